/**
 * What users of other libraries report, one test for each: it would fail if this one had the pain. The threads are
 * github.com/OWNER/REPO/issues/N.
 */
import '@tensorflow/tfjs-backend-cpu';
import { dqn, ppo } from '@ahs/agents';
import {
  type Agent,
  AhsError,
  constant,
  cosine,
  couple,
  createRng,
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  epochs,
  exponential,
  float,
  type HostEvent,
  integer,
  join,
  journal,
  type LearnStats,
  linear,
  observer,
  piecewise,
  property,
  reducer,
  rest,
  type Session,
  type SessionOptions,
  schedule,
  steps,
  tunable,
  variable,
} from '@ahs/core';
import {
  batchLoader,
  dropoutRate,
  groups,
  hypergradient,
  layersCallback,
  learningRate,
  plateau,
  weightDecay,
} from '@ahs/scheduler-plugins';
import * as tf from '@tensorflow/tfjs-core';
import { Callback, initializers, layers, sequential } from '@tensorflow/tfjs-layers';
import { tap } from 'rxjs';
import { beforeAll, expect, test } from 'vitest';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const total = 20;
const clockAt = (step: number) => ({ epoch: Math.floor(step / 5), step, progress: step / total });
const started: HostEvent = { type: 'run.start', clock: clockAt(0) };
const stepEnd = (step: number, loss = 1): HostEvent => ({
  type: 'step.end',
  clock: clockAt(step),
  metrics: { loss },
});
const evaluated = (step: number, loss: number): HostEvent => ({
  type: 'eval.end',
  clock: clockAt(step),
  metrics: { loss },
});
const rate = (initial = 0.1) => variable(float(0, 1), initial);
const options = (extra: Partial<SessionOptions> = {}): SessionOptions => ({
  metrics: ['loss'],
  tunables: { learningRate: rate() },
  schedulers: [],
  ...extra,
});
/** What `learningRate` is after each of some events. */
const course = (session: Session, events: readonly HostEvent[]) =>
  events.map((event) => session.report(event).learningRate as number);
/** A checkpoint as another process reads it. */
const stored = (session: Session) => decodeSnapshot(encodeSnapshot(session.checkpoint()), 'stored');

test('pain 1: a plateau cannot be composed (pytorch#68978)', () => {
  const inTheMiddle = join([
    [steps(2), linear(0, 0.1)],
    [steps(4), plateau(0.1, { factor: 0.5, patience: 0 })],
    [rest, exponential(0.01, { factor: 0.5, every: steps(1) })],
  ]);
  const session = createSession(options({ schedulers: [schedule('learningRate', inTheMiddle)] }));
  const seen = course(session, [
    started,
    ...[1, 2, 3, 4, 5].flatMap((step) => [stepEnd(step), evaluated(step, 1)]),
    stepEnd(6),
    stepEnd(7),
  ]);
  // It counts from its own first reading, and gives way to what follows.
  expect(seen).toEqual([
    0, 0.05, 0.05, 0.1, 0.1, 0.1, 0.05, 0.05, 0.025, 0.025, 0.0125, 0.01, 0.005,
  ]);
});

test('pain 2: warm-up, then a plateau (transformers#29417, Lightning#10759)', () => {
  const rule = join([
    [steps(4), linear(0.02, 0.1)],
    [rest, plateau(0.1, { factor: 0.1, patience: 1 })],
  ]);
  const session = createSession(options({ schedulers: [schedule('learningRate', rule)] }));
  // During warm-up nothing gets better, and nothing is counted.
  const warming = course(session, [
    started,
    ...[1, 2, 3].flatMap((step) => [stepEnd(step), evaluated(step, 9)]),
  ]);
  expect(warming.at(-1)).toBeCloseTo(0.08, 12);
  const events = [4, 5, 6, 7].flatMap((step) => [stepEnd(step), evaluated(step, 9)]);
  const after = course(session, events);
  expect(after.map((value) => Number(value.toPrecision(6)))).toEqual([
    0.1, 0.1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.01,
  ]);
});

