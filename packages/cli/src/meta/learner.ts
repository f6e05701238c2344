import type { Snapshot } from '@ahs/core';
import type { PolicyBase } from '@ahs/policies';
import type { Contender, PolicyActions } from './contender.js';
import type { MetaResult } from './meta-run.js';

/** Something that is trained over many runs, a generation of runs at a time. */
export interface Learner {
  /** How its policies act. */
  readonly actions: PolicyActions;
  /** Regimes of a generation: each is run by every contender. */
  readonly regimes: number;
  /** Who runs the next generation; the same until it is learned from. */
  contenders(): readonly Contender[];
  /**
   * @param results of each contender in each regime
   * @param base of the base there
   */
  learn(results: readonly (readonly MetaResult[])[], base: readonly MetaResult[]): void;
  /** What would be deployed now. */
  policy(): Snapshot;
  /** Everything: it goes on bit for bit. */
  save(): Snapshot;
  load(snapshot: Snapshot): void;
}

/** What a learner is made for. */
export interface LearnerSettings {
  readonly controls: readonly string[];
  /** What is corrected. */
  readonly base: PolicyBase;
  /** What its policies observe. */
  readonly features: readonly string[];
  readonly seed: number;
  readonly population: number;
  readonly regimesPerGeneration: number;
  /** Planned, for what is annealed. */
  readonly generations: number;
  /** Units of a layer between observation and action; 0 for none. Of evolved policies. */
  readonly hidden: number;
}
