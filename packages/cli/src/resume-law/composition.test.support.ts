import { dqn, ppo } from '@ahs/agents';
import {
  type Adapter,
  type Arbiter,
  agentScheduler,
  chain,
  choice,
  clamp,
  clampBy,
  constant,
  cosine,
  cosineWithRestarts,
  couple,
  createSession,
  cyclic,
  cyclicalAnnealing,
  ema,
  epochs,
  errorCode,
  every,
  exponential,
  fallback,
  float,
  fraction,
  type GuardCondition,
  geometric,
  guard,
  type Json,
  join,
  journal,
  limitRate,
  linear,
  mean,
  multiStep,
  oneCycle,
  type Part,
  piecewise,
  polynomial,
  priority,
  rateLimit,
  residual,
  rest,
  type Scheduler,
  type Session,
  type Snapshot,
  schedule,
  shadow,
  stepDecay,
  steps,
  type Tunable,
  trustRegion,
  variable,
  veto,
  when,
} from '@ahs/core';
import { bandit } from '@ahs/core/testing';
import {
  batchSizeAdapter,
  betaAdapter,
  gradientBeta,
  hypergradient,
  jointAdapter,
  learningRateAdapter,
  paperAdapter,
  pi,
  plateau,
} from '@ahs/scheduler-plugins';

/** A schedule, a controller or a composition of them, as data that another process can read. */
export type PartPlan =
  | { readonly kind: 'formula'; readonly name: Formula; readonly from: number; readonly to: number }
  | { readonly kind: 'controller'; readonly name: ControllerName; readonly from: number }
  | {
      readonly kind: 'join';
      readonly steps: number;
      readonly first: PartPlan;
      readonly second: PartPlan;
    }
  | { readonly kind: 'chain'; readonly of: readonly [PartPlan, PartPlan] }
  | {
      readonly kind: 'every';
      readonly tick: 'epoch.end' | 'eval.end' | number;
      readonly of: PartPlan;
    }
  | {
      readonly kind: 'when';
      readonly above: number;
      readonly of: PartPlan;
      readonly otherwise: PartPlan;
    }
  | {
      readonly kind: 'limitRate';
      readonly delta: number;
      readonly per: 'decision' | 'step' | 'epoch';
      readonly of: PartPlan;
    }
  | { readonly kind: 'clamp'; readonly min: number; readonly max: number; readonly of: PartPlan }
  | { readonly kind: 'ema'; readonly decay: number; readonly of: PartPlan };

export const formulas = [
  'constant',
  'linear',
  'geometric',
  'cosine',
  'cosineWithRestarts',
  'cyclic',
  'cyclicalAnnealing',
  'exponential',
  'multiStep',
  'oneCycle',
  'piecewise',
  'polynomial',
  'stepDecay',
] as const;
type Formula = (typeof formulas)[number];

export const controllers = ['plateau', 'pi', 'hypergradient', 'gradientBeta'] as const;
type ControllerName = (typeof controllers)[number];

/** Agents with an adapter that their actions fit. */
export const agents = [
  'dqn/beta',
  'dqn/learningRate',
  'dqn/correction',
  'dqn/batchSize',
  'dqn/joint',
  'dqn/paper',
  'dueling/beta',
  'prioritised/learningRate',
  'ppo/beta',
  'ppo/joint',
  'bandit/learningRate',
] as const;
type AgentName = (typeof agents)[number];

export type SchedulerPlan =
  | { readonly kind: 'schedule'; readonly controls: Hyperparameter; readonly of: PartPlan }
  | { readonly kind: 'agent'; readonly agent: AgentName; readonly guarded: boolean }
  | { readonly kind: 'faulty'; readonly every: number }
  | { readonly kind: 'shadow'; readonly of: SchedulerPlan }
  | { readonly kind: 'guard'; readonly condition: GuardConditionName; readonly of: SchedulerPlan }
  | { readonly kind: 'fallback' | 'residual'; readonly of: SchedulerPlan; readonly base: PartPlan };

