/** Our engine beside PyTorch and stock TensorFlow.js: every engine runs a case in turn, and medians are compared. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from '../median.js';
import {
  AGENT_CASES,
  CASES,
  IN_TURN,
  POOL_CASES,
  REPETITIONS,
  STOCK_CASES,
  threadsOf,
  workOf,
} from './cases.js';
import { startPython, startWorker } from './worker.js';

/**
 * @typedef {import('../main.js').Row} Row
 * @typedef {import('./worker.js').Worker} Worker
 * @typedef {{ readonly name: string, readonly times: readonly number[] }} Peer
 */

const SAMPLES = { case: 15, agent: 25, stock: 3, pool: 3 };

/** What `--help` says of the suite. */
export const HELP = `engine: our kernels and training steps beside PyTorch (Debian's python3-torch with libopenblas0-pthread) and
stock wasm, each engine in a process of its own, one sample of each in turn; medians. About four minutes on two idle
cores. Other work on the machine slows two workers more than one: they wait for the slower thread in each step.

  gemm/512/NN|NT|TN                 matrix products, GFLOP/s
  conv/dW|dX/<shape>                gradients of a 3x3 convolution; batch x size x channels in x channels out
  optimizer/sgd|adam/<parameters>   one update of a vector
  step/mnist|cifar|text/batch128|batch32/workers1|workers2
                                    a whole training step, examples/s; PyTorch with as many threads
  dqn-update/64-64, dqn-act/64-64   an agent's update of batch 64, and one action, µs
  pool/small-cnn/jobs1|jobs2        small training runs a minute, one a thread; beside the same runs in turn, each by two
                                    workers

A name that ends in /fma is of fused multiply-add (AHS_FMA=1), in /stock beside stock wasm with its missing kernels.
Workers make one run faster, and the more so the larger its step; the pool makes many runs faster, of any size that
fits the memory once for each, since no thread waits for another.`;

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @param {(line: string) => void} say
 * @param {string} only What the names of the rows begin with.
 * @returns {Promise<readonly Row[]>}
 */
export async function engine(say, only) {
  const processes = startedWhenAsked(say);
  const wanted = (/** @type {readonly string[]} */ names) =>
    names.filter((name) => name.startsWith(only) || only.startsWith(`${name}/`));
  /** @type {Row[]} */
  const rows = [];
  const add = (/** @type {Row} */ row) => {
    if (!row.name.startsWith(only)) return;
    rows.push(row);
    say(JSON.stringify(row));
  };
  say(`Node ${process.versions.node}, since ${new Date().toISOString()}`);
  try {
    for (const name of wanted(CASES)) {
      const plain = await processes.ours();
      const fma = await processes.fusedMultiplyAdd();
      const torch = await processes.torch(threadsOf(name));
      const times = await interleave([plain, fma, torch], name, SAMPLES.case);
      const peer = torch && peerOf(torch, times.get(torch));
      add(rateRow(name, name, times.get(plain), peer));
      if (fma) add(rateRow(name, `${name}/fma`, times.get(fma), peer));
    }
    for (const name of wanted(AGENT_CASES)) {
      const [ours, torch] = [await processes.ours(), await processes.torch(1)];
      const times = await interleave([ours, torch], name, SAMPLES.agent);
      add(timeRow(name, times.get(ours), torch && peerOf(torch, times.get(torch))));
    }
    for (const name of wanted(STOCK_CASES)) {
      const [ours, stock] = [await processes.ours(), await processes.stock()];
      const times = await interleave([ours, stock], name, SAMPLES.stock);
      const peer = { name: 'stock wasm with its missing kernels', times: times.get(stock) ?? [] };
      add(rateRow(name, `${name}/stock`, times.get(ours), peer));
    }
    for (const name of wanted(POOL_CASES)) {
      const [ours, other] = [await processes.ours(), await processes.other()];
      const pooled = await interleave([ours, other], [name, IN_TURN], SAMPLES.pool);
      const peer = { name: 'in turn, 2 workers each', times: pooled.get(other) ?? [] };
      add(rateRow(name, name, pooled.get(ours), peer));
    }
  } finally {
    await processes.close();
  }
  return rows;
}

