import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { HostEvent, Metrics, RunEnd } from '../event.js';

const types = ['run.start', 'epoch.start', 'step.end', 'eval.end', 'epoch.end', 'run.end'];
const reasons: readonly RunEnd[] = ['completed', 'stopped', 'diverged'];

/**
 * Checks a host's event and returns a frozen copy.
 *
 * @throws AhsError `AHS_EVENT_MALFORMED` naming the field, `AHS_CLOCK_BACKWARDS`.
 */
export function parseHostEvent(
  event: HostEvent,
  last: Clock | undefined,
  declared: ReadonlySet<string>,
): HostEvent {
  if (typeof event !== 'object' || event === null || !types.includes(event.type)) {
    throw malformed(
      `its type is ${JSON.stringify(event?.type)}`,
      `Use one of ${types.join(', ')}.`,
    );
  }
  if (event.type === 'run.start' && last !== undefined) {
    throw malformed('run.start was reported before', 'Report it once, first.');
  }
  const clock = parseClock(event, last);
  switch (event.type) {
    case 'run.start':
    case 'epoch.start':
      return Object.freeze({ type: event.type, clock });
    case 'step.end':
    case 'eval.end':
    case 'epoch.end':
      return Object.freeze({
        type: event.type,
        clock,
        metrics: parseMetrics(event.type, event.metrics, declared),
      });
    case 'run.end':
      if (!reasons.includes(event.reason)) {
        throw malformed(
          `run.end has the reason ${JSON.stringify(event.reason)}`,
          `Use one of ${reasons.join(', ')}.`,
        );
      }
      return Object.freeze({
        type: 'run.end',
        clock,
        reason: event.reason,
        metrics: parseMetrics(event.type, event.metrics, declared),
      });
  }
}

function parseClock(event: HostEvent, last: Clock | undefined): Clock {
  const { epoch, step, progress } = event.clock ?? {};
  const whole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
  if (
    !whole(epoch) ||
    !whole(step) ||
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
  return Object.freeze(copy);
}

function malformed(what: string, fix: string): AhsError {
  return new AhsError('AHS_EVENT_MALFORMED', `The reported event is malformed: ${what}.`, { fix });
}

function describe(clock: Clock): string {
  return `epoch ${clock.epoch}, step ${clock.step}${clock.progress === undefined ? '' : `, progress ${clock.progress}`}`;
}
