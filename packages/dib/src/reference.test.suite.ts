import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { divergence, type Posterior, posterior, sample } from './bottleneck.js';
import { type BackendName, chooseBackend } from './engine/backend.js';
import { bottleneckLoss, crossEntropy } from './losses.js';
import { convolution, dense, flatten } from './models/layers.js';
import { initialOptimizerState, optimizerStep, type Variables } from './optimizers.js';

type Numbers = number | readonly Numbers[];

interface Reference {
  readonly kind: 'mlp' | 'cnn';
  readonly beta: number;
  readonly learning_rate: number;
  readonly momentum: number;
  readonly weights: Readonly<Record<string, Numbers>>;
  readonly input: Numbers;
  readonly labels: readonly number[];
  readonly eps: Numbers;
  readonly outputs: {
    readonly hidden: Numbers;
    readonly mu: Numbers;
    readonly sigma: Numbers;
    readonly z: Numbers;
    readonly logits: Numbers;
    readonly ce_per_example: Numbers;
    readonly ce: number;
    readonly kl_per_example: Numbers;
    readonly loss: number;
    readonly gradients: Readonly<Record<string, Numbers>>;
    readonly sgd_history: readonly {
      readonly ce: number;
      readonly kl_mean: number;
      readonly loss: number;
    }[];
    readonly weights_after_3_steps: Readonly<Record<string, Numbers>>;
  };
}

function load(name: string): Reference {
  const url = new URL(`../../../fixtures/reference/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Reference;
}

const flat = (numbers: Numbers): number[] =>
  typeof numbers === 'number' ? [numbers] : numbers.flatMap(flat);

/** |a − b| ≤ t · max(1, |b|), as fixtures/reference/README.md defines it. */
function expectClose(actual: tf.Tensor | number, expected: Numbers, tolerance: number): void {
  const got = typeof actual === 'number' ? [actual] : Array.from(actual.dataSync());
  const wanted = flat(expected);
  expect(got.length).toBe(wanted.length);
  const worst = wanted.map(
    (value, i) => Math.abs((got[i] as number) - value) / Math.max(1, Math.abs(value)),
  );
  expect(Math.max(...worst)).toBeLessThanOrEqual(tolerance);
}

type Named = Readonly<Record<string, tf.Tensor>>;

function hiddenOf(kind: Reference['kind'], input: tf.Tensor, weights: Named): tf.Tensor2D {
  switch (kind) {
    case 'mlp':
      return tf.relu(
        dense(input as tf.Tensor2D, weights.w1 as tf.Tensor2D, weights.b1 as tf.Tensor1D),
      );
    case 'cnn': {
      const [filter, bias] = [weights.conv_w as tf.Tensor4D, weights.conv_b as tf.Tensor1D];
      const convolved = convolution(input as tf.Tensor4D, filter, bias, 1);
      return flatten(tf.maxPool(tf.relu(convolved), 2, 2, 'valid'));
    }
  }
}

interface Forward {
  readonly hidden: tf.Tensor2D;
  readonly code: Posterior;
  readonly z: tf.Tensor2D;
  readonly logits: tf.Tensor2D;
  readonly crossEntropies: tf.Tensor1D;
  readonly divergences: tf.Tensor1D;
  readonly loss: tf.Scalar;
}

function forward(reference: Reference, weights: Named): Forward {
  const hidden = hiddenOf(reference.kind, tf.tensor(reference.input as tf.TensorLike), weights);
  const encoded = dense(hidden, weights.w2 as tf.Tensor2D, weights.b2 as tf.Tensor1D);
  const code = posterior(encoded, 'linear');
  const z = sample(code, tf.tensor2d(reference.eps as number[][]));
  const logits = dense(z, weights.w3 as tf.Tensor2D, weights.b3 as tf.Tensor1D);
  const crossEntropies = crossEntropy(logits, tf.tensor1d([...reference.labels], 'int32'));
  const divergences = divergence(code);
  const loss = bottleneckLoss(crossEntropies, divergences, reference.beta);
  return { hidden, code, z, logits, crossEntropies, divergences, loss };
}

/** The reference files of PyTorch on a backend, with the arithmetic that it has in this process. */
export function testReferences(backend: BackendName): void {
  describe(`the bottleneck against PyTorch, on ${backend}`, () => {
    it.each(['vib_mlp', 'vib_cnn'])(
      '%s: forward values, gradients and three steps',
      async (name) => {
        await chooseBackend(backend);
        const reference = load(name);
        const { outputs } = reference;
        const before = tf.memory().numTensors;
        const variables: Variables = Object.fromEntries(
          Object.entries(reference.weights).map(([key, value]) => [
            key,
            tf.tidy(() => tf.variable(tf.tensor(value as tf.TensorLike))),
          ]),
        );

        tf.tidy(() => {
          const values = forward(reference, variables);
          expectClose(values.hidden, outputs.hidden, 1e-5);
          expectClose(values.code.mu, outputs.mu, 1e-5);
          expectClose(values.code.sigma, outputs.sigma, 1e-5);
          expectClose(values.z, outputs.z, 1e-5);
          expectClose(values.logits, outputs.logits, 1e-5);
          expectClose(values.crossEntropies, outputs.ce_per_example, 1e-5);
          expectClose(values.divergences, outputs.kl_per_example, 1e-5);
          expectClose(values.loss, outputs.loss, 1e-5);
        });

        const optimizer = { kind: 'sgd', momentum: reference.momentum } as const;
        const state = initialOptimizerState(optimizer, variables);
        outputs.sgd_history.forEach((expected, step) => {
          tf.tidy(() => {
            const { value, grads } = tf.valueAndGrads(() => forward(reference, variables).loss)(
              Object.values(variables),
            );
            const gradients = Object.fromEntries(
              Object.keys(variables).map((key, i) => [key, grads[i] as tf.Tensor]),
            );
            expectClose(value, expected.loss, 1e-5);
            if (step === 0) {
              for (const [key, gradient] of Object.entries(gradients)) {
                expectClose(gradient, outputs.gradients[key] as Numbers, 1e-5);
              }
            }
            optimizerStep(optimizer, state, variables, gradients, reference.learning_rate);
          });
        });
        expect(state.step).toBe(3);
        for (const [key, variable] of Object.entries(variables)) {
          expectClose(variable, outputs.weights_after_3_steps[key] as Numbers, 5e-6);
        }

        tf.dispose([variables as Named, state.moments.velocity as Named]);
        expect(tf.memory().numTensors).toBe(before);
      },
    );
  });
}
