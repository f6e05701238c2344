import type { Json } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { EVALUATION_METRICS } from '../metrics.js';
import type { TrainerOptions } from './options.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';
import { rest, trainersOf } from './trainers.test.support.js';
import { stepMetrics } from './training-step.js';

const options: TrainerOptions = {
  model: { kind: 'small-cnn', latent: 6 },
  data: squares(1),
  seed: 3,
  training: { batchSize: 16, optimizer: 'sgd', learningRate: 0.1, beta: 1e-3 },
  length: { epochs: 3 },
  evaluateEvery: 5,
};

const trainer = trainersOf(options);

beforeAll(() => chooseBackend('wasm'));

describe('a trainer', () => {
  it('reports a run: evaluation before training, steps, evaluations, epochs, the end', () => {
    // 70 examples in batches of 16: five steps an epoch, the last one of 6 examples.
    const one = trainer({ length: { epochs: 2 }, evaluateEvery: 4 });
    const steps = (n: number) => Array<string>(n).fill('step.end');
    const events = rest(one);
    expect(events.map(({ type }) => type)).toEqual([
      'run.start',
      'eval.end',
      'epoch.start',
      ...steps(4),
      'eval.end',
      ...steps(1),
      'epoch.end',
      'epoch.start',
      ...steps(3),
      'eval.end',
      ...steps(2),
      'epoch.end',
      'run.end',
    ]);
    expect(events[0]?.clock).toEqual({ epoch: 0, step: 0, progress: 0 });
    const clockAt = (step: number, type: string) =>
      events.find((event) => event.type === type && event.clock.step === step)?.clock;
    expect(clockAt(4, 'eval.end')).toEqual({ epoch: 0, step: 4, progress: 64 / 140 });
    expect(clockAt(5, 'step.end')).toEqual({ epoch: 0, step: 5, progress: 0.5 });
    expect(clockAt(5, 'epoch.end')).toEqual({ epoch: 1, step: 5, progress: 0.5 });
    expect(clockAt(10, 'run.end')).toEqual({ epoch: 2, step: 10, progress: 1 });
    expect(one.position).toEqual({ epoch: 2, step: 10, stepsPlanned: 10, examplesSeen: 140 });
    expect(one.next()).toBeUndefined();

    for (const event of events) {
      switch (event.type) {
        case 'run.start':
        case 'epoch.start':
          expect(event).not.toHaveProperty('metrics');
          break;
        case 'step.end':
          expect(Object.keys(event.metrics).sort()).toEqual(
            [...stepMetrics({ kind: 'classifier' })].sort(),
          );
          break;
        case 'eval.end':
        case 'epoch.end':
        case 'run.end':
          expect(Object.keys(event.metrics).sort()).toEqual([...EVALUATION_METRICS].sort());
          break;
      }
      for (const name of 'metrics' in event ? Object.keys(event.metrics) : []) {
        expect(one.metrics).toContain(name);
      }
    }
  });

  it('reuses an evaluation that fell on the same step', () => {
    const events = rest(trainer({ length: { epochs: 1 } }));
    const [evaluation, epoch, run] = events.slice(-3);
    expect([evaluation?.type, epoch?.type, run?.type]).toEqual([
      'eval.end',
      'epoch.end',
      'run.end',
    ]);
    expect(epoch).toMatchObject({ metrics: (evaluation as { metrics: object }).metrics });
    expect(run).toMatchObject({
      reason: 'completed',
      metrics: (epoch as { metrics: object }).metrics,
    });
  });

  it.each(['sgd', 'adam'] as const)(
    'learns with %s, and no code dimension has to be dead',
    (optimizer) => {
      const learningRate = optimizer === 'adam' ? 0.003 : 0.03;
      const one = trainer({
        model: { kind: 'small-cnn', latent: 16 },
        data: squares(2, { train: 480, validation: 80, test: 80 }),
        training: { batchSize: 16, optimizer, learningRate, beta: 1e-3 },
        length: { epochs: 4 },
      });
      const untrained = one.evaluate('test');
      expect(untrained.accuracy).toBeLessThan(0.6);
      expect(untrained.activeUnits).toBeGreaterThan(0);
      rest(one);
      const { accuracy, nll, sparsity } = one.evaluate('test');
      expect(accuracy).toBeGreaterThan(0.95);
      expect(nll).toBeLessThan(untrained.nll / 2);
      expect(sparsity).toBeGreaterThan(0);
      expect(sparsity).toBeLessThan(1);
    },
  );

  it('trains the paper model, on the mean of the divergence over the dimensions', () => {
    const one = trainer({
      model: { kind: 'paper-cnn', latent: 8, bottleneck: 'linear', klReduction: 'mean' },
      training: { ...options.training, beta: 0.5 },
      length: { epochs: 1 },
    });
    for (const event of rest(one)) {
      if (event.type !== 'step.end') continue;
      const { loss, crossEntropy, kl } = event.metrics as Record<string, number>;
      expect(loss).toBeCloseTo((crossEntropy as number) + (0.5 / 8) * (kl as number), 4);
    }
    const { loss, nll, kl, sparsity } = one.evaluate('validation');
    expect(loss).toBeCloseTo(nll + (0.5 / 8) * kl, 6);
    expect(sparsity).toBe(0);
  });

  it('puts a tunable in force at the next step', () => {
    const stepped = (beta: number, learningRate: number) => {
      const one = trainer();
      for (let i = 0; i < 4; i += 1) one.next();
      one.tunables.beta.set(beta);
      one.tunables.learningRate.set(learningRate);
      expect(one.tunables.beta.get()).toBe(beta);
      return [one.next(), one.next()].map(
        (event) => (event as { metrics: Record<string, number> }).metrics,
      );
    };
    const [first, second] = stepped(1e-3, 0.1);
    const [firstBeta, secondBeta] = stepped(0.5, 0.1);
    expect(firstBeta?.crossEntropy).toBe(first?.crossEntropy);
    expect(firstBeta?.loss).toBeCloseTo((first?.crossEntropy ?? 0) + 0.5 * (first?.kl ?? 0), 3);
    expect(secondBeta?.kl).not.toBe(second?.kl);
    const [firstRate, secondRate] = stepped(1e-3, 0.2);
    expect(firstRate).toEqual(first);
    expect(secondRate?.crossEntropy).not.toBe(second?.crossEntropy);
  });

  it('gets the same gradient from any number of shards, but for the last digits', () => {
    // The last batch of an epoch has 6 examples: more shards than that leave some empty.
    const losses = [1, 2, 3, 7].map((shards) =>
      rest(trainer({ training: { ...options.training, learningRate: 0.01, shards } })).flatMap(
        (event) => (event.type === 'step.end' ? [event.metrics.loss as number] : []),
      ),
    );
    for (const series of losses) {
      expect(series).toHaveLength(15);
      series.forEach((loss, step) => {
        expect(loss).toBeCloseTo(losses[0]?.[step] as number, 4);
      });
    }
    expect(losses[1]).not.toEqual(losses[0]);
  });

  it('keeps the weights of the best evaluation', () => {
    const one = trainer({ training: { ...options.training, learningRate: 0.3 } });
    const evaluations = rest(one).flatMap((event) =>
      event.type === 'eval.end' ? [event.metrics] : [],
    );
    const accuracies = evaluations.map((metrics) => metrics.accuracy as number);
    const best = one.evaluate('validation', 'best');
    expect(one.best?.accuracy).toBe(Math.max(...accuracies));
    expect(best.accuracy).toBe(one.best?.accuracy);
    expect(best.nll).toBe(one.best?.nll);
  });

  it('stops when the validation accuracy has not improved for a while, and then has no progress', () => {
    const one = trainer({
      length: { epochs: 50, untilConverged: { patience: 3 } },
      evaluateEvery: 2,
    });
    const events = rest(one);
    const accuracies = new Map<number, number>();
    for (const event of events) {
      expect(event.clock).not.toHaveProperty('progress');
      if (event.type === 'eval.end' || event.type === 'epoch.end') {
        accuracies.set(event.clock.step, event.metrics.accuracy as number);
      }
    }
    const series = [...accuracies.values()];
    const best = series.indexOf(Math.max(...series));
    expect(series.length - 1 - best).toBe(3);
    expect(events.at(-1)).toMatchObject({ type: 'run.end', reason: 'completed' });
    expect(one.position.stepsPlanned).toBeUndefined();
    expect(one.position.epoch).toBeLessThan(50);
  });

  it('ends when it is stopped', () => {
    const one = trainer();
    for (let i = 0; i < 6; i += 1) one.next();
    one.stop('stopped');
    expect(one.next()).toMatchObject({ type: 'run.end', reason: 'stopped', clock: { step: 3 } });
    expect(one.next()).toBeUndefined();
    one.stop('diverged');
    expect(one.next()).toBeUndefined();
  });

  it('reports a loss that is not finite as it is, and then refuses to go on unless it is stopped', () => {
    const diverged = () => {
      const one = trainer({ training: { ...options.training, learningRate: 1 } });
      one.tunables.learningRate.set(1e30);
      for (let event = one.next(); event !== undefined; event = one.next()) {
        if (event.type === 'step.end' && !Number.isFinite(event.metrics.loss)) return one;
      }
      throw new Error('It did not diverge.');
    };
    const one = diverged();
    expect(() => one.next()).toThrow(/step \d+, with beta 0\.001 and learning rate 1e\+30/);
    expect(() => one.next()).toThrow(expect.objectContaining({ code: 'AHS_TRAINING_DIVERGED' }));
    const other = diverged();
    other.stop('diverged');
    expect(other.next()).toMatchObject({ type: 'run.end', reason: 'diverged' });
  });

  it('holds no more tensors after many steps, and none after it is disposed', () => {
    const before = tf.memory().numTensors;
    const one = createTrainer(options);
    one.next();
    one.next();
    const during = tf.memory().numTensors;
    rest(one);
    one.checkpoint();
    one.evaluate('test', 'best');
    expect(one.position.step).toBe(15);
    expect(tf.memory().numTensors).toBe(during);
    one.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('lets timers run between its events', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    let events = 0;
    const training = { ...options.training, learningRate: 0.03 };
    const one = trainer({ length: { epochs: 20 }, training });
    for await (const event of one.events()) events += event.type === 'step.end' ? 1 : 0;
    clearInterval(timer);
    expect(events).toBe(100);
    expect(ticks).toBeGreaterThan(0);
  });

  it.each<[string, object]>([
    ['evaluteEvery', { ...options, evaluteEvery: 5 }],
    ['latents', { ...options, model: { kind: 'small-cnn', latents: 6 } }],
    ['momentun', { ...options, training: { ...options.training, momentun: 0.5 } }],
    ['patience', { ...options, length: { epochs: 3, patience: 2 } }],
    [
      'patients',
      { ...options, length: { epochs: 3, untilConverged: { patience: 2, patients: 3 } } },
    ],
  ])('refuses an option that it does not know: %s', (name, wrong) => {
    expect(() => createTrainer(wrong as TrainerOptions)).toThrow(
      expect.objectContaining({
        code: 'AHS_OPTION_INVALID',
        message: expect.stringContaining(`"${name}"`),
      }),
    );
  });

  it('refuses wrong options by name', () => {
    const wrong = (changes: Partial<TrainerOptions>) => () =>
      createTrainer({ ...options, ...changes });
    expect(wrong({ evaluateEvery: 0 })).toThrow(/evaluateEvery/);
    expect(wrong({ training: { ...options.training, learningRate: 2 } })).toThrow(/learningRate/);
    expect(wrong({ length: { epochs: 1.5 } })).toThrow(/epochs/);
    const optimizer = { kind: 'adam', momentum: 0.9 } as never;
    expect(wrong({ training: { ...options.training, optimizer } })).toThrow(/momentum/);
    expect(
      wrong({
        data: { ...squares(1), input: { kind: 'images', shape: [4, 4, 9] } },
        model: { kind: 'paper-cnn' },
      }),
    ).toThrow(expect.objectContaining({ code: 'AHS_MODEL_INVALID' }));
    const tokens = { kind: 'tokens', length: 144, vocabulary: 256 } as const;
    expect(wrong({ data: { ...squares(1), input: tokens } })).toThrow(/takes images.*text-cnn/);
  });
});

describe('a batch size that changes between steps', () => {
  const options: TrainerOptions = {
    model: { kind: 'small-cnn', latent: 3 },
    data: squares(1, { train: 30, validation: 4, test: 4 }),
    seed: 5,
    training: { batchSize: 8, optimizer: 'sgd', learningRate: 0.01, beta: 1e-3 },
    length: { epochs: 2 },
    evaluateEvery: 1000,
  };
  const trainer = trainersOf(options);

  it('neither loses nor repeats an example, and the progress goes on in examples', () => {
    const one = trainer();
    const sizes = [3, 11, 20, 1, 4];
    const seen: number[] = [];
    let steps = 0;
    for (let event = one.next(); event !== undefined; event = one.next()) {
      if (event.type !== 'step.end') continue;
      seen.push(one.position.examplesSeen);
      expect(event.clock.progress).toBeCloseTo(one.position.examplesSeen / 60, 12);
      const size = sizes[steps];
      if (size !== undefined) one.tunables.batchSize.set(size);
      steps += 1;
    }
    one.dispose();
    // 8, 3, 11 and the 8 that are left of the first epoch; then 1, and 4 at a time.
    expect(seen).toEqual([8, 11, 22, 30, 31, 35, 39, 43, 47, 51, 55, 59, 60]);
  });

  it('is in the checkpoint; one from before it was there goes on with the configuration’s', () => {
    const one = trainer();
    one.tunables.batchSize.set(5);
    const saved = one.checkpoint();
    const two = trainer({ restore: saved });
    expect(two.tunables.batchSize.get()).toBe(5);
    const { batchSize: _, ...before } = ofImages(saved.state);
    const old = trainer({ restore: { ...saved, version: 1, state: before } });
    expect(old.tunables.batchSize.get()).toBe(8);
    expect(() => trainer({ restore: { ...saved, version: 5 } })).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_VERSION' }) as Error,
    );
  });

  it('goes on from a checkpoint of when all data were images, and not on images of another size', () => {
    const one = trainer();
    while (one.position.step < 3) one.next();
    const saved = one.checkpoint();
    const restore = { ...saved, version: 2, state: ofImages(saved.state) };
    const two = trainer({ restore });
    expect(two.checkpoint()).toEqual(saved);
    const other = { ...options.data, input: { kind: 'images', shape: [6, 24, 1] } } as const;
    expect(() => trainer({ data: other, restore })).toThrow(
      expect.objectContaining({ code: 'AHS_CHECKPOINT_MISMATCH' }) as Error,
    );
  });
});

/** A trainer's state as it was when a data set had an `inputShape` instead of its `input`, and all were convolutions. */
function ofImages(state: Json): { readonly [key: string]: Json } {
  const { configuration, ...rest } = state as { readonly [key: string]: Json };
  const { data, model, ...parts } = configuration as { readonly [key: string]: Json };
  const { encoder, head: _, ...code } = model as { readonly [key: string]: Json };
  const { layers } = encoder as { readonly [key: string]: Json };
  const { input, ...described } = data as { readonly [key: string]: Json };
  const { shape } = input as { readonly [key: string]: Json };
  return {
    ...rest,
    configuration: {
      ...parts,
      model: { ...code, convolutions: layers ?? null },
      data: { ...described, inputShape: shape ?? null },
    },
  };
}
