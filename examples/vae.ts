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
  createRng,
  createSession,
  cyclicalAnnealing,
  float,
  type Rng,
  type Scheduler,
  type Snapshot,
  schedule,
  splitSnapshot,
  variable,
} from '@ahs/core';
import { chooseBackend, type Examples, inputSize, loadDataset } from '@ahs/dib';
import { batchLoader, betaAdapter, pi } from '@ahs/scheduler-plugins';
import * as tf from '@tensorflow/tfjs-core';
// Registers the gradients of all operations; the core alone has none in Node.
import '@tensorflow/tfjs-layers';

const { name: backend } = await chooseBackend('auto');
const { train, test, input } = await loadDataset('mnist-mini');
const pixels = inputSize(input);
const [hidden, latent] = [64, 8];
const images = (inputs: Examples['inputs'], indices: Uint32Array): tf.Tensor2D => {
  const rows = new Float32Array(indices.length * pixels);
  for (const [row, index] of indices.entries()) {
    for (let i = 0; i < pixels; i += 1) {
      rows[row * pixels + i] = (inputs[index * pixels + i] as number) / 255;
    }
  }
  return tf.tensor2d(rows, [indices.length, pixels]);
};
const heldOut = images(
  test.inputs,
  Uint32Array.from({ length: 300 }, (_, index) => index),
);

interface Vae {
  readonly weights: readonly tf.Variable[];
  /** Means over the images, in nats: of their negative log-likelihood given a code, and of the code's KL. */
  terms(x: tf.Tensor2D): { readonly reconstruction: tf.Scalar; readonly kl: tf.Scalar };
}

