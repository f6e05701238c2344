import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from './backend.js';

describe('the choice of a backend', () => {
  beforeAll(() => vi.stubEnv('AHS_FMA', ''));

  afterAll(() => vi.unstubAllEnvs());

  it('is silent, warns in its report that cpu is slow, and leaves the process its own error listeners', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const listeners = () => [
      ...process.listeners('uncaughtException'),
      ...process.listeners('unhandledRejection'),
    ];
    const before = listeners();
    const cpu = await chooseBackend('cpu');
    const wasm = await chooseBackend('wasm');
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(listeners()).toEqual(before);
    vi.restoreAllMocks();

    expect(cpu).toMatchObject({
      name: 'cpu',
      simd: false,
      kernels: undefined,
      attempts: [{ name: 'cpu', ok: true }],
    });
    expect(cpu.warnings).toHaveLength(1);
    expect(wasm).toMatchObject({
      name: 'wasm',
      kernels: { native: true, fusedMultiplyAdd: false },
      attempts: [{ name: 'wasm', ok: true }],
      warnings: [],
    });
    expect(tf.getBackend()).toBe('wasm');
  });

  it('prefers the native library where it can train, and says why it does not otherwise', async () => {
    const report = await chooseBackend('auto');
    const [node] = report.attempts;
    expect(node?.name).toBe('node');
    expect(report.name).toBe(node?.ok === true ? 'node' : 'wasm');
    expect(report.reason).toContain(node?.reason);
    if (node?.ok === false) {
      await expect(chooseBackend('node')).rejects.toMatchObject({
        code: 'AHS_BACKEND_UNAVAILABLE',
        message: expect.stringContaining(node.reason),
      });
    }
  });

  it('leaves no tensors behind', async () => {
    await chooseBackend('wasm');
    const before = tf.memory().numTensors;
    await chooseBackend('wasm');
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses a backend whose training step gives wrong numbers', async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    const relu = tf.getKernel('Relu', 'cpu');
    tf.unregisterKernel('Relu', 'cpu');
    tf.registerKernel({ ...relu, kernelFunc: tf.getKernel('Abs', 'cpu').kernelFunc });
    await expect(chooseBackend('cpu')).rejects.toMatchObject({
      code: 'AHS_BACKEND_UNAVAILABLE',
      message: expect.stringContaining('instead of'),
    });
    tf.unregisterKernel('Relu', 'cpu');
    tf.registerKernel(relu);
    expect((await chooseBackend('cpu')).name).toBe('cpu');
  });
});
