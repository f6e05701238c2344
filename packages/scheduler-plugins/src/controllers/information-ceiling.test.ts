import { type Controller, constant, cosine, type HostEvent, linear, steps } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { informationCeiling, rise } from './information-ceiling.js';
import { pi } from './pi.js';
import { valuesOf } from './readings.test.support.js';

/** H(Y) of these hosts, nats. */
const labelEntropy = 2.3;

const evaluations = (readings: readonly (readonly [nll: number, kl: number])[]) =>
  readings.map(
    ([nll, kl], step): HostEvent => ({
      type: 'eval.end',
      clock: { epoch: 0, step },
      metrics: { nll, labelInformation: labelEntropy - nll, kl },
    }),
  );

describe('informationCeiling', () => {
  test('holds β at κ · (H(Y) − CE) / KL', () => {
    const readings = evaluations([
      [2.35, 300],
      [2.1, 100],
      [1.3, 10],
      [1.3, 5],
      [2.4, 2],
    ]);
    const held = valuesOf(informationCeiling(constant(0.15), { min: 1e-3 }), readings);
    for (const [at, value] of [1e-3, 0.002, 0.1, 0.15, 1e-3].entries()) {
      expect(held[at]).toBeCloseTo(value, 12);
    }
    const half = valuesOf(informationCeiling(constant(0.15), { share: 0.5 }), readings);
    for (const [at, value] of [0, 0.001, 0.05, 0.1, 0].entries()) {
      expect(half[at]).toBeCloseTo(value, 12);
    }
    const told = valuesOf(informationCeiling(constant(1), { labelEntropy: 3.3 }), readings);
    expect(told[1]).toBeCloseTo(1.2 / 100, 12);
    expect(valuesOf(informationCeiling(constant(1), { labelEntropy }), readings)).toEqual(
      valuesOf(informationCeiling(constant(1)), readings),
    );
  });

  test('with κ = 1 the loss stays below that of a collapsed model, whatever the part says', () => {
    const positive = (max: number) =>
      fc.double({ min: 1e-3, max, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive(10), positive(500)), { minLength: 1 }),
        positive(1),
        (readings, wanted) => {
          const values = valuesOf(informationCeiling(constant(wanted)), evaluations(readings));
          const entropy = labelEntropy;
          for (const [at, [nll, kl]] of readings.entries()) {
            const beta = values[at] as number;
            expect(beta).toBeLessThanOrEqual(wanted);
            if (nll < entropy) expect(nll + beta * kl).toBeLessThanOrEqual(entropy * (1 + 1e-12));
            else expect(beta).toBe(0);
          }
        },
      ),
    );
  });

  test('rise: along a cosine where the code is worth it, and never below the lesser end', () => {
    const at = (progress: number, information: number): HostEvent => ({
      type: 'eval.end',
      clock: { epoch: 0, step: Math.round(100 * progress), progress },
      metrics: { labelInformation: information, kl: 100 },
    });
    const events = [at(0, -1), at(0.5, 1), at(0.75, 2), at(1, 9), at(1, -1)];
    const half = cosine(0.001, 0.03)({ epoch: 0, step: 50, progress: 0.5 });
    expect(half).toBeGreaterThan(0.01);
    for (const [index, value] of [0.001, 0.01, 0.02, 0.03, 0.001].entries()) {
      expect(valuesOf(rise(0.001, 0.03), events)[index]).toBeCloseTo(value, 12);
    }
    expect(valuesOf(rise(0.001, 0.03, { share: 0.5 }), events)[2]).toBeCloseTo(0.01, 12);
    // Downwards the same ends hold it.
    expect(valuesOf(rise(0.03, 0.001), [at(0, -1), at(1, 9)])).toEqual([0.001, 0.001]);
  });

  test('passes over what is not finite, and keeps its ceiling between evaluations', () => {
    const events: readonly HostEvent[] = [
      ...evaluations([
        [labelEntropy, 10],
        [labelEntropy - 1, 10],
        [Number.NaN, 10],
        [1, Infinity],
      ]),
      { type: 'step.end', clock: { epoch: 0, step: 4 }, metrics: { labelInformation: 2, kl: 1 } },
    ];
    const held = valuesOf(informationCeiling(constant(1)), events);
    for (const [at, value] of [0, 0.1, 0.1, 0.1, 0.1].entries()) {
      expect(held[at]).toBeCloseTo(value, 12);
    }
  });

  test('leaves to the session what its part says that is not finite', () => {
    const events = evaluations([[2, 10]]);
    expect(
      valuesOf(
        informationCeiling(() => Number.NaN),
        events,
      ),
    ).toEqual([Number.NaN]);
  });

  test('lets its part be silent, and go on from a value set on purpose', () => {
    const quiet: Controller = {
      init: () => 0.5,
      next: (state) => ({ state }),
      override: (_, value) => ({ state: value }),
    };
    const held = informationCeiling(quiet, { min: 0.2 });
    const spec = { kind: 'float', scale: 'linear', min: 0, max: 1 } as const;
    expect(valuesOf(held as Controller, evaluations([[2, 10]]))).toEqual([undefined]);
    expect(held.override?.(held.init(spec), 0.7)?.value).toBe(0.2);
    const formula = informationCeiling(linear(0, 1, { over: steps(5) }));
    expect(formula.override?.(formula.init(spec), 0.7)).toBeUndefined();
  });

  test('says what it needs and how it was made', () => {
    const held = informationCeiling(pi(5), { share: 0.8 });
    expect(held.needs).toEqual(['kl', 'labelInformation']);
    expect(informationCeiling(pi(5), { labelEntropy }).needs).toEqual(['kl', 'nll']);
    expect(held.config).toMatchObject({ kind: 'informationCeiling', share: 0.8, min: 0 });
    expect(informationCeiling(linear(0, 1)).needsProgress).toBe(true);
  });

  test('refuses what is out of range', () => {
    for (const options of [{ share: 0 }, { labelEntropy: -1 }, { min: -1 }]) {
      expect(() => informationCeiling(constant(1), options)).toThrow(
        expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
      );
    }
  });
});
