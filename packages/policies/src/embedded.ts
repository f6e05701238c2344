import type { PolicyCard } from './policy-card.js';

/** Made from `policies/` by `scripts/embed.js`. */
export const embedded: Readonly<
  Record<string, { readonly card: PolicyCard; readonly safetensors: string }>
> = {
  'beta-cma-es-rise-s31': {
    card: {
      name: 'beta-cma-es-rise-s31',
      summary:
        'An evolved linear policy that multiplies beta of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['beta'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9537956714630127,
          max: 0.507615327835083,
        },
        trainingGap: {
          min: -0.8162500262260437,
          max: 0.9702500104904175,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta --generations 5 --population 4 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 31 --features logSteps,trainingGap',
        seed: 31,
        generations: 5,
        runs: 400,
        coreMinutes: 5,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.2301,
            base: 0.3086,
          },
          gain: {
            mean: -0.0785,
            standardError: 0.0198,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.1919,
            base: 0.2096,
          },
          gain: {
            mean: -0.0178,
            standardError: 0.0256,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2319,
            base: 0.2152,
          },
          gain: {
            mean: 0.0167,
            standardError: 0.0438,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2888,
            base: 0.2988,
          },
          gain: {
            mean: -0.01,
            standardError: 0.0165,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.0999,
            base: 0.144,
          },
          gain: {
            mean: -0.044,
            standardError: 0.0466,
          },
          collapsed: 4,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOlswLDI0XX19ICAgICAgUWLsxZS+xD8hHaOXEAvWv4nGrkmgMck/',
  },
  'beta-learning-rate-cma-es-rise-mean': {
    card: {
      name: 'beta-learning-rate-cma-es-rise-mean',
      summary:
        'The mean of 3 evolved linear policies that multiply beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9671297669410706,
          max: 0.5712900757789612,
        },
        logRate: {
          min: -0.8965119123458862,
          max: 1.0913501977920532,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'node packages/policies/scripts/ensemble.js beta-learning-rate-cma-es-rise-mean beta-learning-rate-cma-es-rise-s31 beta-learning-rate-cma-es-rise-s32 beta-learning-rate-cma-es-rise-s33',
        seed: 31,
        generations: 7,
        runs: 2352,
        coreMinutes: 34.7,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
        'What it is worth is in docs/results/regimes.md.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzZdLCJkYXRhX29mZnNldHMiOlswLDQ4XX19ICAgICAg67nO+O2agz9ojuCdpoPOv0TjhTdOJsW/oPP19hx0xb+oUoN+/JegP+0qliXK380/',
  },
  'beta-learning-rate-cma-es-rise-s31': {
    card: {
      name: 'beta-learning-rate-cma-es-rise-s31',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9671297669410706,
          max: 0.507615327835083,
        },
        logRate: {
          min: -0.8748130798339844,
          max: 1.0913501977920532,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 7 --population 6 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 31 --features logSteps,logRate',
        seed: 31,
        generations: 7,
        runs: 784,
        coreMinutes: 12.5,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.293,
            base: 0.3021,
          },
          gain: {
            mean: -0.0091,
            standardError: 0.0159,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2773,
            base: 0.2613,
          },
          gain: {
            mean: 0.016,
            standardError: 0.0312,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.216,
            base: 0.2569,
          },
          gain: {
            mean: -0.0409,
            standardError: 0.0191,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.3284,
            base: 0.3051,
          },
          gain: {
            mean: 0.0233,
            standardError: 0.0089,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1846,
            base: 0.1462,
          },
          gain: {
            mean: 0.0384,
            standardError: 0.0616,
          },
          collapsed: 2,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzZdLCJkYXRhX29mZnNldHMiOlswLDQ4XX19ICAgICAg1iai2gWTyj/AeiHizlDHv0PAEu4lSdG/hcw9ZNYczL/2m/46m5XIv2MFcuT5stA/',
  },
  'beta-learning-rate-cma-es-rise-s32': {
    card: {
      name: 'beta-learning-rate-cma-es-rise-s32',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9158027172088623,
          max: 0.5712900757789612,
        },
        logRate: {
          min: -0.8880195617675781,
          max: 1.0509471893310547,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 7 --population 6 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 32 --features logSteps,logRate',
        seed: 32,
        generations: 7,
        runs: 784,
        coreMinutes: 10.6,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.28,
            base: 0.3021,
          },
          gain: {
            mean: -0.022,
            standardError: 0.0263,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2303,
            base: 0.2613,
          },
          gain: {
            mean: -0.031,
            standardError: 0.0054,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.19,
            base: 0.2569,
          },
          gain: {
            mean: -0.0669,
            standardError: 0.0397,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2685,
            base: 0.3051,
          },
          gain: {
            mean: -0.0366,
            standardError: 0.0179,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1,
            base: 0.1462,
          },
          gain: {
            mean: -0.0462,
            standardError: 0.0267,
          },
          collapsed: 4,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzZdLCJkYXRhX29mZnNldHMiOlswLDQ4XX19ICAgICAg5dXIg7/Evj9mkui2osnlv8Dt3DXEGbu/DaE3/6Cnx7/HLNSq4iuhPw4kE1YI4dk/',
  },
  'beta-learning-rate-cma-es-rise-s33': {
    card: {
      name: 'beta-learning-rate-cma-es-rise-s33',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9644343256950378,
          max: 0.5392047762870789,
        },
        logRate: {
          min: -0.8965119123458862,
          max: 1.058120608329773,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 7 --population 6 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 33 --features logSteps,logRate',
        seed: 33,
        generations: 7,
        runs: 784,
        coreMinutes: 11.6,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.3214,
            base: 0.3021,
          },
          gain: {
            mean: 0.0193,
            standardError: 0.0073,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2802,
            base: 0.2613,
          },
          gain: {
            mean: 0.0189,
            standardError: 0.0246,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2488,
            base: 0.2569,
          },
          gain: {
            mean: -0.0081,
            standardError: 0.0093,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2632,
            base: 0.3051,
          },
          gain: {
            mean: -0.0419,
            standardError: 0.0071,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1184,
            base: 0.1462,
          },
          gain: {
            mean: -0.0277,
            standardError: 0.0235,
          },
          collapsed: 3,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzZdLCJkYXRhX29mZnNldHMiOlswLDQ4XX19ICAgICAgdufvfiwk078iGSLkZezCP8tk+155p76/mNrYAr8vub9hB5b3T17QP6a34O5n3aE/',
  },
  'learning-rate-cma-es-s31': {
    card: {
      name: 'learning-rate-cma-es-s31',
      summary:
        'An evolved linear policy that multiplies learningRate of a base schedule by e^±1.6 at most.',
      preferred: true,
      controls: ['learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        logSteps: {
          min: -0.9537956714630127,
          max: 0.507615327835083,
        },
        logRate: {
          min: -0.81132972240448,
          max: 0.8037281632423401,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls learningRate --generations 5 --population 4 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 31 --features logSteps,logRate',
        seed: 31,
        generations: 5,
        runs: 400,
        coreMinutes: 7.8,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.2224,
            base: 0.2796,
          },
          gain: {
            mean: -0.0572,
            standardError: 0.0494,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.1321,
            base: 0.1162,
          },
          gain: {
            mean: 0.0159,
            standardError: 0.0405,
          },
          collapsed: 3,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.1296,
            base: 0.2157,
          },
          gain: {
            mean: -0.0861,
            standardError: 0.0547,
          },
          collapsed: 2,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2612,
            base: 0.2733,
          },
          gain: {
            mean: -0.0121,
            standardError: 0.0087,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1,
            base: 0.1,
          },
          gain: {
            mean: 0,
            standardError: 0,
          },
          collapsed: 4,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine of the learning rate, whatever β is, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOlswLDI0XX19ICAgICAgcorr/LQZzr9NqIx1Q3HJPw1NTfG2lcU/',
  },
};
