import type { Metrics } from '../event.js';
import {
  type HyperparameterSpec,
  nearestLegal,
  type Specs,
  type Values,
} from '../hyperparameter.js';
import { createRng, type Rng } from '../rng.js';
import type { Observation } from '../scheduler.js';
import { withMetrics } from './accidents.js';
import { type RunShape, syntheticRun } from './run.js';

/** What is observed in a made-up run. */
export interface ObservationShape
  extends Pick<RunShape, 'seed' | 'metrics' | 'knownLength' | 'strange'> {
  readonly specs: Specs;
}

/** A made-up run as a scheduler observes it, with legal values that somebody changes now and then. */
export function syntheticObservations(shape: ObservationShape): readonly Observation[] {
  const { specs, ...run } = shape;
  const rng = createRng(shape.seed, 'synthetic observations');
  let values = drawValues(specs, rng);
  return syntheticRun({ ...run, epochs: 3, stepsPerEpoch: 4 }).map((event, report) => {
    if (rng.uniform() < 0.3) values = drawValues(specs, rng);
    return { report, event, values, outcomes: {} };
  });
}

/** Legal values, the bounds among them. */
export function drawValues(specs: Specs, rng: Rng): Values {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, drawLegal(spec, rng)]),
  );
}

/** A legal value: evenly drawn on the spec's scale, and one time in four a bound. */
function drawLegal(spec: HyperparameterSpec, rng: Rng): number {
  switch (spec.kind) {
    case 'choice':
      return spec.values[rng.integer(spec.values.length)] as number;
    case 'float':
    case 'integer': {
      const { min, max } = spec;
      const share = rng.integer(4) === 0 ? rng.integer(2) : rng.uniform();
      return nearestLegal(
        spec,
        spec.scale === 'log'
          ? Math.exp((1 - share) * Math.log(min) + share * Math.log(max))
          : (1 - share) * min + share * max,
      );
    }
  }
}

/**
 * The same observation, except that a metric which `declared` does not name reads as noise: whoever reads it cannot
 * do so unnoticed, whatever it is called.
 */
export function withNoise(
  observation: Observation,
  declared: readonly string[],
  noise: number,
): Observation {
  const noisy = (metrics: Metrics): Metrics =>
    new Proxy(metrics, {
      get: (target, name) =>
        typeof name === 'symbol' || declared.includes(name) ? Reflect.get(target, name) : noise,
      has: (target, name) =>
        typeof name === 'symbol' || declared.includes(name) ? Reflect.has(target, name) : true,
    });
  return { ...observation, event: withMetrics(observation.event, noisy) };
}
