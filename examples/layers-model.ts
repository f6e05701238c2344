/**
 * A model of TensorFlow.js's own, trained by `model.fit` on WebAssembly: one call makes the stock backend able to, and
 * one callback lets a schedule set its learning rate. No native library.
 */
import { cosine, createSession, join, linear, rest, schedule, steps } from '@ahs/core';
import { type Examples, loadDataset } from '@ahs/dib';
import { registerTrainingKernels, trainingKernelReport } from '@ahs/kernels/tfjs';
import { layersCallback, learningRate } from '@ahs/scheduler-plugins';
import * as tf from '@tensorflow/tfjs-core';
import { Callback, initializers, layers, sequential } from '@tensorflow/tfjs-layers';
import '@tensorflow/tfjs-backend-wasm';

tf.enableProdMode();
registerTrainingKernels();
await tf.setBackend('wasm');

const { train, test, input, classes } = await loadDataset('mnist-mini');
if (input.kind !== 'images') throw new Error('mnist-mini is no longer of images');
const { shape } = input;
const kernelInitializer = (seed: number) => initializers.heNormal({ seed });
const model = sequential({
  layers: [
    layers.conv2d({
      inputShape: [...shape],
      filters: 8,
      kernelSize: 3,
      activation: 'relu',
      kernelInitializer: kernelInitializer(1),
    }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.conv2d({
      filters: 16,
      kernelSize: 3,
      activation: 'relu',
      kernelInitializer: kernelInitializer(2),
    }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({
      units: classes,
      activation: 'softmax',
      kernelInitializer: kernelInitializer(3),
    }),
  ],
});
const optimizer = tf.train.adam(0.002);
model.compile({
  optimizer,
  loss: 'sparseCategoricalCrossentropy',
  metrics: ['accuracy'],
});

const session = createSession({
  metrics: ['loss', 'acc'],
  tunables: { learningRate: learningRate(optimizer) },
  schedulers: [
    schedule(
      'learningRate',
      join([
        [steps(10), linear(0.0005, 0.004)],
        [rest, cosine(0.004, 0.0005)],
      ]),
    ),
  ],
});

const epochs = 2;
const training = tensors(train);
const start = performance.now();
// Shuffling would draw from an unseeded source; the embedded images are in random order already.
await model.fit(training.images, training.labels, {
  epochs,
  batchSize: 64,
  shuffle: false,
  verbose: 0,
  callbacks: layersCallback(Callback, session),
});
const imagesPerSecond = (epochs * train.count) / ((performance.now() - start) / 1000);

const held = tensors(test);
const [, measured] = model.evaluate(held.images, held.labels) as [tf.Scalar, tf.Scalar];
const accuracy = measured.dataSync()[0] as number;
const kernels = trainingKernelReport();
console.log(
  `test accuracy ${(100 * accuracy).toFixed(1)} %, trained at ${imagesPerSecond.toFixed(0)} images/s`,
  kernels.native ? 'with the compiled kernels' : `with stock operations: ${kernels.reason}`,
);
const { learningRate: last } = session.values;
console.log(`the learning rate ended at ${last}`);
if (last !== 0.0005) throw new Error('the schedule did not come to its end');
if (!(accuracy > 0.9)) throw new Error(`the model did not learn: accuracy ${accuracy}`);

/** Images in [0, 1] and labels, as `model.fit` takes them. */
function tensors({ inputs, labels, count }: Examples): { images: tf.Tensor4D; labels: tf.Tensor } {
  const pixels = Float32Array.from(inputs, (value) => value / 255);
  return {
    images: tf.tensor4d(pixels, [count, ...shape]),
    labels: tf.tensor1d(Float32Array.from(labels)),
  };
}
