import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arbiter,
  choice,
  clampBy,
  constant,
  createSession,
  type Decision,
  external,
  float,
  type HostEvent,
  type HyperparameterSpec,
  integer,
  isLegal,
  mean,
  type Proposal,
  priority,
  reducer,
  schedule,
  trustRegion,
  type View,
  variable,
  veto,
} from '../index.js';

const clock = { epoch: 0, step: 0 };
const specs: Readonly<Record<string, HyperparameterSpec>> = {
  linear: float(-1000, 1000),
  log: float(1e-3, 1000, { scale: 'log' }),
  integer: integer(1, 1000),
  choice: choice(1, 4, 16, 64, 256),
};
const view = (spec: HyperparameterSpec, current = 4): View => ({
  ...{ hyperparameter: 'x', spec, clock, current, values: { x: current }, changed: clock, age: 0 },
  before: clock,
});
const proposal = (scheduler: string, value: number, age = 0): Proposal => ({
  ...{ scheduler, value, clock, age },
});
const verdictOf = (arbiter: Arbiter, proposals: readonly Proposal[], at: View, name: string) =>
  arbiter(proposals, at).verdicts.find(({ scheduler }) => scheduler === name);

const arbiters: Readonly<Record<string, Arbiter>> = {
  priority: priority(['b', 'a'], { maxAge: 5 }),
  mean: mean({ weights: { a: 3, b: 0.5 }, maxAge: 5 }),
  clampBy: clampBy('a', { min: 'b', max: 'c', maxAge: 5 }),
  trustRegion: trustRegion({ base: 'a', factor: 2, maxAge: 5 }),
  'trust region of a difference': trustRegion({ base: 'a', delta: 3, among: mean() }),
  'veto of all': veto({ by: 'c' }),
  'veto above': veto({ by: 'c', forbids: 'above', among: mean() }),
};
const standing = fc
  .uniqueArray(
    fc.record({
      scheduler: fc.constantFrom('a', 'b', 'c', 'd'),
      value: fc.double({ min: 1e-3, max: 1000, noNaN: true }),
      age: fc.nat(10),
    }),
    { minLength: 1, selector: ({ scheduler }) => scheduler },
  )
  .map((drawn) =>
    drawn
      .map(({ scheduler, value, age }) => proposal(scheduler, value, age))
      .sort((a, b) => (a.scheduler < b.scheduler ? -1 : 1)),
  );

describe.each(Object.entries(arbiters))('%s', (_name, arbiter) => {
  test('gives a finite value, and one verdict with a reason to each proposal', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...Object.values(specs)), (proposals, spec) => {
        const { value, verdicts } = arbiter(proposals, view(spec));
        expect(Number.isFinite(value)).toBe(true);
        expect(verdicts.map(({ scheduler }) => scheduler)).toEqual(
          proposals.map(({ scheduler }) => scheduler),
        );
        for (const [index, { outcome, reason }] of verdicts.entries()) {
          expect(reason).not.toBe('');
          if (outcome === 'applied') expect(proposals[index]?.value).toBe(value);
          expect(['applied', 'overruled']).toContain(outcome);
        }
      }),
    );
  });

  test('makes of legal proposals a legal value', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom('integer', 'choice'), (proposals, kind) => {
        const spec = specs[kind] as HyperparameterSpec;
        const legal = proposals.map((one) => ({
          ...one,
          value:
            spec.kind === 'choice'
              ? (spec.values[Math.round(one.value) % spec.values.length] as number)
              : Math.max(1, Math.round(one.value)),
        }));
        expect(isLegal(spec, arbiter(legal, view(spec)).value)).toBe(true);
      }),
    );
  });

  test('says how it was made', () => {
    expect(JSON.parse(JSON.stringify(arbiter.config))).toEqual(arbiter.config);
  });
});

describe('priority', () => {
  const arbiter = priority(['b', 'a']);
  test('the list rules, then the names', () => {
    const all = [proposal('a', 1), proposal('b', 2), proposal('c', 3)];
    expect(arbiter(all, view(float(0, 9))).value).toBe(2);
    expect(arbiter(all.slice(2), view(float(0, 9))).value).toBe(3);
    expect(verdictOf(arbiter, all, view(float(0, 9)), 'a')).toEqual({
      scheduler: 'a',
      outcome: 'overruled',
      reason: "'b' has priority",
    });
  });

  test('an old proposal is heard no more, and where all are old the value stays', () => {
    const young = priority(['b'], { maxAge: 2 });
    expect(young([proposal('a', 1), proposal('b', 2, 3)], view(float(0, 9))).value).toBe(1);
    const old = young([proposal('b', 2, 3)], view(float(0, 9)));
    expect(old.value).toBe(4);
    expect(old.verdicts[0]?.reason).toBe('made 3 reports ago, heard for 2');
  });
});