/** The engines, each started when it is first asked for. @param {(line: string) => void} say */
function startedWhenAsked(say) {
  /** @type {Map<string, Promise<Worker | undefined>>} */
  const started = new Map();
  const once = (
    /** @type {string} */ name,
    /** @type {() => Promise<Worker | undefined>} */ start,
  ) => {
    const known = started.get(name);
    if (known !== undefined) return known;
    const starting = start().then((worker) => {
      say(worker === undefined ? `${name}: not here` : `${name}: ${worker.version}`);
      return worker;
    });
    started.set(name, starting);
    return starting;
  };
  const runner = async (/** @type {string} */ name, which = 'ours', fma = '0') => {
    const start = () => startWorker(process.execPath, [here('runner.js'), which], { AHS_FMA: fma });
    const worker = await once(name, start);
    if (worker === undefined)
      throw new Error(`${name} does not start: run bench/engine/runner.js.`);
    return worker;
  };
  return {
    ours: () => runner('plain'),
    /** A second process of the same, since one has its threads for one case at a time. */
    other: () => runner('plain, another'),
    stock: () => runner('stock wasm', 'stock'),
    /** `undefined` where this Node has no relaxed SIMD. */
    fusedMultiplyAdd: () =>
      once('fused multiply-add', () =>
        startWorker(process.execPath, [here('runner.js'), 'ours'], { AHS_FMA: '1' }),
      ),
    /** `undefined` where there is none. */
    torch: (/** @type {number} */ threads) =>
      once(`PyTorch, ${threads} thread${threads > 1 ? 's' : ''}`, () => pytorch(threads)),
    close: async () => {
      for (const worker of started.values()) (await worker)?.close();
    },
  };
}

/**
 * One sample of each engine after another, so that a disturbance meets all of them, with a pause in which the threads
 * of the one before fall asleep.
 *
 * @param {readonly (Worker | undefined)[]} engines
 * @param {string | readonly string[]} name Of the case, or of each engine's.
 * @param {number} samples
 */
async function interleave(engines, name, samples) {
  const present = engines.flatMap((worker, i) =>
    worker === undefined
      ? []
      : [{ worker, name: typeof name === 'string' ? name : (name[i] ?? '') }],
  );
  /** @type {Map<Worker | undefined, number[]>} */
  const times = new Map(present.map(({ worker }) => [worker, []]));
  for (const one of present) await one.worker.time(one.name);
  for (let i = 0; i < samples; i += 1) {
    for (const one of present) {
      await setTimeout(20);
      times.get(one.worker)?.push(await one.worker.time(one.name));
    }
  }
  return times;
}

/** @param {Worker} torch @param {readonly number[]} [times] @returns {Peer} */
function peerOf({ version }, times = []) {
  return { name: version, times };
}

/**
 * A row of how much work is done in a time.
 *
 * @param {string} name Of the case. @param {string} rowName @param {readonly number[]} [times] @param {Peer} [peer]
 * @returns {Row}
 */
function rateRow(name, rowName, times = [], peer) {
  const { unit, work } = workOf(name);
  const value = work / median(times);
  const mine = { suite: 'engine', name: rowName, value, unit, samples: times.length };
  if (peer === undefined) return mine;
  const other = work / median(peer.times);
  return { ...mine, peer: { name: peer.name, value: other }, ratio: value / other };
}

/**
 * A row of how long one repetition takes.
 *
 * @param {string} name @param {readonly number[]} [times] @param {Peer} [peer]
 * @returns {Row}
 */
function timeRow(name, times = [], peer) {
  const each = (/** @type {readonly number[]} */ all) => (1000 * median(all)) / REPETITIONS;
  const value = each(times);
  const mine = { suite: 'engine', name, value, unit: 'µs', samples: times.length };
  if (peer === undefined) return mine;
  const other = each(peer.times);
  return { ...mine, peer: { name: peer.name, value: other }, ratio: other / value };
}

/** PyTorch, where a Python has it. @param {number} count Threads. */
function pytorch(count) {
  const threads = String(count);
  const env = { OPENBLAS_NUM_THREADS: threads, OMP_NUM_THREADS: threads, MKL_NUM_THREADS: threads };
  return startPython([here('peer.py'), threads], env);
}
