import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adamStep, createAdamState } from '../nn/adam.js';
import { clipByGlobalNorm } from '../nn/global-norm.js';
import { huber } from '../nn/huber.js';
import { createNetwork, type Network } from '../nn/network.js';
import { greedyAction } from '../policy/greedy.js';
import { createExperienceBatch, type ExperienceBatch } from '../replay/experience.js';
import { qLayers } from './q-network.js';
import { createTdResult, tdLoss, tdTargets } from './td-loss.js';

type Nested = number | readonly Nested[];
type Tensors = Readonly<Record<string, Nested>>;

interface Reference {
  readonly network: 'mlp' | 'dueling' | 'conv1d';
  readonly target: 'plain' | 'double' | 'given';
  readonly dims: {
    readonly in: number | null;
    readonly window?: number;
    readonly features?: number;
    readonly filters?: number;
    readonly hidden: readonly number[];
    readonly actions: number;
  };
  readonly batch: number;
  readonly clip_norm: number;
  readonly adam: {
    readonly learning_rate: number;
    readonly beta1: number;
    readonly beta2: number;
    readonly eps: number;
  };
  readonly weights: Tensors;
  readonly target_weights?: Tensors;
  readonly transitions: {
    readonly states: Nested;
    readonly actions: readonly number[];
    readonly rewards?: readonly number[];
    readonly next_states?: Nested;
    readonly done?: readonly boolean[];
    readonly discounts?: readonly number[];
    readonly targets?: readonly number[];
    readonly weights: readonly number[];
  };
  readonly outputs: {
    readonly q: Nested;
    readonly q_next_online?: Nested;
    readonly q_next_target?: Nested;
    readonly next_action?: readonly number[];
    readonly targets?: readonly number[];
    readonly q_taken: readonly number[];
    readonly td_errors: readonly number[];
    readonly huber: readonly number[];
    readonly loss: number;
    readonly gradients: Tensors;
    readonly grad_norm_before_clip: number;
    readonly history: readonly {
      readonly loss: number;
      readonly td_errors: readonly number[];
      readonly grad_norm_before_clip: number;
    }[];
    readonly weights_after_3_steps: Tensors;
  };
}

