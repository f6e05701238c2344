import { z } from 'zod';
import type { BottleneckKind, KlReduction } from '../bottleneck.js';

/** The code that every model has. */
export interface CodeSettings {
  /** Dimensions of the code. */
  readonly latent?: number;
  /** Default `linear` for `mlp` and `vae`, `relu` for the others. */
  readonly bottleneck?: BottleneckKind;
  /** Default `sum`. */
  readonly klReduction?: KlReduction;
}

/**
 * Convolutions over images and a linear classifier. `paper-cnn`: 32, 64 and 128 filters with max-pooling, 128 units of
 * code; `small-cnn`: 8, 16 and 32 filters of stride 2, 64 units.
 */
export interface ConvolutionalSettings extends CodeSettings {
  readonly kind: 'small-cnn' | 'paper-cnn';
}

/**
 * Dense layers with ReLU over images seen as 2x − 1, and a linear classifier: Alemi et al., ICLR 2017, section 4.1, with
 * 256 units of code.
 */
export interface MlpSettings extends CodeSettings {
  readonly kind: 'mlp';
  /** Units of the layers before the code; default `[1024, 1024]`. */
  readonly hidden?: readonly number[];
}

/**
 * An embedding of tokens, a convolution over them with ReLU, the largest value of each filter, and a linear classifier:
 * Kim, "Convolutional Neural Networks for Sentence Classification", EMNLP 2014, with one width; 64 units of code.
 */
export interface TextSettings extends CodeSettings {
  readonly kind: 'text-cnn';
  /** Numbers that stand for a token; default 32. */
  readonly embedding?: number;
  /** Default 64. */
  readonly filters?: number;
  /** Tokens under a filter; default 5. */
  readonly width?: number;
}

/**
 * A variational autoencoder of images with Bernoulli pixels: Kingma and Welling, ICLR 2014; with β, Higgins et al.,
 * "β-VAE", ICLR 2017. The decoder has the hidden layers in turn; 20 units of code.
 */
export interface VaeSettings extends CodeSettings {
  readonly kind: 'vae';
  /** What comes before the code: dense layers, or the convolutions of `small-cnn`; default `mlp`. */
  readonly encoder?: 'mlp' | 'small-cnn';
  /** Units of the dense layers; default `[400]`. */
  readonly hidden?: readonly number[];
}

/** A model that tells classes apart. */
export type ClassifierSettings = ConvolutionalSettings | MlpSettings | TextSettings;

/** Which model is trained; all but `kind` have defaults. */
export type ModelSettings = ClassifierSettings | VaeSettings;

/** How the mean of a model's code is made. */
export function bottleneckOf({ kind, bottleneck }: ModelSettings): BottleneckKind {
  return bottleneck ?? (kind === 'mlp' || kind === 'vae' ? 'linear' : 'relu');
}

const count = z.number().int().min(1);
const code = {
  latent: count.optional(),
  bottleneck: z.enum(['relu', 'linear']).optional(),
  klReduction: z.enum(['sum', 'mean']).optional(),
};
const hidden = z.array(count).optional();

/** Checks settings that come from outside. */
export const modelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['small-cnn', 'paper-cnn']), ...code }),
  z.strictObject({ kind: z.literal('mlp'), hidden, ...code }),
  z.strictObject({
    kind: z.literal('text-cnn'),
    embedding: count.optional(),
    filters: count.optional(),
    width: count.optional(),
    ...code,
  }),
  z.strictObject({
    kind: z.literal('vae'),
    encoder: z.enum(['mlp', 'small-cnn']).optional(),
    hidden,
    ...code,
  }),
]);
