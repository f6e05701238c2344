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

/** The last epoch that any of the runs reached. */
export function lastEpoch(histories: readonly History[]): number {
  return histories.reduce((last, { epochs }) => Math.max(last, epochs.at(-1)?.epoch ?? 0), 0);
}

/** Evaluations after training began: the one before it is chance level and would flatten all else. */
function trained(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x }) => x > 0);
}

/**
 * The paper's Figure 1: β over epochs, or a panel for each hyperparameter that the run is about, and below it the
 * accuracy and the sparsity of the code on the validation split. A second run is drawn beside the first, thin and
 * dashed.
 */
export function figureOne(main: FigureRun, beside?: FigureRun): Figure {
  const runs = beside === undefined ? [main] : [main, beside];
  const end = lastEpoch(runs.map(({ history }) => history));
  const names = [...new Set(runs.flatMap(({ scheduled }) => scheduled))];
  return {
    id: 'figure-1',
    title: `${hyperparameterLabels(names)} over epochs, with accuracy and sparsity`,
    description: describe(main, end),
    panels: [...names.map((name) => valuePanel(name, runs, end)), qualityPanel(runs, end)],
  };
}

function valuePanel(name: string, runs: readonly FigureRun[], end: number): Panel {
  const curves = runs.map(({ label, history }, run): Curve => {
    const points = valueSeries(history.values[name] ?? [], end);
    return {
      ink: 'beta',
      points,
      // A name as short as β stands beside its value.
      label:
        run > 0
          ? (label.split(' = ')[0] ?? label)
          : `${name === 'beta' ? 'β ' : ''}${shortNumber(points.at(-1)?.y ?? Number.NaN)}`,
      shape: 'steps',
      beside: run > 0,
      dots: false,
    };
  });
  return {
    title: `${sentenceStart(hyperparameterLabel(name))} in force`,
    curves,
    x: { domain: [0, Math.max(end, 1e-9)] },
    y: magnitudeAxis(curves.flatMap(({ points }) => points.map(({ y }) => y))),
  };
}

function qualityPanel(runs: readonly FigureRun[], end: number): Panel {
  const curves = (['accuracy', 'sparsity'] as const).flatMap((metric) =>
    runs.map(({ history }, run): Curve => {
      const points = trained(metricSeries(history.evaluations, metric));
      return {
        ink: metric,
        points,
        ...(run === 0 ? { label: metric } : {}),
        shape: 'line',
        beside: run > 0,
        dots: run === 0 && points.length <= 40,
      };
    }),
  );
  return {
    title: 'Accuracy and sparsity in validation',
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
  return `${label}: over ${shortNumber(end)} epochs ${moved.join(', ')}; at the end the validation accuracy is ${shortNumber(last?.accuracy ?? Number.NaN)} and the sparsity ${shortNumber(last?.sparsity ?? Number.NaN)}.`;
}
