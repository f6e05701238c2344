import { describe, expect, test } from 'vitest';
import {
  type Adapter,
  float,
  type Json,
  type Observation,
  type Specs,
  windowed,
} from '../index.js';
import {
  type AdapterSubject,
  adapterLaws,
  adapterViolators,
  checkLaws,
  rateAdapter,
} from './index.js';

const specs = { rate: float(1e-3, 1, { scale: 'log' }) };

/** One action of two numbers for two hyperparameters. */
function shareAdapter(): Adapter<number[]> {
  const names = ['dropout', 'momentum'];
  const { encoder, reward } = rateAdapter('dropout');
  return {
    kind: 'shares',
    config: { kind: 'shares' },
    controls: names,
    needs: ['loss'],
    encoder: {
      ...encoder,
      encode: (state, { event }) => ({
        state,
        vector: Float32Array.of(event.clock.progress ?? -1, event.clock.epoch),
      }),
    },
    reward,
    actions: {
      space: () => ({ kind: 'continuous', n: 2 }),
      decode: (action) =>
        Object.fromEntries(names.map((name, index) => [name, ((action[index] ?? 0) + 1) / 2])),
      actionFor: (_, after) => names.map((name) => 2 * (after[name] ?? 0) - 1),
    },
    due: (event) => event.type === 'epoch.start',
  };
}

describe('adapters that keep the laws', () => {
  checkLaws(test, adapterLaws({ create: () => rateAdapter(), specs }));
  describe('over a window', () =>
    checkLaws(
      test,
      adapterLaws({
        create: () => {
          const adapter = rateAdapter();
          return { ...adapter, encoder: windowed(adapter.encoder, 4) };
        },
        specs,
      }),
    ));
  checkLaws(
    test,
    adapterLaws({
      create: shareAdapter,
      specs: { dropout: float(0, 1), momentum: float(0, 1) },
    }),
  );
});

/** One of three moves for each of two hyperparameters, together. */
function bothAdapter(): Adapter<readonly number[]> {
  const parts = ['dropout', 'momentum'].map(rateAdapter);
  const [first] = parts as [Adapter<number>];
  return {
    ...first,
    kind: 'both',
    config: { kind: 'both' },
    controls: ['dropout', 'momentum'],
    actions: {
      space: () => ({ kind: 'multiDiscrete', n: [3, 3] }),
      decode: (action, values, specs) =>
        Object.assign(
          {},
          ...parts.map(({ actions }, index) => actions.decode(action[index] ?? 9, values, specs)),
        ),
      actionFor: (before, after, specs) => {
        const found = parts.map(({ actions }) => actions.actionFor(before, after, specs));
        return found.some((action) => action === undefined) ? undefined : (found as number[]);
      },
      // Where a move would lead out of the range it is no move.
      mask: (values, specs) =>
        Uint8Array.from(
          parts.flatMap(({ actions }) =>
            [0, 1, 2].map((action) => {
              const led = actions.actionFor(
                values,
                { ...values, ...actions.decode(action, values, specs) },
                specs,
              );
              return led === action ? 1 : 0;
            }),
          ),
        ),
    },
  };
}

describe('adapters of several lists of actions', () => {
  const both = {
    dropout: float(1e-3, 1, { scale: 'log' }),
    momentum: float(1e-2, 1, { scale: 'log' }),
  };
  checkLaws(test, adapterLaws({ create: bothAdapter, specs: both }));

  test('a list that leaves nothing to do is caught', () => {
    const create = () => {
      const adapter = bothAdapter();
      return {
        ...adapter,
        actions: { ...adapter.actions, mask: () => Uint8Array.of(1, 1, 1, 0, 0, 0) },
      };
    };
    const masks = adapterLaws({ create, specs: both }).find(({ name }) => name.startsWith('masks'));
    expect(() => masks?.check()).toThrow(/leaves nothing to do/);
  });
});

describe('an encoder whose features depend on the session', () => {
  const create = () => {
    const adapter = rateAdapter();
    const within = (specs: Specs) => {
      const features = Object.keys(specs).sort();
      return {
        ...adapter.encoder,
        features,
        shape: [features.length],
        encode: (state: Json, { values }: Observation) => ({
          state,
          vector: Float32Array.from(features, (name) => values[name] as number),
        }),
      };
    };
    return { ...adapter, encoder: { ...adapter.encoder, within } };
  };
  checkLaws(test, adapterLaws({ create, specs: { ...specs, other: float(0, 1) } }));

  test('keeps to it in a window too', () => {
    const window = windowed(create().encoder, 4).within?.({ ...specs, other: float(0, 1) });
    expect(window?.shape).toEqual([4, 2]);
    expect(window?.features).toEqual(['other', 'rate']);
  });
});

const check = (name: string, subject: AdapterSubject<number>) => {
  const found = adapterLaws(subject).find((law) => law.name.startsWith(`${name}:`));
  expect(found).toBeDefined();
  return () => found?.check();
};

describe('each law catches its violator', () => {
  for (const [name, subject] of Object.entries(adapterViolators)) {
    test(name, () => {
      expect(check(name, subject)).toThrow(
        expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error,
      );
    });
  }

  test('and there is one for each law', () => {
    expect(
      adapterLaws({ create: () => rateAdapter(), specs })
        .map(({ name }) => name.split(':')[0])
        .sort(),
    ).toEqual(Object.keys(adapterViolators).sort());
  });
});
