import { errorMessage } from '../error.js';
import type { HostEvent, SessionEvent } from '../event.js';
import { stringifyExact } from '../exact-json.js';
import type { HyperparameterSpec, Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import { reducer } from '../reducer.js';
import type { Scheduler } from '../scheduler.js';
import type { Session } from '../session/options.js';
import { createSession } from '../session/session.js';
import type { Tunable } from '../tunable.js';
import { broken } from './law.js';

/** What can be seen of a training run from outside. */
export interface HostTrace {
  /** The value that each step was made with, in order: as the training used it, not as a tunable reads it. */
  readonly used: readonly number[];
  /** What the training led to: losses, weights. */
  readonly outcome: Json;
}

/** Opens the session of a run on the tunable of its host. */
export type OpenSession = (tunable: Tunable) => Session<'rate'>;

/** A training loop under the laws: at least two epochs of at least two steps, with one hyperparameter `rate`. */
export interface HostSubject {
  readonly name: string;
  /** The names of the metrics that its events carry. */
  readonly metrics: readonly string[];
  /**
   * Trains from the start, always the same, to the end. With `open` it opens a session and reports to it; without,
   * it trains as it would without this library.
   */
  train(open?: OpenSession): Promise<HostTrace>;
}

/** A law that takes its time. */
export interface HostLaw {
  readonly name: string;
  /** Rejects with `AHS_LAW_BROKEN` saying what was seen. */
  check(): Promise<void>;
}

/**
 * The laws over the way in which a training loop is attached to a session: its events are in order, the value that
 * `report` returns rules the next step, a session that proposes nothing changes nothing, and a scheduler that throws
 * does not stop the loop.
 *
 * @example
 * ```ts
 * const laws = hostLaws({
 *   name: 'my loop', metrics: ['loss'],
 *   train: async (open) => {
 *     const settings = { rate: 0.1 };
 *     const used: number[] = [];
 *     const session = open?.(tunable(float(0, 1), property(settings, 'rate')));
 *     // … the loop: `used.push(settings.rate)` at each step, and `session?.report(event)` …
 *     return { used, outcome: 'the weights' };
 *   },
 * });
 * for (const law of laws) test(law.name, () => law.check());
 * ```
 */
export function hostLaws(subject: HostSubject): readonly HostLaw[] {
  const law = (name: string, check: () => Promise<void>): HostLaw => ({
    name: `${name}: ${subject.name}`,
    check,
  });
  return [
    law('determinism', async () => {
      const [one, two] = [await subject.train(), await subject.train()];
      const difference = differenceOf(one, two);
      if (difference !== undefined) throw broken('determinism', `two runs ${difference}`);
    }),
    law('order', async () => {
      const { events } = await watch(subject, []);
      const flaw = flawOf(events, subject.metrics);
      if (flaw !== undefined) throw broken('order', flaw);
    }),
    law('effect', async () => {
      const { trace, specs } = await watch(subject, [eachStepAnother]);
      const expected = trace.used.map((_, step) => ladder(specs, step));
      for (const [step, used] of trace.used.entries()) {
        const due = expected[step] as number;
        if (Math.fround(used) !== Math.fround(due)) {
          throw broken('effect', `step ${step} was made with ${used}, and ${due} was in force`);
        }
      }
      if (new Set(expected).size < 2) throw broken('effect', 'fewer than two steps were made');
    }),
    law('silence', async () => {
      const { trace } = await watch(subject, []);
      const difference = differenceOf(await subject.train(), trace);
      if (difference !== undefined) {
        throw broken('silence', `with a session that proposes nothing the run ${difference}`);
      }
    }),
    law('isolation', async () => {
      let result: Watched;
      try {
        result = await watch(subject, [throwing]);
      } catch (thrown) {
        throw broken('isolation', `a scheduler's throw ended the run: ${errorMessage(thrown)}`);
      }
      const difference = differenceOf(await subject.train(), result.trace);
      if (difference !== undefined) {
        throw broken('isolation', `under a scheduler that throws the run ${difference}`);
      }
    }),
  ];
}

interface Watched {
  readonly trace: HostTrace;
  readonly events: readonly SessionEvent[];
  readonly specs: HyperparameterSpec;
}

async function watch(subject: HostSubject, schedulers: readonly Scheduler[]): Promise<Watched> {
  const events: SessionEvent[] = [];
  let specs: HyperparameterSpec | undefined;
  const trace = await subject.train((rate) => {
    specs = rate.spec;
    const session = createSession({ metrics: subject.metrics, tunables: { rate }, schedulers });
    session.events$.subscribe((event) => events.push(event));
    return session;
  });
  if (specs === undefined) throw broken('order', 'no session was opened');
  return { trace, events, specs };
}

/** A legal value for each step, no two neighbours alike. */
function ladder(spec: HyperparameterSpec, step: number): number {
  switch (spec.kind) {
    case 'choice':
      return spec.values[step % spec.values.length] as number;
    case 'integer':
      return Math.min(spec.max, spec.min + (step % 2));
    case 'float':
      return spec.min + (spec.max - spec.min) * (step % 2 === 0 ? 0.25 : 0.5);
  }
}

const eachStepAnother = reducer<{ readonly spec: HyperparameterSpec }>({
  name: 'each step another',
  controls: ['rate'],
  init: (specs) => ({ spec: specs.rate as HyperparameterSpec }),
  next: (state, { event }) => ({
    state,
    propose: { rate: ladder(state.spec, event.clock.step) } satisfies Values,
  }),
});

const throwing = reducer<null>({
  name: 'throwing',
  controls: ['rate'],
  init: () => null,
  next: () => {
    throw new Error('as it should');
  },
});

function differenceOf(one: HostTrace, two: HostTrace): string | undefined {
  if (stringifyExact([...one.used]) !== stringifyExact([...two.used])) return 'used other values';
  if (stringifyExact(one.outcome) !== stringifyExact(two.outcome)) return 'came out otherwise';
  return undefined;
}

/** The first thing wrong with the host's events, as the grammar of a training loop has them. */
function flawOf(
  published: readonly SessionEvent[],
  metrics: readonly string[],
): string | undefined {
  const hostTypes = ['run.start', 'epoch.start', 'step.end', 'eval.end', 'epoch.end', 'run.end'];
  const events = published.filter(({ type }) => hostTypes.includes(type)) as readonly HostEvent[];
  const [first] = events;
  const last = events.at(-1);
  if (first?.type !== 'run.start') return `it begins with ${first?.type ?? 'nothing'}`;
  if (last?.type !== 'run.end') return `it ends with ${last?.type ?? 'nothing'}`;
  if (first.clock.step !== 0 || first.clock.epoch !== 0) return 'its clock does not begin at 0';
  let [epoch, step, inEpoch] = [0, 0, false];
  for (const { type, clock, ...rest } of events) {
    if (type === 'epoch.start') {
      if (inEpoch) return `epoch ${epoch} begins twice`;
      inEpoch = true;
    }
    if (type === 'step.end') {
      step += 1;
      if (!inEpoch) return `step ${step} is outside an epoch`;
    }
    if (type === 'epoch.end') {
      if (!inEpoch) return `epoch ${epoch} ends before it began`;
      epoch += 1;
      inEpoch = false;
    }
    if (clock.step !== step) return `after ${step} steps ${type} says ${clock.step}`;
    if (clock.epoch !== epoch) return `after ${epoch} epochs ${type} says ${clock.epoch}`;
    const strangers = 'metrics' in rest ? Object.keys(rest.metrics) : [];
    const stranger = strangers.find((name) => !metrics.includes(name));
    if (stranger !== undefined) return `${type} carries '${stranger}', which is not declared`;
  }
  if (inEpoch) return `epoch ${epoch} never ends`;
  if (step < 4 || epoch < 2) return `it has ${step} steps in ${epoch} epochs, too few to see`;
  const { progress } = last.clock;
  return last.reason === 'completed' && progress !== undefined && progress !== 1
    ? `a completed run ends at a progress of ${progress}`
    : undefined;
}
