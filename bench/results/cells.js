/**
 * What the results consist of: each cell is an agent in an environment with the settings that are shipped, over seeds.
 * Seeds of the results start at 100: settings are chosen on others.
 */

/**
 * @typedef {object} Cell
 * @property {string} agent
 * @property {string} env
 * @property {number} seed
 */

/** Agents and environments, in the order of the tables. */
export const pairs = /** @type {const} */ ([
  ['dqn', 'CartPole-v1'],
  ['dqn', 'Acrobot-v1'],
  ['dqn', 'MountainCar-v0'],
  ['ppo', 'CartPole-v1'],
  ['ppo', 'Acrobot-v1'],
  ['ppo', 'Pendulum-v1'],
  ['dqn', 'Sigmoid-1D3M'],
  ['dqn', 'Sigmoid-2D3M'],
  ['dqn', 'Luby'],
  ['dqn', 'LeadingOnes-50'],
  ['ppo', 'Sigmoid-1D3M'],
  ['ppo', 'Sigmoid-2D3M'],
  ['ppo', 'Luby'],
  ['ppo', 'LeadingOnes-50'],
]);

const FIRST_SEED = 100;

/**
 * @param {{ readonly only: string | undefined, readonly seeds: number }} which `only` is a part of `dqn/CartPole-v1`.
 * @returns {readonly Cell[]}
 */
export function cellsOf({ only, seeds }) {
  return pairs
    .filter(([agent, env]) => only === undefined || `${agent}/${env}`.includes(only))
    .flatMap(([agent, env]) =>
      Array.from({ length: seeds }, (_, index) => ({ agent, env, seed: FIRST_SEED + index })),
    );
}

/** @param {Cell} cell */
export function cellName({ agent, env, seed }) {
  return `${agent}/${env}/${seed}`;
}
