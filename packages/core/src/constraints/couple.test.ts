import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choice,
  couple,
  createSession,
  type Decision,
  decodeSnapshot,
  encodeSnapshot,
  float,
  type HostEvent,
  integer,
  type Observation,
  type Proposals,
  type Rules,
  rateLimit,
  reducer,
  type Scheduler,
  type SessionOptions,
  type Snapshot,
  variable,
} from '../index.js';

const at = (step: number): HostEvent =>
  step === 0
    ? { type: 'run.start', clock: { epoch: 0, step: 0 } }
    : { type: 'step.end', clock: { epoch: 0, step }, metrics: {} };

/** Proposes a list of things, one a turn. */
function scripted(
  name: string,
  controls: readonly string[],
  script: readonly (Proposals | undefined)[],
): Scheduler {
  return reducer<number>({
    ...{ name, controls, config: { kind: 'scripted' }, init: () => 0 },
    next: (index) => ({ state: index + 1, propose: script[index] }),
  });
}
const batches = (...script: readonly (number | undefined)[]) =>
  scripted(
    'batches',
    ['batchSize'],
    script.map((size) => (size === undefined ? undefined : { batchSize: size })),
  );
const rates = (...script: readonly (number | null | undefined)[]) =>
  scripted(
    'rates',
    ['learningRate'],
    script.map((rate) => (rate === undefined ? undefined : { learningRate: rate })),
  );

const linear: Rules = { couplings: [couple('learningRate', 'batchSize', 'linear')] };

function open(schedulers: readonly Scheduler[], rules: Rules, extra: Partial<SessionOptions> = {}) {
  const decisions: Decision[] = [];
  const session = createSession({
    metrics: [],
    tunables: {
      learningRate: variable(float(1e-6, 100), 0.1),
      batchSize: variable(choice(16, 32, 64, 128, 256), 32),
    },
    schedulers,
    rules,
    ...extra,
  });
  session.decisions$.subscribe((decision) => decisions.push(decision));
  return { session, decisions };
}
const play = (
  { session }: ReturnType<typeof open>,
  steps: number,
): readonly (readonly [number | undefined, number | undefined])[] =>
  Array.from({ length: steps }, (_, step) => {
    const { batchSize, learningRate } = session.report(at(step));
    return [batchSize, learningRate];
  });

