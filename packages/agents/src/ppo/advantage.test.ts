import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalisedAdvantages, normalizeAdvantages } from './advantage.js';
import { createRollout, cutRollout, FATE, successorsOf } from './rollout.js';

interface Reference {
  readonly cases: readonly {
    readonly gamma: number;
    readonly gae_lambda: number;
    readonly rewards: readonly (readonly number[])[];
    readonly values: readonly (readonly number[])[];
    readonly episode_starts: readonly (readonly boolean[])[];
    readonly last_values: readonly number[];
    readonly last_dones: readonly boolean[];
    readonly advantages: readonly (readonly number[])[];
    readonly returns: readonly (readonly number[])[];
    readonly advantages_float64: readonly (readonly number[])[];
  }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../fixtures/reference/ppo_gae.json', import.meta.url), 'utf8'),
) as Reference;

describe('generalised advantages', () => {
  cases.forEach((reference, index) => {
    it(`are the reference’s, case ${index}`, () => {
      const streams = reference.last_values.length;
      const count = reference.rewards.length * streams;
      const rollout = createRollout({
        capacity: count,
        observationSize: 1,
        drawLength: 1,
        maskLength: 0,
      });
      const { columns } = rollout;
      columns.rewards.set(reference.rewards.flat());
      columns.values.set(reference.values.flat());
      const ends = [...reference.episode_starts.slice(1), reference.last_dones].flat();
      for (let row = 0; row < count; row++) {
        columns.streams[row] = row % streams;
        columns.fates[row] = ends[row] === true ? FATE.terminated : FATE.goesOn;
      }
      rollout.count = count;
      const successors = successorsOf(rollout);
      const nextValues = Float64Array.from(successors, (successor, row) =>
        ends[row] === true
          ? 0
          : successor >= 0
            ? (columns.values[successor] as number)
            : (reference.last_values[row % streams] as number),
      );
      const advantages = new Float64Array(count);
      generalisedAdvantages(
        { count, rewards: columns.rewards, values: columns.values, nextValues, successors },
        { discount: reference.gamma, lambda: reference.gae_lambda },
        advantages,
      );
      reference.advantages_float64.flat().forEach((expected, row) => {
        expect(Math.abs((advantages[row] as number) - expected)).toBeLessThanOrEqual(1e-10);
      });
      reference.advantages.flat().forEach((expected, row) => {
        expect(Math.abs((advantages[row] as number) - expected)).toBeLessThanOrEqual(2e-6);
      });
      reference.returns.flat().forEach((expected, row) => {
        const own = (advantages[row] as number) + (columns.values[row] as number);
        expect(Math.abs(own - expected)).toBeLessThanOrEqual(2e-6);
      });
    });
  });

  it('of λ = 1 are the discounted rewards to come and the last value, less the value', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), number, (steps, last) => {
        const count = steps.length;
        const values = Float64Array.from(steps, ([, value]) => value);
        const advantages = new Float64Array(count);
        generalisedAdvantages(
          {
            count,
            rewards: Float64Array.from(steps, ([reward]) => reward),
            values,
            nextValues: Float64Array.from(values, (_, t) => values[t + 1] ?? last),
            successors: Int32Array.from(values, (_, t) => (t + 1 < count ? t + 1 : -1)),
          },
          { discount: 0.9, lambda: 1 },
          advantages,
        );
        let sum = last;
        for (let t = count - 1; t >= 0; t--) {
          sum = (steps[t]?.[0] as number) + 0.9 * sum;
          expect(advantages[t]).toBeCloseTo(sum - (values[t] as number), 9);
        }
      }),
    );
  });
});

describe('stretches of a rollout', () => {
  it('go on within their stream only, and end where it is cut', () => {
    const rollout = createRollout({
      capacity: 8,
      observationSize: 1,
      drawLength: 1,
      maskLength: 0,
    });
    const push = (stream: number, fate: number = FATE.goesOn) => {
      rollout.columns.streams[rollout.count] = stream;
      rollout.columns.fates[rollout.count] = fate;
      rollout.count += 1;
    };
    push(0);
    push(7);
    push(0, FATE.terminated);
    push(7);
    cutRollout(rollout, 7);
    push(0);
    push(7);
    cutRollout(rollout, 3);
    cutRollout(rollout, 7);
    push(0, FATE.terminated);
    cutRollout(rollout, 0);
    push(7);
    expect([...successorsOf(rollout)]).toEqual([2, 3, -1, -1, 6, -1, -1, -1]);
    // A cut after the end of an episode makes no estimate of it.
    expect([...rollout.columns.fates]).toEqual([0, 0, 1, 2, 0, 2, 1, 0]);
  });
});

describe('normalised advantages', () => {
  it('have mean 0 and the sample’s deviation 1; a single one stays', () => {
    const advantages = Float64Array.of(3, 5, 10, 99);
    normalizeAdvantages(advantages, 3);
    const three = [...advantages.subarray(0, 3)];
    expect(three.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
    expect(three.reduce((sum, x) => sum + x * x, 0) / 2).toBeCloseTo(1, 6);
    expect(advantages[3]).toBe(99);
    normalizeAdvantages(advantages.subarray(3), 1);
    expect(advantages[3]).toBe(99);
  });
});
