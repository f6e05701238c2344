export { acrobot } from './acrobot.js';
export { cartPole } from './cart-pole.js';
export {
  environmentNamed,
  environmentNames,
  sigmoidTrainingInstances,
  type Task,
} from './catalogue.js';
export type { Action, Dynamics, NextState } from './dynamics.js';
export {
  defineEnvironment,
  type Environment,
  type EnvironmentFactory,
  type EnvironmentStep,
} from './environment.js';
export { gapClosed } from './gap.js';
export {
  bestRadius,
  defaultPortfolio,
  type LeadingOnesOptions,
  leadingOnes,
  leadingOnesEvaluations,
} from './leading-ones.js';
export { luby, lubyExponent, lubyStaticReturn } from './luby.js';
export { mountainCar } from './mountain-car.js';
export { pendulum } from './pendulum.js';
export {
  type SigmoidInstance,
  type SigmoidOptions,
  sigmoid,
  sigmoidBestStatic,
  sigmoidOptimalReturn,
} from './sigmoid.js';
export {
  type SigmoidSetName,
  sampleSigmoidInstances,
  sigmoidSet,
} from './sigmoid-instances.js';
export { type VectorEnvironment, vectorEnvironment } from './vector-environment.js';
