import { asController, type Controller, type HostEvent, type Json, type Part } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';

/** Settings of {@link informationCeiling}. */
export interface InformationCeilingOptions {
  /** κ, what a nat may cost of what it is worth on average; default 1. */
  readonly share?: number;
  /** H(Y), nats: the loss of who knows only how frequent the classes are; default the first evaluation's, before any training. */
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
  readonly labelEntropy: number | null;
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
 * It reads `nll` and `kl` of `eval.end` and `epoch.end`; one that is not finite is passed over. β is to weigh the KL as it
 * is reported, summed over the dimensions; where the loss has their mean, κ is to be as many times as large. Where the first
 * evaluation that it hears is not of an untrained model (none before training, weights from elsewhere, a part that comes to
 * rule late), it needs `labelEntropy`. From a value set on purpose the part goes on where it can.
 *
 * @param part what β would be
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const beta = schedule('beta', informationCeiling(cosine(1e-3, 0.03), { min: 1e-3 }));
 * ```
 */
export function informationCeiling(
  part: Part,
  options: InformationCeilingOptions = {},
): Controller<CeilingState> {
  const { share, labelEntropy, min } = parseOptions('informationCeiling', schema, options);
  const inner = asController(part);
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
    needs: [...new Set([...(inner.needs ?? []), 'nll', 'kl'])],
    ...(inner.needsProgress === undefined ? {} : { needsProgress: inner.needsProgress }),
    init: (spec) => ({
      part: inner.init(spec),
      wanted: null,
      labelEntropy: labelEntropy ?? null,
      ceiling: min,
    }),
    next: (before, observation) => {
      const { state, value: wanted = before.wanted } = inner.next(before.part, observation);
      const evaluated = evaluationOf(observation.event);
      if (evaluated === undefined) return said({ ...before, part: state, wanted });
      const { nll, kl } = evaluated;
      const entropy = before.labelEntropy ?? nll;
      const known = Math.max(0, entropy - nll);
      return said({
        part: state,
        wanted,
        labelEntropy: entropy,
        ceiling: Math.max(min, known === 0 ? 0 : (share * known) / Math.max(kl, 0)),
      });
    },
    override: (state, value) => {
      const after = inner.override?.(state.part, value);
      return after && said({ ...state, part: after.state, wanted: after.value ?? value });
    },
  };
}

/** What was measured on held-out data, both numbers finite. */
function evaluationOf(event: HostEvent): { readonly nll: number; readonly kl: number } | undefined {
  if (event.type !== 'eval.end' && event.type !== 'epoch.end') return undefined;
  const { nll = Number.NaN, kl = Number.NaN } = event.metrics;
  return Number.isFinite(nll) && Number.isFinite(kl) ? { nll, kl } : undefined;
}
