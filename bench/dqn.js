/** A DQN of the benchmarks, asked through its public methods: what is timed is all that a user waits for. */
import { dqn } from '@ahs/agents';
import { createRng } from '@ahs/core';
import { allowFusedMultiplyAdd } from '@ahs/kernels/node';

const ACTIONS = 6;
const BATCH = 64;
const FEATURES = 5;
const WINDOW = 16;

/**
 * @param {string} detail `64-64`, or `conv1d` for 32 filters of width 3 over a window of 16 before 64-64; `-fma` at the end
 * for fused multiply-add.
 */
function createDqn(detail) {
  const convolves = detail === 'conv1d';
  const fusedMultiplyAdd = detail.endsWith('-fma') && allowFusedMultiplyAdd();
  const hidden = convolves ? [64, 64] : detail.replace('-fma', '').split('-').map(Number);
  const shape = convolves ? [WINDOW, FEATURES] : [FEATURES];
  const agent = dqn({
    network: { hidden, ...(convolves ? { conv1d: { filters: 32, width: 3 } } : {}) },
    replay: { batchSize: BATCH, learningStarts: BATCH },
    training: { frequency: 1, gradientSteps: 1, fusedMultiplyAdd },
  }).create({
    observationShape: shape,
    actions: { kind: 'discrete', n: ACTIONS },
    rng: createRng(1),
  });
  return { agent, at: observations(shape.reduce((product, n) => product * n, 1)) };
}

/** Observations that follow one another, by their number. @param {number} size */
export function observations(size) {
  const rng = createRng(2);
  const seen = Array.from({ length: 1024 }, () =>
    Float32Array.from({ length: size }, () => rng.normal()),
  );
  return (/** @type {number} */ i) => /** @type {Float32Array} */ (seen[i % 1024]);
}

/** One greedy action for one observation. @param {string} detail */
export function actor(detail) {
  const { agent, at } = createDqn(detail);
  let step = 0;
  return () => {
    agent.act([at(step)], { explore: false });
    step += 1;
  };
}

/** One transition remembered and one update of double DQN: sampling, targets, loss, clipping, Adam and the target. @param {string} detail */
export function dqnUpdate(detail) {
  const { agent, at } = createDqn(detail);
  let step = 0;
  const run = () => {
    const transition = {
      stream: 0,
      observation: at(step),
      action: step % ACTIONS,
      reward: (step % 7) / 7,
      next: at(step + 1),
      terminated: false,
      truncated: false,
    };
    step += 1;
    return agent.learn([transition]);
  };
  while (run() === undefined);
  return () => {
    if (run() === undefined) throw new Error('The agent did not learn.');
  };
}
