import { errorMessage } from '../error.js';
import type { HostEvent } from '../event.js';
import { isLegal, type Specs } from '../hyperparameter.js';
import { observer } from '../observer.js';
import { reducer } from '../reducer.js';
import type { Scheduler } from '../scheduler.js';
import type { Rules } from '../session/options.js';
import { createSession } from '../session/session.js';
import type { Tunable } from '../tunable.js';
import { broken, type Law } from './law.js';
import { syntheticRun } from './run.js';
import { difference, middleOf, play, playWithStop, type Trial, tunablesFor } from './trial.js';

/** A scheduler under the laws. */
export interface SchedulerSubject {
  /** Makes the scheduler; called anew for each session, with the session's tunables for one that is tied to a host. */
  create(tunables: Readonly<Record<string, Tunable>>): Scheduler;
  /** The specs of what it controls. */
  readonly specs: Specs;
  /** Metrics of the runs it is tried on; its `needs` are added. */
  readonly metrics?: readonly string[];
  readonly rules?: Rules;
  /** Seeds of the made-up runs; default 1, 2, 3. */
  readonly seeds?: readonly number[];
}

/** A hyperparameter that the laws add for a bystander, so that there is somebody to disturb. */
const bystanderSpec = { kind: 'float', scale: 'linear', min: 0, max: 1 } as const;
const bystander = 'law.bystander';

/** Proposes a number that depends on every event it sees. */
function watchfulBystander(name: string): Scheduler {
  return reducer<number>({
    name,
    controls: [bystander],
    init: () => 0,
    next: (count, { event }) => ({
      state: count + 1,
      propose: { [bystander]: ((count * 7 + event.clock.step) % 11) / 11 },
    }),
  });
}

/**
 * The seven laws over a scheduler: resume, order, isolation, legality, determinism, silence, conflict.
 *
 * @example
 * ```ts
 * checkLaws(test, schedulerLaws({
 *   create: () => schedule('beta', linear(0, 0.1)),
 *   specs: { beta: float(0, 1) },
 * }));
 * ```
 */
export function schedulerLaws(subject: SchedulerSubject): readonly Law[] {
  const seeds = subject.seeds ?? [1, 2, 3];
  const create = () => subject.create(tunablesFor(subject.specs));
  const sample = create();
  const metrics = [...new Set([...(subject.metrics ?? []), ...(sample.needs ?? [])])];
  const specs = { ...subject.specs, [bystander]: bystanderSpec };
  const trial = (extra: Partial<Trial> = {}): Trial => ({
    specs,
    metrics,
    schedulers: [create(), watchfulBystander('law.watcher')],
    ...(subject.rules === undefined ? {} : { rules: subject.rules }),
    ...extra,
  });
  const run = (seed: number): readonly HostEvent[] =>
    syntheticRun({ seed, epochs: 3, stepsPerEpoch: 4, metrics });
  const law = (name: string, check: (seed: number, events: readonly HostEvent[]) => void): Law => ({
    name: `${name}: ${sample.name}`,
    check: () => {
      for (const seed of seeds) check(seed, run(seed));
    },
  });

  return [
    law('resume', (seed, events) => {
      if (sample.resumable === false) return checkRefusedCheckpoint(trial({ seed }));
      const whole = play(trial({ seed }), events);
      for (let stop = 1; stop < events.length; stop += 1) {
        const apart = difference(
          whole,
          playWithStop(() => trial({ seed }), events, stop),
        );
        if (apart !== undefined) throw broken('resume', `stopped after ${stop} reports, ${apart}`);
      }
    }),
    law('order', (seed, events) => {
      const [a, b] = [create(), watchfulBystander('law.watcher')];
      const apart = difference(
        play(trial({ seed, schedulers: [a, b] }), events),
        play(trial({ seed, schedulers: [b, create()] }), events),
      );
      if (apart !== undefined) throw broken('order', `registered the other way round, ${apart}`);
    }),
    law('isolation', (seed, events) => checkIsolation(trial({ seed }), create, events)),
    law('legality', (seed, events) => checkLegality(trial({ seed }), events)),
    law('determinism', (seed, events) => {
      const apart = difference(play(trial({ seed }), events), play(trial({ seed }), events));
      if (apart !== undefined) throw broken('determinism', `run twice, ${apart}`);
    }),
    law('silence', (seed, events) => checkSilence(trial({ seed }), subject, events)),
    law('conflict at construction', () => checkConflict(trial(), sample)),
  ];
}

function checkRefusedCheckpoint(trial: Trial): void {
  const session = createSession({ ...trial, tunables: tunablesFor(trial.specs) });
  try {
    session.checkpoint();
  } catch {
    return;
  } finally {
    session.close();
  }
  throw broken('resume', 'it says resumable: false, and a checkpoint was taken');
}