describe('mean', () => {
  const two = [proposal('a', 1), proposal('b', 100)];
  test('is geometric on log scales, arithmetic on linear ones', () => {
    expect(mean()(two, view(float(1e-3, 1000, { scale: 'log' }))).value).toBeCloseTo(10, 12);
    expect(mean()(two, view(float(0, 1000))).value).toBe(50.5);
    expect(mean({ weights: { b: 3 } })(two, view(float(0, 1000))).value).toBe(75.25);
    expect(mean()(two, view(choice(1, 16, 64))).value).toBe(64);
  });

  test('lies between the least and the greatest, and of equal values is that value', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom('linear', 'log'), (proposals, kind) => {
        const values = proposals.map(({ value }) => value);
        const { value } = mean()(proposals, view(specs[kind] as HyperparameterSpec));
        expect(value).toBeGreaterThanOrEqual(Math.min(...values));
        expect(value).toBeLessThanOrEqual(Math.max(...values));
        const same = proposals.map((one) => ({ ...one, value: values[0] as number }));
        expect(mean()(same, view(specs[kind] as HyperparameterSpec)).value).toBe(values[0]);
      }),
    );
  });
});

describe('clampBy', () => {
  const arbiter = clampBy('a', { min: 'b', max: 'c' });
  const at = view(float(0, 100));
  test('the proposals of others are the bounds', () => {
    const bounds = [proposal('b', 2), proposal('c', 8)];
    const valueFor = (a: number) => arbiter([proposal('a', a), ...bounds], at).value;
    expect([1, 5, 9].map(valueFor)).toEqual([2, 5, 8]);
    expect(arbiter(bounds, view(float(0, 100), 50)).value).toBe(8);
    expect(arbiter([proposal('a', 99), ...bounds.slice(0, 1)], at).value).toBe(99);
    expect(verdictOf(arbiter, [proposal('a', 9), ...bounds], at, 'a')).toEqual({
      scheduler: 'a',
      outcome: 'overruled',
      reason: "at most 8, says 'c'",
    });
  });

  test('where the bounds cross the upper one rules; a rounding stays inside', () => {
    expect(arbiter([proposal('a', 5), proposal('b', 9), proposal('c', 3)], at).value).toBe(3);
    const whole = [proposal('a', 9), proposal('c', 7.6)];
    expect(arbiter(whole, view(integer(0, 10))).value).toBe(7);
    expect(arbiter([proposal('a', 9), proposal('c', 15)], view(choice(4, 8, 16))).value).toBe(9);
  });

  test('without a bound of its own it is refused', () => {
    const invalid = expect.objectContaining({ code: 'AHS_ARBITER_INVALID' }) as Error;
    expect(() => clampBy('a', {})).toThrow(invalid);
    expect(() => clampBy('a', { min: 'a' })).toThrow(invalid);
  });
});

describe('trustRegion', () => {
  test('the others rule within the region, alone the base rules, without it nothing moves', () => {
    const arbiter = trustRegion({ base: 'base', factor: 2 });
    const at = view(float(0, 100));
    const valueFor = (agent: number) =>
      arbiter([proposal('agent', agent), proposal('base', 10)], at).value;
    expect([1, 12, 99].map(valueFor)).toEqual([5, 12, 20]);
    expect(arbiter([proposal('base', 10)], at).value).toBe(10);
    expect(arbiter([proposal('agent', 10)], at).value).toBe(4);
  });

  test('a base outside the spec counts as the nearest legal value, and the reason says so', () => {
    const arbiter = trustRegion({ base: 'base', factor: 2 });
    const at = view(float(1, 8));
    const ruled = arbiter([proposal('agent', 1), proposal('base', 100)], at);
    expect(ruled.value).toBe(4);
    expect(ruled.verdicts[0]).toEqual({
      scheduler: 'agent',
      outcome: 'overruled',
      reason: "1 is not within ×2 of 8, the nearest legal value to 100, what 'base' proposes: 4",
    });
    expect(arbiter([proposal('agent', 3), proposal('base', -5)], at).value).toBe(2);
    const sizes = trustRegion({ base: 'base', delta: 3 });
    expect(
      sizes([proposal('agent', 9), proposal('base', 5.5)], view(choice(1, 4, 6, 16))).value,
    ).toBe(6);
  });

  test('a base that is not finite is a coded failure that names it', () => {
    const arbiter = trustRegion({ base: 'base', delta: 2 });
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const others of [[], [proposal('agent', 1)]]) {
        expect(() => arbiter([...others, proposal('base', wrong)], view(float(0, 9)))).toThrow(
          expect.objectContaining({
            code: 'AHS_ARBITER_FAILED',
            message: expect.stringContaining("what 'base' proposes for x") as string,
          }) as Error,
        );
      }
    }
  });

  test('is never left, whatever is proposed', () => {
    fc.assert(
      fc.property(standing, (proposals) => {
        const base = proposals.find(({ scheduler }) => scheduler === 'a')?.value;
        fc.pre(base !== undefined && proposals.length > 1);
        const { value } = trustRegion({ base: 'a', factor: 3 })(proposals, view(float(0, 1e9)));
        expect(value).toBeGreaterThanOrEqual((base as number) / 3);
        expect(value).toBeLessThanOrEqual((base as number) * 3);
      }),
    );
  });
});

