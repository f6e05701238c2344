import type { Adapter, Encoder, Reward } from '../adapter.js';
import { AhsError } from '../error.js';
import type { HostEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';

type Loss = { readonly loss: number | null };
type EncoderState = Loss & { readonly decided: number | null };

const factors = [0.5, 1, 2] as const;

/**
 * The smallest adapter that keeps the laws: it halves, keeps or doubles one hyperparameter, sees where that stands and
 * how the loss fell, and is worth what the loss fell.
 *
 * @param name the hyperparameter; its spec must be a range on a log scale
 * @throws AhsError `AHS_ADAPTER_BOUNDS` on start for another spec
 */
export function rateAdapter(name = 'rate'): Adapter<number> {
  return {
    kind: 'rate',
    config: { kind: 'rate', name },
    controls: [name],
    needs: ['loss'],
    encoder: rateEncoder(name),
    actions: {
      space: (specs) => {
        boundsOf(name, specs);
        return { kind: 'discrete', n: factors.length };
      },
      decode: (action, values, specs) => ({ [name]: moved(name, action, values, specs) }),
      actionFor: (before, after, specs) => {
        const action = factors.findIndex(
          (_, index) => moved(name, index, before, specs) === after[name],
        );
        return action < 0 ? undefined : action;
      },
    },
    reward: fallOfLoss,
  };
}

function rateEncoder(name: string): Encoder<EncoderState> {
  return {
    features: ['logRate', 'fall'],
    shape: [2],
    init: () => ({ loss: null, decided: null }),
    next: (state, { event }) => ({ ...state, loss: lossOf(event) ?? state.loss }),
    encode: (state, { values }) => ({
      state: { ...state, decided: state.loss },
      vector: Float32Array.of(Math.log(values[name] as number), fall(state.decided, state.loss)),
    }),
  };
}

const fallOfLoss: Reward<Loss> = {
  divergedPenalty: -1,
  init: () => ({ loss: null }),
  next: (state, { event }) => ({ loss: lossOf(event) ?? state.loss }),
  reward: (before, after) => fall(before.loss, after.loss),
};

/** The fall of the loss, cut to [-1, 1]. */
function fall(before: number | null, after: number | null): number {
  if (before === null || after === null) return 0;
  return Math.min(1, Math.max(-1, before - after));
}

/** The loss of an evaluation, where it is a number. */
function lossOf(event: HostEvent): number | undefined {
  const loss = event.type === 'eval.end' ? event.metrics.loss : undefined;
  return loss !== undefined && Number.isFinite(loss) ? loss : undefined;
}

function moved(name: string, action: number, values: Values, specs: Specs): number {
  const { min, max } = boundsOf(name, specs);
  return Math.min(max, Math.max(min, (values[name] as number) * (factors[action] as number)));
}

function boundsOf(name: string, specs: Specs): { readonly min: number; readonly max: number } {
  const spec = specs[name];
  if (spec?.kind === 'float' && spec.scale === 'log') return spec;
  throw new AhsError(
    'AHS_ADAPTER_BOUNDS',
    `rateAdapter needs '${name}' to be a float, log-scaled.`,
  );
}
