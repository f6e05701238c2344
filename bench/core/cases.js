/** What one report costs: sessions of growing company, each fed the same run of steps. */
import {
  chain,
  constant,
  cosine,
  createSession,
  exponential,
  float,
  join,
  linear,
  mean,
  observer,
  rest,
  schedule,
  steps,
  variable,
} from '@ahs/core';
import { tap } from 'rxjs';

/** Steps of one sample. */
export const REPORTS = 20_000;

/** Reports a run and returns nothing: what is timed is what a host's loop adds. @typedef {() => void} Case */

/**
 * Two values that move at every step, the worst case: a cosine over the learning rate, a line for the momentum.
 */
const twoSchedules = () => [
  schedule('learningRate', cosine(0.1, 1e-3)),
  schedule('momentum', linear(0.85, 0.95)),
];

/** Two more on the learning rate, so that three propose one value, and a fourth scheduler stands beside them. */
const fourSchedulers = () => [
  ...twoSchedules(),
  schedule('learningRate', linear(0.1, 1e-3), { name: 'line' }),
  schedule('learningRate', constant(0.01), { name: 'floor' }),
];

let seen = 0;
/** Counts what it sees: the cost of being watched, and not of what an observer does. @param {number} index */
const counter = (index) =>
  observer(`counter ${index}`, (events$) =>
    events$.pipe(
      tap(() => {
        seen += 1;
      }),
    ),
  );
const counters = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => counter(index));

/** One hyperparameter under one schedule, for the peers that have one. @param {import('@ahs/core').Schedule | import('@ahs/core').Controller} source */
const one = (source) => () => run([schedule('learningRate', source)], []);

/**
 * A whole run of so many steps through one session.
 *
 * @param {readonly import('@ahs/core').Scheduler[]} schedulers
 * @param {readonly import('@ahs/core').Observer[]} observers
 * @param {import('@ahs/core').Rules} [rules]
 */
function run(schedulers, observers, rules = {}) {
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      learningRate: variable(float(0, 1), 0.1),
      momentum: variable(float(0, 1), 0.9),
    },
    schedulers,
    observers,
    rules,
  });
  session.report({ type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } });
  for (let step = 1; step <= REPORTS; step += 1) {
    session.report({
      type: 'step.end',
      clock: { epoch: 0, step, progress: step / REPORTS },
      metrics: { loss: 1 / step },
    });
  }
  session.close();
}

/** @type {Readonly<Record<string, Case>>} */
export const CASES = {
  'report/no-schedulers/no-observer': () => run([], []),
  'report/two-schedules/no-observer': () => run(twoSchedules(), []),
  'report/two-schedules/one-observer': () => run(twoSchedules(), counters(1)),
  'report/four-schedulers-arbiter': () =>
    run(fourSchedulers(), [], { arbiters: { learningRate: mean() } }),
  'report/ten-observers': () => run(twoSchedules(), counters(10)),
};

/** Beside `torch.optim.lr_scheduler`: the same formula over the same number of steps. @type {typeof CASES} */
export const PEER_CASES = {
  'peer/chained-of-two': one(
    chain(
      exponential(0.1, { factor: 0.9999, every: steps(1) }),
      linear(0.1, 1, { over: steps(500) }),
    ),
  ),
  'peer/sequential': one(
    join([
      [steps(500), linear(0.01, 0.1)],
      [rest, exponential(0.1, { factor: 0.9999, every: steps(1) })],
    ]),
  ),
  'peer/cosine': one(cosine(0.1, 0, { over: steps(REPORTS) })),
};

/** Whether the observers were called at all. */
export const counted = () => seen;
