import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { BroadcastChannel } from 'node:worker_threads';
import { encodeSnapshot, type HostEvent } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { Trainer } from '../trainer/contract.js';
import type { TrainerOptions } from '../trainer/options.js';
import { squares } from '../trainer/squares.test.support.js';
import { createTrainer } from '../trainer/trainer.js';
import { otherModels } from '../trainer/trainers.test.support.js';
import { startThreads, startWorkers, type Workers, type WorkersOptions } from './workers.js';

/** 70 examples in batches of 16: the last batch of an epoch has 6. */
const options: TrainerOptions = {
  model: { kind: 'small-cnn', latent: 5 },
  data: squares(1),
  seed: 3,
  training: { batchSize: 16, optimizer: 'sgd', learningRate: 0.05, beta: 1e-2 },
  length: { epochs: 3 },
  evaluateEvery: 4,
};

const trainers: Trainer[] = [];
const started: Workers[] = [];

function trainer(workers: Workers | undefined, changes: Partial<TrainerOptions> = {}): Trainer {
  const training = { ...(changes.training ?? options.training), ...(workers && { workers }) };
  const one = createTrainer({ ...options, ...changes, training });
  trainers.push(one);
  return one;
}

async function workers(count = 2): Promise<Workers> {
  const those = await startWorkers({ count, patienceMs: 20_000 });
  started.push(those);
  return those;
}

async function planted(what: string, how: Partial<WorkersOptions> = {}): Promise<Workers> {
  const url = new URL('../../dist/workers/planted-thread.test.support.js', import.meta.url);
  process.env.PLANTED = what;
  const those = await startThreads({ count: 2, patienceMs: 20_000, ...how }, url);
  started.push(those);
  return those;
}

function run(one: Trainer, events = Number.POSITIVE_INFINITY): HostEvent[] {
  const seen: HostEvent[] = [];
  while (seen.length < events) {
    const event = one.next();
    if (event === undefined) break;
    seen.push(event);
    // What a session changes on the way reaches the workers too.
    if (event.clock.step === 6) one.tunables.learningRate.set(0.02);
    if (event.clock.step === 8) one.tunables.beta.set(0.1);
    if (event.clock.step === 9) one.tunables.batchSize.set(19);
  }
  return seen;
}

function bytes(one: Trainer): Buffer {
  return Buffer.from(encodeSnapshot(one.checkpoint()));
}

beforeAll(() => chooseBackend('wasm'));

afterEach(async () => {
  for (const one of trainers.splice(0)) one.dispose();
  await Promise.all(started.splice(0).map((those) => those.stop()));
});

const { training } = options;
const variants: Readonly<Record<string, Partial<TrainerOptions>>> = {
  'an odd last batch': {},
  'odd batches, and Adam': {
    training: { ...training, batchSize: 13, optimizer: 'adam', learningRate: 0.003 },
  },
  'batches smaller than the shards': {
    data: squares(1, { train: 23, validation: 6, test: 6 }),
    training: { ...training, batchSize: 2, shards: 3 },
  },
  'more shards than workers': { training: { ...training, shards: 5 } },
  'what hypergradient descent reads': { training: { ...training, hypergradient: true } },
  'max-pooling': {
    model: { kind: 'paper-cnn', latent: 5, bottleneck: 'linear', klReduction: 'mean' },
    data: squares(1, { train: 18, validation: 6, test: 6 }),
    training: { ...training, batchSize: 5 },
  },
  ...otherModels(training),
};

