import { describe, expect, test } from 'vitest';
import { type Adapter, float, windowed } from '../index.js';
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
