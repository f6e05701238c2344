import type { HostEvent, Snapshot } from '@ahs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { TrainerOptions } from './options.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';

const options: TrainerOptions = {
  model: { kind: 'small-cnn', latent: 5 },
  data: squares(1),
  seed: 3,
  training: { batchSize: 16, optimizer: 'sgd', learningRate: 0.05, beta: 1e-2 },
  length: { epochs: 2 },
  evaluateEvery: 4,
};
const { training } = options;

/** Every event of a run, and the checkpoint after each step. */
function run(own: Partial<TrainerOptions['training']>) {
  const one = createTrainer({ ...options, training: { ...training, ...own } });
  const [events, checkpoints]: [HostEvent[], Snapshot[]] = [[], [one.checkpoint()]];
  for (let event = one.next(); event !== undefined; event = one.next()) {
    events.push(event);
    if (event.type === 'step.end') checkpoints.push(one.checkpoint());
  }
  const { metrics } = one;
  one.dispose();
  const steps = events.flatMap((event) => (event.type === 'step.end' ? [event.metrics] : []));
  return { events, steps, checkpoints, metrics };
}

/** All numbers of one kind in a checkpoint, in the order of their names. */
function flat({ tensors = {} }: Snapshot, prefix: string): readonly number[] {
  return Object.entries(tensors)
    .filter(([name]) => name.startsWith(`${prefix}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { data }]) => Array.from(data as Float32Array));
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

beforeAll(() => chooseBackend('wasm'));

describe('what hypergradient descent reads', () => {
  it.each([
    {
      optimizer: { kind: 'sgd', momentum: 0.9 },
      learningRate: 0.05,
      moments: 'moments/velocity',
      gradient: (now: number, before: number) => now - 0.9 * before,
    },
    {
      optimizer: { kind: 'sgd', momentum: 0 },
      learningRate: 0.05,
      moments: 'moments/velocity',
      gradient: (now: number) => now,
    },
    {
      optimizer: { kind: 'adam' },
      learningRate: 0.003,
      moments: 'moments/first',
      gradient: (now: number, before: number) => (now - 0.9 * before) / 0.1,
    },
  ] as const)('is the gradient along what the weights were moved by: $optimizer', (variant) => {
    const { optimizer, learningRate, moments, gradient } = variant;
    const { steps, checkpoints } = run({ optimizer, learningRate, hypergradient: true });
    expect(steps.length).toBeGreaterThan(5);
    expect(Object.keys(steps[0] ?? {})).not.toContain('gradientDotUpdate');
    for (let step = 1; step < steps.length; step += 1) {
      const at = (index: number, kind: string) => flat(checkpoints[index] as Snapshot, kind);
      const [before, now] = [at(step, moments), at(step + 1, moments)];
      const gradients = now.map((value, i) => gradient(value, before[i] as number));
      // What the weights went, and not what an optimizer says of itself.
      const [from, to] = [at(step - 1, 'weights'), at(step, 'weights')];
      const update = from.map((value, i) => (value - (to[i] as number)) / learningRate);
      const expected = dot(gradients, update);
      const lengths = Math.sqrt(dot(gradients, gradients) * dot(update, update));
      const { gradientDotUpdate = Number.NaN, gradientCosine = Number.NaN } = steps[step] ?? {};
      expect(Math.abs(gradientDotUpdate - expected)).toBeLessThan(1e-3 * lengths);
      expect(gradientCosine).toBeCloseTo(expected / lengths, 3);
    }
  });

  it('is there only when asked for, and changes nothing else', () => {
    const [plain, asked] = [run({}), run({ hypergradient: true })];
    const names = ['gradientDotUpdate', 'gradientCosine'];
    expect(asked.metrics.filter((name) => !plain.metrics.includes(name))).toEqual(names);
    expect(asked.checkpoints).toEqual(plain.checkpoints);
    expect(
      asked.steps.map(({ gradientDotUpdate: _, gradientCosine: __, ...rest }) => rest),
    ).toEqual(plain.steps);
  });
});
