import type { CompareOrder } from '../compare/compare-request.js';
import { summarizeTuning, tuneTable } from '../compare/tune-summary.js';
import type { Surroundings } from '../surroundings.js';
import { doRuns } from './compare-command.js';

/** Searches the grid of an agent's settings, or goes on searching; returns the exit code. */
export function tune(order: CompareOrder, surroundings: Surroundings): Promise<number> {
  return doRuns('tune', order, surroundings, ({ configuration, comparison }, results) => {
    const summary = summarizeTuning(configuration, comparison, results);
    const [best] = summary.rows;
    return {
      summary,
      text: [
        '',
        tuneTable(summary),
        'J = accuracy − .25·(1 − sparsity) in validation, mean over the tuning seeds; exploration: the last ε, or the weight of',
        'the entropy for ppo. Best of all, and so a little luckier than it will be on other seeds:',
        '',
        `  ${best?.schedule}`,
        `  ${summary.command}`,
        '',
      ].join('\n'),
    };
  });
}