test('pain 3: errors at a boundary and at step 0 (pytorch#185872)', () => {
  const model = { learningRate: 0.7 };
  const parts = join([
    [steps(3), linear(0.1, 0.4)],
    [rest, piecewise(0.9, [[steps(1), 0.8]])],
  ]);
  const session = createSession({
    ...options({ schedulers: [schedule('learningRate', parts)] }),
    tunables: { learningRate: tunable(float(0, 1), property(model, 'learningRate')) },
  });
  session.report(started);
  const used: number[] = [];
  for (let step = 1; step <= 5; step += 1) {
    used.push(Number(model.learningRate.toPrecision(6)));
    session.report(stepEnd(step));
  }
  // The first step has the first value, and step 3 the first one of the second part.
  expect(used).toEqual([0.1, 0.2, 0.3, 0.9, 0.8]);
});

test('pain 4: resume gives the wrong value (pytorch#60265, pytorch#119168, Lightning#5486)', () => {
  const parts = () =>
    options({
      tunables: { learningRate: rate() },
      schedulers: [
        schedule(
          'learningRate',
          join([
            [steps(4), linear(0.01, 0.1)],
            [epochs(2), plateau(0.1, { factor: 0.5, patience: 0 })],
            [rest, cosine(0.1, 0)],
          ]),
        ),
      ],
    });
  const events = [
    started,
    ...Array.from({ length: total }, (_, index) => index + 1).flatMap((step) => [
      stepEnd(step),
      evaluated(step, 1),
    ]),
  ];
  const whole = course(createSession(parts()), events);
  for (let stop = 1; stop < events.length; stop += 1) {
    const first = createSession(parts());
    course(first, events.slice(0, stop));
    const second = createSession({ ...parts(), restore: { checkpoint: stored(first) } });
    // Right away, before any event, the host holds what was in force; and all later values are the same bits.
    expect(second.values.learningRate).toBe(whole[stop - 1]);
    expect(course(second, events.slice(stop))).toEqual(whole.slice(stop));
  }
});

test('pain 5: an intended change on resume is ignored (transformers#23099, rf-detr#1209)', () => {
  const parts = (peak: number) =>
    options({ schedulers: [schedule('learningRate', cosine(peak, 0))] });
  const first = createSession(parts(0.1));
  course(first, [started, stepEnd(10)]);
  const checkpoint = stored(first);
  expect(() => createSession({ ...parts(0.2), restore: { checkpoint } })).toThrow(/learningRate/);
  const second = createSession({
    ...parts(0.2),
    restore: { checkpoint, accept: ['learningRate', 'schedule:learningRate'] },
  });
  expect(second.report(stepEnd(11)).learningRate).toBe(cosine(0.2, 0)(clockAt(11)));

  // So is one of the value itself, where a controller has moved it already and goes on moving it.
  const falling = (initial: number) =>
    options({
      tunables: { learningRate: rate(initial) },
      schedulers: [
        schedule(
          'learningRate',
          join([
            [steps(1), linear(0, 0.9)],
            [rest, plateau(0.9, { factor: 0.5, patience: 1 })],
          ]),
        ),
      ],
    });
  const third = createSession(falling(0.9));
  course(third, [started, stepEnd(1), ...[2, 3, 4, 5, 6].map((step) => evaluated(step, 1))]);
  expect(third.values.learningRate).toBe(0.225);
  const fourth = createSession({
    ...falling(0.03),
    restore: { checkpoint: stored(third), accept: ['learningRate'] },
  });
  // What it has counted stays, and it goes on from the value that was set.
  expect(
    course(
      fourth,
      [7, 8, 9].map((step) => evaluated(step, 1)),
    ),
  ).toEqual([0.03, 0.015, 0.015]);
});

