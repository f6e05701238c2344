import {
  type AgentFactory,
  agentScheduler,
  createRng,
  createSession,
  float,
  type HostEvent,
  journal,
  type Rules,
  type RunEnd,
  rateLimit,
  type Scheduler,
  type Snapshot,
  schedule,
  type Transition,
  variable,
} from '@ahs/core';
import { rateAdapter, syntheticRun } from '@ahs/core/testing';
import { describe, expect, it } from 'vitest';
import { bandit } from '../bandit/bandit.js';
import { dqn } from '../dqn/dqn.js';
import { ppo } from '../ppo/ppo.js';
import { random } from '../random/random.js';
import { learnFrom, pretrained } from './learn-from.js';
import { transitionsOf } from './transitions.js';

const spec = float(1e-4, 1, { scale: 'log' });
const adapter = rateAdapter();
const quick = {
  network: { hidden: [32], normaliser: {} },
  optimizer: { learningRate: 0.002 },
  replay: { learningStarts: 5 },
  returns: { discount: 0.5, steps: 1 },
  training: { gradientSteps: 4 },
} as const;

/** The same agents, of which somebody writes down what they learn, a list for each stretch. */
function watched(
  factory: AgentFactory<number>,
  stretches: Transition<number>[][],
): AgentFactory<number> {
  return {
    ...factory,
    create: (context) => {
      const agent = factory.create(context);
      stretches.push([]);
      return {
        ...agent,
        learn: (transitions) => {
          stretches.at(-1)?.push(...transitions);
          return agent.learn(transitions);
        },
        cut: (stream) => {
          stretches.push([]);
          agent.cut(stream);
        },
      };
    },
  };
}

function record(
  schedulers: readonly Scheduler[],
  events: readonly HostEvent[] | ((rate: () => number) => Iterable<HostEvent>),
  how: { readonly rules?: Rules; readonly initial?: number } = {},
): readonly string[] {
  const lines: string[] = [];
  const rate = variable(spec, how.initial ?? 0.1);
  const session = createSession({
    metrics: ['loss'],
    tunables: { rate },
    schedulers,
    observers: [journal((line) => lines.push(line))],
    ...(how.rules === undefined ? {} : { rules: how.rules }),
    seed: 1000 * (how.initial ?? 3),
  });
  for (const event of typeof events === 'function' ? events(rate.get) : events) {
    session.report(event);
  }
  return lines;
}

describe('experience from a journal', () => {
  const shape = { epochs: 12, stepsPerEpoch: 4, metrics: ['loss'] };
  const rules: Readonly<Record<string, Rules>> = {
    free: {},
    limited: { constraints: { rate: [rateLimit({ factor: 1.5, per: 'step' })] } },
  };
  for (const end of ['completed', 'stopped', 'diverged'] satisfies RunEnd[]) {
    for (const [name, rule] of Object.entries(rules)) {
      it(`is bit for bit what the agent had: ${name}, ${end}`, () => {
        for (const seed of [1, 2, 3]) {
          const live: Transition<number>[][] = [];
          const scheduler = agentScheduler({ agent: watched(dqn(quick), live), adapter });
          // Metrics that are missing or not finite are in it too.
          const events = syntheticRun({ ...shape, seed, end, strange: true });
          const lines = record([scheduler], events, { rules: rule });
          const expected = live.filter(({ length }) => length > 0);
          expect(expected.flat().length).toBeGreaterThan(3);
          expect(transitionsOf({ lines, source: 'a run' }, adapter)).toEqual(expected);
        }
      });
    }
  }

  it('tells apart actions of the same value: an agent at a bound said which', () => {
    const live: Transition<number>[][] = [];
    const scheduler = agentScheduler({ agent: watched(dqn(quick), live), adapter });
    const lines = record([scheduler], syntheticRun({ ...shape, seed: 1 }), { initial: 1 });
    const experience = transitionsOf({ lines, source: 'a run' }, adapter).flat();
    expect(experience).toEqual(live.flat());
    // At the upper bound actionFor knows no doubling: 1 keeps it as well.
    const doubledThere = experience.filter(
      ({ action, observation, next }) => action === 2 && observation[0] === 0 && next[0] === 0,
    );
    expect(doubledThere.length).toBeGreaterThan(0);
  });

  it('comes from a run under a formula too, with a gap where no action stands for what happened', () => {
    const values = [0.1, 0.05, 0.05, 0.1, 0.07, 0.14, 0.14];
    const planned = schedule('rate', ({ step }) => values[step] ?? 0.14);
    const events: HostEvent[] = [{ type: 'run.start', clock: { epoch: 0, step: 0 } }];
    for (let step = 0; step < values.length; step += 1) {
      events.push({
        type: 'eval.end',
        clock: { epoch: 0, step },
        metrics: { loss: 1 / (step + 1) },
      });
    }
    const lines = record([planned], events);
    const stretches = transitionsOf({ lines, source: 'a plan' }, adapter);
    const actions = stretches.map((stretch) => stretch.map(({ action }) => action));
    // From 0.1 to 0.07 leads none.
    expect(actions).toEqual([[1, 0, 1, 2], [2]]);
    expect(stretches.flat().every(({ terminated }) => !terminated)).toBe(true);
  });

  it('is refused where the run lacks what the adapter reads', () => {
    const lines = record([], syntheticRun({ ...shape, seed: 1 }));
    const unsuitable = expect.objectContaining({ code: 'AHS_JOURNAL_UNSUITABLE' }) as Error;
    expect(() => transitionsOf({ lines, source: 'x' }, rateAdapter('momentum'))).toThrow(
      unsuitable,
    );
    const silent = record([], [{ type: 'run.start', clock: { epoch: 0, step: 0 } }]);
    expect(() => transitionsOf({ lines: silent, source: 'x' }, adapter)).toThrow(/reads: loss/);
    const invalid = expect.objectContaining({ code: 'AHS_JOURNAL_INVALID' }) as Error;
    expect(() => transitionsOf({ lines: lines.slice(1), source: 'x' }, adapter)).toThrow(invalid);
  });
});

