import { describe, expect, test } from 'vitest';
import { gradientBeta } from './gradient-beta.js';
import { readings, valuesOf } from './readings.test.support.js';

describe('gradientBeta', () => {
  test('moves along ∂L/∂β = KL − C, within its bounds', () => {
    const controller = gradientBeta(0.1, { target: 5, stepSize: 0.01, bounds: { max: 0.15 } });
    const betas = valuesOf(
      controller,
      readings('step.end', 'kl', [5, 8, 8, 4, Number.NaN, -Infinity, 0, 0, 0, 0]),
    );
    const expected = [0.1, 0.13, 0.15, 0.14, 0.14, 0.14, 0.09, 0.04, 0, 0];
    for (const [step, beta] of expected.entries()) expect(betas[step]).toBeCloseTo(beta, 12);
  });

  test('finds the multiplier of a constrained problem', () => {
    // min (x − 3)² subject to x² ≤ 4: x = 2, and 2 (x − 3) + β · 2 x = 0 gives β = .5.
    const controller = gradientBeta(0, { target: 4, stepSize: 0.01 });
    let state = controller.init({ kind: 'float', scale: 'linear', min: 0, max: 1 });
    let beta = 0;
    let x = 0;
    for (let step = 1; step <= 3000; step += 1) {
      x -= 0.05 * (2 * (x - 3) + beta * 2 * x);
      const event = {
        type: 'step.end',
        clock: { epoch: 0, step },
        metrics: { kl: x * x },
      } as const;
      const after = controller.next(state, { report: step, event, values: {}, outcomes: {} });
      state = after.state;
      beta = after.value ?? Number.NaN;
    }
    expect(x).toBeCloseTo(2, 4);
    expect(beta).toBeCloseTo(0.5, 4);
  });

  test('goes on from a value set on purpose, within its bounds', () => {
    const controller = gradientBeta(0.1, { target: 5, stepSize: 0.01, bounds: { max: 0.5 } });
    const event = { type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: { kl: 8 } } as const;
    const goesOn = (set: number) => {
      const { state } = controller.override?.({ value: 0.1 }, set) ?? { state: { value: 0.1 } };
      return controller.next(state, { report: 1, event, values: {}, outcomes: {} }).value;
    };
    expect(goesOn(0.4)).toBeCloseTo(0.43, 12);
    expect(goesOn(4)).toBe(0.5);
  });

  test('refuses what is out of range', () => {
    for (const options of [{ stepSize: 0 }, { target: -1 }, { bounds: { min: 2 } }]) {
      expect(() => gradientBeta(0.1, options)).toThrow(
        expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
      );
    }
  });
});
