import {
  type Agent,
  type AgentFactory,
  AhsError,
  createRng,
  type Json,
  jsonEquals,
  mergeSnapshots,
  type Snapshot,
  splitSnapshot,
  stateOf,
  type Transition,
} from '@ahs/core';
import { z } from 'zod';
import { type Action, type EnvironmentFactory, vectorEnvironment } from '../envs/index.js';

/** What is played by whom. */
export interface TrainingOptions {
  readonly agent: AgentFactory<Action>;
  readonly environment: EnvironmentFactory;
  /** Of all streams together; the last step of all streams may go beyond. */
  readonly steps: number;
  readonly seed: number;
  /** Environments that step together; default 1. */
  readonly streams?: number;
}

/** How far a training has come. */
export interface TrainingPosition {
  readonly steps: number;
  readonly stepsPlanned: number;
  readonly episodes: number;
  /** Gradient steps, where the agent counts them (`updates` of its statistics); else how often it learned. */
  readonly updates: number;
  /** Mean undiscounted return of the last hundred episodes, exploration included; `undefined` before the first end. */
  readonly recentReturn: number | undefined;
}

/** An agent that learns by playing; whatever it holds can be saved between two steps. */
export interface Training {
  readonly agent: Agent<Action>;
  readonly position: TrainingPosition;
  /** One step of every stream, and what the agent learns of it; does nothing where all steps are done. */
  advance(): void;
  /** Environments, agent and counts: a training goes on from it bit for bit. */
  save(): Snapshot;
  /** @throws AhsError `AHS_SNAPSHOT_INVALID` for one of another training, and what `Agent.load` throws. */
  load(snapshot: Snapshot): void;
}

const version = 1;
const recentEpisodes = 100;
const count = z.int().min(0);
const trainingState = z.strictObject({
  origin: z.unknown(),
  steps: count,
  episodes: count,
  updates: count,
  recent: z.array(z.number()).max(recentEpisodes),
  running: z.array(z.number()),
  environments: z.unknown(),
});

/**
 * Lets an agent learn in an environment, step by step. An episode that its time limit cuts hands the agent the true
 * last observation, so that the value is bootstrapped from it.
 *
 * @throws AhsError `AHS_STEPS_INVALID`, and what the agent's `create` throws for an environment it cannot play
 * @example
 * ```ts
 * const training = createTraining({ agent: dqn(), environment: cartPole, steps: 1000, seed: 7 });
 * while (training.position.steps < 1000) training.advance();
 * ```
 */
export function createTraining({
  agent: factory,
  environment,
  steps: stepsPlanned,
  seed,
  streams = 1,
}: TrainingOptions): Training {
  if (!Number.isInteger(stepsPlanned) || stepsPlanned < 0) {
    throw new AhsError('AHS_STEPS_INVALID', `Nobody can play ${stepsPlanned} steps.`, {
      fix: 'Give a whole number from 0.',
    });
  }
  const environments = vectorEnvironment(environment, { streams, seed });
  const { observationShape, actions } = environment;
  const agent = factory.create({ observationShape, actions, rng: createRng(seed, 'agent') });
  const origin: Json = { environment: environment.name, agent: factory.config, seed, streams };
  let [steps, episodes, updates] = [0, 0, 0];
  let recent: number[] = [];
  let running = Array<number>(streams).fill(0);

  const advance = (): void => {
    if (steps >= stepsPlanned) return;
    const observations = environments.observations();
    const acts = agent.act(observations, { explore: true });
    const outcomes = environments.step(acts.map(({ action }) => action));
    const transitions = outcomes.map((outcome, stream): Transition<Action> => {
      const { action, memo } = acts[stream] as (typeof acts)[number];
      return {
        stream,
        observation: observations[stream] as Float32Array,
        action,
        ...(memo === undefined ? {} : { memo }),
        reward: outcome.reward,
        next: outcome.observation,
        terminated: outcome.terminated,
        truncated: outcome.truncated,
      };
    });
    const stats = agent.learn(transitions);
    if (stats !== undefined) updates = stats.updates ?? updates + 1;
    steps += streams;
    outcomes.forEach(({ reward, terminated, truncated }, stream) => {
      const total = (running[stream] as number) + reward;
      const ended = terminated || truncated;
      running[stream] = ended ? 0 : total;
      if (!ended) return;
      episodes += 1;
      recent.push(total);
      if (recent.length > recentEpisodes) recent.shift();
    });
  };

  return {
    agent,
    get position() {
      const recentReturn =
        recent.length === 0 ? undefined : recent.reduce((a, b) => a + b, 0) / recent.length;
      return { steps, stepsPlanned, episodes, updates, recentReturn };
    },
    advance,
    save: () =>
      mergeSnapshots({
        agent: agent.save(),
        training: {
          version,
          state: {
            origin,
            steps,
            episodes,
            updates,
            recent: [...recent],
            running: [...running],
            environments: environments.save(),
          },
        },
      }),
    load: (snapshot) => {
      const parts = splitSnapshot(snapshot);
      if (parts.agent === undefined || parts.training === undefined) throw foreign('two parts');
      const parsed = trainingState.safeParse(stateOf(parts.training, version, 'training'));
      if (!parsed.success || parsed.data.running.length !== streams) throw foreign('its state');
      const saved = parsed.data;
      for (const [key, own] of Object.entries(origin)) {
        const theirs = (saved.origin as Record<string, Json> | null)?.[key];
        if (!jsonEquals(theirs, own)) {
          throw foreign(`its ${key}, ${JSON.stringify(theirs)} and not ${JSON.stringify(own)}`);
        }
      }
      const before = environments.save();
      environments.load(saved.environments as Json);
      try {
        agent.load(parts.agent);
      } catch (error) {
        environments.load(before);
        throw error;
      }
      ({ steps, episodes, updates, recent, running } = saved);
    },
  };
}

function foreign(what: string): AhsError {
  return new AhsError('AHS_SNAPSHOT_INVALID', `This checkpoint is of another training: ${what}.`, {
    fix: 'Resume with the same environment, agent, settings, seed and streams.',
  });
}