test('pain 6: restoring silently undoes a change of the host (ray#62173, ray#36660)', () => {
  const first = createSession(options());
  course(first, [started, stepEnd(1)]);
  const checkpoint = stored(first);
  // Between stop and resume somebody, a population's mutation perhaps, has set another value.
  const mutated = () => options({ tunables: { learningRate: rate(0.03) } });
  expect(() => createSession({ ...mutated(), restore: { checkpoint } })).toThrow(/learningRate/);
  const lines: string[] = [];
  const second = createSession({
    ...mutated(),
    observers: [journal((line) => lines.push(line))],
    restore: { checkpoint, accept: ['learningRate'] },
  });
  expect(second.report(stepEnd(2)).learningRate).toBe(0.03);
  expect(lines.filter((line) => line.includes('"values.override"'))).toHaveLength(1);

  // Under controllers and formulas too; a formula's next change replaces it, and that is said.
  const controlled = {
    plateau: [plateau(0.1, { patience: 100 }), 0.03],
    hypergradient: [hypergradient(0.1, { watch: { metric: 'loss' }, stepSize: 0.5 }), 0.045],
    constant: [constant(0.1), 0.03],
    cosine: [cosine(0.1, 0), cosine(0.1, 0)(clockAt(2))],
  } as const;
  for (const [source, expected] of Object.values(controlled)) {
    const parts = (initial: number) =>
      options({
        tunables: { learningRate: rate(initial) },
        schedulers: [schedule('learningRate', source)],
      });
    const before = createSession(parts(0.1));
    course(before, [started]);
    const after = createSession({
      ...parts(0.03),
      restore: { checkpoint: stored(before), accept: ['learningRate'] },
    });
    const until: unknown[] = [];
    after.on('values.override', (event) => until.push(event.until));
    expect(after.values.learningRate).toBe(0.03);
    expect(after.report(stepEnd(2)).learningRate).toBeCloseTo(expected, 12);
    expect(until).toEqual([['schedule:learningRate']]);
  }
});

test('pain 7: only the learning rate can be scheduled (optax#20, tensorflow#55824)', () => {
  const dropout = { rate: 0.1 };
  const decayed = { weightDecay: 0 };
  const loss = { temperature: 1 };
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      dropout: dropoutRate(dropout),
      weightDecay: weightDecay(decayed),
      temperature: tunable(float(0.1, 10), property(loss, 'temperature')),
    },
    schedulers: [
      schedule('dropout', linear(0.1, 0.5)),
      schedule('weightDecay', linear(0, 0.1)),
      schedule('temperature', plateau(4, { factor: 0.5, patience: 0 })),
    ],
  });
  session.report(started);
  session.report(evaluated(5, 1));
  session.report(evaluated(10, 1));
  expect(dropout.rate).toBe(linear(0.1, 0.5)(clockAt(10)));
  expect(decayed.weightDecay).toBe(0.05);
  expect(loss.temperature).toBe(2);
});

test('pain 8: batch-size schedules, and a learning rate that follows (transformers#31222, ignite#454)', () => {
  const loader = batchLoader({ count: 50, batchSize: 8, seed: 1, epochs: 2 });
  const session = createSession({
    metrics: ['loss'],
    tunables: { batchSize: loader.batchSize, learningRate: rate() },
    schedulers: [schedule('batchSize', piecewise(8, [[steps(3), 16]]))],
    rules: { couplings: [couple('learningRate', 'batchSize', 'linear')] },
  });
  const dealt: number[][] = [];
  const rates: number[] = [];
  let { learningRate: now } = session.report({ type: 'run.start', clock: loader.clock });
  for (let batch = loader.next(); batch !== undefined; batch = loader.next()) {
    dealt.push([...batch]);
    rates.push(now as number);
    ({ learningRate: now } = session.report({
      type: 'step.end',
      clock: loader.clock,
      metrics: { loss: 1 },
    }));
  }
  expect(dealt.slice(0, 5).map(({ length }) => length)).toEqual([8, 8, 8, 16, 10]);
  expect(rates.slice(0, 4)).toEqual([0.1, 0.1, 0.1, 0.2]);
  // Each example once an epoch, whatever the sizes were.
  const all = Array.from({ length: 50 }, (_, index) => index);
  expect(
    dealt
      .slice(0, 5)
      .flat()
      .sort((a, b) => a - b),
  ).toEqual(all);
  expect(
    dealt
      .slice(5)
      .flat()
      .sort((a, b) => a - b),
  ).toEqual(all);
});

