import { float, type HyperparameterSpec, type Tunable, variable } from '@ahs/core';

/** Gradients as TensorFlow.js hands them to an optimizer. */
export type NamedGradients<Tensor> =
  | Readonly<Record<string, Tensor>>
  | readonly { readonly name: string; readonly tensor: Tensor }[];

/** An optimizer as TensorFlow.js has them: `minimize`, and with it `model.fit`, goes through `applyGradients`. */
export interface GradientOptimizer<Gradients> {
  applyGradients(gradients: Gradients): void;
}

/** What clipping computes with: TensorFlow.js itself, `tf`. */
export interface ClipOperations {
  tidy(run: () => void): void;
  square(x: never): unknown;
  sum(x: never): unknown;
  addN(tensors: never): unknown;
  sqrt(x: never): unknown;
  div(a: never, b: never): unknown;
  minimum(a: never, b: never): unknown;
  mul(a: never, b: never): unknown;
}

/**
 * Makes an optimizer clip its gradients to a greatest norm over all of them, and gives that norm as a tunable:
 * g ← g · min(1, c / ‖g‖), ‖g‖ over all weights (Pascanu et al. 2013). The optimizer's own `applyGradients` does the
 * step, so it holds for `minimize` and `model.fit` too.
 *
 * @param initial c at first
 * @param spec What is legal; default float [1e-3, 1e3] on a log scale.
 * @example
 * ```ts
 * import * as tf from '@tensorflow/tfjs-core';
 *
 * const tunables = { clipNorm: gradientClipNorm(tf.train.sgd(0.1), tf, 1) };
 * ```
 */
export function gradientClipNorm<Gradients extends NamedGradients<unknown>>(
  optimizer: GradientOptimizer<Gradients>,
  operations: ClipOperations,
  initial: number,
  spec: HyperparameterSpec = float(1e-3, 1e3, { scale: 'log' }),
): Tunable {
  const clipNorm = variable(spec, initial);
  const apply = optimizer.applyGradients.bind(optimizer);
  const ops = operations as unknown as TypedOperations;
  optimizer.applyGradients = (gradients) => {
    ops.tidy(() => apply(clipped(gradients, clipNorm.get(), ops) as Gradients));
  };
  return clipNorm;
}

/** As an operation of TensorFlow.js takes and gives tensors, which are nothing but handles here. */
type Tensor = { readonly dispose: unknown };
interface TypedOperations {
  tidy(run: () => void): void;
  square(x: Tensor): Tensor;
  sum(x: Tensor): Tensor;
  addN(tensors: readonly Tensor[]): Tensor;
  sqrt(x: Tensor): Tensor;
  div(a: number, b: Tensor): Tensor;
  minimum(a: number, b: Tensor): Tensor;
  mul(a: Tensor, b: Tensor): Tensor;
}

function clipped(
  gradients: NamedGradients<unknown>,
  clipNorm: number,
  { square, sum, addN, sqrt, div, minimum, mul }: TypedOperations,
): NamedGradients<Tensor | null> {
  const named = (
    Array.isArray(gradients)
      ? gradients
      : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }))
  ) as readonly {
    readonly name: string;
    readonly tensor: Tensor | null;
  }[];
  // A weight that the loss does not reach has no gradient.
  const squares = named.flatMap(({ tensor }) => (tensor == null ? [] : [sum(square(tensor))]));
  if (squares.length === 0) return gradients as NamedGradients<Tensor | null>;
  // c / 0 is infinite, and the lesser is 1.
  const factor = minimum(1, div(clipNorm, sqrt(addN(squares))));
  const scaled = named.map(({ name, tensor }) => ({
    name,
    tensor: tensor == null ? tensor : mul(tensor, factor),
  }));
  return Array.isArray(gradients)
    ? scaled
    : Object.fromEntries(scaled.map(({ name, tensor }) => [name, tensor]));
}
