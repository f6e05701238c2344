import { leadersFirst } from '../constraints/couple.js';
import type { Decision } from '../decision.js';
import { AhsError, type ErrorCode } from '../error.js';
import type { Fault, OwnEvent } from '../event.js';
import { isLegal, type Values } from '../hyperparameter.js';
import { journal } from '../journal.js';
import type { Json } from '../json.js';
import type { Scheduler, StartContext } from '../scheduler.js';
import type { Session, SessionOptions } from '../session/options.js';
import type { Rollback } from '../session/rescue.js';
import { createSession } from '../session/session.js';
import { type Tunable, variable } from '../tunable.js';
import { hostEventOf, type JournalLine, readJournal } from './journal-lines.js';
import { recorded } from './recorded.js';

/** What a journal is replayed under: the schedulers and rules of its run. */
export type ReplayOptions = Pick<SessionOptions, 'metrics' | 'schedulers' | 'rules'> & {
  /** Where the lines come from, for messages. */
  readonly source: string;
};

/** Where a replay and its journal part. */
export interface ReplayDifference {
  /** Counts from 1. */
  readonly line: number;
  /** What the journal says; absent when it has ended. */
  readonly journaled?: string;
  /** What was decided now; absent when nothing was. */
  readonly replayed?: string;
}

/** A replayed run. */
export interface Replay {
  /** The session as it is after the last event, for its checkpoint. */
  readonly session: Session;
  readonly decisions: number;
  readonly events: number;
  /** Whether the journal holds the run's end. */
  readonly complete: boolean;
  /** The first line that differs; absent when every line came out as it was written. */
  readonly difference?: ReplayDifference;
}

/**
 * Decides a run again from the events in its journal, without the model: same seed, same schedulers, same rules, same
 * lines. What people and remote agents proposed is taken from the journal (`external`, wherever it is, and streams that
 * are not resumable, where they stand for themselves), and so are the failures of the host's tunables and the values that
 * were changed on purpose when the run was resumed. A scheduler or spec that was changed then is not in the journal: what
 * it decided differs.
 *
 * @param lines The journal without its line breaks; it may end early, as that of a killed run does.
 * @throws AhsError `AHS_JOURNAL_INVALID` when a line cannot be read or the first is no start, `AHS_REPLAY_UNSUPPORTED`
 * for a value that was changed on purpose to one outside its spec; what {@link createSession} throws.
 * @example
 * ```ts
 * const lines: string[] = [];
 * const schedulers = [schedule('learningRate', cosine(0.1, 1e-3))];
 * // … a session with `observers: [journal((line) => lines.push(line))]` …
 * const replayed = replay(lines, { metrics: ['loss'], schedulers, source: 'events.jsonl' });
 * ```
 */
export function replay(lines: readonly string[], options: ReplayOptions): Replay {
  const journaled = readJournal(lines, options.source);
  const start = startOf(journaled, options.source);
  const replayed: string[] = [];
  const reporting = { report: 0 };
  const open = (values: Values, restore?: NonNullable<SessionOptions['restore']>): Session =>
    createSession({
      metrics: options.metrics,
      tunables: tunablesOf(start, values, journaled, reporting),
      schedulers: options.schedulers.map((scheduler) => repeatable(scheduler, journaled)),
      observers: [journal((line) => replayed.push(line))],
      ...(options.rules === undefined ? {} : { rules: options.rules }),
      seed: start.seed,
      ...(start.rollbacks === undefined
        ? {}
        : { rollback: pretended(start.rollbacks, journaled, reporting) }),
      ...(restore === undefined ? {} : { restore }),
    });
  let session = open({});
  const resumptions = resumptionsOf(start, journaled, options);
  // Observers change no decision, and other ones watch now.
  const expected = journaled.filter(({ message }) => !message.type.startsWith('observer.'));
  const events = expected.flatMap((line) => hostEventOf(line) ?? []);
  const ended = events.at(-1)?.type === 'run.end';
  const decisions = expected.filter(({ message }) => message.type === 'decision').length;
  const outcome = () => ({ session, events: events.length, decisions, complete: ended });
  let compared = 0;
  for (const [index, event] of events.entries()) {
    for (const overridden of resumptions.get(index) ?? []) {
      const checkpoint = session.checkpoint();
      session.close();
      // What it said when it was closed was not the run's.
      replayed.length = compared;
      const accept = Object.keys(overridden);
      session = open({ ...session.values, ...overridden }, { checkpoint, accept });
    }
    session.report(event);
    reporting.report += 1;
    for (; compared < replayed.length; compared += 1) {
      const line = expected[compared];
      // A run that was killed may have left its last turn half written.
      if (line === undefined && !ended && index === events.length - 1) return outcome();
      const now = replayed[compared] as string;
      if (line?.text === now) continue;
      const number = line?.number ?? lines.length + 1;
      return { ...outcome(), difference: { line: number, ...said(line), replayed: now } };
    }
  }
  const left = expected[compared];
  // What a turn says before its event may be the last that a killed run has written.
  return left === undefined || (!ended && left.message.report >= events.length)
    ? outcome()
    : { ...outcome(), difference: { line: left.number, journaled: left.text } };
}

function said(line: JournalLine | undefined): { readonly journaled?: string } {
  return line === undefined ? {} : { journaled: line.text };
}