describe('workers', () => {
  it.each(Object.entries(variants))('change not one bit: %s', async (_, variant) => {
    const one = trainer(undefined, variant);
    const expected = run(one);
    for (const count of [2, variant.training?.shards ?? 2]) {
      const other = trainer(await workers(count), variant);
      expect(run(other)).toEqual(expected);
      expect(bytes(other).equals(bytes(one))).toBe(true);
    }
  });

  it('may change in number when a run is resumed', async () => {
    const whole = trainer(undefined);
    const expected = run(whole);
    const pair = await workers();
    for (const stop of [1, 7, 12]) {
      for (const [before, after] of [
        [pair, undefined],
        [undefined, pair],
      ]) {
        const first = trainer(before);
        run(first, stop);
        const restore = first.checkpoint();
        first.dispose();
        const second = trainer(after, { restore });
        expect(run(second)).toEqual(expected.slice(stop));
        expect(bytes(second).equals(bytes(whole))).toBe(true);
        second.dispose();
      }
    }
  });

  it('keep replicas that are equal bit for bit after many steps', async () => {
    const channel = new BroadcastChannel('replica');
    const told: Float32Array[] = [];
    const one = trainer(await planted('tells'), { length: { epochs: 20 } });
    run(one);
    const { tensors = {} } = one.checkpoint();
    expect(one.position.step).toBeGreaterThan(80);
    const own = Object.entries(tensors).filter(([name]) => !name.startsWith('best/'));
    await new Promise<void>((resolve) => {
      channel.onmessage = ({ data }: { data: Float32Array }) => {
        told.push(data);
        if (told.length === own.length) resolve();
      };
      one.dispose();
    });
    channel.close();
    const digests = (arrays: readonly Float32Array[]) =>
      arrays.map((array) => createHash('sha256').update(array).digest('hex')).sort();
    expect(digests(told)).toEqual(digests(own.map(([, { data }]) => data as Float32Array)));
  });

  it('serve one trainer after the other, one at a time, and hold no tensors', async () => {
    const before = tf.memory().numTensors;
    const pair = await workers();
    const first = trainer(pair);
    expect(() => trainer(pair)).toThrow(
      expect.objectContaining({
        code: 'AHS_WORKERS_UNAVAILABLE',
        message: expect.stringContaining('another trainer'),
      }),
    );
    run(first, 5);
    first.dispose();
    const second = trainer(pair);
    run(second);
    second.dispose();
    expect(tf.memory().numTensors).toBe(before);
    await pair.stop();
    expect(() => trainer(pair)).toThrow(/stopped/);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('are refused where they would stand idle or cannot run', async () => {
    await expect(startWorkers({ count: 0 })).rejects.toMatchObject({ code: 'AHS_OPTION_INVALID' });
    const three = await workers(3);
    expect(() => trainer(three)).toThrow(/training\.workers: there are more of them than shards/);
    await chooseBackend('cpu');
    await expect(startWorkers({ count: 2 })).rejects.toMatchObject({
      code: 'AHS_WORKERS_UNAVAILABLE',
      message: expect.stringContaining('cpu'),
    });
    await chooseBackend('wasm');
  });
});

describe('a process with workers', () => {
  it('ends by itself, whether they are stopped or not', async () => {
    const dist = new URL('../../dist/index.js', import.meta.url).href;
    const program = (end: string) => `
      import { chooseBackend, startWorkers } from ${JSON.stringify(dist)};
      await chooseBackend('wasm');
      const workers = await startWorkers({ count: 2 });
      ${end}
      console.log('done');`;
    for (const end of ['await workers.stop();', '']) {
      const arguments_ = ['--input-type=module', '--eval', program(end)];
      const { stdout } = await promisify(execFile)(process.execPath, arguments_, {
        timeout: 20_000,
      });
      expect(stdout).toBe('done\n');
    }
  });
});

describe('a worker in trouble', () => {
  it.each([
    ['throws', 'AHS_WORKER_FAILED', /Worker 2 of 2 failed: planted in a step\./],
    ['exits', 'AHS_WORKER_FAILED', /Worker 2 of 2 failed: it exited with code 7\./],
    ['hangs', 'AHS_WORKER_LOST', /Worker 2 of 2 has said nothing for 400 ms in step 5\./],
  ])('ends the run with its error: it %s', async (what, code, message) => {
    const before = tf.memory().numTensors;
    const pair = await planted(what, { patienceMs: what === 'hangs' ? 400 : 20_000 });
    const one = trainer(pair);
    expect(() => run(one)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
    expect(one.position.step).toBe(4);
    one.dispose();
    expect(() => trainer(pair)).toThrow(
      expect.objectContaining({ code: 'AHS_WORKERS_UNAVAILABLE' }),
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('of three lets the third go too', async () => {
    const trio = await planted('throws', { count: 3 });
    const one = trainer(trio, { training: { ...training, shards: 3 } });
    expect(() => run(one)).toThrow(/Worker [23] of 3 failed: planted in a step/);
  });

  it('is missed at the next step when it was terminated between two', async () => {
    const pair = await workers();
    const one = trainer(pair);
    run(one, 5);
    await pair.stop();
    expect(() => run(one)).toThrow(expect.objectContaining({ code: 'AHS_WORKERS_UNAVAILABLE' }));
  });

  it.each([
    ['starts-not', /Worker 2 of 2 failed: planted at the start/],
    ['rounds', /its arithmetic is wasm: /],
  ])('is found at the start: it %s', async (what, message) => {
    await expect(planted(what)).rejects.toMatchObject({
      code: 'AHS_WORKER_FAILED',
      message: expect.stringMatching(message),
    });
  });
});
