import { describe, expect, test } from 'vitest';
import { float } from './hyperparameter.js';
import { type ReducerParts, reducer } from './reducer.js';
import { createSession } from './session/session.js';
import { stateOf } from './snapshot.js';
import { variable } from './tunable.js';

describe('the state of a snapshot', () => {
  const migrations = {
    1: (state: unknown) => ({ rate: state as number }),
    2: (state: unknown) => ({ ...(state as { rate: number }), best: null }),
  };

  test('is migrated one version at a time', () => {
    expect(stateOf({ version: 3, state: 'new' }, 3, 'x', migrations)).toBe('new');
    expect(stateOf({ version: 2, state: { rate: 1 } }, 3, 'x', migrations)).toEqual({
      rate: 1,
      best: null,
    });
    expect(stateOf({ version: 1, state: 0.5 }, 3, 'x', migrations)).toEqual({
      rate: 0.5,
      best: null,
    });
  });

  test.each([
    ['newer', 4],
    ['older than any migration', 0],
    ['between versions', 1.5],
  ])('is refused when it is %s', (_, version) => {
    expect(() => stateOf({ version, state: null }, 3, 'my scheduler', migrations)).toThrow(
      expect.objectContaining({
        code: 'AHS_SNAPSHOT_VERSION',
        message: expect.stringContaining(`'my scheduler' has version ${version}`),
      }) as Error,
    );
  });
});

test('a checkpoint of a scheduler’s older release goes on in the newer one', () => {
  const tunables = () => ({ rate: variable(float(0, 1), 1) });
  const halving = {
    name: 'halving',
    controls: ['rate'],
    config: { kind: 'halving' },
  } as const;
  // First it remembered a number, then an object.
  const first: ReducerParts<number> = {
    ...halving,
    init: () => 1,
    next: (rate) => ({ state: rate / 2, propose: { rate: rate / 2 } }),
  };
  const second: ReducerParts<{ readonly rate: number; readonly seen: number }> = {
    ...halving,
    version: 2,
    migrations: { 1: (rate) => ({ rate, seen: 0 }) },
    init: () => ({ rate: 1, seen: 0 }),
    next: ({ rate, seen }) => ({
      state: { rate: rate / 2, seen: seen + 1 },
      propose: { rate: rate / 2 },
    }),
  };
  const before = createSession({ metrics: [], tunables: tunables(), schedulers: [reducer(first)] });
  before.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
  before.report({ type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: {} });
  const options = { metrics: [], tunables: tunables(), schedulers: [reducer(second)] };
  const after = createSession({ ...options, restore: { checkpoint: before.checkpoint() } });
  after.report({ type: 'step.end', clock: { epoch: 0, step: 2 }, metrics: {} });
  expect(after.values.rate).toBe(1 / 8);
  const back = { ...options, schedulers: [reducer(first)] };
  expect(() => createSession({ ...back, restore: { checkpoint: after.checkpoint() } })).toThrow(
    /'halving' has version 2; this release reads 1/,
  );
});
