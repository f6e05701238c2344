import { describe, expect, it } from 'vitest';
import { chooseBackend } from './backend.js';
import { trainingFault, trainingStep } from './feature-test.js';

const eighths = (length: number, step: number): number[] =>
  Array.from({ length }, (_, i) => (((i * step) % 13) - 6) / 8);

/** The same loss in plain loops and float64: images [2,5,5,2], filter [3,3,2,3] at stride 2, pool 3x3, dense [3,4]. */
function loss(filter: readonly number[], kernel: readonly number[]): number {
  const images = eighths(100, 5);
  const labels = [0, 3];
  const crossEntropies = labels.map((label, image) => {
    const features = [0, 1, 2].map((out) => {
      let largest = 0;
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 3; column += 1) {
          let sum = -0.875;
          for (let i = 0; i < 3; i += 1) {
            for (let j = 0; j < 3; j += 1) {
              const [h, w] = [row * 2 + i - 1, column * 2 + j - 1];
              if (h < 0 || h > 4 || w < 0 || w > 4) continue;
              for (let c = 0; c < 2; c += 1) {
                sum +=
                  (images[((image * 5 + h) * 5 + w) * 2 + c] as number) *
                  (filter[((i * 3 + j) * 2 + c) * 3 + out] as number);
              }
            }
          }
          largest = Math.max(largest, sum);
        }
      }
      return largest;
    });
    const logits = [0, 1, 2, 3].map((out) =>
      features.reduce((sum, feature, i) => sum + feature * (kernel[i * 4 + out] as number), 0),
    );
    return (
      Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)) - (logits[label] as number)
    );
  });
  const softplus =
    filter.reduce((sum, weight) => sum + Math.log1p(Math.exp(weight)), 0) / filter.length;
  return crossEntropies.reduce((a, b) => a + b, 0) / 2 + softplus;
}

function descended(f: (x: readonly number[]) => number, x: readonly number[]): number[] {
  const h = 1e-6;
  return x.map((value, i) => {
    const moved = (by: number) => f(x.map((other, j) => (j === i ? other + by : other)));
    return value - (0.25 * (moved(h) - moved(-h))) / (2 * h);
  });
}

describe('the feature test of a backend', () => {
  it.each(['wasm', 'cpu'] as const)('agrees with plain loops on %s', async (name) => {
    await chooseBackend(name);
    const filter = eighths(54, 7);
    const kernel = eighths(12, 3);
    const [before, after] = trainingStep();
    expect(before).toBeCloseTo(loss(filter, kernel), 5);
    const movedFilter = descended((x) => loss(x, kernel), filter);
    const movedKernel = descended((x) => loss(filter, x), kernel);
    expect(after).toBeCloseTo(loss(movedFilter, movedKernel), 5);
    expect(after).toBeLessThan(before - 0.01);
    expect(trainingFault()).toBeUndefined();
  });
});
