import { AhsError } from '@ahs/core';
import type { BottleneckKind, KlReduction } from '../bottleneck.js';
import type { ImageInput, InputSpec } from '../datasets/dataset.js';

/** Which model is trained; all but `kind` have defaults. */
export interface ModelSettings {
  readonly kind: 'small-cnn' | 'paper-cnn';
  /** Dimensions of the code; default 64 for `small-cnn`, 128 for `paper-cnn`. */
  readonly latent?: number;
  /** Default `relu`. */
  readonly bottleneck?: BottleneckKind;
  /** Default `sum`. */
  readonly klReduction?: KlReduction;
}

/** A convolution of 3x3 filters with "same" padding and ReLU; where `pool` says so of stride 1, with 2x2 max-pooling. */
export interface ConvolutionSettings {
  readonly filters: number;
  readonly stride: number;
  readonly pool: boolean;
}

/** A model as plain data: convolutions, one dense layer to [h, ρ], the bottleneck, one dense layer to the classes. */
export interface Architecture {
  readonly input: ImageInput;
  readonly classes: number;
  readonly convolutions: readonly ConvolutionSettings[];
  readonly latent: number;
  readonly bottleneck: BottleneckKind;
  readonly klReduction: KlReduction;
}

const FILTER_SIZE = 3;

/**
 * The architecture of a model for the inputs of a data set.
 *
 * @throws AhsError `AHS_MODEL_INVALID` when the inputs are no images, or pooling leaves nothing of them.
 */
export function architectureOf(
  settings: ModelSettings,
  data: { readonly input: InputSpec; readonly classes: number },
): Architecture {
  const { input } = data;
  if (input.kind !== 'images') {
    throw new AhsError(
      'AHS_MODEL_INVALID',
      `${settings.kind} takes images, and these are tokens.`,
      {
        fix: 'Use a text model, or a data set of images.',
      },
    );
  }
  const architecture = {
    input,
    classes: data.classes,
    ...body(settings),
    bottleneck: settings.bottleneck ?? 'relu',
    klReduction: settings.klReduction ?? 'sum',
  };
  if (featureCount(architecture) === 0) {
    throw new AhsError(
      'AHS_MODEL_INVALID',
      `${settings.kind} leaves nothing of images of ${input.shape.join(' x ')}.`,
      { fix: 'Use larger images, or the model small-cnn.' },
    );
  }
  return architecture;
}

function body(settings: ModelSettings): Pick<Architecture, 'convolutions' | 'latent'> {
  switch (settings.kind) {
    case 'small-cnn':
      return {
        convolutions: [8, 16, 32].map((filters) => ({ filters, stride: 2, pool: false })),
        latent: settings.latent ?? 64,
      };
    case 'paper-cnn':
      return {
        convolutions: [32, 64, 128].map((filters) => ({ filters, stride: 1, pool: true })),
        latent: settings.latent ?? 128,
      };
  }
}

/** The shape of each weight, by name, in the order of the layers. */
export function weightShapes(architecture: Architecture): Readonly<Record<string, number[]>> {
  const shapes: Record<string, number[]> = {};
  let channels = architecture.input.shape[2];
  architecture.convolutions.forEach(({ filters }, index) => {
    const { filter, bias } = convolutionNames(index);
    shapes[filter] = [FILTER_SIZE, FILTER_SIZE, channels, filters];
    shapes[bias] = [filters];
    channels = filters;
  });
  shapes['encoder.kernel'] = [featureCount(architecture), 2 * architecture.latent];
  shapes['encoder.bias'] = [2 * architecture.latent];
  shapes['classifier.kernel'] = [architecture.latent, architecture.classes];
  shapes['classifier.bias'] = [architecture.classes];
  return shapes;
}

/** The names of the weights of a convolution, which count from 1. */
export function convolutionNames(index: number): {
  readonly filter: string;
  readonly bias: string;
} {
  return { filter: `convolution${index + 1}.filter`, bias: `convolution${index + 1}.bias` };
}

/** How many numbers the last convolution leaves of an image. */
function featureCount({ input, convolutions }: Architecture): number {
  const [height, width, channels] = input.shape;
  const after = (size: number) =>
    convolutions.reduce((length, { stride, pool }) => {
      const convolved = Math.ceil(length / stride);
      return pool ? Math.floor(convolved / 2) : convolved;
    }, size);
  return after(height) * after(width) * (convolutions.at(-1)?.filters ?? channels);
}
