import * as tf from '@tensorflow/tfjs-core';
import { type ConvolutionShape, turned } from '../wasm/geometry.js';
import { RELU } from '../wasm/module.js';
import type { NativeBackend } from './native-backend.js';
import { areFloats, type NativeKernel, type Operands } from './native-kernel.js';

/** Convolutions and their gradients. Dilation and other activations than ReLU are left to the stock kernels. */
export const convolutionKernels: readonly NativeKernel[] = [
  {
    kernelName: tf.Conv2D,
    run: ({ inputs, attrs }, native) => {
      const { x, filter } = inputs as Operands<'x' | 'filter'>;
      const shape = convolutionShape(x, filter.shape, attrs);
      if (shape === undefined || !areFloats(x, filter)) return undefined;
      return forward(native, shape, x, filter, undefined, 0);
    },
  },
  {
    kernelName: tf.FusedConv2D,
    run: ({ inputs, attrs }, native) => {
      const { x, filter, bias } = inputs as Operands<'x' | 'filter', 'bias'>;
      const { activation } = attrs as unknown as tf.FusedConv2DAttrs;
      const shape = convolutionShape(x, filter.shape, attrs);
      if (shape === undefined || !areFloats(x, filter, bias)) return undefined;
      if (activation !== 'linear' && activation !== 'relu') return undefined;
      if (bias !== undefined && tf.util.sizeFromShape(bias.shape) !== shape.outChannels) {
        return undefined;
      }
      return forward(native, shape, x, filter, bias, activation === 'relu' ? RELU : 0);
    },
  },
  {
    kernelName: tf.Conv2DBackpropInput,
    run: ({ inputs, attrs }, native) => {
      const { dy, filter } = inputs as Operands<'dy' | 'filter'>;
      const { inputShape } = attrs as unknown as tf.Conv2DBackpropInputAttrs;
      const shape = convolutionShape({ shape: inputShape }, filter.shape, attrs);
      if (shape === undefined || !areFloats(dy, filter)) return undefined;
      return inputGradient(native, shape, inputShape, dy, filter);
    },
  },
  {
    kernelName: tf.Conv2DBackpropFilter,
    run: ({ inputs, attrs }, native) => {
      const { x, dy } = inputs as Operands<'x' | 'dy'>;
      const { filterShape } = attrs as unknown as tf.Conv2DBackpropFilterAttrs;
      const shape = convolutionShape(x, filterShape, attrs);
      if (shape === undefined || !areFloats(x, dy)) return undefined;
      return filterGradient(native, shape, filterShape, x, dy);
    },
  },
];

/** The shape of a convolution; `undefined` for what is not covered. */
export function convolutionShape(
  x: Pick<tf.TensorInfo, 'shape'>,
  filterShape: readonly number[],
  attrs: tf.NamedAttrMap,
): (ConvolutionShape & { readonly outShape: readonly number[] }) | undefined {
  const { strides, pad, dilations, dataFormat, dimRoundingMode } =
    attrs as unknown as tf.Conv2DAttrs;
  if (dataFormat !== undefined && dataFormat !== 'NHWC') return undefined;
  const info = tf.backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
  );
  const plain = info.dilationHeight === 1 && info.dilationWidth === 1;
  return plain && !filterShape.includes(0) ? info : undefined;
}

/** Where Winograd's way has fewer multiplications, and whole vectors of enough channels to pay for its transforms. */
export function suitsWinograd(shape: ConvolutionShape): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, inChannels, outChannels } = shape;
  const across = filterWidth === 3 && Math.min(shape.inWidth, shape.outWidth) >= 4;
  const down = filterHeight === 3 && Math.min(shape.inHeight, shape.outHeight) >= 4;
  return (
    across &&
    (down || filterHeight === 1) &&
    strideHeight === 1 &&
    strideWidth === 1 &&
    inChannels % 4 === 0 &&
    outChannels % 4 === 0 &&
    Math.min(inChannels, outChannels) >= 16
  );
}

function forward(
  native: NativeBackend,
  shape: ConvolutionShape & { readonly outShape: readonly number[] },
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  bias: tf.TensorInfo | undefined,
  flags: number,
): tf.TensorInfo {
  const { kernels, pointer } = native;
  const y = native.output(shape.outShape);
  // The stock kernel writes beyond an empty result.
  if (shape.outShape.includes(0)) return y;
  const operands = [
    pointer(x),
    pointer(filter),
    bias === undefined ? 0 : pointer(bias),
    pointer(y),
  ] as const;
  if (suitsWinograd(shape)) {
    const finite = native.convolution(shape, kernels.winogradScratch, (geometry, scratch) =>
      kernels.winograd(geometry, ...operands, 0, flags, scratch),
    );
    if (finite !== 0) return y;
  }
  native.convolution(shape, kernels.convolutionScratch, (geometry, scratch) =>
    kernels.convolve(geometry, ...operands, flags, scratch),
  );
  return y;
}

function inputGradient(
  native: NativeBackend,
  shape: ConvolutionShape,
  inputShape: readonly number[],
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
): tf.TensorInfo {
  const { kernels, pointer } = native;
  const { inChannels, outChannels } = shape;
  const taps = shape.filterHeight * shape.filterWidth;
  const dx = native.output(inputShape);
  if (suitsWinograd(shape)) {
    const bytes = 4 * taps * inChannels * outChannels;
    const finite = native.scratch(bytes, (turnedFilter) => {
      kernels.turnFilter(pointer(filter), taps, inChannels, outChannels, turnedFilter);
      return native.convolution(turned(shape), kernels.winogradScratch, (geometry, scratch) =>
        kernels.winograd(geometry, pointer(dy), turnedFilter, 0, pointer(dx), 0, 0, scratch),
      );
    });
    if (finite !== 0) return dx;
  }
  native.convolution(shape, kernels.convolutionScratch, (geometry, scratch) =>
    kernels.inputGradient(geometry, pointer(dy), pointer(filter), pointer(dx), scratch),
  );
  return dx;
}

function filterGradient(
  native: NativeBackend,
  shape: ConvolutionShape,
  filterShape: readonly number[],
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
): tf.TensorInfo {
  const { kernels, pointer } = native;
  const gradient = native.output(filterShape);
  const operands = [pointer(x), pointer(dy), pointer(gradient)] as const;
  if (suitsWinograd(shape)) {
    const finite = native.convolution(shape, kernels.winogradScratch, (geometry, scratch) =>
      kernels.winogradFilterGradient(geometry, ...operands, scratch),
    );
    if (finite !== 0) return gradient;
  }
  native.convolution(shape, kernels.convolutionScratch, (geometry, scratch) =>
    kernels.filterGradient(geometry, ...operands, scratch),
  );
  return gradient;
}
