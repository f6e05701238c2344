import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentScheduler } from '../agent-scheduler.js';
import { external } from '../external.js';
import { guard } from '../guards/guard.js';
import { float } from '../hyperparameter.js';
import { journal } from '../journal.js';
import { rateLimit } from '../rate-limit.js';
import { schedule } from '../schedule-scheduler.js';
import { constant } from '../schedules/constant.js';
import { cosine } from '../schedules/cosine.js';
import type { Rules } from '../session/options.js';
import { createSession } from '../session/session.js';
import { bandit } from '../testing/bandit.js';
import { rateAdapter } from '../testing/rate-adapter.js';
import { syntheticRun } from '../testing/run.js';
import { variable } from '../tunable.js';
import { fallback } from '../wrappers/fallback.js';
import { shadow } from '../wrappers/shadow.js';
import { replay } from './replay.js';

const metrics = ['loss', 'accuracy'];
const rules: Rules = { constraints: { rate: [rateLimit({ factor: 2, per: 'step' })] } };
const agent = () => agentScheduler({ agent: bandit(), adapter: rateAdapter() });
const [hyperparameter = ''] = agent().controls;

/** The journal of a made-up run under an agent, a schedule and a person. */
function record(seed: number, strange = false) {
  const lines: string[] = [];
  const person = external('person', ['momentum']);
  const session = createSession({
    metrics: [...metrics, ...(agent().needs ?? [])],
    tunables: {
      [hyperparameter]: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
      momentum: variable(float(0, 1), 0.9),
      weight: variable(float(0, 1), 0),
    },
    schedulers: [agent(), person, schedule('weight', cosine(0.5, 0))],
    observers: [journal((line) => lines.push(line))],
    rules,
    seed,
  });
  const run = syntheticRun({
    seed,
    epochs: 2,
    stepsPerEpoch: 4,
    metrics: [...metrics, ...(agent().needs ?? [])],
    strange,
  });
  for (const [index, event] of run.entries()) {
    if (index === 3) person.push({ momentum: 0.5 });
    if (index === 6) person.push({ momentum: null });
    if (index === 9) person.push({ momentum: 2 });
    session.report(event);
  }
  return lines;
}

const again = (lines: readonly string[]) =>
  replay(lines, {
    metrics: [...metrics, ...(agent().needs ?? [])],
    schedulers: [agent(), external('person', ['momentum']), schedule('weight', cosine(0.5, 0))],
    rules,
    source: 'events.jsonl',
  });

describe('replay', () => {
  test('every line comes out as it was written, agents, people and metrics that are not finite included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.boolean(), (seed, strange) => {
        const lines = record(seed, strange);
        const { difference, complete, decisions } = again(lines);
        expect(difference).toBeUndefined();
        expect(complete).toBe(true);
        expect(decisions).toBe(lines.filter((line) => line.includes('"decision"')).length);
      }),
      { numRuns: 30 },
    );
  });

  test('a journal that was cut anywhere is replayed as far as it goes', () => {
    const lines = record(7);
    for (let length = 2; length < lines.length; length += 1) {
      const { difference, complete } = again(lines.slice(0, length));
      expect(difference).toBeUndefined();
      expect(complete).toBe(false);
    }
  });

  test('a decision that was changed by hand is found, with its line', () => {
    const lines = record(3);
    const index = lines.findIndex((line) => line.includes('"decision"') && line.includes('weight'));
    const forged = lines.with(index, (lines[index] as string).replace('"value":', '"value":1'));
    expect(again([...lines, '']).difference).toBeUndefined();
    const { difference } = again(forged);
    expect(difference?.line).toBe(index + 1);
    expect(difference?.journaled).toBe(forged[index]);
    expect(difference?.replayed).toBe(lines[index]);
  });

  test('another schedule is found', () => {
    const { difference } = replay(record(3), {
      metrics: [...metrics, ...(agent().needs ?? [])],
      schedulers: [agent(), external('person', ['momentum']), schedule('weight', cosine(0.4, 0))],
      rules,
      source: 'events.jsonl',
    });
    expect(difference?.line).toBe(1);
  });

  test('where the host could not set a value, the replay cannot either', () => {
    const lines: string[] = [];
    const weight = variable(float(0, 1), 0);
    const tunable = {
      ...weight,
      set: (value: number) => {
        if (value > 0.4 && value < 0.45) throw new Error('busy');
        weight.set(value);
      },
    };
    const session = createSession({
      metrics,
      tunables: { weight: tunable },
      schedulers: [schedule('weight', cosine(0.5, 0))],
      observers: [journal((line) => lines.push(line))],
    });
    for (const event of syntheticRun({ seed: 1, epochs: 2, stepsPerEpoch: 8, metrics })) {
      session.report(event);
    }
    expect(lines.some((line) => line.includes('tunable.fault'))).toBe(true);
    const options = { metrics, schedulers: [schedule('weight', cosine(0.5, 0))], source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
  });

  test('what is no journal is refused, naming the line', () => {
    const lines = record(1);
    expect(() => again(lines.slice(1))).toThrow(
      expect.objectContaining({ code: 'AHS_JOURNAL_INVALID' }) as Error,
    );
    expect(() => again(lines.with(4, '{"type":'))).toThrow(/Line 5 of 'events.jsonl'/);
  });
});

describe('what cannot be replayed', () => {
  test('a wrapped person is refused by name', () => {
    const lines = record(1);
    for (const wrapped of [
      shadow(external('person', ['momentum'])),
      fallback(external('person', ['momentum']), { momentum: constant(0.5) }),
    ]) {
      expect(() => replay(lines, { metrics, schedulers: [wrapped], source: 'x' })).toThrow(
        expect.objectContaining({
          code: 'AHS_REPLAY_UNSUPPORTED',
          message: expect.stringContaining('person'),
        }) as Error,
      );
    }
  });

  test('where the host could not go back, the replay cannot either', () => {
    const lines: string[] = [];
    const guarded = () =>
      guard(schedule('weight', cosine(0.5, 0)), {
        conditions: [{ kind: 'nonFinite', metric: 'loss' }],
        fallback: { weight: 0.1 },
      });
    const session = createSession({
      metrics,
      tunables: { weight: variable(float(0, 1), 0) },
      schedulers: [guarded()],
      observers: [journal((line) => lines.push(line))],
      rollback: {
        save: () => ({ version: 1, state: 1 }),
        restore: () => {
          throw new Error('no memory');
        },
      },
    });
    const run = syntheticRun({ seed: 1, epochs: 2, stepsPerEpoch: 8, metrics });
    for (const [index, event] of run.entries()) {
      session.report(
        index === 9 && 'metrics' in event
          ? { ...event, metrics: { ...event.metrics, loss: Number.NaN } }
          : event,
      );
    }
    expect(lines.some((line) => line.includes('rollback.fault'))).toBe(true);
    const options = { metrics, schedulers: [guarded()], source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
  });
});
