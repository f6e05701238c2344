import type { Agent } from '@ahs/core';
import { createRng } from '@ahs/core';
import type { Action, EnvironmentFactory } from '../envs/index.js';

/** How well an agent plays. */
export interface Evaluation {
  /** Of the episodes' undiscounted returns. */
  readonly evalMean: number;
  /** Their standard deviation, over n. */
  readonly evalStd: number;
  readonly evalEpisodes: number;
}

/**
 * The undiscounted returns of an agent that does not explore, episode by episode, on seeds that training never saw.
 *
 * @param seed The training's: the environment's is derived from it.
 * @example
 * ```ts
 * const agent = dqn().create({
 *   observationShape: cartPole.observationShape,
 *   actions: cartPole.actions,
 *   rng: createRng(7),
 * });
 * const returns = [...episodeReturns(agent, cartPole, { seed: 7, episodes: 10 })];
 * ```
 */
export function* episodeReturns(
  agent: Agent<Action>,
  factory: EnvironmentFactory,
  { seed, episodes }: { readonly seed: number; readonly episodes: number },
): Generator<number, void, void> {
  const environment = factory.create(createRng(seed, 'evaluation').integer(4294967296));
  for (let episode = 0; episode < episodes; episode += 1) {
    let observation = environment.reset();
    let total = 0;
    for (;;) {
      const [act] = agent.act([observation], { explore: false });
      const step = environment.step(act?.action as Action);
      total += step.reward;
      observation = step.observation;
      if (step.terminated || step.truncated) break;
    }
    yield total;
  }
}

/** Mean and standard deviation of returns. */
export function summarizeReturns(returns: readonly number[]): Evaluation {
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  const squares = returns.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    evalMean: mean,
    evalStd: Math.sqrt(squares / returns.length),
    evalEpisodes: returns.length,
  };
}
