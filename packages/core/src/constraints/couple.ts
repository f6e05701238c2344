import { AhsError } from '../error.js';

/** How a follower scales with its leader: with the ratio of the leader's values, or with its root. */
export type Scaling = 'linear' | 'squareRoot';

/** One hyperparameter that follows another; see {@link couple}. */
export interface Coupling {
  readonly follower: string;
  readonly leader: string;
  readonly scaling: Scaling;
  /** The leader's value at which the follower is what is proposed for it; default: what the host starts with. */
  readonly reference?: number;
}

/**
 * Couples a hyperparameter to another, in the turn in which the other one changes and all or nothing with it: linear
 * scaling (Goyal et al. 2017, arXiv:1706.02677) or square-root scaling (Krizhevsky 2014, arXiv:1404.5997) of the
 * learning rate with the batch size. What is proposed for the follower holds at the leader's reference value, and the
 * follower's own schedulers see it as it would be there.
 *
 * @throws AhsError `AHS_COUPLING_INVALID` for a hyperparameter that follows itself, or a reference not above 0.
 * @example
 * ```ts
 * const rules = { couplings: [couple('learningRate', 'batchSize', 'squareRoot', { reference: 64 })] };
 * ```
 */
export function couple(
  follower: string,
  leader: string,
  scaling: Scaling,
  { reference }: { readonly reference?: number } = {},
): Coupling {
  if (follower === leader) throw refused(`${follower} cannot follow itself`);
  if (reference !== undefined && !(reference > 0 && Number.isFinite(reference))) {
    throw refused(`a reference of ${reference} for ${leader} is not above 0`);
  }
  return Object.freeze({
    ...{ follower, leader, scaling },
    ...(reference === undefined ? {} : { reference }),
  });
}

/** What a follower is multiplied by where its leader is `ratio` times the reference. */
export function scaleBy(scaling: Scaling, ratio: number): number {
  switch (scaling) {
    case 'linear':
      return ratio;
    case 'squareRoot':
      return Math.sqrt(ratio);
  }
}

/**
 * The names in an order in which each leader comes before its followers, and otherwise by name.
 *
 * @throws AhsError `AHS_COUPLING_INVALID` for a hyperparameter that follows two, and for a circle.
 */
export function leadersFirst(
  names: readonly string[],
  couplings: readonly Coupling[],
): readonly string[] {
  const leaderOf = new Map<string, string>();
  for (const { follower, leader } of couplings) {
    const other = leaderOf.get(follower);
    if (other !== undefined) throw refused(`${follower} follows both ${other} and ${leader}`);
    leaderOf.set(follower, leader);
  }
  const ordered = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      throw refused(`${[...path.slice(path.indexOf(name)), name].join(' follows ')}, a circle`);
    }
    const leader = leaderOf.get(name);
    if (leader !== undefined) visit(leader, [...path, name]);
    ordered.add(name);
  };
  for (const name of [...names].sort()) visit(name, []);
  return [...ordered];
}

function refused(what: string): AhsError {
  return new AhsError('AHS_COUPLING_INVALID', `couple: ${what}.`);
}
