import * as tf from '@tensorflow/tfjs-core';
import { conv2DFilterGradient } from './conv2d-filter-gradient.js';
import { conv2DInputGradient } from './conv2d-input-gradient.js';
import { maxPoolGradient } from './max-pool-gradient.js';
import { transposedProduct } from './transposed-product.js';
import { unsortedSegmentSum } from './unsorted-segment-sum.js';

/** What became of the kernels of the `wasm` backend, by kernel name. */
export interface RegistrationReport {
  /** Kernels that the stock backend lacks. */
  readonly added: readonly string[];
  /** Kernels whose stock version is slow where training is. */
  readonly replaced: readonly string[];
}

/** Marks our configs, so that a second registration changes nothing. */
interface TrainingKernel extends tf.KernelConfig {
  readonly registeredBy: '@ahs/kernels';
}

/**
 * Makes the stock `wasm` backend able to train, and faster at it. `@tensorflow/tfjs-backend-wasm` must have been
 * imported; calling it again changes nothing.
 *
 * @throws Error when the stock backend lacks a kernel that is wrapped: it was not imported, or is another version.
 */
export function registerTrainingKernels(): RegistrationReport {
  const product = tf.getKernel(tf.BatchMatMul, 'wasm') as tf.KernelConfig | undefined;
  if (product === undefined) {
    throw new Error(
      'The wasm backend has no BatchMatMul: import @tensorflow/tfjs-backend-wasm first.',
    );
  }
  const outcomes = [
    register(conv2DFilterGradient),
    register(unsortedSegmentSum),
    register(conv2DInputGradient),
    register(maxPoolGradient),
    register(isOurs(product) ? product : transposedProduct(product)),
  ];
  const named = (wanted: Outcome['kind']) =>
    outcomes.filter(({ kind }) => kind === wanted).map(({ kernelName }) => kernelName);
  return { added: named('added'), replaced: named('replaced') };
}

interface Outcome {
  readonly kernelName: string;
  readonly kind: 'added' | 'replaced' | 'kept';
}

function register(config: tf.KernelConfig): Outcome {
  const { kernelName, backendName } = config;
  const existing = tf.getKernel(kernelName, backendName) as tf.KernelConfig | undefined;
  if (existing !== undefined && isOurs(existing)) return { kernelName, kind: 'kept' };
  if (existing !== undefined) tf.unregisterKernel(kernelName, backendName);
  const ours: TrainingKernel = { ...config, registeredBy: '@ahs/kernels' };
  tf.registerKernel(ours);
  return { kernelName, kind: existing === undefined ? 'added' : 'replaced' };
}

function isOurs(config: tf.KernelConfig): boolean {
  return 'registeredBy' in config && config.registeredBy === '@ahs/kernels';
}
