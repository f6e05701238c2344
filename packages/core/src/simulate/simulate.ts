import type { Clock } from '../clock.js';
import type { Decision } from '../decision.js';
import { AhsError } from '../error.js';
import type { HostEvent, Metrics, SessionEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';
import type { Scheduler } from '../scheduler.js';
import type { Rules, Session } from '../session/options.js';
import { createSession } from '../session/session.js';
import { type Tunable, variable } from '../tunable.js';
import { eventsAt, type SimulatedMetrics } from './course.js';

/** What a simulation goes through. */
export interface SimulationOptions {
  /** What is legal and where each value starts; they are read once and never set, so live ones may be given. */
  readonly tunables: Readonly<Record<string, Pick<Tunable, 'spec' | 'get'>>>;
  /** What the host would measure at each clock; default: nothing. Events carry their own. */
  readonly metrics?: SimulatedMetrics;
  readonly rules?: Rules;
  readonly seed?: number;
}

/** A run that never was. */
export interface Simulation {
  readonly specs: Specs;
  /** The values in force after each clock. */
  readonly points: readonly { readonly clock: Clock; readonly values: Values }[];
  readonly decisions: readonly Decision[];
  /** Everything that the session said: faults, guards that trip, proposals of shadows. */
  readonly events: readonly SessionEvent[];
}

/**
 * Previews a composition without a training run, in a session of its own under the same rules. It starts instances of
 * its own and never touches a live one: what waits in an `external` scheduler goes on waiting. From clocks it makes the
 * events of a loop, with an evaluation at each epoch's end; give events for any other loop.
 *
 * @throws AhsError `AHS_OPTION_INVALID` without clocks or events; what {@link createSession} refuses.
 * @example
 * ```ts
 * const { points } = simulate(
 *   [schedule('learningRate', cosine(0.1, 1e-3))],
 *   trainingClocks({ epochs: 10, stepsPerEpoch: 100 }),
 *   { tunables: { learningRate: variable(float(0, 1), 0.1) } },
 * );
 * points.at(-1)?.values; // { learningRate: 0.001 }
 * ```
 */
export function simulate(
  schedulers: readonly Scheduler[],
  course: readonly Clock[] | readonly HostEvent[],
  options: SimulationOptions,
): Simulation {
  const [first] = course;
  if (first === undefined) {
    throw new AhsError('AHS_OPTION_INVALID', 'simulate: there are neither clocks nor events.', {
      fix: 'Give trainingClocks({ epochs, stepsPerEpoch }).',
    });
  }
  const tunables = Object.fromEntries(
    Object.entries(options.tunables).map(([name, tunable]) => [
      name,
      { spec: tunable.spec, value: tunable.get() },
    ]),
  );
  const start = Object.fromEntries(
    Object.entries(tunables).map(([name, { value }]) => [name, value]),
  );
  const measure: SimulatedMetrics = options.metrics ?? (() => ({}));
  const ofEvents = 'type' in first;
  const session = createSession({
    metrics: ofEvents
      ? metricsOf(course as readonly HostEvent[])
      : Object.keys(measure(first as Clock, start)),
    tunables: Object.fromEntries(
      Object.entries(tunables).map(([name, { spec, value }]) => [name, variable(spec, value)]),
    ),
    schedulers: schedulers.map(rehearsed),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const decisions: Decision[] = [];
  const events: SessionEvent[] = [];
  session.decisions$.subscribe((decision) => decisions.push(decision));
  session.events$.subscribe((event) => events.push(event));
  try {
    const points = ofEvents
      ? followEvents(session, course as readonly HostEvent[])
      : followClocks(session, course as readonly Clock[], measure);
    const specs = Object.fromEntries(
      Object.entries(tunables).map(([name, { spec }]) => [name, spec]),
    );
    return { specs, points, decisions, events };
  } finally {
    session.close();
  }
}

/** An instance that takes nothing from outside. */
function rehearsed(scheduler: Scheduler): Scheduler {
  return {
    ...scheduler,
    start: (context) => scheduler.start({ ...context, rehearsal: true }),
  };
}

function followClocks(
  session: Session,
  clocks: readonly Clock[],
  measure: SimulatedMetrics,
): Simulation['points'] {
  return clocks.map((clock, index) => {
    const before = clocks[index - 1];
    const isLast = index === clocks.length - 1;
    const metrics: Metrics = before === undefined ? {} : measure(clock, session.values);
    for (const event of eventsAt(clock, before, isLast, metrics)) session.report(event);
    return { clock, values: session.values };
  });
}

function followEvents(session: Session, events: readonly HostEvent[]): Simulation['points'] {
  const points: { clock: Clock; values: Values }[] = [];
  for (const event of events) {
    const point = { clock: event.clock, values: session.report(event) };
    const last = points.at(-1);
    // Events of one moment are one point.
    if (last?.clock.step === event.clock.step) points[points.length - 1] = point;
    else points.push(point);
  }
  return points;
}

function metricsOf(events: readonly HostEvent[]): readonly string[] {
  return [
    ...new Set(events.flatMap((event) => ('metrics' in event ? Object.keys(event.metrics) : []))),
  ];
}
