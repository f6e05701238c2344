/** The cases of the agents' benchmark on our side; PyTorch's are in `peer.py` under the same names. */
import { createExperienceBatch, createReplayBuffer, dqn, ppo } from '@ahs/agents';
import { environmentNamed, vectorEnvironment } from '@ahs/agents/envs';
import { createTraining, presetFor } from '@ahs/agents/play';
import { createRng } from '@ahs/core';
import { actor, dqnUpdate, observations } from '../dqn.js';

/** How many transitions the replay buffer holds that is drawn from, each of four features. */
const HELD = 100_000;

/** Cases that have a peer; each is repeated so often in one sample, and its unit is that of one repetition. */
export const PEER_CASES = {
  'act/64-64': 500,
  'act/256-256': 100,
  'act/conv1d': 100,
  'dqn-update/64-64': 100,
  'dqn-update/64-64-fma': 100,
  'dqn-update/256-256': 20,
  'dqn-update/256-256-fma': 20,
  'dqn-update/conv1d': 20,
  'ppo-update/64-64': 1,
  'replay-sample/64': 500,
};

/** Environment steps a second, random actions, starting anew included. */
export const ENVIRONMENT_CASES = [
  'CartPole-v1',
  'MountainCar-v0',
  'Acrobot-v1',
  'Pendulum-v1',
  'Sigmoid-1D3M',
  'Luby',
  'LeadingOnes-50',
].map((name) => `environment/${name}`);

export const ENVIRONMENT_STEPS = 20_000;

/** Whole trainings with the Zoo's settings, without their evaluation. */
export const RUN_CASES = ['dqn', 'ppo'].map((agent) => `cartpole-run/${agent}`);

/**
 * Makes a case; each call of what is returned runs it once.
 *
 * @param {string} name
 * @returns {() => void}
 */
export function prepare(name) {
  const [kind, detail = ''] = name.split('/');
  const repetitions = PEER_CASES[/** @type {keyof typeof PEER_CASES} */ (name)];
  switch (kind) {
    case 'act':
      return repeat(actor(detail), repetitions);
    case 'dqn-update':
      return repeat(dqnUpdate(detail), repetitions);
    case 'ppo-update':
      return ppoUpdate();
    case 'replay-sample':
      return repeat(sampler(Number(detail)), repetitions);
    case 'environment':
      return stepper(detail);
    case 'cartpole-run':
      return cartPoleRun(detail);
    default:
      throw new Error(`There is no case ${name}.`);
  }
}

/** @param {() => void} act @param {number} times */
function repeat(act, times) {
  return () => {
    for (let i = 0; i < times; i += 1) act();
  };
}

const STREAMS = 8;
const ROLLOUT = 32;

/** Advantages, and 20 passes over a rollout of 8 x 32 transitions in one batch of 256: the Zoo's CartPole. */
function ppoUpdate() {
  const settings = presetFor('ppo', 'CartPole-v1')?.options(1_000_000);
  const { training } = environmentNamed('CartPole-v1');
  const agent = ppo(settings).create({
    observationShape: training.observationShape,
    actions: training.actions,
    rng: createRng(1),
  });
  const environments = vectorEnvironment(training, { streams: STREAMS, seed: 1 });
  const play = () => {
    const observations = environments.observations();
    const acts = agent.act(observations, { explore: true });
    const steps = environments.step(acts.map(({ action }) => /** @type {number} */ (action)));
    return steps.map((step, stream) => {
      const { action, memo } = /** @type {(typeof acts)[number]} */ (acts[stream]);
      const observation = /** @type {Float32Array} */ (observations[stream]);
      const { reward, terminated, truncated, observation: next } = step;
      return {
        stream,
        observation,
        action,
        memo: memo ?? null,
        reward,
        next,
        terminated,
        truncated,
      };
    });
  };
  const collect = () => {
    for (let i = 1; i < ROLLOUT; i += 1) agent.learn(play());
    return play();
  };
  let last = collect();
  return Object.assign(
    () => {
      if (agent.learn(last) === undefined) throw new Error('The agent did not learn.');
    },
    {
      before: () => {
        last = collect();
      },
    },
  );
}

/** @param {number} batch */
function sampler(batch) {
  const at = observations(4);
  const buffer = createReplayBuffer(HELD, 4, 2);
  const mask = Uint8Array.of(1, 1);
  for (let i = 0; i < HELD; i += 1) {
    buffer.push({
      observation: at(i),
      action: i % 2,
      return: 1,
      discount: 0.99,
      annuity: 1,
      next: at(i + 1),
      nextMask: mask,
    });
  }
  const rng = createRng(3);
  const into = createExperienceBatch(batch, 4, 2);
  return () => buffer.sample(rng, into);
}

/** @param {string} name */
function stepper(name) {
  const { training } = environmentNamed(name);
  const environment = training.create(1);
  environment.reset();
  const { actions } = training;
  const rng = createRng(2);
  const draw = () => {
    switch (actions.kind) {
      case 'discrete':
        return rng.integer(actions.n);
      case 'multiDiscrete':
        return actions.n.map((n) => rng.integer(n));
      case 'continuous':
        return Array.from({ length: actions.n }, () => 2 * rng.uniform() - 1);
    }
  };
  return () => {
    for (let i = 0; i < ENVIRONMENT_STEPS; i += 1) {
      const { terminated, truncated } = environment.step(draw());
      if (terminated || truncated) environment.reset();
    }
  };
}

/** @param {string} agent */
function cartPoleRun(agent) {
  const preset = presetFor(agent, 'CartPole-v1', 'zoo');
  if (preset === undefined) throw new Error(`No settings for ${agent}.`);
  const { steps, streams } = preset;
  const options = preset.options(steps);
  const factory = agent === 'dqn' ? dqn(options) : ppo(options);
  const environment = environmentNamed('CartPole-v1').training;
  let seed = 0;
  return () => {
    seed += 1;
    const training = createTraining({ agent: factory, environment, steps, seed, streams });
    while (training.position.steps < steps) training.advance();
  };
}
