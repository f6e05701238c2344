import * as tf from '@tensorflow/tfjs-core';
import { conv2DFilterGradient } from './conv2d-filter-gradient.js';
import { conv2DInputGradient } from './conv2d-input-gradient.js';
import { maxPoolGradient } from './max-pool-gradient.js';
import type { NativeBackend } from './native-backend.js';
import { convolutionKernels } from './native-convolution.js';
import type { NativeKernel } from './native-kernel.js';
import {
  CROSS_ENTROPY,
  CROSS_ENTROPY_GRADIENT,
  lossKernels,
  SOFTPLUS_GRADIENT,
} from './native-losses.js';
import {
  POOLED_CONVOLUTION,
  pooledConvolutionKernels,
  UNPOOL,
} from './native-pooled-convolution.js';
import { poolingKernels } from './native-pooling.js';
import { productKernels } from './native-product.js';
import { RELU_GRADIENT, reductionKernels } from './native-reduction.js';
import {
  createNativeRegistry,
  type NativeRegistry,
  type NativeReport,
  readyWasmBackend,
} from './native-registry.js';
import { sharedIdentity } from './shared-identity.js';
import { transposedProduct } from './transposed-product.js';
import { unsortedSegmentSum } from './unsorted-segment-sum.js';

/** What became of the kernels of the `wasm` backend, by kernel name. */
export interface RegistrationReport {
  /** Kernels that the stock backend lacks. */
  readonly added: readonly string[];
  /** Kernels whose stock version is slow where training is. */
  readonly replaced: readonly string[];
}

export interface TrainingKernelOptions {
  /**
   * Whether to use fused multiply-add where the engine has it: faster, but results may differ between processors.
   * Default false. In Node 20 it has to be switched on first (`@ahs/kernels/node`); where it is missing plain SIMD
   * trains, and {@link trainingKernelReport} says so.
   */
  readonly fusedMultiplyAdd?: boolean;
  /** `missing` adds only what the stock backend lacks, of stock operations: for comparisons. Default `all`. */
  readonly which?: 'all' | 'missing';
}

/** Marks our configs, so that a second registration changes nothing. */
interface TrainingKernel extends tf.KernelConfig {
  readonly registeredBy: '@ahs/kernels';
  readonly registry: NativeRegistry;
}

/** The gradient of an activation, of stock operations. */
function activationGradient(
  kernelName: string,
  slope: (x: tf.Tensor) => tf.Tensor,
): tf.KernelConfig {
  return {
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs }) => {
      const { dy, x } = inputs as { dy: tf.Tensor; x: tf.Tensor };
      return tf.tidy(() => tf.mul(dy, slope(x)));
    },
  };
}

/** Kernels made of stock operations, for engines in which our compiled code cannot run. */
const composed: readonly tf.KernelConfig[] = [
  conv2DFilterGradient,
  unsortedSegmentSum,
  conv2DInputGradient,
  maxPoolGradient,
  activationGradient(RELU_GRADIENT, tf.step),
  activationGradient(SOFTPLUS_GRADIENT, tf.sigmoid),
  sharedIdentity,
];

/** Kernels that nobody asks for where our compiled code cannot run. */
const nativeOnly: readonly tf.KernelConfig[] = [
  POOLED_CONVOLUTION,
  UNPOOL,
  CROSS_ENTROPY,
  CROSS_ENTROPY_GRADIENT,
].map((kernelName) => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: () => {
    throw new Error(`${kernelName}: our compiled code does not cover this.`);
  },
}));

const native: readonly NativeKernel[] = [
  ...convolutionKernels,
  ...productKernels,
  ...poolingKernels,
  ...reductionKernels,
  ...pooledConvolutionKernels,
  ...lossKernels,
];

/**
 * Makes the stock `wasm` backend able to train, and fast at it. `@tensorflow/tfjs-backend-wasm` must have been
 * imported; the backend need not be ready yet. Calling it again changes nothing.
 *
 * The compiled kernels join the backend on their first use, after a check; see {@link trainingKernelReport}.
 *
 * @throws Error when the stock backend lacks a kernel that is wrapped: it was not imported, or is another version.
 */
export function registerTrainingKernels(options: TrainingKernelOptions = {}): RegistrationReport {
  const product = stockKernel(tf.BatchMatMul);
  if (product === undefined) {
    throw new Error(
      'The wasm backend has no BatchMatMul: import @tensorflow/tfjs-backend-wasm first.',
    );
  }
  if (isOurs(product)) return { added: [], replaced: [] };
  const registry = createNativeRegistry(options.fusedMultiplyAdd ?? false);
  const others = [...composed, ...nativeOnly, transposedProduct(product)];
  if (options.which === 'missing') {
    const missing = composed.filter(({ kernelName }) => stockKernel(kernelName) === undefined);
    for (const config of missing) tf.registerKernel(config);
    return { added: missing.map(({ kernelName }) => kernelName), replaced: [] };
  }
  const names = new Set([...others, ...native].map(({ kernelName }) => kernelName));
  const outcomes = [...names].map((name) => {
    const stock = stockKernel(name);
    const other = others.find(({ kernelName }) => kernelName === name) ?? stock;
    const compiled = native.find(({ kernelName }) => kernelName === name);
    if (other === undefined) throw new Error(`The wasm backend has no ${name}: is it 4.22.0?`);
    if (stock !== undefined) tf.unregisterKernel(name, 'wasm');
    tf.registerKernel(combine(registry, compiled, other));
    return { name, added: stock === undefined };
  });
  return {
    added: outcomes.filter(({ added }) => added).map(({ name }) => name),
    replaced: outcomes.filter(({ added }) => !added).map(({ name }) => name),
  };
}

/** Says whether the compiled kernels run on the `wasm` backend, and if not, why. The backend must be ready. */
export function trainingKernelReport(): NativeReport {
  const product = stockKernel(tf.BatchMatMul);
  const backend = readyWasmBackend();
  if (product === undefined || !isOurs(product)) {
    return { native: false, reason: 'the training kernels are not registered' };
  }
  if (backend === undefined) return { native: false, reason: 'the wasm backend is not ready' };
  return product.registry.report(backend);
}

/** Our compiled code over a `wasm` backend, `undefined` where it is not registered or cannot run. */
export function nativeBackend(backend: unknown): NativeBackend | undefined {
  const product = stockKernel(tf.BatchMatMul);
  return product !== undefined && isOurs(product) ? product.registry.of(backend) : undefined;
}

function combine(
  registry: NativeRegistry,
  compiled: NativeKernel | undefined,
  other: tf.KernelConfig,
): TrainingKernel {
  return {
    ...other,
    kernelFunc: (call) => {
      const attached = compiled && registry.of(call.backend);
      const result =
        attached && compiled.run({ inputs: call.inputs, attrs: call.attrs ?? {} }, attached);
      return result ?? other.kernelFunc(call);
    },
    registeredBy: '@ahs/kernels',
    registry,
  };
}

function stockKernel(name: string): tf.KernelConfig | undefined {
  return tf.getKernel(name, 'wasm') as tf.KernelConfig | undefined;
}

function isOurs(config: tf.KernelConfig): config is TrainingKernel {
  return 'registeredBy' in config && config.registeredBy === '@ahs/kernels';
}
