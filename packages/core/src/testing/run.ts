import type { Clock } from '../clock.js';
import type { HostEvent, Metrics, RunEnd } from '../event.js';
import { createRng } from '../rng.js';
import { withAccidents } from './accidents.js';

/** How a made-up run looks. */
export interface RunShape {
  readonly seed: number;
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  /** The metrics that its evaluations and steps carry. */
  readonly metrics: readonly string[];
  /** Whether its clock tells the progress. */
  readonly knownLength?: boolean;
  /** Some metrics are missing, not finite, or far outside (0, 1): see {@link withAccidents}. */
  readonly strange?: boolean;
  /** How it ends: a run that is not `completed` ends after the first step of its last epoch. Default `completed`. */
  readonly end?: RunEnd;
}

/**
 * The events of a made-up training run: every kind of event in the order of a real loop, with random metrics in
 * (0, 1) from the seed. Evaluations come before the first epoch, in the middle of each and at its end.
 */
export function syntheticRun(shape: RunShape): readonly HostEvent[] {
  const { seed, epochs, stepsPerEpoch, knownLength = true, end = 'completed' } = shape;
  const rng = createRng(seed, 'synthetic run');
  const draw = (): Metrics =>
    Object.fromEntries(shape.metrics.map((name) => [name, 0.001 + 0.998 * rng.uniform()]));
  const total = epochs * stepsPerEpoch;
  const clock = (epoch: number, step: number) =>
    knownLength ? { epoch, step, progress: step / total } : { epoch, step };
  const events: HostEvent[] = [
    { type: 'run.start', clock: clock(0, 0) },
    { type: 'eval.end', clock: clock(0, 0), metrics: draw() },
  ];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const before = epoch * stepsPerEpoch;
    events.push({ type: 'epoch.start', clock: clock(epoch, before) });
    for (let index = 1; index <= stepsPerEpoch; index += 1) {
      const now = clock(epoch, before + index);
      events.push({ type: 'step.end', clock: now, metrics: draw() });
      if (index === Math.ceil(stepsPerEpoch / 2) || index === stepsPerEpoch) {
        events.push({ type: 'eval.end', clock: now, metrics: draw() });
      }
    }
    events.push({
      type: 'epoch.end',
      clock: clock(epoch + 1, before + stepsPerEpoch),
      metrics: draw(),
    });
  }
  const last = events.findLastIndex(({ type }) => type === 'epoch.start') + 1;
  const lived = end === 'completed' ? events : events.slice(0, last + 1);
  const { clock: now } = lived.at(-1) as { readonly clock: Clock };
  const run = [...lived, { type: 'run.end', clock: now, reason: end, metrics: draw() } as const];
  return shape.strange === true ? withAccidents(run, seed) : run;
}
