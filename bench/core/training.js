/** The session's own time in a training of the bottleneck: a report less what the agent learned in it. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dqn } from '@ahs/agents';
import { agentScheduler, cosine, createSession, journal, schedule } from '@ahs/core';
import { openJournal } from '@ahs/core/node';
import { chooseBackend, createTrainer, loadDataset, splitDataset } from '@ahs/dib';
import { betaAdapter } from '@ahs/scheduler-plugins';

/** Optimizer steps between two decisions. */
const EVALUATE_EVERY = 60;

/** Milliseconds since its start. @template T @param {{ spent: number }} clock @param {() => T} work @returns {T} */
function timed(clock, work) {
  const start = performance.now();
  const result = work();
  clock.spent += performance.now() - start;
  return result;
}

/** A DQN whose learning is timed. @param {{ spent: number }} clock @returns {import('@ahs/core').AgentFactory<number>} */
function timedDqn(clock) {
  const factory = dqn();
  return {
    ...factory,
    create: (context) => {
      const agent = factory.create(context);
      return {
        offPolicy: agent.offPolicy,
        act: (observations, request) => agent.act(observations, request),
        learn: (transitions) => timed(clock, () => agent.learn(transitions)),
        cut: (stream) => agent.cut(stream),
        save: () => agent.save(),
        load: (snapshot) => agent.load(snapshot),
      };
    },
  };
}

/** @typedef {'small-cnn' | 'paper-cnn'} Model */

/** Enough for the agent to learn, at 32 examples a step. @type {Readonly<Record<Model, number>>} */
const EPOCHS = { 'small-cnn': 20, 'paper-cnn': 6 };

/**
 * Where the time of one training goes, in milliseconds: `step` in optimizer steps, `evaluation` in the host's
 * evaluations, `learn` in the agent's learning, `own` in all else that happens in `report`, a journal in a file
 * included.
 *
 * @param {Model} kind
 * @param {number} batchSize
 */
export async function trainingShares(kind, batchSize) {
  await chooseBackend('wasm');
  const data = splitDataset(await loadDataset('mnist-mini'), { seed: 1 });
  const trainer = createTrainer({
    model: { kind },
    data,
    seed: 1,
    training: { batchSize, optimizer: 'sgd', learningRate: 0.05, beta: 1e-3 },
    length: { epochs: Math.ceil((EPOCHS[kind] * batchSize) / 32) },
    evaluateEvery: EVALUATE_EVERY,
  });
  const clocks = { step: { spent: 0 }, evaluation: { spent: 0 }, learn: { spent: 0 } };
  const reports = { spent: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'ahs-bench-'));
  const path = join(folder, 'events.jsonl');
  const file = openJournal(path);
  const session = createSession({
    metrics: trainer.metrics,
    tunables: trainer.tunables,
    schedulers: [
      agentScheduler({ agent: timedDqn(clocks.learn), adapter: betaAdapter() }),
      schedule('learningRate', cosine(0.05, 1e-3)),
    ],
    observers: [journal(file)],
    rollback: trainer.rollback,
  });
  try {
    for (;;) {
      const start = performance.now();
      const event = trainer.next();
      if (event === undefined) break;
      const clock = event.type === 'eval.end' ? clocks.evaluation : clocks.step;
      clock.spent += performance.now() - start;
      timed(reports, () => session.report(event));
    }
    file.close();
    if (clocks.learn.spent === 0 || statSync(path).size === 0)
      throw new Error('Nothing was learned or journaled.');
    return {
      step: clocks.step.spent,
      evaluation: clocks.evaluation.spent,
      learn: clocks.learn.spent,
      own: reports.spent - clocks.learn.spent,
    };
  } finally {
    trainer.dispose();
    rmSync(folder, { recursive: true });
  }
}

const [, , model, batchSize] = process.argv;
if (model === 'small-cnn' || model === 'paper-cnn') {
  console.log(JSON.stringify(await trainingShares(model, Number(batchSize))));
}
