import type { History } from '../history.js';
import {
  hyperparameterLabel,
  hyperparameterLabels,
  sentenceStart,
} from '../hyperparameter-label.js';
import type { Figure } from './figure.js';
import type { Curve, Panel } from './panel.js';
import { metricSeries, type Point, valueSeries } from './series.js';
import { linearAxis, magnitudeAxis, shortNumber } from './ticks.js';

/** A run as a figure shows it. */
export interface FigureRun {
  /** `DQN`, `fixed β` */
  readonly label: string;
  /** The hyperparameters that it is about. */
  readonly scheduled: readonly string[];
  readonly history: History;
}

/** The last epoch that a run reached. */
export function lastEpoch({ epochs }: History): number {
  return epochs.at(-1)?.epoch ?? 0;
}

/** Evaluations after training began: the one before it is chance level and would flatten all else. */
function trained(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x }) => x > 0);
}

/**
 * The paper's Figure 1: β over epochs, or a panel for each hyperparameter that the run is about, and below it the
 * accuracy and the sparsity of the code on the validation split.
 */
export function figureOne(run: FigureRun): Figure {
  const { history, scheduled } = run;
  const end = lastEpoch(history);
  return {
    id: 'figure-1',
    title: `${hyperparameterLabels(scheduled)} over epochs, with ${qualityOf(history).join(' and ')}`,
    description: describe(run, end),
    panels: [
      ...scheduled.map((name) => valuePanel(name, history, end)),
      qualityPanel(history, end),
    ],
  };
}

function valuePanel(name: string, { values }: History, end: number): Panel {
  const points = valueSeries(values[name] ?? [], end);
  const last = shortNumber(points.at(-1)?.y ?? Number.NaN);
  return {
    title: `${sentenceStart(hyperparameterLabel(name))} in force`,
    // A name as short as β stands beside its value.
    curves: [
      { ink: 'beta', points, label: `${name === 'beta' ? 'β ' : ''}${last}`, shape: 'steps' },
    ],
    x: { domain: [0, Math.max(end, 1e-9)] },
    y: magnitudeAxis(points.map(({ y }) => y)),
  };
}

/** Accuracy, of a model that has one, and sparsity. */
function qualityOf({ evaluations }: History): readonly ('accuracy' | 'sparsity')[] {
  return (['accuracy', 'sparsity'] as const).filter(
    (metric) => metricSeries(evaluations, metric).length > 0,
  );
}

function qualityPanel(history: History, end: number): Panel {
  const quality = qualityOf(history);
  const curves = quality.map((metric): Curve => {
    const points = trained(metricSeries(history.evaluations, metric));
    return { ink: metric, points, label: metric, shape: 'line', dots: points.length <= 40 };
  });
  return {
    title: `${sentenceStart(quality.join(' and '))} in validation`,
    curves,
    x: { domain: [0, Math.max(end, 1e-9)], label: 'epochs' },
    y: linearAxis(
      curves.flatMap(({ points }) => points.map(({ y }) => y)),
      { floor: 0, ceiling: 1 },
    ),
  };
}

function describe({ label, scheduled, history }: FigureRun, end: number): string {
  const moved = scheduled.map((name) => {
    const values = history.values[name] ?? [];
    return `${hyperparameterLabel(name)} goes from ${shortNumber(values[0]?.value ?? Number.NaN)} to ${shortNumber(values.at(-1)?.value ?? Number.NaN)}`;
  });
  const last = history.evaluations.at(-1)?.metrics;
  const accuracy =
    last?.accuracy === undefined
      ? ''
      : `the validation accuracy is ${shortNumber(last.accuracy)} and `;
  return `${label}: over ${shortNumber(end)} epochs ${moved.join(', ')}; at the end ${accuracy}the sparsity is ${shortNumber(last?.sparsity ?? Number.NaN)}.`;
}
