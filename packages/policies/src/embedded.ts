import type { PolicyCard } from './policy-card.js';

/** Made from `policies/` by `scripts/embed.js`. */
export const embedded: Readonly<
  Record<string, { readonly card: PolicyCard; readonly safetensors: string }>
> = {
  'beta-learning-rate-cma-es-s1': {
    card: {
      name: 'beta-learning-rate-cma-es-s1',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.01],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9980295300483704,
        },
        trainingGap: {
          min: -0.7776250243186951,
          max: 1.1850454807281494,
        },
        dropFromBest: {
          min: 0,
          max: 3,
        },
        accuracy: {
          min: -0.9359999895095825,
          max: 0.8529802560806274,
        },
        accuracyChange: {
          min: -3,
          max: 3,
        },
        logKl: {
          min: 0.21879468858242035,
          max: 1.4856292009353638,
        },
        sparsity: {
          min: -0.6399999856948853,
          max: 1,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.907153844833374,
          max: 1.08101487159729,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 20 --population 10 --regimes-per-generation 8 --base-beta 0.001:0.01 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 20,
        runs: 1760,
        coreMinutes: 44.7,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.01, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls5XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzIwXSwiZGF0YV9vZmZzZXRzIjpbMCwxNjBdfX0gICAgjgjkej8s0D/aWT+musfKPylF0PaAdca/HDOEnsyntT9uTlY/KqK/v7bRVVOr9sO/G08XdMW1yz8LyoMxun2ov//7+IlDK9m/cZF7l3rx0T8QqZ+3xSKrP76I2IBPFKy/21ZIpl3OyT+6so0/o8uwv9SeI8DoW6I/LuqEJV/a0D/o3U9wMDbSv/kI0exPo9C/jdlJeKPywb8VQ3e6LwCtvw==',
  },
};
