import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { HostEvent, Metrics, RunEnd, SessionEvent } from '../event.js';

const types = ['run.start', 'epoch.start', 'step.end', 'eval.end', 'epoch.end', 'run.end'];
const reasons: readonly RunEnd[] = ['completed', 'stopped', 'diverged'];

/**
 * Checks a host's event and returns a copy, of which only the clock is frozen: see {@link seal}.
 *
 * @throws AhsError `AHS_EVENT_MALFORMED` naming the field, `AHS_CLOCK_BACKWARDS`.
 */
export function parseHostEvent(
  event: HostEvent,
  last: Clock | undefined,
  declared: ReadonlySet<string>,
): HostEvent {
  switch (event?.type) {
    case 'run.start':
      if (last !== undefined) {
        throw malformed('run.start was reported before', 'Report it once, first.');
      }
      return { type: event.type, clock: parseClock(event, last) };
    case 'epoch.start':
      return { type: event.type, clock: parseClock(event, last) };
    case 'step.end':
    case 'eval.end':
    case 'epoch.end': {
      const { type } = event;
      const clock = parseClock(event, last);
      return { type, clock, metrics: parseMetrics(type, event.metrics, declared) };
    }
    case 'run.end': {
      const { type, reason } = event;
      const clock = parseClock(event, last);
      if (!reasons.includes(reason)) {
        throw malformed(
          `run.end has the reason ${JSON.stringify(reason)}`,
          `Use one of ${reasons.join(', ')}.`,
        );
      }
      return { type, clock, reason, metrics: parseMetrics(type, event.metrics, declared) };
    }
  }
  // Only callers without types come here.
  const { type } = (event ?? {}) as { readonly type?: unknown };
  throw malformed(`its type is ${JSON.stringify(type)}`, `Use one of ${types.join(', ')}.`);
}

/** Freezes an event, before a scheduler sees it. Nobody else has it: when no scheduler looks it stays as it is. */
export function seal(event: HostEvent): HostEvent {
  if ('metrics' in event) Object.freeze(event.metrics);
  return Object.freeze(event);
}

/** An event as it is published: a copy whose parts are frozen. */
export function messageOf(event: HostEvent, report: number): SessionEvent {
  switch (event.type) {
    case 'run.start':
    case 'epoch.start': {
      const { type, clock } = event;
      return { type, clock, report };
    }
    case 'step.end':
    case 'eval.end':
    case 'epoch.end': {
      const { type, clock, metrics } = event;
      return { type, clock, metrics: Object.freeze(metrics), report };
    }
    case 'run.end': {
      const { type, clock, reason, metrics } = event;
      return { type, clock, reason, metrics: Object.freeze(metrics), report };
    }
  }
}

function parseClock(event: HostEvent, last: Clock | undefined): Clock {
  const { epoch, step, progress } = event.clock ?? {};
  if (
    !isCount(epoch) ||
    !isCount(step) ||
    !(progress === undefined || (typeof progress === 'number' && progress >= 0 && progress <= 1))
  ) {
    throw malformed(
      `${event.type} has the clock ${JSON.stringify(event.clock)}`,
      'Give whole epoch and step from 0, and progress in [0, 1] or not at all.',
    );
  }
  if (
    last !== undefined &&
    (step < last.step || epoch < last.epoch || (progress ?? 1) < (last.progress ?? 0))
  ) {
    throw new AhsError(
      'AHS_CLOCK_BACKWARDS',
      `${event.type} at ${describe(event.clock)} comes after ${describe(last)}.`,
      { fix: 'Report events in the order in which they happen.' },
    );
  }
  return Object.freeze(progress === undefined ? { epoch, step } : { epoch, step, progress });
}

/** Whole, and not below 0. */
function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function parseMetrics(type: string, metrics: Metrics, declared: ReadonlySet<string>): Metrics {
  if (typeof metrics !== 'object' || metrics === null) {
    throw malformed(`${type} has no metrics`, 'Give an object of numbers; {} when there are none.');
  }
  const copy: Record<string, number> = {};
  for (const name in metrics) {
    const value = metrics[name];
    if (typeof value !== 'number' || !declared.has(name)) {
      throw malformed(
        `${type} has the metric ${name} = ${String(value)}`,
        typeof value === 'number'
          ? `Declare it: createSession({ metrics: [..., '${name}'] }).`
          : 'Give numbers.',
      );
    }
    copy[name] = value;
  }
  return copy;
}

function malformed(what: string, fix: string): AhsError {
  return new AhsError('AHS_EVENT_MALFORMED', `The reported event is malformed: ${what}.`, { fix });
}

function describe(clock: Clock): string {
  return `epoch ${clock.epoch}, step ${clock.step}${clock.progress === undefined ? '' : `, progress ${clock.progress}`}`;
}
