import * as tf from '@tensorflow/tfjs-core';
import { RELU } from '../wasm/module.js';
import type { NativeBackend } from './native-backend.js';
import {
  areFloats,
  hasFloats,
  type KernelCall,
  type NativeKernel,
  type Operands,
} from './native-kernel.js';

/** Products of matrices, in batches or one by one. Other activations than ReLU are left to the stock kernel. */
export const productKernels: readonly NativeKernel[] = [
  {
    kernelName: tf.BatchMatMul,
    run: (call, native) => multiply(call, native, undefined, 0),
  },
  {
    kernelName: tf._FusedMatMul,
    run: (call, native) => {
      const { bias } = call.inputs as Operands<'a' | 'b', 'bias'>;
      const { activation } = call.attrs as unknown as tf._FusedMatMulAttrs;
      if (activation !== 'linear' && activation !== 'relu') return undefined;
      return multiply(call, native, bias, activation === 'relu' ? RELU : 0);
    },
  },
];

function multiply(
  { inputs, attrs }: KernelCall,
  native: NativeBackend,
  bias: tf.TensorInfo | undefined,
  flags: number,
): tf.TensorInfo | undefined {
  const { a, b } = inputs as Operands<'a' | 'b'>;
  const { transposeA, transposeB } = attrs as unknown as tf.BatchMatMulAttrs;
  if (!hasFloats(a, b, bias)) return undefined;
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number];
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number];
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const [inner, n] = transposeB ? [bColumns, bRows] : [bRows, bColumns];
  const aBatch = a.shape.slice(0, -2);
  const bBatch = b.shape.slice(0, -2);
  const batch = tf.backend_util.assertAndGetBroadcastShape(aBatch, bBatch);
  const biasFits = bias === undefined || (bias.shape.length === 1 && bias.shape[0] === n);
  if (inner !== k || !biasFits) return undefined;

  const { kernels, pointer } = native;
  const c = native.output([...batch, m, n]);
  if (!areFloats(a, b)) return emptySums(native, c, bias, flags);
  native.scratch(kernels.gemmScratch(m, n, k), (scratch) => {
    const count = tf.util.sizeFromShape(batch);
    for (let i = 0; i < count; i += 1) {
      kernels.gemm(
        transposeA,
        transposeB,
        m,
        n,
        k,
        pointer(a) + repeated(i, batch, aBatch) * m * k * 4,
        pointer(b) + repeated(i, batch, bBatch) * k * n * 4,
        pointer(c) + i * m * n * 4,
        bias === undefined ? 0 : pointer(bias),
        flags,
        scratch,
      );
    }
  });
  return c;
}

/** Sums of nothing, which the stock kernel leaves uninitialised: zeros, or the bias in each row. */
function emptySums(
  { floats }: NativeBackend,
  c: tf.TensorInfo,
  bias: tf.TensorInfo | undefined,
  flags: number,
): tf.TensorInfo {
  const floor = flags === RELU ? 0 : Number.NEGATIVE_INFINITY;
  const row = bias && floats(bias).map((value) => Math.max(value, floor));
  const sums = floats(c).fill(0);
  if (row !== undefined) {
    for (let start = 0; start < sums.length; start += row.length) sums.set(row, start);
  }
  return c;
}

/** Which matrix of a batch, repeated along some axes, stands at an index of the whole. */
function repeated(index: number, whole: readonly number[], batch: readonly number[]): number {
  let rest = index;
  let at = 0;
  let step = 1;
  for (let axis = 1; axis <= whole.length; axis += 1) {
    const length = whole.at(-axis) as number;
    const own = batch.at(-axis) ?? 1;
    if (own > 1) at += (rest % length) * step;
    rest = Math.floor(rest / length);
    step *= own;
  }
  return at;
}
