import type { Clock } from '../clock.js';
import { asController, type Controller, type PartObservation } from '../controller.js';
import { AhsError } from '../error.js';
import type { Json } from '../json.js';
import { ROUNDING, reading, type Span } from '../schedules/span.js';
import { configOf, type Part } from './part.js';

type JoinState = {
  readonly part: number;
  /** The clock at which the current part began. */
  readonly start: { readonly epoch: number; readonly step: number; readonly progress?: number };
  readonly states: readonly Json[];
};

/**
 * One part after another. Each part sees a clock that starts at 0, with its own progress over its span; the last
 * one goes on when its span is over, with a progress of 1. Where one part began has to be remembered (an epoch says
 * nothing of the step or the progress at which it started), so the result is a controller, whatever its parts are.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for no parts, or a `rest` that is not the last.
 * @example
 * ```ts
 * const warmupThenCosine = join([[steps(500), linear(0, 0.1)], [rest, cosine(0.1, 1e-3)]]);
 * ```
 */
export function join(parts: readonly (readonly [Span, Part])[]): Controller<JoinState> {
  const spans = parts.map(([span]) => span);
  const controllers = parts.map(([, part]) => asController(part));
  if (spans.length === 0 || spans.slice(0, -1).some((span) => span.unit === 'rest')) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      spans.length === 0 ? 'join: no parts.' : 'join: rest is not the last part.',
      { fix: 'Give at least one part, and `rest` only as the last span.' },
    );
  }
  const last = spans.length - 1;
  const progress = spans.some(
    (span, index) =>
      span.unit === 'fraction' ||
      (span.unit === 'rest' && controllers[index]?.needsProgress === true),
  );
  return {
    config: {
      kind: 'join',
      parts: parts.map(([span, part]) => ({ span, of: configOf(part) })),
    },
    needs: [...new Set(controllers.flatMap((part) => part.needs ?? []))],
    needsProgress: progress,
    init: (spec) => ({
      part: 0,
      start: { epoch: 0, step: 0, progress: 0 },
      states: controllers.map((part) => part.init(spec)),
    }),
    next: (state, observation) => {
      const { clock } = observation.event;
      let { part, start } = state;
      for (; part < last; part += 1) {
        const end = endOf(spans[part] as Span, start, clock);
        if (end === undefined) break;
        start = end;
      }
      const controller = controllers[part] as Controller;
      const before = state.states[part] as Json;
      const { state: after, value } = controller.next(
        before,
        localObservation(observation, spans[part] as Span, start),
      );
      const next =
        part === state.part && after === before
          ? state
          : { part, start, states: state.states.with(part, after) };
      return value === undefined ? { state: next } : { state: next, value };
    },
    override: (state, value) => {
      const { part, states } = state;
      const after = controllers[part]?.override?.(states[part] as Json, value);
      return after && { ...after, state: { ...state, states: states.with(part, after.state) } };
    },
  };
}

/** The clock at which a span that began at `start` ended, or `undefined` while it lasts. */
function endOf(
  span: Span,
  start: JoinState['start'],
  clock: Clock,
): JoinState['start'] | undefined {
  if (span.unit === 'rest') return undefined;
  const begun = reading({ ...start }, span.unit, 'join');
  if (reading(clock, span.unit, 'join') - begun < span.length - ROUNDING) return undefined;
  // Exact in the span's own unit, as observed in the others.
  const boundary = begun + span.length;
  switch (span.unit) {
    case 'epochs':
      return { ...clock, epoch: boundary };
    case 'steps':
      return { ...clock, step: boundary };
    case 'fraction':
      return { ...clock, progress: boundary };
  }
}

function localClock(span: Span, start: JoinState['start'], clock: Clock): Clock {
  const share = localProgress(span, start, clock);
  const epoch = clock.epoch - start.epoch;
  const step = clock.step - start.step;
  if (share === undefined) return { epoch, step };
  return { epoch, step, progress: Math.min(1, Math.max(0, share)) };
}

function localProgress(span: Span, start: JoinState['start'], clock: Clock): number | undefined {
  if (span.unit !== 'rest') {
    return (
      (reading(clock, span.unit, 'join') - reading({ ...start }, span.unit, 'join')) / span.length
    );
  }
  if (clock.progress === undefined || start.progress === undefined) return undefined;
  return start.progress < 1 ? (clock.progress - start.progress) / (1 - start.progress) : 1;
}

function localObservation(
  { since, ...observation }: PartObservation,
  span: Span,
  start: JoinState['start'],
): PartObservation {
  const clock = localClock(span, start, observation.event.clock);
  const local = { ...observation, event: { ...observation.event, clock } };
  if (since === undefined) return local;
  return { ...local, since: { epoch: since.epoch - start.epoch, step: since.step - start.step } };
}
