export { type PresetOrigin, presetFor, presetNames } from '../presets/catalogue.js';
export type { Preset, PresetOptions } from '../presets/preset.js';
export { type Evaluation, episodeReturns } from './evaluation.js';
export {
  type PlayHost,
  type PlayOptions,
  type PlayOutcome,
  type PlayResult,
  play,
} from './play.js';
export {
  createTraining,
  type Training,
  type TrainingOptions,
  type TrainingPosition,
} from './training.js';