/** What a guard looks at. */
export const guardConditions = ['worse', 'nonFinite', 'spike', 'above', 'below'] as const;
type GuardConditionName = (typeof guardConditions)[number];

export const arbiters = ['priority', 'mean', 'clampBy', 'trustRegion', 'veto'] as const;

/** Everything that decides in a run. */
export interface Composition {
  readonly seed: number;
  readonly schedulers: readonly SchedulerPlan[];
  readonly arbiter: (typeof arbiters)[number];
  /** After how many reports an arbiter hears a proposal no more. */
  readonly maxAge: number | null;
  readonly limited: boolean;
  readonly coupled: boolean;
  /** Whether the host can go back to a good point. */
  readonly rollback: boolean;
  /** After how many steps a benched scheduler returns. */
  readonly returnAfter: number | null;
}

/** What is scheduled: one of each kind of spec. */
export const hyperparameters = ['beta', 'learningRate', 'batchSize', 'momentum'] as const;
export type Hyperparameter = (typeof hyperparameters)[number];

export const metrics = [
  'accuracy',
  'loss',
  'nll',
  'kl',
  'sparsity',
  'gradientMagnitude',
  'gradientDotUpdate',
  'gradientCosine',
] as const;

/** Whether its adapters can move what they are put on: an absolute one cannot move a correction. */
export function isPossible(composition: Composition): boolean {
  try {
    openComposition(composition, () => undefined).close();
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'AHS_ADAPTER_BOUNDS') return false;
    throw thrown;
  }
}

/** Opens the session of a composition, from the start or from a checkpoint; every line of its journal is handed on. */
export function openComposition(
  composition: Composition,
  write: (line: string) => void,
  checkpoint?: Snapshot,
): Session {
  const { seed, arbiter, maxAge, limited, coupled, rollback, returnAfter } = composition;
  const schedulers = composition.schedulers.map((plan, index) => schedulerOf(plan, String(index)));
  const rules = {
    arbiters: arbitersOf(schedulers, arbiter, maxAge),
    constraints: limited ? { beta: [rateLimit({ delta: 0.05, per: 'step' })] } : {},
    couplings: coupled ? [couple('learningRate', 'batchSize', 'squareRoot')] : [],
    faults: { limit: 2, ...(returnAfter === null ? {} : { returnAfter: steps(returnAfter) }) },
  };
  return createSession({
    metrics,
    tunables: tunables(),
    schedulers,
    observers: [journal(write)],
    rules,
    ...(rollback ? { rollback: stillHost } : {}),
    seed,
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });
}

/** A host whose weights are all the same at all times: what is good about a point is the guard's to say. */
const stillHost = {
  save: () => ({ version: 1, state: 'weights' }),
  restore: () => undefined,
};

function tunables(): Readonly<Record<Hyperparameter, Tunable>> {
  return {
    beta: variable(float(0, 1), 0.01),
    learningRate: variable(float(1e-6, 10, { scale: 'log' }), 0.05),
    batchSize: variable(choice(16, 32, 64, 128), 64),
    momentum: variable(float(0, 0.99), 0.9),
  };
}

function arbitersOf(
  schedulers: readonly Scheduler[],
  kind: Composition['arbiter'],
  maxAge: number | null,
): Readonly<Record<string, Arbiter>> {
  const entries = hyperparameters.flatMap((hyperparameter) => {
    const names = schedulers
      .filter(({ controls }) => controls.includes(hyperparameter))
      .map(({ name }) => name);
    return names.length < 2 ? [] : [[hyperparameter, arbiterOf(kind, names, maxAge)] as const];
  });
  return Object.fromEntries(entries);
}

function arbiterOf(
  kind: Composition['arbiter'],
  [first = '', second = '', ...more]: readonly string[],
  maxAge: number | null,
): Arbiter {
  const age = maxAge === null ? {} : { maxAge };
  switch (kind) {
    case 'priority':
      return priority([second, first, ...more], age);
    case 'mean':
      return mean({ weights: { [first]: 2 }, ...age });
    case 'clampBy':
      return clampBy(first, { max: second, ...age });
    case 'trustRegion':
      return trustRegion({ base: first, factor: 1.5, ...age });
    case 'veto':
      return veto({ by: first, forbids: 'above', ...age });
  }
}

