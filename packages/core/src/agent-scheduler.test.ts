import { describe, expect, test } from 'vitest';
import {
  type ActRequest,
  type Adapter,
  type Agent,
  type AgentFactory,
  agentOf,
  agentScheduler,
  type Constraint,
  constant,
  createRng,
  createSession,
  external,
  fallback,
  float,
  guard,
  type HostEvent,
  residual,
  type Snapshot,
  schedule,
  shadow,
  type Transition,
  variable,
  windowed,
} from './index.js';
import { syntheticRun } from './testing/index.js';

/** An agent that always takes the next action of a script and keeps what it learned for the test to see. */
function scriptedAgent(
  script: readonly number[],
  offPolicy = true,
): AgentFactory<number> & { readonly learned: Transition<number>[]; readonly cuts: number[] } {
  const learned: Transition<number>[] = [];
  const cuts: number[] = [];
  return {
    kind: 'scripted',
    config: { script },
    learned,
    cuts,
    create: (): Agent<number> => {
      let turn = 0;
      return {
        offPolicy,
        act: (observations, _request: ActRequest) =>
          observations.map(() => ({ action: script[turn++ % script.length] as number })),
        learn: (transitions) => {
          learned.push(...transitions);
          return undefined;
        },
        cut: (stream) => cuts.push(stream),
        save: () => ({ version: 1, state: turn }),
        load: ({ state }: Snapshot) => {
          turn = state as number;
        },
      };
    },
  };
}

/** β is halved, kept or doubled; the reward is the gain in accuracy. */
const adapter: Adapter<number> = {
  kind: 'halving',
  config: {},
  controls: ['beta'],
  needs: ['accuracy'],
  encoder: {
    features: ['accuracy', 'beta'],
    shape: [2],
    init: () => 0,
    next: (accuracy, { event }) =>
      event.type === 'eval.end' ? (event.metrics.accuracy ?? 0) : accuracy,
    encode: (accuracy, { values }) => ({
      state: accuracy,
      vector: Float32Array.of(accuracy as number, values.beta ?? 0),
    }),
  },
  actions: {
    space: () => ({ kind: 'discrete', n: 3 }),
    decode: (action, values) => ({ beta: (values.beta ?? 0) * ([0.5, 1, 2][action] ?? 1) }),
    actionFor: (before, after) => {
      const index = [0.5, 1, 2].indexOf((after.beta ?? 0) / (before.beta ?? 1));
      return index < 0 ? undefined : index;
    },
  },
  reward: {
    init: () => 0,
    next: (accuracy, { event }) =>
      event.type === 'eval.end' ? (event.metrics.accuracy ?? 0) : accuracy,
    reward: (before, after) => (after as number) - (before as number),
    divergedPenalty: -5,
  },
};

const evaluation = (step: number, accuracy: number): HostEvent => ({
  type: 'eval.end',
  clock: { epoch: 0, step, progress: step / 4 },
  metrics: { accuracy },
});
const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } };
const end = (reason: 'completed' | 'stopped' | 'diverged'): HostEvent => ({
  type: 'run.end',
  clock: { epoch: 1, step: 4, progress: 1 },
  reason,
  metrics: { accuracy: 0.9 },
});

function run(
  agent: AgentFactory<number>,
  events: readonly HostEvent[],
  constraint?: Constraint,
): void {
  const session = createSession({
    metrics: ['accuracy'],
    tunables: { beta: variable(float(0, 8), 1) },
    schedulers: [agentScheduler({ agent, adapter })],
    ...(constraint === undefined ? {} : { rules: { constraints: { beta: [constraint] } } }),
  });
  for (const event of events) session.report(event);
}

describe('what an agent learns from', () => {
  test('a decision is closed by the next due observation, the last one by run.end', () => {
    const agent = scriptedAgent([2, 1]);
    run(agent, [
      start,
      evaluation(0, 0.25),
      evaluation(2, 0.5),
      evaluation(4, 0.75),
      end('completed'),
    ]);
    expect(agent.learned).toEqual([
      {
        stream: 0,
        observation: Float32Array.of(0.25, 1),
        action: 2,
        reward: 0.25,
        next: Float32Array.of(0.5, 2),
        terminated: false,
        truncated: false,
      },
      {
        stream: 0,
        observation: Float32Array.of(0.5, 2),
        action: 1,
        reward: 0.25,
        next: Float32Array.of(0.75, 2),
        terminated: true,
        truncated: false,
      },
    ]);
  });

  test('a diverged run terminates with the penalty, a stopped one is discarded', () => {
    const diverged = scriptedAgent([1]);
    run(diverged, [start, evaluation(0, 0.5), end('diverged')]);
    expect(diverged.learned).toMatchObject([{ terminated: true, reward: -5 }]);
    const stopped = scriptedAgent([1]);
    run(stopped, [start, evaluation(0, 0.5), end('stopped')]);
    expect(stopped.learned).toEqual([]);
    expect(stopped.cuts).toEqual([0]);
  });

  const hold: Constraint = { name: 'hold', limit: (_value, { current }) => current };
  const odd: Constraint = { name: 'odd', limit: () => 3 };

  test('clipped: an off-policy agent learns the action that stands for the value in force', () => {
    const agent = scriptedAgent([2]);
    run(agent, [start, evaluation(0, 0.5), evaluation(2, 0.5)], hold);
    expect(agent.learned).toMatchObject([{ action: 1 }]);
  });

  test('clipped where no action stands for it: dropped, and the n-step window is cut', () => {
    const agent = scriptedAgent([2]);
    run(agent, [start, evaluation(0, 0.5), evaluation(2, 0.5)], odd);
    expect(agent.learned).toEqual([]);
    expect(agent.cuts).toEqual([0]);
  });

  test('clipped: an on-policy agent learns nothing of it', () => {
    const agent = scriptedAgent([2], false);
    run(agent, [start, evaluation(0, 0.5), evaluation(2, 0.5)], hold);
    expect(agent.learned).toEqual([]);
    expect(agent.cuts).toEqual([0]);
  });

  test('a frozen agent neither explores nor learns', () => {
    const agent = scriptedAgent([2]);
    const explored: boolean[] = [];
    const watched: AgentFactory<number> = {
      ...agent,
      create: (context) => {
        const made = agent.create(context);
        return {
          ...made,
          act: (observations, request) => {
            explored.push(request.explore);
            return made.act(observations, request);
          },
        };
      },
    };
    const session = createSession({
      metrics: ['accuracy'],
      tunables: { beta: variable(float(0, 8), 1) },
      schedulers: [agentScheduler({ agent: watched, adapter, mode: 'frozen' })],
    });
    for (const event of [start, evaluation(0, 0.5), evaluation(2, 0.6)]) session.report(event);
    expect(explored).toEqual([false, false]);
    expect(agent.learned).toEqual([]);
  });

  test('the next run can start from this run’s agent, guarded or not', () => {
    const guarded = guard(agentScheduler({ agent: scriptedAgent([2, 1, 0]), adapter }), {
      metric: 'accuracy',
      goal: 'max',
      tolerance: 0.1,
      fallback: { beta: 1 },
    });
    for (const scheduler of [
      agentScheduler({ agent: scriptedAgent([2, 1, 0]), adapter }),
      guarded,
    ]) {
      const running = scheduler.start({
        specs: { beta: float(0, 8) },
        rng: createRng(1),
      });
      running.next({ report: 0, event: evaluation(0, 0.5), values: { beta: 1 }, outcomes: {} });
      expect(agentOf(running.save()).state).toBe(1);
    }
  });
});

