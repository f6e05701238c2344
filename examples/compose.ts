/**
 * Use 3: compose several schedulers. A batch size in two stages, a learning rate that follows it, three voices on β
 * (a controller under a guard, a schedule as its middle, and a person's slider above both), a candidate that only
 * watches, a rate limit, and a journal of every decision with its reason. Look before training: `simulate`.
 */
import {
  couple,
  createSession,
  epochs,
  external,
  float,
  geometric,
  guard,
  integer,
  journal,
  linear,
  piecewise,
  priority,
  rateLimit,
  reducer,
  schedule,
  shadow,
  simulate,
  stepDecay,
  trainingClocks,
  trustRegion,
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
/** When the loss jumps to thrice its average, the run has diverged: β goes back down, and the host goes back. */
const guarded = guard(feedback, {
  conditions: [{ kind: 'spike', metric: 'loss', factor: 3, at: 'epoch.end' }],
  fallback: { beta: 1e-3 },
});
const slider = external('slider', ['beta']);
const tunables = () => ({
  batchSize: variable(integer(16, 512), 64),
  beta: variable(float(1e-3, 0.3, { scale: 'log' }), 1e-3),
  learningRate: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
});
const schedulers = [
  schedule('batchSize', piecewise(64, [[epochs(3), 128]])),
  schedule('learningRate', stepDecay(0.1, { factor: 0.5, every: epochs(2) })),
  schedule('beta', geometric(2e-3, 8e-3), { name: 'middle' }),
  guarded,
  slider,
  shadow(schedule('beta', linear(1e-3, 0.1)), { name: 'candidate' }),
];
const rules = {
  // The slider rules where it has spoken, else the controller, and nobody goes far from the middle.
  arbiters: {
    beta: trustRegion({ base: 'middle', factor: 5, among: priority(['slider', 'feedback']) }),
  },
  couplings: [couple('learningRate', 'batchSize', 'linear')],
  constraints: { beta: [rateLimit({ factor: 8, per: 'epoch' })] },
};

const preview = simulate(schedulers, trainingClocks({ epochs: 6, stepsPerEpoch: 10 }), {
  tunables: tunables(),
  rules,
  metrics: ({ step }) => ({ loss: 1 / (step + 1) }),
});
const ahead = preview.points.at(-1)?.values;
console.log(`previewed: ${JSON.stringify(ahead)}`);

const model = { weights: 'initial' };
const lines: string[] = [];
const session = createSession({
  metrics: ['loss'],
  tunables: tunables(),
  schedulers,
  rules,
  observers: [journal((line) => lines.push(line))],
  rollback: {
    save: () => ({ version: 1, state: model.weights }),
    restore: ({ state }) => {
      model.weights = state as string;
    },
  },
});
const watched: number[] = [];
session.on('shadow.proposal', ({ proposals }) => watched.push(proposals.beta ?? 0));
session.on('run.rollback', ({ reason, to }) => console.log(`${reason}: back to epoch ${to.epoch}`));

const losses = [1, 0.8, 0.9, 9, 0.6, 0.5];
const clock = (epoch: number) => ({ epoch, step: epoch * 100, progress: epoch / losses.length });
session.report({ type: 'run.start', clock: clock(0) });
for (const [epoch, loss] of losses.entries()) {
  if (epoch === 4) slider.push({ beta: 0.2 });
  model.weights = `of epoch ${epoch + 1}`;
  const values = session.report({
    type: 'epoch.end',
    clock: clock(epoch + 1),
    metrics: { loss },
  });
  console.log(`epoch ${epoch + 1}: ${JSON.stringify(values)}, weights ${model.weights}`);
  if (epoch === 3 && model.weights !== 'of epoch 3') throw new Error('the guard did not go back');
}
const { beta, batchSize, learningRate } = session.values;
session.report({
  type: 'run.end',
  clock: clock(losses.length),
  reason: 'completed',
  metrics: {},
});
console.log(lines.filter((line) => line.includes('"slider"')).at(-1));
if (batchSize !== 128) throw new Error(`the batch size is ${batchSize}`);
// Three halvings, and twice as much because the batches are twice as large.
if (learningRate !== 0.025) throw new Error(`the learning rate is ${learningRate}`);
if (watched.length === 0) throw new Error('the candidate proposed nothing');
// The slider asked for .2: five times the middle, which is .008 by now, is as far as it gets.
if (beta !== 0.04) throw new Error(`beta is ${beta}`);
