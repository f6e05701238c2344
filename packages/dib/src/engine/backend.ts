import { AhsError, errorMessage } from '@ahs/core';
import { allowFusedMultiplyAdd, wantsFusedMultiplyAdd } from '@ahs/kernels/node';
import {
  type NativeReport,
  registerTrainingGradients,
  registerTrainingKernels,
  trainingKernelReport,
} from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { trainingFault } from './feature-test.js';
import { withoutNewProcessListeners } from './process-listeners.js';

/** The TensorFlow.js backends that a model can be trained on. */
export type BackendName = 'node' | 'wasm' | 'cpu';

/** What became of one backend that was tried. */
export interface BackendAttempt {
  readonly name: BackendName;
  readonly ok: boolean;
  readonly reason: string;
}

/** Which backend runs, and why. */
export interface BackendReport {
  readonly name: BackendName;
  readonly reason: string;
  /** Whether it is WebAssembly with SIMD instructions. */
  readonly simd: boolean;
  /** Whether our compiled kernels train, and if not, why; `undefined` on backends with kernels of their own. */
  readonly kernels: NativeReport | undefined;
  readonly attempts: readonly BackendAttempt[];
  readonly warnings: readonly string[];
}

/**
 * Chooses the tensor backend of this process: for `auto`, TensorFlow's own library where it is installed and a small
 * real training step succeeds with it, otherwise WebAssembly. The slow `cpu` backend is used only when it is asked for.
 *
 * `AHS_FMA=1` in the environment lets WebAssembly use fused multiply-add; the first choice of `wasm` in a process
 * decides.
 *
 * @throws AhsError `AHS_BACKEND_UNAVAILABLE` with the reason of each backend that was tried.
 */
export async function chooseBackend(request: 'auto' | BackendName): Promise<BackendReport> {
  const candidates: readonly BackendName[] = request === 'auto' ? ['node', 'wasm'] : [request];
  const attempts: BackendAttempt[] = [];
  for (const name of candidates) {
    const attempt = await attemptBackend(name);
    attempts.push(attempt);
    if (attempt.ok) return report(name, attempts);
  }
  throw new AhsError(
    'AHS_BACKEND_UNAVAILABLE',
    `No tensor backend can train: ${attempts.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}.`,
    { fix: request === 'auto' ? 'Install the packages again.' : 'Ask for the backend auto.' },
  );
}

async function report(
  name: BackendName,
  attempts: readonly BackendAttempt[],
): Promise<BackendReport> {
  const failures = attempts
    .filter(({ ok }) => !ok)
    .map((failed) => `${failed.name}: ${failed.reason}`);
  const kernels = name === 'wasm' ? trainingKernelReport() : undefined;
  return {
    name,
    reason: ['a training step succeeded', ...failures].join('; '),
    simd: name === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true,
    kernels,
    attempts,
    warnings: [
      ...(name === 'cpu'
        ? ['The cpu backend is plain JavaScript and hundreds of times slower than wasm.']
        : []),
      ...(kernels === undefined ? [] : kernelWarnings(kernels)),
    ],
  };
}

function kernelWarnings(kernels: NativeReport): readonly string[] {
  if (!kernels.native) {
    return [`Stock operations train, several times slower than our kernels: ${kernels.reason}.`];
  }
  return wantsFusedMultiplyAdd() && !kernels.fusedMultiplyAdd
    ? [
        'AHS_FMA=1 has no effect: this Node has no relaxed SIMD, or wasm was chosen before without it.',
      ]
    : [];
}

/**
 * Names the arithmetic of the current backend: runs agree bit for bit only under the same name. That of `wasm` is
 * `wasm`, `wasm+fma`, or `wasm+stock` where our compiled kernels cannot run.
 */
export function arithmeticName(): string {
  const backend = tf.getBackend();
  if (backend !== 'wasm') return backend;
  const kernels = trainingKernelReport();
  if (!kernels.native) return 'wasm+stock';
  return kernels.fusedMultiplyAdd ? 'wasm+fma' : 'wasm';
}

async function attemptBackend(name: BackendName): Promise<BackendAttempt> {
  try {
    await load(name);
    registerTrainingGradients();
    const fault = trainingFault();
    return { name, ok: fault === undefined, reason: fault ?? 'a training step succeeded' };
  } catch (error) {
    return { name, ok: false, reason: firstLine(errorMessage(error)) };
  }
}

async function load(name: BackendName): Promise<void> {
  // TensorFlow.js advertises itself on the console unless it is told that this is production.
  tf.enableProdMode();
  switch (name) {
    case 'node':
      await loadTensorFlow();
      return activate('tensorflow');
    case 'wasm':
      await import('@tensorflow/tfjs-backend-wasm');
      registerTrainingKernels({
        fusedMultiplyAdd: wantsFusedMultiplyAdd() && allowFusedMultiplyAdd(),
      });
      return withoutNewProcessListeners(() => activate('wasm'));
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      return activate('cpu');
  }
}

/** The optional dependency may be absent: its name is not a literal, so that the compiler does not look for it. */
async function loadTensorFlow(): Promise<void> {
  // The library logs about processor features on its first use, unless its log level says warnings only.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  const moduleName: string = '@tensorflow/tfjs-node';
  try {
    await import(moduleName);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') {
      throw new Error('@tensorflow/tfjs-node is not installed', { cause: error });
    }
    throw error;
  }
}

async function activate(backendName: string): Promise<void> {
  if (!(await tf.setBackend(backendName))) {
    throw new Error(`the backend ${backendName} could not be initialised`);
  }
  await tf.ready();
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}
