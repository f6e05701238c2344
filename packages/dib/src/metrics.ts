/** What is measured on a set of examples, the code being its mean z = μ. */
export interface Evaluation {
  /** Share of examples whose largest logit is that of their class. */
  readonly accuracy: number;
  /** Mean negative log-likelihood, nats. */
  readonly nll: number;
  /** Expected calibration error, 15 bins. */
  readonly ece: number;
  /** Mean divergence from the standard normal in nats, summed over the dimensions. */
  readonly kl: number;
  /** Share of the codes' entries that are exactly 0. */
  readonly sparsity: number;
  /** Share of dimensions with a mean divergence below .01 nats. */
  readonly klInactive: number;
  /** Number of dimensions whose mean varies over the examples: variance above .01. */
  readonly activeUnits: number;
  /** The loss that is trained: nll + β · kl as it is reduced. */
  readonly loss: number;
  /** Mean |∂L/∂z| over examples and dimensions, L being the mean loss of a training batch. */
  readonly gradientMagnitude: number;
}

/** The names of an evaluation's metrics. */
export const EVALUATION_METRICS = [
  'accuracy',
  'nll',
  'ece',
  'kl',
  'sparsity',
  'klInactive',
  'activeUnits',
  'loss',
  'gradientMagnitude',
] as const satisfies readonly (keyof Evaluation)[];

/**
 * What a run is worth by the paper's reward with a = 1, the sparsity's weight being b:
 *
 *   J = accuracy − b · (1 − sparsity)
 *
 * A model that collapsed is sparse too: look at the accuracy beside it.
 *
 * @example
 * ```ts
 * import { bottleneckObjective } from '@ahs/dib';
 *
 * const j = bottleneckObjective({ accuracy: 0.8, sparsity: 0.9 }); // 0.775
 * ```
 */
export function bottleneckObjective(
  { accuracy, sparsity }: Pick<Evaluation, 'accuracy' | 'sparsity'>,
  weight = 0.25,
): number {
  return accuracy - weight * (1 - sparsity);
}

/** What a model said about some examples; all row-major. */
export interface EvaluatedBatch {
  /** `[b]` */
  readonly labels: Uint8Array;
  /** `[b, classes]` */
  readonly logits: Float32Array;
  /** `[b, latent]` */
  readonly mu: Float32Array;
  /** `[b, latent]` */
  readonly sigma: Float32Array;
  /** ∂ℓ/∂z of each example's own loss ℓ at z = μ, `[b, latent]`. */
  readonly codeGradients: Float32Array;
}

/** What an evaluation must know beside the examples. */
export interface EvaluationSettings {
  readonly classes: number;
  readonly latent: number;
  readonly beta: number;
  /** What the summed divergence is multiplied with in the loss. */
  readonly divergenceScale: number;
  /** Examples in a training batch, over which the loss L of the gradient magnitude is a mean. */
  readonly batchSize: number;
}

const CALIBRATION_BINS = 15;
const INACTIVE_NATS = 0.01;
const ACTIVE_VARIANCE = 0.01;

/**
 * Measures a set of examples that comes in batches of any sizes. Sums are kept in float64, so how the examples are
 * split into batches changes nothing but the last digits.
 *
 * - ECE = Σ_m |B_m|/n · |accuracy(B_m) − confidence(B_m)| over 15 bins (m/15, (m+1)/15] of the confidence:
 *   Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.
 * - Active units: Var_x(E[z_j|x]) > .01: Burda, Grosse and Salakhutdinov, "Importance Weighted Autoencoders", ICLR 2016.
 */
export function measure(
  batches: Iterable<EvaluatedBatch>,
  settings: EvaluationSettings,
): Evaluation {
  const { latent } = settings;
  const bins = {
    hits: new Float64Array(CALIBRATION_BINS),
    confidence: new Float64Array(CALIBRATION_BINS),
  };
  const dimensions = {
    mean: new Float64Array(latent),
    square: new Float64Array(latent),
    divergence: new Float64Array(latent),
  };
  const sums = { count: 0, hits: 0, nll: 0, zeros: 0, gradient: 0 };

  for (const batch of batches) {
    sums.count += batch.labels.length;
    addPredictions(batch, settings.classes, sums, bins);
    addCodes(batch, latent, sums, dimensions);
  }

  const { count } = sums;
  const nll = sums.nll / count;
  const divergences = dimensions.divergence.map((sum) => sum / count);
  const kl = divergences.reduce((sum, divergence) => sum + divergence, 0);
  const calibrationGap = bins.hits.reduce(
    (gap, hits, bin) => gap + Math.abs(hits - (bins.confidence[bin] as number)),
    0,
  );
  return {
    accuracy: sums.hits / count,
    nll,
    ece: calibrationGap / count,
    kl,
    sparsity: sums.zeros / (count * latent),
    klInactive: divergences.filter((nats) => nats < INACTIVE_NATS).length / latent,
    activeUnits: dimensions.square.filter((sum, j) => {
      const mean = (dimensions.mean[j] as number) / count;
      return sum / count - mean * mean > ACTIVE_VARIANCE;
    }).length,
    loss: nll + settings.beta * kl * settings.divergenceScale,
    gradientMagnitude: sums.gradient / (count * latent * settings.batchSize),
  };
}

function addPredictions(
  { labels, logits }: EvaluatedBatch,
  classes: number,
  sums: { hits: number; nll: number },
  bins: { readonly hits: Float64Array; readonly confidence: Float64Array },
): void {
  labels.forEach((label, example) => {
    const row = logits.subarray(example * classes, (example + 1) * classes);
    const largest = row.reduce(
      (max, logit) => (logit > max ? logit : max),
      Number.NEGATIVE_INFINITY,
    );
    const logSum =
      largest + Math.log(row.reduce((sum, logit) => sum + Math.exp(logit - largest), 0));
    const hit = row.indexOf(largest) === label ? 1 : 0;
    const confidence = Math.exp(largest - logSum);
    sums.hits += hit;
    sums.nll += logSum - (row[label] as number);
    // A confidence that is not a number counts in the first bin and makes the error not a number either.
    const bin = Math.max(0, Math.ceil(confidence * CALIBRATION_BINS) - 1) || 0;
    bins.hits[bin] = (bins.hits[bin] as number) + hit;
    bins.confidence[bin] = (bins.confidence[bin] as number) + confidence;
  });
}

function addCodes(
  { mu, sigma, codeGradients }: EvaluatedBatch,
  latent: number,
  sums: { zeros: number; gradient: number },
  dimensions: {
    readonly mean: Float64Array;
    readonly square: Float64Array;
    readonly divergence: Float64Array;
  },
): void {
  const { mean, square, divergence } = dimensions;
  for (let i = 0; i < mu.length; i += 1) {
    const j = i % latent;
    const m = mu[i] as number;
    const s = sigma[i] as number;
    if (m === 0) sums.zeros += 1;
    sums.gradient += Math.abs(codeGradients[i] as number);
    mean[j] = (mean[j] as number) + m;
    square[j] = (square[j] as number) + m * m;
    divergence[j] = (divergence[j] as number) + 0.5 * (m * m + s * s - 1 - 2 * Math.log(s));
  }
}
