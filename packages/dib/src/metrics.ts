/** What is measured of any model's code on a set of examples, the code being its mean z = μ. */
export interface CodeEvaluation {
  /** Mean negative log-likelihood of the classes, or of the inputs where they are decoded (reconstruction), nats. */
  readonly nll: number;
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

/** What is measured of a model that tells classes apart. */
export interface ClassifierEvaluation extends CodeEvaluation {
  /** Share of examples whose largest logit is that of their class. */
  readonly accuracy: number;
  /** Expected calibration error, 15 bins. */
  readonly ece: number;
  /**
   * A bound on the information that the code keeps of the class, nats: I(Z;Y) ≥ H(Y) − CE, with the entropy of the
   * measured labels and the nll. Alemi et al., ICLR 2017, eq. 12. Below 0 it says less than nothing.
   */
  readonly labelInformation: number;
}

/** What is measured of an autoencoder. */
export interface AutoencoderEvaluation extends CodeEvaluation {
  /**
   * nll + kl: the loss at β = 1, whatever β is in force. It bounds the inputs' own negative log-likelihood where the
   * code is sampled, and compares models of different β.
   */
  readonly negativeElbo: number;
}

/** What is measured on a set of examples: which of the optional metrics there are depends on the model. */
export type Evaluation = CodeEvaluation &
  Partial<Omit<ClassifierEvaluation & AutoencoderEvaluation, keyof CodeEvaluation>>;

/** The names of the metrics of a classifier's evaluation. */
export const EVALUATION_METRICS = [
  'accuracy',
  'nll',
  'ece',
  'labelInformation',
  'kl',
  'sparsity',
  'klInactive',
  'activeUnits',
  'loss',
  'gradientMagnitude',
] as const satisfies readonly (keyof ClassifierEvaluation)[];

/** The names of the metrics of an autoencoder's evaluation. */
export const AUTOENCODER_METRICS = [
  'nll',
  'kl',
  'negativeElbo',
  'sparsity',
  'klInactive',
  'activeUnits',
  'loss',
  'gradientMagnitude',
] as const satisfies readonly (keyof AutoencoderEvaluation)[];

/**
 * A bound on the information that the code keeps of the input, in bits: I(X;Z) ≤ E[KL(p(z|x) ‖ r(z))] / ln 2.
 *
 * Alemi et al., ICLR 2017, eq. 14.
 *
 * @example
 * ```ts
 * import { informationBits } from '@ahs/dib';
 *
 * const bits = informationBits({ kl: 12 }); // 17.3
 * ```
 */
export function informationBits({ kl }: Pick<CodeEvaluation, 'kl'>): number {
  return kl / Math.LN2;
}

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
  { accuracy, sparsity }: Pick<ClassifierEvaluation, 'accuracy' | 'sparsity'>,
  weight = 0.25,
): number {
  return accuracy - weight * (1 - sparsity);
}

/** The codes of some examples; all row-major. */
export interface CodedBatch {
  /** `[b, latent]` */
  readonly mu: Float32Array;
  /** `[b, latent]` */
  readonly sigma: Float32Array;
  /** ∂ℓ/∂z of each example's own loss ℓ at z = μ, `[b, latent]`. */
  readonly codeGradients: Float32Array;
}

/** What a classifier said about some examples. */
export interface EvaluatedBatch extends CodedBatch {
  /** `[b]` */
  readonly labels: Uint8Array;
  /** `[b, classes]` */
  readonly logits: Float32Array;
}

/** How an autoencoder decoded some examples. */
export interface DecodedBatch extends CodedBatch {
  /** Reconstruction losses in nats, `[b]`. */
  readonly losses: Float32Array | Float64Array;
}

