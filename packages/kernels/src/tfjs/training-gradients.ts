import * as tf from '@tensorflow/tfjs-core';
import { layerGradients } from './layers.js';
import { SOFTPLUS_GRADIENT } from './native-losses.js';
import { RELU_GRADIENT } from './native-reduction.js';
import { columnSums, sumToShape } from './reduction.js';

const reluGradient = activationGradient(RELU_GRADIENT, tf.step);
const softplusGradient = activationGradient(SOFTPLUS_GRADIENT, tf.sigmoid);

/** What is gathered from several places is summed; `x` is seen as `[batch, outer, length, inner]`. */
const gatherGradient: tf.GradConfig = {
  kernelName: tf.GatherV2,
  inputsToSave: ['x', 'indices'],
  gradFunc: (gradient, saved, attrs) => {
    const [x, indices] = saved as [tf.Tensor, tf.Tensor];
    const { axis: anyAxis, batchDims } = attrs as unknown as tf.GatherV2Attrs;
    const axis = tf.util.parseAxisParam(anyAxis, x.shape)[0] as number;
    const size = (from: number, to?: number) => tf.util.sizeFromShape(x.shape.slice(from, to));
    const [batch, outer, inner] = [size(0, batchDims), size(batchDims, axis), size(axis + 1)];
    const length = x.shape[axis] as number;
    /** `[batch, a, b, inner]` → `[batch, b, a, inner]`. */
    const swapped = (tensor: tf.Tensor, a: number, b: number) =>
      a === 1 ? tensor : tf.transpose(tf.reshape(tensor, [batch, a, b, inner]), [0, 2, 1, 3]);
    const places = tf.add(
      tf.reshape(indices, [batch, -1]),
      tf.mul(tf.reshape(tf.range(0, batch, 1, 'int32'), [batch, 1]), tf.scalar(length, 'int32')),
    );
    return {
      x: () => {
        const dy = swapped(gradient as tf.Tensor, outer, places.shape[1] as number);
        const rows = tf.reshape(dy, [places.size, outer * inner]);
        const segments = tf.reshape<tf.Rank.R1>(places, [places.size]);
        const sums = tf.unsortedSegmentSum(rows, segments, batch * length);
        return tf.reshape(outer === 1 ? sums : swapped(sums, length, outer), x.shape);
      },
    };
  },
};

/**
 * Gradients of the kernels that a training loss is made of, valid on every backend. The core of TensorFlow.js
 * registers none in Node, and its own are modules that only a bundler can load. `FusedConv2D` and `_FusedMatMul` have
 * theirs here so that layers with a bias, and with ReLU, run as one kernel while training.
 */
const gradients: readonly tf.GradConfig[] = [
  {
    kernelName: tf.FusedConv2D,
    inputsToSave: ['x', 'filter', 'bias'],
    outputsToSave: [true],
    gradFunc: (gradient, saved, attrs) => {
      const [x, filter, bias, y] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor1D, tf.Tensor4D];
      const { strides, pad, dataFormat, activation } = attrs as unknown as tf.FusedConv2DAttrs;
      const dy = beforeActivation(tf.FusedConv2D, activation, gradient as tf.Tensor4D, y);
      const shared = { strides, pad, dataFormat };
      return {
        x: () => run(tf.Conv2DBackpropInput, { dy, filter }, { ...shared, inputShape: x.shape }),
        filter: () =>
          run(tf.Conv2DBackpropFilter, { x, dy }, { ...shared, filterShape: filter.shape }),
        bias: () => tf.reshape(columnSums(dy), bias.shape),
      };
    },
  },
  {
    kernelName: tf._FusedMatMul,
    inputsToSave: ['a', 'b', 'bias'],
    outputsToSave: [true],
    gradFunc: (gradient, saved, attrs) => {
      const [a, b, bias, y] = saved as [tf.Tensor3D, tf.Tensor3D, tf.Tensor1D, tf.Tensor3D];
      const { transposeA, transposeB, activation } = attrs as unknown as tf._FusedMatMulAttrs;
      if (transposeA || transposeB) {
        throw new Error('_FusedMatMul: no gradient for a transposed side.');
      }
      const dy = beforeActivation(tf._FusedMatMul, activation, gradient as tf.Tensor3D, y);
      return {
        a: () => tf.matMul(dy, b, false, true),
        b: () => tf.matMul(a, dy, true, false),
        bias: () => tf.reshape(columnSums(dy), bias.shape),
      };
    },
  },
  {
    kernelName: tf.MaxPool,
    inputsToSave: ['x'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attrs) => {
      const [input, output] = saved as [tf.Tensor4D, tf.Tensor4D];
      return { x: () => run(tf.MaxPoolGrad, { dy: dy as tf.Tensor, input, output }, attrs) };
    },
  },
  ...layerGradients,
  unary(tf.Relu, reluGradient),
  gatherGradient,
  unary(tf.Softplus, softplusGradient),
  unary(tf.Log, (dy, x) => tf.div(dy, x)),
  unary(tf.Square, (dy, x) => tf.mul(dy, tf.mul(x, 2))),
  unary(tf.Reshape, (dy, x) => tf.reshape(dy, x.shape)),
  unary(tf.Sum, (dy, x, attrs) => {
    const { axis } = attrs as unknown as tf.SumAttrs;
    return tf.mul(alongAxes(dy, x, axis), tf.onesLike(x));
  }),
  unary(tf.Mean, (dy, x, attrs) => {
    const { axis } = attrs as unknown as tf.MeanAttrs;
    return tf.mul(alongAxes(dy, x, axis), tf.fill(x.shape, (dy.size || 1) / x.size));
  }),
  unary(tf.Slice, (dy, x, attrs) => {
    const { begin, size } = attrs as unknown as tf.SliceAttrs;
    const [from, sizes] = tf.slice_util.parseSliceParams(x, begin, size) as [number[], number[]];
    const paddings = x.shape.map((length, axis): [number, number] => {
      const before = from[axis] as number;
      return [before, length - before - (sizes[axis] as number)];
    });
    return tf.pad(dy, paddings);
  }),
  binary(tf.Add, (dy) => ({ a: () => dy, b: () => dy })),
  binary(tf.Sub, (dy) => ({ a: () => dy, b: () => tf.neg(dy) })),
  binary(tf.Multiply, (dy, a, b) => ({ a: () => tf.mul(dy, b), b: () => tf.mul(dy, a) })),
];

