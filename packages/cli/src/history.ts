import { AhsError } from '@ahs/core';
import { z } from 'zod';

/** Where in a run something happened; `epoch` counts in fractions, as a picture needs it. */
export interface Moment {
  readonly step: number;
  readonly epoch: number;
}

/** The measurements of one evaluation or step. */
export type Measured = Moment & { readonly metrics: Readonly<Record<string, number>> };

/** A value that is in force from a moment on. */
export type Change = Moment & { readonly value: number };

/** One decision as the report tells it. */
export type HistoryDecision = Moment & {
  readonly hyperparameter: string;
  readonly previous: number;
  readonly value: number;
  readonly scheduler: string;
  readonly proposed: number | undefined;
  readonly outcome: string;
  readonly reason: string;
};

/** What a journal says of a run. */
export interface History {
  /** Epochs completed. */
  readonly epochs: readonly Measured[];
  readonly steps: readonly Measured[];
  /** Evaluations on the validation split, those at the ends of epochs included. */
  readonly evaluations: readonly Measured[];
  /** By hyperparameter, the start value first. */
  readonly values: Readonly<Record<string, readonly Change[]>>;
  readonly decisions: readonly HistoryDecision[];
  /** Why the run ended; absent while it has not. */
  readonly end: string | undefined;
  /** Faults and other things that somebody should look at, in the journal's words. */
  readonly warnings: readonly string[];
}

/** Journals write non-finite numbers as strings. */
const number = z.preprocess(
  (input) => (typeof input === 'string' ? Number(input) : input),
  z.custom<number>((input) => typeof input === 'number'),
);
const clock = z.object({ epoch: number, step: number });
const metrics = z.record(z.string(), number);

const line = z.object({ type: z.string(), clock });
const measured = z.object({ clock, metrics });
const started = z.object({ hyperparameters: z.record(z.string(), z.object({ initial: number })) });
const ended = z.object({ reason: z.string() });
const changed = z.object({ clock, values: z.record(z.string(), number) });
const fault = z.object({ clock, code: z.string(), message: z.string() });
const clipped = z.object({
  hyperparameter: z.string(),
  proposed: z.record(z.string(), number),
  value: number,
});
const reasoned = z.object({ clock, reason: z.string(), to: clock.optional() });
const decided = z.object({
  clock,
  hyperparameter: z.string(),
  previous: number,
  value: number,
  proposals: z.array(
    z.object({ scheduler: z.string(), value: number, reason: z.string().optional() }),
  ),
  verdicts: z.array(z.object({ scheduler: z.string(), outcome: z.string(), reason: z.string() })),
});

type Line = {
  readonly type: string;
  readonly clock: { epoch: number; step: number };
  readonly raw: unknown;
};

/**
 * Reads a journal back.
 *
 * @param source Where the lines come from, for messages.
 * @throws AhsError `AHS_JOURNAL_INVALID` naming the line that cannot be read.
 */