/** The loss is how far ln rate is from that of the best, 0.03. */
const distance = (rate: number): number => Math.abs(Math.log(rate / 0.03)) / 5;
function* host(rate: () => number): Generator<HostEvent> {
  yield { type: 'run.start', clock: { epoch: 0, step: 0 } };
  for (let step = 0; step < 20; step += 1) {
    yield { type: 'eval.end', clock: { epoch: 0, step }, metrics: { loss: distance(rate()) } };
  }
  const clock = { epoch: 1, step: 20 };
  const metrics = { loss: distance(rate()) };
  yield { type: 'run.end', clock, reason: 'completed', metrics };
}

describe('learning from journals', () => {
  const halving = schedule('rate', ({ step }) => {
    let rate = 1;
    for (let i = 0; i < step && rate > 0.04; i += 1) rate /= 2;
    return rate;
  });
  const doubling = schedule('rate', ({ step }) => {
    let rate = 1e-3;
    for (let i = 0; i < step && rate < 0.025; i += 1) rate *= 2;
    return rate;
  });
  const chance = agentScheduler({ agent: random<number>(), adapter });
  const runs = [
    [halving, 1],
    [doubling, 1e-3],
    ...[0.7, 0.2, 0.05, 0.01, 3e-3, 6e-4].map((initial) => [chance, initial] as const),
  ] as const;
  const journals = runs.map(([scheduler, initial], index) => ({
    lines: record([scheduler], host, { initial }),
    source: `run ${index}`,
  }));
  const finalLoss = (agent: AgentFactory<number>, initial: number, from?: Snapshot): number => {
    let last = 1;
    const start = from === undefined ? {} : { from };
    record(
      [agentScheduler({ agent, adapter, mode: 'frozen', ...start })],
      function* (rate) {
        yield* host(rate);
        last = distance(rate());
      },
      { initial },
    );
    return last;
  };

  it('a DQN that only read how formulas fared schedules better than one that knows nothing', () => {
    for (const seed of [1, 2, 3]) {
      const from = pretrained(dqn(quick), journals, {
        adapter,
        passes: 10,
        rng: createRng(seed),
      });
      const learned = [1, 2e-3].map((initial) => finalLoss(dqn(quick), initial, from));
      const fresh = [1, 2e-3].map((initial) => finalLoss(dqn(quick), initial));
      expect(Math.max(...learned)).toBeLessThan(0.3);
      expect(Math.max(...fresh)).toBeGreaterThan(0.5);
    }
  });

  it('an agent learns what the journals hold, as often as it is told to', () => {
    const stretches: Transition<number>[][] = [];
    const agent = watched(bandit(), stretches).create({
      observationShape: [2],
      actions: { kind: 'discrete', n: 3 },
      rng: createRng(1),
    });
    const { transitions, stats } = learnFrom(agent, journals, { adapter, passes: 3 });
    expect(transitions).toBe(journals.flatMap((run) => transitionsOf(run, adapter).flat()).length);
    expect(stretches.flat()).toHaveLength(3 * transitions);
    expect(stats?.loss).toBeGreaterThanOrEqual(0);
  });

  it('refuses agents that learn only from their own actions, and journals without experience', () => {
    const own = expect.objectContaining({ code: 'AHS_AGENT_ON_POLICY' }) as Error;
    const rng = createRng(1);
    expect(() => pretrained(ppo<number>(), journals, { adapter, rng })).toThrow(own);
    const unsuitable = expect.objectContaining({ code: 'AHS_JOURNAL_UNSUITABLE' }) as Error;
    expect(() => pretrained(dqn(quick), [], { adapter, rng })).toThrow(unsuitable);
    const late = dqn({ ...quick, replay: { ...quick.replay, learningStarts: 100_000 } });
    expect(() => pretrained(late, journals, { adapter, rng, passes: 2 })).toThrow(
      /^dqn made no update from \d+ transitions × 2 passes = \d+, .*learningStarts=100000\./,
    );
    const wild = schedule('rate', ({ step }) => 0.9 / (1 + 1.7 * step));
    const lines = record([wild], function* (rate) {
      for (const event of host(rate)) {
        if (event.type === 'run.start' || event.clock.step % 20 !== 0) yield event;
      }
    });
    expect(() => pretrained(dqn(quick), [{ lines, source: 'wild' }], { adapter, rng })).toThrow(
      /'wild' stands for an action/,
    );
  });
});
