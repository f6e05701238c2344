/**
 * What the results consist of: each cell is an agent in an environment with settings that are shipped, over seeds. Seeds
 * of the results start at 100, and at 200 where those from 100 were reported with settings that did not hold: settings
 * are chosen on others.
 */

/**
 * @typedef {object} Pair
 * @property {string} agent
 * @property {string} env
 * @property {import('@ahs/agents/play').PresetOrigin} preset
 * @property {number} firstSeed
 * @property {number} seeds
 */

/** @typedef {Pick<Pair, 'agent' | 'env' | 'preset'> & { readonly seed: number }} Cell */

/**
 * @param {string} agent
 * @param {string} env
 * @param {Partial<Pair>} [how]
 * @returns {Pair}
 */
const pair = (agent, env, how) => ({
  agent,
  env,
  preset: 'best',
  firstSeed: 100,
  seeds: 5,
  ...how,
});

const afresh = { firstSeed: 200, seeds: 10 };
const zoo = /** @type {const} */ ({ preset: 'zoo', firstSeed: 200 });

/** Agents and environments, in the order of the tables. */
export const pairs = [
  pair('dqn', 'CartPole-v1', afresh),
  pair('dqn', 'CartPole-v1', zoo),
  pair('dqn', 'Acrobot-v1', afresh),
  pair('dqn', 'Acrobot-v1', zoo),
  pair('dqn', 'MountainCar-v0', afresh),
  pair('dqn', 'MountainCar-v0', zoo),
  pair('ppo', 'CartPole-v1'),
  pair('ppo', 'Acrobot-v1'),
  pair('ppo', 'Pendulum-v1'),
  pair('dqn', 'Sigmoid-1D3M'),
  pair('dqn', 'Sigmoid-2D3M'),
  pair('dqn', 'Luby'),
  pair('dqn', 'LeadingOnes-50'),
  pair('ppo', 'Sigmoid-1D3M', { firstSeed: 200 }),
  pair('ppo', 'Sigmoid-2D3M'),
  pair('ppo', 'Luby'),
  pair('ppo', 'LeadingOnes-50'),
];

/**
 * @param {{ readonly only: string | undefined, readonly seeds: number | undefined }} which `only` is a part of
 * `dqn/CartPole-v1/zoo`; `seeds` takes the place of each pair's own number of them.
 * @returns {readonly Cell[]}
 */
export function cellsOf({ only, seeds: asked }) {
  return pairs
    .filter((which) => only === undefined || pairName(which).includes(only))
    .flatMap(({ agent, env, preset, firstSeed, seeds }) =>
      Array.from({ length: asked ?? seeds }, (_, index) => ({
        agent,
        env,
        preset,
        seed: firstSeed + index,
      })),
    );
}

/** @param {Pick<Pair, 'agent' | 'env' | 'preset'>} which */
export function pairName({ agent, env, preset }) {
  return `${agent}/${env}/${preset}`;
}

/** @param {Cell} cell */
export function cellName(cell) {
  return `${pairName(cell)}/${cell.seed}`;
}
