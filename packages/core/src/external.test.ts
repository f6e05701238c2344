import { describe, expect, test } from 'vitest';
import {
  createSession,
  type ExternalScheduler,
  external,
  fallback,
  float,
  guard,
  type HostEvent,
  type JournalLine,
  journal,
  type Rules,
  readJournal,
  replay,
  residual,
  type Scheduler,
  type Snapshot,
  shadow,
  steps,
  variable,
} from './index.js';

const metrics = ['loss'];

function at(step: number): HostEvent {
  const clock = { epoch: 0, step };
  return step === 0
    ? { type: 'run.start', clock }
    : { type: 'step.end', clock, metrics: { loss: 1 } };
}

/** Proposes nothing (or at the run's start β), and throws at some steps. */
function clumsy(falls: readonly number[], beta?: number, transactional = false): Scheduler {
  return {
    name: 'clumsy',
    controls: ['beta'],
    config: { kind: 'clumsy' },
    start: () => ({
      next: ({ event: { clock } }) => {
        if (falls.includes(clock.step)) throw new Error('stumbled');
        return clock.step === 0 && beta !== undefined ? { beta } : undefined;
      },
      save: () => ({ version: 1, state: null }),
      transactional,
    }),
  };
}

interface Case {
  readonly make: (door: Scheduler) => Scheduler;
  readonly rules?: Rules;
  readonly before?: number;
  readonly pushes: Readonly<Record<number, number>>;
}

/** A run of ten reports; stopped and resumed before one of them, where it is asked for. */
function run({ make, rules = {}, before, pushes }: Case, stop?: number) {
  const lines: string[] = [];
  const open = (door: ExternalScheduler, checkpoint?: Snapshot) =>
    createSession({
      metrics,
      rules,
      tunables: { beta: variable(float(0, 1), 0.9) },
      schedulers: [make(door)],
      observers: [journal((line) => lines.push(line))],
      ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
    });
  let door = external('door', ['beta']);
  if (before !== undefined) door.push({ beta: before });
  let session = open(door);
  const values: (number | undefined)[] = [];
  for (let step = 0; step < 10; step += 1) {
    const push = pushes[step];
    if (push !== undefined) door.push({ beta: push });
    if (step === stop) {
      const checkpoint = session.checkpoint();
      session.close();
      door = external('door', ['beta']);
      session = open(door, checkpoint);
    }
    values.push(session.report(at(step)).beta);
  }
  const pushed = readJournal(lines, 'x').flatMap(({ message }: JournalLine) =>
    message.type === 'external.push' ? [[message.clock.step, message.proposals.beta]] : [],
  );
  return { lines, values, pushed };
}

const bench: Rules = { faults: { limit: 2, returnAfter: steps(3) } };
const cases: Readonly<Record<string, Case & { readonly last: number }>> = {
  'a superseded push, before a fault': {
    make: (door) => fallback(clumsy([5]), door),
    before: 0.3,
    pushes: { 2: 0.8 },
    last: 0.8,
  },
  'a correction, before a fault': {
    make: (door) => fallback(residual(door, clumsy([5]), { delta: 0.1 }), { beta: () => 0.2 }),
    pushes: { 2: 0.8 },
    last: 0.8,
  },
  'a push in the turn of a fault': {
    make: (door) => fallback(clumsy([3]), door),
    before: 0.3,
    pushes: { 3: 0.8 },
    last: 0.8,
  },
  'a push in the turn of a fault beside what keeps its state': {
    make: (door) => fallback(clumsy([3], undefined, true), door),
    pushes: { 3: 0.8 },
    last: 0.8,
  },
  'a push in the turn of a fault, under a guard': {
    make: (door) =>
      guard(fallback(door, clumsy([3], 0.5)), {
        conditions: [{ kind: 'above', metric: 'loss', bound: 5, at: 'step.end' }],
        fallback: { beta: 0.1 },
      }),
    before: 0.3,
    pushes: { 3: 0.8 },
    last: 0.8,
  },
  'a push in the turn of a fault, in a shadow': {
    make: (door) => shadow(fallback(door, clumsy([3], 0.5))),
    pushes: { 3: 0.8 },
    last: 0.9,
  },
  'a push in the turn of the bench': {
    make: (door) => fallback(door, clumsy([3, 4], 0.5)),
    rules: bench,
    before: 0.3,
    pushes: { 4: 0.8 },
    last: 0.8,
  },
  'a push in the turn of the bench, in a shadow': {
    make: (door) => shadow(fallback(door, clumsy([3, 4], 0.5))),
    rules: bench,
    pushes: { 4: 0.8 },
    last: 0.9,
  },
  'a push while the door rules on the bench': {
    make: (door) => fallback(clumsy([3, 4]), door),
    rules: bench,
    before: 0.3,
    pushes: { 6: 0.8 },
    last: 0.8,
  },
};

describe('what is pushed is neither lost nor comes twice', () => {
  test.each(Object.entries(cases))('%s', (_, { last, ...one }) => {
    const { values, pushed, lines } = run(one);
    expect(values.at(-1)).toBe(last);
    const before = one.before === undefined ? [] : [[0, one.before]];
    const made = Object.entries(one.pushes).map(([step, value]) => [Number(step), value]);
    expect(pushed).toEqual([...before, ...made]);
    const schedulers = [one.make(external('door', ['beta']))];
    const rules = one.rules ?? {};
    expect(replay(lines, { metrics, schedulers, rules, source: 'x' }).difference).toBeUndefined();
  });

  test.each(Object.entries(cases))('%s, wherever the run is resumed', (_, one) => {
    const whole = run(one);
    for (let stop = 0; stop < 10; stop += 1) {
      expect(run(one, stop), `resumed before report ${stop}`).toEqual(whole);
    }
  });
});

test('two doors of one name in one scheduler are refused, however deep', () => {
  const door = () => external('door', ['beta']);
  const refused = expect.objectContaining({
    code: 'AHS_NAME_DUPLICATE',
    message: expect.stringContaining("Two doors are called 'door'") as string,
  }) as Error;
  const one = door();
  expect(() => residual(one, one, { delta: 0.1 })).toThrow(refused);
  expect(() => residual(door(), door(), { delta: 0.1 })).toThrow(refused);
  const deep = shadow(fallback(door(), { beta: () => 0.5 }));
  expect(() => fallback(clumsy([]), fallback(deep, door()))).toThrow(refused);
  const other = external('other', ['beta']);
  expect(residual(door(), other, { delta: 0.1 }).doors).toEqual(['door', 'other']);
});
