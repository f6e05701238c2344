export { composeRegistry } from './composition.js';
export { main } from './main.js';
export { type Summary, summarySchema } from './summary.js';
export type { Output, StopSignal, Surroundings } from './surroundings.js';
