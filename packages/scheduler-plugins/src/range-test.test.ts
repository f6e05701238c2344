import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RangeTestStep, rangeTest } from './range-test.js';

/** Gradient descent on ½·h·x², which diverges from a rate of 2 / h on; minibatches add noise to the slope. */
function quadratic(curvature: number, noise = 0, seed = 0) {
  const rng = createRng(seed, 'minibatches');
  let x = 1 / Math.sqrt(curvature);
  return (learningRate: number): number => {
    const loss = 0.5 * curvature * x * x;
    x -= learningRate * curvature * (x + (noise * rng.normal()) / Math.sqrt(curvature));
    return loss;
  };
}

function forAll<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(arbitrary, check), { numRuns: 20 });
}

describe('rangeTest', () => {
  it('finds a rate that is neither unstable nor useless, whatever the curvature', async () => {
    for (const curvature of [3, 10, 100, 1000]) {
      for (const seed of [1, 2, 3]) {
        const { learningRate } = await rangeTest(quadratic(curvature, 0.05, seed));
        expect(learningRate * curvature).toBeLessThan(2);
        expect(learningRate * curvature).toBeGreaterThan(0.05);
      }
    }
  });

  it('follows the scale of the rates: a curvature ten times as large has a tenth of the rate', async () => {
    const found = async (curvature: number, to: number) =>
      (await rangeTest(quadratic(curvature), { from: to / 1e5, to })).learningRate;
    expect(await found(100, 0.1)).toBeCloseTo((await found(10, 1)) / 10, 10);
  });

  it('is the same for any positive factor of the loss', async () => {
    const reference = await rangeTest(quadratic(20, 0.05, 4));
    await forAll(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), async (factor) => {
      const step = quadratic(20, 0.05, 4);
      const { lowest } = await rangeTest((rate) => factor * step(rate));
      expect(lowest).toBe(reference.lowest);
    });
  });

  it('raises the rate geometrically, within its range, and takes no more steps than it may', async () => {
    await forAll(fc.integer({ min: 40, max: 300 }), async (steps) => {
      const seen: RangeTestStep[] = [];
      const found = await rangeTest(quadratic(0.1), {
        ...{ from: 1e-3, to: 1, steps },
        onStep: (step) => seen.push(step),
      });
      expect(seen).toEqual(found.steps);
      expect(seen).toHaveLength(steps);
      expect(seen[0]?.learningRate).toBe(1e-3);
      expect(seen.at(-1)?.learningRate).toBeCloseTo(1, 12);
      expect(seen.every(({ learningRate }) => learningRate <= 1)).toBe(true);
      const ratio = (seen[1] as RangeTestStep).learningRate / 1e-3;
      expect((seen[2] as RangeTestStep).learningRate / 1e-3).toBeCloseTo(ratio * ratio, 10);
    });
  });

  it('stops when the loss is not finite or far above its lowest', async () => {
    await forAll(fc.constantFrom(Number.NaN, Infinity, 1e9), async (last) => {
      let calls = 0;
      // Falls by a hundredth a step; the last one is no fall.
      const { steps, lowest } = await rangeTest(() => {
        calls += 1;
        return calls > 50 ? last : 1 - calls / 100;
      });
      expect(steps).toHaveLength(51);
      expect(lowest).toBe(steps[49]?.learningRate);
    });
  });

  it('takes losses below zero, and steps that take their time', async () => {
    const step = quadratic(10, 0.05, 5);
    const { lowest } = await rangeTest(async (rate) => (await step(rate)) - 5);
    expect(lowest * 10).toBeLessThan(4);
  });

  it('takes the share that is asked for, to three digits', async () => {
    const { learningRate, lowest } = await rangeTest(quadratic(10), { share: 0.5 });
    expect(learningRate).toBe(Number((lowest / 2).toPrecision(3)));
  });

  it('is not led astray by a lucky first minibatch', async () => {
    const step = quadratic(100, 0.05, 6);
    let calls = 0;
    const lucky = await rangeTest((rate) => {
      const loss = step(rate);
      calls += 1;
      return calls === 1 ? 0 : loss;
    });
    expect(lucky.learningRate * 100).toBeGreaterThan(0.05);
    expect(lucky.steps.length).toBeGreaterThan(60);
  });

  it('refuses noise for an answer, but for one time in fifty', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, seed) => {
        const rng = createRng(seed, 'noise');
        return rangeTest(() => 2.3 + 0.1 * rng.normal()).then(
          () => 1,
          (error: { readonly code: string }) => (error.code === 'AHS_RANGE_TEST_FAILED' ? 0 : 1),
        );
      }),
    );
    expect(outcomes.reduce((sum: number, one) => sum + one, 0)).toBeLessThan(12);
  });

  it.each([
    ['is 0', () => 0],
    ['stays as it is', () => 2.3],
    ['only grows', quadratic(1e9)],
    ['is never finite', () => Number.NaN],
  ])('refuses to answer where the loss %s', async (_, step) => {
    await expect(rangeTest(step)).rejects.toMatchObject({ code: 'AHS_RANGE_TEST_FAILED' });
  });

  it.each([
    { from: 0 },
    { from: 1, to: 0.1 },
    { steps: 39 },
    { share: 0 },
    { share: 1.5 },
    { strange: 1 },
  ])('refuses %o', async (options) => {
    await expect(rangeTest(quadratic(1), options)).rejects.toMatchObject({
      code: 'AHS_OPTION_INVALID',
    });
  });
});
