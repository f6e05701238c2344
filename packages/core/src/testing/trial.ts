import type { HostEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';
import { isLegal, nearestLegal } from '../hyperparameter.js';
import { journal } from '../journal.js';
import type { Observer } from '../observer.js';
import type { Scheduler } from '../scheduler.js';
import type { Rules, Session } from '../session/options.js';
import { createSession } from '../session/session.js';
import type { Snapshot } from '../snapshot.js';
import { decodeSnapshot, encodeSnapshot } from '../snapshot-codec.js';
import { type Tunable, variable } from '../tunable.js';

/** What a law is tried on. */
export interface Trial {
  readonly specs: Specs;
  readonly metrics: readonly string[];
  readonly schedulers: readonly Scheduler[];
  readonly observers?: readonly Observer[];
  readonly rules?: Rules;
  readonly seed?: number;
}

/** What a trial left behind. */
export interface Trace {
  /** The values in force after each report. */
  readonly values: readonly Values[];
  /** The journal. */
  readonly lines: readonly string[];
}

/** A legal value in the middle of a spec (the geometric middle on a log scale). */
export function middleOf(spec: Specs[string]): number {
  switch (spec.kind) {
    case 'choice':
      return spec.values[Math.floor(spec.values.length / 2)] as number;
    case 'float':
    case 'integer': {
      const middle =
        spec.scale === 'log' ? Math.sqrt(spec.min * spec.max) : (spec.min + spec.max) / 2;
      return isLegal(spec, middle) ? middle : nearestLegal(spec, middle);
    }
  }
}

/** Fresh tunables at the middle of their specs. */
export function tunablesFor(specs: Specs): Readonly<Record<string, Tunable>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, variable(spec, middleOf(spec))]),
  );
}

/** A session over a trial, with a journal of its own. */
export function openTrial(
  trial: Trial,
  write: (line: string) => void,
  checkpoint?: Snapshot,
): Session {
  return createSession({
    metrics: trial.metrics,
    tunables: tunablesFor(trial.specs),
    schedulers: trial.schedulers,
    observers: [...(trial.observers ?? []), journal(write)],
    ...(trial.rules === undefined ? {} : { rules: trial.rules }),
    seed: trial.seed ?? 0,
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });
}

/** Runs a trial over events. */
export function play(trial: Trial, events: readonly HostEvent[]): Trace {
  const lines: string[] = [];
  const session = openTrial(trial, (line) => lines.push(line));
  const values = events.map((event) => session.report(event));
  session.close();
  return { values, lines };
}

/** What a trial left behind until it was saved, and the bytes of its checkpoint. */
export interface Save extends Trace {
  readonly bytes: Uint8Array;
}

/** Runs a trial over events, saved before each of them. */
export function savesOf(trial: Trial, events: readonly HostEvent[]): readonly Save[] {
  const lines: string[] = [];
  const session = openTrial(trial, (line) => lines.push(line));
  const values: Values[] = [];
  const saves = events.map((event): Save => {
    const bytes = encodeSnapshot(session.checkpoint());
    const save = { values: [...values], lines: [...lines], bytes };
    values.push(session.report(event));
    return save;
  });
  session.close();
  return saves;
}

/** Goes on from a save in a new session, over the events that were left. */
export function playOn(trial: Trial, save: Save, events: readonly HostEvent[]): Trace {
  const lines = [...save.lines];
  const checkpoint = decodeSnapshot(save.bytes, 'checkpoint');
  const session = openTrial(trial, (line) => lines.push(line), checkpoint);
  const values = events.map((event) => session.report(event));
  session.close();
  return { values: [...save.values, ...values], lines };
}

/** Where two traces first differ, in words, or `undefined` where they do not. */
export function difference(a: Trace, b: Trace): string | undefined {
  for (let index = 0; index < Math.max(a.values.length, b.values.length); index += 1) {
    const [left, right] = [JSON.stringify(a.values[index]), JSON.stringify(b.values[index])];
    if (left !== right) return `after report ${index}: ${left} against ${right}`;
  }
  for (let index = 0; index < Math.max(a.lines.length, b.lines.length); index += 1) {
    if (a.lines[index] !== b.lines[index]) {
      return `journal line ${index}: ${a.lines[index]} against ${b.lines[index]}`;
    }
  }
  return undefined;
}