test('pain 9: one schedule for each group (pytorch#67761, pytorch#63488)', () => {
  const body = { learningRate: 0.1 };
  const head = { learningRate: 0.1 };
  const session = createSession({
    metrics: ['loss'],
    tunables: groups('learningRate', { body: learningRate(body), head: learningRate(head) }),
    schedulers: [
      schedule('learningRate.body', linear(0.1, 0.2)),
      schedule('learningRate.head', plateau(0.4, { factor: 0.5, patience: 0 })),
    ],
  });
  for (const event of [started, evaluated(5, 1), evaluated(10, 1)]) session.report(event);
  expect(body.learningRate).toBe(linear(0.1, 0.2)(clockAt(10)));
  expect(head.learningRate).toBe(0.2);
});

test('pain 10: the scheduled value is not logged (Lightning#1205, tensorflow#42520)', () => {
  const lines: string[] = [];
  const session = createSession(
    options({
      schedulers: [schedule('learningRate', linear(0.1, 0.5))],
      observers: [journal((line) => lines.push(line))],
    }),
  );
  const used = course(session, [started, ...[1, 2, 3].map((step) => stepEnd(step))]);
  const logged = lines
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === 'decision')
    .map(({ clock, hyperparameter, value }) => [clock.step, hyperparameter, value]);
  expect(logged).toEqual(used.map((value, step) => [step, 'learningRate', value]));
});

test('pain 11: the order of registration decides (Lightning#10260, Lightning#17131, fastai#3346)', () => {
  const run = (reversed: boolean) => {
    const lines: string[] = [];
    const arrange = <T>(list: readonly T[]) => (reversed ? list.toReversed() : list);
    const session = createSession(
      options({
        tunables: { learningRate: rate(), momentum: variable(float(0, 1), 0.9) },
        schedulers: arrange([
          schedule('learningRate', linear(0.1, 0.5)),
          reducer<null>({
            name: 'mirror',
            controls: ['momentum'],
            init: () => null,
            next: (state, { values }) => ({
              state,
              propose: { momentum: 1 - (values.learningRate ?? 0) },
            }),
          }),
        ]),
        observers: arrange([
          journal((line) => lines.push(line)),
          observer('idle', (events$) => events$),
        ]),
      }),
    );
    for (const event of [started, stepEnd(1), stepEnd(2)]) session.report(event);
    return [session.values, lines];
  };
  expect(run(true)).toEqual(run(false));
});

test('pain 12: a callback that crashes takes the training along (ray#60117, allennlp#2978)', () => {
  const failing = reducer<null>({
    name: 'failing',
    controls: ['momentum'],
    init: () => null,
    next: () => {
      throw new Error('scheduler');
    },
  });
  const faults: string[] = [];
  const session = createSession(
    options({
      tunables: { learningRate: rate(), momentum: variable(float(0, 1), 0.9) },
      schedulers: [failing, schedule('learningRate', linear(0.1, 0.5))],
      observers: [
        observer('crashing', (events$) =>
          events$.pipe(
            tap(() => {
              throw new Error('observer');
            }),
          ),
        ),
        observer('watching', (events$) =>
          events$.pipe(tap(({ type }) => type.endsWith('.fault') && faults.push(type))),
        ),
      ],
    }),
  );
  const seen = course(session, [started, stepEnd(1), stepEnd(2)]);
  expect(seen).toEqual([0, 1, 2].map((step) => linear(0.1, 0.5)(clockAt(step))));
  expect(new Set(faults)).toEqual(new Set(['scheduler.fault', 'observer.fault']));
  // What the host itself does wrong is its own, and is thrown.
  expect(() => session.report(stepEnd(1))).toThrow(AhsError);
});

