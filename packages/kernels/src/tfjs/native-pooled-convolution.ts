import type * as tf from '@tensorflow/tfjs-core';
import type { NativeBackend } from './native-backend.js';
import { convolutionShape, suitsWinograd } from './native-convolution.js';
import { areFloats, type NativeKernel, type Operands } from './native-kernel.js';

/** Our own kernel: a convolution of stride 1 with a bias, ReLU and max-pooling of 2x2 windows. Gives `[y, peaks]`. */
export const POOLED_CONVOLUTION = 'AhsPooledConvolution';
/** Our own kernel: from the gradient before ReLU of {@link POOLED_CONVOLUTION} to that of its image before pooling. */
export const UNPOOL = 'AhsUnpool';

/** The attributes with which a convolution is pooled. */
export const POOLED_ATTRS = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC' };

/** Positions of two rows that the plain way takes at once. */
const POSITIONS = 256;

/** A convolution and what follows it, while its results are in the cache; and the way back. */
export const pooledConvolutionKernels: readonly NativeKernel[] = [
  {
    kernelName: POOLED_CONVOLUTION,
    run: ({ inputs }, native) => {
      const { x, filter, bias } = inputs as Operands<'x' | 'filter' | 'bias'>;
      return pooled(native, x, filter, bias);
    },
  },
  {
    kernelName: UNPOOL,
    run: ({ inputs, attrs }, { kernels, pointer, output }) => {
      const { dy, peaks } = inputs as Operands<'dy' | 'peaks'>;
      const shape = (attrs as { readonly shape: unknown }).shape as [
        number,
        number,
        number,
        number,
      ];
      const dx = output(shape);
      kernels.unpool(pointer(dy), pointer(peaks), ...shape, pointer(dx));
      return dx;
    },
  },
];

/** Whether {@link POOLED_CONVOLUTION} covers these: whole vectors of channels, and rows that are not too long. */
export function coversPooledConvolution(
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  bias: tf.TensorInfo,
): boolean {
  const shape = convolutionShape(x, filter.shape, POOLED_ATTRS);
  return (
    shape !== undefined &&
    areFloats(x, filter, bias) &&
    shape.outChannels % 4 === 0 &&
    Math.min(shape.outHeight, shape.outWidth) >= 2 &&
    // Filters of one row would have to be Winograd's, which pools no single rows.
    (suitsWinograd(shape) ? shape.filterHeight === 3 : 2 * shape.outWidth <= POSITIONS)
  );
}

function pooled(
  native: NativeBackend,
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  bias: tf.TensorInfo,
): tf.TensorInfo[] | undefined {
  const shape = convolutionShape(x, filter.shape, POOLED_ATTRS);
  if (shape === undefined) return undefined;
  const { kernels, pointer, output } = native;
  const { batchSize, outHeight, outWidth, outChannels } = shape;
  const outShape = [batchSize, outHeight >> 1, outWidth >> 1, outChannels];
  const y = output(outShape);
  // A byte each: the type is not looked at by anyone else.
  const peaks = output(outShape, 'bool');
  const operands = [
    pointer(x),
    pointer(filter),
    pointer(bias),
    pointer(y),
    pointer(peaks),
  ] as const;
  if (suitsWinograd(shape)) {
    const finite = native.convolution(shape, kernels.winogradScratch, (geometry, scratch) =>
      kernels.winograd(geometry, ...operands, 0, scratch),
    );
    if (finite !== 0) return [y, peaks];
  }
  native.convolution(shape, kernels.pooledScratch, (geometry, scratch) =>
    kernels.convolvePooled(geometry, ...operands, scratch),
  );
  return [y, peaks];
}
