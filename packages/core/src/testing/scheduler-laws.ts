import { errorMessage } from '../error.js';
import type { HostEvent } from '../event.js';
import { isLegal, type Specs } from '../hyperparameter.js';
import { reducer } from '../reducer.js';
import type { Scheduler } from '../scheduler.js';
import type { Rules } from '../session/options.js';
import { createSession } from '../session/session.js';
import type { Tunable } from '../tunable.js';
import { candid, faltering, muted, viewed } from './disguises.js';
import { broken, checkIn, type Law } from './law.js';
import { type RunShape, syntheticRun } from './run.js';
import { difference, middleOf, play, playOn, savesOf, type Trial, tunablesFor } from './trial.js';
import { rage, vandalised, vandalObservers, vandals } from './vandals.js';

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

/** The runs on which each law is tried. */
const runs: Readonly<Record<string, Partial<RunShape>>> = {
  'a run that goes well': {},
  'a run that goes wrong and is stopped': { strange: true, end: 'stopped' },
  'a run of unknown length that goes wrong and diverges': {
    knownLength: false,
    strange: true,
    end: 'diverged',
  },
};

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
 * The seven laws over a scheduler: resume, order, isolation, legality, determinism (by `next.ofClock` too, where it
 * is there), silence, conflict. Each is tried
 * on a run that goes well, on one that goes wrong and is stopped, and on one that goes wrong and diverges, whose length
 * is unknown unless the scheduler needs it.
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
  const law = (name: string, check: (seed: number, events: readonly HostEvent[]) => void): Law => ({
    name: `${name}: ${sample.name}`,
    check: () => {
      for (const seed of seeds) {
        for (const [story, shape] of Object.entries(runs)) {
          const length = sample.needsProgress === true ? { knownLength: true } : {};
          const run = { seed, epochs: 3, stepsPerEpoch: 4, metrics, ...shape, ...length };
          checkIn(`${story} (seed ${seed})`, name, () => check(seed, syntheticRun(run)));
        }
      }
    },
  });

  return [
    law('resume', (seed, events) => {
      if (sample.resumable === false) return checkRefusedCheckpoint(trial({ seed }));
      checkResume(() => trial({ seed }), events);
      checkResume(
        () => ({
          ...trial({ seed, schedulers: [faltering(create()), watchfulBystander('law.watcher')] }),
          rules: { ...subject.rules, faults: { limit: events.length } },
        }),
        events,
      );
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
    law('legality', (seed, events) => checkLegality(trial({ seed }), create, events)),
    law('determinism', (seed, events) => {
      // The second time next.ofClock is not there: it is to say what next says.
      const schedulers = [viewed(create()), watchfulBystander('law.watcher')];
      const apart = difference(
        play(trial({ seed }), events),
        play(trial({ seed, schedulers }), events),
      );
      if (apart !== undefined) {
        throw broken('determinism', `run twice, then without next.ofClock, ${apart}`);
      }
    }),
    law('silence', (seed, events) => checkSilence(trial({ seed }), subject, events)),
    law('conflict at construction', (_seed, events) => checkConflict(trial(), sample, events)),
  ];
}

/** Saving changes nothing, and from wherever it was saved, before its first report too, it goes on as it did. */
function checkResume(makeTrial: () => Trial, events: readonly HostEvent[]): void {
  const whole = play(makeTrial(), events);
  for (const [reports, save] of savesOf(makeTrial(), events).entries()) {
    const apart = difference(whole, playOn(makeTrial(), save, events.slice(reports)));
    if (apart !== undefined)
      throw broken('resume', `saved before each report, stopped after ${reports}, ${apart}`);
  }
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

/** Schedulers and observers that misbehave beside it are heard of, change none of its decisions and stop nothing. */
function checkIsolation(trial: Trial, create: () => Scheduler, events: readonly HostEvent[]): void {
  // Their hyperparameter is there in peace too: an agent may see every value in force.
  const specs = { ...trial.specs, [vandalised]: bystanderSpec };
  const calm = play({ ...trial, specs }, events);
  for (const vandal of vandals([...create().controls, bystander])) {
    const disturbed = play(
      {
        ...trial,
        specs,
        schedulers: [create(), watchfulBystander('law.watcher'), vandal],
        observers: vandalObservers,
      },
      events,
    );
    for (const [index, values] of calm.values.entries()) {
      if (JSON.stringify(values) !== JSON.stringify(disturbed.values[index])) {
        throw broken('isolation', `beside a ${vandal.name}, report ${index} differs`);
      }
    }
    const unheard = [vandal, ...vandalObservers].find(
      ({ name }) => !disturbed.lines.some((line) => tellsOf(line, name)),
    );
    if (unheard !== undefined) throw broken('isolation', `nobody heard of a ${unheard.name}`);
  }
}

/** Whether a line of the journal is a fault, or a decision whose reason is the throw, and names who was at fault. */
function tellsOf(line: string, name: string): boolean {
  const bad = line.includes('.fault"') || line.includes(rage);
  return bad && line.includes(JSON.stringify(name));
}

/** What is applied is legal, is what the host reads, and no fault was needed to get there. */
function checkLegality(trial: Trial, create: () => Scheduler, events: readonly HostEvent[]): void {
  const schedulers = [candid(create()), watchfulBystander('law.watcher')];
  const tunables = tunablesFor(trial.specs);
  const faults: string[] = [];
  const session = createSession({ ...trial, schedulers, tunables });
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

/** A second scheduler on the same hyperparameter, an unknown name and a missing metric are refused by name. */
function checkConflict(trial: Trial, sample: Scheduler, events: readonly HostEvent[]): void {
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
  const [first] = sample.controls;
  if (first === undefined) {
    // A shadow is nobody's rival, as long as it keeps to that.
    const { lines } = play({ ...trial, schedulers: [sample] }, events);
    if (lines.some((line) => line.includes('"AHS_PROPOSAL_INVALID"'))) {
      throw broken('conflict', 'it controls nothing, and proposes');
    }
  }
  if (first !== undefined) {
    refused('a rival without an arbiter', { schedulers: [sample, rival] }, [
      sample.name,
      'law.rival',
    ]);
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
