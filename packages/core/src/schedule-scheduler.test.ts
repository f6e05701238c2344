import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asController } from './controller.js';
import { external } from './external.js';
import { float, type Values } from './hyperparameter.js';
import { journal } from './journal.js';
import { reducer } from './reducer.js';
import type { Schedule } from './schedule.js';
import { schedule } from './schedule-scheduler.js';
import type { Observation, Scheduler } from './scheduler.js';
import { cosine } from './schedules/cosine.js';
import type { Session } from './session/options.js';
import { createSession } from './session/session.js';
import { encodeSnapshot } from './snapshot-codec.js';
import { syntheticRun } from './testing/run.js';
import { variable } from './tunable.js';
import { fallback } from './wrappers/fallback.js';

const metrics = ['loss'];
const tunables = () => ({ rate: variable(float(0, 1), 0.1), weight: variable(float(0, 0.5), 0) });

/** The same scheduler, asked as any other: with a view, for proposals. */
function askedWithView(scheduler: Scheduler): Scheduler {
  return {
    ...scheduler,
    start: (context) => {
      const running = scheduler.start(context);
      return { ...running, next: (observation) => running.next(observation) };
    },
  };
}

/** Throws, proposes NaN and what is not legal, rests and moves. */
function moody(seed: number): Schedule {
  return ({ step }) => {
    const mood = (step * 7 + seed) % 11;
    if (mood === 3) throw new Error('not today');
    if (mood === 5) return Number.NaN;
    return mood > 7 ? 0.3 : mood / 4;
  };
}

/** All that a run leaves behind. */
function remains(schedulers: readonly Scheduler[], seed: number, isWatched: boolean) {
  const lines: string[] = [];
  const session = createSession({
    metrics,
    tunables: tunables(),
    schedulers,
    observers: isWatched ? [journal((line) => lines.push(line))] : [],
    rules: { faults: { limit: 3, returnAfter: { unit: 'steps', length: 4 } } },
  });
  const checkpoints = syntheticRun({ seed, epochs: 3, stepsPerEpoch: 8, metrics }).map((event) => [
    session.report(event),
    Buffer.from(encodeSnapshot(session.checkpoint())).toString('base64'),
  ]);
  return { lines, checkpoints };
}

describe('a function of the clock', () => {
  test('asked for its number leaves what it leaves when it is asked with a view, faults included', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.boolean(), (seed, isWatched) => {
        const parts = [schedule('rate', cosine(0.4, 0)), schedule('weight', moody(seed))];
        const viewed = parts.map(askedWithView);
        expect(remains(parts, seed, isWatched)).toEqual(remains(viewed, seed, isWatched));
      }),
      { numRuns: 30 },
    );
  });

  test('that takes the place of a wrapped next is not asked behind its back', () => {
    const seen: number[] = [];
    const inner = schedule('rate', cosine(0.4, 0));
    const wrapped: Scheduler = {
      ...inner,
      start: (context) => {
        const running = inner.start(context);
        return {
          ...running,
          next: (observation) => {
            seen.push(observation.report);
            return running.next(observation);
          },
        };
      },
    };
    remains([wrapped], 1, false);
    expect(seen.slice(0, 3)).toEqual([0, 1, 2]);
  });

  test('leaves to those who look a view that they cannot change', () => {
    const views: Observation[] = [];
    const onlooker = reducer({
      name: 'onlooker',
      controls: ['weight'],
      init: () => null,
      next: (state, observation) => {
        views.push(observation);
        return { state, propose: { weight: observation.report / 1000 } };
      },
    });
    remains([schedule('rate', cosine(0.4, 0)), onlooker], 1, false);
    for (const { event, values, outcomes } of views) {
      const parts = [event, event.clock, values, outcomes, ...Object.values(outcomes)];
      if ('metrics' in event) parts.push(event.metrics);
      expect(parts.every(Object.isFrozen)).toBe(true);
    }
    expect(views[5]?.outcomes.weight).toEqual({
      verdict: 'applied',
      proposed: 0.004,
      value: 0.004,
    });
    // What was seen then is not what holds now.
    expect(views[9]?.outcomes.weight?.proposed).toBe(0.008);
  });
});

/** The values in force after each of so many steps. */
function reportSteps(session: Session, total: number): readonly Values[] {
  session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
  return Array.from({ length: total }, (_, index) =>
    session.report({
      type: 'step.end',
      clock: { epoch: 0, step: index + 1 },
      metrics: { loss: 1 },
    }),
  );
}

describe('a value that is not finite', () => {
  /** In which steps the scheduler was at fault, and when it was benched. */
  function faultsOf(scheduler: Scheduler, limit: number): readonly string[] {
    const said: string[] = [];
    const session = createSession({
      metrics,
      tunables: tunables(),
      schedulers: [scheduler],
      rules: { faults: { limit } },
    });
    session.on('scheduler.fault', ({ clock, code }) => said.push(`${clock.step} ${code}`));
    session.on('scheduler.bench', ({ clock }) => said.push(`${clock.step} benched`));
    reportSteps(session, 8);
    return said;
  }

  const stuck =
    (value: number): Schedule =>
    ({ step }) =>
      step < 3 ? 0.1 : value;
  const ways: Readonly<Record<string, (source: Schedule) => Scheduler>> = {
    'a schedule, asked for its number': (source) => schedule('rate', source),
    'a schedule, asked with a view': (source) => askedWithView(schedule('rate', source)),
    'a controller': (source) => schedule('rate', asController(source)),
    'a base': (source) => fallback(external('door', ['rate']), { rate: source }),
  };
  const cases = Object.keys(ways).flatMap((way) =>
    [Infinity, -Infinity, Number.NaN].map((value) => [way, value] as const),
  );

  test.each(cases)('is a fault each time it is proposed: %s, %d', (way, value) => {
    const code = 'AHS_PROPOSAL_INVALID';
    const scheduler = (ways[way] as (source: Schedule) => Scheduler)(stuck(value));
    // A base goes on alone when its pair is benched, and is at fault there as well.
    const first = faultsOf(scheduler, 3).slice(0, 4);
    expect(first).toEqual([`3 ${code}`, `4 ${code}`, `5 ${code}`, '5 benched']);
  });

  test('in a base takes nothing from what was proposed beside it', () => {
    const rate: Schedule = ({ step }) => (step < 3 ? 0.1 : 0.2);
    const weight: Schedule = ({ step }) => (step === 3 ? Infinity : 0.3);
    const session = createSession({
      metrics,
      tunables: tunables(),
      schedulers: [fallback(external('door', ['rate', 'weight']), { rate, weight })],
    });
    expect(reportSteps(session, 4).map(({ rate }) => rate)).toEqual([0.1, 0.1, 0.1, 0.2]);
  });
});
