import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AhsError } from './error.js';
import { parseExact, stringifyExact } from './exact-json.js';
import type { Json } from './json.js';
import { createRng, type Rng } from './rng.js';

const draws = <Value>(count: number, draw: () => Value): Value[] =>
  Array.from({ length: count }, draw);

/** The next numbers of every kind: two streams that agree here agree in their whole state. */
const future = (rng: Rng): number[] => [
  rng.normal(),
  rng.uniform(),
  rng.integer(1000),
  rng.normal(),
  rng.normal(),
  rng.fork('future').uniform(),
];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(
    a.map((value, index) => (value - meanA) * ((b[index] as number) - meanB)),
  );
  const variance = (values: readonly number[], center: number): number =>
    mean(values.map((value) => (value - center) * (value - center)));
  return covariance / Math.sqrt(variance(a, meanA) * variance(b, meanB));
}

/** Pearson's statistic of counts that should all be equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = mean(counts);
  return counts.reduce((sum, count) => sum + (count - expected) * (count - expected), 0) / expected;
}

function tally(bins: number, places: readonly number[]): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const place of places) counts[place] = (counts[place] as number) + 1;
  return counts;
}

describe('the numbers', () => {
  // If these change, every seeded run of every user changes: it takes a decision and a major version.
  it('are these, on every machine and Node version', () => {
    const rng = createRng(7, 'training', 'minibatch order');
    expect(draws(3, rng.uniform)).toEqual([
      0.5605367680726262, 0.10970514820329325, 0.33994152013565504,
    ]);
    expect([rng.integer(10), rng.integer(1000), rng.integer(4294967296)]).toEqual([
      1, 600, 2446071599,
    ]);
    expect(draws(3, rng.normal)).toEqual([
      1.1491124545005307, 0.7614270122298209, 0.12935824844339955,
    ]);
    expect(rng.save()).toEqual({
      key: '[7,"training","minibatch order"]',
      generator: [-624384528, 1720184009, -1517434813, -1288237153],
      spareNormal: -1.6615291455268668,
    });
    expect(createRng(0).uniform()).toBe(0.04136801119531475);
    expect(createRng(-1.5, 'β').uniform()).toBe(0.7259365970458864);
    expect(rng.fork('x').uniform()).toBe(0.3319166888950644);
    expect(rng.fork('x').fork('y').normal()).toBe(-1.7725343231764643);
  });

  it('are these to the last bit, a hundred thousand of each', () => {
    const rng = createRng(2026, 'golden');
    const values = draws(100_000, () => [rng.uniform(), rng.normal(), rng.integer(1_000_003)]);
    expect(createHash('sha256').update(Float64Array.from(values.flat())).digest('hex')).toBe(
      'f5b80849b4c86b1eff33aaa1e35942e609146a86bd56457e6037ddbfc98b0738',
    );
  });
});

describe('uniform', () => {
  it('fills 100 bins evenly (χ² with 99 degrees of freedom, 0.001 on either side), in every stream', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const rng = createRng(seed, 'uniform');
      const values = draws(50_000, rng.uniform);
      const statistic = chiSquare(
        tally(
          100,
          values.map((value) => Math.floor(value * 100)),
        ),
      );
      expect(statistic).toBeGreaterThan(61.1);
      expect(statistic).toBeLessThan(148.3);
      expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    }
  });

  it('fills its low bits evenly too', () => {
    const rng = createRng(1, 'low bits');
    const low = draws(64_000, () => (rng.uniform() * 9007199254740992) % 64);
    // 63 degrees of freedom, 0.001.
    expect(chiSquare(tally(64, low))).toBeLessThan(103.5);
  });

  it('does not remember what came before', () => {
    const rng = createRng(3, 'serial');
    const values = draws(100_001, rng.uniform);
    for (const lag of [1, 2, 3, 7]) {
      // 4 standard errors.
      const related = correlation(values.slice(0, -lag), values.slice(lag));
      expect(Math.abs(related)).toBeLessThan(4 / Math.sqrt(100_000));
    }
  });
});

describe('integer', () => {
  it.each([
    [2, 10.8],
    [7, 22.5],
    [10, 27.9],
    [64, 103.5],
  ])('makes every number below %i equally likely', (bound, limit) => {
    const rng = createRng(11, 'integer');
    const values = draws(70_000, () => rng.integer(bound));
    expect(chiSquare(tally(bound, values))).toBeLessThan(limit);
  });

  it('has no bias where 2^32 is no multiple of the bound', () => {
    const rng = createRng(12, 'bias');
    // Without rejection the lowest of three thirds would come half of the time.
    const bound = 3 * 1073741824;
    const thirds = draws(30_000, () => Math.floor(rng.integer(bound) / 1073741824));
    expect(chiSquare(tally(3, thirds))).toBeLessThan(13.8);
  });

  it('stays in its range, whatever the bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4294967296 }), fc.string(), (bound, label) => {
        const value = createRng(1, label).integer(bound);
        expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 4294967297])('refuses the bound %d', (bound) => {
    expect(() => createRng(1).integer(bound)).toThrow(
      expect.objectContaining({ code: 'AHS_RANDOM_BOUND' }),
    );
  });
});

describe('normal', () => {
  const rng = createRng(21, 'normal');
  const values = draws(200_000, rng.normal);
  const moment = (power: number): number =>
    mean(values.map((value) => draws(power, () => value).reduce((a, b) => a * b, 1)));

  it('has the moments of the standard normal, within 4 standard errors', () => {
    const error = (variance: number): number => 4 * Math.sqrt(variance / values.length);
    expect(Math.abs(moment(1))).toBeLessThan(error(1));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(error(2));
    expect(Math.abs(moment(3))).toBeLessThan(error(15));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(error(96));
  });

  it('falls into the deciles of the normal evenly, also in its tails', () => {
    const deciles = [-1.2815516, -0.8416212, -0.5244005, -0.2533471, 0];
    const bounds = [
      ...deciles,
      ...deciles
        .slice(0, 4)
        .reverse()
        .map((bound) => -bound),
    ];
    const places = values.map((value) => bounds.filter((bound) => value >= bound).length);
    expect(chiSquare(tally(10, places))).toBeLessThan(27.9);
    // P(|z| > 3) = 0.0026998.
    const tail = values.filter((value) => Math.abs(value) > 3).length / values.length;
    expect(Math.abs(tail - 0.0026998)).toBeLessThan(4 * Math.sqrt(0.0027 / values.length));
  });

  it('does not relate the two of a pair', () => {
    const first = values.filter((_, index) => index % 2 === 0);
    const second = values.filter((_, index) => index % 2 === 1);
    const limit = 4 / Math.sqrt(first.length);
    expect(Math.abs(correlation(first, second))).toBeLessThan(limit);
    const squared = (some: readonly number[]): number[] => some.map((value) => value * value);
    expect(Math.abs(correlation(squared(first), squared(second)))).toBeLessThan(limit);
  });
});

describe('fork', () => {
  it('depends on the path alone, not on where the parent stands, and does not move it', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.string(),
        fc.nat({ max: 9 }),
        (seed, a, b, moves) => {
          const parent = createRng(seed, a);
          const untouched = createRng(seed, a);
          for (let move = 0; move < moves; move += 1) {
            parent.normal();
            untouched.normal();
          }
          expect(future(parent.fork(b))).toEqual(future(createRng(seed, a, b)));
          expect(future(parent)).toEqual(future(untouched));
        },
      ),
    );
  });

  it('tells every path from every other', () => {
    const anyPath = fc.tuple(
      fc.integer(),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anyPath, anyPath, ([seed, path], [otherSeed, otherPath]) => {
        fc.pre(JSON.stringify([seed, path]) !== JSON.stringify([otherSeed, otherPath]));
        expect(future(createRng(seed, ...path))).not.toEqual(
          future(createRng(otherSeed, ...otherPath)),
        );
      }),
    );
    const lookalikes = [['ab'], ['a', 'b'], ['b', 'a'], ['a","b'], ['a,b'], ['', 'ab'], []];
    const firsts = lookalikes.map((path) => createRng(1, ...path).uniform());
    expect(new Set(firsts).size).toBe(lookalikes.length);
  });

  it('gives streams that have nothing to do with the parent or each other', () => {
    const parent = createRng(31);
    const streams = [parent, ...draws(9, () => 0).map((_, index) => parent.fork(`${index}`))].map(
      (rng) => draws(20_000, rng.uniform),
    );
    for (const [index, stream] of streams.entries()) {
      for (const other of streams.slice(index + 1)) {
        // 45 pairs: 4.5 standard errors.
        expect(Math.abs(correlation(stream, other))).toBeLessThan(4.5 / Math.sqrt(20_000));
      }
    }
  });

  it('spreads seeds that follow each other over the whole range', () => {
    const firsts = Array.from({ length: 20_000 }, (_, seed) => createRng(seed).uniform());
    const statistic = chiSquare(
      tally(
        100,
        firsts.map((value) => Math.floor(value * 100)),
      ),
    );
    expect(statistic).toBeLessThan(148.3);
    expect(Math.abs(correlation(firsts.slice(0, -1), firsts.slice(1)))).toBeLessThan(0.03);
  });
});

describe('save and load', () => {
  it('go on exactly, from any point, through text, in a stream of any other seed', () => {
    const anyMoves = fc.array(fc.constantFrom('uniform', 'integer', 'normal'), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        anyMoves,
        fc.integer(),
        (seed, label, moves, other) => {
          const rng = createRng(seed, label);
          for (const move of moves) move === 'integer' ? rng.integer(10) : rng[move as 'uniform']();
          const text = stringifyExact(rng.save());
          const resumed = createRng(other, 'other');
          resumed.normal();
          resumed.load(parseExact(text));
          expect(future(resumed)).toEqual(future(rng));
          expect(resumed.save()).toEqual(rng.save());
        },
      ),
    );
  });

  it('keep the second normal of a pair', () => {
    const rng = createRng(5);
    rng.normal();
    const resumed = createRng(6);
    resumed.load(rng.save());
    expect(resumed.normal()).toBe(rng.normal());
  });

  it('share nothing: what was saved does not move', () => {
    const rng = createRng(5);
    const saved = rng.save();
    const before = stringifyExact(saved);
    rng.uniform();
    expect(stringifyExact(saved)).toBe(before);
  });

  const valid = createRng(1).save() as { readonly [key: string]: Json };
  it.each<[string, Json]>([
    ['nothing', null],
    ['a number', 7],
    ['a missing key', { ...valid, key: null }],
    ['a key that is no path', { ...valid, key: '{}' }],
    ['a key that is not JSON', { ...valid, key: '[1' }],
    ['a short state', { ...valid, generator: [1, 2, 3] }],
    ['a state of fractions', { ...valid, generator: [1, 2, 3, 0.5] }],
    ['a state beyond 32 bits', { ...valid, generator: [1, 2, 3, 4294967296] }],
    ['a spare normal that is text', { ...valid, spareNormal: '1' }],
    ['no word on the spare normal', { key: '[1]', generator: [1, 2, 3, 4] }],
  ])('refuse %s, and leave the stream as it was', (_, state) => {
    const rng = createRng(9);
    expect(() => rng.load(state)).toThrow(AhsError);
    expect(() => rng.load(state)).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }),
    );
    expect(future(rng)).toEqual(future(createRng(9)));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'refuse the seed %d, which no text could hold',
    (seed) => {
      expect(() => createRng(seed)).toThrow(expect.objectContaining({ code: 'AHS_SEED_INVALID' }));
    },
  );
});
