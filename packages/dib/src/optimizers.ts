import { adamStep, sgdMomentumStep } from '@ahs/kernels/tfjs';
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

/**
 * Moves the weights one step down the gradients, in place; the learning rate may differ from step to step.
 *
 * Momentum is that of Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013,
 * in PyTorch's form: the learning rate is outside the velocity, so that a scheduled rate acts at once.
 */
export function optimizerStep(
  settings: OptimizerSettings,
  state: OptimizerState,
  weights: Variables,
  gradients: Gradients,
  learningRate: number,
): void {
  state.step += 1;
  for (const [name, weight] of Object.entries(weights)) {
    const gradient = gradients[name] as tf.Tensor;
    const moment = (kind: string) => state.moments[kind]?.[name] as tf.Variable;
    switch (settings.kind) {
      case 'sgd':
        sgdMomentumStep(weight, moment('velocity'), gradient, {
          learningRate,
          momentum: settings.momentum,
        });
        break;
      case 'adam':
        adamStep(weight, moment('first'), moment('second'), gradient, {
          ...ADAM,
          learningRate,
          step: state.step,
        });
        break;
    }
  }
}

/**
 * What the last step multiplied with the learning rate, u in `w ← w − η·u`, for one weight, flat: the velocity, or Adam's
 * `m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)`.
 */
export function updateDirection(
  settings: OptimizerSettings,
  { moments, step }: OptimizerState,
  name: string,
): Float32Array | Float64Array {
  const moment = (kind: string) => {
    const variable = moments[kind]?.[name] as tf.Variable;
    return variable.dataSync() as Float32Array;
  };
  switch (settings.kind) {
    case 'sgd':
      return moment('velocity');
    case 'adam': {
      const [first, second] = [moment('first'), moment('second')];
      // 1 − βᵗ, as the step itself corrects.
      const correction1 = -Math.expm1(step * Math.log(ADAM.beta1));
      const correction2 = -Math.expm1(step * Math.log(ADAM.beta2));
      const direction = new Float64Array(first.length);
      // A plain loop: a mapping takes as long as the step itself.
      for (let i = 0; i < first.length; i += 1) {
        const scale = Math.sqrt((second[i] as number) / correction2) + ADAM.epsilon;
        direction[i] = (first[i] as number) / correction1 / scale;
      }
      return direction;
    }
  }
}

function zerosLike(weights: Variables): Variables {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [
      name,
      tf.tidy(() => tf.variable(tf.zerosLike(weight), false)),
    ]),
  );
}
