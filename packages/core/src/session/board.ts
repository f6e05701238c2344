import type { Clock } from '../clock.js';
import type { Arbiter, Constraint, Proposal, Verdict, View } from '../decision.js';
import { AhsError } from '../error.js';
import { type HyperparameterSpec, isLegal, nearestLegal, type Values } from '../hyperparameter.js';
import type { Pace } from '../pace.js';
import type { Change } from './apply.js';
import { factorAt, type Lead, seenOf } from './lead.js';

/** A proposal that stands until it is replaced, in place, or withdrawn. */
export interface Standing {
  readonly scheduler: string;
  value: number;
  clock: Clock;
  /** The report in which it was made. */
  report: number;
}

/** What is known of one hyperparameter between turns. */
export interface Post extends Change {
  readonly spec: HyperparameterSpec;
  readonly arbiter: Arbiter | undefined;
  readonly constraints: readonly Constraint[];
  /** What the host started with. */
  readonly initial: number;
  applied: number;
  /** When `applied` last changed. */
  changed: Clock;
  /** At most one of each scheduler, in the order in which they came. */
  readonly standing: Standing[];
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
  /** What it will be after this turn: what it is, but while a turn settles. */
  next: number;
  /** How `next` came about; `undefined` where nothing was open. */
  ruling: Ruling | 'unopposed' | undefined;
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
}

interface Arbitrated {
  readonly value: number;
  readonly verdicts: readonly Verdict[];
}

/** Whether a turn has anything to decide here; an arbiter may look at ages and so decides in every turn. */
export function isOpen(post: Post): boolean {
  return post.fresh || post.unsettled || (post.arbiter !== undefined && post.standing.length > 0);
}

/** The only proposal, where it is legal and nobody else has a say: there are no words about it unless somebody listens. */
export function unopposed(post: Post): Standing | undefined {
  const { arbiter, constraints, lead, standing, spec } = post;
  if (arbiter !== undefined || constraints.length > 0 || lead !== undefined) return undefined;
  // Without an arbiter no second scheduler may control it.
  const [sole] = standing;
  return sole !== undefined && isLegal(spec, sole.value) ? sole : undefined;
}

/** What stands of one scheduler. */
export function standingOf({ standing }: Post, scheduler: string): Standing | undefined {
  for (const each of standing) if (each.scheduler === scheduler) return each;
  return undefined;
}

/** Puts a proposal in the place of the scheduler's last one, or withdraws it. */
export function stand(
  post: Post,
  scheduler: string,
  value: number | null,
  clock: Clock,
  report: number,
): void {
  const before = standingOf(post, scheduler);
  post.fresh = true;
  if (before === undefined) {
    if (value !== null) post.standing.push({ scheduler, value, clock, report });
  } else if (value === null) {
    post.standing.splice(post.standing.indexOf(before), 1);
  } else {
    before.value = value;
    before.clock = clock;
    before.report = report;
  }
}

/**
 * Decides one hyperparameter: proposals sorted by scheduler, the arbiter, then the constraints in order, then
 * legality. Pure; a proposal's `reason` is asked for through `explain` only when somebody listens.
 *
 * @throws AhsError `AHS_ARBITER_FAILED` when the arbiter throws or returns a value that is not finite.
 */
export function decide(
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
  if (post.standing.length === 0) {
    return leader === undefined
      ? rulingOf(post.applied, false, [], [])
      : follow(post, turn, leader);
  }
  const { arbiter, constraints, lead } = post;
  const proposals = sortedProposals(post, turn.report, explain);
  if (arbiter === undefined && constraints.length === 0 && lead === undefined) {
    // The usual case: nobody looks at a view, so none is made.
    return limited(post, undefined, only(proposals), proposals);
  }
  const view: View = {
    hyperparameter: post.hyperparameter,
    spec: post.spec,
    clock: turn.clock,
    current: seenOf(post),
    values: turn.values,
    changed: post.changed,
    // The session keeps its own in place.
    before: { ...turn.pace.before },
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
  post: Post,
  turn: { readonly clock: Clock; readonly values: Values; readonly pace: Pace },
  leader: number,
): Ruling {
  const { hyperparameter, spec, changed, lead, fresh } = post;
  const view: View = {
    hyperparameter,
    spec,
    clock: turn.clock,
    values: turn.values,
    changed,
    current: post.applied,
    before: { ...turn.pace.before },
    age: Number.POSITIVE_INFINITY,
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
): Ruling {
  return { value, unsettled, proposals, verdicts, base: undefined, coupled: undefined };
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
  const sorted = [...post.standing];
  if (sorted.length > 1) sorted.sort((a, b) => (a.scheduler < b.scheduler ? -1 : 1));
  return sorted.map(({ scheduler, value, clock, report: made }) => {
    const age = report - made;
    const reason = age === 0 ? explain?.(scheduler) : undefined;
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
