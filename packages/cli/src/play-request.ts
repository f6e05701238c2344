import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environmentNamed, type Task } from '@ahs/agents/envs';
import { presetFor } from '@ahs/agents/play';
import { AhsError, errorMessage } from '@ahs/core';
import { z } from 'zod';
import { whole } from './flag-fields.js';

const flagSchema = z.strictObject({
  env: z.string('expected a name'),
  agent: z.string().default('dqn'),
  steps: whole(1).optional(),
  seed: whole(0).default(0),
  evalEpisodes: whole(1).optional(),
  config: z.string().optional(),
  preset: z.enum(['best', 'zoo'], { error: 'expected best or zoo' }).default('best'),
  resume: z.string().optional(),
});

const configSchema = z.strictObject({
  steps: z.int().min(1).optional(),
  streams: z.int().min(1).optional(),
  evalEpisodes: z.int().min(1).optional(),
  // What an agent's options are is its own to say: it refuses what cannot be.
  options: z.record(z.string(), z.unknown()).optional(),
});

/** What `ahs play` was asked for, with the preset and the file already in it. */
export interface PlayRequest {
  readonly env: string;
  readonly agent: string;
  readonly seed: number;
  readonly task: Task;
  readonly settings: PlaySettings;
  /** Where the settings come from. */
  readonly source: string;
  readonly resume: string | undefined;
}

/** What `--config` may hold, and `--print-config` prints. */
export interface PlaySettings {
  readonly steps: number;
  readonly streams: number;
  readonly evalEpisodes: number;
  /** The agent's options, as its own factory takes them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** For an agent in an environment for which no settings are shipped. */
const withoutPreset = { steps: 50_000, streams: 1, evalEpisodes: 100 };

/**
 * Validates the options of `ahs play`. A flag goes before the file, the file before the preset; a group of the agent's
 * options in the file replaces that of the preset as a whole.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming a flag, `AHS_ENVIRONMENT_UNKNOWN`, `AHS_CONFIG_INVALID` naming the file.
 */
export function parsePlayRequest(
  flags: Readonly<Record<string, unknown>>,
  workingDirectory: string,
): PlayRequest {
  const parsed = flagSchema.safeParse(flags);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const flag = String(issue?.path[0] ?? '').replace('evalEpisodes', 'eval-episodes');
    throw new AhsError(
      'AHS_FLAG_INVALID',
      `--${flag} ${String(flags[String(issue?.path[0])])}: ${issue?.message ?? 'cannot be read'}.`,
      { fix: 'See ahs play --help.' },
    );
  }
  const { env, agent, seed, resume, config, steps, evalEpisodes, preset: origin } = parsed.data;
  const task = environmentNamed(env);
  const file = config === undefined ? {} : readConfig(resolve(workingDirectory, config));
  const preset = presetFor(agent, env, origin);
  if (preset === undefined && origin === 'zoo') {
    throw new AhsError(
      'AHS_FLAG_INVALID',
      `--preset zoo: the RL Zoo's settings for ${agent} in ${env} are not shipped.`,
      { fix: 'Leave --preset out; ahs play --help lists what is shipped.' },
    );
  }
  const length = steps ?? file.steps ?? preset?.steps ?? withoutPreset.steps;
  const settings = {
    steps: length,
    streams: file.streams ?? preset?.streams ?? withoutPreset.streams,
    evalEpisodes:
      evalEpisodes ?? file.evalEpisodes ?? preset?.evalEpisodes ?? withoutPreset.evalEpisodes,
    options: { ...preset?.options(length), ...file.options },
  };
  const shipped = preset?.source ?? `the defaults of ${agent}`;
  const source = config === undefined ? shipped : `${config} over ${shipped}`;
  return { env, agent, seed, task, settings, source, resume };
}

function readConfig(path: string): z.infer<typeof configSchema> {
  const invalid = (why: string, cause: unknown) =>
    new AhsError('AHS_CONFIG_INVALID', `${path}: ${why}.`, {
      fix: 'Write JSON as `ahs play --print-config` prints it; every key may be left out.',
      cause,
    });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw invalid(errorMessage(thrown), thrown);
  }
  const parsed = configSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw invalid(`${where === '' ? '' : `${where}: `}${issue?.message}`, parsed.error);
}
