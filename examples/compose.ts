/**
 * Use 3: compose several schedulers. A learning-rate schedule, a β controller that watches the loss, a person's
 * slider over β, an arbiter between the two, a rate limit, and a journal of every decision with its reason.
 */
import {
  type Arbiter,
  constant,
  createSession,
  epochs,
  external,
  float,
  journal,
  rateLimit,
  reducer,
  schedule,
  stepDecay,
  variable,
} from '@ahs/core';

/** Doubles β while the loss falls, halves it when the loss rises. */
const feedback = reducer<number | null>({
  name: 'feedback',
  controls: ['beta'],
  needs: ['loss'],
  config: { kind: 'feedback' },
  init: () => null,
  next: (lastLoss, { event, values }) => {
    if (event.type !== 'epoch.end') return { state: lastLoss };
    const loss = event.metrics.loss ?? 0;
    const factor = lastLoss === null || loss < lastLoss ? 2 : 0.5;
    return { state: loss, propose: { beta: (values.beta ?? 0) * factor } };
  },
});
const slider = external('slider', ['beta']);

/** The slider rules where it has spoken. */
const sliderFirst: Arbiter = (proposals) => {
  const winner = proposals.find(({ scheduler }) => scheduler === 'slider') ?? proposals[0];
  if (winner === undefined) throw new Error('nothing was proposed');
  return {
    value: winner.value,
    verdicts: proposals.map((proposal) => ({
      scheduler: proposal.scheduler,
      outcome: proposal === winner ? 'applied' : 'overruled',
      reason: proposal === winner ? 'highest priority' : `${winner.scheduler} has priority`,
    })),
  };
};

const lines: string[] = [];
const session = createSession({
  metrics: ['loss'],
  tunables: {
    beta: variable(float(1e-3, 0.3, { scale: 'log' }), 1e-3),
    learningRate: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
    momentum: variable(float(0, 1), 0.9),
  },
  schedulers: [
    schedule('learningRate', stepDecay(0.1, { factor: 0.5, every: epochs(2) })),
    schedule('momentum', constant(0.95)),
    feedback,
    slider,
  ],
  rules: {
    arbiters: { beta: sliderFirst },
    constraints: { beta: [rateLimit({ factor: 4, per: 'epoch' })] },
  },
  observers: [journal((line) => lines.push(line))],
});

const losses = [1, 0.8, 0.9, 0.6, 0.5];
session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
for (const [epoch, loss] of losses.entries()) {
  if (epoch === 3) slider.push({ beta: 0.2 });
  const values = session.report({
    type: 'epoch.end',
    clock: { epoch: epoch + 1, step: (epoch + 1) * 100 },
    metrics: { loss },
  });
  console.log(`epoch ${epoch + 1}: ${JSON.stringify(values)}`);
}
const { beta } = session.values;
session.report({
  type: 'run.end',
  clock: { epoch: losses.length, step: 500 },
  reason: 'completed',
  metrics: {},
});
console.log(lines.filter((line) => line.includes('"slider"')).at(-1));
// The slider asked for .2 from .002: the rate limit lets β be four times as high after each epoch.
if (beta !== 0.032) throw new Error(`beta is ${beta}`);
