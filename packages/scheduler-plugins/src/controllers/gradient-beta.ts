import type { Controller } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { type Bounds, boundsSchema, clampTo } from './bounded.js';
import { readingOf, type Watch, watchSchema } from './watch.js';

/** Settings of {@link gradientBeta}. */
export interface GradientBetaOptions {
  /** C, what the constraint allows, in the metric's unit; default 5 (nats). */
  readonly target?: number;
  /** Default `kl` of `step.end`. */
  readonly watch?: Watch;
  /** η, how far one reading moves β; default 1e-4. */
  readonly stepSize?: number;
  /** β stays within; default [0, 1]. */
  readonly bounds?: Partial<Bounds>;
}

const schema = z.strictObject({
  target: z.number().min(0).default(5),
  watch: watchSchema('kl', 'step.end'),
  stepSize: z.number().positive().default(1e-4),
  bounds: boundsSchema(0, 1),
});

type GradientBetaState = { readonly value: number };

/**
 * Gradient-based β, the comparator that the project's paper names and leaves undefined. The bottleneck is read as the
 * constrained problem min CE subject to KL ≤ C, whose Lagrangian is the loss with β as the multiplier; the weights
 * descend it, and β ascends it:
 *
 *     L(θ, β) = CE(θ) + β · (KL(θ) − C)
 *     β ← Π_[min, max]( β + η · ∂L/∂β ),  ∂L/∂β = KL(θ) − C
 *
 * (dual ascent: Arrow, Hurwicz & Uzawa 1958; for latent-variable models Rezende & Viola, "Taming VAEs", 2018). Without
 * the constraint ∂L/∂β is the KL itself, which is never negative: descent would end at the lower bound whatever
 * happens. A reading that is not finite is passed over.
 *
 * @param from β at first
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const beta = schedule('beta', gradientBeta(1e-3, { target: 5, bounds: { max: 0.3 } }));
 * ```
 */
export function gradientBeta(
  from: number,
  options: GradientBetaOptions = {},
): Controller<GradientBetaState> {
  const settings = parseOptions('gradientBeta', schema, options);
  const { target, watch, stepSize, bounds } = settings;
  const start = clampTo(bounds, parseOptions('gradientBeta: from', z.number(), from));
  return {
    config: { kind: 'gradientBeta', from: start, ...settings },
    needs: [watch.metric],
    init: () => ({ value: start }),
    next: (state, { event }) => {
      const kl = readingOf(event, watch);
      if (kl === undefined || !Number.isFinite(kl)) return { state, value: state.value };
      const value = clampTo(bounds, state.value + stepSize * (kl - target));
      return { state: { value }, value };
    },
    override: (_, set) => {
      const value = clampTo(bounds, set);
      return { state: { value }, value };
    },
  };
}
