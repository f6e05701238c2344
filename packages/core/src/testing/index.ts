export { broken, checkLaws, type Law, type TestFunction } from './law.js';
export { type RunShape, syntheticRun } from './run.js';
export { type SchedulerSubject, schedulerLaws } from './scheduler-laws.js';
export { schedulerViolators } from './scheduler-violators.js';
export { difference, openTrial, play, playWithStop, type Trace, type Trial } from './trial.js';