function readReference(name: string): Reference {
  const path = new URL(`../../../../fixtures/reference/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Reference;
}

function flatten(nested: Nested): number[] {
  return typeof nested === 'number' ? [nested] : nested.flatMap(flatten);
}

/** The reference's weights lie in the order of the layers, kernel before bias, as ours do. */
function flatWeights(weights: Tensors): number[] {
  const { vw, vb, aw, ab, ...trunk } = weights;
  const flat = Object.values(trunk).flatMap(flatten);
  if (vw === undefined || vb === undefined || aw === undefined || ab === undefined) return flat;
  // Our head is one layer, with the value in its first column.
  const values = flatten(vw);
  const advantages = aw as readonly Nested[];
  const kernel = values.flatMap((value, row) => [value, ...flatten(advantages[row] as Nested)]);
  return [...flat, ...kernel, ...flatten(vb), ...flatten(ab)];
}

function networkOf({ network, dims, batch }: Reference): Network {
  const { window, features, filters, hidden, actions } = dims;
  const dueling = network === 'dueling';
  const convolved = window !== undefined && features !== undefined && filters !== undefined;
  const layers = convolved
    ? qLayers({ hidden, dueling, conv1d: { filters, width: 3 } }, [window, features], actions)
    : qLayers({ hidden, dueling }, [dims.in as number], actions);
  return createNetwork(layers, batch);
}

function batchOf({ batch, dims, transitions }: Reference): ExperienceBatch {
  const states = flatten(transitions.states);
  const columns = createExperienceBatch(batch, states.length / batch, dims.actions);
  columns.observations.set(states);
  columns.actions.set(transitions.actions);
  columns.nextMasks.fill(1);
  columns.returns.set(transitions.rewards ?? []);
  columns.nexts.set(transitions.next_states === undefined ? [] : flatten(transitions.next_states));
  columns.discounts.set(
    (transitions.discounts ?? []).map((discount, i) => (transitions.done?.[i] ? 0 : discount)),
  );
  return { ...columns, weights: Float32Array.from(transitions.weights) };
}

/** |a − b| ≤ tolerance · max(1, |b|), for each number. */
function expectClose(
  actual: ArrayLike<number>,
  expected: readonly number[],
  tolerance: number,
): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    const difference = Math.abs((actual[i] as number) - value);
    expect(difference, `number ${i}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

describe.each(['dqn_plain', 'dqn_double', 'dqn_dueling', 'dqn_conv1d'])('%s', (name) => {
  const reference = readReference(name);
  const { outputs, adam, clip_norm: clipNorm, target: targetKind } = reference;
  const optimizer = {
    learningRate: adam.learning_rate,
    beta1: adam.beta1,
    beta2: adam.beta2,
    epsilon: adam.eps,
  };

  function start() {
    const online = networkOf(reference);
    online.parameters.set(flatWeights(reference.weights));
    const target = networkOf(reference);
    target.parameters.set(flatWeights(reference.target_weights ?? reference.weights));
    const batch = batchOf(reference);
    const targets = new Float64Array(reference.batch);
    const result = createTdResult(reference.batch, reference.dims.actions);
    const gradients = (): number => {
      if (targetKind === 'given') targets.set(reference.transitions.targets ?? []);
      else tdTargets({ online, target, double: targetKind === 'double' }, batch, targets);
      return tdLoss(online, batch, targets, result);
    };
    return { online, target, batch, targets, result, gradients };
  }

  it('gives the Q values', () => {
    const { online, batch } = start();
    expectClose(online.forward(batch.observations, batch.size).slice(), flatten(outputs.q), 2e-5);
  });

  if (targetKind !== 'given') {
    it('values the next states and chooses among them', () => {
      const { online, target, batch } = start();
      const byTarget = target.forward(batch.nexts, batch.size).slice();
      const byOnline = online.forward(batch.nexts, batch.size).slice();
      expectClose(byTarget, flatten(outputs.q_next_target ?? []), 2e-5);
      expectClose(byOnline, flatten(outputs.q_next_online ?? []), 2e-5);
      const choosers = targetKind === 'double' ? byOnline : byTarget;
      const chosen = outputs.next_action?.map((_, i) =>
        greedyAction(choosers, i * target.outputs, target.outputs),
      );
      expect(chosen).toEqual(outputs.next_action);
    });
  }

  it('gives targets, TD errors, loss and gradients', () => {
    const { online, targets, result, gradients } = start();
    const loss = gradients();
    if (outputs.targets !== undefined) expectClose(targets, outputs.targets, 2e-5);
    expectClose(result.tdErrors, outputs.td_errors, 2e-5);
    expectClose(Array.from(result.tdErrors, huber), outputs.huber, 2e-5);
    expectClose([loss], [outputs.loss], 2e-5);
    const expected = flatWeights(outputs.gradients);
    expectClose(online.gradients, expected, 2e-5);
    const norm = clipByGlobalNorm(online.gradients, clipNorm);
    expectClose([norm], [outputs.grad_norm_before_clip], 2e-5);
    const factor = norm > clipNorm ? clipNorm / (norm + 1e-6) : 1;
    expectClose(
      online.gradients,
      expected.map((gradient) => gradient * factor),
      5e-5,
    );
  });

  it('has the same weights after three steps of Adam', () => {
    const { online, result, gradients } = start();
    const state = createAdamState(online);
    for (const step of outputs.history) {
      expectClose([gradients()], [step.loss], 2e-5);
      expectClose(result.tdErrors, step.td_errors, 2e-5);
      const norm = clipByGlobalNorm(online.gradients, clipNorm);
      expectClose([norm], [step.grad_norm_before_clip], 5e-5);
      adamStep(state, optimizer, online);
    }
    const expected = flatWeights(outputs.weights_after_3_steps);
    online.parameters.forEach((weight, i) => {
      expect(Math.abs(weight - (expected[i] as number))).toBeLessThanOrEqual(2e-6);
    });
    flatWeights(reference.weights).forEach((weight, i) => {
      if (weight === expected[i]) expect(online.parameters[i]).toBe(weight);
    });
  });
});

describe('the loss', () => {
  it('is quadratic for mse, with twice the error for its gradient, and weighed', () => {
    const network = createNetwork(qLayers({ hidden: [], dueling: false }, [1], 2), 2);
    network.parameters.set([3, -1, 0, 0]);
    const batch = createExperienceBatch(2, 1, 2);
    batch.observations.set([1, 1]);
    batch.actions.set([0, 1]);
    batch.weights.set([0.5, 1]);
    const result = createTdResult(2, 2);
    const loss = tdLoss(network, batch, Float64Array.of(1, 2), result, 'mse');
    expect([...result.tdErrors]).toEqual([2, -3]);
    expect(loss).toBe((0.5 * 4 + 9) / 2);
    expect([...result.outputGradient]).toEqual([1, 0, 0, -3]);
  });
});

describe('targets', () => {
  // One layer and one-hot states: Q is the kernel.
  function table(values: readonly (readonly number[])[]): Network {
    const network = createNetwork(qLayers({ hidden: [], dueling: false }, [values.length], 3), 4);
    network.parameters.set(values.flat());
    return network;
  }
  const online = table([[1, 9, 2]]);
  const target = table([[5, 4, 3]]);
  const targetsOf = (double: boolean, mask: readonly number[], discount: number): number => {
    const batch = createExperienceBatch(1, 1, 3);
    batch.returns[0] = 100;
    batch.discounts[0] = discount;
    batch.nexts[0] = 1;
    batch.nextMasks.set(mask);
    const targets = new Float64Array(1);
    tdTargets({ online, target, double }, batch, targets);
    return targets[0] as number;
  };

  it('let the online network choose and the target network value when double', () => {
    expect(targetsOf(false, [1, 1, 1], 0.5)).toBe(102.5);
    expect(targetsOf(true, [1, 1, 1], 0.5)).toBe(102);
  });

  it('look only at what is allowed in the next state', () => {
    expect(targetsOf(false, [0, 0, 1], 0.5)).toBe(101.5);
    expect(targetsOf(true, [1, 0, 1], 0.5)).toBe(101.5);
    expect(targetsOf(true, [1, 0, 0], 0.5)).toBe(102.5);
  });

  it('are the return alone where the episode ended', () => {
    expect(targetsOf(true, [1, 1, 1], 0)).toBe(100);
  });
});
