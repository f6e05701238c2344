import type { Clock, RunEnd } from '@ahs/core';
import type { Evaluation } from '../metrics.js';

/** What comes next in a run. */
export type Phase =
  | { readonly kind: 'run.start' }
  | { readonly kind: 'eval' }
  | { readonly kind: 'epoch.start' }
  | { readonly kind: 'step' }
  | { readonly kind: 'epoch.end' }
  | { readonly kind: 'diverged'; readonly loss: number }
  | { readonly kind: 'run.end'; readonly reason: RunEnd }
  | { readonly kind: 'over' };

/**
 * The best evaluation so far: the highest validation accuracy, then the lowest NLL, then the earliest. Of an autoencoder
 * the lowest −ELBO: its loss at the β in force would be best where β is lowest.
 */
export interface Best {
  /** Epochs completed by then. */
  readonly epoch: number;
  readonly step: number;
  /** Of a classifier. */
  readonly accuracy?: number;
  readonly nll: number;
  /** Of an autoencoder. */
  readonly negativeElbo?: number;
}

/** Where a run stands, as plain data. */
export interface Progress {
  readonly phase: Phase;
  /** Epochs completed. */
  readonly epoch: number;
  /** Optimizer steps completed. */
  readonly step: number;
  /** Examples seen in the current epoch. */
  readonly index: number;
  readonly lastEvaluation?: { readonly step: number; readonly metrics: Evaluation };
  readonly best?: Best;
  /** Evaluations since the best one, ties left out. */
  readonly stale: number;
}

/** A run before its first event. */
export const START: Progress = {
  phase: { kind: 'run.start' },
  epoch: 0,
  step: 0,
  index: 0,
  stale: 0,
};

/** What of a run's length the phases depend on. */
export interface Plan {
  /** Training examples. */
  readonly examples: number;
  readonly epochs: number;
  readonly patience?: number;
  /** Steps between evaluations. */
  readonly evaluateEvery: number;
}

/** The clock of an event; without a patience the length is known, and so is the share that is done. */
export function clockOf({ epoch, step, index }: Progress, plan: Plan): Clock {
  if (plan.patience !== undefined) return { epoch, step };
  return {
    epoch,
    step,
    progress: (epoch * plan.examples + index) / (plan.epochs * plan.examples),
  };
}

/** After a step of `examples` examples with this training loss. */
export function afterStep(
  progress: Progress,
  plan: Plan,
  examples: number,
  loss: number,
): Progress {
  const moved = { ...progress, step: progress.step + 1, index: progress.index + examples };
  if (!Number.isFinite(loss)) return { ...moved, phase: { kind: 'diverged', loss } };
  return { ...moved, phase: afterStepPhase(moved, plan) };
}

/** After the weights went back: what was measured of the others says nothing any more. */
export function afterRollback(progress: Progress, plan: Plan): Progress {
  const { lastEvaluation: _, ...rest } = progress;
  return progress.phase.kind === 'diverged' ? { ...rest, phase: afterStepPhase(rest, plan) } : rest;
}

/** After an evaluation of the validation set, wherever it fell. */
export function withEvaluation(progress: Progress, plan: Plan, metrics: Evaluation): Progress {
  const { accuracy, nll, negativeElbo } = metrics;
  const { best, step, index } = progress;
  const improved = best === undefined || worth(metrics) > worth(best);
  const better = improved || (worth(metrics) === worth(best) && nll < best.nll);
  const epoch = progress.epoch + (index >= plan.examples ? 1 : 0);
  return {
    ...progress,
    lastEvaluation: { step, metrics },
    stale: improved ? 0 : progress.stale + 1,
    ...(better
      ? {
          best: {
            epoch,
            step,
            ...(accuracy === undefined ? {} : { accuracy }),
            nll,
            ...(negativeElbo === undefined ? {} : { negativeElbo }),
          },
        }
      : {}),
  };
}

/** What the best evaluation has most of; least where it is not a number. */
function worth({
  accuracy,
  nll,
  negativeElbo = nll,
}: Pick<Best, 'accuracy' | 'nll' | 'negativeElbo'>) {
  const value = accuracy ?? -negativeElbo;
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}

/** What follows an evaluation that stood alone. */
export function afterEvaluation(progress: Progress, plan: Plan): Phase {
  if (progress.step === 0) return { kind: 'epoch.start' };
  const next = withinEpoch(progress, plan);
  return next.kind === 'step' && isConverged(progress, plan)
    ? { kind: 'run.end', reason: 'completed' }
    : next;
}

/** After the end of an epoch. */
export function afterEpoch(progress: Progress, plan: Plan): Phase {
  return progress.epoch >= plan.epochs || isConverged(progress, plan)
    ? { kind: 'run.end', reason: 'completed' }
    : { kind: 'epoch.start' };
}

function afterStepPhase(progress: Progress, plan: Plan): Phase {
  return progress.step % plan.evaluateEvery === 0 ? { kind: 'eval' } : withinEpoch(progress, plan);
}

function withinEpoch({ index }: Progress, plan: Plan): Phase {
  return { kind: index < plan.examples ? 'step' : 'epoch.end' };
}

function isConverged({ stale }: Progress, { patience }: Plan): boolean {
  return patience !== undefined && stale >= patience;
}
