import {
  type ActionSpace,
  type Adapter,
  AhsError,
  actionIn,
  type HostEvent,
  hostEventOf,
  type JournalLine,
  type Json,
  type Observation,
  readJournal,
  type Specs,
  type Transition,
  type Values,
} from '@ahs/core';
import { isActionOf } from '../policy/action.js';

/** What a run wrote down, whoever scheduled it. */
export interface Journal {
  /** Its lines, without line breaks. */
  readonly lines: readonly string[];
  /** Where they come from, for messages. */
  readonly source: string;
}

/** A decision that waits for what comes of it. */
interface Open<A> {
  readonly vector: Float32Array;
  readonly mask: Uint8Array | undefined;
  readonly values: Values;
  readonly reward: Json;
  readonly report: number;
  /** What an agent said that it did, of which the values in force must follow. */
  readonly said: readonly A[];
}

/**
 * The experience of a run, as an agent behind this adapter would have had it: the adapter's encoder and reward see the
 * journaled events, and the action is the one that stands for the values that were in force when the next decision was
 * due: an agent's own where the journal tells it, else what the adapter's `actionFor` says. So a run under a fixed value
 * teaches too, and one under a formula that steps as the actions do. Where no action stands for what happened, a stretch
 * ends; the transitions of a stretch follow one another.
 *
 * No nearest action is taken instead: of a cosine that falls by a tenth between two decisions, where an agent can only
 * stay or go to ×0.4, it would learn that staying lowers the value.
 *
 * @throws AhsError `AHS_JOURNAL_INVALID` for lines that cannot be read, `AHS_JOURNAL_UNSUITABLE` for a run without what
 * the adapter controls and needs
 * @example
 * ```ts
 * import type { Adapter } from '@ahs/core';
 *
 * const experience = (adapter: Adapter<number>, lines: readonly string[]) =>
 *   transitionsOf({ lines, source: 'runs/7/journal.jsonl' }, adapter).flat();
 * ```
 */
export function transitionsOf<A extends Json>(
  { lines, source }: Journal,
  adapter: Adapter<A>,
): readonly (readonly Transition<A>[])[] {
  const journal = readJournal(lines, source);
  const { specs, initial } = startOf(journal, source);
  requireParts(journal, specs, adapter, source);
  const encoder = adapter.encoder.within?.(specs) ?? adapter.encoder;
  const due = adapter.due ?? (({ type }: HostEvent) => type === 'eval.end');
  const saidAt = actionsByReport<A>(journal, adapter.controls, adapter.actions.space(specs));
  let encoderState = encoder.init(specs);
  let rewardState = adapter.reward.init(specs);
  let values = initial;
  let open: Open<A> | undefined;
  let stretch: Transition<A>[] = [];
  const stretches = [stretch];
  const endStretch = (): void => {
    stretch = [];
    stretches.push(stretch);
  };

  const encode = (observation: Observation): Float32Array => {
    const encoded = encoder.encode(encoderState, observation);
    encoderState = encoded.state;
    return encoded.vector;
  };
  const close = (decision: Open<A>, end: Arrival): void => {
    const action = actionOf(decision, values, adapter, specs);
    if (action === undefined) {
      endStretch();
      return;
    }
    stretch.push({
      stream: 0,
      observation: decision.vector,
      ...(decision.mask === undefined ? {} : { mask: decision.mask }),
      action,
      reward: adapter.reward.reward(decision.reward, rewardState) + end.penalty,
      next: end.vector,
      ...(end.mask === undefined ? {} : { nextMask: end.mask }),
      terminated: end.terminated,
      truncated: false,
    });
  };

  for (const line of journal) {
    const { message } = line;
    if (message.type === 'values.change') values = message.values;
    if (message.type === 'values.override') {
      values = { ...values, [message.hyperparameter]: message.value };
    }
    const event = hostEventOf(line);
    if (event === undefined) continue;
    const report = (message as { readonly report: number }).report;
    const observation: Observation = { report, event, values, outcomes: {} };
    encoderState = encoder.next(encoderState, observation);
    rewardState = adapter.reward.next(rewardState, observation);
    if (event.type === 'run.end') {
      if (open !== undefined && event.reason !== 'stopped') {
        close(open, {
          vector: encode(observation),
          mask: undefined,
          terminated: true,
          penalty: event.reason === 'diverged' ? adapter.reward.divergedPenalty : 0,
        });
      }
      open = undefined;
      endStretch();
      continue;
    }
    // As an agent's scheduler: a decision after the last step would change nothing.
    if (!due(event) || event.clock.progress === 1) continue;
    const vector = encode(observation);
    const mask = adapter.actions.mask?.(values, specs);
    if (open !== undefined) close(open, { vector, mask, terminated: false, penalty: 0 });
    open = { vector, mask, values, reward: rewardState, report, said: saidAt.get(report) ?? [] };
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Where a decision led. */
interface Arrival {
  readonly vector: Float32Array;
  readonly mask: Uint8Array | undefined;
  readonly terminated: boolean;
  readonly penalty: number;
}

/** The hyperparameters of a journaled run. */
export function startOf(
  [first]: readonly JournalLine[],
  source: string,
): { readonly specs: Specs; readonly initial: Values } {
  if (first?.message.type !== 'session.start') {
    throw new AhsError('AHS_JOURNAL_INVALID', `'${source}' does not begin with session.start.`, {
      fix: 'Give a journal from its first line.',
    });
  }
  const entries = Object.entries(first.message.hyperparameters);
  return {
    specs: Object.fromEntries(entries.map(([name, { spec }]) => [name, spec])),
    initial: Object.fromEntries(entries.map(([name, { initial }]) => [name, initial])),
  };
}

function requireParts<A>(
  journal: readonly JournalLine[],
  specs: Specs,
  { controls, needs, kind }: Adapter<A>,
  source: string,
): void {
  const measured = new Set(
    journal.flatMap(({ message }) =>
      'metrics' in message && !Array.isArray(message.metrics) ? Object.keys(message.metrics) : [],
    ),
  );
  const missing = [
    ...controls.filter((name) => specs[name] === undefined),
    ...needs.filter((name) => !measured.has(name)),
  ];
  if (missing.length === 0) return;
  throw new AhsError(
    'AHS_JOURNAL_UNSUITABLE',
    `'${source}' lacks what the adapter '${kind}' reads: ${missing.join(', ')}.`,
    { fix: 'Give journals of runs with these hyperparameters and metrics.' },
  );
}

/** What agents said in each report that they did: it may be another agent's, so that it has to be checked. */
function actionsByReport<A>(
  journal: readonly JournalLine[],
  controls: readonly string[],
  space: ActionSpace,
): ReadonlyMap<number, readonly A[]> {
  const actions = new Map<number, A[]>();
  for (const { message } of journal) {
    if (message.type !== 'decision' || !controls.includes(message.hyperparameter)) continue;
    for (const { age, reason } of message.proposals) {
      const action = age === 0 && reason !== undefined ? actionIn(reason) : undefined;
      if (action === undefined || !isActionOf(action, space)) continue;
      actions.set(message.report, [...(actions.get(message.report) ?? []), action as A]);
    }
  }
  return actions;
}

function actionOf<A>(
  { said, values: before }: Open<A>,
  after: Values,
  { actions }: Adapter<A>,
  specs: Specs,
): A | undefined {
  const own = said.find((action) =>
    Object.entries(actions.decode(action, before, specs)).every(
      ([name, value]) => value === after[name],
    ),
  );
  return own ?? actions.actionFor(before, after, specs);
}
