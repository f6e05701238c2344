import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from './engine/backend.js';
import { initialOptimizerState, type OptimizerSettings, optimizerStep } from './optimizers.js';

const START = [0.5, -1, 2];
const GRADIENTS = [
  [0.1, -0.2, 3],
  [0.3, 0, -1],
  [-0.4, 0, 2],
];
const RATES = [0.1, 0.1, 0.01];

/** The weights after three steps whose last has another learning rate. */
function stepped(settings: OptimizerSettings): number[] {
  const weights = { w: tf.variable(tf.tensor1d(START)) };
  const before = tf.memory().numTensors;
  const state = initialOptimizerState(settings, weights);
  GRADIENTS.forEach((gradient, t) => {
    tf.tidy(() =>
      optimizerStep(settings, state, weights, { w: tf.tensor1d(gradient) }, RATES[t] as number),
    );
  });
  const values = Array.from(weights.w.dataSync());
  for (const moments of Object.values(state.moments)) tf.dispose({ ...moments });
  expect(tf.memory().numTensors).toBe(before);
  tf.dispose(weights);
  return values;
}

describe('an optimizer', () => {
  beforeAll(() => chooseBackend('wasm'));

  it('descends with momentum as PyTorch does: the rate of a step scales the whole velocity', () => {
    const expected = START.map((start, i) => {
      let [w, v] = [start, 0];
      GRADIENTS.forEach((gradient, t) => {
        v = 0.9 * v + (gradient[i] as number);
        w -= (RATES[t] as number) * v;
      });
      return w;
    });
    stepped({ kind: 'sgd', momentum: 0.9 }).forEach((w, i) => {
      expect(w).toBeCloseTo(expected[i] as number, 6);
    });
  });

  it('is Adam with the bias of its moments corrected', () => {
    const expected = START.map((start, i) => {
      let [w, m, v, power1, power2] = [start, 0, 0, 1, 1];
      GRADIENTS.forEach((gradient, t) => {
        const g = gradient[i] as number;
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        power1 *= 0.9;
        power2 *= 0.999;
        w -= ((RATES[t] as number) * (m / (1 - power1))) / (Math.sqrt(v / (1 - power2)) + 1e-8);
      });
      return w;
    });
    stepped({ kind: 'adam' }).forEach((w, i) => {
      expect(w).toBeCloseTo(expected[i] as number, 5);
    });
  });

  it.each<OptimizerSettings>([{ kind: 'sgd', momentum: 0.9 }, { kind: 'adam' }])(
    'takes the same steps, bit for bit, where a weight shares its memory: $kind',
    (settings) => {
      // A shared weight cannot be changed in place, so stock operations do the work.
      const values = Float32Array.from({ length: 11 }, (_, i) => Math.sin(i + 1));
      const run = (shared: boolean): Float32Array => {
        const weights = { w: tf.variable(tf.tensor1d(values)) };
        const state = initialOptimizerState(settings, weights);
        for (let step = 1; step <= 5; step += 1) {
          const copy = shared ? weights.w.clone() : undefined;
          tf.tidy(() => {
            const gradient = tf.tensor1d(values.map((value) => Math.cos(value * step)));
            optimizerStep(settings, state, weights, { w: gradient }, 0.1 / step);
          });
          copy?.dispose();
        }
        const result = weights.w.dataSync<'float32'>();
        for (const moments of Object.values(state.moments)) tf.dispose({ ...moments });
        tf.dispose(weights);
        return result;
      };
      expect(run(true)).toEqual(run(false));
    },
  );
});