/** The model is not there: what it went back to is in the events; where the host failed to, so does this. */
function pretended(
  limit: number,
  lines: readonly JournalLine[],
  now: { readonly report: number },
): Rollback {
  const failIf = (during: 'save' | 'restore'): void => {
    for (const { message } of lines) {
      if (message.type !== 'rollback.fault' || message.during !== during) continue;
      if (message.report === now.report) throw failureOf(message);
    }
  };
  return {
    limit,
    save: () => {
      failIf('save');
      return { version: 1, state: null };
    },
    restore: () => failIf('restore'),
  };
}

type SessionStart = Extract<OwnEvent, { readonly type: 'session.start' }>;

function startOf(lines: readonly JournalLine[], source: string): SessionStart {
  const [first] = lines;
  if (first?.message.type === 'session.start') return first.message;
  throw new AhsError('AHS_JOURNAL_INVALID', `'${source}' does not begin with session.start.`, {
    fix: 'Replay a journal from its first line.',
  });
}

/** What was changed on purpose, by the report before which the run was resumed: once, or several times in a row. */
function resumptionsOf(
  { hyperparameters }: SessionStart,
  lines: readonly JournalLine[],
  { source, rules = {} }: ReplayOptions,
): ReadonlyMap<number, readonly Values[]> {
  const order = leadersFirst(Object.keys(hyperparameters), rules.couplings ?? []);
  const resumptions = new Map<number, Values[]>();
  for (const { message, number } of lines) {
    if (message.type !== 'values.override') continue;
    const { hyperparameter, report, value } = message;
    const spec = hyperparameters[hyperparameter]?.spec;
    if (spec === undefined || !isLegal(spec, value)) {
      throw new AhsError(
        'AHS_REPLAY_UNSUPPORTED',
        `Line ${number} of '${source}': ${hyperparameter} was changed on purpose to ${value}, under another spec.`,
        { fix: 'Replay the run up to there: what came after followed another configuration.' },
      );
    }
    const all = resumptions.get(report) ?? [];
    const last = all.at(-1);
    // One resumption names them in order: where the order begins anew, the run was resumed once more.
    const isSame =
      last !== undefined &&
      Object.keys(last).every((name) => order.indexOf(name) < order.indexOf(hyperparameter));
    const changed = isSame ? { ...last, [hyperparameter]: value } : { [hyperparameter]: value };
    resumptions.set(report, [...(isSame ? all.slice(0, -1) : all), changed]);
  }
  return resumptions;
}

/** The hyperparameters live nowhere; where the host's could not be set, these cannot either. */
function tunablesOf(
  { hyperparameters }: SessionStart,
  values: Values,
  lines: readonly JournalLine[],
  now: { readonly report: number },
): Readonly<Record<string, Tunable>> {
  return Object.fromEntries(
    Object.entries(hyperparameters).map(([name, { spec, initial }]) => {
      const failures = new Map(
        lines.flatMap(({ message }) =>
          message.type === 'tunable.fault' && message.hyperparameter === name
            ? [[message.report, message] as const]
            : [],
        ),
      );
      const inner = variable(spec, values[name] ?? initial);
      const set = (value: number): void => {
        const failure = failures.get(now.report);
        // Setting back, in the same turn, went well.
        failures.delete(now.report);
        if (failure !== undefined) throw failureOf(failure);
        inner.set(value);
      };
      return [name, { ...inner, set }];
    }),
  );
}

/** The same code and message again, whatever the host threw. */
function failureOf({ code, message }: Fault): Error {
  return code === 'AHS_UNEXPECTED' ? new Error(message) : new AhsError(code as ErrorCode, message);
}

function repeatable(scheduler: Scheduler, lines: readonly JournalLine[]): Scheduler {
  const { config, name, resumable } = scheduler;
  const inside = insideOf(config);
  if (inside.length > 0 && resumable === false) {
    throw new AhsError(
      'AHS_REPLAY_UNSUPPORTED',
      `'${name}' wraps a stream that is not resumable, and the journal does not say what it proposed.`,
      { fix: 'Replay runs whose streams are resumable, or stand for themselves.' },
    );
  }
  const pushes = lines.flatMap(({ message }) =>
    message.type === 'external.push' && message.scheduler === name ? [message] : [],
  );
  // Journals of older releases have no pushes, but what became of them.
  const stoodAlone = isExternal(config ?? null) && pushes.length === 0;
  if (stoodAlone || resumable === false) {
    const decisions = lines.flatMap(({ message }) =>
      message.type === 'decision' ? [message as Decision] : [],
    );
    return recorded(scheduler, decisions);
  }
  if (!isExternal(config ?? null) && !inside.some(isExternal)) return scheduler;
  const pushed: StartContext['pushed'] = (door, report) =>
    pushes.find((push) => push.door === door && push.report === report)?.proposals;
  return { ...scheduler, start: (context) => scheduler.start({ ...context, pushed }) };
}

/** The configurations of the schedulers inside one that is made of others. */
function insideOf(config: Json | undefined): readonly Json[] {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return [];
  const { of, primary, base, inner } = config as Readonly<Record<string, Json | undefined>>;
  const parts = [of, primary, base, inner].filter((part) => part !== undefined);
  return parts.flatMap((part) => [part, ...insideOf(part)]);
}

function isExternal(config: Json): boolean {
  return (
    typeof config === 'object' && config !== null && 'kind' in config && config.kind === 'external'
  );
}
