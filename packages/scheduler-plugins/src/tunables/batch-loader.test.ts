import { choice } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchLoader } from './batch-loader.js';

/** Sizes that somebody sets before each minibatch. */
const anySizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });

describe('batchLoader', () => {
  test('pain 8: deals out every example once an epoch, however the size changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anySizes, fc.nat(9), (count, sizes, seed) => {
        const loader = batchLoader({ count, batchSize: 1, seed, epochs: 3 });
        const epochs: number[][] = [[], [], []];
        for (let index = 0; ; index += 1) {
          loader.batchSize.set(sizes[index % sizes.length] ?? 1);
          const { epoch, progress = Number.NaN } = loader.clock;
          const batch = loader.next();
          if (batch === undefined) {
            expect(progress).toBe(1);
            break;
          }
          const size = sizes[index % sizes.length] ?? 1;
          epochs[epoch]?.push(...batch);
          const left = count - ((epochs[epoch]?.length ?? 0) - batch.length);
          expect(batch).toHaveLength(Math.min(size, left));
          expect(loader.clock.step).toBe(index + 1);
          expect(loader.clock.progress).toBeGreaterThan(progress);
        }
        for (const dealt of epochs) {
          expect(dealt.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, i) => i),
          );
        }
      }),
    );
  });

  test('the order depends on seed and epoch alone', () => {
    const dealt = (sizes: readonly number[], seed: number) => {
      const loader = batchLoader({ count: 30, batchSize: 1, seed, epochs: 2 });
      const all: number[] = [];
      for (let index = 0; ; index += 1) {
        loader.batchSize.set(sizes[index % sizes.length] ?? 1);
        const batch = loader.next();
        if (batch === undefined) return all;
        all.push(...batch);
      }
    };
    expect(dealt([1, 7, 4], 5)).toEqual(dealt([30], 5));
    expect(dealt([30], 6)).not.toEqual(dealt([30], 5));
    expect(dealt([30], 5).slice(0, 30)).not.toEqual(dealt([30], 5).slice(30));
  });

  test('goes on from a snapshot as if it had not stopped', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(20), (sizes, stop) => {
        const make = () => batchLoader({ count: 37, batchSize: 3, seed: 1 });
        const play = (loader: ReturnType<typeof make>, from: number, to: number) =>
          Array.from({ length: to - from }, (_, index) => {
            loader.batchSize.set(sizes[(from + index) % sizes.length] ?? 1);
            return [...(loader.next() ?? [])];
          });
        const whole = play(make(), 0, 30);
        const first = make();
        play(first, 0, stop);
        const second = make();
        second.load(JSON.parse(JSON.stringify(first.save())));
        expect(second.clock).toEqual(first.clock);
        expect(second.batchSize.get()).toBe(first.batchSize.get());
        expect(play(second, stop, 30)).toEqual(whole.slice(stop));
      }),
    );
  });

  test('refuses another loader’s snapshot, and what is out of range', () => {
    const loader = batchLoader({ count: 10, batchSize: 2, seed: 1, spec: choice(2, 4) });
    loader.next();
    const before = loader.save();
    for (const other of [
      batchLoader({ count: 11, batchSize: 2, seed: 1 }).save(),
      batchLoader({ count: 10, batchSize: 2, seed: 2 }).save(),
      { version: 1, state: { seen: 1 } },
    ]) {
      expect(() => loader.load(other)).toThrow(
        expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
      );
    }
    expect(loader.save()).toEqual(before);
    for (const options of [
      { count: 0, batchSize: 1, seed: 1 },
      { count: 5, batchSize: 1.5, seed: 1 },
      { count: 5, batchSize: 1, seed: 1, epochs: 0 },
    ]) {
      expect(() => batchLoader(options)).toThrow(
        expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
      );
    }
  });
});
