/** An agent of the benchmark, asked through its public methods: what is timed is all that a user waits for. */
import { dqn } from '@ahs/agents';
import { createRng } from '@ahs/core';

const OBSERVATIONS = 5;
const ACTIONS = 6;
const BATCH = 64;

/** @param {readonly number[]} hidden */
function create(hidden) {
  return dqn({
    network: { hidden: [...hidden] },
    replay: { batchSize: BATCH, learningStarts: BATCH },
    training: { frequency: 1, gradientSteps: 1 },
  }).create({
    observationShape: [OBSERVATIONS],
    actions: { kind: 'discrete', n: ACTIONS },
    rng: createRng(1),
  });
}

/** Observations that follow one another. */
function observations() {
  const rng = createRng(2);
  return Array.from({ length: 1024 }, () =>
    Float32Array.from({ length: OBSERVATIONS }, () => rng.normal()),
  );
}

/**
 * One transition remembered and one double-DQN update: sampling, targets, loss, clipping, Adam and the soft target.
 *
 * @param {readonly number[]} hidden
 */
export function doubleDqnUpdate(hidden) {
  const agent = create(hidden);
  const seen = observations();
  let step = 0;
  const at = (/** @type {number} */ i) => /** @type {Float32Array} */ (seen[i % seen.length]);
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

/** One greedy action for one observation. @param {readonly number[]} hidden */
export function actor(hidden) {
  const agent = create(hidden);
  const seen = observations().map((observation) => [observation]);
  let step = 0;
  return () => {
    agent.act(/** @type {Float32Array[]} */ (seen[step % seen.length]), { explore: false });
    step += 1;
  };
}
