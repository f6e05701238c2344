import type { HostEvent, Metrics } from '../event.js';

/** What becomes of a metric, in turn. */
const accidents = [
  ...[-1, 0, -0, 5e-324, 'none', 'none', Number.NaN, 'missing', Infinity, 'none'],
  ...[-Infinity, 1e300, -1e300],
] as const;

/**
 * A run that goes wrong: some metrics are missing, not finite, or far outside what they were. They take turns, each
 * kind of event its own, so that seeds 1, 2, 3 meet with every accident, and seed 1 with the worst.
 */
export function withAccidents(events: readonly HostEvent[], seed: number): readonly HostEvent[] {
  const turns = new Map<HostEvent['type'], number>();
  return events.map((event) => {
    const turn = turns.get(event.type) ?? 5 * seed;
    turns.set(event.type, turn + 1);
    return withMetrics(event, (metrics) => happen(metrics, turn));
  });
}

function happen(metrics: Metrics, turn: number): Metrics {
  return Object.fromEntries(
    Object.entries(metrics).flatMap(([name, value], index) => {
      const accident = accidents[(turn + index) % accidents.length];
      if (accident === undefined || accident === 'missing') return [];
      return [[name, accident === 'none' ? value : accident] as const];
    }),
  );
}

/** The same event with other metrics, where it has any. */
export function withMetrics(event: HostEvent, change: (metrics: Metrics) => Metrics): HostEvent {
  switch (event.type) {
    case 'run.start':
    case 'epoch.start':
      return event;
    case 'step.end':
    case 'eval.end':
    case 'epoch.end':
    case 'run.end':
      return { ...event, metrics: change(event.metrics) };
  }
}
