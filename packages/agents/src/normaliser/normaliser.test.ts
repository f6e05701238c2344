import { AhsError, type Json } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createObservationNormaliser } from './observation-normaliser.js';
import { createRewardNormaliser } from './reward-normaliser.js';
import { createRunningMoments } from './running-moments.js';

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const batches = fc.array(
  fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 20 }),
  { minLength: 1, maxLength: 6 },
);

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof AhsError ? thrown.code : String(thrown);
  }
  return undefined;
}

describe('running moments', () => {
  it('are those of all rows at once, however they are dealt into batches', () => {
    fc.assert(
      fc.property(batches, (dealt) => {
        const moments = createRunningMoments(3);
        for (const batch of dealt) moments.update(batch.flat(), batch.length);
        const rows = dealt.flat();
        // The start counts as 1e-4 rows of mean 0 and variance 1.
        const total = rows.length + 1e-4;
        expect(moments.count).toBeCloseTo(total, 9);
        for (let column = 0; column < 3; column++) {
          const values = rows.map((row) => row[column] as number);
          const mean = values.reduce((sum, x) => sum + x, 0) / total;
          const variance =
            values.reduce((sum, x) => sum + (x - mean) * (x - mean), 1e-4 * (1 + mean * mean)) /
            total;
          const scale = Math.max(1, ...values.map((x) => x * x));
          expect(Math.abs((moments.means[column] as number) - mean)).toBeLessThan(1e-9 * scale);
          expect(Math.abs((moments.variances[column] as number) - variance)).toBeLessThan(
            1e-9 * scale,
          );
        }
      }),
    );
  });

  it('do not lose a small deviation far from zero', () => {
    const moments = createRunningMoments(1);
    for (let i = 0; i < 1000; i++) moments.update([1e8 + (i % 2)], 1);
    // The start's share, 1e-4/1000 · (1e8)², is exact too.
    const start = (1e-4 * 1000 * 1e16) / (1000.0001 * 1000.0001);
    expect((moments.variances[0] as number) / (start + 0.25)).toBeCloseTo(1, 6);
  });

  it('go on bit for bit, and refuse what is not theirs', () => {
    fc.assert(
      fc.property(batches, fc.nat(), (dealt, stop) => {
        const whole = createRunningMoments(3);
        const stopped = createRunningMoments(3);
        const heir = createRunningMoments(3);
        dealt.forEach((batch, i) => {
          whole.update(batch.flat(), batch.length);
          if (i < stop % dealt.length) stopped.update(batch.flat(), batch.length);
        });
        heir.load(JSON.parse(JSON.stringify(stopped.save())) as Json);
        for (const batch of dealt.slice(stop % dealt.length)) {
          heir.update(batch.flat(), batch.length);
        }
        expect(heir.save()).toEqual(whole.save());
        const other = createRunningMoments(2);
        const before = other.save();
        for (const foreign of [
          whole.save(),
          null,
          { count: 1 },
          { ...(before as object), count: -1 },
        ])
          expect(codeOf(() => other.load(foreign as Json))).toBe('AHS_SNAPSHOT_INVALID');
        expect(other.save()).toEqual(before);
      }),
    );
  });
});

describe('an observation normaliser', () => {
  it('gives mean 0 and variance 1, limited', () => {
    const normaliser = createObservationNormaliser(2, { clip: 1.2 });
    const rows = Float32Array.of(10, 0, 20, 0, 30, 0, 40, 5);
    normaliser.update(rows, 4);
    const to = new Float32Array(8);
    normaliser.normalise(rows, to, 4);
    const deviation = Math.sqrt(125);
    const expected = [-1.2, -5 / deviation, 5 / deviation, 1.2];
    for (let i = 0; i < 4; i++) expect(to[2 * i]).toBeCloseTo(expected[i] as number, 3);
    normaliser.normalise(rows, rows, 4);
    expect(rows).toEqual(to);
  });

  it('leaves alone what it sees before anything was seen, and is not moved by looking', () => {
    const normaliser = createObservationNormaliser(1);
    const before = normaliser.save();
    const seen = Float32Array.of(3);
    normaliser.normalise(seen, seen, 1);
    expect(seen[0]).toBeCloseTo(3, 6);
    expect(normaliser.save()).toEqual(before);
  });

  it('normalises alike after loading', () => {
    const [one, two] = [createObservationNormaliser(1), createObservationNormaliser(1)];
    one.update([1, 5, 9], 3);
    two.load(one.save());
    const [a, b] = [Float32Array.of(7), Float32Array.of(7)];
    one.normalise(a, a, 1);
    two.normalise(b, b, 1);
    expect(a).toEqual(b);
  });
});

describe('a reward normaliser', () => {
  const step = (stream: number, reward: number, end: 'terminated' | 'truncated' | 'none') => ({
    stream,
    reward,
    terminated: end === 'terminated',
    truncated: end === 'truncated',
  });

  it('divides by the deviation of the discounted sums, stream by stream', () => {
    const normaliser = createRewardNormaliser(0.5);
    normaliser.update([step(0, 4, 'none'), step(1, -2, 'none')]);
    normaliser.update([step(0, 4, 'terminated'), step(1, -2, 'truncated')]);
    normaliser.update([step(0, 4, 'none'), step(1, -2, 'none')]);
    const moments = createRunningMoments(1);
    for (const sums of [
      [4, -2],
      [6, -3],
      [4, -2],
    ])
      moments.update(sums, 2);
    const deviation = Math.sqrt((moments.variances[0] as number) + 1e-8);
    expect(normaliser.normalise(3)).toBe(3 / deviation);
    expect(normaliser.normalise(1e9)).toBe(10);
    expect(normaliser.normalise(-1e9)).toBe(-10);
  });

  it('starts anew after a cut, goes on bit for bit, refuses what is not its own', () => {
    const [whole, heir] = [createRewardNormaliser(0.9), createRewardNormaliser(0.9)];
    whole.update([step(0, 1, 'none'), step(3, 2, 'none')]);
    whole.cut(3);
    heir.load(whole.save());
    for (const normaliser of [whole, heir])
      normaliser.update([step(0, 1, 'none'), step(3, 2, 'none')]);
    expect(heir.save()).toEqual(whole.save());
    expect((whole.save() as { returns: Json }).returns).toEqual([
      [0, 1.9],
      [3, 2],
    ]);
    for (const foreign of [null, { moments: null, returns: [] }])
      expect(codeOf(() => heir.load(foreign))).toBe('AHS_SNAPSHOT_INVALID');
    expect(heir.save()).toEqual(whole.save());
  });
});