/** A scheduler and an observer that misbehave beside it change none of its decisions and stop nothing. */
function checkIsolation(trial: Trial, create: () => Scheduler, events: readonly HostEvent[]): void {
  const { controls } = create();
  const calm = play(trial, events);
  const vandals: readonly Scheduler[] = [
    vandal('throws', () => {
      throw new Error('vandal');
    }),
    vandal('proposes NaN', () => ({ 'law.vandal': Number.NaN })),
    vandal('proposes what is not its own', () =>
      Object.fromEntries(controls.map((name) => [name, 0.5])),
    ),
  ];
  for (const rival of vandals) {
    const disturbed = play(
      {
        ...trial,
        specs: { ...trial.specs, 'law.vandal': bystanderSpec },
        schedulers: [create(), watchfulBystander('law.watcher'), rival],
        observers: [
          observer('law.thrower', () => {
            throw new Error('vandal');
          }),
        ],
      },
      events,
    );
    for (const [index, values] of calm.values.entries()) {
      const { 'law.vandal': _, ...others } = disturbed.values[index] ?? {};
      if (JSON.stringify(values) !== JSON.stringify(others)) {
        throw broken('isolation', `beside one that ${rival.name}, report ${index} differs`);
      }
    }
  }
}

function vandal(name: string, next: () => Record<string, number>): Scheduler {
  return {
    name,
    controls: ['law.vandal'],
    start: () => ({ next, save: () => ({ version: 1, state: null }) }),
  };
}

/** What is applied is legal, is what the host reads, and no fault was needed to get there. */
function checkLegality(trial: Trial, events: readonly HostEvent[]): void {
  const tunables = tunablesFor(trial.specs);
  const faults: string[] = [];
  const session = createSession({ ...trial, tunables });
  session.on('scheduler.fault', ({ scheduler, message }) =>
    faults.push(`${scheduler}: ${message}`),
  );
  for (const event of events) {
    const values = session.report(event);
    for (const [name, spec] of Object.entries(trial.specs)) {
      const value = values[name] as number;
      if (!isLegal(spec, value)) throw broken('legality', `${name} = ${value} is not legal`);
      if (tunables[name]?.get() !== value) {
        throw broken(
          'legality',
          `${name} = ${value} is in force, the host reads ${tunables[name]?.get()}`,
        );
      }
    }
  }
  if (faults.length > 0) throw broken('legality', `it was at fault: ${faults[0]}`);
}

/** A scheduler whose proposals nobody hears leaves the host as it would be without a session. */
function checkSilence(trial: Trial, subject: SchedulerSubject, events: readonly HostEvent[]): void {
  const tunables = tunablesFor(trial.specs);
  const session = createSession({
    ...trial,
    schedulers: [muted(subject.create(tunables))],
    tunables,
  });
  for (const event of events) {
    const before = JSON.stringify(event);
    const values = session.report(event);
    if (JSON.stringify(event) !== before) throw broken('silence', `it changed ${event.type}`);
    for (const [name, spec] of Object.entries(trial.specs)) {
      if (values[name] !== middleOf(spec) || tunables[name]?.get() !== middleOf(spec)) {
        throw broken('silence', `${name} moved though nothing was proposed`);
      }
    }
  }
}

function muted(scheduler: Scheduler): Scheduler {
  return {
    ...scheduler,
    start: (context) => {
      const running = scheduler.start(context);
      return {
        next: (observation) => {
          running.next(observation);
          return undefined;
        },
        save: () => running.save(),
        stop: () => running.stop?.(),
      };
    },
  };
}

/** A second scheduler on the same hyperparameter, an unknown name and a missing metric are refused by name. */
function checkConflict(trial: Trial, sample: Scheduler): void {
  const refused = (what: string, mend: Partial<Trial>, culprits: readonly string[]): void => {
    const { rules: _, ...bare } = trial;
    let message: string | undefined;
    try {
      createSession({ ...bare, ...mend, tunables: tunablesFor(mend.specs ?? trial.specs) }).close();
    } catch (thrown) {
      message = errorMessage(thrown);
    }
    if (message === undefined) throw broken('conflict', `${what} was accepted`);
    const unnamed = culprits.find((culprit) => !message.includes(culprit));
    if (unnamed !== undefined)
      throw broken('conflict', `${what}: '${message}' names no ${unnamed}`);
  };
  const rival = reducer<null>({
    name: 'law.rival',
    controls: sample.controls,
    init: () => null,
    next: (state) => ({ state }),
  });
  refused('a rival without an arbiter', { schedulers: [sample, rival] }, [
    sample.name,
    'law.rival',
  ]);
  const [first] = sample.controls;
  if (first !== undefined) {
    const { [first]: _, ...others } = trial.specs;
    refused('an unknown hyperparameter', { specs: others, schedulers: [sample] }, [first]);
  }
  const [need] = sample.needs ?? [];
  if (need !== undefined) {
    refused(
      'a missing metric',
      { metrics: trial.metrics.filter((name) => name !== need), schedulers: [sample] },
      [need],
    );
  }
}