/** What an evaluation must know beside the examples. */
export interface EvaluationSettings {
  /** Of a classifier. */
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
): ClassifierEvaluation {
  const bins = {
    hits: new Float64Array(CALIBRATION_BINS),
    confidence: new Float64Array(CALIBRATION_BINS),
  };
  const sums = { count: 0, hits: 0, nll: 0 };
  const labelled = new Float64Array(settings.classes);
  const codes = codeSums(settings.latent);
  for (const batch of batches) {
    sums.count += batch.labels.length;
    for (const label of batch.labels) labelled[label] = (labelled[label] as number) + 1;
    addPredictions(batch, settings.classes, sums, bins);
    addCodes(batch, codes);
  }

  const { count } = sums;
  const calibrationGap = bins.hits.reduce(
    (gap, hits, bin) => gap + Math.abs(hits - (bins.confidence[bin] as number)),
    0,
  );
  const { nll, ...code } = codeEvaluation(sums, codes, settings);
  return {
    accuracy: sums.hits / count,
    nll,
    ece: calibrationGap / count,
    labelInformation: entropy(labelled, count) - nll,
    ...code,
  };
}

/** Nats, of classes that came so often. */
function entropy(counts: Float64Array, total: number): number {
  return counts.reduce((sum, count) => {
    const share = count / total;
    return count === 0 ? sum : sum - share * Math.log(share);
  }, 0);
}

/** Measures an autoencoder as {@link measure} does a classifier, on reconstruction losses instead of predictions. */
export function measureAutoencoder(
  batches: Iterable<DecodedBatch>,
  settings: Omit<EvaluationSettings, 'classes'>,
): AutoencoderEvaluation {
  const sums = { count: 0, nll: 0 };
  const codes = codeSums(settings.latent);
  for (const batch of batches) {
    sums.count += batch.losses.length;
    for (const loss of batch.losses) sums.nll += loss;
    addCodes(batch, codes);
  }
  const { nll, kl, ...code } = codeEvaluation(sums, codes, settings);
  return { nll, kl, negativeElbo: nll + kl, ...code };
}

/** What is summed of the codes, over examples and by dimension. */
interface CodeSums {
  zeros: number;
  gradient: number;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly divergence: Float64Array;
}

function codeSums(latent: number): CodeSums {
  return {
    zeros: 0,
    gradient: 0,
    mean: new Float64Array(latent),
    square: new Float64Array(latent),
    divergence: new Float64Array(latent),
  };
}

function codeEvaluation(
  sums: { readonly count: number; readonly nll: number },
  codes: CodeSums,
  { latent, beta, divergenceScale, batchSize }: Omit<EvaluationSettings, 'classes'>,
): CodeEvaluation {
  const { count } = sums;
  const nll = sums.nll / count;
  const divergences = codes.divergence.map((sum) => sum / count);
  const kl = divergences.reduce((sum, divergence) => sum + divergence, 0);
  return {
    nll,
    kl,
    sparsity: codes.zeros / (count * latent),
    klInactive: divergences.filter((nats) => nats < INACTIVE_NATS).length / latent,
    activeUnits: codes.square.filter((sum, j) => {
      const mean = (codes.mean[j] as number) / count;
      return sum / count - mean * mean > ACTIVE_VARIANCE;
    }).length,
    loss: nll + beta * kl * divergenceScale,
    gradientMagnitude: codes.gradient / (count * latent * batchSize),
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

function addCodes({ mu, sigma, codeGradients }: CodedBatch, codes: CodeSums): void {
  const { mean, square, divergence } = codes;
  const latent = mean.length;
  for (let i = 0; i < mu.length; i += 1) {
    const j = i % latent;
    const m = mu[i] as number;
    const s = sigma[i] as number;
    if (m === 0) codes.zeros += 1;
    codes.gradient += Math.abs(codeGradients[i] as number);
    mean[j] = (mean[j] as number) + m;
    square[j] = (square[j] as number) + m * m;
    divergence[j] = (divergence[j] as number) + 0.5 * (m * m + s * s - 1 - 2 * Math.log(s));
  }
}
