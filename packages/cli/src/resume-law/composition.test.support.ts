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
  every,
  exponential,
  float,
  fraction,
  geometric,
  guard,
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
  rest,
  type Scheduler,
  type Session,
  type Snapshot,
  schedule,
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
  | { readonly kind: 'limitRate'; readonly delta: number; readonly of: PartPlan }
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
  | { readonly kind: 'agent'; readonly agent: AgentName; readonly guarded: boolean };

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

/** Opens the session of a composition, from the start or from a checkpoint; every line of its journal is handed on. */
export function openComposition(
  composition: Composition,
  write: (line: string) => void,
  checkpoint?: Snapshot,
): Session {
  const { seed, arbiter, maxAge, limited, coupled } = composition;
  const schedulers = composition.schedulers.map(schedulerOf);
  const rules = {
    arbiters: arbitersOf(schedulers, arbiter, maxAge),
    constraints: limited ? { beta: [rateLimit({ delta: 0.05, per: 'step' })] } : {},
    couplings: coupled ? [couple('learningRate', 'batchSize', 'squareRoot')] : [],
  };
  return createSession({
    metrics,
    tunables: tunables(),
    schedulers,
    observers: [journal(write)],
    rules,
    seed,
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });
}

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
export function schedulerOf(plan: SchedulerPlan, index: number): Scheduler {
  switch (plan.kind) {
    case 'schedule':
      return schedule(plan.controls, partOf(plan.of), { name: `${index}:${plan.controls}` });
    case 'agent': {
      const scheduler = agentOfName(plan.agent, index);
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
  }
}

const small = {
  network: { hidden: [6] },
  replay: { capacity: 12, batchSize: 4, learningStarts: 2 },
  training: { gradientSteps: 2 },
} as const;

function agentOfName(name: AgentName, index: number): Scheduler {
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
      return limitRate(partOf(plan.of), { delta: plan.delta, per: 'step' });
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
