import { AhsError, nearestName } from '@ahs/core';
import { acrobot } from './acrobot.js';
import { cartPole } from './cart-pole.js';
import type { EnvironmentFactory } from './environment.js';
import { leadingOnes } from './leading-ones.js';
import { luby } from './luby.js';
import { mountainCar } from './mountain-car.js';
import { pendulum } from './pendulum.js';
import { sigmoid } from './sigmoid.js';
import { type SigmoidSetName, sigmoidSet } from './sigmoid-instances.js';

/** An environment to learn in, and the one in which what was learned is scored. */
export interface Task {
  readonly training: EnvironmentFactory;
  readonly evaluation: EnvironmentFactory;
}

const tasks: Readonly<Record<string, () => Task>> = {
  'Acrobot-v1': () => same(acrobot),
  'CartPole-v1': () => same(cartPole),
  'LeadingOnes-50': () => same(leadingOnes()),
  Luby: () => same(luby),
  'MountainCar-v0': () => same(mountainCar),
  'Pendulum-v1': () => same(pendulum),
  'Sigmoid-1D3M': () => splitSigmoid('1D3M'),
  'Sigmoid-2D3M': () => splitSigmoid('2D3M'),
};

/** The instances with the IDs 0 … 199 are learned from, the others are kept for the score. */
export const sigmoidTrainingInstances = 200;

/**
 * The environments that can be asked for by name, in alphabetical order.
 *
 * @example
 * ```ts
 * environmentNames().includes('CartPole-v1'); // true
 * ```
 */
export function environmentNames(): readonly string[] {
  return Object.keys(tasks).sort();
}

/**
 * The environments of a name. Most are scored on fresh seeds; Sigmoid on the 100 instances that are not learned from,
 * one after the other, so that 100 episodes score each once.
 *
 * @throws AhsError `AHS_ENVIRONMENT_UNKNOWN` with the nearest name
 * @example
 * ```ts
 * const { training, evaluation } = environmentNamed('Sigmoid-1D3M');
 * ```
 */
export function environmentNamed(name: string): Task {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task !== undefined) return task();
  const nearest = nearestName(name, environmentNames());
  const question = nearest === undefined ? '' : `Did you mean '${nearest}'? `;
  throw new AhsError('AHS_ENVIRONMENT_UNKNOWN', `There is no environment '${name}'.`, {
    fix: `${question}Known: ${environmentNames().join(', ')}.`,
  });
}

function same(factory: EnvironmentFactory): Task {
  return { training: factory, evaluation: factory };
}

function splitSigmoid(name: SigmoidSetName): Task {
  const instances = sigmoidSet(name);
  return {
    training: sigmoid({ instances: instances.slice(0, sigmoidTrainingInstances) }),
    evaluation: sigmoid({
      instances: instances.slice(sigmoidTrainingInstances),
      order: 'rotation',
    }),
  };
}