export function readHistory(lines: readonly string[], source: string): History {
  const parsed = lines.map((text, index): Line => {
    try {
      const raw: unknown = JSON.parse(text);
      return { ...line.parse(raw), raw };
    } catch (error) {
      throw new AhsError(
        'AHS_JOURNAL_INVALID',
        `Line ${index + 1} of '${source}' cannot be read.`,
        {
          fix: 'Use another copy of the run.',
          cause: error,
        },
      );
    }
  });
  const of = (...types: readonly string[]) => parsed.filter(({ type }) => types.includes(type));
  const epochAt = epochOfStep(of('epoch.end').map(({ clock: end }) => end));
  const moment = ({ clock: { step } }: { clock: { step: number } }): Moment => ({
    step,
    epoch: epochAt(step),
  });
  const measure = ({ raw }: Line): Measured => {
    const read = measured.parse(raw);
    return { ...moment(read), metrics: read.metrics };
  };
  return {
    epochs: of('epoch.end').map(measure),
    steps: of('step.end').map(measure),
    evaluations: latestOfEachStep(of('eval.end', 'epoch.end').map(measure)),
    values: readValues(of('session.start', 'values.change'), moment),
    decisions: of('decision').map(({ raw }) => {
      const read = decided.parse(raw);
      const [proposal] = read.proposals;
      const verdict = read.verdicts.find(({ scheduler }) => scheduler === proposal?.scheduler);
      return {
        ...moment(read),
        hyperparameter: read.hyperparameter,
        previous: read.previous,
        value: read.value,
        scheduler: proposal?.scheduler ?? '',
        proposed: proposal?.value,
        outcome: verdict?.outcome ?? 'withdrawn',
        reason: [proposal?.reason, verdict?.outcome === 'applied' ? undefined : verdict?.reason]
          .filter((part) => part !== undefined && part !== '')
          .join('; '),
      };
    }),
    end: of('run.end').map(({ raw }) => ended.parse(raw).reason)[0],
    warnings: of(...faultTypes, 'run.rollback', 'run.diverged', 'values.clip').map(warningIn),
  };
}

const faultTypes: readonly string[] = [
  ...['scheduler.fault', 'observer.fault', 'arbiter.fault', 'tunable.fault', 'rollback.fault'],
];

function warningIn({ type, raw, clock: { step } }: Line): string {
  if (faultTypes.includes(type)) {
    const { code, message } = fault.parse(raw);
    return `${type} at step ${step}: ${code} ${message}`;
  }
  if (type === 'values.clip') {
    const { hyperparameter, proposed, value } = clipped.parse(raw);
    const by = Object.entries(proposed).map(
      ([scheduler, asked]) => `${scheduler} asked for ${asked}`,
    );
    return `${type} at step ${step}: ${hyperparameter} is held at ${value} by its spec, ${by.join(', ')}`;
  }
  const { reason, to } = reasoned.parse(raw);
  return `${type} at step ${step}${to === undefined ? '' : `, to step ${to.step}`}: ${reason}`;
}

/** An epoch's end repeats the evaluation of its last step where there was one. */
function latestOfEachStep(measured: readonly Measured[]): readonly Measured[] {
  return measured.filter(({ step }, index) => measured[index + 1]?.step !== step);
}

function readValues(
  lines: readonly Line[],
  moment: (line: { clock: { step: number } }) => Moment,
): History['values'] {
  const values = new Map<string, Change[]>();
  for (const { type, raw } of lines) {
    if (type === 'session.start') {
      for (const [name, { initial }] of Object.entries(started.parse(raw).hyperparameters)) {
        values.set(name, [{ step: 0, epoch: 0, value: initial }]);
      }
    } else {
      const read = changed.parse(raw);
      for (const [name, value] of Object.entries(read.values)) {
        const changes = values.get(name);
        if (changes?.at(-1)?.value !== value) changes?.push({ ...moment(read), value });
      }
    }
  }
  return Object.fromEntries(values);
}

/** Steps to epochs, straight between the ends of epochs: a batch size may change from one to the next. */
function epochOfStep(
  ends: readonly { readonly epoch: number; readonly step: number }[],
): (step: number) => number {
  const knots = [{ epoch: 0, step: 0 }, ...ends];
  return (step) => {
    const after = knots.findIndex((knot) => knot.step >= step);
    const index = after === -1 ? knots.length - 1 : Math.max(1, after);
    const right = knots[index];
    const left = knots[index - 1];
    if (left === undefined || right === undefined || right.step === left.step)
      return right?.epoch ?? 0;
    return (
      left.epoch + ((right.epoch - left.epoch) * (step - left.step)) / (right.step - left.step)
    );
  };
}

/** The value in force at a step. */
export function valueAt(changes: readonly Change[], step: number): number | undefined {
  return changes.findLast((change) => change.step <= step)?.value;
}
