import * as tf from '@tensorflow/tfjs-core';
import type { NativeBackend } from './native-backend.js';
import { areFloats, type NativeKernel, type Operands } from './native-kernel.js';

/** Pooling and its gradients. */
export const poolingKernels: readonly NativeKernel[] = [
  {
    kernelName: tf.MaxPool,
    run: ({ inputs, attrs }, native) => pool(inputs, attrs, native, native.kernels.maxPool),
  },
  {
    kernelName: tf.AvgPool,
    run: ({ inputs, attrs }, native) => pool(inputs, attrs, native, native.kernels.averagePool),
  },
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

function pool(
  inputs: tf.NamedTensorInfoMap,
  attrs: tf.NamedAttrMap,
  native: NativeBackend,
  kernel: (geometry: number, x: number, y: number) => void,
): tf.TensorInfo | undefined {
  const { x } = inputs as Operands<'x'>;
  const info = poolShape(x, attrs);
  if (!areFloats(x) || info.outShape.includes(0)) return undefined;
  const y = native.output(info.outShape);
  native.convolution(
    info,
    () => 0,
    (geometry) => kernel(geometry, native.pointer(x), native.pointer(y)),
  );
  return y;
}

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