/**
 * Registers these gradients for all backends and returns the names of the kernels whose gradient is new. Those of
 * TensorFlow.js give way where they are registered (`@tensorflow/tfjs` brings them, and `@tensorflow/tfjs-node` even
 * where its native part is missing): they round otherwise, and training must not depend on what else is installed.
 */
export function registerTrainingGradients(): readonly string[] {
  const fresh = gradients.filter((gradient) => registered(gradient.kernelName) !== gradient);
  for (const gradient of fresh) tf.registerGradient(gradient);
  return fresh.map(({ kernelName }) => kernelName);
}

function registered(kernelName: string): tf.GradConfig | undefined {
  return tf.getGradient(kernelName) as tf.GradConfig | undefined;
}

/** One pass over memory on the backend that has our kernel for it. */
function activationGradient(
  kernelName: string,
  slope: (x: tf.Tensor) => tf.Tensor,
): (dy: tf.Tensor, x: tf.Tensor) => tf.Tensor {
  return (dy, x) => {
    const kernel = tf.getKernel(kernelName, tf.getBackend()) as tf.KernelConfig | undefined;
    return kernel === undefined ? tf.mul(dy, slope(x)) : run(kernelName, { dy, x }, {});
  };
}

function unary(
  kernelName: string,
  derive: (dy: tf.Tensor, x: tf.Tensor, attrs: tf.NamedAttrMap) => tf.Tensor,
): tf.GradConfig {
  return {
    kernelName,
    inputsToSave: ['x'],
    gradFunc: (dy, saved, attrs) => ({
      x: () => derive(dy as tf.Tensor, saved[0] as tf.Tensor, attrs),
    }),
  };
}

/** An elementwise kernel of two inputs; what was broadcast is summed again. */
function binary(
  kernelName: string,
  derive: (
    dy: tf.Tensor,
    a: tf.Tensor,
    b: tf.Tensor,
  ) => { readonly a: () => tf.Tensor; readonly b: () => tf.Tensor },
): tf.GradConfig {
  return {
    kernelName,
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [tf.Tensor, tf.Tensor];
      const derived = derive(dy as tf.Tensor, a, b);
      return {
        a: () => sumToShape(derived.a(), a.shape),
        b: () => sumToShape(derived.b(), b.shape),
      };
    },
  };
}

/** The gradient of a sum, shaped so that it can be broadcast to `x`. */
function alongAxes(dy: tf.Tensor, x: tf.Tensor, axis: number | number[]): tf.Tensor {
  const axes = tf.util.parseAxisParam(axis, x.shape);
  return tf.reshape(
    dy,
    x.shape.map((size, index) => (axes.includes(index) ? 1 : size)),
  );
}

function run(kernelName: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel(kernelName, inputs, attrs as tf.NamedAttrMap);
}

/** The gradient before a fused activation; that of ReLU can be told from its output. */
function beforeActivation<T extends tf.Tensor>(
  kernelName: string,
  activation: string,
  dy: T,
  y: T,
): T {
  if (activation === 'linear') return dy;
  if (activation === 'relu') return reluGradient(dy, y) as T;
  throw new Error(`${kernelName}: no gradient with the activation ${activation}.`);
}
