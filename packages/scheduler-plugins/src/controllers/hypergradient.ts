import type { Controller } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { boundsOf, clampTo } from './bounded.js';
import { readingOf, type Watch, watchSchema } from './watch.js';

/** Settings of {@link hypergradient}. */
export interface HypergradientOptions {
  /** `additive` moves by an amount, `multiplicative` by a share of the learning rate; default `multiplicative`. */
  readonly rule?: 'additive' | 'multiplicative';
  /** The hypergradient's own learning rate: default 1e-4 for `additive`, .02 for `multiplicative`. */
  readonly stepSize?: number;
  /** Default `gradientDotUpdate` for `additive`, `gradientCosine` for `multiplicative`, of `step.end`. */
  readonly watch?: Watch;
}

const rules = {
  additive: { stepSize: 1e-4, metric: 'gradientDotUpdate' },
  multiplicative: { stepSize: 0.02, metric: 'gradientCosine' },
} as const;

const ruleSchema = z.enum(['additive', 'multiplicative']).default('multiplicative');

function settingsOf(options: HypergradientOptions) {
  const rule = parseOptions('hypergradient: rule', ruleSchema, options.rule);
  const { stepSize, metric } = rules[rule];
  const schema = z.strictObject({
    rule: ruleSchema,
    stepSize: z.number().positive().default(stepSize),
    watch: watchSchema(metric, 'step.end'),
  });
  return parseOptions('hypergradient', schema, options);
}

type HypergradientState = {
  readonly value: number;
  readonly min: number;
  readonly max: number;
};

/**
 * Hypergradient descent on the learning rate α (Baydin et al., "Online Learning Rate Adaptation with Hypergradient
 * Descent", ICLR 2018). A step is θ_t = θ_{t−1} − α_t · u_t, so ∂f(θ_t)/∂α = −∇f(θ_t) · u_t, and α descends it:
 *
 *     additive:        α_{t+1} = α_t + κ · ∇f(θ_t) · u_t
 *     multiplicative:  α_{t+1} = α_t · (1 + κ · cos(∇f(θ_t), u_t))
 *
 * u is what the optimizer multiplies with α: the gradient in SGD (SGD-HD), the velocity in momentum (SGDN-HD), and
 * m̂ / (√v̂ + ε) in Adam (Adam-HD). The dot product takes the host's gradients, so the host reports it at each step
 * from the second on: `gradientDotUpdate`, ∇f(θ_t) · u_t with the u of the step before, or `gradientCosine`, that
 * divided by both lengths (0 where one of them is 0). A reading that is not finite is passed over, and α stays inside
 * its spec.
 *
 * @param from α at first
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const rate = schedule('learningRate', hypergradient(0.01));
 * ```
 */
export function hypergradient(
  from: number,
  options: HypergradientOptions = {},
): Controller<HypergradientState> {
  const settings = settingsOf(options);
  const { rule, stepSize, watch } = settings;
  const start = parseOptions('hypergradient: from', z.number().positive(), from);
  return {
    config: { kind: 'hypergradient', from: start, ...settings },
    needs: [watch.metric],
    init: (spec) => {
      const bounds = boundsOf(spec);
      return { ...bounds, value: clampTo(bounds, start) };
    },
    next: (state, { event }) => {
      const along = readingOf(event, watch);
      if (along === undefined || !Number.isFinite(along)) return { state, value: state.value };
      const value = clampTo(state, moved(rule, state.value, stepSize * along));
      return { state: { ...state, value }, value };
    },
    override: (state, set) => {
      const value = clampTo(state, set);
      return { state: { ...state, value }, value };
    },
  };
}

function moved(rule: 'additive' | 'multiplicative', value: number, change: number): number {
  switch (rule) {
    case 'additive':
      return value + change;
    case 'multiplicative':
      return value * (1 + change);
  }
}
