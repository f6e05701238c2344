import type { HostEvent, Rollback, Snapshot, Tunable } from '@ahs/core';
import type { Evaluation } from '../metrics.js';
import type { Best } from './progress.js';

/** Trains a model, one event at a time. */
export interface Trainer {
  /**
   * The names of all metrics that its events may carry, each once: `loss`, `kl` and `accuracy` are measured at
   * `step.end`, of the minibatch, and at evaluations, of the validation split.
   */
  readonly metrics: readonly string[];
  /** What a session may change; a value set rules from the next step on. */
  readonly tunables: {
    readonly beta: Tunable;
    readonly learningRate: Tunable;
    /** Examples of the next step; an epoch's last step takes what is left of it. */
    readonly batchSize: Tunable;
  };
  readonly position: Position;
  /** Whether the last step's loss was not finite, and nobody went back since. */
  readonly diverged: boolean;
  /**
   * Goes back to earlier weights and optimizer state, for a session's guard. The clock, the data and the noise go on:
   * the examples that led astray are not met again in the same order.
   */
  readonly rollback: Rollback;
  /** The best evaluation so far, whose weights are kept. */
  readonly best: Best | undefined;
  /**
   * Goes on to the next event; `undefined` after `run.end`.
   *
   * @throws AhsError `AHS_TRAINING_DIVERGED` after a step whose loss is not finite, unless {@link stop} was called.
   */
  next(): HostEvent | undefined;
  /** The events to the end, with pauses in which signals and timers run. */
  events(): AsyncGenerator<HostEvent, void, undefined>;
  /** Ends the run: the next event is `run.end` with this reason. */
  stop(reason: 'stopped' | 'diverged'): void;
  /** Everything that is needed to go on bit for bit; valid between any two events. */
  checkpoint(): Snapshot;
  /**
   * Measures the model on a part of the data; `final` weights are those of now.
   *
   * @throws AhsError `AHS_EVALUATION_EMPTY` when there are no examples, or no best weights yet.
   */
  evaluate(which: 'validation' | 'test', weights?: 'final' | 'best'): Evaluation;
  /** Frees all tensors. */
  dispose(): void;
}

/** How far a run is. */
export interface Position {
  /** Epochs completed. */
  readonly epoch: number;
  /** Optimizer steps completed. */
  readonly step: number;
  /** Steps of the whole run; absent when it ends at convergence. */
  readonly stepsPlanned?: number;
  readonly examplesSeen: number;
}
