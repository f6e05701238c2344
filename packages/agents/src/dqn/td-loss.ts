import { huber, huberDerivative } from '../nn/huber.js';
import type { Network } from '../nn/network.js';
import { greedyAction } from '../policy/greedy.js';
import type { ExperienceBatch } from '../replay/experience.js';

/** The two networks, and whether the online one chooses the action that the target network values. */
export interface TargetNetworks {
  readonly online: Network;
  readonly target: Network;
  readonly double: boolean;
}

/**
 * The bootstrapped targets of a batch, written to `targets`. With θ the online and θ⁻ the target weights, G the
 * n-step return, and maxima over the actions allowed in s′:
 *
 *     y = G + γⁿ·max_a Q(s′, a; θ⁻)                       Mnih et al. 2015, Algorithm 1
 *     y = G + γⁿ·Q(s′, argmax_a Q(s′, a; θ); θ⁻)          double: van Hasselt et al. 2016, eq. 4
 *     y = G                                               s′ ends the episode (γⁿ stored as 0)
 *
 * n-step: Sutton & Barto 2018, eq. 7.1; with Q-learning, uncorrected, as in Hessel et al. 2018.
 */
export function tdTargets(
  { online, target, double }: TargetNetworks,
  batch: Pick<ExperienceBatch, 'size' | 'returns' | 'discounts' | 'nexts' | 'nextMasks'>,
  targets: Float64Array,
): void {
  const { size, returns, discounts, nexts, nextMasks } = batch;
  const actions = target.outputs;
  const values = target.forward(nexts, size);
  const choosers = double ? online.forward(nexts, size) : values;
  for (let i = 0; i < size; i++) {
    const discount = discounts[i] as number;
    const start = i * actions;
    const next =
      discount === 0
        ? 0
        : (values[start + greedyAction(choosers, start, actions, nextMasks, start)] as number);
    targets[i] = (returns[i] as number) + discount * next;
  }
}

/** How errors are weighed. */
export type RegressionLoss = 'huber' | 'mse';

const losses = {
  huber: { of: huber, derivative: huberDerivative },
  mse: { of: (x: number): number => x * x, derivative: (x: number): number => 2 * x },
} as const satisfies Record<RegressionLoss, unknown>;

/** What {@link tdLoss} fills besides the gradients. */
export interface TdResult {
  /** δ = Q(s, a; θ) − y, `[batch]`. */
  readonly tdErrors: Float64Array;
  /** ∂L/∂Q, `[batch, actions]`. */
  readonly outputGradient: Float32Array;
}

/** Buffers for {@link tdLoss}. */
export function createTdResult(batchSize: number, actions: number): TdResult {
  return {
    tdErrors: new Float64Array(batchSize),
    outputGradient: new Float32Array(batchSize * actions),
  };
}

/**
 * The loss of a batch and its gradients (in `online.gradients`), the targets held constant:
 *
 *     δᵢ = Q(sᵢ, aᵢ; θ) − yᵢ
 *     L(θ) = 1/B · Σᵢ wᵢ·ℓ(δᵢ)           ℓ: Huber's loss, linear beyond 1 (Mnih et al. 2015: "error clipping"), or δ²
 *     ∂L/∂Q(sᵢ, aᵢ) = wᵢ·ℓ′(δᵢ)/B,       0 for the actions not taken
 *
 * w are the importance weights of prioritised replay (Schaul et al. 2016), 1 where the batch has none.
 */
export function tdLoss(
  online: Network,
  batch: Pick<ExperienceBatch, 'size' | 'observations' | 'actions' | 'weights'>,
  targets: Float64Array,
  { tdErrors, outputGradient }: TdResult,
  kind: RegressionLoss = 'huber',
): number {
  const { size, observations, actions, weights } = batch;
  const { of, derivative } = losses[kind];
  const values = online.forward(observations, size);
  outputGradient.fill(0);
  let loss = 0;
  for (let i = 0; i < size; i++) {
    const taken = i * online.outputs + (actions[i] as number);
    const tdError = (values[taken] as number) - (targets[i] as number);
    const weight = weights[i] as number;
    tdErrors[i] = tdError;
    outputGradient[taken] = (weight * derivative(tdError)) / size;
    loss += weight * of(tdError);
  }
  online.backward(outputGradient, size);
  return loss / size;
}
