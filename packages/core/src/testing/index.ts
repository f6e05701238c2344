export { type AdapterSubject, adapterLaws } from './adapter-laws.js';
export { adapterViolators } from './adapter-violators.js';
export { type AgentSubject, agentLaws } from './agent-laws.js';
export { agentViolators } from './agent-violators.js';
export { bandit } from './bandit.js';
export {
  type HostLaw,
  type HostSubject,
  type HostTrace,
  hostLaws,
  type OpenSession,
} from './host-laws.js';
export { hostViolators } from './host-violators.js';
export { broken, checkLaws, type Law, type TestFunction } from './law.js';
export { rateAdapter } from './rate-adapter.js';
export { type RunShape, syntheticRun } from './run.js';
export { type ScheduleSubject, scheduleLaws } from './schedule-laws.js';
export { scheduleViolators } from './schedule-violators.js';
export { type SchedulerSubject, schedulerLaws } from './scheduler-laws.js';
export { schedulerViolators } from './scheduler-violators.js';
export { type Legality, type SpecSubject, specLaws } from './spec-laws.js';
export { specViolators } from './spec-violators.js';
export {
  difference,
  openTrial,
  play,
  playOn,
  type Save,
  savesOf,
  type Trace,
  type Trial,
} from './trial.js';
export { type TunableHost, type TunableSubject, tunableLaws } from './tunable-laws.js';
export { tunableViolators } from './tunable-violators.js';
