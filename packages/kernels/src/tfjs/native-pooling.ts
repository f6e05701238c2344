import * as tf from '@tensorflow/tfjs-core';
import { areFloats, type NativeKernel, type Operands } from './native-kernel.js';

/** Gradients of pooling; the stock forward kernels are fast. */
export const poolingKernels: readonly NativeKernel[] = [
  {
    kernelName: tf.MaxPoolGrad,
    run: ({ inputs, attrs }, native) => {
      const { dy, input } = inputs as Operands<'dy' | 'input'>;
      const info = poolShape(input, attrs);
      if (!areFloats(dy, input)) return undefined;
      const dx = native.output(input.shape);
      const { kernels, pointer } = native;
      native.convolution(
        info,
        () => 0,
        (geometry) => kernels.maxPoolGradient(geometry, pointer(input), pointer(dy), pointer(dx)),
      );
      return dx;
    },
  },
  {
    kernelName: tf.AvgPoolGrad,
    run: ({ inputs, attrs }, native) => {
      const { dy, input } = inputs as Operands<'dy' | 'input'>;
      const info = poolShape(input, attrs);
      if (!areFloats(dy, input)) return undefined;
      const dx = native.output(input.shape);
      const { kernels, pointer } = native;
      const share = 1 / (info.filterHeight * info.filterWidth);
      native.convolution(
        info,
        () => 0,
        (geometry) => kernels.averagePoolGradient(geometry, pointer(dy), pointer(dx), share),
      );
      return dx;
    },
  },
];

function poolShape(input: tf.TensorInfo, attrs: tf.NamedAttrMap) {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as tf.MaxPoolGradAttrs;
  return tf.backend_util.computePool2DInfo(
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}