/** Encoder and decoder of one hidden layer each, Gaussian code, Bernoulli pixels (Kingma & Welling 2014). */
function vae(rng: Rng): Vae {
  const normal = (size: number) => Float32Array.from({ length: size }, () => rng.normal());
  const matrix = (inputs: number, outputs: number) =>
    tf.variable(
      tf.tensor2d(
        normal(inputs * outputs).map((value) => value * Math.sqrt(1 / inputs)),
        [inputs, outputs],
      ),
    );
  const bias = (size: number) => tf.variable(tf.zeros<tf.Rank.R1>([size]));
  const [w1, b1, w2, b2] = [
    matrix(pixels, hidden),
    bias(hidden),
    matrix(hidden, 2 * latent),
    bias(2 * latent),
  ];
  const [w3, b3, w4, b4] = [
    matrix(latent, hidden),
    bias(hidden),
    matrix(hidden, pixels),
    bias(pixels),
  ];
  const dense = (x: tf.Tensor, w: tf.Tensor, b: tf.Tensor) =>
    tf.add(tf.matMul(x, w), b) as tf.Tensor2D;
  return {
    weights: [w1, b1, w2, b2, w3, b3, w4, b4],
    terms: (x) => {
      const code = dense(tf.relu(dense(x, w1, b1)), w2, b2);
      const [mu, logVariance] = tf.split(code, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
      const noise = tf.tensor2d(normal(x.shape[0] * latent), [x.shape[0], latent]);
      const z = tf.add(mu, tf.mul(tf.exp(tf.mul(0.5, logVariance)), noise)) as tf.Tensor2D;
      const logits = dense(tf.relu(dense(z, w3, b3)), w4, b4);
      // −log p(x | z) = Σ softplus(l) − l·x; KL = ½ Σ (μ² + σ² − 1 − log σ²).
      const perPixel = tf.sub(tf.softplus(logits), tf.mul(logits, x));
      const perDimension = tf.sub(
        tf.add(tf.square(mu), tf.exp(logVariance)),
        tf.add(1, logVariance),
      );
      return {
        reconstruction: tf.mul(tf.sum(perPixel), 1 / x.shape[0]) as tf.Scalar,
        kl: tf.mul(tf.sum(perDimension), 0.5 / x.shape[0]) as tf.Scalar,
      };
    },
  };
}

const specs = { klWeight: float(1e-3, 4, { scale: 'log' }) };
const metrics = ['loss', 'reconstruction', 'kl'];
const [epochs, batchSize, evaluateEvery] = [2, 50, 8];
const used = 2000;

interface Run {
  /** −ELBO on held-out images, nats: what a VAE is to make small, whatever its KL weight was on the way. */
  readonly loss: number;
  readonly kl: number;
  readonly weights: readonly number[];
  readonly scheduler: Snapshot;
}

/** One training run, in a session with one scheduler; seeds differ, and everything else is the same. */
function run(seed: number, scheduler: Scheduler): Run {
  const model = vae(createRng(seed, 'vae'));
  const optimizer = tf.train.adam(2e-3);
  const klWeight = variable(specs.klWeight, 0.1);
  const loader = batchLoader({ count: used, batchSize, seed, epochs });
  const session = createSession({
    metrics,
    tunables: { klWeight, batchSize: loader.batchSize },
    schedulers: [scheduler],
    seed,
  });
  const measure = (x: tf.Tensor2D) =>
    tf.tidy(() => {
      const { reconstruction, kl } = model.terms(x);
      const [nll, divergence] = [reconstruction.dataSync()[0] ?? 0, kl.dataSync()[0] ?? 0];
      return { reconstruction: nll, kl: divergence, loss: nll + divergence };
    });
  const evaluate = () =>
    ({ type: 'eval.end', clock: loader.clock, metrics: measure(heldOut) }) as const;

  session.report({ type: 'run.start', clock: loader.clock });
  session.report(evaluate());
  const weights: number[] = [];
  for (let batch = loader.next(); batch !== undefined; batch = loader.next()) {
    const x = images(train.inputs, batch);
    const seen = { reconstruction: 0, kl: 0, loss: 0 };
    optimizer.minimize(
      () => {
        const { reconstruction, kl } = model.terms(x);
        seen.reconstruction = reconstruction.dataSync()[0] ?? 0;
        seen.kl = kl.dataSync()[0] ?? 0;
        seen.loss = seen.reconstruction + seen.kl;
        return tf.add(reconstruction, tf.mul(klWeight.get(), kl)) as tf.Scalar;
      },
      false,
      [...model.weights],
    );
    x.dispose();
    weights.push(klWeight.get());
    session.report({ type: 'step.end', clock: loader.clock, metrics: seen });
    if (loader.clock.step % evaluateEvery === 0) session.report(evaluate());
  }
  const last = measure(heldOut);
  session.report({ type: 'run.end', clock: loader.clock, reason: 'completed', metrics: last });
  const parts = splitSnapshot(session.checkpoint());
  session.close();
  for (const weight of model.weights) weight.dispose();
  optimizer.dispose();
  return { ...last, weights, scheduler: parts[`scheduler:${scheduler.name}`] as Snapshot };
}

const adapter = betaAdapter({
  hyperparameter: 'klWeight',
  bounds: { min: 1e-2, max: 2 },
  objective: { metric: 'loss', goal: 'min', range: 'any' },
  metrics: [
    { metric: 'kl', feature: 'logKl', scale: 'log', floor: 1e-2, middle: 1, folds: 4 },
    { metric: 'reconstruction', scale: 'linear', middle: 150, span: 100 },
  ],
  reward: { fractions: {} },
});
const episodes = 8;
const agent = dqn({
  exploration: { decisions: 8 * (episodes - 2) },
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
    schedule('klWeight', () => 1),
  ),
  'PI, KL held at 12 nats': run(
    1,
    schedule('klWeight', pi(12, { integral: 1e-3, bounds: { min: 1e-2, max: 2 } })),
  ),
  'cyclical annealing': run(1, schedule('klWeight', cyclicalAnnealing(1e-2, 1))),
  'DQN, frozen': run(1, agentScheduler({ agent, adapter, from: policy, mode: 'frozen' })),
};
const seconds = (performance.now() - start) / 1000;

console.log(`on ${backend}: ${episodes + 4} runs in ${seconds.toFixed(1)} s`);
console.log(`the DQN's runs, −ELBO: ${learned.map(({ loss }) => loss.toFixed(0)).join(' ')}`);
for (const [name, { loss, kl, weights }] of Object.entries(results)) {
  const shown = weights.filter((_, step) => step % 8 === 0).map((weight) => weight.toFixed(2));
  console.log(
    `${name.padEnd(24)} −ELBO ${loss.toFixed(1)}, KL ${kl.toFixed(1)} nats, weight ${shown.join(' ')}`,
  );
}
const failed = Object.entries(results).find(([, { loss }]) => !(loss < 250));
if (failed !== undefined) throw new Error(`${failed[0]}: the autoencoder did not learn`);
heldOut.dispose();
