import type { Clock } from './clock.js';
import type { Json } from './json.js';

/** A value as a pure function of the clock. Factories attach their `config`; a bare function is opaque. */
export interface Schedule {
  (clock: Clock): number;
  /** How the schedule was made, `{ kind, … }`: compared on resume, shown in explanations. */
  readonly config?: Json;
  /** Whether it reads `clock.progress`; a run of unknown length then refuses it at the first report. */
  readonly needsProgress?: boolean;
}
