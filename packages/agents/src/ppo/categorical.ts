import type { Rng } from '@ahs/core';
import { greedyAction } from '../policy/greedy.js';
import type { Distribution, PolicyBatch } from './distribution.js';

/**
 * One of each of several lists of choices, drawn independently, from logits; what a mask forbids has probability 0
 * (Huang & Ontañón 2022, arXiv 2006.14171). With p = softmax(logits) over what is allowed, in each list:
 *
 *     log π(a) = log p_a              ∂log π/∂zⱼ = 1[j = a] − pⱼ
 *     H = −Σⱼ pⱼ·log pⱼ               ∂H/∂zⱼ = −pⱼ·(log pⱼ + H)
 *
 * and both are sums over the lists.
 *
 * @param lists their lengths
 * @param actions a plain number, or a row of one number a list
 */
export function categorical(lists: readonly number[], actions: 'number' | 'row'): Distribution {
  const outputs = lists.reduce((sum, length) => sum + length, 0);
  const starts = lists.map((_, list) => lists.slice(0, list).reduce((sum, n) => sum + n, 0));
  const logs = new Float64Array(Math.max(...lists));

  // Per row and list: where its logits stand, which are its masks' places too.
  const each = (
    batch: PolicyBatch,
    visit: (start: number, length: number, draw: number, row: number) => void,
  ): void => {
    for (let row = 0; row < batch.size; row++) {
      for (let list = 0; list < lists.length; list++) {
        const start = row * outputs + (starts[list] as number);
        visit(start, lists[list] as number, row * lists.length + list, row);
      }
    }
  };

  return {
    outputs,
    free: { count: 0, value: 0 },
    draws: lists.length,
    maskLength: outputs,
    lists,
    remembersDraw: false,
    sample: (batch, rng) =>
      each(batch, (start, length, draw) => {
        logSoftmax(batch, start, length, logs);
        batch.draws[draw] = drawCategory(logs, length, rng);
      }),
    mode: (batch) =>
      each(batch, (start, length, draw) => {
        batch.draws[draw] = greedyAction(batch.outputs, start, length, batch.masks, start);
      }),
    evaluate: (batch, logProbabilities, entropies) => {
      logProbabilities.fill(0, 0, batch.size);
      entropies.fill(0, 0, batch.size);
      each(batch, (start, length, draw, row) => {
        const entropy = logSoftmax(batch, start, length, logs);
        logProbabilities[row] =
          (logProbabilities[row] as number) + (logs[batch.draws[draw] as number] as number);
        entropies[row] = (entropies[row] as number) + entropy;
      });
    },
    backward: (batch, byLogProbability, byEntropy, outputGradient) =>
      each(batch, (start, length, draw, row) => {
        const entropy = logSoftmax(batch, start, length, logs);
        for (let j = 0; j < length; j++) {
          const log = logs[j] as number;
          const p = Math.exp(log);
          const taken = j === batch.draws[draw] ? 1 : 0;
          const entropySlope = p === 0 ? 0 : -p * (log + entropy);
          outputGradient[start + j] =
            (byLogProbability[row] as number) * (taken - p) +
            (byEntropy[row] as number) * entropySlope;
        }
      }),
    action: (draws, row) => {
      const first = row * lists.length;
      return actions === 'number'
        ? (draws[first] as number)
        : Array.from(draws.subarray(first, first + lists.length));
    },
    drawOf: (action) => (actions === 'number' ? [action] : Array.isArray(action) ? action : []),
    holds: (draw, mask) =>
      draw.length === lists.length &&
      lists.every((length, list) => {
        const choice = draw[list] as number;
        const start = starts[list] as number;
        return (
          Number.isInteger(choice) && choice >= 0 && choice < length && mask?.[start + choice] !== 0
        );
      }),
  };
}

/** Writes log p, −∞ where it is forbidden; returns the entropy. */
function logSoftmax(
  { outputs, masks }: PolicyBatch,
  start: number,
  length: number,
  logs: Float64Array,
): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < length; j++) {
    const logit =
      masks[start + j] === 0 ? Number.NEGATIVE_INFINITY : (outputs[start + j] as number);
    logs[j] = logit;
    if (logit > largest) largest = logit;
  }
  // H = log Σ exp(z) − Σ p·z, of logits z less the largest.
  let [sum, weighted] = [0, 0];
  for (let j = 0; j < length; j++) {
    const logit = (logs[j] as number) - largest;
    const weight = Math.exp(logit);
    sum += weight;
    if (weight > 0) weighted += weight * logit;
  }
  const logSum = Math.log(sum);
  for (let j = 0; j < length; j++) logs[j] = (logs[j] as number) - largest - logSum;
  return logSum - weighted / sum;
}

function drawCategory(logs: Float64Array, length: number, rng: Rng): number {
  let left = rng.uniform();
  let last = 0;
  for (let j = 0; j < length; j++) {
    const p = Math.exp(logs[j] as number);
    if (p === 0) continue;
    last = j;
    left -= p;
    if (left < 0) return j;
  }
  // Rounding may leave a little over.
  return last;
}