test('pain 13: nothing of a reinforcement learner is scheduled, its entropy least (SB3#316, SB3#540)', () => {
  // Exact policy gradients on three arms: ∇(Σ p·r + c·H(p)) with c, the entropy coefficient, under a schedule.
  const settings = { entropyCoefficient: 1 };
  const run = (schedulers: SessionOptions['schedulers']) => {
    settings.entropyCoefficient = 1;
    const session = createSession({
      metrics: ['entropy'],
      tunables: {
        entropyCoefficient: tunable(float(0, 1), property(settings, 'entropyCoefficient')),
      },
      schedulers,
    });
    session.report(started);
    let logits = [0, 0, 0];
    const policy = () => {
      const weights = logits.map((logit) => Math.exp(logit));
      const sum = weights.reduce((a, b) => a + b);
      return weights.map((weight) => weight / sum);
    };
    for (let step = 1; step <= 400; step += 1) {
      const p = policy();
      const worth = p.map(
        (each, arm) => ([0, 0.5, 1][arm] ?? 0) - settings.entropyCoefficient * Math.log(each),
      );
      const mean = worth.reduce((sum, value, arm) => sum + value * (p[arm] as number), 0);
      logits = logits.map(
        (logit, arm) => logit + (p[arm] as number) * ((worth[arm] as number) - mean),
      );
      const entropy = -p.reduce((sum, each) => sum + each * Math.log(each), 0);
      const clock = { epoch: 0, step, progress: step / 400 };
      session.report({ type: 'step.end', clock, metrics: { entropy } });
    }
    return policy()[2] as number;
  };
  expect(run([])).toBeLessThan(0.6);
  expect(run([schedule('entropyCoefficient', linear(1, 0, { over: steps(200) }))])).toBeGreaterThan(
    0.9,
  );
  // Our own learners anneal what is inside of them.
  const annealed = { from: 1e-3, to: 1e-5, transitions: 1000 };
  expect(() =>
    ppo({ optimizer: { learningRate: annealed }, surrogate: { clip: { ...annealed, from: 0.2 } } }),
  ).not.toThrow();
  expect(() => dqn({ optimizer: { learningRate: annealed } })).not.toThrow();
});

const observations = (count: number, shift = 0) => {
  const rng = createRng(4, 'observations');
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: 3 }, () => shift + rng.normal()),
  );
};
/** Each observation leads to the next one; what was learned last, in numbers. */
function practise(agent: Agent<number>, seen: readonly Float32Array[]): LearnStats {
  let stats: LearnStats | undefined;
  for (const [index, next] of seen.entries()) {
    const observation = seen[index - 1];
    if (observation === undefined) continue;
    const [act] = agent.act([observation], { explore: true });
    const learned = agent.learn([
      {
        ...{ stream: 0, observation, next, action: act?.action ?? 0, reward: next[0] as number },
        ...(act?.memo === undefined ? {} : { memo: act.memo }),
        ...{ terminated: index % 10 === 0, truncated: false },
      },
    ]);
    stats = learned ?? stats;
  }
  if (stats === undefined) throw new Error('It has learned nothing.');
  return stats;
}
const context = () => ({
  observationShape: [3],
  actions: { kind: 'discrete', n: 3 } as const,
  rng: createRng(1, 'agent'),
});

test('pain 14: there is neither double DQN nor the rest of Rainbow (SB3#487, SB3#622)', () => {
  const plain = { network: { hidden: [8] }, target: { double: false }, returns: { steps: 1 } };
  const variants = {
    plain,
    double: { ...plain, target: { double: true } },
    dueling: { ...plain, network: { hidden: [8], dueling: true } },
    prioritised: { ...plain, replay: { prioritised: {} } },
    'n-step': { ...plain, returns: { steps: 3 } },
  };
  const seen = observations(60);
  const learned = Object.values(variants).map((variant) =>
    JSON.stringify(practise(dqn(variant).create(context()), seen)),
  );
  // Each learns, and each something else.
  expect(new Set(learned).size).toBe(learned.length);
  expect(learned.join()).not.toMatch(/null|undefined/);
});

