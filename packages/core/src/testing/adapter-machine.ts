import type { Adapter, Encoder } from '../adapter.js';
import type { Specs } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Observation } from '../scheduler.js';
import type { Machine } from './machine.js';

type AdapterState = {
  readonly encoder: Json;
  readonly reward: Json;
  /** The state of the reward at the decision before. */
  readonly opened: Json;
  readonly decided: boolean;
};

/** What an adapter says about one observation. */
export type AdapterSaid = {
  readonly due: boolean;
  /** At a decision and at the run's end. */
  readonly vector: readonly number[] | null;
  /** Since the decision before. */
  readonly reward: number | null;
};

/** An adapter's encoder, reward and due as one reducer: what an agent's scheduler asks of it, in the same order. */
export function adapterMachine<A>(adapter: Adapter<A>, specs: Specs): Machine {
  const { reward } = adapter;
  const encoder = encoderWithin(adapter, specs);
  const isDue = adapter.due ?? ((event) => event.type === 'eval.end');
  return {
    init: (): AdapterState => ({
      encoder: encoder.init(specs),
      reward: reward.init(specs),
      opened: null,
      decided: false,
    }),
    next: (given, observation) => {
      const before = given as AdapterState;
      const state: AdapterState = {
        ...before,
        encoder: encoder.next(before.encoder, observation),
        reward: reward.next(before.reward, observation),
      };
      const due = isDue(observation.event);
      const closes = due || observation.event.type === 'run.end';
      return closes
        ? decide({ encoder, reward }, state, observation, due)
        : { state, output: { due, vector: null, reward: null } };
    },
  };
}

/** An adapter's encoder in a session with these hyperparameters. */
export function encoderWithin<A>({ encoder }: Adapter<A>, specs: Specs): Encoder {
  return encoder.within?.(specs) ?? encoder;
}

function decide<A>(
  { encoder, reward }: Pick<Adapter<A>, 'encoder' | 'reward'>,
  state: AdapterState,
  observation: Observation,
  due: boolean,
): { readonly state: AdapterState; readonly output: AdapterSaid } {
  const encoded = encoder.encode(state.encoder, observation);
  return {
    state: { ...state, encoder: encoded.state, opened: state.reward, decided: true },
    output: {
      due,
      vector: Array.from(encoded.vector),
      reward: state.decided ? reward.reward(state.opened, state.reward) : null,
    },
  };
}
