/** A checkpoint of a session whose DQN remembers 100 000 decisions, and its bytes. */
import { dqn } from '@ahs/agents';
import { agentScheduler, createSession, encodeSnapshot, float, variable } from '@ahs/core';
import { learningRateAdapter } from '@ahs/scheduler-plugins';

const REMEMBERED = 100_000;

/** @type {import('@ahs/core').Session | undefined} */
let session;

/** Fills a replay buffer through the session itself, once; learning is postponed past it, because it is not timed. */
function open() {
  const opened = createSession({
    metrics: ['loss'],
    tunables: { learningRate: variable(float(1e-5, 1, { scale: 'log' }), 0.01) },
    schedulers: [
      agentScheduler({
        agent: dqn({ replay: { capacity: REMEMBERED, learningStarts: REMEMBERED } }),
        adapter: learningRateAdapter(),
      }),
    ],
  });
  opened.report({ type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } });
  for (let step = 1; step <= REMEMBERED; step += 1) {
    opened.report({
      type: 'eval.end',
      clock: { epoch: 0, step, progress: step / REMEMBERED },
      metrics: { loss: 1 / step },
    });
  }
  return opened;
}

/** The snapshot and its encoding: all of a checkpoint but the disk. */
export function checkpoint() {
  session ??= open();
  const { length } = encodeSnapshot(session.checkpoint());
  if (length < REMEMBERED * 40)
    throw new Error(`A checkpoint of ${length} bytes holds no replay buffer.`);
}
