import { filter, map } from 'rxjs';
import { describe, expect, test } from 'vitest';
import {
  constant,
  cosine,
  epochs,
  external,
  float,
  fraction,
  fromStream,
  geometric,
  guard,
  join,
  linear,
  rateLimit,
  reducer,
  rest,
  schedule,
  stepDecay,
  steps,
} from '../index.js';
import { checkLaws, schedulerLaws, schedulerViolators } from './index.js';

const specs = { beta: float(1e-3, 0.3, { scale: 'log' }) };

describe('every scheduler of core keeps the laws', () => {
  const schedulers = {
    constant: () => schedule('beta', constant(0.1)),
    linear: () => schedule('beta', linear(0.001, 0.3)),
    geometric: () => schedule('beta', geometric(0.001, 0.3)),
    cosine: () => schedule('beta', cosine(0.3, 0.001)),
    stepDecay: () => schedule('beta', stepDecay(0.3, { factor: 0.5, every: epochs(1) })),
    join: () =>
      schedule(
        'beta',
        join([
          [steps(3), linear(0.001, 0.1)],
          [epochs(1), constant(0.2)],
          [fraction(0.2), geometric(0.2, 0.1)],
          [rest, cosine(0.1, 0.001)],
        ]),
      ),
    external: () => external('slider', ['beta']),
    'fromStream, transient': () =>
      fromStream({
        name: 'stream',
        controls: ['beta'],
        resumable: false,
        connect: (observations$) =>
          observations$.pipe(
            filter(({ event }) => event.type === 'eval.end'),
            map(({ values }) => ({ beta: (values.beta ?? 0) / 2 })),
          ),
      }),
    'fromStream, resumable': () =>
      fromStream({
        name: 'stream',
        controls: ['beta'],
        resumable: true,
        connect: (observations$, { restore }) => {
          let count = Number(restore?.state ?? 0);
          return {
            actions$: observations$.pipe(
              map(() => {
                count += 1;
                return { beta: 0.001 + (count % 7) / 100 };
              }),
            ),
            save: () => ({ version: 1, state: count }),
          };
        },
      }),
    guard: () =>
      guard(
        reducer<number>({
          name: 'climber',
          controls: ['beta'],
          init: () => 0.001,
          next: (value, { event }) =>
            event.type === 'eval.end'
              ? { state: value * 1.5, propose: { beta: value * 1.5 } }
              : { state: value },
        }),
        { metric: 'accuracy', goal: 'max', tolerance: 0.3, fallback: { beta: 1e-3 } },
      ),
  };
  for (const [name, create] of Object.entries(schedulers)) {
    describe(name, () =>
      checkLaws(test, schedulerLaws({ create, specs, metrics: ['accuracy', 'loss'] })),
    );
  }
  describe('under a rate limit', () =>
    checkLaws(
      test,
      schedulerLaws({
        create: schedulers.linear,
        specs,
        rules: { constraints: { beta: [rateLimit({ factor: 1.3, per: 'step' })] } },
      }),
    ));
});

describe('each law catches its violators', () => {
  for (const [law, violators] of Object.entries(schedulerViolators)) {
    for (const [deed, subject] of Object.entries(violators)) {
      test(`${law}: one that ${deed}`, () => {
        const found = schedulerLaws(subject).find(({ name }) => name.startsWith(`${law}:`));
        expect(found).toBeDefined();
        expect(() => found?.check()).toThrow(
          expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error,
        );
      });
    }
  }

  test('and there is one at least for each law', () => {
    const laws = schedulerLaws({ create: () => schedule('beta', constant(0.1)), specs });
    const names = laws.map(({ name }) => name.split(':')[0] as string);
    expect(names.sort()).toEqual(Object.keys(schedulerViolators).sort());
    for (const name of names) {
      expect(Object.keys(schedulerViolators[name] ?? {})).not.toEqual([]);
    }
  });
});
