import { type ActionSpace, createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionFor } from './action-distribution.js';
import type { PolicyBatch } from './distribution.js';
import { ppoSettings } from './options.js';

const spaces = (squashed: boolean): readonly ActionSpace[] => [
  { kind: 'discrete', n: 4 },
  { kind: 'multiDiscrete', n: [3, 1, 2] },
  { kind: 'continuous', n: 2 + (squashed ? 1 : 0) },
];

const cases = [true, false].flatMap((squashed) =>
  spaces(squashed).map((space) => ({
    name: `${space.kind}${space.kind === 'continuous' && squashed ? ', squashed' : ''}`,
    space,
    distribution: distributionFor(
      space,
      ppoSettings({ network: { gaussian: { squashed } } }).network,
    ),
  })),
);

function batchOf(
  { outputs, draws, maskLength }: (typeof cases)[number]['distribution'],
  seed: number,
  size: number,
): PolicyBatch {
  const rng = createRng(seed);
  const masks = new Uint8Array(size * maskLength).fill(1);
  return {
    size,
    outputs: Float32Array.from({ length: size * outputs }, () => rng.normal() / 2),
    draws: new Float64Array(size * draws),
    masks,
  };
}

for (const { name, space, distribution } of cases) {
  describe(`a policy that is ${name}`, () => {
    it('has gradients that are those of what it says', () => {
      fc.assert(
        fc.property(fc.nat(1000), (seed) => {
          const size = 3;
          const batch = batchOf(distribution, seed, size);
          distribution.sample(batch, createRng(seed, 'draws'));
          // The one draw of a Gaussian moves with the mean and the deviation when its entropy is estimated.
          const noise = Array.from(batch.draws, (draw, i) => {
            const n = distribution.draws;
            const row = Math.floor(i / n);
            const mean = batch.outputs[row * 2 * n + (i % n)] as number;
            const log = batch.outputs[row * 2 * n + n + (i % n)] as number;
            return (draw - mean) / Math.exp(log);
          });
          const weights = [0.7, -1.3, 0.4];
          const bonuses = [0.2, 0.5, -0.3];
          const [logs, entropies] = [new Float64Array(size), new Float64Array(size)];
          const said = (outputs: Float32Array, which: 'log' | 'entropy'): number => {
            const draws =
              which === 'entropy' && space.kind === 'continuous'
                ? batch.draws.map((_, i) => {
                    const n = distribution.draws;
                    const row = Math.floor(i / n);
                    const mean = outputs[row * 2 * n + (i % n)] as number;
                    const log = outputs[row * 2 * n + n + (i % n)] as number;
                    return mean + Math.exp(log) * (noise[i] as number);
                  })
                : batch.draws;
            distribution.evaluate({ ...batch, outputs, draws }, logs, entropies);
            return which === 'log'
              ? logs.reduce((sum, log, i) => sum + (weights[i] as number) * log, 0)
              : entropies.reduce((sum, h, i) => sum + (bonuses[i] as number) * h, 0);
          };
          const gradient = new Float32Array(size * distribution.outputs);
          distribution.backward(
            batch,
            Float64Array.from(weights),
            Float64Array.from(bonuses),
            gradient,
          );
          for (let i = 0; i < gradient.length; i++) {
            const [up, down] = [batch.outputs.slice(), batch.outputs.slice()];
            up[i] = (up[i] as number) + 1e-3;
            down[i] = (down[i] as number) - 1e-3;
            const width = (up[i] as number) - (down[i] as number);
            const slope =
              (said(up, 'log') + said(up, 'entropy') - said(down, 'log') - said(down, 'entropy')) /
              width;
            expect(Math.abs((gradient[i] as number) - slope)).toBeLessThan(
              2e-4 * Math.max(1, Math.abs(slope)),
            );
          }
        }),
        { numRuns: 20 },
      );
    });

    it('says an entropy that is the mean of −log π', () => {
      const size = 4000;
      const one = batchOf(distribution, 5, 1);
      const batch: PolicyBatch = {
        size,
        outputs: Float32Array.from(
          { length: size * distribution.outputs },
          (_, i) => one.outputs[i % distribution.outputs] as number,
        ),
        draws: new Float64Array(size * distribution.draws),
        masks: new Uint8Array(size * distribution.maskLength).fill(1),
      };
      distribution.sample(batch, createRng(6));
      const [logs, entropies] = [new Float64Array(size), new Float64Array(size)];
      distribution.evaluate(batch, logs, entropies);
      const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / size;
      expect(Math.abs(mean(entropies) + mean(logs))).toBeLessThan(0.1);
    });
  });
}