test('pain 15: the statistics of a normaliser are lost (SB3#1256, IsaacLab#2635)', () => {
  const seen = observations(40, 50);
  for (const make of [
    () => dqn({ network: { hidden: [8], normaliser: {} } }).create(context()),
    () =>
      ppo({ rollout: { steps: 8 }, normalisation: { observations: true, rewards: true } }).create(
        context(),
      ) as Agent<number>,
  ]) {
    const agent = make();
    practise(agent, seen);
    const heir = make();
    heir.load(decodeSnapshot(encodeSnapshot(agent.save()), 'agent'));
    const greedy = (one: Agent<number>) => one.act(seen, { explore: false });
    expect(greedy(heir)).toEqual(greedy(agent));
    // They go on from the same statistics, and not from new ones.
    practise(agent, seen);
    practise(heir, seen);
    expect(encodeSnapshot(heir.save())).toEqual(encodeSnapshot(agent.save()));
  }
});

test('pain 16: ranks disagree on what was decided (optuna#2726, optuna#5849)', () => {
  const events = [
    started,
    ...Array.from({ length: total }, (_, index) => index + 1).flatMap((step) => [
      stepEnd(step, 1 / step),
      evaluated(step, 1 + Math.sin(step)),
    ]),
  ];
  const rank = (index: number) => {
    const decisions: unknown[] = [];
    const session = createSession(
      options({
        tunables: { learningRate: rate(), batchSize: variable(integer(1, 512), 32) },
        schedulers: [
          reducer<null>({
            name: 'rate',
            controls: ['learningRate'],
            init: () => null,
            next: (state, { event }) => ({
              state,
              propose: { learningRate: 0.5 + 0.4 * Math.sin(event.clock.step) },
            }),
          }),
          schedule('batchSize', plateau(256, { factor: 0.5, patience: 2 })),
        ],
        // Only one of them is watched.
        observers: index === 0 ? [observer('board', (events$) => events$)] : [],
        seed: 7,
      }),
    );
    session.decisions$.subscribe((decision) => decisions.push(decision));
    return { values: events.map((event) => session.report(event)), decisions };
  };
  const [first, second] = [rank(0), rank(1)];
  expect(second).toEqual(first);
  // Each value carries the step for which it was decided, so that a late rank can be told.
  expect(first.decisions.length).toBeGreaterThan(total);
  for (const decision of first.decisions) {
    expect(decision).toMatchObject({
      clock: { step: expect.any(Number) },
      report: expect.any(Number),
    });
  }
});

test('pain 17: in tfjs only early stopping is a callback, and rates are out of reach (tfjs#8488, tfjs#296)', async () => {
  for (const make of [
    () => tf.train.sgd(0.1),
    () => tf.train.momentum(0.1, 0.9),
    () => tf.train.adam(0.1),
  ]) {
    const optimizer = make();
    const kernelInitializer = initializers.constant({ value: 0 });
    const model = sequential({
      layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer, useBias: false })],
    });
    model.compile({ optimizer, loss: 'meanSquaredError' });
    const weight = () => (model.getWeights()[0] as tf.Tensor).dataSync()[0] as number;
    const session = createSession({
      metrics: ['loss'],
      tunables: { learningRate: learningRate(optimizer, float(0, 1)) },
      // Two steps at .1 and then none at all.
      schedulers: [schedule('learningRate', piecewise(0.1, [[steps(2), 0]]))],
    });
    const weights: number[] = [];
    const spy = new (class extends Callback {
      override async onBatchEnd() {
        weights.push(weight());
      }
    })();
    const [x, y] = [tf.ones([4, 1]), tf.fill([4, 1], 2)];
    await model.fit(x, y, {
      ...{ epochs: 4, batchSize: 4, shuffle: false, verbose: 0 },
      callbacks: [layersCallback(Callback, session), spy],
    });
    expect(weights[0]).not.toBe(0);
    expect(weights[1]).not.toBe(weights[0]);
    // Momentum has what it has gathered, times a rate of 0.
    expect(weights.slice(2)).toEqual([weights[1], weights[1]]);
    tf.dispose([x, y]);
    model.dispose();
  }
});
