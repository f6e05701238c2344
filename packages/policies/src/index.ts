export {
  type BetaRange,
  baseSchedules,
  type CorrectedBaseOptions,
  correctedBase,
  type PolicyBase,
  policyAdapter,
  type RunFacts,
  usualBase,
  warmUpShares,
} from './corrected-base.js';
export { policiesPlugin } from './plugin.js';
export type { CardResult, FeatureRange, PolicyCard } from './policy-card.js';
export {
  type Deployment,
  loadPolicy,
  neutralAction,
  policyFor,
  policyNames,
  pretrainedScheduler,
  type ShippedPolicy,
} from './pretrained.js';
export { withinRanges } from './within-ranges.js';
