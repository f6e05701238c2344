import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ahs, mainIn, newFolder } from './ahs-process.test.support.js';

describe('ahs doctor', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('says with which arithmetic it trains', async () => {
    const folder = newFolder();
    vi.stubEnv('AHS_FMA', '');
    const plain = await ahs(folder, 'doctor', '--json');
    const { name } = JSON.parse(plain.stdout).backend;
    vi.stubEnv('AHS_FMA', '1');
    const [people, fused] = [await ahs(folder, 'doctor'), await ahs(folder, 'doctor', '--json')];
    const kernels = (ended: typeof plain): unknown => JSON.parse(ended.stdout).backend.kernels;
    const native = (fusedMultiplyAdd: boolean) =>
      name === 'wasm' ? { native: true, fusedMultiplyAdd } : undefined;
    expect([kernels(plain), kernels(fused)]).toEqual([native(false), native(true)]);
    expect(people.stdout).toMatch(
      name === 'wasm'
        ? /backend +wasm with SIMD, our kernels, fused multiply-add/
        : /backend +node/,
    );
  }, 30_000);

  it('says what this machine has, as JSON too', async () => {
    const folder = newFolder();
    const [people, programs] = [await ahs(folder, 'doctor'), await ahs(folder, 'doctor', '--json')];
    expect(people.stdout).toMatch(
      /backend +\w+[\s\S]*machine +\d+ cores?[\s\S]*mnist-mini[\s\S]*node v/,
    );
    expect(JSON.parse(programs.stdout)).toMatchObject({
      backend: { name: expect.stringMatching(/node|wasm/), attempts: expect.any(Array) },
      machine: {
        cores: availableParallelism(),
        workers: expect.any(Number),
        memoryGiB: { total: expect.any(Number) },
      },
      datasets: [
        { name: 'mnist-mini', found: true },
        { name: 'cifar10-mini', found: true },
        { name: 'imdb-mini', found: true },
        { name: 'mnist' },
        { name: 'cifar10' },
        { name: 'imdb' },
      ],
      versions: {
        node: process.version,
        '@ahs/cli': expect.stringMatching(/^\d/),
        '@tensorflow/tfjs-core': expect.stringMatching(/^\d/),
      },
    });
  }, 30_000);

  it('tells where MNIST lies, and where it does not, as a run would find it', async () => {
    const folder = newFolder();
    for (const part of ['train', 't10k']) {
      for (const kind of ['images-idx3', 'labels-idx1']) {
        writeFileSync(join(folder, `${part}-${kind}-ubyte`), '');
      }
    }
    const found = await mainIn(folder, 'doctor', '--data-dir', '.');
    expect(found.stdout).toContain(`✓ mnist: ${folder}`);
    const missing = await mainIn(folder, 'doctor', '--data-dir', 'nowhere');
    expect(missing.stdout).toMatch(/✗ mnist: Neither .*nowhere nor/);
    expect([found.code, missing.code]).toEqual([0, 0]);
    const run = await mainIn(folder, 'train', '--dataset', 'mnist', '--data-dir', 'nowhere');
    expect(run.stderr).toMatch(/^error AHS_DATA_MISSING: Neither .*nowhere nor/);
  }, 30_000);
});
