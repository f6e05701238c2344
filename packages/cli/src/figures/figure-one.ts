import type { History } from '../history.js';
import type { Figure } from './figure.js';
import type { Curve } from './panel.js';
import { metricSeries, type Point, valueSeries } from './series.js';
import { linearAxis, magnitudeAxis, shortNumber } from './ticks.js';

/** A run as a figure shows it. */
export interface FigureRun {
  /** `DQN`, `fixed β` */
  readonly label: string;
  readonly history: History;
}

/** The last epoch that any of the runs reached. */
export function lastEpoch(runs: readonly FigureRun[]): number {
  return runs.reduce((last, { history }) => Math.max(last, history.epochs.at(-1)?.epoch ?? 0), 0);
}

/** Evaluations after training began: the one before it is chance level and would flatten all else. */
function trained(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x }) => x > 0);
}

/**
 * The paper's Figure 1: β over epochs, and below it the accuracy and the sparsity of the code on the validation
 * split. A second run is drawn beside the first, thin and dashed.
 */
export function figureOne(main: FigureRun, beside?: FigureRun): Figure {
  const runs = beside === undefined ? [main] : [main, beside];
  const end = lastEpoch(runs);
  const beta = runs.map(({ history }) => valueSeries(history.values.beta ?? [], end));
  const quality = (['accuracy', 'sparsity'] as const).map((metric) => ({
    metric,
    series: runs.map(({ history }) => trained(metricSeries(history.evaluations, metric))),
  }));
  const shown = quality.filter(({ series }) => series.flat().length > 0);
  const hasAccuracy = shown.some(({ metric }) => metric === 'accuracy');
  const curve = (
    ink: Curve['ink'],
    points: readonly Point[],
    run: number,
    label: string | undefined,
  ): Curve => ({
    ink,
    points,
    ...(label === undefined ? {} : { label }),
    shape: ink === 'beta' ? 'steps' : 'line',
    beside: run > 0,
    dots: ink !== 'beta' && run === 0 && points.length <= 40,
  });
  return {
    id: 'figure-1',
    title: `β over epochs, with ${hasAccuracy ? 'accuracy and ' : ''}sparsity`,
    description: describe(main, end),
    panels: [
      {
        title: 'β in force',
        curves: beta.map((points, run) =>
          curve(
            'beta',
            points,
            run,
            run === 0
              ? `β ${shortNumber(points.at(-1)?.y ?? Number.NaN)}`
              : beside?.label.split(' = ')[0],
          ),
        ),
        x: { domain: [0, Math.max(end, 1e-9)] },
        y: magnitudeAxis(beta.flat().map(({ y }) => y)),
      },
      {
        title: `${hasAccuracy ? 'Accuracy and sparsity' : 'Sparsity'} in validation`,
        curves: shown.flatMap(({ metric, series }) =>
          series.map((points, run) => curve(metric, points, run, run === 0 ? metric : undefined)),
        ),
        x: { domain: [0, Math.max(end, 1e-9)], label: 'epochs' },
        y: linearAxis(
          shown.flatMap(({ series }) => series.flat().map(({ y }) => y)),
          {
            floor: 0,
            ceiling: 1,
          },
        ),
      },
    ],
  };
}

function describe({ label, history }: FigureRun, end: number): string {
  const beta = history.values.beta ?? [];
  const last = history.evaluations.at(-1)?.metrics;
  const accuracy =
    last?.accuracy === undefined
      ? ''
      : `the validation accuracy is ${shortNumber(last.accuracy)} and `;
  return `${label}: over ${shortNumber(end)} epochs β goes from ${shortNumber(beta[0]?.value ?? Number.NaN)} to ${shortNumber(beta.at(-1)?.value ?? Number.NaN)}; at the end ${accuracy}the sparsity is ${shortNumber(last?.sparsity ?? Number.NaN)}.`;
}
