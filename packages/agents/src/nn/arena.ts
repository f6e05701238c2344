import { AhsError } from '@ahs/core';
import {
  createGemm,
  type KernelExports,
  supportsFusedMultiplyAdd,
  supportsSimd,
} from '@ahs/kernels';
import type { Arithmetic } from './arithmetic.js';
import { plainArithmetic } from './plain-arithmetic.js';

/** Memory for networks, with the arithmetic over it. */
export interface Arena extends Arithmetic {
  /** Whether it computes with SIMD kernels; results differ from those of plain loops in the last bits. */
  readonly simd: boolean;
  /** Numbers in the arena, 0 at first. They never move. */
  floats(length: number): Float32Array;
}

/** The kernels align arrays to so many numbers. */
const LINE_FLOATS = 16;

/**
 * Makes an arena for arrays of these lengths: WebAssembly memory with SIMD kernels over it, the same bits on every
 * processor. Where the engine has no SIMD the arena computes with plain loops, which sum in float64.
 *
 * @param fusedMultiplyAdd faster, but other bits on other processors
 * @throws AhsError `AHS_FMA_UNAVAILABLE` where it is asked for and the engine has none
 */
export function createArena(lengths: readonly number[], fusedMultiplyAdd = false): Arena {
  if (fusedMultiplyAdd && !supportsFusedMultiplyAdd()) {
    throw new AhsError('AHS_FMA_UNAVAILABLE', 'This engine has no fused multiply-add.', {
      fix: 'Use Node 24, start Node 20 with --experimental-wasm-relaxed-simd, or leave fusedMultiplyAdd out.',
    });
  }
  return supportsSimd() ? createSimdArena(lengths, fusedMultiplyAdd) : createPlainArena();
}

/** The arena of plain loops, where nothing has to be reserved. */
export function createPlainArena(): Arena {
  return { simd: false, floats: (length) => new Float32Array(length), ...plainArithmetic };
}

function createSimdArena(lengths: readonly number[], fusedMultiplyAdd: boolean): Arena {
  const capacity = lengths.reduce(
    (sum, length) => sum + Math.ceil(length / LINE_FLOATS) * LINE_FLOATS,
    0,
  );
  const { floats, multiply, kernels } = createGemm({ capacity, fusedMultiplyAdd });
  return { simd: true, floats, multiply, ...simdArithmetic(kernels) };
}

// The kernels see addresses only: who calls these passes arrays of the arena, long enough.
function simdArithmetic(kernels: KernelExports): Omit<Arithmetic, 'multiply'> {
  return {
    columnSums: (rows, count, sums) => {
      kernels.columnSums(rows.byteOffset, count, sums.length, sums.byteOffset, 1);
    },
    reluGradient: ({ byteOffset: gradient }, { byteOffset: output }, length) => {
      kernels.reluGradient(gradient, output, gradient, length);
    },
    squaredNorm: ({ byteOffset, length }) => kernels.squaredNorm(byteOffset, length),
    scale: ({ byteOffset, length }, factor) => {
      kernels.scale(byteOffset, length, factor);
    },
    moveTowards: ({ byteOffset, length }, to, share) => {
      kernels.moveTowards(byteOffset, to.byteOffset, length, share);
    },
    adamUpdate: (parameters, gradients, firstMoments, secondMoments, factors) => {
      const { learningRate, beta1, beta2, epsilon, correction1, correction2 } = factors;
      kernels.adamUpdate(
        parameters.byteOffset,
        firstMoments.byteOffset,
        secondMoments.byteOffset,
        gradients.byteOffset,
        parameters.length,
        learningRate,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        correction1,
        correction2,
        epsilon,
      );
    },
  };
}
