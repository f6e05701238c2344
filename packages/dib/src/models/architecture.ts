import { AhsError } from '@ahs/core';
import type { BottleneckKind, KlReduction } from '../bottleneck.js';
import {
  type ImageInput,
  type InputSpec,
  inputSize,
  type TokenInput,
} from '../datasets/dataset.js';
import { bottleneckOf, type ModelSettings } from './settings.js';

/** A convolution of 3x3 filters with "same" padding and ReLU; where `pool` says so of stride 1, with 2x2 max-pooling. */
export interface ConvolutionSettings {
  readonly filters: number;
  readonly stride: number;
  readonly pool: boolean;
}

/** What makes features of an input. */
export type EncoderBody =
  | {
      readonly kind: 'convolutions';
      readonly input: ImageInput;
      readonly layers: readonly ConvolutionSettings[];
    }
  /** Dense layers with ReLU; the images are seen as 2x − 1. */
  | { readonly kind: 'dense'; readonly input: ImageInput; readonly units: readonly number[] }
  /** An embedding, one convolution over `width` tokens with ReLU, and the maximum over the text. */
  | {
      readonly kind: 'text';
      readonly input: TokenInput;
      readonly embedding: number;
      readonly filters: number;
      readonly width: number;
    };

/** What is made of a code: the classes by one dense layer, or the input by dense layers with ReLU and one more. */
export type Head =
  | { readonly kind: 'classifier' }
  | { readonly kind: 'decoder'; readonly units: readonly number[] };

/** A model as plain data: an encoder's body, one dense layer to [h, ρ], the bottleneck, and a head. */
export interface Architecture {
  readonly classes: number;
  readonly encoder: EncoderBody;
  readonly latent: number;
  readonly bottleneck: BottleneckKind;
  readonly klReduction: KlReduction;
  readonly head: Head;
}

const FILTER_SIZE = 3;

/**
 * The architecture of a model for the inputs of a data set.
 *
 * @throws AhsError `AHS_MODEL_INVALID` when the model takes other inputs, or pooling leaves nothing of them.
 */
export function architectureOf(
  settings: ModelSettings,
  { input, classes }: { readonly input: InputSpec; readonly classes: number },
): Architecture {
  const { latent, encoder, head } = partsOf(settings, input);
  if (featureCount(encoder) === 0) {
    throw new AhsError(
      'AHS_MODEL_INVALID',
      `${settings.kind} leaves nothing of images of ${images(settings, input).shape.join(' x ')}.`,
      { fix: 'Use larger images, or the model small-cnn.' },
    );
  }
  return {
    classes,
    encoder,
    latent: settings.latent ?? latent,
    bottleneck: bottleneckOf(settings),
    klReduction: settings.klReduction ?? 'sum',
    head,
  };
}

type Parts = Pick<Architecture, 'encoder' | 'latent' | 'head'>;

function partsOf(settings: ModelSettings, input: InputSpec): Parts {
  const head = { kind: 'classifier' } as const;
  switch (settings.kind) {
    case 'small-cnn':
      return { encoder: smallBody(images(settings, input)), latent: 64, head };
    case 'paper-cnn': {
      const layers = [32, 64, 128].map((filters) => ({ filters, stride: 1, pool: true }));
      const encoder = { kind: 'convolutions', input: images(settings, input), layers } as const;
      return { encoder, latent: 128, head };
    }
    case 'mlp': {
      const { hidden: units = [1024, 1024] } = settings;
      const encoder = { kind: 'dense', input: images(settings, input), units } as const;
      return { encoder, latent: 256, head };
    }
    case 'text-cnn': {
      const { embedding = 32, filters = 64, width = 5 } = settings;
      const tokens = texts(settings, input);
      const encoder = { kind: 'text', input: tokens, embedding, filters, width } as const;
      return { encoder, latent: 64, head };
    }
    case 'vae': {
      const { encoder = 'mlp', hidden: units = [400] } = settings;
      const seen = images(settings, input);
      return {
        encoder: encoder === 'mlp' ? { kind: 'dense', input: seen, units } : smallBody(seen),
        latent: 20,
        head: { kind: 'decoder', units: units.toReversed() },
      };
    }
  }
}

