import { AhsError } from '@ahs/core';
import { adamStep } from '../nn/adam.js';
import { clipByGlobalNorm } from '../nn/global-norm.js';
import { createExperienceBatch } from '../replay/experience.js';
import { type DqnSetting, type DqnState, observationSize } from './state.js';
import { createTdResult, tdLoss, tdTargets } from './td-loss.js';

/** Means over one batch. */
export interface UpdateStats {
  readonly loss: number;
  readonly absoluteTdError: number;
  /** Of the norm before clipping. */
  readonly gradientNorm: number;
}

/**
 * Makes the update of a DQN (Mnih et al. 2015, Algorithm 1, the inner loop): sample, targets, loss, clip, Adam,
 * target network. Its buffers are made once.
 *
 * @throws AhsError `AHS_AGENT_DIVERGED` from the update, before it touches a weight
 */
export function createUpdate(setting: DqnSetting): (state: DqnState) => UpdateStats {
  const { replay, optimizer, target, training } = setting.settings;
  const batch = createExperienceBatch(replay.batchSize, observationSize(setting), setting.actions);
  const targets = new Float64Array(replay.batchSize);
  const result = createTdResult(replay.batchSize, setting.actions);

  return (state) => {
    const { online } = state;
    state.replay.sample(state.random.replay, batch);
    tdTargets({ online, target: state.target, double: target.double }, batch, targets);
    const loss = tdLoss(online, batch, targets, result);
    const gradientNorm = clipByGlobalNorm(online.gradients, training.clipNorm);
    if (!Number.isFinite(gradientNorm) || !Number.isFinite(loss)) {
      throw new AhsError(
        'AHS_AGENT_DIVERGED',
        `dqn: loss ${loss}, gradient norm ${gradientNorm} at update ${state.counts.updates}.`,
        {
          fix: 'Lower optimizer.learningRate, or scale observations and rewards to about [-1, 1].',
        },
      );
    }
    adamStep(state.adam, optimizer, online);
    state.counts.updates += 1;
    synchronize(setting, state);
    return { loss, absoluteTdError: meanMagnitude(result.tdErrors), gradientNorm };
  };
}

/**
 * The target network follows the online one: `θ⁻ ← θ⁻ + τ·(θ − θ⁻)` at each update (Lillicrap et al. 2016), or
 * `θ⁻ ← θ` at every so many (Mnih et al. 2015).
 */
function synchronize({ settings }: DqnSetting, { online, target, counts }: DqnState): void {
  if ('every' in settings.target) {
    if (counts.updates % settings.target.every === 0) target.parameters.set(online.parameters);
    return;
  }
  const { polyak } = settings.target;
  for (let i = 0; i < target.parameters.length; i++) {
    const old = target.parameters[i] as number;
    target.parameters[i] = old + polyak * ((online.parameters[i] as number) - old);
  }
}

function meanMagnitude(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i] as number);
  return sum / values.length;
}
