import type { Objective } from './objective.js';
import type { MetricFeature } from './training-encoder.js';

/** What a bottleneck is to make better. */
export const bottleneckObjective: Objective = {
  metric: 'accuracy',
  goal: 'max',
  range: 'fraction',
};

/** ln of the KL of the code in nats. */
export const logKl: MetricFeature = {
  metric: 'kl',
  feature: 'logKl',
  scale: 'log',
  floor: 1e-2,
  middle: 1,
  folds: 4,
};

/** What can be seen of a bottleneck: ln of the KL in nats and of mean |∂L/∂z|, sparsity, and the cross-entropy. */
export const bottleneckMetrics: readonly MetricFeature[] = [
  { metric: 'sparsity', scale: 'fraction' },
  logKl,
  {
    metric: 'gradientMagnitude',
    feature: 'logGradientMagnitude',
    scale: 'log',
    floor: 1e-8,
    middle: 1e-4,
    folds: 4,
  },
  { metric: 'nll', feature: 'crossEntropy', scale: 'linear', middle: 1, span: 1 },
];

/** What counts beside the accuracy. */
export const bottleneckFractions = { sparsity: 0.25 };

/** How β is moved: what is useful of it is logarithmic. */
export const betaMoves = { factors: [0.4, 1, 2.5], bounds: { min: 1e-3, max: 0.3 } };
