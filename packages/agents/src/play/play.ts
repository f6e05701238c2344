import type { Snapshot } from '@ahs/core';
import type { EnvironmentFactory } from '../envs/index.js';
import { type Evaluation, episodeReturns, summarizeReturns } from './evaluation.js';
import { createTraining, type TrainingOptions, type TrainingPosition } from './training.js';

/** What is played by whom, and how it is scored. */
export interface PlayOptions extends TrainingOptions {
  readonly evaluation?: {
    /** Default: the one that is trained in. */
    readonly environment?: EnvironmentFactory;
    /** Default 100. */
    readonly episodes?: number;
  };
}

/** What a game takes from its surroundings. */
export interface PlayHost {
  /** A clock that never goes back, in milliseconds. */
  readonly elapsedMs: () => number;
  /** Called some twenty times a second, when whatever is needed can be saved. */
  readonly onProgress?: (position: TrainingPosition, save: () => Snapshot) => void;
  readonly signal?: AbortSignal;
  /** What an interrupted game left. */
  readonly restore?: Snapshot;
}

/** What came of a whole game. */
export interface PlayResult extends Evaluation {
  readonly env: string;
  readonly agent: string;
  readonly steps: number;
  readonly seed: number;
  /** Of the training alone. */
  readonly wallSeconds: number;
  /** Of the training alone: environment steps, acting and learning included. */
  readonly stepsPerSecond: number;
  readonly updates: number;
}

/** How a game ended. */
export type PlayOutcome =
  | { readonly kind: 'finished'; readonly result: PlayResult; readonly returns: readonly number[] }
  | { readonly kind: 'interrupted'; readonly checkpoint: Snapshot };

/** So long it works before signals and timers are heard. */
const breathMs = 50;

/**
 * Trains an agent in an environment and scores what it learned: without exploration, on fresh seeds. An aborted
 * `signal` interrupts it between two steps and leaves a checkpoint, from which it goes on bit for bit; the seconds of
 * the result count from there.
 *
 * @throws what {@link createTraining} throws
 * @example
 * ```ts
 * import { play } from '@ahs/agents/play';
 *
 * const outcome = await play(
 *   { agent: dqn(), environment: cartPole, steps: 1000, seed: 7, evaluation: { episodes: 10 } },
 *   { elapsedMs: () => performance.now() },
 * );
 * if (outcome.kind === 'finished') console.log(outcome.result.evalMean);
 * ```
 */
export async function play(options: PlayOptions, host: PlayHost): Promise<PlayOutcome> {
  const { elapsedMs, onProgress, signal, restore } = host;
  const training = createTraining(options);
  if (restore !== undefined) training.load(restore);
  let breathed = elapsedMs();
  const breathe = async (): Promise<void> => {
    if (elapsedMs() - breathed < breathMs) return;
    onProgress?.(training.position, training.save);
    await new Promise((resolve) => setTimeout(resolve, 0));
    breathed = elapsedMs();
  };

  const begun = { at: elapsedMs(), steps: training.position.steps };
  while (training.position.steps < options.steps) {
    if (signal?.aborted) return { kind: 'interrupted', checkpoint: training.save() };
    training.advance();
    await breathe();
  }
  const wallSeconds = (elapsedMs() - begun.at) / 1000;
  const { steps, updates } = training.position;
  onProgress?.(training.position, training.save);

  const { environment = options.environment, episodes = 100 } = options.evaluation ?? {};
  const returns: number[] = [];
  for (const total of episodeReturns(training.agent, environment, {
    seed: options.seed,
    episodes,
  })) {
    returns.push(total);
    if (signal?.aborted) return { kind: 'interrupted', checkpoint: training.save() };
    await breathe();
  }
  return {
    kind: 'finished',
    returns,
    result: {
      env: environment.name,
      agent: options.agent.kind,
      steps,
      seed: options.seed,
      ...summarizeReturns(returns),
      wallSeconds,
      stepsPerSecond: wallSeconds > 0 ? (steps - begun.steps) / wallSeconds : 0,
      updates,
    },
  };
}
