import Table from 'cli-table3';
import { commandOf } from '../commands/command-line.js';
import { plainFrame } from '../run/result-table.js';
import { mean, standardDeviation } from '../statistics/moments.js';
import { type Results, resultsOf } from './cell.js';
import type { CompareConfiguration } from './compare-folder.js';
import { namedVariants, trainRequestOf } from './compare-request.js';
import { percent, spread } from './compare-table.js';
import type { Comparison } from './comparison.js';

/** What one setting of an agent came to on the tuning seeds. */
interface TuneRow {
  /** As `--schedule` takes it. */
  readonly schedule: string;
  readonly learningRate: number;
  readonly discount: number;
  /** The last ε, or the weight of the entropy. */
  readonly exploration: number;
  /** J in validation; the deviation is absent with one seed. */
  readonly objective: { readonly mean: number; readonly standardDeviation: number | undefined };
  /** Share of the seeds. */
  readonly collapsed: number;
  /** On all seeds, every episode one. */
  readonly runs: number;
}

/** `summary.json` of a grid search. */
export interface TuneSummary {
  readonly dataset: string;
  readonly model: string;
  readonly episodes: number;
  readonly tuningSeeds: readonly number[];
  readonly backend: string;
  /** The best first; of equals the one that the grid has first. */
  readonly rows: readonly TuneRow[];
  /** Trains with the best. */
  readonly command: string;
  readonly runs: number;
  readonly wallSeconds: number;
}

/** Everything that a complete grid search has to say; pure. */
export function summarizeTuning(
  { request, backend }: CompareConfiguration,
  comparison: Comparison,
  results: Results,
): TuneSummary {
  const { tuningSeeds } = comparison;
  const { dataset, model, episodes } = request.training;
  const tried = namedVariants(comparison)
    .map((variant) => {
      const found = resultsOf(variant, tuningSeeds, results) ?? [];
      const objectives = found.map(({ validation }) => validation.objective);
      const [schedule = ''] = variant.schedule;
      // The three that the request has written last.
      const [learningRate = 0, discount = 0, exploration = 0] = schedule
        .split(':')
        .slice(-3)
        .map((option) => Number(option.split('=')[1]));
      const row: TuneRow = {
        schedule,
        learningRate,
        discount,
        exploration,
        objective: {
          mean: mean(objectives),
          standardDeviation: found.length > 1 ? standardDeviation(objectives) : undefined,
        },
        collapsed: mean(found.map(({ collapsed }) => (collapsed ? 1 : 0))),
        runs: found.reduce((sum, { runs }) => sum + runs, 0),
      };
      return { variant, row };
    })
    .sort((a, b) => b.row.objective.mean - a.row.objective.mean);
  const rows = tried.map(({ row }) => row);
  const [best] = tried;
  return {
    dataset,
    model,
    episodes,
    tuningSeeds,
    backend,
    rows,
    command: best === undefined ? '' : commandOf(trainRequestOf(request, best.variant, 0)),
    runs: rows.reduce((sum, { runs }) => sum + runs, 0),
    wallSeconds: [...results.values()].reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
  };
}

/** The whole grid, best first, as `ahs tune` prints it. */
export function tuneTable({ rows }: TuneSummary): string {
  const table = new Table({
    head: ['learning rate', 'discount', 'exploration', 'J', '± SD', 'collapsed', 'runs'],
    colAligns: Array(7).fill('right'),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const { learningRate, discount, exploration, objective, collapsed, runs } of rows) {
    table.push([
      ...[learningRate, discount, exploration].map(String),
      objective.mean.toFixed(3),
      spread(objective.standardDeviation),
      percent(collapsed, 0),
      String(runs),
    ]);
  }
  return `${table.toString()}\n`;
}
