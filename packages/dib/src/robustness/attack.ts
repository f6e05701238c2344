import { AhsError, createRng, type Rng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { z } from 'zod';
import { sample } from '../bottleneck.js';
import { answer } from '../models/head.js';
import { encode } from '../models/model.js';
import { parseOptions } from '../options.js';
import { gather, noiseFrom } from '../trainer/batches.js';
import type { Measured } from '../trainer/evaluation.js';

/** How images are moved within ±ε of each pixel, in [0, 1], to raise a classifier's loss on their labels. */
export type Attack = {
  /** The largest change of a pixel, in units of the full range. */
  readonly epsilon: number;
  /** So many of the images, from the first; default all. */
  readonly examples?: number;
  /**
   * Codes that are drawn for each image, for the gradient and for the answer; default its mean alone. A gradient that
   * the noise masks shows in the mean over samples (expectation over transformation): Athalye, Carlini and Wagner,
   * "Obfuscated Gradients Give a False Sense of Security", ICML 2018.
   */
  readonly samples?: { readonly count: number; readonly seed: number };
} & (
  | {
      /** One step: x + ε·sign ∇ₓL. Goodfellow, Shlens and Szegedy, "Explaining and Harnessing…", ICLR 2015. */
      readonly kind: 'fgsm';
    }
  | {
      /**
       * Steps x ← Π(x + α·sign ∇ₓL) from a random point within ε: Madry et al., "Towards Deep Learning Models Resistant
       * to Adversarial Attacks", ICLR 2018.
       */
      readonly kind: 'pgd';
      readonly steps: number;
      /** α. */
      readonly stepSize: number;
      /** Where the random start comes from; without it each image starts from itself. */
      readonly startSeed?: number;
    }
);

/** What an attack leaves. */
export interface AttackOutcome {
  /** On the images as moved. */
  readonly accuracy: number;
  /** On the images as they are, answered in the same way. */
  readonly accuracyBefore: number;
}

const count = z.number().int().min(1);
const shared = {
  epsilon: z.number().min(0).max(1),
  examples: count.optional(),
  samples: z.strictObject({ count, seed: z.number().int() }).optional(),
};
const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fgsm'), ...shared }),
  z.strictObject({
    kind: z.literal('pgd'),
    steps: count,
    stepSize: z.number().min(0).max(1),
    startSeed: z.number().int().optional(),
    ...shared,
  }),
]);

/** Images in memory at once. */
const ATTACK_BATCH = 200;

/**
 * The accuracy of a classifier on images that are moved to mislead it, the attacker knowing all its weights.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for an attack that is none, `AHS_ATTACK_UNFIT` where there are no images or classes.
 * @example
 * ```ts
 * import type { Trainer } from '@ahs/dib';
 *
 * declare const trainer: Trainer;
 * // A trainer lends its weights to it:
 * const fgsm = trainer.attack('test', { kind: 'fgsm', epsilon: 0.1 });
 * const samples = { count: 12, seed: 1 };
 * const pgd = { kind: 'pgd', epsilon: 0.1, steps: 20, stepSize: 0.02, startSeed: 1, samples } as const;
 * const robust = trainer.attack('test', pgd, 'best').accuracy;
 * ```
 */
export function attackModel(model: Measured, attack: Attack): AttackOutcome {
  parseOptions('attack', schema, attack);
  const { architecture, examples } = model;
  if (architecture.encoder.kind === 'text' || architecture.head.kind !== 'classifier') {
    throw new AhsError('AHS_ATTACK_UNFIT', 'Only a classifier of images can be attacked.', {
      fix: 'Attack small-cnn, paper-cnn or mlp.',
    });
  }
  const start =
    attack.kind === 'pgd' && attack.startSeed !== undefined ? attack.startSeed : undefined;
  const draws = {
    start: start === undefined ? undefined : createRng(start, 'attack start'),
    noise: attack.samples && createRng(attack.samples.seed, 'attack noise'),
  };
  const hits = { before: 0, after: 0 };
  const attacked = Math.min(examples.count, attack.examples ?? examples.count);
  for (let from = 0; from < attacked; from += ATTACK_BATCH) {
    const size = Math.min(ATTACK_BATCH, attacked - from);
    const indices = Uint32Array.from({ length: size }, (_, i) => from + i);
    tf.tidy(() => {
      const { inputs, labels } = gather(examples, architecture.encoder.input, indices);
      const victim = victimOf(model, labels, attack.samples?.count, draws.noise);
      hits.before += victim.hits(inputs);
      hits.after += victim.hits(moved(inputs, attack, victim, draws.start));
    });
  }
  return {
    accuracy: hits.after / attacked,
    accuracyBefore: hits.before / attacked,
  };
}

/** What an attacker asks of a model about some images of known labels. */
interface Victim {
  /** The direction in which each pixel raises the loss: sign ∇ₓL. */
  direction(images: tf.Tensor): tf.Tensor;
  /** Right answers. */
  hits(images: tf.Tensor): number;
}

function victimOf(
  { architecture, weights }: Measured,
  labels: tf.Tensor1D,
  samples: number | undefined,
  rng: Rng | undefined,
): Victim {
  const { latent } = architecture;
  const shape: [number, number] = [labels.size, latent];
  const answers = (images: tf.Tensor) => {
    const posterior = encode(architecture, weights, images);
    const codes =
      samples === undefined || rng === undefined
        ? [posterior.mu]
        : Array.from({ length: samples }, () =>
            sample(posterior, tf.tensor2d(noiseFrom(rng, labels.size * latent), shape)),
          );
    return codes.map((code) => answer(architecture, weights, code, { inputs: images, labels }));
  };
  return {
    direction: (images) =>
      tf.tidy(() => {
        const loss = (x: tf.Tensor) =>
          answers(x)
            .map(({ losses }) => tf.sum(losses))
            .reduce((sum, one) => tf.add(sum, one)) as tf.Scalar;
        return tf.sign(tf.grad(loss)(images));
      }),
    hits: (images) =>
      tf.tidy(() => {
        const probabilities = answers(images)
          .map(({ logits }) => tf.softmax(logits))
          .reduce((sum, one) => tf.add(sum, one));
        return tf.sum(tf.equal(tf.argMax(probabilities, 1), labels)).dataSync()[0] as number;
      }),
  };
}

function moved(
  images: tf.Tensor,
  attack: Attack,
  victim: Victim,
  start: Rng | undefined,
): tf.Tensor {
  const { epsilon } = attack;
  const step = (x: tf.Tensor, size: number) => tf.add(x, tf.mul(victim.direction(x), size));
  switch (attack.kind) {
    case 'fgsm':
      return tf.clipByValue(step(images, epsilon), 0, 1);
    case 'pgd': {
      // Π: no further than ε from the image, and no darker than black or lighter than white.
      const [low, high] = [tf.sub(images, epsilon), tf.add(images, epsilon)];
      const project = (x: tf.Tensor) => tf.clipByValue(tf.minimum(tf.maximum(x, low), high), 0, 1);
      let x =
        start === undefined ? images : project(tf.add(images, offsets(images, epsilon, start)));
      for (let done = 0; done < attack.steps; done += 1) {
        const from = x;
        x = tf.tidy(() => project(step(from, attack.stepSize)));
      }
      return x;
    }
  }
}

/** Uniform in ±ε. */
function offsets(images: tf.Tensor, epsilon: number, rng: Rng): tf.Tensor {
  const numbers = Float32Array.from(
    { length: images.size },
    () => epsilon * (2 * rng.uniform() - 1),
  );
  return tf.tensor(numbers, images.shape);
}
