import {
  ACCUMULATE,
  createMemory,
  instantiateKernels,
  type KernelExports,
  RELU,
  supportsFusedMultiplyAdd,
} from './wasm/module.js';

/** `c = op(a)·op(b) (+ bias) (+ c)`, rectified if asked; `c` is `[rows, columns]`, row by row. */
export interface Product {
  /** `[rows, inner]`, or `[inner, rows]` when transposed. */
  readonly a: Float32Array;
  /** `[inner, columns]`, or `[columns, inner]` when transposed. */
  readonly b: Float32Array;
  readonly c: Float32Array;
  /** Rows, columns and inner length. */
  readonly size: readonly [rows: number, columns: number, inner: number];
  readonly transpose?: 'none' | 'a' | 'b' | 'both';
  /** `[columns]`, added to each row. */
  readonly bias?: Float32Array;
  readonly ending?: 'relu' | 'accumulate';
}

/** SIMD products of matrices over a memory of its own, without TensorFlow.js: for small networks. */
export interface Gemm {
  /** Numbers in the memory, 0 at first; what the other functions take must come from here. */
  floats(length: number): Float32Array;
  /**
   * Faster where `a` has many zeros, to the same bits, but with fused multiply-add for the sign of a 0 where products
   * underflow. What is not finite in `b` may be overlooked where `a` is 0; whether it is hangs on the start of `a`.
   */
  multiply(product: Product): void;
  /** The compiled kernels themselves; a pointer is an array's `byteOffset`. */
  readonly kernels: KernelExports;
}

export interface GemmOptions {
  /** How many numbers can be asked for in all: the memory never grows, so arrays never go stale. */
  readonly capacity: number;
  /** Faster where the engine has it, plain SIMD elsewhere; results may differ between processors. Default false. */
  readonly fusedMultiplyAdd?: boolean;
}

/** An upper bound of what `gemmScratch` asks for, whatever the sizes. */
const SCRATCH_BYTES = 720 * 1024;
/** Arrays begin on multiples of a cache line. */
const LINE_BYTES = 64;

/**
 * Makes a memory for `capacity` numbers and products over it.
 *
 * @throws Error where WebAssembly SIMD is missing, or when the memory is used up.
 */
export function createGemm({ capacity, fusedMultiplyAdd = false }: GemmOptions): Gemm {
  const memory = createMemory(SCRATCH_BYTES + capacity * 4 + 256 * LINE_BYTES);
  const kernels = instantiateKernels(memory, fusedMultiplyAdd && supportsFusedMultiplyAdd());
  const { buffer } = memory;
  let free = SCRATCH_BYTES;

  const pointer = (name: string, array: Float32Array, length: number): number => {
    if (array.buffer !== buffer || array.length < length) {
      throw new Error(`multiply: ${name} must be ${length} numbers from floats().`);
    }
    return array.byteOffset;
  };

  return {
    kernels,
    floats: (length) => {
      const start = free;
      const end = start + Math.ceil((length * 4) / LINE_BYTES) * LINE_BYTES;
      if (end > buffer.byteLength) {
        throw new Error(`floats: ${length} numbers do not fit into the capacity of ${capacity}.`);
      }
      free = end;
      return new Float32Array(buffer, start, length);
    },
    multiply: ({ a, b, c, size, transpose = 'none', bias, ending }) => {
      const [rows, columns, inner] = size;
      kernels.sparseGemm(
        transpose === 'a' || transpose === 'both',
        transpose === 'b' || transpose === 'both',
        rows,
        columns,
        inner,
        pointer('a', a, rows * inner),
        pointer('b', b, inner * columns),
        pointer('c', c, rows * columns),
        bias === undefined ? 0 : pointer('bias', bias, columns),
        ending === undefined ? 0 : ending === 'relu' ? RELU : ACCUMULATE,
        0,
      );
    },
  };
}
