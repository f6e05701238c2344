import * as tf from '@tensorflow/tfjs-core';

/** Weights by name. */
export type Variables = Readonly<Record<string, tf.Variable>>;

/** Gradients by the names of their variables. */
export type Gradients = Readonly<Record<string, tf.Tensor>>;

/** What makes an optimizer. */
export type OptimizerSettings =
  | { readonly kind: 'sgd'; readonly momentum: number }
  | { readonly kind: 'adam' };

/** An optimizer's memory: for each kind of moment, one variable a weight; all that a checkpoint must hold. */
export interface OptimizerState {
  readonly moments: Readonly<Record<string, Variables>>;
  /** Steps done. */
  step: number;
}

const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/** An optimizer's memory before the first step. The caller disposes the variables. */
export function initialOptimizerState(
  settings: OptimizerSettings,
  weights: Variables,
): OptimizerState {
  switch (settings.kind) {
    case 'sgd':
      return { moments: { velocity: zerosLike(weights) }, step: 0 };
    case 'adam':
      return { moments: { first: zerosLike(weights), second: zerosLike(weights) }, step: 0 };
  }
}

/** Moves the weights one step down the gradients, in place; the learning rate may differ from step to step. */
export function optimizerStep(
  settings: OptimizerSettings,
  state: OptimizerState,
  weights: Variables,
  gradients: Gradients,
  learningRate: number,
): void {
  state.step += 1;
  tf.tidy(() => {
    for (const [name, weight] of Object.entries(weights)) {
      const gradient = gradients[name] as tf.Tensor;
      const moment = (kind: string) => state.moments[kind]?.[name] as tf.Variable;
      switch (settings.kind) {
        case 'sgd':
          sgdStep(weight, moment('velocity'), gradient, learningRate, settings.momentum);
          break;
        case 'adam':
          adamStep(weight, moment('first'), moment('second'), gradient, learningRate, state.step);
          break;
      }
    }
  });
}

/**
 * Gradient descent with momentum, in PyTorch's form:
 *
 *   v ← m·v + g,   p ← p − η·v
 *
 * Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013, with the learning
 * rate outside the velocity, so that a scheduled rate acts at once.
 */
function sgdStep(
  weight: tf.Variable,
  velocity: tf.Variable,
  gradient: tf.Tensor,
  learningRate: number,
  momentum: number,
): void {
  velocity.assign(tf.add(tf.mul(velocity, momentum), gradient));
  weight.assign(tf.sub(weight, tf.mul(velocity, learningRate)));
}

/**
 * Adam:
 *
 *   m ← β₁m + (1 − β₁)g,   v ← β₂v + (1 − β₂)g²,   p ← p − η · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)
 *
 * Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1.
 */
function adamStep(
  weight: tf.Variable,
  first: tf.Variable,
  second: tf.Variable,
  gradient: tf.Tensor,
  learningRate: number,
  step: number,
): void {
  const { beta1, beta2, epsilon } = ADAM;
  first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
  second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
  const firstUnbiased = tf.div(first, oneMinusPower(beta1, step));
  const secondUnbiased = tf.div(second, oneMinusPower(beta2, step));
  const direction = tf.div(firstUnbiased, tf.add(tf.sqrt(secondUnbiased), epsilon));
  weight.assign(tf.sub(weight, tf.mul(direction, learningRate)));
}

/** 1 − βᵗ; by `exp`, which, unlike powers, is the same on every version of Node. */
function oneMinusPower(beta: number, exponent: number): number {
  return -Math.expm1(exponent * Math.log(beta));
}

function zerosLike(weights: Variables): Variables {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [
      name,
      tf.tidy(() => tf.variable(tf.zerosLike(weight), false)),
    ]),
  );
}
