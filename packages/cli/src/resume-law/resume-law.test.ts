import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rest, type ResumeCase, runThrough, type Stopped } from './cases.test.support.js';
import {
  agents,
  arbiters,
  controllers,
  formulas,
  guardConditions,
  hyperparameters,
  isPossible,
  type PartPlan,
  type SchedulerPlan,
} from './composition.test.support.js';

/** Compiled: a fresh process knows nothing of this one's sources. */
const fresh = fileURLToPath(
  new URL('../../dist/resume-law/resume-process.test.support.js', import.meta.url),
);

const value = fc.double({ min: 1e-4, max: 0.9, noNaN: true });
const { part } = fc.letrec<{ part: PartPlan; leaf: PartPlan }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant('formula' as const),
      name: fc.constantFrom(...formulas),
      from: value,
      to: value,
    }),
    fc.record({
      kind: fc.constant('controller' as const),
      name: fc.constantFrom(...controllers),
      from: value,
    }),
  ),
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({
      kind: fc.constant('join' as const),
      steps: fc.integer({ min: 1, max: 6 }),
      first: tie('part'),
      second: tie('part'),
    }),
    fc.record({ kind: fc.constant('chain' as const), of: fc.tuple(tie('part'), tie('part')) }),
    fc.record({
      kind: fc.constant('every' as const),
      tick: fc.constantFrom('epoch.end' as const, 'eval.end' as const, 2, 3),
      of: tie('part'),
    }),
    fc.record({
      kind: fc.constant('when' as const),
      above: value,
      of: tie('part'),
      otherwise: tie('part'),
    }),
    fc.record({
      ...{ kind: fc.constant('limitRate' as const), delta: value, of: tie('part') },
      per: fc.constantFrom('decision' as const, 'step' as const, 'epoch' as const),
    }),
    fc.record({
      kind: fc.constant('clamp' as const),
      min: fc.constant(0.01),
      max: fc.constant(0.5),
      of: tie('part'),
    }),
    fc.record({
      kind: fc.constant('ema' as const),
      decay: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
      of: tie('part'),
    }),
  ),
}));

const { scheduler } = fc.letrec<{ scheduler: SchedulerPlan; alone: SchedulerPlan }>((tie) => ({
  alone: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('schedule' as const),
        controls: fc.constantFrom(...hyperparameters),
        of: part,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('agent' as const),
        agent: fc.constantFrom(...agents),
        guarded: fc.boolean(),
      }),
    },
    fc.record({ kind: fc.constant('faulty' as const), every: fc.integer({ min: 2, max: 7 }) }),
  ),
  scheduler: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie('alone'),
    fc.record({ kind: fc.constant('shadow' as const), of: tie('scheduler') }),
    fc.record({
      kind: fc.constant('guard' as const),
      condition: fc.constantFrom(...guardConditions),
      of: tie('scheduler'),
    }),
    fc.record({
      kind: fc.constantFrom('fallback' as const, 'residual' as const),
      of: tie('scheduler'),
      base: part,
    }),
  ),
}));

const anyCase: fc.Arbitrary<ResumeCase> = fc.record({
  composition: fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    schedulers: fc.array(scheduler, { minLength: 1, maxLength: 4 }),
    arbiter: fc.constantFrom(...arbiters),
    maxAge: fc.option(fc.integer({ min: 0, max: 9 })),
    limited: fc.boolean(),
    coupled: fc.boolean(),
    rollback: fc.boolean(),
    returnAfter: fc.option(fc.integer({ min: 1, max: 6 })),
  }),
  run: fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    epochs: fc.integer({ min: 1, max: 5 }),
    stepsPerEpoch: fc.integer({ min: 1, max: 5 }),
    strange: fc.boolean(),
    end: fc.constantFrom('completed' as const, 'stopped' as const, 'diverged' as const),
  }),
  stopAt: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

const resumeCase = anyCase.filter(({ composition }) => isPossible(composition));

function inFreshProcess(stopped: readonly Stopped[]): readonly Rest[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fresh], {
    input: JSON.stringify(stopped),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('a run that is stopped anywhere and goes on in a fresh process', () => {
  it('ends bit for bit as if it had never been stopped, whatever decides in it', () => {
    fc.assert(
      fc.property(fc.array(resumeCase, { minLength: 25, maxLength: 25 }), (cases) => {
        const whole = cases.map(runThrough);
        const rests = inFreshProcess(whole.map(({ stopped }) => stopped));
        for (const [index, { rest }] of whole.entries()) expect(rests[index]).toEqual(rest);
      }),
      { numRuns: 4, interruptAfterTimeLimit: 40_000 },
    );
  });
});
