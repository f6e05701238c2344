/** The markdown tables of the results. */
import {
  bestRadius,
  defaultPortfolio,
  gapClosed,
  leadingOnesEvaluations,
  lubyStaticReturn,
  sigmoidBestStatic,
  sigmoidOptimalReturn,
  sigmoidSet,
  sigmoidTrainingInstances,
} from '@ahs/agents/envs';
import { pairName, pairs } from './cells.js';

/** @typedef {import('./agents.js').Result} Result */

const BITS = 50;
/** Of a random string: Σ 2⁻ⁱ, i = 1 … 50. */
const INITIAL_FITNESS = 1;

/**
 * What the best static and the optimal policy reach where that is known, as means over what is scored.
 *
 * @param {string} env
 * @returns {{ readonly bestStatic: number, readonly optimal: number } | undefined}
 */
export function anchorsOf(env) {
  switch (env) {
    case 'Sigmoid-1D3M':
      return sigmoidAnchors('1D3M');
    case 'Sigmoid-2D3M':
      return sigmoidAnchors('2D3M');
    case 'Luby':
      return { bestStatic: lubyStaticReturn(0), optimal: 0 };
    case 'LeadingOnes-50': {
      const best = (/** @type {number} */ fitness) => bestRadius(BITS, defaultPortfolio, fitness);
      // A return is n - initial fitness - evaluations; k = 1 is the only static choice that always ends.
      const returnOf = (/** @type {number} */ evaluations) => BITS - INITIAL_FITNESS - evaluations;
      return {
        bestStatic: returnOf(leadingOnesEvaluations(BITS, () => 1)),
        optimal: returnOf(leadingOnesEvaluations(BITS, best)),
      };
    }
    default:
      return undefined;
  }
}

/** @param {'1D3M' | '2D3M'} name */
function sigmoidAnchors(name) {
  const kept = sigmoidSet(name).slice(sigmoidTrainingInstances);
  const total = kept.reduce((sum, instance) => sum + sigmoidOptimalReturn(instance), 0);
  return { bestStatic: sigmoidBestStatic(kept).meanReturn, optimal: total / kept.length };
}

/**
 * The mean of the middle half: a quarter of the values, rounded down, is left out at either end (Agarwal et al. 2021).
 *
 * @param {readonly number[]} values
 */
export function interquartileMean(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** @param {readonly Result[]} results */
export function tables(results) {
  const groups = pairs.flatMap((pair) => {
    const { agent, env } = pair;
    const group = results.filter((result) => pairName(result) === pairName(pair));
    const settings = group[0]?.source.startsWith('RL Baselines3 Zoo') ? 'Zoo' : 'own';
    return group.length === 0 ? [] : [{ agent, env, settings, group, anchors: anchorsOf(env) }];
  });
  const lines = [
    '| agent | environment | settings | steps | seeds | return: interquartile mean [range] | each seed | s a run | steps/s |',
    '| --- | --- | --- | ---: | --- | ---: | --- | ---: | ---: |',
    ...groups.map(({ agent, env, settings, group }) => {
      const means = group.map(({ evalMean }) => evalMean);
      const median = (/** @type {readonly number[]} */ values) =>
        [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
      // The seconds of a run that was interrupted are those of its last part.
      const whole = group.filter(({ resumed }) => !resumed);
      const seconds = whole.length === 0 ? '–' : median(whole.map((r) => r.wallSeconds)).toFixed(0);
      const rate = median(group.map((r) => r.stepsPerSecond)).toFixed(0);
      const seeds = group.map(({ seed }) => seed);
      return `| ${agent} | ${env} | ${settings} | ${group[0]?.steps} | ${seeds[0]} … ${seeds.at(-1)} | ${spread(means, 1)} | ${means.map((mean) => mean.toFixed(1)).join(', ')} | ${seconds} | ${rate} |`;
    }),
  ];
  const known = groups.filter(({ anchors }) => anchors !== undefined);
  if (known.length > 0) {
    lines.push(
      '',
      '| agent | environment | best static | optimal | gap closed: interquartile mean [range] | evaluations |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...known.map(({ agent, env, group, anchors = { bestStatic: 0, optimal: 1 } }) => {
        const gaps = group.map(({ evalMean }) => gapClosed({ policy: evalMean, ...anchors }));
        const evaluations = group.map(({ evalMean }) => BITS - INITIAL_FITNESS - evalMean);
        const last = env === 'LeadingOnes-50' ? spread(evaluations, 0) : '';
        return `| ${agent} | ${env} | ${anchors.bestStatic.toFixed(3)} | ${anchors.optimal.toFixed(3)} | ${spread(gaps, 3)} | ${last} |`;
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** @param {readonly number[]} values @param {number} digits */
function spread(values, digits) {
  const range = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${interquartileMean(values).toFixed(digits)} [${range.join(', ')}]`;
}