describe('couple', () => {
  test('the follower moves in the same turn, also when only the leader is proposed, and back exactly', () => {
    const opened = open([batches(64, undefined, 128, 32)], linear);
    expect(play(opened, 4)).toEqual([
      [64, 0.2],
      [64, 0.2],
      [128, 0.4],
      [32, 0.1],
    ]);
    expect(
      opened.decisions.filter(({ hyperparameter }) => hyperparameter === 'learningRate'),
    ).toMatchObject([
      { value: 0.2, proposals: [], coupled: 'follows batchSize at 64: × 2 (linear from 32)' },
      { value: 0.4 },
      { value: 0.1 },
    ]);
  });

  test('what is proposed for the follower holds at the reference, whoever speaks first', () => {
    const rules: Rules = {
      couplings: [couple('learningRate', 'batchSize', 'squareRoot', { reference: 64 })],
    };
    const opened = open([batches(undefined, 256, undefined), rates(0.3, undefined, 0.5)], rules);
    expect(play(opened, 3)).toEqual([
      [32, 0.3 * Math.sqrt(0.5)],
      [256, 0.6],
      [256, 1],
    ]);
    expect(opened.decisions.at(-1)?.verdicts).toEqual([
      {
        scheduler: 'rates',
        outcome: 'applied',
        reason: 'the only proposal; follows batchSize at 256: × 2 (squareRoot from 64)',
      },
    ]);
  });

  test('a scheduler sees its own follower at the reference, so that a step relative to it is taken once', () => {
    const seen: Observation[] = [];
    const doubling = reducer<null>({
      ...{ name: 'doubling', controls: ['learningRate'], init: () => null },
      next: (state, observation) => {
        seen.push(observation);
        return { state, propose: { learningRate: (observation.values.learningRate ?? 0) * 2 } };
      },
    });
    const opened = open([batches(64), doubling], linear);
    expect(play(opened, 3)).toEqual([
      [64, 0.4],
      [64, 0.8],
      [64, 1.6],
    ]);
    expect(seen.map(({ values }) => values.learningRate)).toEqual([0.1, 0.2, 0.4]);
    expect(seen[1]?.outcomes.learningRate).toEqual({
      verdict: 'applied',
      proposed: 0.2,
      value: 0.2,
    });
  });

  test('then come the rate limit and legality, and the follower arrives', () => {
    const limited = open([batches(256)], {
      ...linear,
      constraints: { learningRate: [rateLimit({ factor: 2, per: 'step' })] },
    });
    expect(play(limited, 4).map(([, rate]) => rate)).toEqual([0.1, 0.2, 0.4, 0.8]);
    const illegal = open([batches(256)], linear, {
      tunables: {
        learningRate: variable(float(0, 0.5), 0.1),
        batchSize: variable(integer(1, 512), 32),
      },
    });
    expect(play(illegal, 1)).toEqual([[256, 0.5]]);
  });

  test('is all or nothing: when the follower cannot be set the leader stays', () => {
    let broken = true;
    const learningRate = variable(float(0, 10), 0.1);
    const opened = open([batches(64)], linear, {
      tunables: {
        batchSize: variable(integer(1, 512), 32),
        learningRate: {
          ...learningRate,
          set: (value) => {
            if (broken && value !== 0.1) throw new Error('stuck');
            learningRate.set(value);
          },
        },
      },
    });
    expect(play(opened, 1)).toEqual([[32, 0.1]]);
    broken = false;
    const { batchSize, learningRate: rate } = opened.session.report(at(1));
    expect([batchSize, rate]).toEqual([64, 0.2]);
  });

  test('follows though the arbiter of the follower fails', () => {
    const opened = open([batches(64), rates(0.3, undefined)], {
      ...linear,
      arbiters: {
        learningRate: () => {
          throw new Error('undecided');
        },
      },
    });
    expect(play(opened, 1)).toEqual([[64, 0.2]]);
  });

  test('a withdrawn proposal leaves the value, which then follows from there', () => {
    const opened = open([batches(64, undefined, 128), rates(0.3, null, undefined)], linear);
    expect(play(opened, 3).map(([, rate]) => rate)).toEqual([0.6, 0.6, 1.2]);
  });

  test('goes through a chain, whatever the names', () => {
    const session = createSession({
      metrics: [],
      tunables: {
        a: variable(float(0.1, 99), 1),
        b: variable(float(0.1, 99), 1),
        c: variable(float(0.1, 99), 1),
      },
      schedulers: [scripted('c', ['c'], [{ c: 4 }])],
      rules: { couplings: [couple('a', 'b', 'linear'), couple('b', 'c', 'squareRoot')] },
    });
    expect(session.report(at(0))).toEqual({ a: 2, b: 2, c: 4 });
  });

  test('resumes bit for bit from any report, and compares the coupling', () => {
    const script = fc.array(fc.option(fc.constantFrom(16, 32, 64, 128, 256), { nil: undefined }), {
      minLength: 8,
      maxLength: 8,
    });
    const proposals = fc.array(fc.option(fc.double({ min: 0.001, max: 1, noNaN: true })), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(script, proposals, fc.nat(7), (sizes, steps, stop) => {
        const rules: Rules = {
          couplings: [couple('learningRate', 'batchSize', 'squareRoot')],
          constraints: { learningRate: [rateLimit({ factor: 1.5, per: 'step' })] },
        };
        const make = (checkpoint?: Snapshot) =>
          open(
            [batches(...sizes), rates(...steps)],
            rules,
            checkpoint ? { restore: { checkpoint } } : {},
          );
        const whole = play(make(), 8);
        const first = make();
        const before = play(first, stop);
        const second = make(decodeSnapshot(encodeSnapshot(first.session.checkpoint()), 'test'));
        const after = Array.from({ length: 8 - stop }, (_, index) => {
          const { batchSize, learningRate } = second.session.report(at(stop + index));
          return [batchSize, learningRate] as const;
        });
        expect([...before, ...after]).toEqual(whole);
      }),
      { numRuns: 50 },
    );
    const { session } = open([], linear);
    expect(() => open([], {}, { restore: { checkpoint: session.checkpoint() } })).toThrow(
      /learningRate has other rules/,
    );
  });

  test('what cannot be coupled is refused at construction, by name', () => {
    expect(() => open([], { couplings: [couple('learningRat', 'batchSize', 'linear')] })).toThrow(
      /A coupling is given for learningRat/,
    );
    const circle = [
      couple('learningRate', 'batchSize', 'linear'),
      couple('batchSize', 'learningRate', 'linear'),
    ];
    expect(() => open([], { couplings: circle })).toThrow(
      /batchSize follows learningRate follows batchSize, a circle/,
    );
    const twice = [
      couple('learningRate', 'batchSize', 'linear'),
      couple('learningRate', 'momentum', 'linear'),
    ];
    expect(() =>
      open(
        [],
        { couplings: twice },
        {
          tunables: {
            ...{ learningRate: variable(float(0, 1), 0.1), batchSize: variable(integer(1, 9), 1) },
            momentum: variable(float(0, 1), 0.1),
          },
        },
      ),
    ).toThrow(/learningRate follows both batchSize and momentum/);
    expect(() => couple('beta', 'beta', 'linear')).toThrow(/cannot follow itself/);
    expect(() =>
      open([], linear, {
        tunables: {
          learningRate: variable(float(0, 1), 0.1),
          batchSize: variable(integer(0, 9), 1),
        },
      }),
    ).toThrow(/batchSize, which may be 0/);
  });
});
