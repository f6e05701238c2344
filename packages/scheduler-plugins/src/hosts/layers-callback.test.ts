import '@tensorflow/tfjs-backend-cpu';
import { createSession, float, type HostEvent, type Json, tunable } from '@ahs/core';
import { type HostSubject, hostLaws, type OpenSession } from '@ahs/core/testing';
import * as tf from '@tensorflow/tfjs-core';
import {
  Callback,
  initializers,
  type LayersModel,
  layers,
  sequential,
} from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { learningRate } from '../index.js';
import { layersCallback } from './layers-callback.js';

const inputs = [0.1, 0.9, 0.4, 0.7, 0.2, 0.6, 0.3];
const batchSize = 2;

function model(optimizer: tf.Optimizer): LayersModel {
  const kernelInitializer = initializers.constant({ value: 0.5 });
  const line = sequential({
    layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })],
  });
  line.compile({ optimizer, loss: 'meanSquaredError' });
  return line;
}

/** What `fit` is given beside the data. */
interface FitArguments {
  readonly epochs: number;
  readonly verbose: 0;
  readonly initialEpoch?: number;
  readonly callbacks?: Callback;
}
type Fit = (model: LayersModel, given: FitArguments) => Promise<unknown>;

const points = () => {
  const x = tf.tensor2d(inputs, [inputs.length, 1]);
  return { x, y: tf.tidy(() => tf.sub(tf.mul(x, 2), 1)) };
};

const withTensors =
  (validation: boolean): Fit =>
  async (line, given) => {
    const { x, y } = points();
    await line.fit(x, y, {
      ...given,
      batchSize,
      shuffle: false,
      ...(validation ? { validationData: [x, y] as [tf.Tensor, tf.Tensor] } : {}),
    });
    tf.dispose([x, y]);
  };

/** The least that `fitDataset` takes for a data set. */
const withDataset =
  (known: boolean): Fit =>
  async (line, given) => {
    const iterator = async () => {
      let next = 0;
      return {
        next: async () => {
          const part = inputs.slice(next, next + batchSize);
          next += batchSize;
          // With batchesPerEpoch one iterator serves all epochs.
          if (known && next >= inputs.length) next = 0;
          if (part.length === 0) return { value: null, done: true };
          const xs = tf.tensor2d(part, [part.length, 1]);
          return { value: { xs, ys: tf.tidy(() => tf.sub(tf.mul(xs, 2), 1)) }, done: false };
        },
      };
    };
    const dataset = { iterator, size: null } as unknown as Parameters<LayersModel['fitDataset']>[0];
    await line.fitDataset(dataset, {
      ...given,
      ...(known ? { batchesPerEpoch: Math.ceil(inputs.length / batchSize) } : {}),
    });
  };

const ways: Readonly<Record<string, Fit>> = {
  'LayersModel.fit': withTensors(false),
  'LayersModel.fit with validation': withTensors(true),
  'LayersModel.fitDataset': withDataset(false),
  'LayersModel.fitDataset with batchesPerEpoch': withDataset(true),
};

/** Notes the rate that each update is really made with. */
class Noting extends tf.SGDOptimizer {
  readonly used: number[] = [];
  override applyGradients(gradients: Parameters<tf.SGDOptimizer['applyGradients']>[0]): void {
    // What it multiplies gradients by.
    const [factor = Number.NaN] = (this as unknown as { c: tf.Tensor }).c.dataSync();
    this.used.push(-factor);
    super.applyGradients(gradients);
  }
}

function subject(name: string, fit: Fit): HostSubject {
  return {
    name,
    metrics: ['loss', 'val_loss'],
    train: async (open?: OpenSession) => {
      const optimizer = new Noting(0.1);
      const line = model(optimizer);
      const { get, set } = learningRate(optimizer);
      const session = open?.(tunable(float(1e-3, 1), { get, set }));
      const callbacks =
        session === undefined ? {} : { callbacks: layersCallback(Callback, session) };
      await fit(line, { epochs: 2, verbose: 0, ...callbacks });
      const outcome: Json = line.getWeights().map((weight) => Array.from(weight.dataSync()));
      return { used: optimizer.used, outcome };
    },
  };
}

