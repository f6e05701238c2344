import { float } from '../hyperparameter.js';
import type { TunableHost, TunableSubject } from './tunable-laws.js';

/** What a made-up host holds: gradient descent with momentum on x², which a rate steers. */
interface Descent {
  x: number;
  velocity: number;
  rate: number;
}

/** For each law of tunables one that breaks it, so that the law itself is tested. */
export const tunableViolators: Readonly<Record<string, TunableSubject>> = named({
  determinism: {
    create: (() => {
      let hosts = 0;
      return () => {
        hosts += 1;
        return descent({ x: hosts });
      };
    })(),
  },
  legality: { create: () => descent({ rate: 2 }) },
  effect: {
    // Only the getter knows: the step goes on with the rate it was made with.
    create: () => {
      const host = descent();
      let shown = host.tunable.get();
      return {
        ...host,
        tunable: {
          ...host.tunable,
          get: () => shown,
          set: (value) => {
            shown = value;
          },
        },
      };
    },
  },
  reading: {
    create: () => {
      const host = descent();
      return { ...host, tunable: { ...host.tunable, get: () => host.tunable.get() / 2 } };
    },
  },
  silence: {
    create: () =>
      descent({}, (state) => {
        state.velocity = 0;
      }),
  },
  undoing: {
    // It starts afresh where the rate becomes another.
    create: () =>
      descent({}, (state, value) => {
        if (value !== state.rate) state.velocity = 0;
      }),
  },
  isolation: {
    create: (() => {
      let shared = 0.5;
      return () => {
        const host = descent();
        shared = 0.5;
        return {
          tunable: {
            ...host.tunable,
            get: () => shared,
            set: (value) => {
              shared = value;
            },
          },
          step: () => {
            host.tunable.set(shared);
            return host.step();
          },
        };
      };
    })(),
  },
});

function named(
  creates: Readonly<Record<string, Pick<TunableSubject, 'create'>>>,
): Readonly<Record<string, TunableSubject>> {
  return Object.fromEntries(
    Object.entries(creates).map(([law, { create }]) => [law, { name: `not ${law}`, create }]),
  );
}

function descent(
  start: Partial<Descent> = {},
  beforeSet: (state: Descent, value: number) => void = () => undefined,
): TunableHost {
  const state: Descent = { x: 1, velocity: 1, rate: 0.5, ...start };
  return {
    tunable: {
      spec: float(0, 1),
      get: () => state.rate,
      set: (value) => {
        beforeSet(state, value);
        state.rate = value;
      },
    },
    step: () => {
      state.velocity = 0.9 * state.velocity - state.rate * 2 * state.x;
      state.x += state.velocity;
      return state.x;
    },
  };
}
