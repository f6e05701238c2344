import type { ActionMap, Adapter, Encoder } from '../adapter.js';
import { float, type Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { AdapterSubject } from './adapter-laws.js';
import { rateAdapter } from './rate-adapter.js';

/** For each law of adapters one that breaks it, so that the law itself is tested. */
export const adapterViolators: Readonly<Record<string, AdapterSubject<number>>> = {
  config: subject((adapter) => ({ ...adapter, config: { halves: true } })),
  determinism: (() => {
    let adapters = 0;
    return subject((adapter) => {
      adapters += 1;
      const penalty = adapters;
      return { ...adapter, reward: { ...adapter.reward, reward: () => penalty } };
    });
  })(),
  memory: subject((adapter) => {
    // A count that is in no state.
    let events = 0;
    return { ...adapter, due: () => events++ % 2 === 0 };
  }),
  resume: subject((adapter) => ({
    ...adapter,
    // What JSON gives back of a date is text.
    reward: { ...adapter.reward, init: () => new Date(0) as unknown as Json },
  })),
  silence: subject(
    encoding(({ next }) => ({
      next: (state, observation) => {
        const { losses } = state as { losses: number[] };
        losses.push(losses.length);
        return next(state, observation);
      },
      init: () => ({ loss: null, decided: null, losses: [] }),
    })),
  ),
  needs: subject((adapter) => ({ ...adapter, needs: [] })),
  shape: subject(
    encoding(({ features }) => ({ features: [...features, 'bias'], shape: [features.length + 1] })),
  ),
  finiteness: subject(
    encoding(({ encode }) => ({
      next: (state, { event }) =>
        event.type === 'eval.end' ? { loss: event.metrics.loss ?? 0, decided: 0 } : state,
      encode,
    })),
  ),
  legality: subject(
    acting(() => ({ decode: (action, values) => ({ rate: rateOf(values) * (action + 0.5) }) })),
  ),
  masks: subject(acting(() => ({ mask: () => new Uint8Array(3) }))),
  credit: subject(acting(() => ({ actionFor: () => 1 }))),
};

function subject(change: (adapter: Adapter<number>) => Adapter<number>): AdapterSubject<number> {
  return {
    create: () => change(rateAdapter()),
    specs: { rate: float(1e-3, 1, { scale: 'log' }) },
  };
}

function encoding(change: (encoder: Encoder) => Partial<Encoder>) {
  return (adapter: Adapter<number>): Adapter<number> => ({
    ...adapter,
    encoder: { ...adapter.encoder, ...change(adapter.encoder) },
  });
}

function acting(change: (actions: ActionMap<number>) => Partial<ActionMap<number>>) {
  return (adapter: Adapter<number>): Adapter<number> => ({
    ...adapter,
    actions: { ...adapter.actions, ...change(adapter.actions) },
  });
}

function rateOf(values: Values): number {
  return values.rate as number;
}
