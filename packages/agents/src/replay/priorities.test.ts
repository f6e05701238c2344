import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPriorities } from './priorities.js';
import { createSumTree } from './sum-tree.js';

const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));

describe('a sum tree', () => {
  it('finds the leaf that a linear search finds, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 1000 })), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (values, changes, share) => {
          const tree = createSumTree(values.length);
          values.forEach((value, leaf) => {
            tree.set(leaf, value);
          });
          const now = [...values];
          for (const [place, value] of changes) {
            now[place % now.length] = value;
            tree.set(place % now.length, value);
          }
          const total = now.reduce((sum, value) => sum + value, 0);
          expect(tree.total).toBe(total);
          if (total === 0) return;
          let passed = 0;
          const expected = now.findIndex((value) => {
            passed += value;
            return share * total < passed;
          });
          expect(tree.find(share * total)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is a function of its leaves, to the last bit, and never finds an empty one', () => {
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 50 }).filter((all) => all.some((w) => w > 0)),
        fc.array(fc.nat(), { maxLength: 50 }),
        (values, order) => {
          const tree = createSumTree(values.length);
          for (const place of order) tree.set(place % values.length, place);
          values.forEach((value, leaf) => {
            tree.set(leaf, value);
          });
          const other = createSumTree(values.length);
          other.fill(Float64Array.from(values));
          expect(other.total).toBe(tree.total);
          for (const mass of [0, tree.total / 3, tree.total, tree.total * 1.01]) {
            const found = tree.find(mass);
            expect(other.find(mass)).toBe(found);
            expect(tree.leaves[found]).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

describe('priorities', () => {
  const settings = { alpha: 0.6, epsilon: 0.01 };

  it('draw in proportion to pᵅ, and weigh against it', () => {
    const errors = Float64Array.of(0.1, -3, 0.5, 0, 2);
    const priorities = createPriorities(8, settings);
    errors.forEach((_, row) => {
      priorities.add(row);
    });
    priorities.assign(Int32Array.of(0, 1, 2, 3, 4), errors);
    const powers = [...errors].map((error) => (Math.abs(error) + 0.01) ** 0.6);
    const total = powers.reduce((sum, power) => sum + power, 0);
    const [rows, weights] = [new Int32Array(64), new Float32Array(64)];
    const rng = createRng(4);
    const counts = [0, 0, 0, 0, 0];
    for (let batch = 0; batch < 2000; batch++) {
      priorities.draw(rng, 0.5, rows, weights);
      const largest = Math.max(...[...rows].map((row) => (powers[row] as number) ** -0.5));
      rows.forEach((row, i) => {
        counts[row] = (counts[row] as number) + 1;
        expect(weights[i]).toBeCloseTo((powers[row] as number) ** -0.5 / largest, 5);
      });
      expect(Math.max(...weights)).toBe(1);
    }
    counts.forEach((count, row) => {
      expect(count / 128_000).toBeCloseTo((powers[row] as number) / total, 2);
    });
  });

  it('draw evenly and weigh alike with α = 0, and give back the bias with β = 0', () => {
    const even = createPriorities(4, { ...settings, alpha: 0 });
    const [rows, weights] = [new Int32Array(4), new Float32Array(4)];
    for (let row = 0; row < 4; row++) even.add(row);
    even.assign(Int32Array.of(0, 1), Float64Array.of(100, 0));
    even.draw(createRng(1), 1, rows, weights);
    // Four strata of equal mass: each row once.
    expect([...rows]).toEqual([0, 1, 2, 3]);
    expect([...weights]).toEqual([1, 1, 1, 1]);
    const uneven = createPriorities(4, settings);
    for (let row = 0; row < 4; row++) uneven.add(row);
    uneven.assign(Int32Array.of(0), Float64Array.of(100));
    uneven.draw(createRng(1), 0, rows, weights);
    expect([...weights]).toEqual([1, 1, 1, 1]);
  });

  it('give what is new the largest priority so far, also in the place of the old', () => {
    const priorities = createPriorities(3, { alpha: 1, epsilon: 0 });
    priorities.add(0);
    expect([...priorities.leaves]).toEqual([1, 0, 0]);
    priorities.assign(Int32Array.of(0), Float64Array.of(-7));
    priorities.assign(Int32Array.of(0), Float64Array.of(2));
    priorities.add(1);
    priorities.add(0);
    expect([...priorities.leaves].map((leaf) => Math.round(leaf * 1e9) / 1e9)).toEqual([7, 7, 0]);
  });

  it('go on bit for bit', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, filled) => {
        const [whole, heir] = [createPriorities(12, settings), createPriorities(12, settings)];
        const rng = createRng(seed);
        for (let row = 0; row < filled; row++) whole.add(row);
        const step = (priorities: typeof whole, from: ReturnType<typeof createRng>) => {
          const [rows, weights] = [new Int32Array(5), new Float32Array(5)];
          priorities.draw(from, 0.7, rows, weights);
          priorities.assign(
            rows,
            Float64Array.from(rows, () => from.normal()),
          );
          return [...rows, ...weights];
        };
        for (let i = 0; i < 4; i++) step(whole, rng);
        heir.restore(whole.leaves.slice(0, filled), whole.largest);
        const again = createRng(0);
        again.load(rng.save());
        for (let i = 0; i < 4; i++) expect(step(heir, again)).toEqual(step(whole, rng));
        expect([...heir.leaves]).toEqual([...whole.leaves]);
      }),
    );
  });
});
