import {
  asController,
  type Controller,
  type ControllerStep,
  type PartObservation,
} from '../controller.js';
import type { HyperparameterSpec } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Schedule } from '../schedule.js';
import { readsProgress, type Span } from '../schedules/span.js';

/** What combinators combine. */
export type Part = Schedule | Controller;

/** What comes of parts where the combinator itself remembers nothing: a schedule if all of them are schedules. */
export type Composite<Parts extends readonly Part[]> = Parts[number] extends Schedule
  ? Schedule
  : true extends { [K in keyof Parts]: Parts[K] extends Controller ? true : false }[number]
    ? Controller
    : Part;

/** Whether nothing in there remembers. */
export function areSchedules(parts: readonly Part[]): parts is readonly Schedule[] {
  return parts.every((part) => typeof part === 'function');
}

type Config = { readonly kind: string; readonly [key: string]: Json | undefined };

/** What every composition says of itself. */
export interface Composition {
  readonly config: Config;
  readonly parts: readonly Part[];
  /** What the combinator itself measures in. */
  readonly spans?: readonly Span[];
  /** The metrics that the combinator itself reads. */
  readonly needs?: readonly string[];
}

/** A schedule over schedules. */
export function composeSchedule(of: Composition, value: Schedule): Schedule {
  return Object.assign(((clock) => value(clock)) satisfies Schedule, {
    config: of.config,
    ...(needsProgress(of) ? { needsProgress: true } : {}),
  });
}

/** A controller over parts, from its two functions. */
export function composeController<S extends Json>(
  of: Composition,
  { init, next, override }: Pick<Controller<S>, 'init' | 'next' | 'override'>,
): Controller<S> {
  const needs = [
    ...of.parts.flatMap((part) => asController(part).needs ?? []),
    ...(of.needs ?? []),
  ];
  return {
    config: of.config,
    needs: [...new Set(needs)],
    needsProgress: needsProgress(of),
    init,
    next,
    ...(override === undefined ? {} : { override }),
  };
}

/** How a part was made. */
export function configOf(part: Part): Json {
  return part.config ?? { kind: 'opaque' };
}

function needsProgress({ parts, spans = [] }: Composition): boolean {
  return spans.some(readsProgress) || parts.some((part) => part.needsProgress === true);
}

/** A part's state, and what it said last: where a controller is silent, its word stands. */
export type Standing = { readonly inner: Json; readonly value: number | null };

/** A part that has said nothing yet. */
export function silent(part: Controller, spec: HyperparameterSpec): Standing {
  return { inner: part.init(spec), value: null };
}

/** What stands after the part has seen one more observation. */
export function ask(part: Controller, standing: Standing, observation: PartObservation): Standing {
  const { state, value = standing.value } = part.next(standing.inner, observation);
  return state === standing.inner && Object.is(value, standing.value)
    ? standing
    : { inner: state, value };
}

/** What stands of a part that goes on from a value set on purpose; `undefined` where it goes on as it was. */
export function overrideIn(
  part: Controller,
  { inner }: Standing,
  value: number,
): (Standing & { readonly value: number }) | undefined {
  const after = part.override?.(inner, value);
  return after === undefined ? undefined : { inner: after.state, value: after.value ?? value };
}

/**
 * From a value set on purpose a combinator goes on with what it remembers itself, and its part where that can; one that
 * remembers no value yet starts at its part's first.
 *
 * @param own What it remembers from now on; `undefined` while it remembers no value.
 */
export function overrideUnder<S extends { readonly part: Standing }>(
  part: Controller,
  state: S,
  value: number,
  own: Partial<S> | undefined,
): ControllerStep<S> | undefined {
  const after = overrideIn(part, state.part, value);
  if (own !== undefined) return { state: { ...state, ...own, part: after ?? state.part } };
  return after && { state: { ...state, part: after }, value: after.value };
}
