import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bottleneckObjective,
  EVALUATION_METRICS,
  type EvaluatedBatch,
  type EvaluationSettings,
  measure,
} from './metrics.js';

const settings: EvaluationSettings = {
  classes: 3,
  latent: 2,
  beta: 0.1,
  divergenceScale: 0.5,
  batchSize: 4,
};

interface Example {
  readonly label: number;
  readonly logits: readonly [number, number, number];
  readonly mu: readonly [number, number];
  readonly sigma: readonly [number, number];
  readonly gradients: readonly [number, number];
}

function batchOf(examples: readonly Example[]): EvaluatedBatch {
  return {
    labels: Uint8Array.from(examples, ({ label }) => label),
    logits: Float32Array.from(examples.flatMap(({ logits }) => logits)),
    mu: Float32Array.from(examples.flatMap(({ mu }) => mu)),
    sigma: Float32Array.from(examples.flatMap(({ sigma }) => sigma)),
    codeGradients: Float32Array.from(examples.flatMap(({ gradients }) => gradients)),
  };
}

const value = fc.integer({ min: -24, max: 24 }).map((eighths) => eighths / 8);
const pair = fc.tuple(value, value);
/** Three that are alike give a confidence of 1/3, the edge of a bin, to whose either side a rounding falls. */
const logits = fc.tuple(value, value, value).filter(([a, b, c]) => a !== b || b !== c);
const example: fc.Arbitrary<Example> = fc.record({
  label: fc.integer({ min: 0, max: 2 }),
  logits,
  mu: pair,
  sigma: pair.map(([a, b]) => [Math.abs(a) + 0.25, Math.abs(b) + 0.25] as const),
  gradients: pair,
});

/** Straight from the definitions, one metric at a time. */
function naive(examples: readonly Example[]) {
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const probabilities = examples.map(({ logits }) => {
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    return logits.map((logit) => Math.exp(logit) / total);
  });
  const confidences = probabilities.map((p) => Math.max(...p));
  const hits = examples.map(({ label, logits }) =>
    logits.indexOf(Math.max(...logits)) === label ? 1 : 0,
  );
  const bins = Array.from({ length: 15 }, (_, m) =>
    examples.flatMap((_, i) => {
      const confidence = confidences[i] as number;
      return confidence > m / 15 && confidence <= (m + 1) / 15 ? [i] : [];
    }),
  ).filter((bin) => bin.length > 0);
  const nll = mean(
    probabilities.map((p, i) => -Math.log(p[(examples[i] as Example).label] as number)),
  );
  const shares = [0, 1, 2].map((label) =>
    mean(examples.map((one) => (one.label === label ? 1 : 0))),
  );
  const labelEntropy = -shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  const divergences = [0, 1].map((j) =>
    mean(
      examples.map(({ mu, sigma }) => {
        const [m, s] = [mu[j] as number, sigma[j] as number];
        return (m * m + s * s - 1) / 2 - Math.log(s);
      }),
    ),
  );
  const kl = (divergences[0] as number) + (divergences[1] as number);
  const variances = [0, 1].map((j) => {
    const column = examples.map(({ mu }) => mu[j] as number);
    return mean(column.map((m) => (m - mean(column)) * (m - mean(column))));
  });
  return {
    accuracy: mean(hits),
    nll,
    ece: bins.reduce((sum, bin) => {
      const gap =
        mean(bin.map((i) => hits[i] as number)) - mean(bin.map((i) => confidences[i] as number));
      return sum + (bin.length / examples.length) * Math.abs(gap);
    }, 0),
    labelInformation: labelEntropy - nll,
    kl,
    sparsity: mean(examples.flatMap(({ mu }) => mu.map((m) => (m === 0 ? 1 : 0)))),
    klInactive: mean(divergences.map((nats) => (nats < 0.01 ? 1 : 0))),
    activeUnits: variances.filter((variance) => variance > 0.01).length,
    loss: nll + 0.1 * 0.5 * kl,
    gradientMagnitude: mean(
      examples.flatMap(({ gradients }) => gradients.map((g) => Math.abs(g) / 4)),
    ),
  };
}

describe('an evaluation', () => {
  it('is what the definitions say, however the examples are split', () => {
    fc.assert(
      fc.property(
        fc.array(example, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (examples, size) => {
          const batches = Array.from({ length: Math.ceil(examples.length / size) }, (_, i) =>
            batchOf(examples.slice(i * size, (i + 1) * size)),
          );
          const measured = measure(batches, settings);
          const expected = naive(examples);
          expect(Object.keys(measured).sort()).toEqual([...EVALUATION_METRICS].sort());
          for (const name of EVALUATION_METRICS)
            expect(measured[name]).toBeCloseTo(expected[name], 9);
        },
      ),
    );
  });

  it('tells a collapsed dimension from an active one', () => {
    const collapsed = { sigma: [1, 1], logits: [0, 0, 0], gradients: [0, 0], label: 0 } as const;
    const examples = [-1, 1].map((m) => ({ ...collapsed, mu: [m, 0] as const }));
    expect(measure([batchOf(examples)], settings)).toMatchObject({
      sparsity: 0.5,
      klInactive: 0.5,
      activeUnits: 1,
      kl: 0.5,
      accuracy: 1,
    });
  });

  it('knows nothing of the class where every answer is how frequent the classes are', () => {
    const code = { mu: [1, 0], sigma: [1, 1], gradients: [0, 0] } as const;
    const labels = [0, 0, 1];
    const guesses = labels.map((label) => ({
      ...code,
      label,
      logits: [Math.log(2), 0, -1000] as const,
    }));
    expect(measure([batchOf(guesses)], settings).labelInformation).toBeCloseTo(0, 6);
    const certain = { 0: [0, -1000, -1000], 1: [-1000, 0, -1000] } as const;
    const answers = labels.map((label) => ({ ...code, label, logits: certain[label as 0 | 1] }));
    const entropy = -(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3);
    expect(measure([batchOf(answers)], settings).labelInformation).toBeCloseTo(entropy, 6);
  });

  it('counts full confidence in the last bin', () => {
    const sure = { logits: [200, 0, 0], mu: [0, 0], sigma: [1, 1], gradients: [0, 0] } as const;
    const examples = [0, 1, 2, 1].map((label) => ({ ...sure, label }));
    expect(measure([batchOf(examples)], settings).ece).toBe(0.75);
  });

  it('passes on what is not finite, and calls no guess right', () => {
    const broken = batchOf([
      {
        label: 0,
        logits: [Number.NaN, Number.NaN, Number.NaN],
        mu: [Number.NaN, 0],
        sigma: [1, 1],
        gradients: [0, 0],
      },
    ]);
    const { accuracy, nll, ece, kl, loss } = measure([broken], settings);
    expect({ accuracy, nll, ece, kl, loss }).toEqual({
      accuracy: 0,
      nll: Number.NaN,
      ece: Number.NaN,
      kl: Number.NaN,
      loss: Number.NaN,
    });
  });
});

describe('the objective J', () => {
  it('is the accuracy less what is not sparse, by its weight', () => {
    expect(bottleneckObjective({ accuracy: 0.8, sparsity: 0.9 })).toBeCloseTo(0.775, 12);
    expect(bottleneckObjective({ accuracy: 0.8, sparsity: 1 }, 2)).toBe(0.8);
    expect(bottleneckObjective({ accuracy: 0.8, sparsity: 0 }, 0.5)).toBeCloseTo(0.3, 12);
  });
});
