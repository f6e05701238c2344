import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { supportsFusedMultiplyAdd } from '../wasm/module.js';
import { attachKernels, type NativeBackend } from './native-backend.js';
import { nativeFault } from './native-self-test.js';

/** Which code runs the training kernels of a `wasm` backend. */
export type NativeReport =
  | { readonly native: true; readonly fusedMultiplyAdd: boolean }
  | { readonly native: false; readonly reason: string };

type Attachment =
  | { readonly native: NativeBackend; readonly report: NativeReport }
  | { readonly native?: never; readonly report: NativeReport };

/** Attaches our compiled code to backends, once each, and remembers where it cannot. */
export interface NativeRegistry {
  /** `undefined` where our compiled code cannot run: the kernels made of stock operations then do the work. */
  of(backend: unknown): NativeBackend | undefined;
  report(backend: unknown): NativeReport;
}

export function createNativeRegistry(fusedMultiplyAdd: boolean): NativeRegistry {
  const attachments = new WeakMap<object, Attachment>();
  const attachmentOf = (backend: unknown): Attachment => {
    const known = attachments.get(backend as object);
    if (known !== undefined) return known;
    const attachment = attach(backend as BackendWasm, fusedMultiplyAdd);
    attachments.set(backend as object, attachment);
    return attachment;
  };
  return {
    of: (backend) => attachmentOf(backend).native,
    report: (backend) => attachmentOf(backend).report,
  };
}

function attach(backend: BackendWasm, wanted: boolean): Attachment {
  try {
    const fusedMultiplyAdd = wanted && supportsFusedMultiplyAdd();
    const native = attachKernels(backend, fusedMultiplyAdd);
    const fault = nativeFault(native, backend);
    if (fault === undefined) return { native, report: { native: true, fusedMultiplyAdd } };
    return { report: { native: false, reason: fault } };
  } catch (error) {
    // What is wrong with the internals of a backend of another version cannot be foreseen: any error means "not this one".
    return {
      report: { native: false, reason: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** The `wasm` backend of this process, if it is ready; asking for it by name would start it. */
export function readyWasmBackend(): unknown {
  return (tf.engine().registry as { readonly wasm?: unknown }).wasm;
}
