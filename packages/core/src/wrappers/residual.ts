import { AhsError } from '../error.js';
import { float, type HyperparameterSpec, nearestLegal, type Specs } from '../hyperparameter.js';
import type { Observation, Outcome, Scheduler } from '../scheduler.js';
import { asScheduler, type Base, configOf, guardedBy, madeOf } from './base.js';
import { startPair } from './pair.js';
import { observedBy, type StandingValues } from './standing.js';

/** How far a correction may go. */
export interface ResidualLimits {
  /** Up and down, on log scales. */
  readonly factor?: number;
  /** Up and down, on linear scales and choices. */
  readonly delta?: number;
  /** `log`: by the factor on linear scales and choices too, as for a β above 0. Default `own`. */
  readonly scale?: 'own' | 'log';
}

type Correction = { readonly kind: 'factor' | 'delta'; readonly spec: HyperparameterSpec };

/**
 * A base that another scheduler, usually an agent, corrects (Johannink et al. 2019, arXiv:1812.03201): the value is base
 * × correction on log scales and base + correction on linear ones (with `scale: 'log'` × everywhere). The inner scheduler lives in the space of
 * corrections: specs, values in force and outcomes are corrections, and 1 or 0 is none. Corrections are not integrated:
 * each is one of the base as it is now. Benched, or silent, the inner one leaves the base alone. A value set on purpose is
 * neither a base nor a correction: both go on with what they remember, and it lasts until one of them speaks.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a correction of what the base does not control, a factor not above 1, a
 * delta not above 0, one that is not finite, and, at the session's start, a missing one.
 * @example
 * ```ts
 * residual({ beta: cosine(0.1, 1e-3) }, external('correction', ['beta']), { factor: 3 });
 * ```
 */
export function residual(base: Base, inner: Scheduler, limits: ResidualLimits): Scheduler {
  const { name } = inner;
  const first = asScheduler(base, `${name}/base`);
  const strangers = inner.controls.filter((control) => !first.controls.includes(control));
  const { factor = 2, delta = 1 } = limits;
  if (strangers.length > 0 || !isLimit(factor, 1) || !isLimit(delta, 0)) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      strangers.length > 0
        ? `residual: '${name}' corrects ${strangers.join(', ')}, which its base does not control.`
        : `residual: a factor of ${factor} and a delta of ${delta} leave no correction, or no limit.`,
      {
        fix: 'Correct what the base controls, by a finite factor above 1 or a finite delta above 0.',
      },
    );
  }
  return {
    name,
    controls: first.controls,
    ...madeOf(first, inner),
    ...guardedBy(first, inner),
    config: {
      kind: 'residual',
      ...{ base: configOf(first), of: configOf(inner), limits: { ...limits } },
    },
    start: (context) => {
      const { overridden: _, ...ownContext } = context;
      const corrections = correctionsOf(inner.controls, context.specs, limits);
      const specs: Specs = {
        ...context.specs,
        ...Object.fromEntries(
          Object.entries(corrections).map(([control, { spec }]) => [control, spec]),
        ),
      };
      return startPair(
        name,
        {
          base: first,
          inner,
          together: (state) => corrected(state.base, state.inner, corrections),
          seenByBase: (observation, state) =>
            observedBy(
              observation,
              state.base,
              (control) => state.emitted[control] === state.base[control],
            ),
          seenByInner: (observation, state) => inCorrections(observation, state, corrections),
          explain: (state, reasons) =>
            Object.keys(state.inner).length === 0
              ? reasons.base
              : [
                  ...Object.entries(state.inner).map(
                    ([control, correction]) =>
                      `${control}: ${state.base[control]} ${corrections[control]?.kind === 'factor' ? '×' : '+'} ${correction}`,
                  ),
                  reasons.inner,
                ].join('; '),
        },
        ownContext,
        specs,
      );
    },
  };
}

function isLimit(limit: number, above: number): boolean {
  return limit > above && Number.isFinite(limit);
}

function correctionsOf(
  controls: readonly string[],
  specs: Specs,
  { factor, delta, scale = 'own' }: ResidualLimits,
): Readonly<Record<string, Correction>> {
  return Object.fromEntries(
    controls.map((control): [string, Correction] => {
      const spec = specs[control];
      const isLog =
        scale === 'log' || (spec !== undefined && spec.kind !== 'choice' && spec.scale === 'log');
      if (isLog && factor !== undefined) {
        return [control, { kind: 'factor', spec: float(1 / factor, factor, { scale: 'log' }) }];
      }
      if (!isLog && delta !== undefined) {
        return [control, { kind: 'delta', spec: float(-delta, delta) }];
      }
      throw new AhsError(
        'AHS_OPTION_INVALID',
        `residual: ${control} is on a ${isLog ? 'log' : 'linear'} scale, and there is no ${isLog ? 'factor' : 'delta'}.`,
        { fix: `Give a ${isLog ? 'factor' : 'delta'}.` },
      );
    }),
  );
}

/** The base with what corrects it, held in its limits. */
function corrected(
  base: StandingValues,
  inner: StandingValues,
  corrections: Readonly<Record<string, Correction>>,
): StandingValues {
  return Object.fromEntries(
    Object.entries(base).map(([control, value]) => {
      const correction = corrections[control];
      const asked = inner[control];
      if (correction === undefined || asked === undefined) return [control, value];
      const used = nearestLegal(correction.spec, asked);
      return [control, correction.kind === 'factor' ? value * used : value + used];
    }),
  );
}

/** What the inner scheduler sees: corrections for values and outcomes. */
function inCorrections(
  observation: Observation,
  state: { readonly [part in 'base' | 'inner' | 'emitted']: StandingValues },
  corrections: Readonly<Record<string, Correction>>,
): Observation {
  const values: Record<string, number> = { ...observation.values };
  const outcomes: Record<string, Outcome> = {};
  for (const [control, correction] of Object.entries(corrections)) {
    const asked = state.inner[control];
    const used = nearestLegal(correction.spec, asked ?? (correction.kind === 'factor' ? 1 : 0));
    const inForce = (value: number): number => {
      const base = state.base[control];
      // Dividing what was multiplied may miss the last bit.
      if (value === state.emitted[control] || base === undefined) return used;
      if (correction.kind === 'delta') return nearestLegal(correction.spec, value - base);
      return nearestLegal(correction.spec, base === 0 ? 1 : value / base);
    };
    values[control] = inForce(observation.values[control] as number);
    const outcome = observation.outcomes[control];
    if (asked === undefined || outcome?.proposed !== state.emitted[control]) continue;
    const verdict = outcome?.verdict === 'applied' && used !== asked ? 'clipped' : outcome?.verdict;
    if (outcome === undefined || verdict === undefined) continue;
    outcomes[control] = { verdict, proposed: asked, value: inForce(outcome.value) };
  }
  return { ...observation, values, outcomes };
}
