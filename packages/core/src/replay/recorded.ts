import type { Decision } from '../decision.js';
import type { Proposals, Scheduler } from '../scheduler.js';

/**
 * A scheduler that proposes again what a journal says it proposed, at the reports in which it took effect: what
 * stands in a replay for a person or a remote agent.
 */
export function recorded(original: Scheduler, decisions: readonly Decision[]): Scheduler {
  const script = new Map<number, { proposals: Proposals; reason: string }>();
  const standing = new Set<string>();
  for (const { report, hyperparameter, proposals } of decisions) {
    if (!original.controls.includes(hyperparameter)) continue;
    const own = proposals.find(({ scheduler }) => scheduler === original.name);
    if (own === undefined && !standing.delete(hyperparameter)) continue;
    if (own !== undefined && own.age > 0) continue;
    if (own !== undefined) standing.add(hyperparameter);
    script.set(report, {
      proposals: { ...script.get(report)?.proposals, [hyperparameter]: own?.value ?? null },
      reason: own?.reason ?? '',
    });
  }
  return {
    ...original,
    start: () => {
      let reason = '';
      return {
        transactional: true,
        next: ({ report }) => {
          const line = script.get(report);
          if (line !== undefined) reason = line.reason;
          return line?.proposals;
        },
        save: () => ({ version: 1, state: null }),
        explain: () => reason,
      };
    },
  };
}
