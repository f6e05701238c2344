import type { Arbiter } from '../decision.js';
import { type ArbiterOptions, defineArbiter } from './define.js';

/**
 * The first in the list that has a standing proposal rules; who is not in the list comes last, by name.
 *
 * @throws AhsError `AHS_ARBITER_INVALID`.
 * @example
 * ```ts
 * const rules = { arbiters: { beta: priority(['slider', 'dqn:beta'], { maxAge: 500 }) } };
 * ```
 */
export function priority(names: readonly string[], { maxAge }: ArbiterOptions = {}): Arbiter {
  const rank = (name: string): number => {
    const index = names.indexOf(name);
    return index < 0 ? names.length : index;
  };
  return defineArbiter({ kind: 'priority', names: [...names], maxAge }, names, (proposals) => {
    const [first, ...others] = proposals;
    if (first === undefined) return undefined;
    // Proposals come sorted by name: of two with the same rank the first one stays.
    const winner = others.reduce(
      (best, next) => (rank(next.scheduler) < rank(best.scheduler) ? next : best),
      first,
    );
    return {
      value: winner.value,
      because: 'has priority',
      instead: () => `'${winner.scheduler}' has priority`,
    };
  });
}
