import type { Controller } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { type Bounds, boundsSchema, clampTo } from './bounded.js';
import { readingOf, type Watch, watchSchema } from './watch.js';

/** Settings of {@link pi}. */
export interface PiOptions {
  /** Default `kl` of `step.end`. */
  readonly watch?: Watch;
  /** Kp; default .01, as in the paper. */
  readonly proportional?: number;
  /** Ki; default 1e-4, as in the paper. */
  readonly integral?: number;
  /** The value stays within; default [0, 1]. */
  readonly bounds?: Partial<Bounds>;
}

/**
 * Kp and Ki of the paper, for runs of thousands of steps.
 *
 * @example
 * ```ts
 * const slower = pi(5, { proportional: piGains.proportional / 200, integral: piGains.integral / 200 });
 * ```
 */
export const piGains = { proportional: 0.01, integral: 1e-4 } as const;

const schema = z.strictObject({
  watch: watchSchema('kl', 'step.end'),
  proportional: z.number().min(0).default(piGains.proportional),
  integral: z.number().min(0).default(piGains.integral),
  bounds: boundsSchema(0, 1),
});

type PiState = { readonly errorSum: number; readonly value: number };

/**
 * Holds a metric that falls as the value rises, such as the KL under its weight β, at a target: the PI controller of
 * ControlVAE (Shao et al., "ControlVAE: Controllable Variational Autoencoder", ICML 2020, eq. 5 to 7).
 *
 *     e(t) = target − metric(t)
 *     β(t) = Kp / (1 + exp(e(t))) − Ki · Σ_{j ≤ t} e(j) + βmin,  limited to [βmin, βmax]
 *
 * Anti-windup, in the reading that releases the sum as soon as the error points back: e(t) stays in the sum only where
 * β(t) needs no limit. A reading that is not finite is passed over. Before the first reading the value is βmin.
 *
 * @param target what the metric is held at
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const holdKl = schedule('beta', pi(5, { bounds: { min: 1e-3, max: 0.3 } }));
 * ```
 */
export function pi(target: number, options: PiOptions = {}): Controller<PiState> {
  const settings = parseOptions('pi', schema, options);
  const { watch, proportional, integral, bounds } = settings;
  const goal = parseOptions('pi: target', z.number(), target);
  return {
    config: { kind: 'pi', target: goal, ...settings },
    needs: [watch.metric],
    init: () => ({ errorSum: 0, value: bounds.min }),
    next: (state, { event }) => {
      const reading = readingOf(event, watch);
      if (reading === undefined || !Number.isFinite(reading)) return { state, value: state.value };
      const error = goal - reading;
      const errorSum = state.errorSum + error;
      // An exp that overflows makes the first term 0, as it should be.
      const unlimited = proportional / (1 + Math.exp(error)) - integral * errorSum + bounds.min;
      const value = clampTo(bounds, unlimited);
      const after = { errorSum: value === unlimited ? errorSum : state.errorSum, value };
      return { state: after, value };
    },
  };
}
