/**
 * A training loop that runs in a page as it runs in Node, to the same bits: core, agents and scheduler-plugins need
 * neither a tensor library nor a file system. Show it with `npx vite examples/browser`.
 */
import { dqn } from '@ahs/agents';
import {
  agentScheduler,
  cosine,
  createSession,
  float,
  journal,
  property,
  schedule,
  tunable,
} from '@ahs/core';
import { learningRateAdapter } from '@ahs/scheduler-plugins';
import { fitLine } from './fit-line.js';

/** What a page shows. */
export interface PageResult {
  readonly loss: number;
  readonly learningRates: readonly number[];
  readonly decisions: number;
  /** The last lines of the journal. */
  readonly journal: readonly string[];
}

/** Fits a line with momentum; a DQN decides on the learning rate after each epoch, a cosine on the momentum. */
export function trainOnPage(): PageResult {
  const settings = { learningRate: 0.01, momentum: 0.9 };
  const lines: string[] = [];
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      learningRate: tunable(float(1e-5, 1, { scale: 'log' }), property(settings, 'learningRate')),
      momentum: tunable(float(0, 0.99), property(settings, 'momentum')),
    },
    schedulers: [
      agentScheduler({ agent: dqn(), adapter: learningRateAdapter() }),
      schedule('momentum', cosine(0.9, 0.5)),
    ],
    observers: [journal((line) => lines.push(line))],
    seed: 1,
  });
  const learningRates: number[] = [];
  let loss = Number.NaN;
  for (const event of fitLine(settings)) {
    const { learningRate } = session.report(event);
    if (event.type === 'eval.end') learningRates.push(learningRate);
    if (event.type === 'run.end') loss = event.metrics.loss as number;
  }
  const decisions = lines.filter((written) => written.includes('"type":"decision"')).length;
  return { loss, learningRates, decisions, journal: lines.slice(-3) };
}
