import { choice, float, type Tunable, variable } from '@ahs/core';

/** What is scheduled: one of each kind of spec. */
export const hyperparameters = ['beta', 'learningRate', 'batchSize', 'momentum'] as const;
export type Hyperparameter = (typeof hyperparameters)[number];

export const metrics = [
  'accuracy',
  'loss',
  'nll',
  'labelInformation',
  'kl',
  'sparsity',
  'gradientMagnitude',
  'gradientDotUpdate',
  'gradientCosine',
] as const;

export function tunables(): Readonly<Record<Hyperparameter, Tunable>> {
  return {
    beta: variable(float(0, 1), 0.01),
    learningRate: variable(float(1e-6, 10, { scale: 'log' }), 0.05),
    batchSize: variable(choice(16, 32, 64, 128), 64),
    momentum: variable(float(0, 0.99), 0.9),
  };
}

/** Their values at the start, of what a scheduler controls. */
export function initialValues(controls: readonly string[]): Readonly<Record<string, number>> {
  const all = tunables();
  return Object.fromEntries(controls.map((name) => [name, all[name as Hyperparameter].get()]));
}
