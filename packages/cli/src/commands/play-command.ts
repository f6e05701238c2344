import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Action } from '@ahs/agents/envs';
import { type PlayResult, play, type TrainingPosition } from '@ahs/agents/play';
import type { AgentFactory, Snapshot } from '@ahs/core';
import { readSnapshotFile, writeSnapshotFile } from '@ahs/core/node';
import { composeRegistry } from '../composition.js';
import { exitCodes } from '../failure.js';
import { listenForInterruption, signalExitCode } from '../interruption.js';
import type { PlayRequest } from '../play-request.js';
import { type Advance, describeDuration, showProgress } from '../run/progress.js';
import type { Surroundings } from '../surroundings.js';

/** What `ahs play` was asked to do. */
export interface PlayOrder {
  readonly request: PlayRequest;
  readonly json: boolean;
  /** Only say what the settings are. */
  readonly printConfig: boolean;
  /** The command line after `ahs`, so that it can be repeated. */
  readonly commandLine: readonly string[];
}

/** Trains an agent in an environment and scores it; returns the exit code. */
export async function playEnvironment(
  { request, json, printConfig, commandLine }: PlayOrder,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, elapsedMs, workingDirectory } = surroundings;
  const { env, agent, seed, task, settings, source } = request;
  const { steps, streams, evalEpisodes, options } = settings;
  // What an agent found by name acts in is checked when it is made for the environment.
  const factory = composeRegistry().agent(agent)(options) as AgentFactory<Action>;
  if (printConfig) {
    stderr.write(`Settings of ${agent} in ${env}: ${source}.\n`);
    stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
    return exitCodes.done;
  }
  const restore =
    request.resume === undefined
      ? undefined
      : readSnapshotFile(resolve(workingDirectory, request.resume));
  stderr.write(`Settings: ${source}.\n`);
  const display = showProgress(`${agent} ${env}`, stderr, elapsedMs, describePosition);
  const abort = new AbortController();
  const interruption = listenForInterruption(surroundings);
  try {
    const outcome = await play(
      {
        agent: factory,
        environment: task.training,
        steps,
        seed,
        streams,
        evaluation: { environment: task.evaluation, episodes: evalEpisodes },
      },
      {
        elapsedMs,
        signal: abort.signal,
        onProgress: (position) => {
          if (interruption.signal !== undefined) abort.abort();
          display.update({ ...position, step: position.steps });
        },
        ...(restore === undefined ? {} : { restore }),
      },
    );
    display.end();
    if (outcome.kind === 'interrupted') {
      const path = saveCheckpoint(outcome.checkpoint, request, workingDirectory);
      stderr.write(
        `Stopped; the checkpoint is saved. Go on with\n  npx --no-install ahs ${resumption(commandLine, path)}\n`,
      );
      return signalExitCode(interruption.signal ?? 'SIGINT');
    }
    stdout.write(json ? `${JSON.stringify(outcome.result)}\n` : describeResult(outcome.result));
    return exitCodes.done;
  } finally {
    interruption.release();
  }
}

function describePosition(
  position: Omit<TrainingPosition, 'steps'> & Advance,
  remainingSeconds: number | undefined,
): string {
  const { step, stepsPlanned, episodes, recentReturn } = position;
  return [
    `step ${step}/${stepsPlanned}`,
    `episodes ${episodes}`,
    recentReturn === undefined ? undefined : `return ${recentReturn.toFixed(1)}`,
    remainingSeconds === undefined ? undefined : `${describeDuration(remainingSeconds)} left`,
  ]
    .filter((part) => part !== undefined)
    .join('  ');
}

function describeResult(result: PlayResult): string {
  const { env, agent, steps, seed, evalMean, evalStd, evalEpisodes, wallSeconds } = result;
  return [
    `${agent} in ${env}, seed ${seed}`,
    `  return    ${evalMean.toFixed(2)} ± ${evalStd.toFixed(2)} over ${evalEpisodes} episodes without exploration`,
    `  training  ${steps} steps and ${result.updates} updates in ${describeDuration(wallSeconds)}, ${Math.round(result.stepsPerSecond)} steps a second`,
    '',
  ].join('\n');
}

function saveCheckpoint(
  checkpoint: Snapshot,
  { agent, env, seed }: PlayRequest,
  workingDirectory: string,
): string {
  const folder = join(workingDirectory, 'runs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `play-${agent}-${env}-seed${seed}.safetensors`);
  writeSnapshotFile(path, checkpoint);
  return relative(workingDirectory, path);
}

/** The same command with another checkpoint. */
function resumption(commandLine: readonly string[], path: string): string {
  const rest = commandLine.filter(
    (word, index) =>
      !(
        word === '--resume' ||
        commandLine[index - 1] === '--resume' ||
        word.startsWith('--resume=')
      ),
  );
  return [...rest, '--resume', path]
    .map((word) => (/^[\w.,:=/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
