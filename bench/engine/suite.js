/** Our engine beside PyTorch and stock TensorFlow.js: every engine runs a case in turn, and medians are compared. */
import { fileURLToPath } from 'node:url';
import { AGENT_CASES, CASES, REPETITIONS, STOCK_CASES, workOf } from './cases.js';
import { startWorker } from './worker.js';

/**
 * @typedef {import('../main.js').Row} Row
 * @typedef {import('./worker.js').Worker} Worker
 */

const SAMPLES = 9;
const AGENT_SAMPLES = 25;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @param {(line: string) => void} say
 * @returns {Promise<readonly Row[]>}
 */
export async function engine(say) {
  const node = process.execPath;
  const ours = {
    '': await startWorker(node, [here('runner.js'), 'all', 'plain']),
    '/fma': await startWorker(node, [here('runner.js'), 'all', 'fma']),
  };
  const torch = await pytorch();
  const stock = await startWorker(node, [here('runner.js'), 'missing', 'plain']);
  say(`Node ${process.versions.node}, ${torch ? `PyTorch ${torch.version}` : 'no PyTorch found'}`);
  /** @type {Row[]} */
  const rows = [];
  try {
    for (const name of CASES) {
      const workers = [...Object.values(ours), torch].filter((worker) => worker !== undefined);
      const times = await interleave(workers, name, SAMPLES);
      const theirs = torch && {
        name: `PyTorch ${torch.version}, 1 thread`,
        times: times.get(torch),
      };
      for (const [suffix, worker] of Object.entries(ours)) {
        if (worker === undefined) continue;
        rows.push(row(name, suffix, times.get(worker) ?? [], theirs));
        say(JSON.stringify(rows.at(-1)));
      }
    }
    for (const name of AGENT_CASES) {
      const mine = ours[''];
      if (mine === undefined) continue;
      const times = await interleave(torch ? [mine, torch] : [mine], name, AGENT_SAMPLES);
      const peer = torch && { name: `PyTorch ${torch.version}, 1 thread`, times: times.get(torch) };
      rows.push(timeRow(name, times.get(mine) ?? [], peer));
      say(JSON.stringify(rows.at(-1)));
    }
    for (const name of STOCK_CASES) {
      const mine = ours[''];
      if (stock === undefined || mine === undefined) continue;
      const times = await interleave([mine, stock], name, 3);
      const theirs = { name: 'stock wasm with its missing kernels', times: times.get(stock) };
      rows.push(row(name, '/stock', times.get(mine) ?? [], theirs));
      say(JSON.stringify(rows.at(-1)));
    }
  } finally {
    for (const worker of [...Object.values(ours), torch, stock]) worker?.close();
  }
  return rows;
}

/** One sample of each engine after another, so that a disturbance meets all of them. @param {readonly Worker[]} workers @param {string} name @param {number} samples */
async function interleave(workers, name, samples) {
  /** @type {Map<Worker, number[]>} */
  const times = new Map(workers.map((worker) => [worker, []]));
  for (const worker of workers) await worker.time(name);
  for (let i = 0; i < samples; i += 1) {
    for (const worker of workers) times.get(worker)?.push(await worker.time(name));
  }
  return times;
}

/**
 * @param {string} name @param {string} suffix @param {readonly number[]} times
 * @param {{ name: string, times: readonly number[] | undefined } | undefined} peer
 * @returns {Row}
 */
function row(name, suffix, times, peer) {
  const { unit, work } = workOf(name);
  const value = work / median(times);
  const full = name.startsWith('step/') ? `${name}/workers1${suffix}` : `${name}${suffix}`;
  const mine = { suite: 'engine', name: full, value, unit, samples: times.length };
  if (peer?.times === undefined) return mine;
  const other = work / median(peer.times);
  return { ...mine, peer: { name: peer.name, value: other }, ratio: value / other };
}

/**
 * A row of how long one repetition takes.
 *
 * @param {string} name @param {readonly number[]} times
 * @param {{ name: string, times: readonly number[] | undefined } | undefined} peer
 * @returns {Row}
 */
function timeRow(name, times, peer) {
  const each = (/** @type {readonly number[]} */ all) => (1000 * median(all)) / REPETITIONS;
  const value = each(times);
  const mine = { suite: 'engine', name, value, unit: 'µs', samples: times.length };
  if (peer?.times === undefined) return mine;
  const other = each(peer.times);
  return { ...mine, peer: { name: peer.name, value: other }, ratio: other / value };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** PyTorch with one thread, where a Python has it: Debian's own first, because its packages are not seen by others. */
async function pytorch() {
  const threads = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  for (const python of ['/usr/bin/python3', 'python3']) {
    const worker = await startWorker(python, [here('peer.py'), '1'], threads);
    if (worker !== undefined) return worker;
  }
  return undefined;
}
