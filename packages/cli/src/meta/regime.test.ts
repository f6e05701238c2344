import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRegime, type Purpose, regimesOfGeneration, runSeed } from './regime.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('regimes', () => {
  it('follow from the seed, and lie within what the cards say', () => {
    fc.assert(
      fc.property(seeds, fc.nat(50), (seed, generation) => {
        const source = { seed, datasets: ['mnist-mini', 'idx:other'], pixelNoise: 0.6 };
        const regimes = regimesOfGeneration(source, generation, 4);
        expect(regimesOfGeneration(source, generation, 4)).toEqual(regimes);
        // A larger generation begins with the smaller one.
        expect(regimesOfGeneration(source, generation, 6).slice(0, 4)).toEqual(regimes);
        expect(regimesOfGeneration(source, generation + 1, 4)).not.toEqual(regimes);
        for (const regime of regimes) {
          expect(source.datasets).toContain(regime.dataset);
          expect([8, 16, 32, 64]).toContain(regime.latent);
          expect([16, 32, 64]).toContain(regime.batchSize);
          expect(['sgd', 'adam']).toContain(regime.optimizer);
          expect(within(regime.pixelNoise, 0, 0.6)).toBe(true);
          expect(within(regime.trainSize, 300, 1000)).toBe(true);
          expect(within(regime.labelNoise, 0, 0.5)).toBe(true);
          expect(within(regime.epochs, 5, 12)).toBe(true);
          expect(within(regime.rateFactor, 0.4, 3)).toBe(true);
          expect(within(regime.beta, 1e-3, 3e-2)).toBe(true);
        }
      }),
    );
  });

  it('differ: no choice is the same in all of them', () => {
    const rng = createRng(7);
    const regimes = Array.from({ length: 200 }, (_, at) =>
      drawRegime(rng, { datasets: ['a', 'b'], pixelNoise: 0.3 }, at),
    );
    for (const key of Object.keys(regimes[0] ?? {})) {
      expect(
        new Set(regimes.map((regime) => regime[key as keyof typeof regime])).size,
      ).toBeGreaterThan(1);
    }
  });

  it('have seeds that are apart for training, tuning and test, whatever the seeds', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.string(), (one, other, path) => {
        const of = (seed: number, purpose: Purpose) => runSeed(seed, purpose, path);
        expect(of(one, 'training')).toBeLessThan(of(other, 'tuning'));
        expect(of(one, 'tuning')).toBeLessThan(of(other, 'test'));
        expect(Number.isSafeInteger(of(one, 'test'))).toBe(true);
      }),
    );
  });
});

function within(value: number, min: number, max: number): boolean {
  return value >= min && value <= max + 1e-9;
}
