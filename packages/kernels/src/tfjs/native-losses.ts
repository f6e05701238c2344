import * as tf from '@tensorflow/tfjs-core';
import { areFloats, type NativeKernel, type Operands } from './native-kernel.js';

/** Our own kernel, which the gradient of softplus asks for on the wasm backend. */
export const SOFTPLUS_GRADIENT = 'AhsSoftplusGradient';
/** Our own kernel: logits `[b, classes]` and labels `[b]` → losses and logarithms of the sums, both `[b]`. */
export const CROSS_ENTROPY = 'AhsCrossEntropy';
/** Our own kernel: the gradient of {@link CROSS_ENTROPY} with respect to the logits. */
export const CROSS_ENTROPY_GRADIENT = 'AhsCrossEntropyGradient';

/** Softmax cross-entropy, and the gradients of what losses are made of. */
export const lossKernels: readonly NativeKernel[] = [
  {
    kernelName: SOFTPLUS_GRADIENT,
    run: ({ inputs }, { kernels, pointer, output }) => {
      const { dy, x } = inputs as Operands<'dy' | 'x'>;
      if (!areFloats(dy, x)) return undefined;
      const dx = output(x.shape);
      const size = tf.util.sizeFromShape(x.shape);
      kernels.softplusGradient(pointer(dy), pointer(x), pointer(dx), size);
      return dx;
    },
  },
  {
    kernelName: CROSS_ENTROPY,
    run: ({ inputs }, { kernels, pointer, output }) => {
      const { logits, labels } = inputs as Operands<'logits' | 'labels'>;
      const [rows, classes] = logits.shape as [number, number];
      const [losses, logSums] = [output([rows]), output([rows])];
      kernels.crossEntropy(
        ...([pointer(logits), pointer(labels), rows, classes] as const),
        ...([pointer(losses), pointer(logSums)] as const),
      );
      return [losses, logSums];
    },
  },
  {
    kernelName: CROSS_ENTROPY_GRADIENT,
    run: ({ inputs }, { kernels, pointer, output }) => {
      const { dy, logits, labels, logSums } = inputs as Operands<
        'dy' | 'logits' | 'labels' | 'logSums'
      >;
      const [rows, classes] = logits.shape as [number, number];
      const dx = output(logits.shape);
      kernels.crossEntropyGradient(
        ...([pointer(dy), pointer(logits), pointer(labels), pointer(logSums)] as const),
        ...([rows, classes, pointer(dx)] as const),
      );
      return dx;
    },
  },
];
