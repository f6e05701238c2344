import {
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  guard,
  mergeSnapshots,
  type SessionEvent,
  type Snapshot,
  schedule,
  splitSnapshot,
} from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { startWorkers, type Workers } from '../workers/workers.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';

beforeAll(async () => {
  vi.stubEnv('AHS_FMA', '');
  await chooseBackend('wasm');
});
afterAll(() => vi.unstubAllEnvs());

/** From step 45 on the learning rate is 1: far beyond what the model bears. */
const absurd = ({ step }: { readonly step: number }): number => (step < 45 ? 0.003 : 1);

interface Parts {
  readonly offered?: boolean;
  readonly restore?: Snapshot;
  readonly workers?: Workers;
}

function open({ offered = true, restore, workers }: Parts = {}) {
  const saved = restore === undefined ? undefined : splitSnapshot(restore);
  const trainer = createTrainer({
    model: { kind: 'small-cnn', latent: 16 },
    data: squares(2, { train: 480, validation: 80, test: 80 }),
    seed: 3,
    training: {
      ...{ batchSize: 16, optimizer: 'adam', learningRate: 0.003, beta: 1e-3 },
      ...(workers === undefined ? {} : { workers }),
    },
    length: { epochs: 3 },
    evaluateEvery: 15,
    ...(saved?.trainer === undefined ? {} : { restore: saved.trainer }),
  });
  const events: SessionEvent[] = [];
  const session = createSession({
    metrics: trainer.metrics,
    tunables: trainer.tunables,
    schedulers: [
      guard(schedule('learningRate', Object.assign(absurd, { config: { kind: 'absurd' } })), {
        conditions: [
          { kind: 'nonFinite', metric: 'loss' },
          { kind: 'spike', metric: 'loss', factor: 3 },
        ],
        fallback: { learningRate: 0.003 },
        // To the end of the run: what it would do again is known.
        hold: 100,
      }),
    ],
    ...(offered ? { rollback: trainer.rollback } : {}),
    ...(saved?.session === undefined ? {} : { restore: { checkpoint: saved.session } }),
  });
  session.events$.subscribe((event) => events.push(event));
  return { trainer, session, events };
}

/** Runs on, through so many events or to the end. */
function follow({ trainer, session }: ReturnType<typeof open>, events = Number.POSITIVE_INFINITY) {
  for (let index = 0; index < events; index += 1) {
    const event = trainer.next();
    if (event === undefined) return;
    session.report(event);
  }
}

const own = (events: readonly SessionEvent[]) =>
  events.filter(({ type }) => /^(guard|run)\.(trip|release|rollback|diverged)$/.test(type));

describe('a run that diverges', () => {
  it('goes back to its last good weights and ends well under the fallback', () => {
    const before = tf.memory().numTensors;
    const run = open();
    follow(run);
    expect(own(run.events).map(({ type }) => type)).toEqual(['guard.trip', 'run.rollback']);
    expect(own(run.events)[1]).toMatchObject({ to: { step: 45 }, rollbacks: 1 });
    expect(run.trainer.position).toMatchObject({ epoch: 3, step: 90 });
    expect(run.trainer.evaluate('test').accuracy).toBeGreaterThan(0.9);
    run.trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('without a rollback does not', () => {
    const run = open({ offered: false });
    let accuracy = 0;
    try {
      follow(run);
      accuracy = run.trainer.evaluate('test').accuracy;
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'AHS_TRAINING_DIVERGED' });
    }
    expect(own(run.events).map(({ type }) => type)).toEqual(['guard.trip', 'run.diverged']);
    expect(accuracy).toBeLessThan(0.6);
    run.trainer.dispose();
  });

  it('goes on bit for bit when it is resumed before and after the rollback', () => {
    const whole = open();
    follow(whole);
    const expected = Buffer.from(encodeSnapshot(whole.trainer.checkpoint()));
    const at = whole.events.filter(({ type }) => /end$|start$/.test(type));
    const turn = at.findIndex(({ report }) => report === own(whole.events)[0]?.report);
    for (const stop of [turn, turn + 1]) {
      const first = open();
      follow(first, stop);
      const restore = decodeSnapshot(
        encodeSnapshot(
          mergeSnapshots({
            session: first.session.checkpoint(),
            trainer: first.trainer.checkpoint(),
          }),
        ),
        'test',
      );
      first.trainer.dispose();
      const second = open({ restore });
      follow(second);
      expect(Buffer.from(encodeSnapshot(second.trainer.checkpoint())).equals(expected)).toBe(true);
      expect([...own(first.events), ...own(second.events)]).toEqual(own(whole.events));
      second.trainer.dispose();
    }
    whole.trainer.dispose();
  });

  it('takes its workers back with it', async () => {
    const alone = open();
    follow(alone);
    const workers = await startWorkers({ count: 2 });
    try {
      const together = open({ workers });
      follow(together);
      expect(
        Buffer.from(encodeSnapshot(together.trainer.checkpoint())).equals(
          Buffer.from(encodeSnapshot(alone.trainer.checkpoint())),
        ),
      ).toBe(true);
      together.trainer.dispose();
    } finally {
      await workers.stop();
    }
    alone.trainer.dispose();
  });
});
