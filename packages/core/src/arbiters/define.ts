import type { Arbiter, Proposal, View } from '../decision.js';
import { AhsError } from '../error.js';
import type { Json } from '../json.js';

/** What every arbiter takes. */
export interface ArbiterOptions {
  /**
   * A proposal that was made more reports ago than this is not heard: of all, or by scheduler. Default: it stands until
   * it is withdrawn. A schedule proposes only when its value changes.
   */
  readonly maxAge?: number | Readonly<Record<string, number>>;
}

/** What an arbiter made of the proposals that are heard, and why. */
export interface Choice {
  readonly value: number;
  /** Why the value is in force: told to whose proposal it is. */
  readonly because: string;
  /** Why it is another: told to everybody else. */
  readonly instead: (proposal: Proposal) => string;
}

/**
 * An arbiter from how it chooses among the proposals that are young enough. `applied` is the verdict on each proposal
 * whose value came out, `overruled` that on the others; where nothing is heard, or nothing chosen, the value stays.
 *
 * @throws AhsError `AHS_ARBITER_INVALID` for a `maxAge` that is not a whole number from 0.
 */
export function defineArbiter(
  config: { readonly kind: string; readonly [key: string]: Json | undefined },
  schedulers: readonly string[],
  choose: (proposals: readonly Proposal[], view: View) => Choice | undefined,
): Arbiter {
  const { kind, maxAge } = config;
  const limits = (typeof maxAge === 'object' ? maxAge : { '': maxAge }) as Readonly<
    Record<string, number | undefined>
  >;
  const named = typeof maxAge === 'object' ? Object.keys(limits) : [];
  for (const limit of Object.values(limits)) {
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) {
      throw invalid(kind, `a maxAge of ${limit} is no number of reports`);
    }
  }
  const limitOf = (scheduler: string): number =>
    (typeof maxAge === 'number' ? maxAge : limits[scheduler]) ?? Number.POSITIVE_INFINITY;
  const isHeard = ({ scheduler, age }: Proposal): boolean => age <= limitOf(scheduler);
  const arbiter: Arbiter = (proposals, view) => {
    const heard = proposals.every(isHeard) ? proposals : proposals.filter(isHeard);
    const choice = heard.length === 0 ? undefined : choose(heard, view);
    const value = choice?.value ?? view.current;
    return {
      value,
      verdicts: proposals.map((proposal) => {
        const { scheduler, age } = proposal;
        if (!isHeard(proposal)) {
          return {
            scheduler,
            outcome: 'overruled',
            reason: `made ${age} reports ago, heard for ${limitOf(scheduler)}`,
          };
        }
        if (choice === undefined) {
          return { scheduler, outcome: 'overruled', reason: `${kind}: nothing to choose` };
        }
        return proposal.value === value
          ? { scheduler, outcome: 'applied', reason: choice.because }
          : { scheduler, outcome: 'overruled', reason: choice.instead(proposal) };
      }),
    };
  };
  return Object.assign(arbiter, {
    config: Object.freeze({ ...config }) as Json,
    schedulers: Object.freeze([...new Set([...schedulers, ...named])]),
  });
}

/** Refuses an arbiter. */
export function invalid(kind: string, what: string, fix?: string): AhsError {
  return new AhsError('AHS_ARBITER_INVALID', `${kind}: ${what}.`, fix === undefined ? {} : { fix });
}
