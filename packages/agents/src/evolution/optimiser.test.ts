import { AhsError, createRng, decodeSnapshot, encodeSnapshot } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { cmaEs } from './cma-es.js';
import { strategyParameters } from './cma-es-parameters.js';
import { crossEntropy } from './cross-entropy.js';
import { evolve } from './evolve.js';
import type { Optimiser, OptimiserFactory } from './optimiser.js';

type Objective = (x: Float64Array) => number;

const sphere: Objective = (x) => x.reduce((sum, value) => sum + value * value, 0);
const rosenbrock: Objective = (x) => {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const [a, b] = [x[i] as number, x[i + 1] as number];
    sum += 100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a);
  }
  return sum;
};
/** Axes of very different lengths, turned by half a right angle in each plane of two. */
const turnedEllipsoid: Objective = (x) => {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i += 2) {
    const [a, b] = [x[i] as number, x[i + 1] as number];
    sum += 1e6 * (a + b) * (a + b) + (a - b) * (a - b);
  }
  return sum;
};

/** Evaluations until a value is reached; infinity where the budget does not suffice. */
function evaluationsUntil(
  reached: number,
  objective: Objective,
  optimiser: Optimiser,
  budget: number,
): number {
  for (let evaluations = 0; evaluations < budget; ) {
    const values = optimiser.ask().map(objective);
    evaluations += values.length;
    if (Math.min(...values) <= reached) return evaluations;
    optimiser.tell(values.map((value) => -value));
  }
  return Number.POSITIVE_INFINITY;
}

const seeds = [1, 2, 3, 4, 5];
const start = (value: number, dimension = 5) => new Float64Array(dimension).fill(value);
const search = (factory: OptimiserFactory, seed: number, from: Float64Array) =>
  factory.create({ dimension: from.length, rng: createRng(seed), start: from });

