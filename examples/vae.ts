/**
 * The weight of the KL term of a variational autoencoder, scheduled in three ways on the same data: by ControlVAE's PI
 * controller, by cyclical annealing, and by a DQN through the adapter that β has in the bottleneck. The agent learns
 * over a few short runs, and its last run, in which it neither explores nor learns, stands beside the others.
 * Nothing here is tuned: what comes out is printed as it is.
 */
import { dqn } from '@ahs/agents';
import {
  agentOf,
  agentScheduler,
  createSession,
  cyclicalAnnealing,
  type Scheduler,
  type Snapshot,
  schedule,
  splitSnapshot,
} from '@ahs/core';
import { chooseBackend, createTrainer, loadDataset, splitDataset } from '@ahs/dib';
import { betaAdapter, pi } from '@ahs/scheduler-plugins';

const { name: backend } = await chooseBackend('auto');
const dataset = await loadDataset('mnist-mini');
const data = splitDataset(dataset, { seed: 1, trainSize: 2000, validationSize: 300 });

interface Run {
  /** −ELBO on validation images, nats: what a VAE is to make small, whatever its KL weight was on the way. */
  readonly negativeElbo: number;
  readonly kl: number;
  readonly weights: readonly number[];
  readonly scheduler: Snapshot;
}

/** One training run, in a session with one scheduler; seeds differ, and everything else is the same. */
function run(seed: number, scheduler: Scheduler): Run {
  const trainer = createTrainer({
    model: { kind: 'vae', hidden: [64], latent: 8 },
    data,
    seed,
    training: { batchSize: 50, optimizer: 'adam', learningRate: 2e-3, beta: 0.1 },
    length: { epochs: 2 },
    evaluateEvery: 8,
  });
  const session = createSession({
    metrics: trainer.metrics,
    tunables: trainer.tunables,
    schedulers: [scheduler],
    seed,
  });
  const weights: number[] = [];
  for (let event = trainer.next(); event !== undefined; event = trainer.next()) {
    session.report(event);
    if (event.type === 'step.end') weights.push(trainer.tunables.beta.get());
  }
  const { negativeElbo = Number.NaN, kl } = trainer.evaluate('validation');
  const parts = splitSnapshot(session.checkpoint());
  session.close();
  trainer.dispose();
  return { negativeElbo, kl, weights, scheduler: parts[`scheduler:${scheduler.name}`] as Snapshot };
}

const adapter = betaAdapter({
  bounds: { min: 1e-2, max: 2 },
  objective: { metric: 'negativeElbo', goal: 'min', range: 'any' },
  metrics: [
    { metric: 'kl', feature: 'logKl', scale: 'log', floor: 1e-2, middle: 1, folds: 4 },
    { metric: 'nll', feature: 'reconstruction', scale: 'linear', middle: 150, span: 100 },
  ],
  reward: { fractions: {} },
});
const episodes = 8;
const agent = dqn({
  exploration: { decisions: 10 * (episodes - 2) },
  training: { gradientSteps: 8 },
});

const start = performance.now();
const learned: Run[] = [];
for (let episode = 0; episode < episodes; episode += 1) {
  const before = learned.at(-1);
  const scheduler = agentScheduler({
    agent,
    adapter,
    ...(before === undefined ? {} : { from: agentOf(before.scheduler) }),
  });
  learned.push(run(100 + episode, scheduler));
}
const policy = agentOf((learned.at(-1) as Run).scheduler);

const results = {
  'KL weight 1 throughout': run(
    1,
    schedule('beta', () => 1),
  ),
  'PI, KL held at 12 nats': run(
    1,
    schedule('beta', pi(12, { integral: 1e-3, bounds: { min: 1e-2, max: 2 } })),
  ),
  'cyclical annealing': run(1, schedule('beta', cyclicalAnnealing(1e-2, 1))),
  'DQN, frozen': run(1, agentScheduler({ agent, adapter, from: policy, mode: 'frozen' })),
};
const seconds = (performance.now() - start) / 1000;

console.log(`on ${backend}: ${episodes + 4} runs in ${seconds.toFixed(1)} s`);
const losses = learned.map(({ negativeElbo }) => negativeElbo.toFixed(0));
console.log(`the DQN's runs, −ELBO: ${losses.join(' ')}`);
for (const [name, { negativeElbo, kl, weights }] of Object.entries(results)) {
  const shown = weights.filter((_, step) => step % 8 === 0).map((weight) => weight.toFixed(2));
  console.log(
    `${name.padEnd(24)} −ELBO ${negativeElbo.toFixed(1)}, KL ${kl.toFixed(1)} nats, weight ${shown.join(' ')}`,
  );
}
const failed = Object.entries(results).find(([, { negativeElbo }]) => !(negativeElbo < 250));
if (failed !== undefined) throw new Error(`${failed[0]}: the autoencoder did not learn`);
