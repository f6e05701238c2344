import { createRng } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { conv1d } from './conv1d.js';
import { dense } from './dense.js';
import { dueling } from './dueling.js';
import type { Layer } from './layer.js';
import { createNetwork, initializeNetwork, type Network } from './network.js';

const batch = 5;

const networks: Readonly<Record<string, readonly Layer[]>> = {
  dense: [dense(4, 7, 'relu'), dense(7, 3, 'none')],
  'a convolution behind a layer': [
    dense(4, 10, 'relu'),
    conv1d({ steps: 5, features: 2, filters: 3, width: 3 }),
    dense(15, 3, 'none'),
  ],
  'value and advantages': [dense(4, 7, 'relu'), dense(7, 4, 'none'), dueling(3)],
  'an even width': [
    dense(4, 10, 'relu'),
    conv1d({ steps: 5, features: 2, filters: 3, width: 4 }),
    dense(15, 3, 'none'),
  ],
  'a filter wider than its window': [
    dense(4, 4, 'relu'),
    conv1d({ steps: 2, features: 2, filters: 3, width: 7 }),
    dense(6, 3, 'none'),
  ],
};

/** A loss that weighs each output differently, and its gradient: the weights. */
function loss(network: Network, input: Float32Array, outputWeights: Float32Array): number {
  const output = network.forward(input, batch);
  let sum = 0;
  for (let i = 0; i < outputWeights.length; i++) {
    sum += (output[i] as number) * (outputWeights[i] as number);
  }
  return sum;
}

describe.each(Object.entries(networks))('a network of %s', (_, layers) => {
  const rng = createRng(11);
  const network = createNetwork(layers, batch);
  initializeNetwork(network, layers, rng);
  const input = Float32Array.from({ length: batch * 4 }, () => rng.normal());
  const outputWeights = Float32Array.from({ length: batch * 3 }, () => rng.normal());

  it('has the gradients that finite differences give', () => {
    loss(network, input, outputWeights);
    network.backward(outputWeights, batch);
    const gradients = network.gradients.slice();
    // Networks of ReLUs are piecewise linear in each weight: a wide step costs no accuracy unless it meets a kink.
    const step = 1 / 512;
    let met = 0;
    network.parameters.forEach((weight, i) => {
      network.parameters[i] = weight + step;
      const above = loss(network, input, outputWeights);
      network.parameters[i] = weight - step;
      const below = loss(network, input, outputWeights);
      network.parameters[i] = weight;
      const here = loss(network, input, outputWeights);
      const kink = Math.abs(above - 2 * here + below) > 1e-5;
      if (kink) return;
      met += 1;
      const moved = Math.fround(weight + step) - Math.fround(weight - step);
      expect(gradients[i], `weight ${i}`).toBeCloseTo((above - below) / moved, 2);
    });
    expect(met).toBeGreaterThan(0.8 * network.parameters.length);
  });

  it('does not depend on what it computed before', () => {
    const first = network.forward(input, batch).slice();
    network.forward(new Float32Array(batch * 4).fill(9), batch);
    expect([...network.forward(input, batch)]).toEqual([...first]);
  });
});

describe('conv1d', () => {
  it('pads with zeros and keeps the length', () => {
    const sum = createNetwork([conv1d({ steps: 4, features: 1, filters: 1, width: 3 })], 2);
    sum.parameters.set([1, 10, 100, 0.5]);
    const output = sum.forward(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), 2);
    expect([...output]).toEqual([210.5, 321.5, 432.5, 43.5, 650.5, 765.5, 876.5, 87.5]);
  });
});

describe('initialisation', () => {
  const layers = [dense(400, 300, 'relu'), dense(300, 200, 'none')];
  const network = createNetwork(layers, 1);
  initializeNetwork(network, layers, createRng(3));
  const weight = (name: string): Float32Array => {
    const found = network.weights.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(name);
    return network.parameters.subarray(found.start, found.start + found.length);
  };
  const deviation = (values: Float32Array): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

  it('is He for a layer with ReLU, Glorot for the last, zero for biases', () => {
    expect(deviation(weight('dense1/kernel'))).toBeCloseTo(Math.sqrt(2 / 400), 3);
    const bound = Math.sqrt(6 / 500);
    const last = weight('dense2/kernel');
    expect(Math.max(...last)).toBeLessThanOrEqual(bound);
    expect(Math.max(...last)).toBeGreaterThan(0.99 * bound);
    expect(deviation(last)).toBeCloseTo(bound / Math.sqrt(3), 3);
    expect([...weight('dense1/bias'), ...weight('dense2/bias')].every((b) => b === 0)).toBe(true);
  });

  it('is within ±1/√fanIn for kernels and biases where it is uniform', () => {
    const uniform = createNetwork([dense(400, 300, 'relu', { kind: 'uniform', fanIn: 400 })], 1);
    initializeNetwork(
      uniform,
      [dense(400, 300, 'relu', { kind: 'uniform', fanIn: 400 })],
      createRng(3),
    );
    for (const { start, length } of uniform.weights) {
      const values = uniform.parameters.subarray(start, start + length);
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1 / 20);
      expect(Math.max(...values)).toBeGreaterThan(0.95 / 20);
      expect(deviation(values)).toBeCloseTo(1 / 20 / Math.sqrt(3), 2);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const again = createNetwork(layers, 1);
    initializeNetwork(again, layers, createRng(3));
    const same = (): boolean =>
      again.parameters.every((weight, i) => weight === network.parameters[i]);
    expect(same()).toBe(true);
    initializeNetwork(again, layers, createRng(4));
    expect(same()).toBe(false);
  });
});
