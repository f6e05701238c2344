import type { Arithmetic } from './arithmetic.js';
import { gemm } from './gemm.js';

/** The arithmetic of networks in plain loops, for engines without SIMD and to test the kernels against. */
export const plainArithmetic: Arithmetic = {
  multiply: ({ a, b, c, size: [m, n, k], transpose = 'none', bias, ending }) => {
    const accumulates = ending === 'accumulate' || bias !== undefined;
    if (bias !== undefined) addRows(c, bias, m, ending === 'accumulate');
    const transposeA = transpose === 'a' || transpose === 'both';
    const transposeB = transpose === 'b' || transpose === 'both';
    gemm(m, n, k, a, transposeA, b, transposeB, c, accumulates);
    if (ending === 'relu') rectify(c, m * n);
  },
  columnSums: (rows, count, sums) => {
    for (let column = 0; column < sums.length; column++) {
      let sum = 0;
      for (let i = column; i < count * sums.length; i += sums.length) sum += rows[i] as number;
      sums[column] = sum;
    }
  },
  reluGradient: (gradient, output, length) => {
    for (let i = 0; i < length; i++) {
      if (!((output[i] as number) > 0)) gradient[i] = 0;
    }
  },
  squaredNorm: (values) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (values[i] as number);
    return sum;
  },
  scale: (values, factor) => {
    for (let i = 0; i < values.length; i++) values[i] = factor * (values[i] as number);
  },
  moveTowards: (values, to, share) => {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      values[i] = value + share * ((to[i] as number) - value);
    }
  },
  adamUpdate: (parameters, gradients, firstMoments, secondMoments, factors) => {
    const { learningRate, beta1, beta2, epsilon, correction1, correction2 } = factors;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradients[i] as number;
      const m = beta1 * (firstMoments[i] as number) + (1 - beta1) * g;
      const v = beta2 * (secondMoments[i] as number) + (1 - beta2) * g * g;
      firstMoments[i] = m;
      secondMoments[i] = v;
      parameters[i] =
        (parameters[i] as number) -
        (learningRate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
    }
  },
};

function addRows(c: Float32Array, bias: Float32Array, rows: number, accumulate: boolean): void {
  for (let start = 0; start < rows * bias.length; start += bias.length) {
    for (let i = 0; i < bias.length; i++) {
      c[start + i] = (bias[i] as number) + (accumulate ? (c[start + i] as number) : 0);
    }
  }
}

function rectify(values: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) values[i] = Math.max(0, values[i] as number);
}
