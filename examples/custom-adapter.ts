/**
 * An adapter of your own in one file: how many gradients are averaged before a step, which no library schedules for
 * you. Averaging more makes steps better and fewer; a DQN has to find out when that is worth it. The laws come first.
 */
import { dqn } from '@ahs/agents';
import {
  type Adapter,
  agentOf,
  agentScheduler,
  choice,
  createRng,
  createSession,
  type HostEvent,
  type Scheduler,
  type Snapshot,
  schedule,
  splitSnapshot,
  variable,
} from '@ahs/core';
import { adapterLaws, checkLaws } from '@ahs/core/testing';

const sizes = [1, 2, 4, 8, 16] as const;
const specs = { averaged: choice(...sizes) };

/** Where on the list a value stands. */
const indexOf = (value: number | undefined) => sizes.indexOf(value as (typeof sizes)[number]);
const sizeAt = (index: number) => sizes[Math.min(sizes.length - 1, Math.max(0, index))] ?? sizes[0];
/** ln of the evaluated loss, cut to what may happen: a metric may be missing, NaN or infinite. */
const logLoss = (before: number | null, event: HostEvent): number | null => {
  const loss =
    event.type === 'eval.end' || event.type === 'run.end' ? event.metrics.loss : undefined;
  if (loss === undefined || Number.isNaN(loss)) return before;
  return Math.log(Math.min(1e6, Math.max(1e-6, loss)));
};

/** One step along the list, down, none or up; worth what ln loss fell. */
export function averagingAdapter(): Adapter<number> {
  return {
    kind: 'averaging',
    config: { kind: 'averaging', sizes },
    controls: ['averaged'],
    needs: ['loss'],
    encoder: {
      features: ['progress', 'logLoss', 'place'],
      shape: [3],
      init: () => null,
      next: (state, { event }) => logLoss(state as number | null, event),
      encode: (state, { event, values }) => ({
        state,
        vector: Float32Array.of(
          2 * (event.clock.progress ?? 0) - 1,
          ((state as number | null) ?? 0) / 4,
          indexOf(values.averaged) / 2 - 1,
        ),
      }),
    },
    actions: {
      space: () => ({ kind: 'discrete', n: 3 }),
      decode: (action, { averaged }) => ({ averaged: sizeAt(indexOf(averaged) + action - 1) }),
      // Both no step and a step off the list's end lead nowhere: the mask leaves one of them.
      mask: ({ averaged }) =>
        Uint8Array.from([-1, 0, 1], (move) =>
          sizes[indexOf(averaged) + move] === undefined ? 0 : 1,
        ),
      actionFor: (before, after) => {
        const action = indexOf(after.averaged) - indexOf(before.averaged) + 1;
        return action >= 0 && action <= 2 ? action : undefined;
      },
    },
    reward: {
      init: () => null,
      next: (state, { event }) => logLoss(state as number | null, event),
      reward: (before, after) =>
        before === null || after === null ? 0 : (before as number) - (after as number),
      divergedPenalty: -5,
    },
  };
}

let kept = 0;
const test = (_name: string, check: () => void): void => {
  check();
  kept += 1;
};
checkLaws(test, adapterLaws({ create: averagingAdapter, specs }));

/** The host: descent on |x|² / 2 in ten dimensions with noisy gradients, of which there are 640. */
function run(seed: number, scheduler: Scheduler): { loss: number; scheduler: Snapshot } {
  const rng = createRng(seed, 'host');
  const averaged = variable(specs.averaged, 4);
  const session = createSession({
    metrics: ['loss'],
    tunables: { averaged },
    schedulers: [scheduler],
    seed,
  });
  const [budget, rate] = [640, 0.3];
  let place = Array.from({ length: 10 }, () => 10);
  let used = 0;
  let nextEvaluation = 64;
  const clock = (step: number) => ({ epoch: 0, step, progress: Math.min(1, used / budget) });
  const metrics = () => ({ loss: place.reduce((sum, x) => sum + (x * x) / 2, 0) });
  session.report({ type: 'run.start', clock: clock(0) });
  session.report({ type: 'eval.end', clock: clock(0), metrics: metrics() });
  let step = 0;
  for (; used < budget; step += 1) {
    const count = averaged.get();
    const noise = 2 / Math.sqrt(count);
    place = place.map((x) => x - rate * (x + noise * rng.normal()));
    used += count;
    if (used < nextEvaluation) continue;
    session.report({ type: 'eval.end', clock: clock(step + 1), metrics: metrics() });
    nextEvaluation += 64;
  }
  const last = metrics();
  session.report({ type: 'run.end', clock: clock(step), reason: 'completed', metrics: last });
  const parts = splitSnapshot(session.checkpoint());
  session.close();
  return { ...last, scheduler: parts[`scheduler:${scheduler.name}`] as Snapshot };
}

const agent = dqn({ exploration: { decisions: 400 } });
let from: Snapshot | undefined;
for (let episode = 0; episode < 60; episode += 1) {
  const scheduler = agentScheduler({
    agent,
    adapter: averagingAdapter(),
    ...(from === undefined ? {} : { from }),
  });
  from = agentOf(run(1000 + episode, scheduler).scheduler);
}
if (from === undefined) throw new Error('no episode');
const policy = from;

const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const meanLoss = (make: () => Scheduler) =>
  seeds.reduce((sum, seed) => sum + run(seed, make()).loss, 0) / seeds.length;
const losses = {
  'always 1': meanLoss(() => schedule('averaged', () => 1)),
  'always 4': meanLoss(() => schedule('averaged', () => 4)),
  'always 16': meanLoss(() => schedule('averaged', () => 16)),
  'the DQN': meanLoss(() =>
    agentScheduler({ agent, adapter: averagingAdapter(), from: policy, mode: 'frozen' }),
  ),
};
console.log(`${kept} laws kept; mean loss at the end of ${seeds.length} runs:`);
for (const [name, loss] of Object.entries(losses)) console.log(`${name}: ${loss.toFixed(3)}`);
if (!(losses['the DQN'] < losses['always 1'])) throw new Error('the agent learned nothing');
