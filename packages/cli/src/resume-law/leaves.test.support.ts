import {
  constant,
  cosine,
  cosineWithRestarts,
  cyclic,
  cyclicalAnnealing,
  epochs,
  exponential,
  fraction,
  geometric,
  linear,
  multiStep,
  oneCycle,
  type Part,
  piecewise,
  polynomial,
  stepDecay,
  steps,
} from '@ahs/core';
import {
  gradientBeta,
  hypergradient,
  informationCeiling,
  pi,
  plateau,
  rise,
} from '@ahs/scheduler-plugins';

/** A schedule or a controller, as data that another process can read. */
export type LeafPlan =
  | { readonly kind: 'formula'; readonly name: Formula; readonly from: number; readonly to: number }
  | { readonly kind: 'controller'; readonly name: ControllerName; readonly from: number };

const formulas = {
  constant: (from) => constant(from),
  linear: (from, to) => linear(from, to),
  geometric: (from, to) => geometric(from, to),
  cosine: (from, to) => cosine(from, to, { over: epochs(2) }),
  cosineWithRestarts: (from, to) => cosineWithRestarts(from, to, { first: steps(3), growth: 2 }),
  cyclic: (from, to) =>
    cyclic(Math.min(from, to), Math.max(from, to) + 0.01, { up: steps(2), down: steps(3) }),
  cyclicalAnnealing: (from, to) => cyclicalAnnealing(from, to, { cycles: 2 }),
  exponential: (from) => exponential(from, { factor: 0.9, every: steps(1) }),
  multiStep: (from) => multiStep(from, { factor: 0.5, at: [steps(2), steps(5)] }),
  oneCycle: (from, to) => oneCycle(Math.max(from, to)),
  piecewise: (from, to) =>
    piecewise(
      from,
      [
        [fraction(0.3), to],
        [fraction(0.8), from],
      ],
      { between: 'linear' },
    ),
  polynomial: (from, to) => polynomial(from, to, { power: 2 }),
  stepDecay: (from) => stepDecay(from, { factor: 0.5, every: epochs(1) }),
} satisfies Record<string, (from: number, to: number) => Part>;
type Formula = keyof typeof formulas;
export const formulaNames = Object.keys(formulas) as readonly Formula[];

const controllers = {
  plateau: (from) => plateau(from, { patience: 1, factor: 0.7, cooldown: 1 }),
  pi: () => pi(0.5, { proportional: 0.2, integral: 0.05 }),
  hypergradient: (from) => hypergradient(from, { stepSize: 0.01 }),
  gradientBeta: (from) => gradientBeta(from, { target: 0.5, stepSize: 0.01 }),
  informationCeiling: (from) => informationCeiling(linear(from, 0.3), { share: 0.5, min: 0.01 }),
  rise: (from) => rise(from, 0.3, { labelEntropy: 2 }),
} satisfies Record<string, (from: number) => Part>;
type ControllerName = keyof typeof controllers;
export const controllerNames = Object.keys(controllers) as readonly ControllerName[];

/** A schedule or controller by its plan. */
export function leafOf(plan: LeafPlan): Part {
  switch (plan.kind) {
    case 'formula':
      return formulas[plan.name](plan.from, plan.to);
    case 'controller':
      return controllers[plan.name](plan.from);
  }
}
