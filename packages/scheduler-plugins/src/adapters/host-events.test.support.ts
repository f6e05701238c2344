import {
  type Adapter,
  float,
  type HostEvent,
  type Json,
  type Metrics,
  type Observation,
  type Specs,
  type Values,
} from '@ahs/core';
import fc from 'fast-check';

/** What a scheduler sees of one event, for tests. */
export function observed(
  event: HostEvent,
  values: Values = { beta: 0.01 },
  report = 0,
): Observation {
  return { report, event, values, outcomes: {} };
}

/** Numbers as metrics can be at their worst. */
export const anyMetric = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, 5e-324),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

const metricNames = ['accuracy', 'nll', 'kl', 'sparsity', 'gradientMagnitude', 'loss', 'ece'];

export const anyMetrics: fc.Arbitrary<Metrics> = fc
  .subarray(metricNames)
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anyMetric]))));

/** Any event of a run, with a clock of its own: also sequences that no host would send. */
export const anyEvent: fc.Arbitrary<HostEvent> = fc
  .record({
    type: fc.constantFrom(
      'run.start',
      'epoch.start',
      'step.end',
      'eval.end',
      'epoch.end',
      'run.end',
    ),
    step: fc.nat(30),
    epoch: fc.nat(5),
    progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    metrics: anyMetrics,
  })
  .map(({ type, step, epoch, progress, metrics }): HostEvent => {
    const clock = { step, epoch, ...(progress === undefined ? {} : { progress }) };
    switch (type) {
      case 'run.start':
      case 'epoch.start':
        return { type, clock };
      case 'run.end':
        return { type, clock, metrics, reason: 'completed' };
      default:
        return { type, clock, metrics };
    }
  });

export const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    event: anyEvent,
    beta: anyMetric,
    learningRate: fc.option(anyMetric, { nil: undefined }),
  })
  .map(({ event, beta, learningRate }) =>
    observed(event, learningRate === undefined ? { beta } : { beta, learningRate }),
  );

const specs: Specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };

/** The names of an adapter's features in a session. */
export function featuresOf<A>({ encoder }: Adapter<A>, within: Specs): readonly string[] {
  return (encoder.within?.(within) ?? encoder).features;
}

/** The encoder's vectors and the reward's states along a run, each state passed through `pass`. */
export function traced(
  adapter: Adapter<number>,
  observations: readonly Observation[],
  pass: (state: Json) => Json = (state) => state,
): { readonly vectors: readonly Float32Array[]; readonly rewards: readonly number[] } {
  const encoding = adapter.encoder.within?.(specs) ?? adapter.encoder;
  const vectors: Float32Array[] = [];
  const rewards: number[] = [];
  let encoder = pass(encoding.init(specs));
  let reward = pass(adapter.reward.init(specs));
  for (const observation of observations) {
    const encoded = encoding.encode(encoding.next(encoder, observation), observation);
    encoder = pass(encoded.state);
    vectors.push(encoded.vector);
    const after = pass(adapter.reward.next(reward, observation));
    rewards.push(adapter.reward.reward(reward, after));
    reward = after;
  }
  return { vectors, rewards };
}

/** What a file does to a state. */
export function throughText(state: Json): Json {
  return JSON.parse(JSON.stringify(state)) as Json;
}
