import * as tf from '@tensorflow/tfjs-core';

/**
 * How the mean of the code is made of the encoder's output h: μ = ReLU(h), whose zeros are exact, or μ = h.
 */
export type BottleneckKind = 'relu' | 'linear';

/** How the divergence is reduced over the code's dimensions; over the batch it is averaged. */
export type KlReduction = 'sum' | 'mean';

/** The code of each example as a diagonal Gaussian; both `[b, latent]`. */
export interface Posterior {
  readonly mu: tf.Tensor2D;
  readonly sigma: tf.Tensor2D;
}

/** Shifts ρ so that σ is small before training: softplus(−5) ≈ .0067. */
const RHO_SHIFT = 5;

/** Keeps σ above 0 where softplus underflows (ρ < −82), and is lost in rounding wherever it does not. */
const SMALLEST_SIGMA = 1e-35;

/**
 * The stochastic encoder's distribution p(z|x) = N(μ, σ²):
 *
 *   [h, ρ] = encoder output,   μ = ReLU(h) or h,   σ = softplus(ρ − 5) (+ 1e-35)
 *
 * Alemi et al., ICLR 2017, section 4.1. `encoded` is `[b, 2·latent]`, h first. With σ = 0 one example far out would
 * make the divergence infinite, and 0 · ∞ end a run even at β = 0; with the summand a dimension costs 80 nats at most,
 * and no 32-bit σ above 1e-27 changes by a bit. An exact log σ ≈ ρ − 5 down there would need a σ apart from its
 * logarithm in every metric and four more kernels a step, for values that no run trains at.
 */
export function posterior(encoded: tf.Tensor2D, kind: BottleneckKind): Posterior {
  const [batch, width] = encoded.shape;
  const latent = width / 2;
  const h = tf.slice(encoded, [0, 0], [batch, latent]);
  const rho = tf.slice(encoded, [0, latent], [batch, latent]);
  return {
    mu: kind === 'relu' ? tf.relu(h) : h,
    sigma: tf.add(tf.softplus(tf.sub(rho, RHO_SHIFT)), SMALLEST_SIGMA),
  };
}

/**
 * A sample of the code, differentiable in μ and σ:
 *
 *   z = μ + σ·ε,   ε ~ N(0, 1)
 *
 * Kingma and Welling, "Auto-Encoding Variational Bayes", ICLR 2014, section 2.4. `noise` is ε, `[b, latent]`.
 */
export function sample({ mu, sigma }: Posterior, noise: tf.Tensor2D): tf.Tensor2D {
  return tf.add(mu, tf.mul(sigma, noise));
}

/**
 * The divergence from a standard normal, in nats, per example:
 *
 *   KL(N(μ,σ²) ‖ N(0,1)) = ½ Σⱼ (μⱼ² + σⱼ² − 1 − 2 log σⱼ)
 *
 * Kingma and Welling, ICLR 2014, appendix B. Returns `[b]`.
 */
export function divergence({ mu, sigma }: Posterior): tf.Tensor1D {
  const squares = tf.add(tf.square(mu), tf.square(sigma));
  const perDimension = tf.sub(tf.sub(squares, 1), tf.mul(tf.log(sigma), 2));
  return tf.mul(tf.sum(perDimension, 1), 0.5);
}

/** What the summed divergence is multiplied with so that it is reduced over the dimensions as asked. */
export function divergenceScale(reduction: KlReduction, latent: number): number {
  switch (reduction) {
    case 'sum':
      return 1;
    case 'mean':
      return 1 / latent;
  }
}