/** A scheduler by its plan; what they are called tells them apart. */
export function schedulerOf(plan: SchedulerPlan, call: string): Scheduler {
  switch (plan.kind) {
    case 'schedule':
      return schedule(plan.controls, partOf(plan.of), { name: `${call}:${plan.controls}` });
    case 'agent': {
      const scheduler = agentOfName(plan.agent, call);
      const [control = ''] = scheduler.controls;
      return plan.guarded
        ? guard(scheduler, {
            metric: 'accuracy',
            goal: 'max',
            tolerance: 0.2,
            fallback: { [control]: tunables()[control as Hyperparameter].get() },
          })
        : scheduler;
    }
    case 'faulty':
      return faulty(call, plan.every);
    case 'shadow':
      return shadow(schedulerOf(plan.of, `${call}.`), { name: `${call}:shadow` });
    case 'guard': {
      const of = schedulerOf(plan.of, `${call}.`);
      const fallback = Object.fromEntries(
        of.controls.map((control) => [control, tunables()[control as Hyperparameter].get()]),
      );
      return guard(of, { conditions: [conditionOf(plan.condition)], fallback, hold: 2 });
    }
    case 'fallback':
    case 'residual': {
      const inner = schedulerOf(plan.of, `${call}.`);
      const base = Object.fromEntries(inner.controls.map((name) => [name, partOf(plan.base)]));
      return plan.kind === 'fallback'
        ? fallback(inner, base)
        : residual(base, inner, { factor: 2, delta: 0.05 });
    }
  }
}

function conditionOf(kind: GuardConditionName): GuardCondition {
  switch (kind) {
    case 'worse':
      return { kind, metric: 'accuracy', goal: 'max', tolerance: 0.3 };
    case 'nonFinite':
      return { kind, metric: 'loss' };
    case 'spike':
      return { kind, metric: 'loss', factor: 1.5 };
    case 'above':
    case 'below':
      return { kind, metric: 'kl', bound: 0.4 };
  }
}

/** Counts in a state of its own, proposes a learning rate, and throws each so many-th time. */
function faulty(name: string, every: number): Scheduler {
  return {
    name,
    controls: ['momentum'],
    config: { kind: 'faulty', every },
    fallback: { momentum: 0.5 },
    start: ({ restore, rng }) => {
      let seen = restore === undefined ? 0 : ((restore.state as number[])[0] ?? 0);
      if (restore !== undefined) rng.load((restore.state as Json[])[1] ?? null);
      return {
        next: () => {
          seen += 1;
          if (seen % every === 0) throw new Error(`the ${seen}th time`);
          return { momentum: 0.9 * rng.uniform() };
        },
        save: () => ({ version: 1, state: [seen, rng.save()] }),
      };
    },
  };
}

const small = {
  network: { hidden: [6] },
  replay: { capacity: 12, batchSize: 4, learningStarts: 2 },
  training: { gradientSteps: 2 },
} as const;

