import {
  type Act,
  type Agent,
  type AgentContext,
  type AgentFactory,
  AhsError,
  type Json,
  type LearnStats,
  type Snapshot,
  type Transition,
} from '@ahs/core';
import { z } from 'zod';
import type { Action } from '../policy/action.js';
import { checkRequest } from '../policy/observation.js';
import {
  describeIssues,
  isPolicy,
  refusal,
  requireSame,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import {
  originState,
  requireOrigin,
  type Setting,
  savedOrigin,
  settingOf,
  settingsOf,
} from '../policy/setting.js';
import { type ControllerOptions, controllerSettings, createController } from './controller.js';
import {
  createEvaluations,
  credit,
  cutEvaluation,
  type Evaluations,
  fitnessesOf,
  playerOn,
  restoreEvaluations,
  savedEvaluations,
  saveEvaluations,
} from './evaluations.js';
import type { Optimiser, OptimiserFactory } from './optimiser.js';
import { readControllerPolicy } from './policy.js';

/** Settings of {@link evolution}. */
export interface EvolutionOptions {
  /** `cmaEs()`, `crossEntropy()` */
  readonly optimiser: OptimiserFactory;
  /** Default: linear feedback. */
  readonly controller?: ControllerOptions;
  /** Episodes that each candidate plays; its fitness is their mean return. Default 1. */
  readonly episodes?: number;
}

const settings = z.strictObject({
  controller: controllerSettings.prefault({ kind: 'feedback' }),
  episodes: z.int().min(1).default(1),
});

type EvolutionSettings = Readonly<z.output<typeof settings>> & {
  readonly optimiser: OptimiserFactory;
};

const agentState = z.strictObject({
  kind: z.literal('evolution'),
  content: z.literal('agent'),
  config: z.unknown(),
  ...originState,
  evaluations: savedEvaluations,
  optimiser: z.unknown(),
});

const refuse = refusal('AHS_SNAPSHOT_INVALID', 'an evolution’s snapshot', 'evolutionPolicy()');
const refusePolicy = refusal('AHS_POLICY_INVALID', 'a policy', 'evolutionPolicy()');

/**
 * Evolution strategies as an agent: an episode evaluates a candidate, whose fitness is its undiscounted return. Row i of
 * a batch to act on belongs to stream i, and each stream plays a candidate of its own. Not exploring, it acts by the
 * mean. An exploring act carries a `memo` that its transition must bring back: an episode in which somebody else acted,
 * or which was cut, does not count, and its candidate plays again. Where there are more streams than candidates, the
 * others play by the mean.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_ACTION_SPACE_UNSUPPORTED` and
 * `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 * @example
 * ```ts
 * const agent = evolution({ optimiser: cmaEs(), controller: { kind: 'feedback', hidden: 8 } }).create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * ```
 */
export function evolution<A extends Action = Action>({
  optimiser,
  ...options
}: EvolutionOptions): AgentFactory<A> {
  const own = { optimiser, ...settingsOf(optimiser.kind, settings, options) };
  return Object.freeze({
    kind: optimiser.kind,
    config: configOf(own),
    // Which of its actions an agent takes follows from the space it is created for.
    create: (context: AgentContext) =>
      createEvolution(own, settingOf(optimiser.kind, context)) as unknown as Agent<A>,
  });
}

function configOf({ optimiser, controller, episodes }: EvolutionSettings): Json {
  return { kind: optimiser.kind, optimiser: optimiser.config, controller, episodes } as Json;
}

/** What an agent is at a time. */
interface State {
  readonly optimiser: Optimiser;
  /** What the optimiser gave for this generation, and its mean. */
  candidates: readonly Float64Array[];
  mean: Float64Array;
  evaluations: Evaluations;
}

function createEvolution(own: EvolutionSettings, setting: Setting): Agent<Action> {
  const controller = createController(own.controller, setting);
  const { episodes } = own;
  const createOptimiser = (start?: Float64Array): Optimiser =>
    own.optimiser.create({
      dimension: controller.dimension,
      rng: setting.rng,
      ...(start === undefined ? {} : { start }),
    });
  let state = stateOf(createOptimiser());

  const actOn = (
    observation: Float32Array,
    row: number,
    mask: Uint8Array | undefined,
    explore: boolean,
  ): Act<Action> => {
    const { candidates, mean, evaluations } = state;
    const player = explore ? playerOn(evaluations, row, episodes) : null;
    const candidate = player === null ? undefined : candidates[player];
    const action = controller.act(candidate ?? mean, observation, mask);
    if (player === null) return { action, reason: 'mean' };
    return { action, memo: player, reason: `candidate ${player}` };
  };

  return {
    offPolicy: false,
    act: (observations, request) => {
      checkRequest(setting, observations, request);
      return observations.map((observation, row) =>
        actOn(observation, row, request.masks?.[row], request.explore),
      );
    },
    learn: (transitions) => {
      transitions.forEach((transition, index) => {
        checkTransition(transition, setting, index);
      });
      let stats: LearnStats | undefined;
      for (const { stream, memo, reward, terminated, truncated } of transitions) {
        const by = typeof memo === 'number' ? memo : undefined;
        credit(state.evaluations, { stream, by, reward, ended: terminated || truncated });
        const fitnesses = fitnessesOf(state.evaluations, episodes);
        if (fitnesses !== undefined) stats = nextGeneration(state, fitnesses);
      }
      return stats;
    },
    cut: (stream) => cutEvaluation(state.evaluations, stream),
    save: () => {
      const { optimiser, evaluations } = state;
      const saved = optimiser.save();
      return {
        version: SNAPSHOT_VERSION,
        state: {
          kind: 'evolution',
          content: 'agent',
          config: configOf(own),
          ...savedOrigin(setting),
          evaluations: saveEvaluations(evaluations),
          optimiser: { version: saved.version, state: saved.state },
        },
        tensors: Object.fromEntries(
          Object.entries(saved.tensors ?? {}).map(([name, tensor]) => [
            `optimiser/${name}`,
            tensor,
          ]),
        ),
      };
    },
    load: (snapshot) => {
      if (isPolicy(snapshot)) {
        const policy = readControllerPolicy(snapshot, refusePolicy);
        requireSame('controller', policy.controller as Json, own.controller as Json, refusePolicy);
        requireSame('shape', policy.observationShape, setting.observationShape, refusePolicy);
        requireSame('actions', policy.actions as Json, setting.actions as Json, refusePolicy);
        state = stateOf(createOptimiser(policy.parameters));
      } else state = restored(own, setting, createOptimiser(), snapshot);
    },
  };
}

function stateOf(optimiser: Optimiser): State {
  return {
    optimiser,
    candidates: optimiser.ask(),
    mean: optimiser.mean,
    evaluations: createEvaluations(optimiser.populationSize),
  };
}

function nextGeneration(state: State, fitnesses: readonly number[]): LearnStats {
  const { optimiser, evaluations } = state;
  optimiser.tell(fitnesses);
  state.candidates = optimiser.ask();
  state.mean = optimiser.mean;
  // Who plays on by the mean does so to the end.
  const { returns } = createEvaluations(optimiser.populationSize);
  state.evaluations = { returns, streams: evaluations.streams };
  return {
    updates: optimiser.generation,
    fitnessMean: fitnesses.reduce((sum, fitness) => sum + fitness, 0) / fitnesses.length,
    fitnessBest: Math.max(...fitnesses),
  };
}

function restored(
  own: EvolutionSettings,
  setting: Setting,
  optimiser: Optimiser,
  snapshot: Snapshot,
): State {
  requireVersion(snapshot, refuse);
  const parsed = agentState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const saved = parsed.data;
  requireSame('config', saved.config as Json, configOf(own), refuse);
  requireOrigin(saved, setting, refuse);
  const inner = saved.optimiser as Partial<Snapshot> | null;
  if (typeof inner?.version !== 'number' || inner.state === undefined) {
    throw refuse('its optimiser is missing');
  }
  const prefix = 'optimiser/';
  const tensors = Object.entries(snapshot.tensors ?? {});
  for (const [name] of tensors) {
    if (!name.startsWith(prefix)) throw refuse(`the tensor '${name}' is unknown`);
  }
  optimiser.load({
    version: inner.version,
    state: inner.state,
    tensors: Object.fromEntries(
      tensors.map(([name, tensor]) => [name.slice(prefix.length), tensor]),
    ),
  });
  return {
    ...stateOf(optimiser),
    evaluations: restoreEvaluations(saved.evaluations, optimiser.populationSize, refuse),
  };
}

function checkTransition(
  { stream, reward }: Transition<Action>,
  { kind }: Setting,
  index: number,
): void {
  const flaw = !Number.isSafeInteger(stream)
    ? 'has no whole number for its stream'
    : Number.isFinite(reward)
      ? undefined
      : `has reward ${reward}`;
  if (flaw !== undefined) {
    throw new AhsError(
      'AHS_TRANSITION_INVALID',
      `${kind}: transition ${index} of stream ${stream} ${flaw}.`,
      { fix: 'Check the reward of the adapter.' },
    );
  }
}
