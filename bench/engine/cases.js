/** The cases of the engine benchmark on our side; PyTorch's are in `peer.py` under the same names. */
import { actor, dqnUpdate } from '../dqn.js';
import { imageStep } from './image-step.js';
import { convolutionGradient, optimizerStep, product } from './kernel-cases.js';
import { inTurn, pooled, RUNS } from './small-runs.js';
import { textTeam } from './text-team.js';

/**
 * @typedef {object} Case
 * @property {() => unknown} run Once; what it returns is waited for.
 * @property {() => unknown} stop Frees what it holds.
 */

const kernels = [
  ...['NN', 'NT', 'TN'].map((sides) => `gemm/512/${sides}`),
  // batch x size x channels in x channels out: the second and third convolution of the MNIST step.
  ...['128x14x32x64', '128x7x64x128'].flatMap((shape) => [`conv/dW/${shape}`, `conv/dX/${shape}`]),
  // About the parameters of the MNIST step.
  ...['sgd', 'adam'].map((kind) => `optimizer/${kind}/400000`),
];

const tasks = ['mnist', 'cifar', 'text'];

const steps = tasks.flatMap((task) =>
  [128, 32].flatMap((batch) =>
    [1, 2].map((workers) => `step/${task}/batch${batch}/workers${workers}`),
  ),
);

/** Timed plain and with FMA beside PyTorch with as many threads. */
export const CASES = [...kernels, ...steps];

/** Those of an agent: 5 observations, two hidden layers, 6 actions. It computes without TensorFlow.js, and without FMA. */
export const AGENT_CASES = ['dqn-update/64-64', 'dqn-act/64-64'];

/** The steps that are also timed on the stock backend, which is slow. */
export const STOCK_CASES = tasks.map((task) => `step/${task}/batch128/workers1`);

/** Many small runs in a pool, and what each is held against: the same runs in turn, each by two workers. */
export const POOL_CASES = ['pool/small-cnn/jobs1', 'pool/small-cnn/jobs2'];
export const IN_TURN = 'in-turn/small-cnn/workers2';

/** How many threads a case has. @param {string} name */
export function threadsOf(name) {
  return name.endsWith('/workers2') ? 2 : 1;
}

/**
 * What the time of a case is turned into: how much work a second, or a minute.
 *
 * @param {string} name
 * @returns {{ unit: string, work: number }} The work of one run, in thousandths of the unit's, because times are in ms.
 */
export function workOf(name) {
  const [kind = '', detail = '', rest = ''] = name.split('/');
  switch (kind) {
    case 'gemm': {
      const size = Number(detail);
      return { unit: 'GFLOP/s', work: (2 * size * size * size) / 1e6 };
    }
    case 'conv': {
      const [batch = 0, size = 0, inputs = 0, outputs = 0] = rest.split('x').map(Number);
      return { unit: 'GFLOP/s', work: (2 * 9 * batch * size * size * inputs * outputs) / 1e6 };
    }
    case 'optimizer':
      return { unit: 'Mparameters/s', work: Number(rest) / 1e3 };
    case 'step':
      return { unit: 'examples/s', work: 1000 * Number(rest.replace('batch', '')) };
    default:
      return { unit: 'runs/min', work: RUNS * 60_000 };
  }
}

/**
 * Makes a case.
 *
 * @param {string} name
 * @returns {Case | Promise<Case>}
 */
export function prepare(name) {
  const [kind, detail = '', rest = '', last = ''] = name.split('/');
  switch (kind) {
    case 'gemm':
      return product(Number(detail), rest);
    case 'conv':
      return convolutionGradient(detail, rest.split('x').map(Number));
    case 'optimizer':
      return optimizerStep(detail, Number(rest));
    case 'step': {
      const [batch, workers] = [rest, last].map((part) => Number(part.replace(/\D+/, '')));
      return detail === 'text'
        ? textTeam(batch ?? 0, workers ?? 0)
        : imageStep(detail, batch ?? 0, workers ?? 0);
    }
    case 'dqn-update':
      return repeated(dqnUpdate(detail));
    case 'dqn-act':
      return repeated(actor(detail));
    case 'pool':
      return pooled(Number(rest.replace('jobs', '')));
    case 'in-turn':
      return inTurn(Number(rest.replace('workers', '')));
    default:
      throw new Error(`There is no case "${name}".`);
  }
}

/** How often a run repeats what takes microseconds; `peer.py` does the same. */
export const REPETITIONS = 200;

/** @param {() => void} act @returns {Case} */
function repeated(act) {
  const run = () => {
    for (let i = 0; i < REPETITIONS; i += 1) act();
  };
  return { run, stop: () => {} };
}
