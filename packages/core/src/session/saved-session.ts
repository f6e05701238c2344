import type { Clock } from '../clock.js';
import type { HyperparameterSpec } from '../hyperparameter.js';
import type { Json } from '../json.js';
import { type Pace, paceAt } from '../pace.js';
import type { Outcome, Scheduler } from '../scheduler.js';
import type { Migrations } from '../snapshot.js';
import type { Rules } from './options.js';
import type { SavedRescue } from './rescue.js';

/** One hyperparameter in a checkpoint. */
export type SavedPost = {
  readonly spec: HyperparameterSpec;
  readonly initial: number;
  readonly applied: number;
  readonly changed: Clock;
  readonly unsettled: boolean;
  readonly clipped: boolean;
  readonly faults: number;
  /** What was arbitrated, of one that follows another. */
  readonly base?: number;
  /** The names of its constraints, in order, and how its arbiter and coupling were made; `null` without one. */
  readonly rules: {
    readonly constraints: readonly string[];
    readonly arbiter: Json;
    readonly coupling: Json;
  };
  readonly standing: {
    readonly [scheduler: string]: {
      readonly value: number;
      readonly clock: Clock;
      /** The report in which it was made. */
      readonly report: number;
    };
  };
};

type SavedMember = {
  readonly controls: readonly string[];
  readonly config: Json;
  readonly faults: number;
  /** Since when and instead of what it is benched. */
  readonly benched: {
    readonly since: Clock;
    readonly stepsIn: { readonly [hyperparameter: string]: number | null } | null;
    readonly suspended: { readonly [hyperparameter: string]: number };
  } | null;
  readonly outcomes: { readonly [hyperparameter: string]: Outcome };
};

/** The session's own part of a checkpoint. */
export type SavedSession = {
  readonly seed: number;
  /** Reports so far. */
  readonly report: number;
  readonly pace: Pace;
  /** Messages published so far: the journal's length in lines. */
  readonly published: number;
  readonly clock: Clock;
  readonly ended: boolean;
  /** Absent in a checkpoint from before there were rollbacks. */
  readonly rescue?: SavedRescue;
  /** What the next turn has to say first. */
  readonly announcements: readonly Json[];
  readonly hyperparameters: { readonly [name: string]: SavedPost };
  readonly schedulers: { readonly [name: string]: SavedMember };
};

/** The version of {@link SavedSession}. */
export const savedVersion = 3;

export const savedMigrations: Migrations = {
  /** Version 1 knew arbiters only as bare functions, no couplings, and nobody who returns from the bench. */
  1: (state) => {
    const saved = state as SavedSession;
    return {
      ...saved,
      schedulers: Object.fromEntries(
        Object.entries(saved.schedulers).map(([name, member]) => [
          name,
          {
            ...member,
            benched: wasBenched(member)
              ? { since: saved.clock, stepsIn: null, suspended: {} }
              : null,
          },
        ]),
      ),
      hyperparameters: Object.fromEntries(
        Object.entries(saved.hyperparameters).map(([name, post]) => [
          name,
          {
            ...post,
            rules: {
              ...post.rules,
              arbiter: post.rules.arbiter === true ? { kind: 'opaque' } : null,
              coupling: null,
            },
          },
        ]),
      ),
    };
  },
  /** Version 2 limited rates by when a value last changed, and did not say that a proposal lies outside the spec. */
  2: (state) => {
    const saved = state as SavedSession;
    return {
      ...saved,
      pace: paceAt(saved.clock, undefined),
      hyperparameters: Object.fromEntries(
        Object.entries(saved.hyperparameters).map(([name, post]) => [
          name,
          { ...post, clipped: false },
        ]),
      ),
    };
  },
};

function wasBenched(member: { readonly benched: unknown }): boolean {
  return member.benched === true;
}

/** How a scheduler was made, as a checkpoint compares it. */
export function configOf(scheduler: Scheduler): Json {
  return scheduler.config ?? { kind: 'opaque' };
}

/** What of the rules for a hyperparameter a checkpoint compares. */
export function rulesOf(
  name: string,
  { constraints, arbiters, couplings = [] }: Rules,
): SavedPost['rules'] {
  const coupling = couplings.find(({ follower }) => follower === name);
  return {
    coupling: coupling === undefined ? null : { ...coupling },
    constraints: (constraints?.[name] ?? []).map((constraint) => constraint.name),
    arbiter: arbiters?.[name] === undefined ? null : (arbiters[name].config ?? { kind: 'opaque' }),
  };
}
