/** The agents beside bare PyTorch: both run a case in turn, and medians are compared. */
import { fileURLToPath } from 'node:url';
import { startPython, startWorker } from '../engine/worker.js';
import { median } from '../median.js';
import { ENVIRONMENT_CASES, ENVIRONMENT_STEPS, PEER_CASES, RUN_CASES } from './cases.js';

/** @typedef {import('../main.js').Row} Row */

const SAMPLES = 25;
const ENVIRONMENT_SAMPLES = 9;
const RUN_SAMPLES = 3;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** What `--help` says of the suite. */
export const HELP = `agents: actions, updates, environments and whole CartPole runs beside bare PyTorch on one thread`;

/**
 * @param {(line: string) => void} say
 * @param {string} only What the names of the rows begin with.
 * @returns {Promise<readonly Row[]>}
 */
export async function agents(say, only) {
  const wanted = (/** @type {string} */ name) => name.startsWith(only);
  const ours = await startWorker(process.execPath, [here('runner.js')]);
  if (ours === undefined) throw new Error('Our own side does not start.');
  const torch = await pytorch();
  say(`Node ${ours.version}, ${torch ? `PyTorch ${torch.version}` : 'no PyTorch found'}`);
  say('For context, Stable-Baselines3 took 720 µs (64-64) and 1110 µs (256-256) for an update,');
  say(
    '65 µs for predict, and 50 s (DQN) and 33 s (PPO) for these CartPole runs on a like machine.',
  );
  /** @type {Row[]} */
  const rows = [];
  const add = (/** @type {Row} */ row) => {
    rows.push(row);
    say(JSON.stringify(row));
  };
  try {
    for (const [name, repetitions] of Object.entries(PEER_CASES)) {
      if (!wanted(name)) continue;
      /** @type {number[]} */
      const mine = [];
      /** @type {number[]} */
      const theirs = [];
      for (let i = 0; i <= SAMPLES; i += 1) {
        mine.push(await ours.time(name));
        if (torch) theirs.push(await torch.time(name));
      }
      // The first of each made what it needs.
      const each = (/** @type {readonly number[]} */ all) =>
        (1000 * median(all.slice(1))) / repetitions;
      const value = each(mine);
      const row = { suite: 'agents', name, value, unit: 'µs', samples: SAMPLES };
      if (torch === undefined) add(row);
      else {
        const peer = { name: `PyTorch ${torch.version}, 1 thread`, value: each(theirs) };
        add({ ...row, peer, ratio: peer.value / value });
      }
    }
    for (const name of ENVIRONMENT_CASES.filter(wanted)) {
      const times = await sample(ours, name, ENVIRONMENT_SAMPLES);
      const value = (1000 * ENVIRONMENT_STEPS) / median(times);
      add({ suite: 'agents', name, value, unit: 'steps/s', samples: times.length });
    }
    for (const name of RUN_CASES.filter(wanted)) {
      const times = await sample(ours, name, RUN_SAMPLES);
      add({ suite: 'agents', name, value: median(times) / 1000, unit: 's', samples: times.length });
    }
  } finally {
    ours.close();
    torch?.close();
  }
  return rows;
}

/** @param {import('../engine/worker.js').Worker} worker @param {string} name @param {number} samples */
async function sample(worker, name, samples) {
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < samples; i += 1) times.push(await worker.time(name));
  return times;
}

/** PyTorch with one thread, where a Python has it. */
function pytorch() {
  const threads = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  return startPython([here('peer.py')], threads);
}
