import { createRng, type Rng } from '@ahs/core';

/** One kind of training run on which a policy is trained or tried, as plain data. */
export interface Regime {
  readonly dataset: string;
  /** Share of the pixels that are replaced by noise: makes a data set harder. */
  readonly pixelNoise: number;
  readonly trainSize: number;
  readonly labelNoise: number;
  readonly latent: number;
  readonly batchSize: number;
  readonly optimizer: 'sgd' | 'adam';
  readonly epochs: number;
  /** The initial learning rate over the customary one of the optimizer. */
  readonly rateFactor: number;
  /** β where nothing schedules it. */
  readonly beta: number;
  /** Split, weights, batches and noise follow from it. */
  readonly seed: number;
}

/** What regimes are drawn for: their seeds are apart. */
export type Purpose = 'training' | 'tuning' | 'test';

/** The model of a regime follows from its data. */
export function modelOf({ dataset, latent }: Regime): {
  readonly kind: 'small-cnn' | 'text-cnn';
  readonly latent: number;
} {
  return { kind: isText(dataset) ? 'text-cnn' : 'small-cnn', latent };
}

/** The optimizer that is asked for; of texts always Adam, as is customary. */
export function optimizerFor(dataset: string, asked: Regime['optimizer']): Regime['optimizer'] {
  return isText(dataset) ? 'adam' : asked;
}

function isText(dataset: string): boolean {
  return dataset.startsWith('imdb');
}

/** The seeds of each purpose are so many, one purpose after the other. */
const seedsEach = 2 ** 28;
const places: Readonly<Record<Purpose, number>> = { training: 0, tuning: 1, test: 2 };

/** What regimes are drawn from. */
export interface RegimeSource {
  readonly datasets: readonly string[];
  /** The largest share of the pixels that are replaced by noise, in half of the regimes. */
  readonly pixelNoise: number;
}

/** The rest of the distribution in words, for cards. */
export const regimesInWords =
  '300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3';

/**
 * Draws a regime. Pure but for the stream: the same stream gives the same regime.
 *
 * @param seed of the run, see {@link runSeed}
 */
export function drawRegime(
  rng: Rng,
  { datasets, pixelNoise: most }: RegimeSource,
  seed: number,
): Regime {
  const oneOf = <T>(values: readonly T[]): T => values[rng.integer(values.length)] as T;
  const between = (from: number, to: number): number => from + (to - from) * rng.uniform();
  const logBetween = (from: number, to: number): number =>
    Math.exp(between(Math.log(from), Math.log(to)));
  // Each is drawn in any case, so that one choice does not move the next.
  const dataset = oneOf(datasets);
  const [noisyPixels, pixelNoise] = [
    rng.uniform() < 0.5,
    between(Math.round((1000 * most) / 3) / 1000, most),
  ];
  const trainSize = 10 * Math.round(logBetween(30, 100));
  const [noisyLabels, labelNoise] = [rng.uniform() < 2 / 3, between(0.1, 0.5)];
  const latent = oneOf([8, 16, 32, 64]);
  const batchSize = oneOf([16, 32, 32, 64]);
  const optimizer = rng.uniform() < 0.75 ? 'sgd' : 'adam';
  const epochs = 5 + rng.integer(8);
  const [otherRate, rateFactor] = [rng.uniform() < 0.5, logBetween(0.4, 3)];
  const beta = logBetween(1e-3, 3e-2);
  return {
    dataset,
    pixelNoise: noisyPixels && !isText(dataset) ? pixelNoise : 0,
    trainSize,
    labelNoise: noisyLabels ? labelNoise : 0,
    latent,
    batchSize,
    optimizer: optimizerFor(dataset, optimizer),
    epochs,
    rateFactor: otherRate ? rateFactor : 1,
    beta,
    seed,
  };
}

/** The seed of a run: those of training, tuning and test never meet. */
export function runSeed(seed: number, purpose: Purpose, ...path: readonly string[]): number {
  const within = createRng(seed, 'regime seed', purpose, ...path).integer(seedsEach);
  return places[purpose] * seedsEach + within;
}

/** The regimes of a generation: the same for all of its candidates, and fresh in each generation. */
export function regimesOfGeneration(
  { seed, ...source }: RegimeSource & { readonly seed: number },
  generation: number,
  count: number,
): readonly Regime[] {
  return Array.from({ length: count }, (_, index) => {
    const path = [String(generation), String(index)];
    const rng = createRng(seed, 'regime', ...path);
    return drawRegime(rng, source, runSeed(seed, 'training', ...path));
  });
}

/** The regimes of a test, by name, but for the data set and the seed. */
export const testSettings: Readonly<Record<string, Omit<Regime, 'dataset' | 'seed'>>> = (() => {
  const clean = {
    pixelNoise: 0,
    trainSize: 2000,
    labelNoise: 0,
    latent: 32,
    batchSize: 32,
    optimizer: 'sgd',
    epochs: 10,
    rateFactor: 1,
    beta: 0.003,
  } as const;
  return {
    clean,
    noisy: { ...clean, labelNoise: 0.2 },
    few: { ...clean, trainSize: 750, batchSize: 16 },
    'rate × .4': { ...clean, rateFactor: 0.4 },
    'rate × 3': { ...clean, rateFactor: 3 },
  };
})();
