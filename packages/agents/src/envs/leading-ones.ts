import { AhsError, type Rng } from '@ahs/core';
import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment, type EnvironmentFactory } from './environment.js';

/** What a LeadingOnes benchmark is made of. */
export interface LeadingOnesOptions {
  /** Bits; default 50. */
  readonly n?: number;
  /** How many bits an action may flip; default 1, 2, 4, 8, 16. */
  readonly portfolio?: readonly number[];
  /** Exactly so many leading ones at the start; without it every bit is random. */
  readonly initialFitness?: number;
}

const leadingOnesState = z.strictObject({
  bits: z.array(z.int().min(0).max(1)).readonly(),
  fitness: z.int().min(0),
});
type LeadingOnesState = z.infer<typeof leadingOnesState>;

/** The portfolio where none is given. */
export const defaultPortfolio: readonly number[] = [1, 2, 4, 8, 16];

/** The decision process of {@link leadingOnes}. */
function leadingOnesDynamics({
  n = 50,
  portfolio = defaultPortfolio,
  initialFitness,
}: LeadingOnesOptions = {}): Dynamics<LeadingOnesState, number> {
  checkOptions(n, portfolio, initialFitness);
  return {
    name: `LeadingOnes-${n}`,
    observationShape: [2],
    actions: { kind: 'discrete', n: portfolio.length },
    timeLimit: n * n,
    state: leadingOnesState.refine(
      ({ bits, fitness }) => bits.length === n && countLeadingOnes(bits) === fitness,
    ),
    start: (rng) => {
      const bits = Array.from({ length: n }, (_, index) => {
        if (initialFitness === undefined || index > initialFitness) return rng.integer(2);
        return index < initialFitness ? 1 : 0;
      });
      return { bits, fitness: countLeadingOnes(bits) };
    },
    next: (parent, action, rng) => {
      const child = flipped(parent.bits, portfolio[action] as number, rng);
      const fitness = countLeadingOnes(child);
      const state = fitness >= parent.fitness ? { bits: child, fitness } : parent;
      return {
        state,
        reward: state.fitness - parent.fitness - 1,
        terminated: state.fitness === n,
      };
    },
    observe: ({ fitness }) =>
      Float32Array.of(fitness / n, Math.log((n + 1) / (fitness + 1)) / Math.log(n + 1)),
  };
}

/**
 * LeadingOnes by randomised local search: each step flips exactly k distinct bits of a string, keeps the result if it
 * has no fewer leading ones, and ends when all are ones. The action chooses k from a portfolio. The reward is the
 * improvement less 1 for the evaluation (DACBench's `imp_minus_evals`), so a return is n - initial fitness - evaluations:
 * the shaping changes no optimal policy (Ng et al. 1999). Observed is the fitness, as a share and on a log scale. Cut
 * after n² steps, because a large k may never improve.
 *
 * @throws AhsError `AHS_LEADING_ONES_OPTIONS` for sizes that cannot be
 * @example
 * ```ts
 * const environment = leadingOnes({ n: 50 }).create(7);
 * environment.reset();
 * environment.step(0); // Flips one bit.
 * ```
 */
export function leadingOnes(options: LeadingOnesOptions = {}): EnvironmentFactory {
  return defineEnvironment(leadingOnesDynamics(options));
}

/**
 * The k of a portfolio that improves a fitness most likely, the smallest where several do (Doerr & Wagner 2018;
 * Biedenkapp et al. 2022).
 *
 * @example
 * ```ts
 * bestRadius(50, [1, 2, 4, 8, 16], 0); // 16
 * ```
 */
export function bestRadius(n: number, portfolio: readonly number[], fitness: number): number {
  // Equal chances may come out a few roundings apart.
  const isBetter = (k: number, best: number) =>
    improvementChance(n, k, fitness) > improvementChance(n, best, fitness) * (1 + 1e-12);
  return [...portfolio].sort((a, b) => a - b).reduce((best, k) => (isBetter(k, best) ? k : best));
}

/**
 * Expected evaluations from a random start, which itself is not counted: T = ½ Σᵢ 1 / q(kᵢ, i), i = 0 … n-1, where
 * q(k, i) = C(n-i-1, k-1) / C(n, k) (Doerr 2019).
 *
 * @param radiusAt k by fitness.
 * @example
 * ```ts
 * leadingOnesEvaluations(50, () => 1); // 1250
 * ```
 */
export function leadingOnesEvaluations(n: number, radiusAt: (fitness: number) => number): number {
  let sum = 0;
  for (let fitness = 0; fitness < n; fitness += 1) {
    sum += 1 / improvementChance(n, radiusAt(fitness), fitness);
  }
  return sum / 2;
}

/** q(k, i) as k/n · Π (n-i-j)/(n-j), j = 1 … k-1. */
function improvementChance(n: number, k: number, fitness: number): number {
  let chance = k / n;
  for (let j = 1; j < k; j += 1) chance *= Math.max(0, n - fitness - j) / (n - j);
  return chance;
}

function countLeadingOnes(bits: readonly number[]): number {
  const zero = bits.indexOf(0);
  return zero < 0 ? bits.length : zero;
}

/** With k distinct bits flipped, all choices equally likely (Floyd's sampling, Bentley & Floyd 1987). */
function flipped(bits: readonly number[], k: number, rng: Rng): readonly number[] {
  const n = bits.length;
  const chosen = new Set<number>();
  for (let last = n - k; last < n; last += 1) {
    const draw = rng.integer(last + 1);
    chosen.add(chosen.has(draw) ? last : draw);
  }
  const child = [...bits];
  for (const index of chosen) child[index] = 1 - (child[index] as number);
  return child;
}

function checkOptions(
  n: number,
  portfolio: readonly number[],
  initialFitness: number | undefined,
): void {
  const isWhole = (value: number, from: number, to: number) =>
    Number.isInteger(value) && value >= from && value <= to;
  if (
    !isWhole(n, 1, 10_000) ||
    portfolio.length === 0 ||
    !portfolio.every((k) => isWhole(k, 1, n)) ||
    (initialFitness !== undefined && !isWhole(initialFitness, 0, n - 1))
  ) {
    throw new AhsError(
      'AHS_LEADING_ONES_OPTIONS',
      `LeadingOnes cannot have ${n} bits with the portfolio [${portfolio.join(', ')}]${initialFitness === undefined ? '' : ` from fitness ${initialFitness}`}.`,
      { fix: 'Give 1 to 10000 bits, numbers of them to flip, and a first fitness below all.' },
    );
  }
}