describe('layersCallback keeps the laws of hosts', () => {
  beforeAll(() => tf.setBackend('cpu'));
  for (const [name, fit] of Object.entries(ways)) {
    for (const law of hostLaws(subject(name, fit))) test(law.name, () => law.check());
  }
});

describe('layersCallback', () => {
  beforeAll(() => tf.setBackend('cpu'));

  const eventsOf = async (fit: Fit, given: Partial<FitArguments> = {}) => {
    const events: HostEvent[] = [];
    const callbacks = layersCallback(Callback, { report: (event) => events.push(event) });
    await fit(model(tf.train.sgd(0.1)), { epochs: 2, verbose: 0, ...given, callbacks });
    return events;
  };

  test('counts the progress in examples, the last batch being smaller', async () => {
    const steps = (await eventsOf(withTensors(false))).filter(({ type }) => type === 'step.end');
    const seen = [2, 4, 6, 7, 9, 11, 13, 14];
    expect(steps.map(({ clock }) => clock.progress)).toEqual(seen.map((count) => count / 14));
  });

  test('leaves the progress out where the length is unknown', async () => {
    for (const { clock } of await eventsOf(withDataset(false))) {
      expect(clock.progress).toBeUndefined();
    }
  });

  test('evaluates before an epoch ends, on what was held out', async () => {
    const events = await eventsOf(withTensors(true));
    const at = events.findIndex(({ type }) => type === 'eval.end');
    expect(events[at]).toMatchObject({ clock: { epoch: 0, step: 4 } });
    expect(Object.keys((events[at] as { metrics: object }).metrics)).toEqual(['val_loss']);
    expect(events[at + 1]).toMatchObject({ type: 'epoch.end', clock: { epoch: 1, step: 4 } });
    expect(Object.keys((events[at + 1] as { metrics: object }).metrics).sort()).toEqual([
      'loss',
      'val_loss',
    ]);
  });

  test('a run that is stopped says so', async () => {
    const line = model(tf.train.sgd(0.1));
    const events: HostEvent[] = [];
    const stopping = layersCallback(Callback, {
      report: (event) => {
        events.push(event);
        if (event.type === 'step.end' && event.clock.step === 2) line.stopTraining = true;
      },
    });
    await withTensors(false)(line, { epochs: 2, verbose: 0, callbacks: stopping });
    expect(events.at(-1)).toMatchObject({ type: 'run.end', reason: 'stopped', clock: { step: 2 } });
  });

  test('goes on under a restored session with initialEpoch', async () => {
    const optimizer = tf.train.sgd(0.1);
    const options = {
      metrics: ['loss'],
      tunables: { rate: learningRate(optimizer) },
      schedulers: [],
    };
    const line = model(optimizer);
    const first = createSession(options);
    let checkpoint = first.checkpoint();
    const until = layersCallback(Callback, {
      report: (event) => {
        first.report(event);
        if (event.type === 'epoch.end' && event.clock.epoch === 1) {
          checkpoint = first.checkpoint();
          line.stopTraining = true;
        }
      },
    });
    await withTensors(false)(line, { epochs: 2, verbose: 0, callbacks: until });
    const second = createSession({ ...options, restore: { checkpoint } });
    const seen: HostEvent[] = [];
    second.events$.subscribe((event) => seen.push(event as HostEvent));
    const callbacks = layersCallback(Callback, second);
    await withTensors(false)(line, { epochs: 2, verbose: 0, initialEpoch: 1, callbacks });
    expect(seen[0]).toMatchObject({
      type: 'epoch.start',
      clock: { epoch: 1, step: 4, progress: 0.5 },
    });
    expect(seen.at(-1)).toMatchObject({
      type: 'run.end',
      clock: { epoch: 2, step: 8, progress: 1 },
    });
  });

  test('refuses to go on where the earlier steps cannot be counted', async () => {
    await expect(eventsOf(withDataset(false), { initialEpoch: 1 })).rejects.toThrow(
      expect.objectContaining({ code: 'AHS_HOST_UNSUPPORTED' }) as Error,
    );
  });
});