describe('masks', () => {
  const rows = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1 });

  it('give what they forbid probability 0, and no gradient', () => {
    const { distribution } = cases[1] as (typeof cases)[number];
    fc.assert(
      fc.property(rows, fc.nat(1000), (masked, seed) => {
        const size = masked.length;
        const batch = batchOf(distribution, seed, size);
        // Something is allowed in each list.
        batch.masks.set(masked.flatMap(([a, b, , , e]) => [+!!a, +!!b, +(!a && !b), 1, +!!e, +!e]));
        distribution.sample(batch, createRng(seed, 'draws'));
        const [logs, entropies] = [new Float64Array(size), new Float64Array(size)];
        distribution.evaluate(batch, logs, entropies);
        const gradient = new Float32Array(size * 6);
        distribution.backward(
          batch,
          new Float64Array(size).fill(1),
          new Float64Array(size).fill(1),
          gradient,
        );
        for (let row = 0; row < size; row++) {
          const draw = batch.draws.subarray(row * 3, (row + 1) * 3);
          const mask = batch.masks.subarray(row * 6, (row + 1) * 6);
          expect(distribution.holds(draw, mask)).toBe(true);
          expect(Number.isFinite(logs[row])).toBe(true);
          expect(entropies[row]).toBeGreaterThanOrEqual(-1e-12);
          mask.forEach((allowed, j) => {
            if (allowed === 0) expect(gradient[row * 6 + j]).toBe(0);
          });
        }
        const free = batch.draws.slice();
        distribution.mode(batch);
        for (let row = 0; row < size; row++) {
          const mask = batch.masks.subarray(row * 6, (row + 1) * 6);
          expect(distribution.holds(batch.draws.subarray(row * 3, row * 3 + 3), mask)).toBe(true);
        }
        expect(free).toHaveLength(batch.draws.length);
      }),
    );
  });
});

describe('a masked dimension of a Gaussian', () => {
  it('stays 0, and changes neither probability nor gradient', () => {
    const { distribution } = cases[2] as (typeof cases)[number];
    const n = distribution.draws;
    const batch = batchOf(distribution, 1, 2);
    batch.masks[1] = 0;
    distribution.sample(batch, createRng(1));
    expect(batch.draws[1]).toBe(0);
    const said = () => {
      const [logs, entropies] = [new Float64Array(2), new Float64Array(2)];
      distribution.evaluate(batch, logs, entropies);
      return [...logs, ...entropies];
    };
    const before = said();
    batch.outputs[1] = 5;
    batch.outputs[n + 1] = 1;
    expect(said()).toEqual(before);
    const gradient = new Float32Array(2 * 2 * n).fill(9);
    distribution.backward(batch, Float64Array.of(1, 1), Float64Array.of(1, 1), gradient);
    expect([gradient[1], gradient[n + 1]]).toEqual([0, 0]);
    expect(gradient[2 * n + 1]).not.toBe(0);
    distribution.mode(batch);
    expect(batch.draws[1]).toBe(0);
  });
});

describe('a squashed Gaussian', () => {
  it('has the density of tanh of a normal number', () => {
    const { distribution } = cases[2] as (typeof cases)[number];
    const n = distribution.draws;
    const outputs = Float32Array.from({ length: 2 * n }, (_, i) => (i < n ? 0.3 : -0.5));
    const [log, entropy] = [new Float64Array(1), new Float64Array(1)];
    // ∫ π(a) da over one dimension, the others at their means and divided out.
    const logAt = (x: number): number => {
      const draws = new Float64Array(n).fill(0.3);
      draws[0] = x;
      distribution.evaluate(
        { size: 1, outputs, draws, masks: new Uint8Array(n).fill(1) },
        log,
        entropy,
      );
      return log[0] as number;
    };
    const atMean =
      -0.5 * Math.log(2 * Math.PI) + 0.5 - Math.log(1 - Math.tanh(0.3) * Math.tanh(0.3));
    let area = 0;
    for (let a = -0.9995; a < 1; a += 0.001) {
      area += 0.001 * Math.exp(logAt(Math.atanh(a)) - (n - 1) * atMean);
    }
    expect(area).toBeCloseTo(1, 3);
    // Far out it neither overflows nor loses its sign.
    expect(Number.isFinite(logAt(40))).toBe(true);
  });

  it('acts within [-1, 1], whatever is drawn', () => {
    for (const { distribution, space } of cases) {
      if (space.kind !== 'continuous') continue;
      for (const far of [-1e3, -8, -0.2, 8, 1e3]) {
        const action = distribution.action(new Float64Array(distribution.draws).fill(far), 0);
        for (const number of action as readonly number[]) {
          expect(Math.abs(number)).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});
