/**
 * A run that is stopped and goes on: a plain loop with a checkpoint and a journal in files. It is killed between two
 * checkpoints, in a process of its own, and resumed; model and journal end as those of a run that was left alone.
 * With a folder of your own (`node examples/dist/resume.js my-run`) it trains there, or goes on where it was left.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ahs from '@ahs/core';
import { openJournal, readSnapshotFile, writeSnapshotFile } from '@ahs/core/node';
import { plateau } from '@ahs/scheduler-plugins';
import { z } from 'zod';

/** What is ours to save: the model, and the state of the random stream that its noise comes from. */
const modelState = z.object({ step: z.number(), weights: z.array(z.number()), rng: z.json() });

function train(folder: string, killAt = Number.POSITIVE_INFINITY) {
  const [checkpointPath, journalPath] = ['checkpoint.safetensors', 'events.jsonl'].map((name) =>
    join(folder, name),
  ) as [string, string];
  mkdirSync(folder, { recursive: true });

  // One file holds the session and the model: both are there, of the same step, or neither.
  const saved = existsSync(checkpointPath)
    ? ahs.splitSnapshot(readSnapshotFile(checkpointPath), checkpointPath)
    : undefined;
  const rng = ahs.createRng(1, 'examples');
  let model: z.infer<typeof modelState> = { step: 0, weights: [0, 0], rng: null };
  if (saved?.model !== undefined) {
    model = modelState.parse(saved.model.state);
    rng.load(model.rng as ahs.Json);
  }
  const checkpoint = saved?.session;

  // What was written after the checkpoint is cut off: it happens again.
  const journal = openJournal(journalPath, {
    keepLines: checkpoint === undefined ? 0 : ahs.journalLength(checkpoint),
  });
  const learningRate = ahs.variable(ahs.float(1e-4, 1, { scale: 'log' }), 0.01);
  const session = ahs.createSession({
    metrics: ['loss'],
    tunables: { learningRate },
    schedulers: [
      ahs.schedule(
        'learningRate',
        ahs.join([
          [ahs.steps(20), ahs.linear(0.01, 0.3)],
          [ahs.rest, plateau(0.3, { watch: { on: 'step.end' }, factor: 0.5, patience: 6 })],
        ]),
      ),
    ],
    observers: [ahs.journal(journal)],
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });

  const total = 200;
  const clock = (step: number) => ({ epoch: 0, step, progress: step / total });
  if (checkpoint === undefined) session.report({ type: 'run.start', clock: clock(0) });
  const [from, weights] = [model.step, [...model.weights]];
  for (let step = from + 1; step <= total; step += 1) {
    if (step === killAt) process.kill(process.pid, 'SIGKILL');
    const rate = learningRate.get();
    const x = [1, rng.normal()];
    const error =
      x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) - (2 - 3 * (x[1] ?? 0));
    for (const [i, value] of x.entries()) weights[i] = (weights[i] ?? 0) - rate * error * value;
    session.report({ type: 'step.end', clock: clock(step), metrics: { loss: error * error } });
    if (step % 25 === 0 && step < total) {
      // The lines first: a checkpoint counts them.
      journal.flush();
      writeSnapshotFile(
        checkpointPath,
        ahs.mergeSnapshots({
          session: session.checkpoint(),
          model: { version: 1, state: { step, weights, rng: rng.save() } },
        }),
      );
    }
  }
  session.report({ type: 'run.end', clock: clock(total), reason: 'completed', metrics: {} });
  journal.close();
  return {
    from,
    weights,
    learningRate: learningRate.get(),
    journal: readFileSync(journalPath, 'utf8'),
  };
}

const [own, killAt] = process.argv.slice(2);
if (own !== undefined) {
  const { from, weights } = train(own, killAt === undefined ? undefined : Number(killAt));
  console.log(`from step ${from} to the end: weights ${weights.join(', ')}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'ahs-resume-'));
  try {
    const whole = train(join(folder, 'whole'));
    const self = fileURLToPath(import.meta.url);
    const { signal } = spawnSync(process.execPath, [self, join(folder, 'cut'), '110']);
    const resumed = train(join(folder, 'cut'));
    const lines = resumed.journal.split('\n').length - 1;
    console.log(`killed by ${signal} before step 110, resumed from step ${resumed.from}`);
    console.log(
      `the same weights, ${resumed.weights.map((w) => w.toFixed(4)).join(' and ')}, and the same ${lines} lines`,
    );
    const { from: _, ...expected } = whole;
    const { from, ...ended } = resumed;
    if (signal !== 'SIGKILL' || from !== 100)
      throw new Error('it was not killed between checkpoints');
    if (JSON.stringify(ended) !== JSON.stringify(expected))
      throw new Error('resuming changed the run');
    if (!(whole.learningRate < 0.3)) throw new Error('the plateau had nothing to remember');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
