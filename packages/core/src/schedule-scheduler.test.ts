import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float } from './hyperparameter.js';
import { journal } from './journal.js';
import { reducer } from './reducer.js';
import type { Schedule } from './schedule.js';
import { schedule } from './schedule-scheduler.js';
import type { Observation, Scheduler } from './scheduler.js';
import { cosine } from './schedules/cosine.js';
import { createSession } from './session/session.js';
import { encodeSnapshot } from './snapshot-codec.js';
import { syntheticRun } from './testing/run.js';
import { variable } from './tunable.js';

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
