import { createSession, cyclicalAnnealing, schedule } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { AUTOENCODER_METRICS } from '../metrics.js';
import type { TrainerOptions } from './options.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';
import { rest, trainersOf } from './trainers.test.support.js';

const options: TrainerOptions = {
  model: { kind: 'vae', hidden: [24], latent: 4 },
  data: squares(2, { train: 200, validation: 40, test: 40 }),
  seed: 3,
  training: { batchSize: 20, optimizer: 'adam', learningRate: 0.01, beta: 1 },
  length: { epochs: 3 },
  evaluateEvery: 7,
};

const trainer = trainersOf(options);

beforeAll(() => chooseBackend('wasm'));

describe('a variational autoencoder', () => {
  it.each(['mlp', 'small-cnn'] as const)('learns to decode images, encoded by %s', (encoder) => {
    const one = trainer({ model: { kind: 'vae', encoder, hidden: [24], latent: 4 } });
    const before = one.evaluate('test');
    const events = rest(one);
    const after = one.evaluate('test');
    expect(after.negativeElbo).toBeLessThan((before.negativeElbo ?? 0) - 5);
    expect(after.negativeElbo).toBeCloseTo(after.nll + after.kl, 6);
    expect(after.activeUnits).toBeGreaterThan(0);
    for (const event of events) {
      if (!('metrics' in event)) continue;
      const expected =
        event.type === 'step.end' ? ['loss', 'reconstruction', 'kl'] : AUTOENCODER_METRICS;
      expect(Object.keys(event.metrics).sort()).toEqual([...expected].sort());
      for (const name of Object.keys(event.metrics)) expect(one.metrics).toContain(name);
    }
  });

  it('has the loss of its terms at any β, also above 1', () => {
    const one = trainer({
      training: { ...options.training, beta: 4 },
      model: { kind: 'vae', hidden: [24], latent: 4, klReduction: 'mean' },
    });
    for (const event of rest(one)) {
      if (event.type !== 'step.end') continue;
      const { loss, reconstruction, kl } = event.metrics as Record<string, number>;
      expect(loss).toBeCloseTo((reconstruction as number) + (4 / 4) * (kl as number), 3);
    }
    expect(() => trainer({ training: { ...options.training, beta: 101 } })).toThrow(/beta/);
    const classifier = { ...options, model: { kind: 'small-cnn' } } as const;
    expect(() =>
      createTrainer({ ...classifier, training: { ...options.training, beta: 4 } }),
    ).toThrow(/beta/);
  });

  it('is best where −ELBO is lowest, under a β that comes and goes', () => {
    const one = trainer();
    const session = createSession({
      metrics: one.metrics,
      tunables: one.tunables,
      schedulers: [schedule('beta', cyclicalAnnealing(0, 1))],
    });
    const measured: number[] = [];
    for (let event = one.next(); event !== undefined; event = one.next()) {
      session.report(event);
      if (event.type === 'eval.end' || event.type === 'epoch.end') {
        measured.push(event.metrics.negativeElbo as number);
      }
    }
    expect(one.best?.negativeElbo).toBe(Math.min(...measured));
    expect(one.best).not.toHaveProperty('accuracy');
    const again = one.evaluate('validation', 'best');
    expect(again.negativeElbo).toBe(one.best?.negativeElbo);
    expect(again).not.toHaveProperty('accuracy');
  });

  it('averages its reconstruction over sampled codes', () => {
    const one = trainer();
    rest(one);
    const mean = one.evaluate('test');
    const sampled = one.evaluate('test', 'final', { samples: 20 });
    expect(one.evaluate('test', 'final', { samples: 20 })).toEqual(sampled);
    const [few, many] = [2, 200].map((samples) => one.evaluate('test', 'final', { samples }).nll);
    expect(Math.abs(sampled.nll - (many as number))).toBeLessThan(
      Math.abs((few as number) - (many as number)),
    );
    expect(sampled.kl).toBe(mean.kl);
  });

  it('is no host for an adapter that needs the accuracy', () => {
    const one = trainer();
    const scheduler = { name: 'needy', controls: ['beta'], needs: ['accuracy'] };
    expect(() =>
      createSession({
        metrics: one.metrics,
        tunables: one.tunables,
        schedulers: [{ ...schedule('beta', () => 1), ...scheduler }],
      }),
    ).toThrow(expect.objectContaining({ code: 'AHS_METRIC_MISSING' }));
  });

  it('ends at a loss that is not finite, and holds no tensors after it is disposed', () => {
    const before = tf.memory().numTensors;
    const one = createTrainer(options);
    one.tunables.learningRate.set(1e30);
    expect(() => rest(one)).toThrow(expect.objectContaining({ code: 'AHS_TRAINING_DIVERGED' }));
    expect(one.diverged).toBe(true);
    expect(one.evaluate('test').loss).toBeNaN();
    one.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
