import type { Clock } from '../clock.js';
import type { HostEvent } from '../event.js';
import { float } from '../hyperparameter.js';
import { property, type Tunable, tunable } from '../tunable.js';
import type { HostTrace } from './host-laws.js';

/** Gradient descent on x², as the smallest training loop that there is: what hosts of every kind are made of here. */
export interface Descent {
  readonly rate: Tunable;
  /** The events of the run; a step is made when the next event is asked for. */
  events(): Generator<HostEvent, void, undefined>;
  trace(): HostTrace;
}

const epochs = 2;
const stepsPerEpoch = 3;

/** A fresh descent of 2 epochs of 3 steps. */
export function descent(): Descent {
  const settings = { rate: 0.1 };
  const used: number[] = [];
  let x = 1;
  return {
    rate: tunable(float(0, 1), property(settings, 'rate')),
    events: function* () {
      const clock = (epoch: number): Clock => ({
        epoch,
        step: used.length,
        progress: used.length / (epochs * stepsPerEpoch),
      });
      const metrics = () => ({ loss: x * x });
      yield { type: 'run.start', clock: clock(0) };
      for (let epoch = 0; epoch < epochs; epoch += 1) {
        yield { type: 'epoch.start', clock: clock(epoch) };
        for (let index = 0; index < stepsPerEpoch; index += 1) {
          used.push(settings.rate);
          x -= settings.rate * 2 * x;
          yield { type: 'step.end', clock: clock(epoch), metrics: metrics() };
        }
        yield { type: 'eval.end', clock: clock(epoch), metrics: metrics() };
        yield { type: 'epoch.end', clock: clock(epoch + 1), metrics: metrics() };
      }
      yield { type: 'run.end', clock: clock(epochs), reason: 'completed', metrics: metrics() };
    },
    trace: () => ({ used: [...used], outcome: x }),
  };
}
