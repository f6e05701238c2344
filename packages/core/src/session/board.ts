import type { Clock } from '../clock.js';
import type { Arbiter, Constraint, Proposal, Verdict, View } from '../decision.js';
import { AhsError } from '../error.js';
import { type HyperparameterSpec, isLegal, nearestLegal, type Values } from '../hyperparameter.js';
import type { Pace } from '../pace.js';
import { factorAt, type Lead, seenOf } from './lead.js';

/** A proposal that stands until it is replaced or withdrawn. */
export type Standing = {
  readonly value: number;
  readonly clock: Clock;
  /** The report in which it was made. */
  readonly report: number;
};

/** What is known of one hyperparameter between turns. */
export interface Post {
  readonly spec: HyperparameterSpec;
  readonly arbiter: Arbiter | undefined;
  readonly constraints: readonly Constraint[];
  /** What the host started with. */
  readonly initial: number;
  applied: number;
  /** When `applied` last changed. */
  changed: Clock;
  /** By scheduler. */
  readonly standing: Map<string, Standing>;
  /** Something was proposed or withdrawn in this turn. */
  fresh: boolean;
  /** A constraint held the value back, or it could not be set: it is looked at again in the next turn. */
  unsettled: boolean;
  /** It was said that a proposal lies outside the spec. */
  clipped: boolean;
  /** How often its arbiter, a constraint or its tunable failed. */
  faults: number;
  /** Whom it follows. */
  readonly lead: Lead | undefined;
}

/** What arbitration and the constraints made of the standing proposals of one hyperparameter. */
export interface Ruling {
  readonly value: number;
  readonly unsettled: boolean;
  readonly proposals: readonly Proposal[];
  readonly verdicts: readonly Verdict[];
  /** What was arbitrated, of one that follows another. */
  readonly base: number | undefined;
  readonly coupled: string | undefined;
  /** Whose proposal it is, where nobody else had a say and nobody listens: there are then no words about it. */
  readonly sole: string | undefined;
}

interface Arbitrated {
  readonly value: number;
  readonly verdicts: readonly Verdict[];
}

/** Whether a turn has anything to decide here; an arbiter may look at ages and so decides in every turn. */
export function isOpen(post: Post): boolean {
  return post.fresh || post.unsettled || (post.arbiter !== undefined && post.standing.size > 0);
}

/**
 * Decides one hyperparameter: proposals sorted by scheduler, the arbiter, then the constraints in order, then
 * legality. Pure; a proposal's `reason` is asked for through `explain` only when somebody listens.
 *
 * @throws AhsError `AHS_ARBITER_FAILED` when the arbiter throws or returns a value that is not finite.
 */
export function decide(
  name: string,
  post: Post,
  turn: {
    readonly clock: Clock;
    readonly report: number;
    readonly values: Values;
    readonly pace: Pace;
  },
  explain: ((scheduler: string) => string | undefined) | undefined,
  leader?: number,
): Ruling {
  if (post.standing.size === 0) {
    return leader === undefined
      ? rulingOf(post.applied, false, [], [])
      : follow(name, post, turn, leader);
  }
  const { arbiter, constraints, lead } = post;
  const isPlain = arbiter === undefined && constraints.length === 0 && lead === undefined;
  if (isPlain && explain === undefined) {
    // One scheduler alone may control it: nobody else stands there.
    for (const [sole, { value }] of post.standing) {
      if (isLegal(post.spec, value)) {
        return rulingOf(value, false, [], [], sole);
      }
    }
  }
  const proposals = sortedProposals(post, turn.report, explain);
  if (isPlain) {
    // The usual case: nobody looks at a view, so none is made.
    return limited(post, undefined, only(proposals), proposals);
  }
  const view: View = {
    hyperparameter: name,
    spec: post.spec,
    clock: turn.clock,
    current: seenOf(post),
    values: turn.values,
    changed: post.changed,
    before: turn.pace.before,
    age: youngest(proposals),
  };
  const arbitrated = arbiter === undefined ? only(proposals) : arbitrate(arbiter, proposals, view);
  // A constraint looks at the proposals that won: a fresh one that lost does not renew an old one.
  const winners = proposals.filter(({ scheduler }) =>
    arbitrated.verdicts.some(
      (verdict) => verdict.scheduler === scheduler && verdict.outcome === 'applied',
    ),
  );
  const won: View = winners.length === 0 ? view : { ...view, age: youngest(winners) };
  return lead === undefined || leader === undefined
    ? limited(post, won, arbitrated, proposals)
    : followed(post, lead, won, arbitrated, { leader, proposals });
}

