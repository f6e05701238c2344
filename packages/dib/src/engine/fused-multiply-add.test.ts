import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testLossCurve } from '../loss-curve.test.suite.js';
import { testReferences } from '../reference.test.suite.js';
import { squares } from '../trainer/squares.test.support.js';
import { createTrainer } from '../trainer/trainer.js';
import { type BackendReport, chooseBackend } from './backend.js';

const data = squares(1);

/** A trainer after two steps, or from a checkpoint. */
function trained(restore?: Parameters<typeof createTrainer>[0]['restore']) {
  const trainer = createTrainer({
    model: { kind: 'small-cnn', latent: 5 },
    data,
    seed: 3,
    training: { batchSize: 16, optimizer: 'sgd', learningRate: 0.1, beta: 1e-2 },
    length: { epochs: 1 },
    evaluateEvery: 3,
    ...(restore === undefined ? {} : { restore }),
  });
  if (restore === undefined) for (let i = 0; i < 3; i += 1) trainer.next();
  return trainer;
}

/** The events to the end. */
function rest(trainer: ReturnType<typeof trained>): unknown[] {
  const events: unknown[] = [];
  for (let event = trainer.next(); event !== undefined; event = trainer.next()) events.push(event);
  return events;
}

// A process decides once: these tests have a file, and so a process, of their own.
describe('fused multiply-add by AHS_FMA=1', () => {
  let report: BackendReport;

  beforeAll(async () => {
    vi.stubEnv('AHS_FMA', '1');
    report = await chooseBackend('wasm');
  });

  afterAll(() => vi.unstubAllEnvs());

  it('is what trains, and is reported', () => {
    expect(report.kernels).toEqual({ native: true, fusedMultiplyAdd: true });
    expect(report.warnings).toEqual([]);
  });

  it('rounds once: a product and a sum keep what plain arithmetic loses', () => {
    // (1 + 2⁻¹²)² − (1 + 2⁻¹¹) = 2⁻²⁴, which a rounded product has lost.
    const x = 1 + 2 ** -12;
    const product = tf.tidy(() =>
      tf.matMul(tf.tensor2d([[1, x]]), tf.tensor2d([[-(1 + 2 ** -11)], [x]])).dataSync(),
    );
    expect(product[0]).toBe(2 ** -24);
  });

  it('resumes bit for bit, and pins a checkpoint: plain WebAssembly and fused multiply-add do not continue each other', () => {
    const first = trained();
    const checkpoint = first.checkpoint();
    const second = trained(checkpoint);
    expect(rest(second)).toEqual(rest(first));
    expect(second.checkpoint()).toEqual(first.checkpoint());
    for (const trainer of [first, second]) trainer.dispose();
    const state = checkpoint.state as { readonly configuration: object };
    const plain = {
      ...checkpoint,
      state: { ...state, configuration: { ...state.configuration, backend: 'wasm' } },
    };
    expect(() => trained(plain)).toThrow(
      expect.objectContaining({
        code: 'AHS_CHECKPOINT_MISMATCH',
        message: expect.stringContaining('backend ("wasm", now "wasm+fma")'),
      }),
    );
  });

  testReferences('wasm');
  testLossCurve();
});
