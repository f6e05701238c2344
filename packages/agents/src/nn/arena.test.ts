import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adamStep, createAdamState } from './adam.js';
import { type Arena, createArena, createPlainArena } from './arena.js';
import { conv1d } from './conv1d.js';
import { dense } from './dense.js';
import { clipByGlobalNorm } from './global-norm.js';
import { createNetwork, initializeNetwork, type Network, networkLengths } from './network.js';

const layers = [
  conv1d({ steps: 5, features: 3, filters: 4, width: 3 }),
  dense(20, 13, 'relu'),
  dense(13, 5, 'none'),
];
const batch = 9;
const settings = { learningRate: 1e-2, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

function train(arena: Arena, seed: number): Network {
  const network = createNetwork(layers, batch, arena);
  initializeNetwork(network, layers, createRng(seed));
  const adam = createAdamState(network);
  const rng = createRng(seed + 1);
  for (let step = 0; step < 4; step++) {
    const input = Float32Array.from({ length: batch * 15 }, () => rng.normal());
    const output = network.forward(input, batch);
    network.backward(
      output.map((value) => value - 1),
      batch,
    );
    adamStep(adam, settings, network);
  }
  return network;
}

const lengths = networkLengths(layers, batch);

describe('an arena', () => {
  it('computes with SIMD here, and what plain loops compute up to rounding', () => {
    expect(createArena(lengths).simd).toBe(true);
    expect(createPlainArena().simd).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const ours = train(createArena(lengths), seed);
        const plain = train(createPlainArena(), seed);
        const scale = Math.max(...plain.gradients.map(Math.abs));
        ours.gradients.forEach((gradient, i) => {
          expect(Math.abs(gradient - (plain.gradients[i] as number)) / scale).toBeLessThan(1e-4);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('limits gradients as plain loops do', () => {
    const arena = createArena([37]);
    const [ours, plain] = [arena.floats(37), new Float32Array(37)];
    for (let i = 0; i < 37; i++) ours[i] = plain[i] = (i - 12) / 7;
    const norm = clipByGlobalNorm(plain, 2);
    expect(clipByGlobalNorm(ours, 2, arena)).toBeCloseTo(norm, 9);
    ours.forEach((gradient, i) => {
      expect(gradient).toBeCloseTo(plain[i] as number, 6);
    });
  });

  it('moves numbers towards others to the bits of plain loops', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.float({ noNaN: true }), fc.float({ noNaN: true })), { maxLength: 23 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, share) => {
          const moved = [createArena([23, 23]), createPlainArena()].map((arena) => {
            const [from, to] = [arena.floats(pairs.length), arena.floats(pairs.length)];
            from.set(pairs.map(([x]) => x));
            to.set(pairs.map(([, y]) => y));
            arena.moveTowards(from, to, share);
            return from.slice();
          });
          expect(moved[0]).toEqual(moved[1]);
        },
      ),
    );
  });

  it('gives the same bits wherever in it a network lies, and in every instance', () => {
    const shared = createArena([7, ...lengths, ...lengths]);
    shared.floats(7).fill(Number.NaN);
    const all = [createArena(lengths), shared, shared].map((arena) => train(arena, 3));
    for (const network of all) {
      expect([...network.parameters]).toEqual([...(all[0] as Network).parameters]);
    }
  });

  it('gives a row the same bits alone as in a batch', () => {
    const network = train(createArena(lengths), 5);
    const rng = createRng(6);
    const input = Float32Array.from({ length: batch * 15 }, () => rng.normal());
    const together = network.forward(input, batch).slice();
    for (let row = 0; row < batch; row++) {
      const alone = network.forward(input.slice(row * 15, (row + 1) * 15), 1);
      expect([...alone.subarray(0, 5)]).toEqual([...together.subarray(row * 5, (row + 1) * 5)]);
    }
  });

  it('has room for what a network asks, whatever its sizes, and keeps arrays in place', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 60 }), size, (sizes, capacity) => {
        const deep = sizes
          .slice(1)
          .map((units, index) => dense(sizes[index] as number, units, 'relu'));
        const needs = networkLengths(deep, capacity);
        const arena = createArena([...needs, ...needs]);
        const networks = [0, 1].map(() => createNetwork(deep, capacity, arena));
        for (const network of networks) createAdamState(network);
        const [first, second] = networks as [Network, Network];
        first.parameters.fill(1);
        expect(second.parameters.every((value) => value === 0)).toBe(true);
        expect(first.parameters.buffer).toBe(second.gradients.buffer);
      }),
      { numRuns: 20 },
    );
  });

  it('is given back when nobody holds it: hundreds can be made', () => {
    for (let i = 0; i < 300; i++) createArena(lengths).floats(1)[0] = i;
  });
});
