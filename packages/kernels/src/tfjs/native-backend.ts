import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type ConvolutionShape, GEOMETRY_BYTES, writeGeometry } from '../wasm/geometry.js';
import { instantiateKernels, type KernelExports, type WasmMemory } from '../wasm/module.js';

/**
 * Our compiled kernels over the memory of TensorFlow.js, so that tensors are used where they lie. It rests on parts of
 * 4.22.0 that are not public: the memory among the exports of its module, the offset in its table of tensors, and its
 * `malloc`.
 */
export interface NativeBackend {
  readonly kernels: KernelExports;
  /** Where a tensor's numbers begin, in bytes. It stays true when the memory grows. */
  pointer(tensor: TensorInfo): number;
  /** A result, uninitialised. */
  output(shape: readonly number[], dtype?: 'float32' | 'bool'): TensorInfo;
  /** A view of a tensor's float32 numbers; the next result may detach it. */
  floats(tensor: TensorInfo): Float32Array;
  /** Gives a result back that turned out not to be one. */
  discard(tensor: TensorInfo): void;
  /** Lends memory, aligned to 16 bytes, for the time of a call. */
  scratch<T>(bytes: number, use: (pointer: number) => T): T;
  /** Lends a shape in the memory and the scratch that `size` asks for it. */
  convolution<T>(
    shape: ConvolutionShape,
    size: (geometry: number) => number,
    use: (geometry: number, scratch: number) => T,
  ): T;
}

/** What is used of the backend beyond its public types. */
interface Internals {
  readonly wasm: {
    readonly asm: { readonly memory: WasmMemory };
    _malloc(bytes: number): number;
    _free(pointer: number): void;
  };
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
}

/**
 * Compiles our kernels over a ready `wasm` backend.
 *
 * @throws Error when the backend is not what 4.22.0 has, or its memory is shared between threads.
 */
export function attachKernels(backend: BackendWasm, fusedMultiplyAdd: boolean): NativeBackend {
  const { wasm, dataIdMap } = backend as unknown as Internals;
  const memory = wasm.asm?.memory;
  if (memory === undefined || typeof wasm._malloc !== 'function') {
    throw new Error('the memory of the wasm backend is not where version 4.22.0 has it');
  }
  const kernels = instantiateKernels(memory, fusedMultiplyAdd);

  const scratch = <T>(bytes: number, use: (pointer: number) => T): T => {
    const block = wasm._malloc(bytes + 16) >>> 0;
    if (block === 0) throw new Error(`The wasm memory has no room for ${bytes} bytes of scratch.`);
    try {
      return use(((block + 15) & ~15) >>> 0);
    } finally {
      wasm._free(block);
    }
  };

  const pointer = ({ dataId }: TensorInfo) => dataIdMap.get(dataId).memoryOffset;

  return {
    kernels,
    scratch,
    pointer,
    floats: (tensor) =>
      new Float32Array(memory.buffer, pointer(tensor), util.sizeFromShape(tensor.shape)),
    discard: ({ dataId }) => void backend.disposeData(dataId),
    output: (shape, dtype = 'float32') => backend.makeOutput([...shape], dtype),
    convolution: (shape, size, use) =>
      scratch(GEOMETRY_BYTES, (geometry) => {
        // The buffer is taken anew each time, because it is replaced when the memory grows.
        writeGeometry(memory.buffer, geometry, shape);
        return scratch(size(geometry), (pointer) => use(geometry, pointer));
      }),
  };
}