describe('veto', () => {
  const at = view(float(0, 100));
  test('of all: the mark holds until it is withdrawn', () => {
    const arbiter = veto({ by: 'v' });
    expect(arbiter([proposal('a', 1), proposal('v', 7)], at).value).toBe(7);
    expect(arbiter([proposal('a', 1)], at).value).toBe(1);
  });

  test('above: what is beyond the mark is struck out whole', () => {
    const arbiter = veto({ by: 'v', forbids: 'above' });
    const mark = proposal('v', 7);
    expect(arbiter([proposal('a', 9), proposal('b', 5), mark], at).value).toBe(5);
    // Nobody is left: the value in force stays, or the mark comes into force.
    expect(arbiter([proposal('a', 9), mark], at).value).toBe(4);
    expect(arbiter([proposal('a', 9), mark], view(float(0, 100), 50)).value).toBe(7);
    expect(verdictOf(arbiter, [proposal('a', 9), mark], at, 'a')?.reason).toBe(
      "'v' forbids what is above 7",
    );
  });
});

const start: HostEvent = { type: 'run.start', clock };
const step = (index: number): HostEvent => ({
  ...{ type: 'step.end', clock: { epoch: 0, step: index }, metrics: {} },
});

describe('in a session', () => {
  const open = (arbiter: Arbiter, checkpoint?: Parameters<typeof createSession>[0]['restore']) =>
    createSession({
      metrics: [],
      tunables: { beta: variable(float(0, 1), 0.5) },
      schedulers: [external('slider', ['beta']), schedule('beta', constant(0.1))],
      rules: { arbiters: { beta: arbiter } },
      ...(checkpoint === undefined ? {} : { restore: checkpoint }),
    });

  test('one that speaks of a scheduler which does not control the hyperparameter is refused', () => {
    expect(() => open(priority(['slidr']))).toThrow(/speaks of 'slidr'.*'slider'/);
  });

  test('a checkpoint under another arbiter is refused, and accepted when asked', () => {
    const checkpoint = open(priority(['slider'])).checkpoint();
    expect(() => open(priority(['slider']), { checkpoint })).not.toThrow();
    expect(() => open(priority(['schedule:beta']), { checkpoint })).toThrow(/beta has other rules/);
    expect(() => open(priority(['schedule:beta']), { checkpoint, accept: ['beta'] })).not.toThrow();
  });

  test('a standing proposal ages out when nothing else happens, and the decision says why', () => {
    const decisions: Decision[] = [];
    const session = createSession({
      metrics: [],
      tunables: { beta: variable(float(0, 1), 0.5) },
      schedulers: [
        reducer<number>({
          name: 'once',
          controls: ['beta'],
          init: () => 0,
          next: (count) => ({
            state: count + 1,
            ...(count === 0 ? { propose: { beta: 0.9 } } : {}),
          }),
        }),
        schedule('beta', constant(0.1)),
      ],
      rules: {
        arbiters: {
          beta: priority(['once'], { maxAge: { once: 1 } }),
        },
      },
    });
    session.decisions$.subscribe((decision) => decisions.push(decision));
    expect([start, step(1), step(2)].map((event) => session.report(event).beta)).toEqual([
      0.9, 0.9, 0.1,
    ]);
    expect(decisions.map(({ value }) => value)).toEqual([0.9, 0.1]);
  });
});
