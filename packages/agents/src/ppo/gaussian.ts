import { tanh } from '../nn/tanh.js';
import type { Distribution, PolicyBatch } from './distribution.js';
import type { PpoSettings } from './options.js';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * Independent normal numbers, their means from the network, the logarithms of their deviations weights of their own. With
 * x = μ + σ·ε, per dimension (both are sums over the dimensions):
 *
 *     log π(x) = −½·((x − μ)/σ)² − log σ − ½·log 2π        H = ½ + ½·log 2π + log σ
 *
 * The action is x clipped to [-1, 1], which the policy does not know of; or, squashed, a = tanh(x) (Haarnoja et al.
 * 2018, arXiv 1801.01290, appendix C):
 *
 *     log π(a) = log π(x) − log(1 − tanh²(x))               H ≈ H(x) + log(1 − tanh²(x)) of the one draw,
 *
 * whose gradient goes the way of the draw: x moves with μ, and with σ by ε. A dimension that a mask forbids is no part
 * of the action: it stays 0, and nothing is learned of it.
 */
export function gaussian(
  n: number,
  { squashed, logDeviation }: PpoSettings['network']['gaussian'],
): Distribution {
  const at = ({ outputs, draws }: PolicyBatch, row: number, i: number) => ({
    mean: outputs[row * 2 * n + i] as number,
    log: outputs[row * 2 * n + n + i] as number,
    draw: draws[row * n + i] as number,
  });
  const allowed = ({ masks }: PolicyBatch, row: number, i: number) => masks[row * n + i] !== 0;
  return {
    outputs: 2 * n,
    free: { count: n, value: logDeviation },
    draws: n,
    maskLength: n,
    lists: [n],
    remembersDraw: true,
    sample: (batch, rng) => {
      for (let row = 0; row < batch.size; row++) {
        for (let i = 0; i < n; i++) {
          const { mean, log } = at(batch, row, i);
          const noise = rng.normal();
          batch.draws[row * n + i] = allowed(batch, row, i) ? mean + Math.exp(log) * noise : 0;
        }
      }
    },
    mode: (batch) => {
      for (let row = 0; row < batch.size; row++) {
        for (let i = 0; i < n; i++) {
          batch.draws[row * n + i] = allowed(batch, row, i) ? at(batch, row, i).mean : 0;
        }
      }
    },
    evaluate: (batch, logProbabilities, entropies) => {
      for (let row = 0; row < batch.size; row++) {
        let [logProbability, entropy] = [0, 0];
        for (let i = 0; i < n; i++) {
          if (!allowed(batch, row, i)) continue;
          const { mean, log, draw } = at(batch, row, i);
          const distance = (draw - mean) / Math.exp(log);
          const squash = squashed ? logTanhSlope(draw) : 0;
          logProbability -= 0.5 * distance * distance + log + HALF_LOG_TWO_PI + squash;
          entropy += 0.5 + HALF_LOG_TWO_PI + log + squash;
        }
        logProbabilities[row] = logProbability;
        entropies[row] = entropy;
      }
    },
    backward: (batch, byLogProbability, byEntropy, outputGradient) => {
      for (let row = 0; row < batch.size; row++) {
        const [byLog, byBonus] = [byLogProbability[row] as number, byEntropy[row] as number];
        for (let i = 0; i < n; i++) {
          const start = row * 2 * n + i;
          if (!allowed(batch, row, i)) {
            outputGradient[start] = 0;
            outputGradient[start + n] = 0;
            continue;
          }
          const { mean, log, draw } = at(batch, row, i);
          const deviation = Math.exp(log);
          const distance = (draw - mean) / deviation;
          // ∂/∂x log(1 − tanh²(x)) = −2·tanh(x)
          const squash = squashed ? -2 * tanh(draw) : 0;
          outputGradient[start] = byLog * (distance / deviation) + byBonus * squash;
          outputGradient[start + n] =
            byLog * (distance * distance - 1) + byBonus * (1 + squash * (draw - mean));
        }
      }
    },
    action: (draws, row) =>
      Array.from(draws.subarray(row * n, (row + 1) * n), (draw) =>
        Math.max(-1, Math.min(1, squashed ? tanh(draw) : draw)),
      ),
    drawOf: (_action, remembered) => (Array.isArray(remembered) ? remembered : []),
    holds: (draw) => draw.length === n && Array.from(draw).every((x) => Number.isFinite(x)),
  };
}

/** log(1 − tanh²(x)) = 2·(log 2 − |x| − log(1 + e^(−2|x|))), which does not lose its digits where tanh is near 1. */
function logTanhSlope(x: number): number {
  const magnitude = Math.abs(x);
  return 2 * (Math.LN2 - magnitude - Math.log(1 + Math.exp(-2 * magnitude)));
}
