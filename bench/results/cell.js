/**
 * One cell in a process of its own: `node cell.js AGENT ENV PRESET SEED STEPS CHECKPOINT`, where STEPS 0 are the preset's.
 * Saves itself twice a minute, goes on from what it saved, and prints its result as one line of JSON.
 */
import { existsSync, rmSync } from 'node:fs';
import { environmentNamed } from '@ahs/agents/envs';
import { play } from '@ahs/agents/play';
import { readSnapshotFile, writeSnapshotFile } from '@ahs/core/node';
import { settingsOf } from './settings.js';

const SAVE_EVERY_MS = 30_000;

const [agent = '', env = '', origin = '', seed = '', steps = '', checkpoint = ''] =
  process.argv.slice(2);
const preset = /** @type {import('@ahs/agents/play').PresetOrigin} */ (origin);
const settings = settingsOf({ agent, env, preset }, Number(steps));
const { training, evaluation } = environmentNamed(env);
const resumed = existsSync(checkpoint);
let saved = performance.now();
const outcome = await play(
  {
    agent: /** @type {import('@ahs/core').AgentFactory<import('@ahs/agents/envs').Action>} */ (
      settings.factory
    ),
    environment: training,
    steps: settings.steps,
    seed: Number(seed),
    streams: settings.streams,
    evaluation: { environment: evaluation, episodes: settings.evalEpisodes },
  },
  {
    elapsedMs: () => performance.now(),
    onProgress: (_, save) => {
      if (performance.now() - saved < SAVE_EVERY_MS) return;
      writeSnapshotFile(checkpoint, save());
      saved = performance.now();
    },
    ...(resumed ? { restore: readSnapshotFile(checkpoint) } : {}),
  },
);
if (outcome.kind === 'finished') {
  console.log(
    JSON.stringify({
      ...outcome.result,
      preset,
      source: settings.source,
      settings: settings.hash,
      resumed,
    }),
  );
  rmSync(checkpoint, { force: true });
}
