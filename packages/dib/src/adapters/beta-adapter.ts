import type { Adapter } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { multiplicativeActions } from './beta-actions.js';
import { betaEncoder } from './beta-encoder.js';
import { betaReward } from './beta-reward.js';

/** Settings of {@link betaAdapter}. */
export interface BetaAdapterOptions {
  /** What β is multiplied with, ascending, 1 among them; default .4, 1, 2.5. */
  readonly factors?: readonly number[];
  /** β stays within; default [1e-3, .3]. */
  readonly bounds?: { readonly min?: number; readonly max?: number };
  /** Weight of the newest evaluation in the moving average of the validation accuracy, in (0, 1]; default .5. */
  readonly smoothing?: number;
  readonly reward?: {
    /** Default 10. */
    readonly scale?: number;
    /** Of 1 − sparsity in the objective; default .25. */
    readonly sparsityWeight?: number;
    /** Added when the run diverged; default −10, the loss of all accuracy. */
    readonly divergedPenalty?: number;
  };
}

const schema = z.strictObject({
  factors: z
    .array(z.number().positive())
    .min(2)
    .refine((factors) => factors.includes(1), 'must contain 1, to stay')
    .refine(
      (factors) => factors.every((factor, i) => i === 0 || factor > (factors[i - 1] ?? 0)),
      'must ascend',
    )
    .default([0.4, 1, 2.5]),
  bounds: z
    .strictObject({
      min: z.number().positive().default(1e-3),
      max: z.number().positive().default(0.3),
    })
    .refine(({ min, max }) => min < max, 'min must be below max')
    .prefault({}),
  smoothing: z.number().positive().max(1).default(0.5),
  reward: z
    .strictObject({
      scale: z.number().positive().default(10),
      sparsityWeight: z.number().min(0).default(0.25),
      divergedPenalty: z.number().max(0).default(-10),
    })
    .prefault({}),
});

/**
 * The default adapter for β: multiplicative moves within bounds ({@link multiplicativeActions}), eleven scaled
 * features ({@link betaEncoder}), the gain in J as reward ({@link betaReward}); after "Settings that worked" of the
 * project's prototype runs. It decides at each `eval.end`, as adapters do that say nothing else.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range; on start `AHS_ADAPTER_BOUNDS` when β's spec and the
 * bounds do not overlap.
 * @example
 * ```ts
 * const adapter = betaAdapter({ bounds: { max: 0.1 } });
 * ```
 */
export function betaAdapter(options: BetaAdapterOptions = {}): Adapter<number> {
  const settings = parseOptions('betaAdapter', schema, options);
  const { factors, bounds, smoothing, reward } = settings;
  return {
    kind: 'beta',
    config: { kind: 'beta', ...settings },
    controls: ['beta'],
    needs: ['accuracy', 'nll', 'kl', 'sparsity', 'gradientMagnitude'],
    encoder: betaEncoder(bounds, smoothing),
    actions: multiplicativeActions(factors, bounds),
    reward: betaReward(reward, smoothing),
  };
}