test('an agent is found in whatever its scheduler is wrapped', () => {
  const agent = () => agentScheduler({ agent: scriptedAgent([2]), adapter });
  const constantBeta = { beta: constant(1) };
  const safe = { metric: 'accuracy', goal: 'max', tolerance: 1, fallback: { beta: 1 } } as const;
  const context = () => ({ specs: { beta: float(0, 64) }, rng: createRng(1) });
  const own = agent().start(context());
  own.next({ report: 0, event: evaluation(0, 0.5), values: { beta: 1 }, outcomes: {} });
  const expected = agentOf(own.save());
  for (const wrapped of [
    guard(agent(), safe),
    fallback(agent(), constantBeta),
    fallback(external('person', ['beta']), agent()),
    residual(constantBeta, agent(), { delta: 1 }),
    shadow(guard(fallback(external('person', ['beta']), guard(agent(), safe)), safe)),
  ]) {
    const running = wrapped.start(context());
    running.next({ report: 0, event: evaluation(0, 0.5), values: { beta: 1 }, outcomes: {} });
    expect(agentOf(running.save())).toEqual(expected);
  }
  for (const none of [schedule('beta', constant(1)), guard(external('p', ['beta']), safe)]) {
    expect(() => agentOf(none.start(context()).save())).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
    );
  }
});

describe('guard', () => {
  const session = (tolerance: number) =>
    createSession({
      metrics: ['accuracy'],
      tunables: { beta: variable(float(0, 64), 1) },
      schedulers: [
        guard(agentScheduler({ agent: scriptedAgent([2]), adapter }), {
          metric: 'accuracy',
          goal: 'max',
          tolerance,
          fallback: { beta: 0.5 },
        }),
      ],
    });
  const accuracies = [0.5, 0.6, 0.3, 0.4, 0.58];

  test('takes over when the metric falls, lets go when it has recovered', () => {
    const guarded = session(0.1);
    guarded.report(start);
    const values = accuracies.map(
      (accuracy, index) => guarded.report(evaluation(index, accuracy)).beta,
    );
    // Doubled twice, fallen back, held, and then what the agent wants from .5.
    expect(values).toEqual([2, 4, 0.5, 0.5, 1]);
  });

  test('never takes over within its tolerance', () => {
    const guarded = session(0.9);
    guarded.report(start);
    expect(
      accuracies.map((accuracy, index) => guarded.report(evaluation(index, accuracy)).beta),
    ).toEqual([2, 4, 8, 16, 16]);
  });

  test('takes over on a metric that is not finite', () => {
    const guarded = session(0.9);
    guarded.report(start);
    expect(guarded.report(evaluation(0, Number.NaN)).beta).toBe(0.5);
  });
});

test('windowed stacks the last observations, oldest first, the first one standing in', () => {
  const window = windowed(adapter.encoder, 3);
  let state = window.init({ beta: float(0, 8) });
  const vectors: number[][] = [];
  for (const [index, accuracy] of [0.25, 0.5].entries()) {
    const observation = {
      report: index,
      event: evaluation(index, accuracy),
      values: { beta: index },
      outcomes: {},
    };
    state = window.next(state, observation);
    const encoded = window.encode(state, observation);
    state = encoded.state;
    vectors.push(Array.from(encoded.vector));
  }
  expect(window.shape).toEqual([3, 2]);
  expect(vectors).toEqual([
    [0.25, 0, 0.25, 0, 0.25, 0],
    [0.25, 0, 0.25, 0, 0.5, 1],
  ]);
});

test('a synthetic run has every kind of event', () => {
  const events = syntheticRun({ seed: 1, epochs: 1, stepsPerEpoch: 2, metrics: ['loss'] });
  expect(new Set(events.map(({ type }) => type)).size).toBe(6);
});
