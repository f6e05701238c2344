import { float } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { type HypergradientOptions, hypergradient } from './hypergradient.js';

const spec = float(1e-6, 1, { scale: 'log' });
/** The gradient of x² / 2 + 10 y² / 2. */
const gradientAt = ([x, y]: readonly number[]) => [x ?? 0, 10 * (y ?? 0)];
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** What an optimizer multiplies with the learning rate, step after step. */
type Update = (gradient: readonly number[], step: number) => readonly number[];

function sgd(): Update {
  return (gradient) => gradient;
}

function adam(): Update {
  let [m, v] = [
    [0, 0],
    [0, 0],
  ];
  let [decay1, decay2] = [1, 1];
  return (gradient) => {
    decay1 *= 0.9;
    decay2 *= 0.999;
    m = m.map((mean, i) => 0.9 * mean + 0.1 * (gradient[i] ?? 0));
    v = v.map((mean, i) => 0.999 * mean + 0.001 * (gradient[i] ?? 0) * (gradient[i] ?? 0));
    return m.map((mean, i) => mean / (1 - decay1) / (Math.sqrt((v[i] ?? 0) / (1 - decay2)) + 1e-8));
  };
}

/** A host that reports what the controller asks for: the distance at the end, and every learning rate. */
function descend(
  steps: number,
  update: Update,
  rate: number,
  options?: HypergradientOptions,
): { readonly distance: number; readonly rates: readonly number[] } {
  const controller = options === undefined ? undefined : hypergradient(rate, options);
  let state = controller?.init(spec);
  let place: readonly number[] = [5, 1];
  let last: readonly number[] | undefined;
  const rates = [rate];
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientAt(place);
    if (controller !== undefined && state !== undefined && last !== undefined) {
      const along = dot(gradient, last);
      const lengths = Math.sqrt(dot(gradient, gradient) * dot(last, last));
      const metrics = {
        gradientDotUpdate: along,
        gradientCosine: lengths === 0 ? 0 : along / lengths,
      };
      const event = { type: 'step.end', clock: { epoch: 0, step }, metrics } as const;
      const after = controller.next(state, { report: step, event, values: {}, outcomes: {} });
      state = after.state;
      rates.push(after.value ?? Number.NaN);
    }
    last = update(gradient, step);
    place = place.map((value, i) => value - (rates.at(-1) ?? 0) * (last?.[i] ?? 0));
  }
  return { distance: Math.sqrt(dot(place, place)), rates };
}

describe('hypergradient', () => {
  test('follows the additive rule of the paper to the letter', () => {
    // One dimension less: f = x²/2 from 1, rate .1, κ .01. g₁ = 1, x = .9; g₂ = .9, g₂ · g₁ = .9: α = .109.
    const controller = hypergradient(0.1, { rule: 'additive', stepSize: 0.01 });
    const event = {
      type: 'step.end',
      clock: { epoch: 0, step: 2 },
      metrics: { gradientDotUpdate: 0.9 },
    } as const;
    const given = { report: 0, event, values: {}, outcomes: {} };
    expect(controller.next(controller.init(spec), given).value).toBeCloseTo(0.109, 15);
    expect(controller.needs).toEqual(['gradientDotUpdate']);
  });

  test('is the derivative of the loss by the learning rate', () => {
    // L(α) = f(θ − α u): (L(α + h) − L(α − h)) / 2h against −∇f(θ_t) · u_t.
    const loss = ([x, y]: readonly number[]) =>
      ((x ?? 0) * (x ?? 0) + 10 * (y ?? 0) * (y ?? 0)) / 2;
    const place = [5, 1];
    const update = gradientAt(place);
    const at = (rate: number) => place.map((value, i) => value - rate * (update[i] ?? 0));
    const [rate, h] = [0.03, 1e-5];
    const numeric = (loss(at(rate + h)) - loss(at(rate - h))) / (2 * h);
    expect(-dot(gradientAt(at(rate)), update)).toBeCloseTo(numeric, 6);
  });

  test.each([
    ['sgd, additive', sgd, { rule: 'additive', stepSize: 1e-4 }],
    ['sgd, multiplicative', sgd, { rule: 'multiplicative' }],
    ['adam, additive', adam, { rule: 'additive', stepSize: 1e-4 }],
    ['adam, multiplicative', adam, { rule: 'multiplicative' }],
  ] as const)('mends a learning rate that is far too small: %s', (_, update, options) => {
    const fixed = descend(300, update(), 1e-3);
    const adapted = descend(300, update(), 1e-3, options);
    expect(adapted.distance).toBeLessThan(0.1 * fixed.distance);
    expect(Math.max(...adapted.rates)).toBeGreaterThan(2e-3);
  });

  test('lowers one under which the steps overshoot, and stays inside its spec', () => {
    const { rates } = descend(60, sgd(), 0.25, { stepSize: 0.1 });
    expect(rates.at(-1)).toBeLessThan(0.25);
    expect(descend(200, sgd(), 0.5).distance).toBeGreaterThan(1e6);
    const wild = descend(50, sgd(), 0.5, { rule: 'additive', stepSize: 1e3 });
    expect(wild.rates.every((rate) => rate >= 1e-6 && rate <= 1)).toBe(true);
  });

  test('refuses what is out of range', () => {
    for (const options of [{ stepSize: 0 }, { rule: 'half' } as object, { kappa: 1 } as object]) {
      expect(() => hypergradient(0.1, options)).toThrow(
        expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
      );
    }
  });
});
