/** Where a run stands. The value in force after a report rules the step with index `step`. */
export type Clock = {
  /** Epochs completed: 0 during the first. */
  readonly epoch: number;
  /** Optimizer steps completed: 0 before the first. */
  readonly step: number;
  /** Share of the run's examples seen, in [0, 1], never falling; absent when the length is unknown. */
  readonly progress?: number;
};