/** What follows without a proposal of its own, or one that its arbiter failed on, goes on from what was arbitrated last. */
export function follow(
  name: string,
  post: Post,
  turn: { readonly clock: Clock; readonly values: Values; readonly pace: Pace },
  leader: number,
): Ruling {
  const { spec, changed, lead, fresh } = post;
  const view: View = {
    ...{ hyperparameter: name, spec, clock: turn.clock, values: turn.values, changed },
    ...{ current: post.applied, before: turn.pace.before, age: Number.POSITIVE_INFINITY },
  };
  // Withdrawing leaves in force what is.
  const value = fresh || lead === undefined ? seenOf(post) : lead.base;
  const arbitrated = { value, verdicts: [] };
  return followed(post, lead as Lead, view, arbitrated, { leader, proposals: [] });
}

function followed(
  post: Post,
  lead: Lead,
  view: View,
  arbitrated: Arbitrated,
  { leader, proposals }: { readonly leader: number; readonly proposals: readonly Proposal[] },
): Ruling {
  const factor = factorAt(lead, leader);
  const coupled = `follows ${lead.name} at ${leader}: × ${factor} (${lead.scaling} from ${lead.reference})`;
  const ruling = limited(
    post,
    // A leader that moves is news to a limit per decision.
    { ...view, current: post.applied, ...(leader === lead.post.applied ? {} : { age: 0 }) },
    {
      value: arbitrated.value * factor,
      verdicts: arbitrated.verdicts.map((verdict) =>
        verdict.outcome === 'applied' && factor !== 1
          ? { ...verdict, reason: `${verdict.reason}; ${coupled}` }
          : verdict,
      ),
    },
    proposals,
  );
  return { ...ruling, base: arbitrated.value, coupled };
}

/** The constraints in order, and legality. */
function limited(
  { constraints, spec }: Post,
  won: View | undefined,
  arbitrated: Arbitrated,
  proposals: readonly Proposal[],
): Ruling {
  let { value } = arbitrated;
  let clippedBy: string | undefined;
  if (won !== undefined) {
    for (const constraint of constraints) {
      const held = constraint.limit(value, won);
      if (held !== value) clippedBy = constraint.name;
      value = held;
    }
  }
  if (!isLegal(spec, value)) {
    value = nearestLegal(spec, value);
    clippedBy = 'legality';
  }
  return clippedBy === undefined
    ? rulingOf(value, false, proposals, arbitrated.verdicts)
    : // Legality never yields, a constraint may.
      rulingOf(
        value,
        clippedBy !== 'legality',
        proposals,
        clip(arbitrated.verdicts, value, clippedBy),
      );
}

/** All rulings have one shape: they are made in each turn. */
function rulingOf(
  value: number,
  unsettled: boolean,
  proposals: readonly Proposal[],
  verdicts: readonly Verdict[],
  sole?: string,
): Ruling {
  return { value, unsettled, proposals, verdicts, base: undefined, coupled: undefined, sole };
}

function only(proposals: readonly Proposal[]): Arbitrated {
  const { value, scheduler } = proposals[0] as Proposal;
  return { value, verdicts: [{ scheduler, outcome: 'applied', reason: 'the only proposal' }] };
}

function youngest(proposals: readonly Proposal[]): number {
  return proposals.reduce((least, { age }) => Math.min(least, age), Number.POSITIVE_INFINITY);
}

function sortedProposals(
  post: Post,
  report: number,
  explain: ((scheduler: string) => string | undefined) | undefined,
): readonly Proposal[] {
  const names = [...post.standing.keys()];
  if (names.length > 1) names.sort();
  return names.map((scheduler) => {
    const standing = post.standing.get(scheduler) as Standing;
    const age = report - standing.report;
    const reason = age === 0 ? explain?.(scheduler) : undefined;
    const { value, clock } = standing;
    return reason === undefined || reason === ''
      ? { scheduler, value, clock, age }
      : { scheduler, value, clock, age, reason };
  });
}

function arbitrate(arbiter: Arbiter, proposals: readonly Proposal[], view: View): Arbitrated {
  const result = arbiter(proposals, view);
  if (!Number.isFinite(result.value)) {
    throw new AhsError(
      'AHS_ARBITER_FAILED',
      `The arbiter of ${view.hyperparameter} returned ${result.value}.`,
    );
  }
  return result;
}

function clip(verdicts: readonly Verdict[], value: number, by: string): readonly Verdict[] {
  const reasoned = (verdict: Verdict): string => `${verdict.reason}; ${by} made it ${value}`;
  // A mean is nobody's own proposal: then all are told.
  const hasWinner = verdicts.some(({ outcome }) => outcome === 'applied');
  return verdicts.map((verdict) => {
    if (verdict.outcome === 'applied') {
      return { ...verdict, outcome: 'clipped', reason: reasoned(verdict) };
    }
    return hasWinner ? verdict : { ...verdict, reason: reasoned(verdict) };
  });
}
