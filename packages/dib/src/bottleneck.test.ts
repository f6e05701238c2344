import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { divergence, posterior } from './bottleneck.js';
import { chooseBackend } from './engine/backend.js';

describe.each(['wasm', 'cpu'] as const)('a code whose σ underflows, on %s', (backend) => {
  beforeAll(() => chooseBackend(backend));

  /** One dimension with μ = 0: the encoder's output `[b, 2]` for some ρ. */
  const encodedOf = (rhos: readonly number[]) => tf.tensor2d(rhos.map((rho) => [0, rho]));
  const divergencesOf = (encoded: tf.Tensor) =>
    divergence(posterior(encoded as tf.Tensor2D, 'linear'));

  it('has a finite divergence with a finite gradient, at β = 0 too', () => {
    const rhos = [-78, -82, -85, -90, -98, -110, -200, -1e4, -1e30];
    tf.tidy(() => {
      const encoded = encodedOf(rhos);
      const nats = divergencesOf(encoded).dataSync();
      for (const each of nats) {
        expect(each).toBeGreaterThan(79);
        expect(each).toBeLessThan(80.2);
      }
      for (const beta of [1, 0]) {
        const weighted = (x: tf.Tensor) => tf.mul(tf.sum(divergencesOf(x)), beta) as tf.Scalar;
        const gradient = tf.grad(weighted)(encoded).dataSync();
        for (const each of gradient) expect(Math.abs(each)).toBeLessThanOrEqual(1.001);
      }
    });
  });

  it('is no other than before wherever σ is one that training meets', () => {
    tf.tidy(() => {
      const rhos = Array.from({ length: 700 }, (_, i) => -55 + i / 10);
      const { sigma } = posterior(encodedOf(rhos), 'linear');
      const exact = tf.softplus(tf.sub(tf.tensor2d(rhos, [rhos.length, 1]), 5));
      expect(sigma.dataSync()).toEqual(exact.dataSync());
    });
  });

  it('is pulled back by the divergence down to the floor', () => {
    tf.tidy(() => {
      const total = (x: tf.Tensor) => tf.sum(divergencesOf(x)) as tf.Scalar;
      // ∂KL/∂ρ = (σ − 1/σ) · σ′ → −1 as σ → 0.
      for (const [, gradient] of tf
        .grad(total)(encodedOf([-20, -40, -60]))
        .arraySync() as number[][]) {
        expect(gradient).toBeCloseTo(-1, 3);
      }
    });
  });
});
