import type { Rng } from '@ahs/core';
import { fillOrthogonal } from './orthogonal.js';

/**
 * How a weight starts: `he` for a kernel that a ReLU follows (He et al. 2015: N(0, 2/fanIn)), `glorot` for any
 * other (Glorot & Bengio 2010: U(−a, a), a = √(6/(fanIn + fanOut))), `zeros` for biases. Policy gradients start from
 * `orthogonal` kernels, with a gain for each head of `count` columns (Saxe et al. 2014), and from `constant` deviations.
 * `uniform` is U(−a, a), a = 1/√fanIn, of kernels and biases alike: the start of PyTorch's linear layers (LeCun et al. 1998).
 */
export type Initializer =
  | { readonly kind: 'zeros' }
  | { readonly kind: 'he'; readonly fanIn: number }
  | { readonly kind: 'glorot'; readonly fanIn: number; readonly fanOut: number }
  | { readonly kind: 'uniform'; readonly fanIn: number }
  | { readonly kind: 'orthogonal'; readonly heads: readonly OrthogonalHead[] }
  | { readonly kind: 'constant'; readonly value: number };

/** Neighbouring columns of a kernel that start as one orthogonal matrix. */
export interface OrthogonalHead {
  readonly count: number;
  readonly gain: number;
}

/** Fills a weight from a random stream. */
export function initialize(weight: Float32Array, initializer: Initializer, rng: Rng): void {
  switch (initializer.kind) {
    case 'zeros':
      weight.fill(0);
      return;
    case 'he': {
      const deviation = Math.sqrt(2 / initializer.fanIn);
      for (let i = 0; i < weight.length; i++) weight[i] = deviation * rng.normal();
      return;
    }
    case 'glorot':
      fillUniform(weight, Math.sqrt(6 / (initializer.fanIn + initializer.fanOut)), rng);
      return;
    case 'uniform':
      fillUniform(weight, 1 / Math.sqrt(initializer.fanIn), rng);
      return;
    case 'orthogonal': {
      const columns = initializer.heads.reduce((sum, head) => sum + head.count, 0);
      let from = 0;
      for (const { count, gain } of initializer.heads) {
        fillOrthogonal(weight, columns, from, count, gain, rng);
        from += count;
      }
      return;
    }
    case 'constant':
      weight.fill(initializer.value);
      return;
  }
}

function fillUniform(weight: Float32Array, bound: number, rng: Rng): void {
  for (let i = 0; i < weight.length; i++) weight[i] = bound * (2 * rng.uniform() - 1);
}
