import type { Figure } from './figure.js';
import { type FigureRun, lastEpoch } from './figure-one.js';
import type { Panel } from './panel.js';
import { binnedSeries, metricSeries, type Point, valueSeries } from './series.js';
import { linearAxis, magnitudeAxis, shortNumber } from './ticks.js';

/** So many means show the trend of the training loss without its noise. */
const bins = 60;

/**
 * The loss in training and on the validation split, and the information that the bottleneck lets through; and the
 * learning rate where it moves though nobody asked for a schedule.
 */
export function learningCurves({ history, label, scheduled }: FigureRun): Figure {
  const end = Math.max(lastEpoch(history), 1e-9);
  const training = binnedSeries(metricSeries(history.steps, 'loss'), bins);
  const validation = metricSeries(history.evaluations, 'loss').filter(({ x }) => x > 0);
  const kl = metricSeries(history.evaluations, 'kl').filter(({ x }) => x > 0);
  const decodes = history.steps[0]?.metrics.reconstruction !== undefined;
  const fit = decodes ? 'reconstruction' : 'cross-entropy';
  const dots = validation.length <= 40;
  const rates = valueSeries(history.values.learningRate ?? [], end);
  // Where the run is about the learning rate, Figure 1 shows it.
  const moves = !scheduled.includes('learningRate') && new Set(rates.map(({ y }) => y)).size > 1;
  return {
    id: 'learning-curves',
    title: 'Loss and KL over epochs',
    description: `Loss of ${label} in training and on the validation split, and the KL divergence of its code in nats.`,
    panels: [
      {
        title: `Loss: ${fit} + β·KL, in nats`,
        curves: [
          { ink: 'muted', points: training, label: 'training', shape: 'line' },
          { ink: 'loss', points: validation, label: 'validation', shape: 'line', dots },
        ],
        x: { domain: [0, end] },
        y: linearAxis(
          [0, ...training, ...validation].map((point) =>
            typeof point === 'number' ? point : point.y,
          ),
          { floor: 0 },
        ),
      },
      {
        title: 'KL of the code, in nats',
        curves: [{ ink: 'sparsity', points: kl, label: 'KL', shape: 'line', dots }],
        x: { domain: [0, end], ...(moves ? {} : { label: 'epochs' }) },
        y: linearAxis([0, ...kl.map(({ y }) => y)], { floor: 0 }),
      },
      ...(moves ? [learningRatePanel(rates, end)] : []),
    ],
  };
}

function learningRatePanel(points: readonly Point[], end: number): Panel {
  const last = points.at(-1)?.y ?? Number.NaN;
  return {
    title: 'Learning rate in force',
    curves: [{ ink: 'beta', points, label: shortNumber(last), shape: 'steps' }],
    x: { domain: [0, end], label: 'epochs' },
    y: magnitudeAxis(points.map(({ y }) => y)),
  };
}
