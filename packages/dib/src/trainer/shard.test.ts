import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardRange } from './shard.js';

describe('the shards of a batch', () => {
  it('are contiguous, whole, even to one example, and the first is never empty', () => {
    const sizes = fc.record({
      shards: fc.integer({ min: 1, max: 9 }),
      examples: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(sizes, ({ shards, examples }) => {
        const ranges = Array.from({ length: shards }, (_, i) => shardRange(i, shards, examples));
        const lengths = ranges.map(({ from, to }) => to - from);
        expect(ranges.map(({ from }) => from)).toEqual([
          0,
          ...ranges.slice(0, -1).map(({ to }) => to),
        ]);
        expect(ranges.at(-1)?.to).toBe(examples);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(lengths[0]).toBeGreaterThan(0);
      }),
    );
  });
});