describe('CMA-ES', () => {
  it('has the tutorial’s parameters', () => {
    const { weights, parents, effectiveParents, c1, cMu } = strategyParameters(5, 8);
    expect(parents).toBe(4);
    const positive = [...weights].slice(0, 4);
    expect(positive.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    expect(effectiveParents).toBeCloseTo(1 / positive.reduce((sum, w) => sum + w * w, 0), 12);
    // ln 4.5 − ln i over its sum, by hand.
    expect(positive[0]).toBeCloseTo(1.5040774 / 2.8382553, 6);
    // (58) leaves something of the old covariance, and the weights that are negative do not eat it up.
    expect(c1 + cMu).toBeLessThan(1);
    expect(cMu * weights.reduce((sum, w) => sum + Math.min(0, w), 0)).toBeGreaterThan(-1);
    expect([...weights].slice(4).every((w) => w <= 0)).toBe(true);
  });

  it.each(seeds)(
    'reaches 1e-10 on the sphere in 5 dimensions in 1200 evaluations, seed %i',
    (seed) => {
      const optimiser = search(cmaEs({ deviation: 0.5 }), seed, start(1));
      expect(evaluationsUntil(1e-10, sphere, optimiser, 1200)).toBeLessThan(1200);
    },
  );

  it.each(seeds)(
    'reaches 1e-6 on Rosenbrock in 5 dimensions in 4000 evaluations, seed %i',
    (seed) => {
      const optimiser = search(cmaEs({ deviation: 0.3 }), seed, start(0));
      expect(evaluationsUntil(1e-6, rosenbrock, optimiser, 4000)).toBeLessThan(4000);
    },
  );

  it('learns directions: a turned ellipsoid of condition 1e6 costs but a few times a sphere', () => {
    for (const seed of seeds) {
      const optimiser = search(cmaEs({ deviation: 0.5 }), seed, start(1, 6));
      expect(evaluationsUntil(1e-10, turnedEllipsoid, optimiser, 5000)).toBeLessThan(5000);
    }
  });

  it('is alive after the best was found to the last bit, and where all are alike', () => {
    const optimiser = search(cmaEs(), 1, start(1));
    for (let generation = 0; generation < 1500; generation += 1) {
      optimiser.tell(optimiser.ask().map((x) => -sphere(x)));
    }
    expect(optimiser.mean.every((value) => Math.abs(value) < 1e-60)).toBe(true);
    const flat = search(cmaEs(), 1, start(1));
    for (let generation = 0; generation < 300; generation += 1) {
      flat.tell(flat.ask().map(() => 500));
    }
    expect(
      flat
        .ask()
        .flatMap((x) => [...x])
        .every((value) => Number.isFinite(value)),
    ).toBe(true);
  });
});

describe('the cross-entropy method', () => {
  it.each(seeds)(
    'reaches 1e-6 on the sphere in 5 dimensions in 2500 evaluations, seed %i',
    (seed) => {
      const optimiser = search(crossEntropy(), seed, start(1));
      expect(evaluationsUntil(1e-6, sphere, optimiser, 2500)).toBeLessThan(2500);
    },
  );

  it('narrows too soon on Rosenbrock, and noise takes it further', () => {
    const after = (factory: OptimiserFactory, seed: number): number => {
      const optimiser = search(factory, seed, start(0));
      for (let generation = 0; generation < 200; generation += 1) {
        optimiser.tell(optimiser.ask().map((x) => -rosenbrock(x)));
      }
      return rosenbrock(optimiser.mean);
    };
    const noise = { variance: 0.01, generations: 180 };
    for (const seed of seeds) {
      const noisy = after(crossEntropy({ elite: 0.1, noise }), seed);
      expect(noisy).toBeLessThan(1);
      expect(noisy).toBeLessThan(after(crossEntropy({ elite: 0.1 }), seed));
    }
  });
});

describe.each([
  ['cma-es', cmaEs()],
  ['cem', crossEntropy({ noise: { variance: 0.1, generations: 9 } })],
])('%s', (_, factory) => {
  it('sees only the order of fitnesses', () => {
    const run = (change: (fitness: number) => number): string => {
      const optimiser = search(factory, 3, start(0));
      for (let generation = 0; generation < 60; generation += 1) {
        optimiser.tell(optimiser.ask().map((x) => change(-rosenbrock(x))));
      }
      return optimiser.mean.join();
    };
    const plain = run((fitness) => fitness);
    expect(run((fitness) => 1e3 * fitness + 7)).toBe(plain);
    expect(run((fitness) => -Math.log(1e-3 - fitness))).toBe(plain);
    expect(run((fitness) => -fitness)).not.toBe(plain);
  });

  it('goes on bit for bit from any point, candidates that are being evaluated included', () => {
    for (const stop of [0, 1, 7, 23]) {
      const whole = search(factory, 4, start(0));
      for (let generation = 0; generation < stop; generation += 1) {
        whole.tell(whole.ask().map((x) => -rosenbrock(x)));
      }
      for (const asked of [false, true]) {
        const candidates = asked ? whole.ask() : undefined;
        const heir = search(factory, 99, start(5));
        heir.load(decodeSnapshot(encodeSnapshot(whole.save()), 'a search'));
        if (candidates !== undefined) expect(heir.ask()).toEqual(candidates);
        const twin = search(factory, 98, start(5));
        twin.load(whole.save());
        for (let generation = 0; generation < 9; generation += 1) {
          expect(heir.ask()).toEqual(twin.ask());
          heir.tell(heir.ask().map((x) => -rosenbrock(x)));
          twin.tell(twin.ask().map((x) => -rosenbrock(x)));
        }
        expect(heir.mean).toEqual(twin.mean);
      }
    }
  });

  it('refuses foreign snapshots, dimensions and fitnesses, and is as it was', () => {
    const optimiser = search(factory, 1, start(0));
    optimiser.ask();
    const before = encodeSnapshot(optimiser.save());
    const other = search(factory, 1, start(0, 4));
    const { tensors: _, ...bare } = optimiser.save();
    for (const foreign of [other.save(), bare, { version: 1, state: null }]) {
      expect(() => optimiser.load(foreign)).toThrow(AhsError);
    }
    const codes = { code: 'AHS_FITNESS_INVALID' };
    expect(() => optimiser.tell([1])).toThrow(expect.objectContaining(codes) as Error);
    const nans = optimiser.ask().map(() => Number.NaN);
    expect(() => optimiser.tell(nans)).toThrow(expect.objectContaining(codes) as Error);
    expect(encodeSnapshot(optimiser.save())).toEqual(before);
    expect(() => factory.create({ dimension: 0, rng: createRng(1) })).toThrow('0 dimensions');
    expect(() => search(factory, 1, Float64Array.of(Number.NaN))).toThrow('cannot begin');
    optimiser.tell(
      optimiser.ask().map((x, i) => (i === 0 ? Number.NEGATIVE_INFINITY : -sphere(x))),
    );
    expect(optimiser.generation).toBe(1);
  });
});

describe('evolve', () => {
  const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 0));

  it('gives a generation at once to whoever evaluates, until it is good enough', async () => {
    const optimiser = search(cmaEs({ deviation: 0.5 }), 2, start(1));
    const sizes: number[] = [];
    const result = await evolve({
      optimiser,
      evaluate: (candidates) => {
        sizes.push(candidates.length);
        return Promise.all(candidates.map((x) => later(-sphere(x))));
      },
      until: { generations: 200, fitness: -1e-3 },
    });
    expect(new Set(sizes)).toEqual(new Set([8]));
    expect(result.reason).toBe('fitness');
    expect(result.evaluations).toBe(8 * sizes.length);
    expect(-sphere(result.best?.parameters as Float64Array)).toBe(result.best?.fitness);
  });

  it('stops when asked, and goes on where it stopped, the failed generation first', async () => {
    const evaluate = async (candidates: readonly Float64Array[]) =>
      candidates.map((x) => -sphere(x));
    const whole = search(cmaEs(), 5, start(1));
    await evolve({ optimiser: whole, evaluate, until: { generations: 12 } });

    const optimiser = search(cmaEs(), 5, start(1));
    const stop = new AbortController();
    const onGeneration = ({ generation }: { readonly generation: number }) => {
      if (generation === 4) stop.abort();
    };
    const until = { generations: 12 };
    const { signal } = stop;
    const first = await evolve({ optimiser, evaluate, until, onGeneration, signal });
    expect(first.reason).toBe('aborted');
    const failing = () => Promise.reject(new Error('a worker died'));
    await expect(evolve({ optimiser, evaluate: failing, until })).rejects.toThrow('worker died');
    const second = await evolve({ optimiser, evaluate, until });
    expect(second.mean).toEqual(whole.mean);
    expect(second.reason).toBe('generations');
    await expect(evolve({ optimiser, evaluate, until: { generations: -1 } })).rejects.toThrow('-1');
  });
});
