import { epochs, fraction, steps } from '@ahs/core';
import fc from 'fast-check';
import { agentNames } from './agents.test.support.js';
import { arbiterNames, guardConditionNames } from './arbiters.test.support.js';
import type { ResumeCase } from './cases.test.support.js';
import { isPossible } from './composition.test.support.js';
import { controllerNames, formulaNames } from './leaves.test.support.js';
import type { ConditionPlan, PartPlan } from './parts.test.support.js';
import type { SchedulerPlan } from './schedulers.test.support.js';
import { hyperparameters } from './tunables.test.support.js';

/** One arbitrary for each kind of plan: a kind that is not generated does not compile. */
type OfEach<Plan extends { readonly kind: string }> = {
  readonly [Kind in Plan['kind']]: fc.Arbitrary<Plan & { readonly kind: Kind }>;
};

const value = fc.double({ min: 1e-4, max: 0.9, noNaN: true });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const count = fc.integer({ min: 1, max: 6 });

const end = fc.oneof(count.map(steps), count.map(epochs), value.map(fraction));
const condition: fc.Arbitrary<ConditionPlan> = fc.oneof(
  fc.record({ metric: fc.constant('loss'), above: value }),
  fc.record({
    ...{ metric: fc.constant('accuracy'), below: value },
    at: fc.constantFrom('step.end' as const, 'eval.end' as const),
  }),
  fc.record({ from: end }),
  fc.record({ until: end }),
  fc.tuple(count, count).map(([start, length]) => ({
    ...{ from: steps(start), until: steps(start + length) },
  })),
  fc.constant({ kind: 'odd steps' as const }),
);

const { part } = fc.letrec<{ part: PartPlan }>((tie) => {
  const of = tie('part');
  const { formula, controller, ...combinators }: OfEach<PartPlan> = {
    formula: fc.record({
      kind: fc.constant('formula'),
      name: fc.constantFrom(...formulaNames),
      from: value,
      to: value,
    }),
    controller: fc.record({
      kind: fc.constant('controller'),
      name: fc.constantFrom(...controllerNames),
      from: value,
    }),
    join: fc.record({ kind: fc.constant('join'), steps: count, first: of, second: of }),
    chain: fc.record({ kind: fc.constant('chain'), of: fc.tuple(of, of) }),
    every: fc.record({
      kind: fc.constant('every'),
      tick: fc.constantFrom('epoch.end' as const, 'eval.end' as const, 2, 3),
      of,
    }),
    when: fc.record({ kind: fc.constant('when'), condition, of, otherwise: fc.option(of) }),
    limitRate: fc.record({
      ...{ kind: fc.constant('limitRate'), delta: value, of },
      per: fc.constantFrom('decision' as const, 'step' as const, 'epoch' as const),
    }),
    clamp: fc.record({
      ...{ kind: fc.constant('clamp'), of },
      ...{ min: fc.constant(0.01), max: fc.constant(0.5) },
    }),
    ema: fc.record({
      ...{ kind: fc.constant('ema'), of },
      decay: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
    }),
  };
  return {
    part: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(formula, controller),
      ...Object.values(combinators),
    ),
  };
});

const controls = fc.constantFrom(...hyperparameters);
const every = fc.integer({ min: 2, max: 7 });
const pushes = fc.array(fc.record({ at: share, value: fc.option(value, { freq: 4 }) }), {
  maxLength: 4,
});

const { scheduler } = fc.letrec<{ scheduler: SchedulerPlan }>((tie) => {
  const of = tie('scheduler');
  const { shadow, guard, fallback, residual, pair, ...alone }: OfEach<SchedulerPlan> = {
    schedule: fc.record({ kind: fc.constant('schedule'), controls, of: part }),
    agent: fc.record({
      kind: fc.constant('agent'),
      agent: fc.constantFrom(...agentNames),
      guarded: fc.boolean(),
    }),
    faulty: fc.record({ kind: fc.constant('faulty'), controls, every }),
    reducer: fc.record({ kind: fc.constant('reducer'), controls, every }),
    external: fc.record({ kind: fc.constant('external'), controls, pushes }),
    stream: fc.record({ kind: fc.constant('stream'), controls, pushes, every }),
    shadow: fc.record({ kind: fc.constant('shadow'), of }),
    guard: fc.record({
      kind: fc.constant('guard'),
      condition: fc.constantFrom(...guardConditionNames),
      of,
    }),
    fallback: fc.record({ kind: fc.constant('fallback'), of, base: part }),
    residual: fc.record({ kind: fc.constant('residual'), of, base: part }),
    pair: fc.record({ kind: fc.constant('pair'), of, base: of }),
  };
  const { schedule, agent, ...authored } = alone;
  return {
    scheduler: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.oneof(
        { weight: 3, arbitrary: schedule },
        { weight: 3, arbitrary: agent },
        { weight: 2, arbitrary: fc.oneof(...Object.values(authored)) },
      ),
      ...[shadow, guard, fallback, residual, pair],
    ),
  };
});

/** Any composition over any run, stopped anywhere. */
export const resumeCase: fc.Arbitrary<ResumeCase> = fc
  .record({
    composition: fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      schedulers: fc.array(scheduler, { minLength: 1, maxLength: 4 }),
      arbiter: fc.constantFrom(...arbiterNames),
      maxAge: fc.option(fc.integer({ min: 0, max: 9 })),
      limited: fc.boolean(),
      coupled: fc.boolean(),
      rollback: fc.boolean(),
      returnAfter: fc.option(count),
    }),
    run: fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      epochs: fc.integer({ min: 1, max: 5 }),
      stepsPerEpoch: fc.integer({ min: 1, max: 5 }),
      strange: fc.boolean(),
      end: fc.constantFrom('completed' as const, 'stopped' as const, 'diverged' as const),
    }),
    stopAt: share,
  })
  .filter(({ composition }) => isPossible(composition));
