import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.js';
import { holm } from './holm.js';
import { determination } from './moments.js';
import { comparePaired, describe } from './paired.js';

interface Case {
  readonly name: string;
  readonly differences: readonly number[];
  readonly mean: number;
  readonly standardDeviation: number;
  readonly interval: readonly [number, number];
  readonly pairedT: number;
  readonly wilcoxon: number;
  readonly bootstrap: readonly [number, number];
}

const reference: {
  readonly source: string;
  readonly cases: readonly Case[];
  readonly determination: { readonly x: number[]; readonly y: number[]; readonly r2: number };
  readonly holm: { readonly p: number[]; readonly adjusted: number[] };
} = JSON.parse(
  readFileSync(new URL('../../../../fixtures/reference/statistics.json', import.meta.url), 'utf8'),
);

group('paired comparisons', () => {
  it.each(reference.cases)('are those of scipy: $name', (expected) => {
    const compared = comparePaired(expected.differences);
    expect(compared.mean).toBeCloseTo(expected.mean, 12);
    expect(compared.standardDeviation).toBeCloseTo(expected.standardDeviation, 12);
    for (const end of [0, 1] as const) {
      expect(compared.interval?.[end]).toBeCloseTo(expected.interval[end], 9);
      // Other resamples: a hundredth of the spread is what so many of them leave to chance.
      const distance = Math.abs(
        (compared.bootstrap?.[end] ?? Number.NaN) - expected.bootstrap[end],
      );
      expect(distance).toBeLessThan(0.03 * expected.standardDeviation);
    }
    expect(compared.pairedT).toBeCloseTo(expected.pairedT, 9);
    expect(compared.wilcoxon).toBeCloseTo(expected.wilcoxon, 6);
  });

  it('say nothing that too few or equal values cannot say', () => {
    expect(comparePaired([0.1])).toEqual({
      count: 1,
      mean: 0.1,
      standardDeviation: undefined,
      interval: undefined,
      bootstrap: undefined,
      pairedT: undefined,
      wilcoxon: undefined,
    });
    const none = comparePaired([0, 0, 0]);
    expect([none.interval, none.bootstrap]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([none.pairedT, none.wilcoxon]).toEqual([undefined, undefined]);
    expect(describe([0.1, 0.1, 0.1])).toMatchObject({ standardDeviation: 0, interval: [0.1, 0.1] });
    const two = comparePaired([0.1, -0.1]);
    expect(two.wilcoxon).toBe(1);
    expect(describe([]).mean).toBeNaN();
  });

  it('are the same again, and turn round with their sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 3, maxLength: 12 }),
        (values) => {
          const [there, back] = [comparePaired(values), comparePaired(values.map((v) => -v))];
          expect(comparePaired(values)).toEqual(there);
          expect(back.mean).toBe(-there.mean || 0);
          expect(back.pairedT ?? -1).toBeCloseTo(there.pairedT ?? -1, 9);
          expect(back.wilcoxon ?? -1).toBeCloseTo(there.wilcoxon ?? -1, 9);
        },
      ),
      { numRuns: 20 },
    );
  });
});

group('the bootstrap', () => {
  it('depends on its seed only in what it leaves to chance', () => {
    const values = [0.02, 0.01, 0.03, -0.01, 0.05, 0.04];
    const [one, other] = [bootstrapInterval(values), bootstrapInterval(values, { seed: 1 })];
    expect(one).not.toEqual(other);
    expect(one?.[0]).toBeCloseTo(other?.[0] ?? Number.NaN, 2);
    expect(bootstrapInterval([3, 3])).toEqual([3, 3]);
  });
});

group('Holm’s correction', () => {
  it('gives the worked example', () => {
    for (const [index, p] of holm(reference.holm.p).entries()) {
      expect(p).toBeCloseTo(reference.holm.adjusted[index] ?? Number.NaN, 12);
    }
    expect(holm([])).toEqual([]);
  });

  it('keeps the order, never lowers, and multiplies the least by their number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const adjusted = holm(p);
        for (const [i, left] of p.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(left);
          for (const [j, right] of p.entries()) {
            if (left < right) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          }
        }
        expect(Math.min(...adjusted)).toBe(Math.min(1, p.length * Math.min(...p)));
      }),
    );
  });
});

group('R²', () => {
  it('is scipy’s', () => {
    const { x, y, r2 } = reference.determination;
    expect(determination(x, y)).toBeCloseTo(r2, 12);
    expect(determination([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(determination([1, 2], [1, 2])).toBeUndefined();
  });
});
