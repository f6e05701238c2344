/** A session's cost: reports beside PyTorch's schedulers, a checkpoint, memory, and its share of a training. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPython, startWorker } from '../engine/worker.js';
import { median } from '../median.js';
import { CASES, PEER_CASES, REPORTS } from './cases.js';

/** @typedef {import('../main.js').Row} Row */

/** What `--help` says of it. */
export const HELP = `core: a session beside torch.optim.lr_scheduler, one thread each, medians
  report/…              µs a report, over runs of ${REPORTS} steps; both schedules move at every step
  peer/…                µs a report or step() under the same formula, beside PyTorch where there is one
  checkpoint/dqn-100k   ms for the bytes of a session whose DQN remembers 100 000 decisions
  memory/heap-growth    MB between 1 and 10 million reports, after forced collections
  training/…            the session's own time in % of a DIB training, the rest beside it: of the smallest model,
                        and of the paper's
`;

const SAMPLES = 25;
const CHECKPOINT_SAMPLES = 9;
const TRAININGS = 3;
const [FEW, MANY] = [1_000_000, 10_000_000];
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @param {(line: string) => void} say
 * @param {string} only What the names of the rows begin with.
 * @returns {Promise<readonly Row[]>}
 */
export async function core(say, only) {
  const wanted = (/** @type {string} */ name) => name.startsWith(only);
  /** @type {Row[]} */
  const rows = [];
  const add = (/** @type {Omit<Row, 'suite'>} */ row) => {
    rows.push({ suite: 'core', ...row });
    say(JSON.stringify(rows.at(-1)));
  };
  const torch = await pytorch();
  say(`Node ${process.version}, ${torch ? `PyTorch ${torch.version}` : 'no PyTorch found'}`);
  try {
    for (const name of Object.keys({ ...CASES, ...PEER_CASES }).filter(wanted)) {
      // PyTorch has no session: its chain of two stands beside the reports that have two schedules.
      const theirs = name in PEER_CASES ? name : CHAIN_BESIDE.includes(name) && CHAIN;
      const peer = theirs === false ? undefined : torch;
      /** @type {number[]} */
      const mine = [];
      /** @type {number[]} */
      const other = [];
      // A training has one session: each case gets a process of its own, in which no other has been compiled.
      const ours = await ourSide();
      for (let i = 0; i <= SAMPLES; i += 1) {
        mine.push(await ours.time(name));
        if (peer !== undefined && theirs !== false) other.push(await peer.time(theirs));
      }
      ours.close();
      // The first of each made what it needs.
      const each = (/** @type {readonly number[]} */ all) =>
        (1000 * median(all.slice(1))) / REPORTS;
      const value = each(mine);
      const row = { name, value, unit: 'µs', samples: SAMPLES };
      if (peer === undefined) add(row);
      else {
        const beside = `PyTorch ${peer.version}, ${name in PEER_CASES ? 'the same' : 'ChainedScheduler of two'}`;
        add({ ...row, peer: { name: beside, value: each(other) }, ratio: each(other) / value });
      }
    }
    if (wanted('checkpoint/dqn-100k')) {
      const ours = await ourSide();
      /** @type {number[]} */
      const times = [];
      for (let i = 0; i < CHECKPOINT_SAMPLES; i += 1)
        times.push(await ours.time('checkpoint/dqn-100k'));
      ours.close();
      add({
        name: 'checkpoint/dqn-100k',
        value: median(times),
        unit: 'ms',
        samples: CHECKPOINT_SAMPLES,
      });
    }
  } finally {
    torch?.close();
  }
  if (wanted('memory/heap-growth')) {
    const { early, late, lines } = child(['--expose-gc', here('memory.js'), `${FEW}`, `${MANY}`]);
    if (lines < MANY) throw new Error(`The journal has ${lines} lines.`);
    add({ name: 'memory/heap-growth', value: (late - early) / 1e6, unit: 'MB', samples: 1 });
  }
  for (const [prefix, model, batchSize] of MODELS) {
    const names = PARTS.map((part) => /** @type {const} */ ([part, `${prefix}${part}`]));
    if (!names.some(([, name]) => wanted(name))) continue;
    const runs = Array.from({ length: TRAININGS }, () =>
      child([here('training.js'), model, `${batchSize}`]),
    );
    for (const [part, name] of names.filter(([, each]) => wanted(each))) {
      const shares = runs.map(
        (run) => (100 * run[part]) / (run.step + run.evaluation + run.learn + run.own),
      );
      add({ name, value: median(shares), unit: '%', samples: TRAININGS });
    }
  }
  return rows;
}

/** What is trained under `training/…`, and by how many examples a step. */
const MODELS = /** @type {const} */ ([
  ['training/', 'small-cnn', 32],
  ['training/paper-cnn/', 'paper-cnn', 32],
  ['training/paper-cnn-64/', 'paper-cnn', 64],
]);
const PARTS = /** @type {const} */ (['own', 'learn', 'evaluation']);

const CHAIN = 'peer/chained-of-two';
const CHAIN_BESIDE = ['report/two-schedules/no-observer', 'report/two-schedules/one-observer'];

/** What a process of its own says, as JSON. @param {readonly string[]} args @returns {any} */
function child(args) {
  return JSON.parse(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

async function ourSide() {
  const worker = await startWorker(process.execPath, [here('runner.js')]);
  if (worker === undefined) throw new Error('Our own side does not start.');
  return worker;
}

/** PyTorch, where a Python has it. */
const pytorch = () => startPython([here('peer.py'), `${REPORTS}`]);