function agentOfName(name: AgentName, index: string): Scheduler {
  const call = `${index}:${name}`;
  const of = (
    agent: Parameters<typeof agentScheduler<number>>[0]['agent'],
    adapter: Adapter<number>,
  ) => agentScheduler({ agent, adapter, name: call });
  const { network, replay } = small;
  switch (name) {
    case 'dqn/beta':
      return of(dqn(small), betaAdapter());
    case 'dqn/learningRate':
      return of(dqn({ ...small, returns: { shift: 'adaptive', scale: 2 } }), learningRateAdapter());
    case 'dqn/correction':
      return of(dqn(small), learningRateAdapter({ bounds: { min: 0.5, max: 2 } }));
    case 'dqn/batchSize':
      return of(dqn(small), batchSizeAdapter());
    case 'dqn/joint':
      return of(dqn(small), jointAdapter());
    case 'dqn/paper':
      return of(dqn(small), paperAdapter());
    case 'dueling/beta':
      return of(
        dqn({ ...small, network: { ...network, dueling: true, normaliser: {} } }),
        betaAdapter(),
      );
    case 'prioritised/learningRate':
      return of(dqn({ ...small, replay: { ...replay, prioritised: {} } }), learningRateAdapter());
    case 'ppo/beta':
      return of(
        ppo({ ...smallPpo, normalisation: { observations: true, rewards: true } }) as never,
        betaAdapter(),
      );
    case 'ppo/joint':
      return agentScheduler({
        agent: ppo(smallPpo) as never,
        adapter: jointAdapter({ actions: 'factored' }),
        name: call,
      });
    case 'bandit/learningRate':
      return of(bandit(), learningRateAdapter());
  }
}

const smallPpo = {
  network: { hidden: [6] },
  rollout: { steps: 3 },
  training: { epochs: 2, batchSize: 3 },
} as const;

/** A schedule or controller by its plan. */
export function partOf(plan: PartPlan): Part {
  switch (plan.kind) {
    case 'formula':
      return formulaOf(plan);
    case 'controller':
      return controllerOf(plan);
    case 'join':
      return join([
        [steps(plan.steps), partOf(plan.first)],
        [rest, partOf(plan.second)],
      ]);
    case 'chain':
      return chain(partOf(plan.of[0]), partOf(plan.of[1]));
    case 'every':
      return every(typeof plan.tick === 'number' ? steps(plan.tick) : plan.tick, partOf(plan.of));
    case 'when':
      return when({ metric: 'loss', above: plan.above }, partOf(plan.of), partOf(plan.otherwise));
    case 'limitRate':
      return limitRate(partOf(plan.of), { delta: plan.delta, per: plan.per });
    case 'clamp':
      return clamp(partOf(plan.of), { min: plan.min, max: plan.max });
    case 'ema':
      return ema(partOf(plan.of), { decay: plan.decay, every: steps(1) });
  }
}

function formulaOf({ name, from, to }: Extract<PartPlan, { kind: 'formula' }>): Part {
  switch (name) {
    case 'constant':
      return constant(from);
    case 'linear':
      return linear(from, to);
    case 'geometric':
      return geometric(from, to);
    case 'cosine':
      return cosine(from, to, { over: epochs(2) });
    case 'cosineWithRestarts':
      return cosineWithRestarts(from, to, { first: steps(3), growth: 2 });
    case 'cyclic':
      return cyclic(Math.min(from, to), Math.max(from, to) + 0.01, {
        up: steps(2),
        down: steps(3),
      });
    case 'cyclicalAnnealing':
      return cyclicalAnnealing(from, to, { cycles: 2 });
    case 'exponential':
      return exponential(from, { factor: 0.9, every: steps(1) });
    case 'multiStep':
      return multiStep(from, { factor: 0.5, at: [steps(2), steps(5)] });
    case 'oneCycle':
      return oneCycle(Math.max(from, to));
    case 'piecewise':
      return piecewise(
        from,
        [
          [fraction(0.3), to],
          [fraction(0.8), from],
        ],
        { between: 'linear' },
      );
    case 'polynomial':
      return polynomial(from, to, { power: 2 });
    case 'stepDecay':
      return stepDecay(from, { factor: 0.5, every: epochs(1) });
  }
}

function controllerOf({ name, from }: Extract<PartPlan, { kind: 'controller' }>): Part {
  switch (name) {
    case 'plateau':
      return plateau(from, { patience: 1, factor: 0.7, cooldown: 1 });
    case 'pi':
      return pi(0.5, { proportional: 0.2, integral: 0.05 });
    case 'hypergradient':
      return hypergradient(from, { stepSize: 0.01 });
    case 'gradientBeta':
      return gradientBeta(from, { target: 0.5, stepSize: 0.01 });
  }
}
