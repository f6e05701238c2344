import * as tf from '@tensorflow/tfjs-core';
import type { NativeBackend } from './native-backend.js';
import {
  areFloats,
  hasFloats,
  type KernelCall,
  type NativeKernel,
  type Operands,
} from './native-kernel.js';

/** Our own kernel, which the gradient of ReLU asks for on the wasm backend. */
export const RELU_GRADIENT = 'AhsReluGradient';

/** Sums over leading axes, sums and look-ups of rows, and the gradient of ReLU. */
export const reductionKernels: readonly NativeKernel[] = [
  { kernelName: tf.Sum, run: (call, native) => sumLeading(call, native, () => 1) },
  { kernelName: tf.Mean, run: (call, native) => sumLeading(call, native, (rows) => 1 / rows) },
  {
    kernelName: tf.UnsortedSegmentSum,
    run: ({ inputs, attrs }, { kernels, pointer, output, discard, floats }) => {
      const { x, segmentIds } = inputs as Operands<'x' | 'segmentIds'>;
      const { numSegments } = attrs as unknown as tf.UnsortedSegmentSumAttrs;
      if (!hasFloats(x) || segmentIds.dtype !== 'int32' || numSegments === 0) return undefined;
      const rows = segmentIds.shape.reduce((size, length) => size * length, 1);
      const rowShape = x.shape.slice(segmentIds.shape.length);
      const sums = output([numSegments, ...rowShape]);
      if (!areFloats(x)) {
        floats(sums).fill(0);
        return sums;
      }
      const columns = rowShape.reduce((size, length) => size * length, 1);
      const beyond = kernels.segmentSums(
        pointer(x),
        pointer(segmentIds),
        rows,
        columns,
        numSegments,
        pointer(sums),
      );
      if (beyond === 0) return sums;
      discard(sums);
      return undefined;
    },
  },
  {
    kernelName: tf.GatherV2,
    run: ({ inputs, attrs }, { kernels, pointer, output, discard }) => {
      const { x, indices } = inputs as Operands<'x' | 'indices'>;
      const { axis, batchDims } = attrs as unknown as tf.GatherV2Attrs;
      const whole = axis === 0 && (batchDims ?? 0) === 0 && indices.dtype === 'int32';
      if (!whole || !areFloats(x) || indices.shape.includes(0)) return undefined;
      const rowShape = x.shape.slice(1);
      const y = output([...indices.shape, ...rowShape]);
      const count = tf.util.sizeFromShape(indices.shape);
      const columns = tf.util.sizeFromShape(rowShape);
      const rows = x.shape[0] as number;
      const beyond = kernels.gatherRows(
        pointer(x),
        rows,
        columns,
        pointer(indices),
        count,
        pointer(y),
      );
      if (beyond === 0) return y;
      // The other kernel says what is wrong with the index.
      discard(y);
      return undefined;
    },
  },
  {
    kernelName: RELU_GRADIENT,
    run: ({ inputs }, { kernels, pointer, output }) => {
      const { dy, x } = inputs as Operands<'dy' | 'x'>;
      if (!areFloats(dy, x)) return undefined;
      const dx = output(x.shape);
      kernels.reluGradient(pointer(dy), pointer(x), pointer(dx), tf.util.sizeFromShape(x.shape));
      return dx;
    },
  },
];

/**
 * Sums of the columns of a matrix: the axes that are summed come first. A sum or mean of nothing is 0, as on the cpu
 * backend; the stock kernel leaves it uninitialised. Other sums are left to the stock kernel.
 */
function sumLeading(
  { inputs, attrs }: KernelCall,
  { kernels, pointer, output, floats }: NativeBackend,
  factor: (rows: number) => number,
): tf.TensorInfo | undefined {
  const { x } = inputs as Operands<'x'>;
  const { axis, keepDims } = attrs as unknown as tf.SumAttrs;
  const axes = tf.util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
  if (hasFloats(x) && x.shape.includes(0)) {
    const [left] = tf.backend_util.computeOutAndReduceShapes(x.shape, axes);
    const sums = output(keepDims ? tf.backend_util.expandShapeToKeepDim(left, axes) : left);
    floats(sums).fill(0);
    return sums;
  }
  const leading = axes.length > 0 && axes.every((value, index) => value === index);
  if (!areFloats(x) || !leading || axes.length === x.shape.length) return undefined;
  const rows = tf.util.sizeFromShape(x.shape.slice(0, axes.length));
  const rest = x.shape.slice(axes.length);
  const sums = output(keepDims ? [...axes.map(() => 1), ...rest] : rest);
  const columns = tf.util.sizeFromShape(rest);
  kernels.columnSums(pointer(x), rows, columns, pointer(sums), factor(rows));
  return sums;
}
