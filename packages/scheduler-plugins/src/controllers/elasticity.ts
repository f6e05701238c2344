import type { Controller } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { type Bounds, boundsSchema, clampTo } from './bounded.js';

/** Settings of {@link elasticity}. */
export interface ElasticityOptions {
  /** H(Y), nats: the cross-entropy of who knows nothing; default the first reading. */
  readonly labelEntropy?: number;
  /** Weight of the newest minibatch in the averages, in (0, 1]; default .05. */
  readonly weight?: number;
  /** The value stays within; default [1e-4, 1]. */
  readonly bounds?: Partial<Bounds>;
}

const schema = z.strictObject({
  labelEntropy: z.number().positive().optional(),
  weight: z.number().positive().max(1).default(0.05),
  bounds: boundsSchema(1e-4, 1),
});

type ElasticityState = {
  readonly labelEntropy: number | null;
  /** Averages of the cross-entropy and of the KL, nats. */
  readonly crossEntropy: number;
  readonly kl: number;
  readonly value: number;
};

export function elasticity(
  target: number,
  options: ElasticityOptions = {},
): Controller<ElasticityState> {
  const { labelEntropy, weight, bounds } = parseOptions('elasticity', schema, {
    bounds: options.bounds,
    weight: options.weight,
  });
  const share = parseOptions('elasticity: target', z.number().positive(), target);
  return {
    config: {
      kind: 'elasticity',
      target: share,
      weight,
      bounds,
      ...(labelEntropy === undefined ? {} : { labelEntropy }),
    },
    needs: ['crossEntropy', 'kl'],
    init: () => ({
      labelEntropy: labelEntropy ?? null,
      crossEntropy: 0,
      kl: 0,
      value: bounds.min,
    }),
    next: (state, { event }) => {
      if (event.type !== 'step.end') return { state, value: state.value };
      const { crossEntropy, kl } = event.metrics;
      if (!Number.isFinite(crossEntropy) || !Number.isFinite(kl)) {
        return { state, value: state.value };
      }
      const first = state.value === bounds.min && state.kl === 0;
      const h = state.labelEntropy ?? (crossEntropy as number);
      const averaged = (before: number, now: number) =>
        first ? now : before + weight * (now - before);
      const ce = averaged(state.crossEntropy, crossEntropy as number);
      const rate = averaged(state.kl, kl as number);
      const t = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, event.clock.progress ?? 0));
      const proto = options as unknown as { from: number; top: number };
      const k = proto.from + (share - proto.from) * t;
      const top = proto.top === 0 ? Infinity : 0.001 + (proto.top - 0.001) * t;
      const value = clampTo(
        bounds,
        Math.min(top, (k * Math.max(0, h - ce)) / Math.max(rate, 1e-6)),
      );
      return { state: { labelEntropy: h, crossEntropy: ce, kl: rate, value }, value };
    },
  };
}
