export { type BanditOptions, bandit } from './bandit/bandit.js';
export { dqn } from './dqn/dqn.js';
export type { Annealed, DqnOptions, DqnSettings } from './dqn/options.js';
export { dqnPolicy } from './dqn/policy.js';
export { adaptiveShift } from './dqn/reward-shift.js';
export {
  createTdResult,
  type RegressionLoss,
  type TargetNetworks,
  type TdResult,
  tdLoss,
  tdTargets,
} from './dqn/td-loss.js';
export { type CmaEsOptions, cmaEs } from './evolution/cma-es.js';
export type { ControllerOptions } from './evolution/controller.js';
export { type CrossEntropyOptions, crossEntropy } from './evolution/cross-entropy.js';
export { type EvolutionOptions, evolution } from './evolution/evolution.js';
export { type Evolved, type EvolveOptions, evolve } from './evolution/evolve.js';
export type { Optimiser, OptimiserContext, OptimiserFactory } from './evolution/optimiser.js';
export {
  type ControllerSetting,
  controllerPolicy,
  evolutionPolicy,
} from './evolution/policy.js';
export { type AdamSettings, type AdamState, adamStep, createAdamState } from './nn/adam.js';
export { type Arena, createArena } from './nn/arena.js';
export type { AdamFactors, Arithmetic } from './nn/arithmetic.js';
export { type Conv1dShape, conv1d } from './nn/conv1d.js';
export { dense } from './nn/dense.js';
export { dueling } from './nn/dueling.js';
export { gemm } from './nn/gemm.js';
export { clipByGlobalNorm } from './nn/global-norm.js';
export { huber, huberDerivative } from './nn/huber.js';
export type { Initializer, OrthogonalHead } from './nn/initializer.js';
export type { BoundLayer, Layer, LayerMemory, WeightSpec } from './nn/layer.js';
export {
  createNetwork,
  initializeNetwork,
  type Network,
  type NetworkWeight,
  networkLengths,
} from './nn/network.js';
export {
  createObservationNormaliser,
  type NormaliserSettings,
  type ObservationNormaliser,
} from './normaliser/observation-normaliser.js';
export {
  createRewardNormaliser,
  type RewardedStep,
  type RewardNormaliser,
} from './normaliser/reward-normaliser.js';
export { createRunningMoments, type RunningMoments } from './normaliser/running-moments.js';
export {
  type LearnedFrom,
  type LearnFromOptions,
  learnFrom,
  type PretrainOptions,
  pretrained,
} from './offline/learn-from.js';
export { type Journal, transitionsOf } from './offline/transitions.js';
export { agentsPlugin } from './plugin.js';
export type { Action } from './policy/action.js';
export { fromPolicy } from './policy/from-policy.js';
export { generalisedAdvantages, type Steps } from './ppo/advantage.js';
export type { PpoAction } from './ppo/distribution.js';
export {
  type LossBatch,
  type LossGradients,
  type LossSettings,
  type PpoLoss,
  ppoLoss,
} from './ppo/loss.js';
export type { PpoOptions, PpoSettings } from './ppo/options.js';
export { ppoPolicy } from './ppo/policy.js';
export { ppo } from './ppo/ppo.js';
export type { Scheduled } from './ppo/scheduled.js';
export { random } from './random/random.js';
export {
  createExperienceBatch,
  type Experience,
  type ExperienceBatch,
  type ExperienceColumns,
} from './replay/experience.js';
export {
  createNStepWindows,
  type NStepWindows,
  nStepReturn,
  type PendingStep,
  type PendingWindow,
} from './replay/n-step.js';
export {
  createPriorities,
  type Priorities,
  type PrioritySettings,
} from './replay/priorities.js';
export { createReplayBuffer, type ReplayBuffer } from './replay/replay-buffer.js';
