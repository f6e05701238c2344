import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pi } from './pi.js';
import { readings, valuesOf } from './readings.test.support.js';

interface Case {
  readonly id: string;
  readonly target: number;
  readonly Kp: number;
  readonly Ki: number;
  readonly bmin: number;
  readonly bmax: number;
  readonly kl: readonly number[];
  readonly same_step: { readonly beta: readonly number[]; readonly error_sum: readonly number[] };
  readonly previous_step: { readonly beta: readonly number[] };
}

const file = new URL('../../../../fixtures/reference/pi_controller.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

function controllerOf({ target, Kp, Ki, bmin, bmax }: Case) {
  return pi(target, { proportional: Kp, integral: Ki, bounds: { min: bmin, max: bmax } });
}

describe('pi is the controller of ControlVAE', () => {
  test('on every case of the reference', () => {
    expect(cases.map(({ id }) => id)).toEqual([
      'no_clamp',
      'clamps_low_then_recovers',
      'clamps_high_then_recovers',
    ]);
  });

  test.each(cases)('$id, with the anti-windup of the same step', (one) => {
    const betas = valuesOf(controllerOf(one), readings('step.end', 'kl', one.kl));
    for (const [step, beta] of one.same_step.beta.entries()) {
      expect(Math.abs((betas[step] ?? Number.NaN) - beta)).toBeLessThanOrEqual(1e-12);
    }
    expect(betas).toHaveLength(one.same_step.beta.length);
  });

  test('which differs from that of the step before where a limit was reached', () => {
    const [, low] = cases;
    if (low === undefined) throw new Error('no case');
    const betas = valuesOf(controllerOf(low), readings('step.end', 'kl', low.kl));
    expect(betas.some((beta, step) => beta !== low.previous_step.beta[step])).toBe(true);
  });
});

describe('pi', () => {
  test('stays finite and within its bounds whatever is read', () => {
    const wild = [1e300, -1e300, Number.NaN, Infinity, -Infinity, -800, 800, 3];
    const bounds = { min: 0.01, max: 0.5 };
    const betas = valuesOf(pi(3, { bounds }), readings('step.end', 'kl', wild));
    expect(betas.every((beta) => beta !== undefined && beta >= 0.01 && beta <= 0.5)).toBe(true);
    expect(betas[2]).toBe(betas[1]);
    expect(betas.at(-1)).toBeCloseTo(0.01 / 2 + 1e-4 * 797 + 0.01, 12);
  });

  test('brings a KL that falls with β to its target', () => {
    const controller = pi(4, { proportional: 0.05, integral: 1e-3 });
    let state = controller.init({ kind: 'float', scale: 'linear', min: 0, max: 1 });
    let kl = 9;
    for (let step = 1; step <= 3000; step += 1) {
      const event = { type: 'step.end', clock: { epoch: 0, step }, metrics: { kl } } as const;
      const { state: after, value = 0 } = controller.next(state, {
        report: step,
        event,
        values: {},
        outcomes: {},
      });
      state = after;
      // A host whose KL settles at 1/β, slowly.
      kl += 0.1 * (1 / Math.max(value, 0.01) - kl);
    }
    expect(kl).toBeCloseTo(4, 3);
  });

  test.each([[{ bounds: { min: 1, max: 0 } }], [{ proportional: -1 }], [{ target: 3 } as object]])(
    'refuses %j',
    (options) => {
      expect(() => pi(3, options)).toThrow(
        expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
      );
    },
  );
});
