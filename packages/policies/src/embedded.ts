import type { PolicyCard } from './policy-card.js';

/** Made from `policies/` by `scripts/embed.js`. */
export const embedded: Readonly<
  Record<string, { readonly card: PolicyCard; readonly safetensors: string }>
> = {
  'beta-cma-es-s1': {
    card: {
      name: 'beta-cma-es-s1',
      summary:
        'An evolved linear policy that multiplies beta of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['beta'],
      actions: 'continuous',
      base: {
        beta: [0.003, 0.003],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9252747297286987,
        },
        trainingGap: {
          min: -0.5821470618247986,
          max: 1.3598182201385498,
        },
        dropFromBest: {
          min: 0,
          max: 0.5637500286102295,
        },
        accuracyChange: {
          min: -0.5637500286102295,
          max: 2.9825000762939453,
        },
        logKl: {
          min: 0.3913152515888214,
          max: 1.4904409646987915,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.4500272274017334,
          max: 0.9791594743728638,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta --generations 7 --population 8 --regimes-per-generation 3 --base-beta 0.003 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 7,
        runs: 189,
        coreMinutes: 2.9,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam, 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, noisy',
          seeds: 16,
          objective: {
            policy: 0.2112,
            base: 0.1794,
          },
          gain: {
            mean: 0.0318,
            standardError: 0.0138,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 16,
          objective: {
            policy: 0.2498,
            base: 0.1894,
          },
          gain: {
            mean: 0.0604,
            standardError: 0.0172,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy, rate × .4',
          seeds: 16,
          objective: {
            policy: 0.1805,
            base: 0.1815,
          },
          gain: {
            mean: -0.001,
            standardError: 0.001,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, noisy, rate × 3',
          seeds: 16,
          objective: {
            policy: 0.1122,
            base: 0.1,
          },
          gain: {
            mean: 0.0122,
            standardError: 0.0092,
          },
          collapsed: 15,
        },
      ],
      limits: [
        'Trained on small image classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and β 0.003, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls3XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzhdLCJkYXRhX29mZnNldHMiOlswLDY0XX19ICAgICAgMqo6Y8fiwj/dsrDGI8rNPxLV/M0J48w/mtLGHdc6qj8WjCiCFRnEv+XYk8hJyNu/AN0t2QKlsT/avI1hSclfvw==',
  },
  'beta-learning-rate-cma-es-s1': {
    card: {
      name: 'beta-learning-rate-cma-es-s1',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.003, 0.003],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9428571462631226,
        },
        trainingGap: {
          min: -0.8262646794319153,
          max: 1.4488636255264282,
        },
        dropFromBest: {
          min: 0,
          max: 3,
        },
        accuracyChange: {
          min: -2.140312433242798,
          max: 3,
        },
        logKl: {
          min: 0.3442841172218323,
          max: 1.4696009159088135,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.9034397602081299,
          max: 1.08101487159729,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 14 --population 10 --regimes-per-generation 4 --base-beta 0.003 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 14,
        runs: 616,
        coreMinutes: 13.9,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam, 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, noisy',
          seeds: 16,
          objective: {
            policy: 0.2169,
            base: 0.1794,
            'cosine:0.001': 0.1973,
            'cosine:0.01': 0.1039,
            'pi:5': 0.1,
          },
          gain: {
            mean: 0.0375,
            standardError: 0.0163,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 16,
          objective: {
            policy: 0.1831,
            base: 0.1894,
            'cosine:0.001': 0.2055,
            'cosine:0.01': 0.1,
            'pi:5': 0.1,
          },
          gain: {
            mean: -0.0062,
            standardError: 0.0239,
          },
          collapsed: 6,
        },
        {
          regime: 'cifar10-mini, noisy, rate × .4',
          seeds: 16,
          objective: {
            policy: 0.2176,
            base: 0.1815,
            'cosine:0.001': 0.1658,
            'cosine:0.01': 0.1082,
            'pi:5': 0.1,
          },
          gain: {
            mean: 0.0361,
            standardError: 0.0124,
          },
          collapsed: 2,
        },
        {
          regime: 'cifar10-mini, noisy, rate × 3',
          seeds: 16,
          objective: {
            policy: 0.1428,
            base: 0.1,
            'cosine:0.001': 0.1334,
            'cosine:0.01': 0.1,
            'pi:5': 0.0844,
          },
          gain: {
            mean: 0.0428,
            standardError: 0.0121,
          },
          collapsed: 8,
        },
      ],
      limits: [
        'Trained on small image classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and β 0.003, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls3XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzE2XSwiZGF0YV9vZmZzZXRzIjpbMCwxMjhdfX0gICAgVij5bRYX2D+DOyUL1aTfPz7AHwLKsMU/s7q172YjcD/WmONceUKxv7Z7Vu8Fz+G/7ua7ypvt0L+tNt88Pld5P5aR/Drs6tg//cRisNARwb8QWKDjm3+sv1PdCycgVsC/UMVCn+lpyz9W/M2CHB/av4tHDuf2ks6/nrv1CmA90T8=',
  },
  'learning-rate-cma-es-s1': {
    card: {
      name: 'learning-rate-cma-es-s1',
      summary:
        'An evolved linear policy that multiplies learningRate of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.003, 0.003],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9252747297286987,
        },
        trainingGap: {
          min: -0.5925714373588562,
          max: 0.907444417476654,
        },
        dropFromBest: {
          min: 0,
          max: 1.2758593559265137,
        },
        accuracyChange: {
          min: -1.0535937547683716,
          max: 3,
        },
        logKl: {
          min: 0.3415755331516266,
          max: 1.420685887336731,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.4500272274017334,
          max: 0.9791594743728638,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls learningRate --generations 7 --population 8 --regimes-per-generation 3 --base-beta 0.003 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 7,
        runs: 189,
        coreMinutes: 6,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam, 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, noisy',
          seeds: 16,
          objective: {
            policy: 0.1804,
            base: 0.1794,
          },
          gain: {
            mean: 0.001,
            standardError: 0.0118,
          },
          collapsed: 4,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 16,
          objective: {
            policy: 0.1368,
            base: 0.1894,
          },
          gain: {
            mean: -0.0525,
            standardError: 0.0215,
          },
          collapsed: 10,
        },
        {
          regime: 'cifar10-mini, noisy, rate × .4',
          seeds: 16,
          objective: {
            policy: 0.1805,
            base: 0.1815,
          },
          gain: {
            mean: -0.001,
            standardError: 0.001,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, noisy, rate × 3',
          seeds: 16,
          objective: {
            policy: 0.1,
            base: 0.1,
          },
          gain: {
            mean: 0,
            standardError: 0,
          },
          collapsed: 16,
        },
      ],
      limits: [
        'Trained on small image classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and β 0.003, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls3XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzhdLCJkYXRhX29mZnNldHMiOlswLDY0XX19ICAgICAgzlHxwVcwxz+tejTDy3vBv3PWhBspvMM/oJABP4RO1z8TRs5osAClP4blSPHPCHY/eLlz0RPB1T9Nsy5+EyXAPw==',
  },
};
