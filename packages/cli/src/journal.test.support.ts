import { createRng } from '@ahs/core';

/** A run as a test wants it: so many epochs of ten steps, and the values of β at each of its evaluations. */
export interface WrittenRun {
  readonly epochs: number;
  readonly betas: readonly number[];
}

const stepsPerEpoch = 10;
const evaluateEvery = 5;

/** The accuracy that {@link writeJournal} tells at a step. */
export function writtenAccuracy(step: number): number {
  return 0.1 + (0.85 * step) / (step + 8);
}

/** A journal as a session writes it, of a run that never was. */
export function writeJournal({ epochs, betas }: WrittenRun): readonly string[] {
  const rng = createRng(1, 'written journal');
  const total = epochs * stepsPerEpoch;
  const lines: string[] = [];
  let report = 0;
  let beta = 1e-3;
  const clock = (step: number) => ({
    epoch: Math.floor(step / stepsPerEpoch),
    step,
    progress: step / total,
  });
  const say = (message: object): void => void lines.push(JSON.stringify({ ...message, report }));
  const metrics = (step: number) => ({
    accuracy: writtenAccuracy(step),
    sparsity: 0.5 + (0.3 * step) / total,
    loss: 2 / (1 + step / 10),
    kl: 20 - (5 * step) / total,
  });
  const evaluate = (step: number): void => {
    say({ type: 'eval.end', clock: clock(step), metrics: metrics(step) });
    const value = betas[step / evaluateEvery];
    if (value === undefined) return;
    say({
      type: 'decision',
      clock: clock(step),
      hyperparameter: 'beta',
      previous: beta,
      value,
      proposals: [
        { scheduler: 'dqn:beta', value, clock: clock(step), age: 0, reason: 'greedy, action 2' },
      ],
      verdicts: [{ scheduler: 'dqn:beta', outcome: 'applied', reason: 'the only proposal' }],
    });
    if (value !== beta)
      say({
        type: 'values.change',
        clock: clock(step),
        values: { beta: value, learningRate: 0.05 },
      });
    beta = value;
  };
  say({
    type: 'session.start',
    clock: clock(0),
    seed: 0,
    hyperparameters: { beta: { initial: beta }, learningRate: { initial: 0.05 } },
    schedulers: {},
  });
  say({ type: 'run.start', clock: clock(0) });
  evaluate(0);
  for (let step = 1; step <= total; step += 1) {
    report += 1;
    say({
      type: 'step.end',
      clock: clock(step),
      metrics: { loss: 2 / (1 + step / 10) + 0.1 * rng.uniform() },
    });
    if (step % evaluateEvery === 0 && step < total) evaluate(step);
    if (step % stepsPerEpoch === 0)
      say({ type: 'epoch.end', clock: clock(step), metrics: metrics(step) });
  }
  say({ type: 'run.end', clock: clock(total), reason: 'completed', metrics: metrics(total) });
  return lines;
}
