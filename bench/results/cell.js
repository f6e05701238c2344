/**
 * One cell in a process of its own: `node cell.js AGENT ENV PRESET SEED STEPS CHECKPOINT`, where STEPS 0 are the preset's.
 * Saves itself twice a minute, goes on from what it saved, and prints its result as one line of JSON.
 */
import { existsSync, rmSync } from 'node:fs';
import { agentsPlugin } from '@ahs/agents';
import { environmentNamed } from '@ahs/agents/envs';
import { play, presetFor } from '@ahs/agents/play';
import { readSnapshotFile, writeSnapshotFile } from '@ahs/core/node';
import { createRegistry } from '@ahs/core/registry';

const SAVE_EVERY_MS = 30_000;

const [agent = '', env = '', origin = '', seed = '', steps = '', checkpoint = ''] =
  process.argv.slice(2);
const preset = presetFor(
  agent,
  env,
  /** @type {import('@ahs/agents/play').PresetOrigin} */ (origin),
);
if (preset === undefined) throw new Error(`No settings are shipped for ${agent} in ${env}.`);
const length = Number(steps) || preset.steps;
const { training, evaluation } = environmentNamed(env);
const factory = createRegistry([agentsPlugin]).agent(agent)(preset.options(length));
const resumed = existsSync(checkpoint);
let saved = performance.now();
const outcome = await play(
  {
    agent: /** @type {import('@ahs/core').AgentFactory<import('@ahs/agents/envs').Action>} */ (
      factory
    ),
    environment: training,
    steps: length,
    seed: Number(seed),
    streams: preset.streams,
    evaluation: { environment: evaluation, episodes: preset.evalEpisodes },
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
    JSON.stringify({ ...outcome.result, preset: origin, source: preset.source, resumed }),
  );
  rmSync(checkpoint, { force: true });
}