function smallBody(input: ImageInput): EncoderBody {
  const layers = [8, 16, 32].map((filters) => ({ filters, stride: 2, pool: false }));
  return { kind: 'convolutions', input, layers };
}

function images({ kind }: ModelSettings, input: InputSpec): ImageInput {
  if (input.kind === 'images') return input;
  throw new AhsError('AHS_MODEL_INVALID', `${kind} takes images, and these are tokens.`, {
    fix: 'Use the model text-cnn, or a data set of images.',
  });
}

function texts({ kind }: ModelSettings, input: InputSpec): TokenInput {
  if (input.kind === 'tokens') return input;
  throw new AhsError('AHS_MODEL_INVALID', `${kind} takes tokens, and these are images.`, {
    fix: 'Use another model, or a data set of texts.',
  });
}

/** The shape of each weight, by name, in the order of the layers. */
export function weightShapes(architecture: Architecture): Readonly<Record<string, number[]>> {
  const { encoder, latent } = architecture;
  return {
    ...bodyShapes(encoder),
    ...denseShapes('encoder', featureCount(encoder), 2 * latent),
    ...headShapes(architecture),
  };
}

type Shapes = Record<string, number[]>;

function bodyShapes(encoder: EncoderBody): Shapes {
  switch (encoder.kind) {
    case 'convolutions': {
      const shapes: Shapes = {};
      let channels = encoder.input.shape[2];
      encoder.layers.forEach(({ filters }, index) => {
        const { filter, bias } = convolutionNames(index);
        shapes[filter] = [FILTER_SIZE, FILTER_SIZE, channels, filters];
        shapes[bias] = [filters];
        channels = filters;
      });
      return shapes;
    }
    case 'dense':
      return stackShapes('dense', inputSize(encoder.input), encoder.units);
    case 'text': {
      const { filter, bias } = convolutionNames(0);
      return {
        [EMBEDDING]: [encoder.input.vocabulary, encoder.embedding],
        [filter]: [1, encoder.width, encoder.embedding, encoder.filters],
        [bias]: [encoder.filters],
      };
    }
  }
}

function headShapes({ head, latent, classes, encoder }: Architecture): Shapes {
  switch (head.kind) {
    case 'classifier':
      return denseShapes('classifier', latent, classes);
    case 'decoder':
      return stackShapes('decoder', latent, [...head.units, inputSize(encoder.input)]);
  }
}

/** Dense layers one after the other, which count from 1. */
function stackShapes(name: string, inputs: number, units: readonly number[]): Shapes {
  const shapes: Shapes = {};
  units.forEach((outputs, index) => {
    Object.assign(shapes, denseShapes(`${name}${index + 1}`, units[index - 1] ?? inputs, outputs));
  });
  return shapes;
}

function denseShapes(name: string, inputs: number, outputs: number): Shapes {
  return { [`${name}.kernel`]: [inputs, outputs], [`${name}.bias`]: [outputs] };
}

/** The name of the embedding's weights, a row for each token. */
export const EMBEDDING = 'embedding.table';

/** The names of the weights of a convolution, which count from 1. */
export function convolutionNames(index: number): {
  readonly filter: string;
  readonly bias: string;
} {
  return { filter: `convolution${index + 1}.filter`, bias: `convolution${index + 1}.bias` };
}

/** How many numbers the body leaves of an input. */
function featureCount(encoder: EncoderBody): number {
  switch (encoder.kind) {
    case 'convolutions': {
      const [height, width, channels] = encoder.input.shape;
      const after = (size: number) =>
        encoder.layers.reduce((length, { stride, pool }) => {
          const convolved = Math.ceil(length / stride);
          return pool ? Math.floor(convolved / 2) : convolved;
        }, size);
      return after(height) * after(width) * (encoder.layers.at(-1)?.filters ?? channels);
    }
    case 'dense':
      return encoder.units.at(-1) ?? inputSize(encoder.input);
    case 'text':
      return encoder.filters;
  }
}
