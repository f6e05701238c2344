import {
  asController,
  type Controller,
  cosine,
  type HostEvent,
  type Json,
  type Part,
} from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';

/** Settings of {@link informationCeiling}. */
export interface InformationCeilingOptions {
  /** κ, what a nat may cost of what it is worth on average; default 1. */
  readonly share?: number;
  /**
   * H(Y), nats, for a host that does not report `labelInformation`: the loss of who knows only how frequent the classes are,
   * ln 10 for ten that are equally so. Then H(Y) − `nll` is taken for it.
   */
  readonly labelEntropy?: number;
  /** The ceiling is never below; default 0. */
  readonly min?: number;
}

const schema = z.strictObject({
  share: z.number().positive().default(1),
  labelEntropy: z.number().positive().optional(),
  min: z.number().min(0).default(0),
});

type CeilingState = {
  readonly part: Json;
  /** What the part said last. */
  readonly wanted: number | null;
  readonly ceiling: number;
};

/**
 * Its part's values for β, held where the bottleneck is worth its price. A model that has collapsed knows nothing, keeps
 * nothing (KL = 0) and has a loss of H(Y) whatever β is: collapse is the better minimum as soon as CE + β · KL > H(Y). With
 * the bounds of the deep variational bottleneck (Alemi et al., ICLR 2017, eq. 12 to 14), I(Z;Y) ≥ H(Y) − CE and
 * I(X;Z) ≤ KL, each evaluation on held-out data sets the ceiling anew:
 *
 *     β(t) = min( part(t), max( min, κ · (H(Y) − CE) / KL ) )
 *
 * With κ = 1 the loss of a classifier stays below that of a collapsed one, but where `min` is above the bound. As the
 * information curve is concave, its slope, which a converged β equals, is at most the mean slope I(Z;Y) / I(X;Z), so κ is the
 * elasticity at which the bottleneck is held. The ceiling starts low, since an untrained model knows nothing, rises as it
 * learns, and stays low where data are hard.
 *
 * It reads `labelInformation`, which is H(Y) − CE, and `kl`, both nats, of `eval.end` and `epoch.end`; an evaluation in which
 * one is not finite is passed over. β is to weigh the KL as it is reported, summed over the dimensions; where the loss has
 * their mean, κ is to be as many times as large. From a value set on purpose the part goes on where it can.
 *
 * @param part what β would be
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const beta = schedule('beta', informationCeiling(linear(1e-3, 0.03), { min: 1e-3 }));
 * ```
 */
export function informationCeiling(
  part: Part,
  options: InformationCeilingOptions = {},
): Controller<CeilingState> {
  const { share, labelEntropy, min } = parseOptions('informationCeiling', schema, options);
  const inner = asController(part);
  const known = labelEntropy === undefined ? 'labelInformation' : 'nll';
  const said = (state: CeilingState) => {
    const { wanted, ceiling } = state;
    if (wanted === null) return { state };
    // What is not finite is for the session to reject.
    return { state, value: Number.isFinite(wanted) ? Math.min(wanted, ceiling) : wanted };
  };
  return {
    config: {
      kind: 'informationCeiling',
      ...{ share, min, of: inner.config ?? { kind: 'opaque' } },
      ...(labelEntropy === undefined ? {} : { labelEntropy }),
    },
    needs: [...new Set([...(inner.needs ?? []), known, 'kl'])],
    ...(inner.needsProgress === undefined ? {} : { needsProgress: inner.needsProgress }),
    init: (spec) => ({
      part: inner.init(spec),
      wanted: null,
      ceiling: min,
    }),
    next: (before, observation) => {
      const { state, value: wanted = before.wanted } = inner.next(before.part, observation);
      const evaluated = evaluationOf(observation.event, labelEntropy);
      if (evaluated === undefined) return said({ ...before, part: state, wanted });
      const { information, kl } = evaluated;
      const worth = information > 0 ? (share * information) / Math.max(kl, 0) : 0;
      return said({ part: state, wanted, ceiling: Math.max(min, worth) });
    },
    override: (state, value) => {
      const after = inner.override?.(state.part, value);
      return after && said({ ...state, part: after.state, wanted: after.value ?? value });
    },
  };
}

/**
 * β along half a cosine wave under {@link informationCeiling}, which is never below the lesser of the ends: late in a run,
 * and no farther than what the code tells of the class is worth.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const beta = schedule('beta', rise(1e-3, 0.03));
 * ```
 */
export function rise(
  from: number,
  to: number,
  options: Omit<InformationCeilingOptions, 'min'> = {},
): Controller<CeilingState> {
  return informationCeiling(cosine(from, to), { ...options, min: Math.min(from, to) });
}

/** What was measured on held-out data: I(Z;Y) and I(X;Z) as they are bounded, both numbers finite. */
function evaluationOf(
  event: HostEvent,
  labelEntropy: number | undefined,
): { readonly information: number; readonly kl: number } | undefined {
  if (event.type !== 'eval.end' && event.type !== 'epoch.end') return undefined;
  const { labelInformation = Number.NaN, nll = Number.NaN, kl = Number.NaN } = event.metrics;
  const information = labelEntropy === undefined ? labelInformation : labelEntropy - nll;
  return Number.isFinite(information) && Number.isFinite(kl) ? { information, kl } : undefined;
}
