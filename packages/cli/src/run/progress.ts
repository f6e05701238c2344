import type { HostEvent, Values } from '@ahs/core';
import { type Options, type Params, SingleBar } from 'cli-progress';
import { hyperparameterLabel } from '../hyperparameter-label.js';
import type { Output } from '../surroundings.js';

/** How much of something is done. */
export interface Advance {
  readonly step: number;
  readonly stepsPlanned: number;
}

/** Where a run stands, as somebody who waits wants to know it. */
export interface Standing extends Advance {
  /** Planned at most. */
  readonly epochs: number;
  /** Of the last minibatches, smoothed. */
  readonly loss: number | undefined;
  /** On the validation split, at the last evaluation. */
  readonly accuracy: number | undefined;
  /** What is scheduled, and its values in force. */
  readonly values: readonly (readonly [hyperparameter: string, value: number])[];
}

/** Shows one run from its first step to its last. */
export interface ProgressDisplay<S extends Advance> {
  update(standing: S): void;
  /** Nothing more comes; the last standing stays to be read. */
  end(): void;
}

/** Plain lines come at most so often. */
const lineEveryMs = 2000;
const labelWidth = 22;

/** Says where something stands, and how long it will take where that is known. */
type Describe<S extends Advance> = (standing: S, remainingSeconds: number | undefined) => string;

/** A bar where the output is a terminal, plain lines where it is not. */
export function showProgress<S extends Advance>(
  label: string,
  output: Output,
  elapsedMs: () => number,
  describe: Describe<S>,
): ProgressDisplay<S> {
  return output.isTTY === true
    ? barDisplay(label, output, elapsedMs, describe)
    : lineDisplay(label, output, elapsedMs, describe);
}

function lineDisplay<S extends Advance>(
  label: string,
  output: Output,
  elapsedMs: () => number,
  describe: Describe<S>,
): ProgressDisplay<S> {
  const remaining = remainingTime(elapsedMs);
  let shown: { readonly at: number; readonly step: number } | undefined;
  let latest: S | undefined;
  const write = (standing: S, left: number | undefined): void => {
    shown = { at: elapsedMs(), step: standing.step };
    output.write(`${label}  ${describe(standing, left)}\n`);
  };
  return {
    update: (standing) => {
      latest = standing;
      // Asked each time, so that the pace counts from the first step and not from the first line.
      const left = remaining(standing);
      // The first line comes after the first stretch: before it there is nothing to tell.
      shown ??= { at: elapsedMs(), step: -1 };
      if (elapsedMs() - shown.at >= lineEveryMs) write(standing, left);
    },
    end: () => {
      if (latest !== undefined && latest.step !== shown?.step) write(latest, undefined);
    },
  };
}

function barDisplay<S extends Advance>(
  label: string,
  output: Output,
  elapsedMs: () => number,
  describe: Describe<S>,
): ProgressDisplay<S> {
  const remaining = remainingTime(elapsedMs);
  const bar = new SingleBar({
    stream: output as NodeJS.WritableStream,
    format: (options: Options, params: Params, payload: { readonly text: string }) =>
      `${label.padEnd(labelWidth)} ${drawBar(params.progress, options.barsize ?? 24)} ${payload.text}`,
    barsize: 24,
    hideCursor: true,
    linewrap: null,
    fps: 8,
    // Whoever asked for the run heeds its signals, and nobody else ends the process.
    gracefulExit: false,
  } as Options);
  let started = false;
  return {
    update: (standing) => {
      const payload = { text: describe(standing, remaining(standing)) };
      if (!started) bar.start(standing.stepsPlanned, standing.step, payload);
      else bar.update(standing.step, payload);
      started = true;
    },
    end: () => {
      if (started) bar.stop();
    },
  };
}

function drawBar(progress: number, size: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, progress)) * size);
  return `${'━'.repeat(filled)}${'╌'.repeat(size - filled)}`;
}

/** `epoch 1.4/5  loss 0.412  accuracy 0.903  β 0.0025  learning rate 0.05  12 s left` */
export function describeStanding(standing: Standing, remainingSeconds: number | undefined): string {
  const { step, stepsPlanned, epochs, loss, accuracy, values } = standing;
  const epoch = stepsPlanned === 0 ? 0 : (step / stepsPlanned) * epochs;
  return [
    `epoch ${epoch.toFixed(1)}/${epochs}`,
    loss === undefined ? undefined : `loss ${loss.toFixed(3)}`,
    accuracy === undefined ? undefined : `accuracy ${accuracy.toFixed(3)}`,
    ...values.map(([name, value]) => `${hyperparameterLabel(name)} ${shortValue(value)}`),
    remainingSeconds === undefined ? undefined : `${describeDuration(remainingSeconds)} left`,
  ]
    .filter((part) => part !== undefined)
    .join('  ');
}

/** Two digits, but whole numbers whole. */
function shortValue(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(2));
}

/** `8 s`, `3 min 20 s`, `2 h 5 min` */
export function describeDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** Seconds left at the pace since the first call; `undefined` until a pace is known. */
function remainingTime(elapsedMs: () => number): (standing: Advance) => number | undefined {
  let first: { readonly at: number; readonly step: number } | undefined;
  return ({ step, stepsPlanned }) => {
    first ??= { at: elapsedMs(), step };
    const done = step - first.step;
    const seconds = (elapsedMs() - first.at) / 1000;
    return done > 0 && seconds > 1 ? (seconds / done) * (stepsPlanned - step) : undefined;
  };
}

/** Smoothing of the displayed loss: about the last twenty minibatches. */
const smoothing = 0.05;

/** What of a run its progress is measured by, and the hyperparameters that are shown. */
interface Followed {
  readonly epochs: number;
  readonly stepsPlanned: number;
  readonly scheduled: readonly string[];
}

/** Shows each event of a run. */
export function followProgress(
  display: ProgressDisplay<Standing>,
  { epochs, stepsPlanned, scheduled }: Followed,
): (event: HostEvent, values: Values) => void {
  let loss: number | undefined;
  let accuracy: number | undefined;
  return (event, values) => {
    if (event.type === 'step.end') {
      const latest = event.metrics.loss ?? Number.NaN;
      loss = loss === undefined ? latest : loss + smoothing * (latest - loss);
    } else if ('metrics' in event && event.clock.step > 0) {
      // What an untrained model guesses is no accuracy to show.
      accuracy = event.metrics.accuracy ?? accuracy;
    }
    const { progress } = event.clock;
    // A batch size that changes makes other steps of the same examples.
    const step = progress === undefined ? event.clock.step : Math.round(progress * stepsPlanned);
    const shown = scheduled.map((name) => [name, values[name] ?? Number.NaN] as const);
    display.update({ epochs, step, stepsPlanned, loss, accuracy, values: shown });
  };
}
