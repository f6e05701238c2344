/**
 * A scheduler of your own in one file: a reducer, which is two pure functions over a JSON state. The bold driver raises
 * the learning rate while the loss falls and halves it when the loss rises (Battiti 1989). The laws come first; then a
 * run is stopped in the middle, stored as bytes, and goes on as if nothing had happened.
 */
import {
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  float,
  reducer,
  type Scheduler,
  variable,
} from '@ahs/core';
import { checkLaws, schedulerLaws } from '@ahs/core/testing';

/** What it remembers: the last loss, and how often the loss has risen. */
type BoldDriverState = { readonly loss: number | null; readonly rises: number };

export function boldDriver({ raise = 1.1, lower = 0.5 } = {}): Scheduler {
  return reducer<BoldDriverState>({
    name: 'bold driver',
    controls: ['learningRate'],
    needs: ['loss'],
    // Compared when a run is resumed: other settings are another scheduler.
    config: { kind: 'bold driver', raise, lower },
    init: () => ({ loss: null, rises: 0 }),
    next: (state, { event, values }) => {
      if (event.type !== 'step.end') return { state };
      // A missing or broken measurement counts as a rise.
      const { loss = Number.NaN } = event.metrics;
      const fell = loss <= (state.loss ?? Number.POSITIVE_INFINITY);
      const learningRate = (values.learningRate ?? 0) * (fell ? raise : lower);
      const after = fell ? { ...state, loss } : { ...state, rises: state.rises + 1 };
      return { state: after, propose: { learningRate } };
    },
  });
}

const specs = { learningRate: float(1e-4, 1, { scale: 'log' }) };
let kept = 0;
const test = (_name: string, check: () => void): void => {
  check();
  kept += 1;
};
checkLaws(test, schedulerLaws({ create: boldDriver, specs }));

/** The host: descent on (x² + 10y²) / 2, where a rate above .2 makes y grow. Stopped and resumed before one step. */
function train(schedulers: () => readonly Scheduler[], resumeAt?: number) {
  const learningRate = variable(specs.learningRate, 0.01);
  const parts = () => ({
    metrics: ['loss'],
    tunables: { learningRate },
    schedulers: schedulers(),
  });
  let session = createSession(parts());
  let [x, y] = [1, 1];
  const rates: number[] = [];
  session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
  for (let step = 1; step <= 60; step += 1) {
    if (step === resumeAt) {
      const checkpoint = decodeSnapshot(encodeSnapshot(session.checkpoint()), 'in memory');
      session.close();
      session = createSession({ ...parts(), restore: { checkpoint } });
    }
    const rate = learningRate.get();
    rates.push(rate);
    [x, y] = [x - rate * x, y - rate * 10 * y];
    const loss = (x * x + 10 * y * y) / 2;
    session.report({ type: 'step.end', clock: { epoch: 0, step }, metrics: { loss } });
  }
  return { rates, loss: (x * x + 10 * y * y) / 2 };
}

const fixed = train(() => []);
const driven = train(() => [boldDriver()]);
const resumed = train(() => [boldDriver()], 31);
console.log(`${kept} laws kept; the learning rate at every fifth step:`);
console.log(
  driven.rates
    .filter((_, step) => step % 5 === 0)
    .map((rate) => rate.toFixed(3))
    .join(' '),
);
console.log(
  `loss ${driven.loss.toExponential(1)}, with a fixed rate ${fixed.loss.toExponential(1)}`,
);
if (!(driven.loss < fixed.loss)) throw new Error('the driver was of no use');
if (JSON.stringify(resumed) !== JSON.stringify(driven)) throw new Error('resuming changed the run');
