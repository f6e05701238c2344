import * as tf from '@tensorflow/tfjs-core';
import type { NativeBackend } from './native-backend.js';
import { areFloats } from './native-kernel.js';
import { nativeBackend } from './training-kernels.js';

/** η and m of stochastic gradient descent with momentum. */
export interface SgdMomentum {
  readonly learningRate: number;
  readonly momentum: number;
}

/**
 * One step of gradient descent with momentum in PyTorch's form, `v ← m·v + g`, `w ← w − η·v`, in place. On the `wasm`
 * backend it is one pass over memory; elsewhere it is made of stock operations.
 */
export function sgdMomentumStep(
  weight: tf.Variable,
  velocity: tf.Variable,
  gradient: tf.Tensor,
  { learningRate, momentum }: SgdMomentum,
): void {
  const native = inPlace([weight, velocity], gradient);
  if (native === undefined) {
    tf.tidy(() => {
      velocity.assign(tf.add(tf.mul(velocity, momentum), gradient));
      weight.assign(tf.sub(weight, tf.mul(velocity, learningRate)));
    });
    return;
  }
  const { kernels, pointer } = native;
  kernels.sgdUpdate(
    pointer(weight),
    pointer(velocity),
    pointer(gradient),
    weight.size,
    learningRate,
    momentum,
  );
}

/** η, β₁, β₂ and ε of Adam, and the number of this step, from 1. */
export interface Adam {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly step: number;
}

/**
 * One step of Adam, in place: `m ← β₁m + (1−β₁)g`, `v ← β₂v + (1−β₂)g²`,
 * `w ← w − η · m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)`. Kingma and Ba, ICLR 2015, algorithm 1.
 */
export function adamStep(
  weight: tf.Variable,
  first: tf.Variable,
  second: tf.Variable,
  gradient: tf.Tensor,
  { learningRate, beta1, beta2, epsilon, step }: Adam,
): void {
  const correction1 = oneMinusPower(beta1, step);
  const correction2 = oneMinusPower(beta2, step);
  const native = inPlace([weight, first, second], gradient);
  if (native === undefined) {
    tf.tidy(() => {
      first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
      second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
      const scale = tf.add(tf.sqrt(tf.div(second, correction2)), epsilon);
      const direction = tf.div(tf.div(first, correction1), scale);
      weight.assign(tf.sub(weight, tf.mul(direction, learningRate)));
    });
    return;
  }
  const { kernels, pointer } = native;
  kernels.adamUpdate(
    ...([pointer(weight), pointer(first), pointer(second), pointer(gradient)] as const),
    ...([weight.size, learningRate, beta1, 1 - beta1, beta2, 1 - beta2] as const),
    ...([correction1, correction2, epsilon] as const),
  );
}

/**
 * One step of an exponential moving average, in place: `a ← a + (1 − d)·(w − a)`. On the `wasm` backend it is one pass
 * over memory; elsewhere it is made of stock operations.
 */
export function movingAverageStep(average: tf.Variable, value: tf.Tensor, decay: number): void {
  const native = inPlace([average], value);
  if (native === undefined) {
    tf.tidy(() => average.assign(tf.add(average, tf.mul(tf.sub(value, average), 1 - decay))));
    return;
  }
  const { kernels, pointer } = native;
  kernels.averageUpdate(pointer(average), pointer(value), average.size, 1 - decay);
}

/**
 * Scales gradients so that their common norm √Σ‖g‖² is at most `limit`: the same tensors when it is already, new ones
 * otherwise. A norm that is not finite leaves them as they are. `norm` is the one before.
 *
 * Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
 */
export function clipGlobalNorm(
  gradients: readonly tf.Tensor[],
  limit: number,
): { readonly norm: number; readonly gradients: readonly tf.Tensor[] } {
  const squares = gradients.map((gradient) => {
    const native = nativeFor(gradient);
    return native === undefined
      ? tf.tidy(() => tf.sum(tf.square(gradient)).dataSync()[0] as number)
      : native.kernels.squaredNorm(native.pointer(gradient), gradient.size);
  });
  const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  if (!(norm > limit) || norm === Number.POSITIVE_INFINITY) return { norm, gradients };
  return { norm, gradients: gradients.map((gradient) => tf.mul(gradient, limit / norm)) };
}

/** Our compiled code, if these are alone in their memory and hold as many numbers as the gradient. */
function inPlace(changed: readonly tf.Tensor[], gradient: tf.Tensor): NativeBackend | undefined {
  const native = nativeFor(...changed, gradient);
  const alone = changed.every(
    ({ dataId, size }) => size === gradient.size && tf.backend().refCount(dataId) === 1,
  );
  return alone ? native : undefined;
}

/** Our compiled code, if these tensors hold floats in its memory. */
function nativeFor(...tensors: readonly tf.Tensor[]): NativeBackend | undefined {
  if (tf.getBackend() !== 'wasm' || !areFloats(...tensors)) return undefined;
  return nativeBackend(tf.backend());
}

/** 1 − βᵗ; by `exp`, which, unlike powers, is the same on every version of Node. */
function oneMinusPower(beta: number, exponent: number): number {
  return -Math.expm1(exponent * Math.log(beta));
}
