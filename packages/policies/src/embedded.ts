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
          min: -0.7784166932106018,
          max: 0.8876481652259827,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta --generations 5 --population 4 --regimes-per-generation 16 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 31 --features logSteps,trainingGap',
        seed: 31,
        generations: 5,
        runs: 400,
        coreMinutes: 8.3,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.3339,
            base: 0.3021,
          },
          gain: {
            mean: 0.0318,
            standardError: 0.0149,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2899,
            base: 0.2613,
          },
          gain: {
            mean: 0.0285,
            standardError: 0.0192,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2525,
            base: 0.2569,
          },
          gain: {
            mean: -0.0044,
            standardError: 0.0137,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.295,
            base: 0.3051,
          },
          gain: {
            mean: -0.0101,
            standardError: 0.0073,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1536,
            base: 0.1462,
          },
          gain: {
            mean: 0.0074,
            standardError: 0.0134,
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
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsyXSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOlswLDI0XX19ICAgICAglVFwGjvpuD/iw/Ig0LrNv55EGgbS48W/',
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
  'beta-learning-rate-dqn-rise-s41': {
    card: {
      name: 'beta-learning-rate-dqn-rise-s41',
      summary: 'A DQN that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'product',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        progress: {
          min: -1,
          max: 0.9948717951774597,
        },
        trainingGap: {
          min: -0.7910000085830688,
          max: 0.5726249814033508,
        },
        dropFromBest: {
          min: 0,
          max: 3,
        },
        accuracy: {
          min: -0.9359999895095825,
          max: 0.8430058360099792,
        },
        accuracyChange: {
          min: -2.1504688262939453,
          max: 3,
        },
        logKl: {
          min: -0.022377075627446175,
          max: 1.472182035446167,
        },
        sparsity: {
          min: -0.6115000247955322,
          max: 0.9984999895095825,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.8222517967224121,
          max: 1.0567342042922974,
        },
        logSteps: {
          min: -1.0719900131225586,
          max: 0.6568618416786194,
        },
      },
      training: {
        recipe: 'dqn',
        command:
          'ahs meta-train --recipe dqn --controls beta,learningRate --generations 5 --population 4 --regimes-per-generation 8 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 41',
        seed: 41,
        generations: 5,
        runs: 320,
        coreMinutes: 4.2,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.2805,
            base: 0.3021,
          },
          gain: {
            mean: -0.0216,
            standardError: 0.0157,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.22,
            base: 0.2613,
          },
          gain: {
            mean: -0.0413,
            standardError: 0.0159,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.1844,
            base: 0.2569,
          },
          gain: {
            mean: -0.0725,
            standardError: 0.0345,
          },
          collapsed: 1,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.169,
            base: 0.3051,
          },
          gain: {
            mean: -0.1361,
            standardError: 0.0462,
          },
          collapsed: 2,
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
        'It saw runs of 23 to 744 steps; in much shorter or longer ones the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      '2AIAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImRxblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJuZXR3b3JrXCI6e1wiaGlkZGVuXCI6WzY0LDY0XSxcImR1ZWxpbmdcIjpmYWxzZX0sXCJvYnNlcnZhdGlvblNoYXBlXCI6WzEwXSxcImFjdGlvbnNcIjoyNSxcIm5vcm1hbGlzZXJcIjpudWxsfSJ9LCJvbmxpbmUvZGVuc2UxL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMTAsNjRdLCJkYXRhX29mZnNldHMiOlswLDI1NjBdfSwib25saW5lL2RlbnNlMS9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls2NF0sImRhdGFfb2Zmc2V0cyI6WzI1NjAsMjgxNl19LCJvbmxpbmUvZGVuc2UyL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsNjRdLCJkYXRhX29mZnNldHMiOlsyODE2LDE5MjAwXX0sIm9ubGluZS9kZW5zZTIvYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjRdLCJkYXRhX29mZnNldHMiOlsxOTIwMCwxOTQ1Nl19LCJvbmxpbmUvZGVuc2UzL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsMjVdLCJkYXRhX29mZnNldHMiOlsxOTQ1NiwyNTg1Nl19LCJvbmxpbmUvZGVuc2UzL2JpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzI1XSwiZGF0YV9vZmZzZXRzIjpbMjU4NTYsMjU5NTZdfX0gICAgIFsVDb8zfsE+32a9P9brRr+CySa/i9yBv4kMcr/kur2/LKdAPwhEg7+jArm+ZaA/v/bHAkC39Ki/Ox76vzLY0r8Huo2/BKcLwJEOfb+3u+u8m82APqvUo79wQAHA2iE1v8Mj0b4i2qi/WyGxv+1tqL8zpCo/1OdPv4Pll7+feE+/8nwRv/E41r6VTAG+YYnWv+JlGj+g8om/ROTBv/MhSr7IEHO/ld7Jv3OP37+nggzAruLRv6j3EL+B9+y/SACmv/rTmL81gXy/+NXSv1X5Jb/Q6WW/7mkJv81bQ77pcg7AsVjDvygwB8Djlpu/nNabv/wGwr+F/Ji+d6DNPoq1nb6IUSk/Vpp7P01UFb+QwTO//BioP++LmDxhDam+LvcWv+MrO795vqC/NbGLvzDp2j/FuYM+E33NvTgQ278kMwC/wBL5vYZCcL9kZnc/2yS1v3ynkD8mMZu9V+2ZOyUJxb1EoTRAwJoNwFxQFD/gtD6/NPXlP5UsiD8QMLc+Q+GFvUijI73fzbg+djEEP1rk9z+Jvjw/mfnovzJesb5OPbq/1QJxvzZlLz0H1Ni/QAtMv+kusD2LoGE/n2ZOv0J3lT69Qxc/uOT3vYJBjr5hh2m/fONpPjtC3j+6MU8/DV7pP8UN6b3SL7c+ByZcP/KioL+b1S2/KFeVP34SIL+geeq9OssMP0MIcr/Ks4g+PFjPPr1+yb/MdGQ/p0edvljkKT4plrC/rI7OPsMdKD7HLSXAagSwP7/m4T3qS/C+8cIPv4Vwv73H1HC/QACpPxjm5b6IIrK+5ajFvswhv7/YXz4/Bj2JPglAXL/0i5E+fIA+P5c09j8V6yk/G9fev58mE77AxmG+bayRPxxeiz8yrnc/u9LKPz3pAj8YEN+/0zZjP1+KIz/DkAc/POdYv6epKL9qnwnAJ7qxv5UBnb8aZxE/1mr1Pn/wsj6a8xs/46vwPlu9AT/SCxnAWhE7PxO06j4zMa2+YDeLvnwZkT9y7Ka/LP0QPk0gxbuVqbG/dNpSP+qxsL2LKjS/mc5cvRhpWj4q9AtAoTDUvnY7AD8kRsQ/byzyvuZPdD+UkJ6/b/WKvQygOT1eWwu9MYHQPwJUV79v4Q8/NTAbvY0xm7zidrU+R2O0vtknuj2unQc+mlPAPiCjiD/56vs+6J+pP4RwBb5dn5u/1cEsP99kyT7lvu0+3F5qP1fJQ78Z8vu+CMeEP/tnmr8oBd0/zcnCvuu0UT/h7GY/yVbTvgMdpT9edlu+d2Iwv8yz1Dx+C7o+1LdGvwaS/j4LgxE+FR3ePhMfsD+ysiXARZFqvHWgPby+fyY91G93P5OZFT7d5Ew+uWDwPoa/fD+rMfi+QICKv//QBT9fbVM//FuZPxacID8ZJjk/Q9SCPz5D2T5CSVK/2f/uPAD8Cj+LVps/dQ2Dv4lSEMAMilc/Qnqkvvt9RL7l9eG+8jJ5P6FWrr6KcAm+SM6dPr58Aj9iTSG9jlS+vozVrD2oIL+/O0CTv/tTCT+MJli+++n9PmjGsr7+1Py+uEmVPqk1Gz9/qxE/UJf/PjxWWL/yB3A+u9UPPxUmDz/U6ge//8TcvmP21z5J52o+Q7LdPlTDOj5saSq/H5C6vlGOFr6lLF2/kKjAvf7Ehr+nsqU/X+XivWV3E7+6MDQ/XFVjvu+5Zr+3pRW+KlA9P5RA7L76uhm/5dM/Ps8KQz9Nn4c+7ZKwPTS2Ab6CtZ8/lY5aP21R0b7mWEU/KXQwv28uPT8pBes+PLL7vfIGSj8nTjc+HTnQP3KIfz5cUUs+ngqXPa1NKj/kGoq9uByiPYhxub5wWVi+ucBIPzoWvz/zcDA/7jOrPaS3+z62+Ek/MCymPrcLfT/6L7A/sVN1P8XRnT7luOI+lw8ZPi60kD/7Cqi+bTjGP+aKJz9TlVu9cH7MPzGXWj9gKj8/Zf4Ov1JYXT+2J6O9R5SsvXZ3nT6/N6A+7ifHP+F3Zj1YVhU/2GWjPR4+Xz/DIMc+IhyPPwgH4j0aeZY+a4HBPspBuD5ockk/DttHP1Jde79hLJA+pwO9Pyd0gL4asoi/ud7TP1v3lj9JJVzAOswyv3DvwLzqzkM+SY8qP2oUgr4kMw1AUYsDwG6BAEC/9EY/COCWv6xupj97Ciq/h5Qivi9IxL/nLR6/+eWsvm/0XT8xVIQ/fgoXP/tVXb5izXW9hVtVvrTsBcAxpgq9jb8ZP7AUw7/TZQW/XsGNPnr+lj8tcEQ/i0RMP8h6iz/C3NC+sG74vysX7T4Wsp0+nfshP9goQb/nOMI/PmBsvyQpWb9DHrW/UE8pP4NNvT4aql++xuiRv41mwr8EkUo+rJ4CwMQVjz4rTva+LMmtv3wiqL/Xe0i/20aAv4gPyD64G6e/y4IfP+xMWb7Wrj3Ah8nNPw3k0j6V1Ge/7kh7v25MIcAiUkm/sQehvvKOLj6BflnAOH53Poc9FUDmr8u/+D2cv1aTSD3NKQnAl3shwHujur9yB/W/nmOBPxtJD0BN5Me/6r98v7Ipyr89R2y/SSHHvzrfjr8MaEK/b1IgP0Euvr/sGinAGz3+vhMpGMAqM+S+fuCvPyBinb+T9nO/y8euPsyDQr91G+q/wGsJvyz+VL9kaoe/GLwGv3HTmL69J1y+xpcJP2rJir9ogfa/xwwwwDWMrL9PA8y/PyUrQH7Z1782ZXW/3RAtwMOxvb6EtpC/ycEewAbqMr+pp0PA9baLP6sV0b54RpK/qnQYwIhWmz8rlnG/eCHTv73FnL+fU6m+OCxDwBJMO8DqoaE/HkU3vxm4/z7aNjg/URZfv/WdlL9/0ijAbW4SPfSFkL41v0rAQ/v0Pga2ir+09wW+oLO0v2jNzL/UuQTABZWrP7TNor+ayOy/q4GQv2uPhz7Vk6W/Lrz7v7Zssj8+sgvAOOdMvSPbbT+10s0+R2PHPjJHMMCxSlPAlmqcvyk8zb9Siqy/Ry9HwD6q379OIqq/ZUkTQC2RScD0/pO//bslvlZFFcBkeOC/HjaYvxjfpT91gem/iCohwNZrw78LtljA+ZI0wEq7ob8vrgzAfVgqvjjZ0r3Anv0+ej6Jv6P2NEAnaoa/y2CZvxllQr92Jdk85tD4PwGTfz7vFipAYvrIv8WfxT/a7F2/hIMSQNPJUL6TkTy+jqgOQB9DAz8olbw/9/TnP93Hij80qlw6M9rDPcDLgj9F9zI/9OZOvq4Q6z5Dw6a/B3YFQAaKDj+/Sm++YFdkP/Lekz+JFwM/aXEUQDTguT9FFhO+gZ6wvoAxyb5gsMI/Z0x8P6VVkj9psOW+Sa97PpTCXz94W1M//5EqPv5ExD8vTaU/nYEVP+DZ8z/80wM9Py3zP8gfA0DisMq/sw3gPvMkMb86wL0/XfOFPh6LsD/y9PQ/LjsIP3qa5b6k7jA//kJBv0hclT4XBp2/uPolQP0TLkDHJ909CsWZP/ugPr+zKOW/BTjRv5jI3j/uIjK/izIJQP9/Pr7D2h1Ajnqcu6yRhb9DH3y/cR1lv/DsTL9kHG2/ScQTv8hrFUD88SK/BcKKv89MQb/oOCW/CmU1v3/9nr+X9oy/Y8cXQEkWzL7/dbq/9wAoP4YUkr/J8ea9zzgEQEcVFr8P3uo/rkOQv55P6r9Eite+fq8Fvxd8k76T49G/qm8Mv64MSb/hmcC+vz4FwKN6PL9xo9a+vrMivzI5TL9FqG6/F1YZQCB2i78KYYA9t/Kavwgbwb9GzQrAv5mPvy+1q7+GKCu/dnMguiRfAkBNTx4/KsLrPRSHcz/DeaM/cu1DPNbGmz/zNno/srF1P3BLFr4G26E+h6TevYb1QT+oEMK+apukPt6siD4RML0/xiNJPxPAnz9Dp4A/FGunPCNGFj+nO1A/fWuGP3JfoT9g2EY/0vOAvh6Q5D6d9Ec/b1BGPoNjI7+dePI/eIpHvsgoRL+i+mK/q1GdPXgs/T5A1a09iRaTP/eJoz/HztC+9xlmv3IIHz/1Scc+X2TmvNk+iT+Nlbu+w5YQP0o6l77QrhS/BH4SPzHUPj+b4dQ+4wK0P3vF+L+dvG++R9pnPLDfY7+7G4w/OeDAvSoAIj+wAU4+Gx+GP3XzPT+xqYc/nY5zPCnwID7g0QDAr9Hjv9J2VsAOiOW/HDH1v632JMDhBBnAHAj2PjAZcD2bMGfAF/envu+BI8AdZCS/51vQv/gxXcCoRljAwqVdwB+FR8CJltA/eIRiwLUq5b8ZJ9q/R5RowCLNmz+BG8s+lWhRwDIypT92+GA/ESz4v4IR3j6t7qE/RBWZP34Ly71rnVzADDFEPsJYZMCEs5+/MTONvyFFY7/PlVA+j+bkv29EZb4dLEDAkR5SP3rFJT0vbzPA+e6iv7e2Y8Bp53jAhfdCwMt2yT6IHeY+CdoiPvpnXcB5ICS/vK9FwF/zIsBe2VHAOlKkvZ2ohsCKfEPAm0Y3wO4URT9Jus69+EJXwDFLa8AD90DAyc9CwK5FYMCqk1bAh/xRwBOBd7+IzIu+bqJawBRXHMBHt0zA8lq4v94LP8B+UTTAX1VQwNy/UsDvw0rA5nK7v2J9WcDWMzjAxFkzwCfKNsDGiYw/tDqAP3VeTsD21Za/QIpUv4ChT8AaZws+nOA7P4AGSL67XRG/RSZXwBAjIr5l2lPAAtigvxtdQcABFqW/z6Gyvvo+cMDE9Rm/6DFrwJCPg77iFyHAPXcuwAG4l7+JJn3A85tBwFbnZcCY6QrAICwqvxFbYb679xLAZ28PwFwvK8Cv8BHARFZfwBD/ir49lTvAd21xwNL2VMAhPbQ92NQxviG8ND4F5E497ETRvg1n7D37r4Y+6oojvpLqkD56nQs+F87kvWo5VD5KyLc+IdT0PRk9Mj8Z4NO8ovQkP64WOT7FGMM9JFGcPr/ffzxCNZE+klGrPjZKGT/KuhI8VXWMvVg+dz5wKF8+HTYlPyvkoD1ziNY+AHETP6wHuD41WwM/bzFkvpRxkj5V/T8+y0vAPm9/BT6+wY++a8gsPpSZ8z3F5668H6QQPjbsjb4sUkM/vtiQvWmDzD0O7HI/XKDKPk3/Pz9VLPA+7lqGPThxaT4io8C+yHGHvu72CT7uz5g+7LgfvNXwLj8oriK/agHpPsq6/D074oI9NQQkPghBtLvDmzzACollwJfHRsAJJUjA+ZpPwI+URsDxIRHANahMv4DInbvMIEXAj/NVwFoGWsCN1Y8+vcF/v56Jjr/ciDzAUidCwCOoBcBay0y+qMpJwKW0aMB1clPAikg+wEWqbL1gqo2+cck8wAsnuL8U/ys/YKdLPr/MaT7N8I2+QO27vcNvG74cOUbAyZevPhllQMBaZUY+23GuvzVLLMDzg1c/pYQqwHnTPr/rTVTAGdlqPhj2hcD78C3A6mOhwCQNGcAsbTfAq1JgwBO1LL9lvPi/s3GJPB7EKsC3vYnAo+ZQP4fvJcBtikfA2b+lvbfFYsDeo0XA1aVhwA+RVz/tdpW8VWXKPvPzjj/nsNo+Q+sEP26fAT8BpPE+MkaUPjVzxD4glus9VgE/P6c5cT/RUdc+ykbXvm34Qz+12xE+5R2APm8oBD/0/gM9AHaAPm4+rD5AlSo/eiwaP3mo6z6NwdW+OjEgP1OJ6z40FDq96pcrvkaLjj6LArK9EZ5mvg9JBr7cFgm+HkMsP4UnxL5dppU+dWooP2pyN7zMp70+yUw2PkNS9T6tSyQ/C9KzPjJZmb6MDja+LQqDPj8+t7zDFBI/Hb0RP97EBz+82J29zJ03P5vfPr1tJJg9hZBJvgvuG73anR6+Go0XPwTq5Lx3LjI/qK3CPg2j1T7K9Uw+J/nyPNZlWD+mPlm+/pbiP27rET9zFlM/R48RP4V/CT+N4QA+Fp78PWpS4D+XMUS9ImuQP5D5pD3XYoy9pJ4DQLYV0D+QUcU/oEeBP+xxWr8xm7U/Tz4FP/Emxj5em8A/gGkHP3Lwpz/AiTY/Qe45vzz73L+W4v0+DbYmwDDOxj6MFSG+VNAcvsMk6j9iuUa+soLOPwMhnr4qFls/7wJcPxCMS7/yjpc/MtT5Pq+0vD4G95s/99JjvyRKkz8oyZc+0I3nPx1q7z/hfpc/wxAUv2bYeT7n55g9SLq9PyL/ST8iMWI/R3azP/Qd0j9UGy49teO6P5gZpj9a14Q//iSjv9cgMb4U2RY/ro04P3bI2z/3864/QJ7JP0+XCkAMnr0/vHwzvlohjL5eTco/+kYyPzmkcj/1UQO/uSG4PxEIoz/hL94/djf+PxceuT9NOfM9m0m9P9cDvT9IBfo/sDrkPzhYhr8n1tQ8O2IeQC4sjD99vJs94528vVOSzr1sVHU9GN2Bv2rZBT5PufQ/T2qKvTb51z8LeIQ/7GmfPtpzrD9qpGg/61YNP3X7vT4gGZg/JIbyvu8Ut778Ark//GjgPwfG9z81U88/Wc+vP0OIfj/vm529AtxMPslOyj+kXEU+vSWBPwQdNz9k/9M/0diGPMfbLkADsJ4/ap8DQOwDjr9KfAa/GPRbvzfip7/PhE/AOVuyviW3rb8HKxzAe00gwCONZT+Cecm9rtAWwP9ljb/QMcC/UoSHP1rG0r+8N+C/KUErwDwAQ8B737q/CwqdPiTbNMCWLaS/E2CVvwemTcCPqpM/2r40P3x5PsDchXu9tKQ3P2dTzT1W5I0+6RJ/P+jaFD8y4FU9BAEowDuLmjz4HQjAgHjEv8rf8r+lpmc9AssWv5abub/w78A+YI8bwL6TcD8tMk8/H8gbwO8+Zb/bBhnAYV8twOGe/b/SyyG+cl+rvbAQkL7USyDA9d52vyt/9L1A9Ni/PRoTwG6U4T2KuyHAIgokwMyxu78bK4Q/BLecPXhRDj8hfDI+jmU0v72fCD/n7Ig+74gPv0bTgL7fGR4/uuK4vT4MXb2tVo+/aogBPj5bQD8m4lY/fUaHP2d5tz6mlpq+7z+mPl+rIT07uAA+ejKbvtRSbD9aEzy/aRxVP8m2RT9Labo+v7ZvPq2KjD7Qo6c/9XqUP43olb51Yw0/DpduvsuP9D7k/Uq9FrQCP8pgAT+eBhrArYtZv1YID763RLI9LcVkv/OEAb7t5eA+xm/jPmPhb78K1wm/NRLDPjJZjD6b6HQ+qlWAvikwUr8mm0A+riiHvwmB9b9tB6Y/xjIyPGGonz7puwI+/WkcPtHwH7+/7Jc/wZ+yPwFKfT3r6dq/6vf8v+wLAMAhvnG+rymhv0NQGcDiL62+OwFgv1IuqL6e/9a/Id6BvSYj0r63xYA/dyYPwIhNEsDqNRfAioREwDOBnr9KqD4/m1c4wFfbUb9ysEK/QUITwC68aT9kGfA+E24nwHH6jL5PLRg/AFbyv5+bnz8oeV4+iuN1PgH6ij3uoKK/QH27O78f7b+i03u/hCmuv8zQ7j6vmwG/l1r7v0vufr75Fy7AhQW3PyaME74+bPO/1uwVv3n22r9q5vS/QmlavywQS7+8F6s/FgX7vVvPxb/BcH2/51C0v6oWP8CDJuO/sJHtvZUExL99qyrATg9Zv9lAXj6rLWc+kOpDvVrFgr8J3EM/AhBMvkOu/75dKFS+405CvyQxhD9NLZa+rSX1vm6xqD+iMum+FquOwKAr8L+7kgjAD3egv50LPb4ueq+/KCG3PS0+ML8uyO6+qLvev5hWzr7GrO89LCZVvup7Gr/CGLY9qedJPuhCN8CV1fy/sLEiP+gw4T72F1W9cqnRvkC05b3WvJW/QLskwKFf9j/V7WE/u0KTv4RHmT7jpFO/NPayPoz1o79t/os8mmf1PqGkE8DDp6S/ePP2viNGGL7W82G/ftXEPFUnCz4K5ao/0zCWP0VUBsBzvEA/RZNbvxbIh753djG/GzwEP7hEs79D4RE+ZGBjPS/ERMAQyCbAvAFPwEGQ9L+H9CPAqrAzwNRINsB/g70+GYTsPWblK8ApDQbA5f4XwDVe0r+HEB/ADX8KwCudHMAJGCrAgiMEwFMymD/InFDA+fUXwD2S6b/pZT7AbGGNv+blB8AxGTbAkpJ6v9myLj83vCbAiffRPtrc7j5H+7C+6OrCPXyHQMBj9NC9Y7s2wNE1QcDOsZy/2mGMv+0aEsCvljTA135sv5KxIMAyPny/A0qnv2ssKMDN3NC/42wtwAIuNsCWfkTAiDnlv+My27+LgJS6Tl8swLIQYb93KRXAjvIDwLOhRcDbV4c7BJotwDHXPcCUu0TApJWtPm5ABD7CLu+6RDXsPcZfAz7oS2w82aKxvGF0Hj4ud94+di8oP7CQOb6rDLc9Yk+NPyN+Ez4YOB+/Oa1Yv/izWL/PHPm+7Pb5vW1A4z112wG+I/brvRc5Hj7qDY880zq0vuHPr740FS+/cVRevePNk73yhos+E1Grvw55F74Y2I4/E5d5PxhexT3sBsO+AXZOviz1JL/UbOK/Lzs/PxLgwD6RlGW/g7uUPeims77R7NI+C90qPm/aSj9TQNA+6f0cP8cy5r48jDa/o5zAPj0P473igYI+i4w2PgLZ4D6Aqn8/k7Guv8I0Cj5BIl2+UDc2PceZBb8DfLM++YYZv/xXFj0f9aE+v6yHP3KPaT73GiRAux+PP+QS4D/eHgdAealRP5HT7j27bh2+S2o+QOHlNj+DRhFALyDPv4hMZD5w9RJA17AhQOJQGUCA3wFAt3psv6tVBEC5ggJAlXEOQAcbOEBxNUi/ZrmHPnGhHECKdkm/JRtnvopOm7/gd8y9Y59UvRLFVL/c09m9HS4eQDXYHD5tch5AA2goP3Uy3L5EZRZAyJs3PupA0D++Wzo/FThKP9znbL8VfgXAoJMpQHIKDkCXbDlAe/guQALLFUAQu/y/ztNBP96XZ7vxOSNAmpGPu+F2BEDCVbE/iJoHQLHBVz1e+DJAdBwBQOzsBUDY1m6/LBCFvaPyAz+3+js/3HTnPlSJQD9zejI/YfAjPzLc7D4E5B0+B8/9PQYIJ7yvKkk/2LFXvMfVVL8Rej2/LshrvjmsHb76RMM+MaJAPjPxGz1XNR4+Tg4QP9ujrD7fLWY9TWoQPzpBmr2vzHA+JAc6v3a/pD5s9Am+Ksy5vjtgRj+3vBu9gM7HvT52ij6FB+y+8nNTPkqD4b+S1yU/O0iwPvJSgL+YY8o+IWdtv386IT8oGwq/yGrSPu1mlD66iJm+jYOEPaGiij4EFMg+gBWIvk2NVz8Om7y9jCtLP+u2fz/Hlu6+NNa9PVx2Oj4LK6k97HSiPmmXLz+Ob9Y+c4PxPkBqg75SDBw/+urqP7ssk7+GRmE/VuPlPs0vDT+Vu4q/GRmbPx/uHb6HJVE+KpK/vrujuT6De3s/SguXP6sjdD914Ra99otgPUGbur3vmw89al4FPyWfUz+1vxY/+Iravr+rHb70kgc/XXnAu0/snb1xE3c/1sm1Pzt9CT+a4Ec/rWeiPmkVNj6GgcE7Mla0vtx2wD4ejRo/SVuev/J1dj9lcWC+1l0TPxphdj9QGcM+0tMIP31QLj+70Vy/0JvtvxusEj6fQja/aC9QvqsDhj4EZQ/AXz/WvcQGar840Xi/cRZPPxcxqb6NszY97MnbvLqMZ74Tigk88NtIP9f0NT8Ie5a+17X6PnOLjD99j70/IisXP4rBMD/z150/M7aDP7RfBr8OuSm+MU91P7mWfj/Nul8/Xhybv68F8D6kxoA+8mOLPy+Snz+7Qt4+/0bnPZaosT8bwzo/efcSP/iIuD84fxa/eVSwvkpUUj/Z9YI+VOyKv3iSALysfMA9tHEVvteYlr9pW++9YzWCP8lAeT0GYVQ/+17kPoPTFj95bSG8fySKP/+sHj92GTw9BW6EP3PFgb9ftfQ940mlP5cvJj7h5zk/K1qyPyB2pj8C0dS+e9mpPbzgBr5HTKM/R4p3PxBuyTwX+2Q/kmGePwx25b4yYJs/WEOjPwBuCT/Rucm8ou2dPWY0kj9knPA/qxCVPwDdfz/pI38/eip+Pz22Dz8w3NE9PVK5PXW0iz+2qNK/Sy2MP6ch279d4SK+OeohP3uvxD98Va8/D7ojP/m9lL/4468/93aGPwrMLT8qUL4/tERLP6qykL9uC6Q/OpMhwEdbMb74SWk9g4uNvzKGSj8saWG/cL/dPUlUBj/EM4a+rMF/P5iJmD/155g/CPfJPnwOu76ipXo/83bTPvltpz8QzhS/EwvhvcQsDT9rvdi/+p9qP+gYZD9EvwM/DVdovxhHQcDry6M9BUE4P0cpbD+GlAE/9PwJP3vhkT98+xe+ETxzP0Y3pz9mOaY/xjmqvYjVMD00opw+7es7PFmHnz6OHIs/VikeP0lSFD84Ts8/v0rlPhKD9T2hmys/NNztPipjTD85J4U/kHkwP2sRHD+yk7g9qcSpP2Hygj0Fq4c/aQrDPsdWrD48VoK7H5BZPwDqgD8d58G/3HkYPwzJCUAwT7U/0C+EPn9YKr+cBpC+ggmAPrH/g748h2Y/dFdbvASJQD8UB02/p+owv56aAUCo4ga/BvwbP42azD+ixRE/zM3OPh+ZmT/e3kk/05iZPyfZbz9Bijw/KqE4P9z00z8Jj9A/vTCivIX8SD8DQem+TLZzP5EdhD+2PlI/YiFHvoJGmT68RNM+0HrTPu0FBT/L4KG9gvcNwHc6LcA7djnAY8dLwLagS8D7I3LAH6hXwK3zCj88I0k92EJiwIhJ1L8BpTbA+q2Hvt8Wur+ubTjAJMhhwJbwgcDI1j3Ab8O1PnBYXMAjEzLAJUzWv1z9XsDwy2o+yJVUPjzDhcC45VE+C1BlP/b3kr8wbbs+pPgCP/LQQz/u9OA97j5jwKiPsr4JBWLAz7cKv1KXM79/72q/q4I5PzBFHMBMeiK/XvdWwFdwJT90jc6/9aNOwMf3w7+ct0bAkfprwDwrPMDQ8fs7q/pbv47tf77V5EfAT96XPa/l97/QPSDA+PNvwJQvnb5cCWjAZKpUwNBpbsCGRKk+rv9cvWyO2b0UJAA/ySoaPvi9RD7BHCU/NGbOPp148j43w4++/ssRPWWz+D5xkBE/Y8knPqtU9bx1UHc+qw6CPSZsBD/YrQU/B6jEPvpOfj1pqhk/cwsqP3bOJz8l7aw+ElZMvnDIQz5/zqU+x5URvvV4Bj8Lk9c98w5EPyOSpr2IA28+pIVvvQAEZj/m9TI+Ie3yPry9Rj5Gub489Q2JPUDRJT/u0sk+mjWKvjA3ID+Zc+m9ylDZvacS+j7EQUs+8u0KPoUa4j5TtUE/R3uQPnfCPD8EM5I9X29QPjBUDj8Q1V2+oye+PZncIz+YIME9KOc+P5xkOz/sNRo/AlKZPndLoD0A9tE+zbTnPtUsKz9wk4I+YYaxPrg3tT6yErk+AAWWvtZPIr5QGTk/7a9cP1oNgL6nlBo/+cz6vTLn1z4dmtM+kvEwPxiuQj91LwG/OZLqPqksCD/k30E+82MQP5Qnur7QFCq+6rFZP4sNxTzF7NO+Pz5Bvab4e77whui9hlmUv2VoKr764A0/A+P+PfZqcD/Lv6g9KNgNP6Wh0D7Ifkw/fJyYPqtj/b39Oj8/Sp+8vYY6674Mucg+3nZ1P6RkCD99D3Y/ejQqP6Akcz9j0ck9bvzwvUcSEj/dVkE/u1sNvU8CnT732kY/doArPhcUVD+5nEI/N7ESPy8W175fnta9hG5dvovuVj+sk6k8wBX2PsYycz7XmOs+tAMuP1dmN7uKAcm9f3zjPo7ZmT7po9s+GYiOPoaufb4Ua/I+okIdPk4Q1j7zwSQ/MJUePSBoNz8Gxu8+97zrPvUyKT/BtYY9pryPPqeYFz9kkS4/jzHPPVI6MD6wZWE+7hWzPqs8Ej5Gb4s9ka5XP1hSAr4UJBI/7LiVPk5nWT4ZHFI/vLSdvr3MTz7C/Yc+b2ZlPqsPOz7Y+/o+Jt0LP2J7nz8gL0w+8EsQPgc35T5naeu93CoMP9WO2rxxS1M+xHgjPxvjMLznDw8/YfETPxNqhD5MTI8+I4PNPvJuwT417jk9Snaovn6R4T+hPO0/o9+oP56TkD/ut6Q/LBXFP86+ET+bRjw/eMBUvopfoz9I6EG/g83hP228Aj/lEIe9+Y5JP05xpT9lM8I/gpRcP84BF7+6csk/QCaSP0kskD8ah7U/2Ao8P08Ln78Gdsc/rJB4v0uq6b3La4S9O4Ruv/r5gT4VDuW+wLsLPgx/oj88aqK+QW+mP4Qgrz4OJrU/GxnLP0wCrj5mK4E/3dOCP5Tiyz8Ec1m/s69NP8KgKD9hWOu/NjaPP3Fzkj9etpg/IbqtPpj537/jKC8+HQPbP6Z0ND/HZdW9Zz4iP9RImT/YW6e+yn6xP0mjxz/fXN4/4ZBzP1Bg7L0b2OI+I9OfPrjyYj/xYFQ/gQWfvT7NKz+rwAw/rNmCP3XtGr6UdRM/qv4cP82EID/xNty++dSRv31GoT54TXU+STBpPnFZcz7psbY+lJixPoyiDD5tGcC+bXsbPitDHb5dwT2+RzXKPc+kYj4GvYc+0sgMvopKbb+aOvs+ecvcPhP2j7660JM+ivWoPSostT4ukSHAQyOKP9QjFj+dXQ7ANtEBP9rKyz5dTB0/H0Z6PTEi+z1KEEU+MvHBPuKf7j4ULHM9FltGP2hkYb9CtNs+G5Yhvnbuhz8gsUY/Lkctvh10IT+Tia8+j24zPjRKBT6jIho/RSfwvF61uL7Wgia+tekFP3C8Mj+pi1w/mwbJPRmnTj9RdDA/NmoRPxkOFj+B6ua7mydGP49ctj6m1Dc/Vpm/vD2ueD8nufY+y/aZP72OLz/3YXQ/bzk7PmQjPT+uLRo9zeqHP3WnVT9gQA4/c6xlvmlmAz+CrPy9aEmEPRx1kD4UV4o+QmEFv2c6C7sjpLI+s6yEP2rkTL2YSGc/ZhrUPnGL+D5P0qG+G5uFPhkHMz+zgJk9fGx4P9GRyb5vO5I9KzW4Pm4qVz92wGY/RRKIP2iyaT/kK5M/fbnOvWboIz5P8ZU+O3qMvFk4fj4ajfw9lU5OPxQTr7250Tg/SoY0P3Ytgz+wn78+g3E4PUsLKT8cPYk9kWiePxsNET9jfxA+BsYIPpOfSL+etfk/2lucvqkwij+DgxE/SXCMP1tn4z+oVXc+zQSaP5FWfT9QDME9lVHVvmlsMz4oLoc/TNlVvkV3wDwdVDw/3LIqOmM+Dr8Fcdg+ul+JvwDsN79HsxY/54LgPQzfJL+YJwK/aDUWPCkviD/5HZE9h3WcP9wLAb69VOU+tyZzPyEwWb9y/Uw/y5RZP4//xD6xGEs/5WfQv+2+DT/HwFK/yQy8PyVLeD+CK5s/19jhv5Qqkr+JxLa9Nx5ZP7mG0j5mO5o/coEiPxRiQz/ck6C9amD7Pm52Cz/jdTs/FnuUvnb/L76oRCrAAUA2wPIabcA8EzfANYVYwO4Nb8D+zDLAsLNNv7Ztk71sFWTAus5awDnnM8Czsfs+NSIcv8sitb90U2HAbV15wFECCsC3ZG2/SRlYwAobMMAUk8K/Un5SwAV+OT4hUPw+HldjwHeS2L99Bsu+IhwyP1gxoD40F54+diVAvoEZoz2P3obAxWIuvnUkY8C3h3Q/SL0tvzo5k7/0Lqo/9gMvwCncTb94ZnPAEUfRP5HlKsD1B3DAMH8MwLIOQMDUnWbA/eZnwJQFyTpoUOS/qYiJvrd+ccB5soo/aEVrPXf3P8CyQ23ArZWZPLRLh8DddH7AeyxlwLB/hz67zr++xpMKP5hbxz40zsg+YHgMP65TGD/8EDU/aZkOP3jY8z5ETwO+bviCPrH8ED9X0SU/y8LzPk6jpD4XIbI8f1X1PpaoIz8ChjQ/cu3RPhobTT9l1gQ/tAb+PmmxCT/A8Zo9ogZuPrPK9D6l+VI/RlAlPZQDbz6tgIK53BCbvevQwz6caIQ9lRDJPuRoF75peyQ/6m3TPpFcrT54kiw/2nUbP8VQFD8NSt0+5r5jPyK37L0+EBs/0Y4yP3vxLT+NKf07gOICP9qDED+MCYU/47soPwMqOj6ETZ4+45XRPqlsnb70jbs+VagBP+UnOr0iDvA+65gnP4hc/D5m7QU+e3/nPQ10lD9q4kU/lM3GP9e1kj9LWwc/dGZjP8yrdTvR+UA/3iQZu7colD/VSJ8/82NYP/2RS72BfL8+hYlHPxKytz+16YA/pGDPPmnWl783oIE/svWpPiw5Sz7yrYs/WY23vQ9q1r/XOio/5/wgvxDkn786ORY+cq2tv2Ir+r6mp6I+ES4jvsQ7HD/Cdq29lK2NPze5SL+MjcU/3rABvxKhvj88CI4/uOHmPsM+qj/ZthS/W4R7Ponzfj+oDqq/WJ52P9KnjD/Mwyg/G9s9Pkw5TsC/cko+8FawP7pwpT9k3L4+Hie7P3ABBD9qxmm+00tBPzyikT85V1s/0q4kPmdQob08pzQ/APPgP6Qsv7/uF0c/Q0K7Piz05L6azd2/pKpwP6lJO74HK+q9KzDHPWs/pD6xsT4/cm0nP/IUwr44YX+/LXOSvzu3dr/o7gM/WQA5v1wR0D4nMwM/1zayv6cD/L74UBM/yK2Lv1Kg9z6dFwA/e9c0P5l4ir2cveo+HDqNP9W3Fr5Dn3e/so1sPj+8fL/haiw/2M8bvGnbfz/29KA+928fP5yxCkCgrN4+CKd+P+KTS72s2s2/DL37v1tkUL9+Fmq/5cgqPpZiaj5FjeS/i+unPOsrgb9a0LS+QPxcPzExQb++2hq/ujhrvmtGn79BB+y+BPQlvjO0sD8+DSy+wkumPl56Cj/ybos+tnBYPizmFz+d/2Y+tp2Kvie4Nj0+/Ls9RZzbPtHlAD56HMI+IUSrPu5AMj+mXGU/4rkmP+x+Dj//WIo+En2hvqm3/T7aQx4+tkYwP2GLmT4vixw/ForJPaB8gT5S0yG+jawav+Gkej9t1v4+YvuMvY4gCD6FTIC+jnQmP7pZuL5esxM/IrkfP2Xcp75GDBW+qYRZPsk4Hb5rLES/AsFpPorPNj5ZESo/7g4hvNz3yz1phBY/mnwsP3EgPj9lwuU+llmtvmVx9byBvRM8JCxpv5SlqT4tAbC+rrMuP/qBUbxCCr4+yGcJPaDrFD9GjFY/3g10vgtpT79zOow+ijczv3ABeb4KddO+cG1gv0Sd4z0BMnI9O4kEPdqbFb9zhQq/gdCbvpn4lT+30TE/hpsKP7SoVL6Iv2i/UkkUP6qzlT5pzeK9KrolPoqfaz9XYxO/osVvPpWsFj9OxVk+kkQSPOemSD5tIWM/AKdqP+1bGj7mhSy8JJk1PNGgyT6xe7O9NM75Pv47Oj9gByDAPSWNvuDs9bnOfgm/+pJ+PrKYs796eCE/86xRv9xyn7/V2hk+cYkdvS1A87ylccc92Y0VPAc5DT+78rc8u9KGv+Qzq7+UI9Q+yySIv2IfmT5Fjkk9dG9oviBunb+pXNQ9eexeP5yfxL7Fway/q1kaPnobNMB/O7G+RdUav6Ql2r/vjq2/4p2DvtQsnb1acBXAZsncvpJ8O79gsoQ/0yGaPmZfAsDWwQ/AQJATwD6jqL8Fhio/a+oJwJ5nCL+ryMk9/ckYwON5kz8SgLA/HP24v4/6iz/Gtag/TwwRulL4RT8dYUw/KuxNP4kJK75mWe+/Icq+vWLjCMA/Klo/ab58v0yLCz6QznI/z4ytv7kTmj5lTtq/xLGGP5LWqT+sXwDA0a7aPql3J8BEAynASo3Kv5pLhD/vAnw+XxBnPp6WNsDxwJk96tDHv1g0DcCuVNu/xQB2vkGq57//HhjAlEl6v+canz7YJ12+dJp9Pz4w9z/iqz0/J8WqP5g6gz9SVpM/IvGRP/6vCb9JVho97XChP8xLL79/5e4/GZj8vvn60b6PzQK/u2aXP8onPT8NKwK/KQo2PzX4zj8PL74/tAqMPx3N3D/ng5G8CuOrPkfgwD8NN4S/x3oAPx/Fmb+lMHO/lRvrPrgiZL6ZPcs9Co2CPxmJbL3u4m0/VsaGP/7pA0CzxsU/JQ4uPmfrrj/MzXM+/5HIP4T6Hr+ME9E/Jnr9Pi8TBb/o64U/wuhZPzZU+j69OZC+Dxpgv0fOir44ab4+EJQkP9tD77/p8z6+0wTdP9yWWb3xtUg/sKmtPypdoT8oXK6+XSOEPApPdL+LIwS/XP80wPxHiL8IEwTARvEgwOIQK8DdUmM+xntrPnQoKMC8Nt+/q+kDwMb5ej+io6M+r7bLv+Y3HMAzMxrAeICPvzI7Sr8SFzLAZqY2v5d3ib/3Z0LAE1OSP+atgj/IDADA46jZPjpoNj8EYzw/LIjaPlCnYT5S4+I+HopZPawXN8C9PSA+m6QywAdKqT+CBpK/jM0Sv+fzXD+gkt6/yebgPmXWG8BSCRQ/whmLPyX1AsDpR9M+/OgjwBNjTMC6PCHAhPq8P037vb7A0Vm9bcpSwCQHT74Ob26+EBfVvyqyKMAYBoY99SkcwN+5GsBp/by/OAYzP5ebaL6NAzc/XZGDPwJy1T8QqvI+jACCPyk2oT826dY/CZ5EvkJVjr3qX/M/WoiLv8wwrD8CmAK+5Yl0PnVL8z8/EhNAl4LJPw3Ekj/gk+q+Ke0KQDi/mD9mDLg/OoX4P2PzAD+Oo8c9PXjMP0SG5r7o0qW9+hbWviBYVz7LTqm+VpvZvhLFiz53Atg/sW4TPs70CUB/NTA/QCXjv94OBUA0QUY9QC5QP1299z+Rq0k/jdzYPmA9ur+v3vM/jdFOP67u4T+M6O4//omoP6mIcr8xQnq/b8OSPaq/4j+2wzW/5gPFP/IlqD/F+ao/BeVDPogN3j+lj6U/iTC4P1hWVr3bB/O9jxmPPw7Tlj+vnABAJ7F0PzziTz/HQLk/oZSmPTiYiT/pTWg98snbP36F0D5tN6k/4xWXP50pQT8w8QFALCP1PzuOqj86Dy8/tzTXv/0o6z9Zb2Q/6RyjP9Lv9z/125u/0e4QP4udoD8dkzm9pcqsv1eZZT+zuyO9tMFUv6xvhb1NAcs92ybZP3anJz6FwdQ/Rn7jPldW/j5mUO8/EX5RPgaTxD9u29Q/zYOSPy4zVT6lHxDAiI00P/iL9jqgwPE/ZL3mPwGjuj/bzdk925H+v7FTiz215bI/S515P+VK0T/i6bU/f+6kP8SmGL5LUrc//drBP8+T1z/hshu/rH1XPTJ+yD5a1c0+rNbNPgRJqT6wddc+2RfqPgYRHb6ReYA/wldUvT4wKT4Mhiw/8y2vPiMdiz4amR09Z7cEP9ofDT+v7Mo+vucePlmtBT6qLCA/5ubiPmDTLT9TFsk+uUZDPvjXFz0krPg+fhtSP8KO6D3u0ZK9AN9QvrpJVb4EAFw9BFvovRYjEz9utKo+dNc8PzRVuLyAef0+ZH18PjF7NT9r+Q8+TTVrP+SmuT4NWRU+AWy7vt5NtT686AW6MBm9PiFPBT/lKRA/brP7Pv+xkj5wic29iASxPmiKXD3indU8eseQvScYBD9/gEa+zFArP4rirLwHlGc+ZnWWPSi4iD2egU8+NwESPYKSNz9gWMc+3NOMPjXJzz4ASwc/8aMYPjgLxr7ZFwE/pA8lPzSHkT71u90+En8nv8c6XL7idAo+G0itPkInTz8mttw8gY0vvoG4RD7o2k29sRj1Pjn+Vb5nGjg+UYuPPh3NeT7louo8Y7Bxv8cr3b0PN7g+EdBgP1Qva75n6sA+Bjf5PDubH77gHKi/ai1APxtiZT82+Wq/VaTOPrZZdT8C0Ck/szF7viDNtD0ChSo/pTBJP7JElD4VxA8/uQUEP/0OTb4aUhY+AxvKviPtDz8R+wQ/5jjlvubtxz5ybcg+Qy4mvll82T2VSjs/H4CAPhjWeDt1+7u9Cj12vvCGJD7O6BE+AD1OPl378D4Rebk9tEizPlfNSb9SDA4+xaeRvXMkBT9/IHU+x+UkPhUva74uiyy+dm7EvTYkpj7lpyE/vQEOPzVyWj6t7pQ9H1H8Pn6heT4yl7I+X864PugW8D62pJc+GLuIPv7LAb9JSwM/G42NPtpbjD6fJy2+nhbZPvOPQz4urm0+oBjzPjsDzD1C0Dc/yOGzPtZzQD2sBYA9m6FlPe1ioD5ooYk+hq/APtMSaT9FcRG9FDGMPmSCTz690MU+u+NLP6PG1zslMIg+WMcPPzLOrr42DQu+1BjpPdsvTL6L084+sjCZvdjdEr3IgdW+4DyMPpcfwzw8j6E+K9FMP39Ekr4MIfY+j8slPyKCBT9/D22+NyEyPbAOQj8kBxQ/BKn9PoXX2r7SbiI/BIqzPyEKjD//D1s/YltfP/nrob19oFY/CUt6Pgml2j6m8G0/lpaKvtiIJr11K2Q/Zaajv9fNwr5IlqI+ldyePn5bq77OjXO/jmUnPi9abj9k/8y9wDaUP5ao0D5xj8K8hl4FPwcoHT+ep48+ZHygvwI6qL47Yym/ZFp9v61oQT//Alk/Zw+FP3BYqT/Hc6M/uT9Gv47ZJj+PPVU9jVB3P1LDiD4i1ZQ+C26DP6Z/bT8+OCO+dOONP94fGD9/33s/VMFcPllRrj3ngtu9z/LePm1IXD4iVsg+aB3APrcGjz4JmPo+upiJPgPS6L1y/rE+L/7pvUreED5It428uzGkPXJK3z4/hLE+M+7/PgmzDz8TYqe+8nLlPplJnT73CCg/8DivPudbFj8kOB2+dBomP5vvA7+hagi+Q4IEPkDlHj3qBLS8D+MuPk+Fjr3fJJk+n+kIPcqulD7F/s29WGTfPDPNWz5InH2+0az8PmFiCL/eg7k+yS6MvmTCE798Q9g+ETpJP6hvpj6hecw+dKQGP1aUoj6xTJU+jhCwvDdC/z7ibv49FderPuOMJz60P7U+72Q6viRsBT9D7O0+9x1zPq/4br1CvKq8k8ExPjs6Cj+EgXA/14jcPkDhJj4WOeQ+30sSP5vmCz6mvAo+1mCDPrLxRz+tna0+C9zvvF5eGb8Vb4K99nETPodFBD/fu3o+QSNxP4KalD6gVTo8LqU5v3hvAj+v+gQ/kacJvu82hj0pOeE+xfVKvxDvxL6k0om/dmL3vkJFyz6IBLm+To+8PhT13b0fVoM+dZN1vwo0Uz879Vc/HvBUv0lUVT+XNoI932ofP1lKsz0oPIW+lskPP03w6D5mywM+svfmuxM4JD+0Ffm+l/OAP2TBRL67nEo/LQ1RP8GGOL/c6Sg/jTYePg3OFT5pq3K8I0k2P4JzijwOAwq+vR6Qvmb5hj+CBuw+zTnQPtWBij9DTx8/tGb6Pg0nKr+DiGo/MR26PfWn0z32C64+cxwBPyJrO7/BvtS/qyLzv9odE7/vx5e9WLa7v1YfF75ld5O+VVTuPtldiL1pfDk+Vi9TPyLC9D3ZdKC++egtP0LJAD4CNwnAPEoHwGtOlz8xUZ4+x/BCvmo/RbwUGfQ7cIibvtgn179C7rQ/7BOwvroRz7/LYyk/UZwwP5zvcT+rnR0/h0c6PwoIlD5or9m/k5m6vv6mMr9eIYE+E9pKvVxT6L7TBla+7de4PkATrj/TChjAdQc6Pzw8377nX4W9HRE7v6WuSz8d5ce+cmc8PxJuTbwG09g+txMYPwMesj+qCyc/LLwVP4EdvD94pZc/oGnGPkXyF76kH60/F56nP2Br6z7gx4e+ndwtPushTz/kS7s/3ym5P3DZHT8Z11E9WCtoP39kPD9G6vk+XpHmP99ao78aV2S+PCudPwhVsz/tZhu/LAMAv5l3mr7Yux2+wMq5v34v0L3EgI4/zSdmvV3wiD+Rq8Y+G5pzP+QTF0AGmgM+wMYUP+n9pj8OCZM//E/dvuuL5L6cj4s/DYuLP1LIoD/EBas/ZO6AP3bEH79Y8Lk+0X7KPThaqz/SM6I/9xYGP5C9iT+PaFU/xkAVvIa9tT/ge4w/ruw5P8sQqr8e+qW92UDNPsSy7T4LKvo+T6MLP5lZLD/LH88+V2oDP2epIj1GT7u+Mxw/PlJQOD811TI/5pW4PprApry84aw+WyIXP5ILLz/3td0+fUsUPRNxMD+C++A+DhzPPvZ6FD9rPwg/c3zCPflD/z7krFs9lFBwviVMHL6uM449yaeiPksY3r350nS+ApHHPiHiWr4vwXE+JuD5PddwRD41Yx4/vWCxvWJRsD5YmU++xa39PgN4vj7GJSo+D3xjPjg31z765hY/XG+PPjz8MD86DUE+3jBEP03YEb5LAtc+DD35PmOJhT4EYa4+9Kj0PphnpL6rBgI/6UH8Pghniz4ZrZc+NzJwPkqODz7djls/1mCHPpvlQT/wigo/6V3pPmvZ3D7jM60+9ENcviL++r0ACYY/DpMCPzMNCD/4P6q8yQVEv5Gv/Lz22hk923UPvtVYBr6Gt+A+IoSJPmKcST4om6k+2cBJvlXfvD6BXrQ+8WlUvlL+eT2B87G8koAxvh9G3D4HCZ4++o/zvcZOeDxOk0W+O+Wpvms+fb1RqWM/MMlGP7tbKb4U7CY+pDGCP0bSbz+iyLc92jgGP4WJGT/pASc9WYflvZ8Upj4+76E+Boe6PlRBMz/oWgg+jzmqPjYeqz4gQE2/26zJveHAqD7R/OG9NSHivUWOnD6w3509P0aPPlpxjzzS6p0/Aku4PdEGJL6GRAc/Xt2iPbewbD7HPIs+lnzRPueLGr5IIVE/yDYPv8iAJD+GwCo/FIMGv2Mo2D9gOoY/gvwEP+DUjT+l9Us96npdP6nB875jNaI9IFa4PYfPIj/gz8g+b+S7Pg/Yi787e6m+GP+FP7262D1e/AW/d32Avq1WUL6F0y8/LEXyvVZIkT9Rs5C/gBzavm5Ntb5EFyw/CpSvPivvkb+HrUy85fm3PgSCKL9HjWw+zQ4GPTFtlD+4qWQ/SGReP5ikY79QDaC/B3JFvN0j6z7QdTy/fH2JP48TYz83E6M/gofevR+FVj8re/Q+JjOHP+l/uD9gOIO+i9yiPvapoj5jH84//wqBPgRchjtyy0w/8nXMPiArMb2UUpC9qXmZPnykkD+X8oU+uzvmv+5yWb2xdo2+PcuFPlKDLj9MAD6+WdQvvqm/aD+Vq0G+WESivnFbhz9Yes+6YskYv3brDj80BzW/9tNyvy3Gur+DYZm/W+bOvD65+r7fCRW+ifbkPmMRxL21/Is+PwKYvg708D/5Xsk+RkbgPinmGT9Aqos+M2OTPzl7/L59HpS++d4GP/IILz1UwBM/nAE+P6dzDz8eDMO+5vj8Pmkopz4U8aI/1CWrP5/QO782zHA/KNfkPrzRPb0IieQ+0o6DP8Z99TxEXIe/D5XSui57yj73kpE/+T7lPIpkyz69W+I+pWJ9Pdi6Ar+NcpA/Z2UGvYM87D7zpDq/efTPPswl0724czQ/+hwaP7ZW1j70dgg+BP+MPr14oj4XVRo/b7iePoRXnT8SqKE9qE83PujHxz4/lwY/nqpnv6IHET0MIWw/mToNPsd1uD9vLoO8zE9oPDOTGj9s0DO9vUBjP2O0mj7QaHi/xYdXP6qxM78YBzk/W8o6P51VqD4LSDs/+SdPvz/vML7ulVa/N5puP9afxT5O4Tk/umtbvukm+b4b4sA9r3lCvpL50r/nS5Q/uFPPPQGj8z47CNG9SXJYPTYacjvbdB8/+xP1PnBJ3z18ndS/0JYPwF1oH8DEO0K/3TTBvztm8r/yaJ2/fSp2PwtaBL5tXSzAjp+sPxxqB8CbdAjA5SBBwNQlb8BBm1nAtZ4dwM7oKsCvUZk/jQZSwMsV/L9Sy+6/qWY5wIgSAD7ADXe/ICoXwEw9aT9SsDI/YmFlwATPp76Wb5g/ktydP++sa75KoFnAO1rQvWwCaMDPcR3AeN87P45dTLxGFMO/BuTLv+90Zj6dFNe/CIl/v60Tkj9pzKO/Yld/PgQRR8D5LlnAoxsuwFCQlb7JrZk+1GnovYJp6L8nMOs+ukBrwNcFkr51oljAXVF4PYdWcMC+fgHAF8ouwN4ysD6EFgE9zaB3P7tVVT82erg/giC6PxY88z6ab2Q/fCkOv7vKgj9AuqU6lD6wP7RKkz+7D3g/6k+pvoP3KL6dCai+RkoGPzL8ST9Ncku/hWWKv6YuFz/+MPE+gnmyPkwlWz+OZT8/D4eKv/E4uz5ccVG/vvUIP98lTL+4I1XAfaJOv7hOwz0BJDi9O0MEP0Me/zzSGkQ/v7fev1gv7j/CPjk/o1n2vzsTvj/DVzE/vCd8PzRih76AKNm+T0iRP2MuCcDmUT0/JMAmP9Tbaj+Tvu0/BvkUwHE4jb3txqs/2vqDP0ot1zzLzUM/AhbCPgyyEb7h0r4+swfCP0r1Gz9JlBW/alERPlfydT9fhA4/MDJ8PiNMCT9HkVg/x3OyPjUrKT7Hi2C+SomjvWp/mT5CLJ09nsbNPvEkND8Ft/0+nnqiPz1xYT//rDA/zD5FPxJUOz+9ES8/UlnpPorbaj+dzTA/62yMPlXa3j6i6Qw/Y9QJP6zFwz41tCg/dXTRPVckvTqQUAs+YneAPYCshz8PeaG9eMk0PyN84D68FnE9+pY2Px0LWD5nmhw/yg84PQf+GLyG0Sc+PaZqP4Ji+j3vybA/ELB0P2ofyT6OiBo/gfNtP0Zo7T187ay9ZXvKvWF44z7fg0U/YiM1Pxv+Vz8eHKc9/F0JPikbCz9S610+JYSuPS1E77w4dC4/APWKP/EZkj8gbpQ/1zAIPwgKlT91/GU/rIxivrrxi74V5kA/WgJ7P7h4Hj/XCXG+AsIGP6+PsL6lkTk/Ddt/Pztiyz42PiE/+VFTPzSEST+mX2a9m8lqP30m2z1e5jy/6W9LP7asU78Iq52+Hh62vR6k+bt89t6+Pa3gv/87LLwsTgw/I/ztPDXnYD/j/DI+Z8GCP3O9d73zlUo+cQhyP0j7D78zgto/D19Xv6J5R7tjAUI/pbiyvqWJDD86ckU/NUFdP/VCFD8KDEA/loIuvkdDqz9fuks/UOuSvmWrCj/8Qkc/yV40vlnsjT9hKng/E4AsPzSMV78IQEY9QBw7P/TdEr3uMsk/CRnKPho3sD4+kao/NzmxP2HzCr4TcsS9RneoP0qP1D75ZCc/jf4Fvwzb0L1/DXI/DzXYP6ykzz8LSmc/GcLUvlBBmz8mWUg+//mavUShB0ApxwA//R4GPufpoj+Q8Gq/P6c2v92rNb9JJ5e/6rKTvkUSe78C07C6IcGSPyEBg75UG6g/3M3Pv5VYxT+Vu1o/JqhPv4i/ZD8AuDw+6cdUP/TOlL/yhoK/ok/oP56omT/SRYY/2cvOP62bcj9enhq/KV3BvVKL6L2vuJc/sqS1PyW2Vz4CWIQ/SEKVP8lAjr70j+o/+s+wPxEiWT+1wp2/EKjQvcfvrj5tjF8+4BqLP/yfxr7WLM4+Cvo+PxC2cT8S/J++dMbWvh3EZT/tSos/NH3nPp3pQj8iECA+f+W2Pivtbz8GbRk/d81kPyR9Wb5UeIU/Bz8wPj0QKz495oE/IpSdvjhMgb7YXV0/LM0tPgCNcr5udKW+arMnv6w8LL+Cdtq/z9ewPaUYSD9hAAY9tgygPmectj0+ghc/doN3PwB8Hj9uFzK+Zd23Poz2BD9aM008Df91v3mehD/f0HQ/ajU4P1yGjz/aqDI/g/TDvdAMuD4KMxI9KWw9P/emBz+5dw0+nPtFPx8Rlz+QkKi+acePP91mRD+6K94+9ujKv6Swjz0/UIw/jjPCPzxwkz4polU/5DwBPzmxKj/gquw+eU0MPq3DjD2H6wA//uY9Px9MTD/1yOs+Sw8tP/s9AL2SNEE/HN2KP3lpFz+rzy8/buN6P5gRTz+vxRA/ikw4P9sPD79rnX0/lVA/P/aJIT7SkvC93n03P4JxHj685rc7ins3viDRF72//fQ+Ml1ePdm2Fj81GpA/JNNhvX3GGz9UkWU+kWjpPpFExD+eJ54/sznuvu93ez8QEHY+bgiFvnTyOD/gur8+SVAvP0zq3T7KIWi+FVcuPdvhUTx+yho/v82VPt6Muj7YQ1k/FWoIPkJvYz/PvkY/568eP2GVBr8Imh2+lFsbP0690T5pL5o/+lCNP/Fbij5NSfY+Tok8P33wmT9tyw0+DbU2P7ck4z77Hls/shBCPmq4Xr8Y2ko/6EAmP/Dy9j6s+Z+9WAqKPm7wUz/0Imk+j6UZv2C9Jz+iJOK9pvfCv70Xkj2XE0s9jaU6P6dI2r6lyqi/pSAKv0vPrT6eeuk9ypDNPvM68j1gZmg/SQEPwF8qhD/E2F0/SBHRvzNoaT8i97g/Tg6WP/ukWL5bJoq+FOtTP36ptL7XaYY/iIMUP1U0ZD+/Sea+zFarvoj4nzsfSKQ/O/WJP82NaD51uWY/FjfaPu0s/bxwRis+s2FfP6ah3D65lSa/PDCXvf8PTD8fzsw/wuihPaHqvT9Gr/Y+Duz/PlJ2az/gmV6+QKSfvcCfQz+nkow+dnACP8IhDT59oSe/EXVCPuhXDD8ixCA/SfBNP/OS7z6icC4//ShZP9bcuT1JbPI+xpioP+bh9D5E/bY+etYnvtxMHT/mZpc+j5iRPZNlpT0QcpU+DtSiPY7Mrj7lVAu+NIU9PwilD790IIA/xcAYv6UiAT4p/ro+juQNPjOLbj9t3IU8d2uzPzxY8T7hp3+/l55WPu8P6D2Z1bY+2R7XPglzCr8q5J29HEZEP19tij/u6oM+I83tPQoP6j7tPks9Qg+aPtwlZT89PhI/x2ttP922wT3Z/I086NuWOmqkab2yTd8+TB8Avm/6ET5QJZe9/3Y6vw7R6L08w969CfGVvqGkyz26wYm/C1cJPXWYdL0x7bK91h9aPrSdY75ATb+/TKK1vUTxtT25Yjm+wvFvPANRIb8yzyS9Y3I5PrS3fj+Muvw+LRVfPmqy8bwmyeK+UAqTP3E9KT7g/pQ8xAEMPlW9Cb54m/i9jthLvyCwfr5nZZ0/ratoPh5SB8DOnl6+liEbP0zlqD5lmka+DSUmPxRUtL06p4W9KtSdvv+jkL5m9/q/s1yvPV0Mtj2r2QU/Q7SpvRgQUj67pPm9N4TevWqrsD0fmEC+e+WWvqBYaz8sygo70ED1vkUHz79zilTAvVK1v5CsCMCvOE3Avqo2wKOzAT8KWq+8a2sgwAgP5r+V8fS//teWP5aRBr7ae1+/tq81wLQBXcAL9dC/LIhVPS/VOcCkVL6/PQxDvz8GY8B9DhI/Z0COP/RCRsBWOHg9IVheP5g5iz85BRw+Mn5PP+p5Gj+QX5m997kdwGOO+r0nJjXAIUT2vnohFcD+De++WrZYPv5EBsB+aN09Gj0wwMmnjj8tEuu+IfQmwCGrpr/m9Q/Azn5IwGYvGcBdlJ0+BmBDvzkFF75bAlfAsFq7v2j5Vz8+OL2/m9BPwIH5h77z6l3A05MzwKNkqr8c0IU/LShPvU4saLx9kSo/G07zPu5fxT5hfPM9Txi+PjU9ND41SOw+R+kxPXYQ57yyt2o/nyWVPtaq1j1L2N8+PZ33PW/4/T1bwCk+hiTHPhZmJT/u9bw+IzXyPhINHD+4HCk+aGPuPW1awT4YK3c+aeFMPy3gxL2pwJE+voF7Pu7aAL4h5dA+D66RvoWmID3snQA71bfaPp9zmL00/A8+fiW/PuTZFj/12bo+pQvGPsSIRD4v/YM+DvrgvT/z5z4caU4/oOsWPcvCFT/AlbI+DALJPhPz6D62xqQ9CABYPvVrDT7SR46+ZhBSPIcQEj8VcXy+nC0CPw6dnz5BGIw9cZ2wvhBevb3HDhS/qEKgvs6HVL9XSr2+YHrfvhheR786nAu/OwR8PmMnob0BFlO/l4ymPak6Hr8izwc/18dJv+DLR79942K/DM1fv1IgJ792oI4/CERRv5cbwL49fWK+a9xsv4Au/T4mrxk/5N5Mv69DhT9rwtU+CepLv+uF2z0rYUC7Fl9cP8EXkLxePVW/5lCBvHoUaL8JDEK/QxbIvoJnzT369ui9CZMMv2lwRj8eVzm/c1jyPgjoCT0iZk6/e9LZPVFlUL9EDmK/q88Xv27uAL5p/wy+YNYmvar0a7+Y8oO+WMKPv+E7PL/GfVu/XfpJvYiIar/H3EW/h2JFv3ZglT4DgOU9yr9JvlhCgb7hCAO+CKcAPvA8U76rDz89mTgZPrenL761PP69JSo4vtNgbT7axFc9jz9yvZL3FT2iByu+/2ofPvpFhL6Mray9gJZjvDQr87y4LCM9iu4/vtyssb0fYE+90FIPP8kXIj8Xxb0+Jn/+PpNjGD+BZl8+Ss5DPwY7fD5TTps+n7tYP9X4Kj9l9TI/rXPKvS2hTj8NFO0+6XI0Pokolz4SQww/Ggc1P1kk2j6CDpq+f3CSPmQjIz+evfI+vzJJP2G/BD9MKdE+53tHP1CWkr4sn2A+8k2FPt1M8z7amfe+EYG3vj9ZBD1m4Eg/KePrPsZioD2wRUg/77eVPdoPyj7s7AY/VMapPl+s/T+QTpU+PGFhvsMTVj1dnBU/UtOVPunkRj8yE4o+eVSaPuihnT5SPq4/ypuwP8efUr6FQJM/L6seP2Tvk77otGg/X3DZPodJJz/zqwA/HAcYP7Fkkz9nlIs+xtsVP1k1Fz81x+i98fYIP7yZiT/cA/I+mWaQP21Ecj8DBZg/TpbzPuPQvT7gnQE/vQjMPnaDJz8XCkU8yrwyP77O7j7djQg/fb3cPg5VFD9fUaY+G2orPldTAT+kxag+0GRwPrE6Nz6PBlU+XPgCP34qIT3/10i/LnWXu4Obaz4/mAc/au06P2JV8z1DZSk/rsP/PtjcLT+CLj0/ZfPoPR7ZGD/miZA+INnwPqfn4z7B1TM/c+isPikYQj7gawM/gCIcP10cZz2HRes9zc0EP+wDjD9hA74+uGGLPg99oT7bC7I++vQAPmbuSz8jkOY+6YixPignuz679nc/YM+jPxkvQr7jpRo/GyzwPqv7TD4NZeg+U30tP9C/3z5fRCY/b+LePuz5Kz9MRhU/6KsNP+a8CD8sc5I+sEwpP0zGcD8aEg8/DM3QPiu8Pz+kIVs/Dt1OvEs4nz7ZcOM+SgKkP3GFSD8jKGc+rf1gP33y1r70V7w+9ZwyP4TUmD5ZjxS+ivVdP+Yq1z2jins+eTMQPzBAAD83dR8/Jp/lPpDPxz+YtZk/iHxLPwT7ODzcllY/paOpPxN+wD5uwzi/X4BJvgvPnT/ZBRg/yeQKPojZBT/82ga/CATKPgm7jTu9RJY+LIERPy4GQ7/yGty+H/MFvnOxAr8FJAS/dYP7PpI9H799lnW+qu1Jv7TeAr+UY7Q+CTAdvlaHe7/OZd89GMy4vcdQ4z3YXQK+TJUnvWd3fr76LW0+86G4vL+RBT6quNa9rv54vHpgND0sdmO+jfX9vRH55727+W6+H8dWPlaAS74SD669Va+Bvgiqxj21jDS+0km5O0qtzr127km+XTocPw7vpz7cavA+joJ9P28OGj9jAag+KXwvPy8jYT8xYdg9DmdWP4J9lT7sVQc/Tq+4PrEJsj6u/g4/2fCZPg39Zz4N7Rg/C8j0PphIST/C8dA+qsmgPlGlJz8R8hM/SQAyP3MSdL5NCW098CQePxAbA0AJfSo+EsysPrV5LD9+rb09Nka3v6e9sr6Usn0++jpevjpMXz7acXo/JE0bPwIXT77cgTY/tEGCP/u8ib5cNnY/tCO0PvfNxL6w9CK/vhIcP10EcD9f7uE+s6/SPuviwT7hbzU/bsVIP8CpYT6KRQ0/C2ULPx5mJT7yXEY/qb5NPr2lAz96wBE+pphkP0QU4z5bgpk+/rTcPuzHwj4A0G4/Nr8lP8VqPr5y9wc+6y/dPnHLAz/p9B4/UQqWP5xqiT4L3LC8rH6du66NBr9+r1g+vLe7PSZsCT9eb9k+8W1zPlZniD79Whm/gsEDPvxXGD896w29JO7NPu5IfT7v0sO+kqiJP1XFED+cPK68DHk5P7WtAL+kkPI+m9X3virhZD9a8BI//k4EP1K2pr62yqY9CRg9vRTOub7c4oE/WOLUPy1zn72HmJ8/ZEKCvsuHDD7jWA8/I7alvPmP/z6nndw+yfOWPhGfJUBZ7hc/NS5MP2uqhT8CuTo/8cRrvflNX77SpoQ/nAwTP4Bn4T7rwGk/DSYzvjl6Sz4ZoBK9SRB2P0pDuD93PN4/o8VKP+62sD/rqvw+qFMzPui9Nj/ucZY/JYroPpRG0r350hdAnVYlPxlU6bwRt28/31KJP/Qj/j61nM6+P8cuPygwqz7x11A+mblZPyY7Gj+bga+7tarpPr5cZj+1k/0+vzlUP/HDMz/fKUs/fRW5PuRO4D4CK18/iGLhPrIkTD569AU/tclHPz0VET+HGx8/vboFP/zqbz8CyCQ/o+c2P9BVsj4iWLM+YAktP8GJfT8SxIA/V3GSvQBvQT+Iq7o+TyDyPma/7D6FkhQ/wkQrP43epz6Rp7k+m1oZP5F/Nj+uiVM+mrFbP9bVDT8t0/A+yhx9Pz1tIz/88iM/etMVPzJVZT80Pzo/0b6AP/NUjT7TSlg/V5jdPoAmA77u7OG9J7SUvtytlD2FsU0/ZHo8P6jQl72HyC698gzJPpReMj8tU1k/Q65BPnnfYL78hvk/1CGAP6fAD78FOno/MM1VP4Ww6j5FYPw9M7u2O52kiT7JQbE+yXGDPyaCUT61FyQ+QJU8P8ObT7xVLv4+r8M+P8AVm7xXdpO/iHhtPmXIhD4i4XO9Pb2rvtt/Nr2Vp54/onBmv2JIED/xrn4+d9yev1Iyob/3pnQ+sHFPP1wj8T5vTiM/Jn6UPoJzPD+Wln4/KEHOvbH21T7WoRw/uYsVPqZ4Tz+4fsA+N8w4P+fcOz5xaHQ+fGn/PgSmBj+RsAI/eprYPm9Pgz96ogg/JYtIP3b5zD7cLj0/N5sCP33XGD96/xA/yao/P+3sIT9FN7Q+Ihs9P0g53rug5+8+7c+0PgGLhT7gGbU9QzYaPw9JAj1meH4+RI0dP8PDBj/dqOE+SOh5PviC3zwXn0w/RaoKPzHfTr2eP24+xlHsPqB17D5h8ws/okGqPopPAD+rQcQ+6hwLPnOhqD7sK0M+Gr+xvXxqZT+c4rs80MqZPcsg9j2daSE+WRYZvrglFT/Ulk0/hLNjvImCLz6Cz3I+Czp0P6DOcz7dxjK+jpWqvXchfT+vRu8+UJQWP4YaSD6NBYE+q6caPx2gez9FLlk/fV4EPkoS1D64hyE/E/VCPo0CYj8AdPU+L14rP8COKT8ge648IopAP6DdKj/WIoA+Bf4zP58/ij503GQ/HuenP7EPTT9gkZQ/WSx3P//OmD++qY8+RQQ0P6jp8711Lzy/Ohqhv0adiTsDYgM+t1x2vvVOLj0sBI2+NBhevm+Fob5z8wS9bZUFvlCLCD8rKqW9UkGuPuljYb+hY1A/1xypPoLia7usiaK/9Wc1v0Bljb5GAvE+Ty0rvwo4ej9R/Ks+wKIev5Dnkb+8R2g+W8ugPVVjoz9bfsq+gniUPtg/OL/jDJ0+zDHwPtC5kT7MS0s+F6xjP1oDUj/1azi/r2yvP4btNr7cF48/6fASP5f4sD+vc3y+AvlYP9FUQj63oDo/FFFwPo6fYz957R4/mRKzvXzZ4D5MHAI/6DSRPgoY/j4MKTk/BWp/PvhzDD8jKUA+rywXP5eRsz6S4Bg/Xv6zPqQCJj8TeiM/Jq48P1QkmD5JEQ0/wTHQPh3TMj+op4s+8z8pP8wOQT4He7w82MY2P1lRuT64k7k+cFZ/PWxFsj4n17Q9BEkWPxrjfz6D2jQ/NiTPPl3uhD43z7g+oFXsPltBFz/8iwY/x1zGPlo3Mj/fnPk+J+xdPqQxkT4sVJg+5e9jP4RS8L47fTu/nN7gP/ZQOb+89lI++SdDP9rJKr+duQ0/6HC6vgu9hL5Prgw9bwrZvr7gJ79kKAq/ixMwPy4n2L2D+SM+rs9Hv/SBHr5Md60+c0+GvVRBgr52K1S+DCBOv4uhoj+ppSg/gKWQPpmHFb5ba5y+vUH9vTM0vLwdvow+tDIHQBLECz4JR4U/7iC8vqKf7r7kexY//K4Xvh0EPT58+Vi8TiVxv9KUAkDU/fS8h+F5vydKxT7s808+PxNQPgakrL5lhqK+KWCzviZBFT52Zbg+LmCcP95ZAL2kwdc9O1sVvz4K/D0p93W+71WPPsnL3D4CGKW9Mi5xvqXJWD61ds6+A+a9vrrEZD8Xe6K/Dp//vb1zhb7gaAe/eETuPRq9MD5UWvI9xcPWvhVK975heLW+ElabPm5wCT+/9TS+rOiVvtKRsj5KQ7W+aYiVPqkPAL4a2Ra9yGzrvudTtT1dKB2/8KPkvqZh2L7of4I+C96CvhwAd74ucOe+12KDPxcF0T5Bgp2+nrxJv8kOorxSV1i+2E4OP4TvS7/b3Yc/qr7PvBB0I787aIc+LpNEvnm5rb5hVfc+wFKYPx0b/j4MZos+6MI+PyrkRT2gWJY8FpzQvQz1q77qJDC+rxspPZpdVj9fS3U/TEU2P7zb/z5OW2k+FI33vZDxfD3iDaS9e2/8PfT+Wb57aSw+mstovgPrgD2/gNa8rwTBPW3gxj2ioxq+YCoRvhlmQb5NyOu9PV0KPXwE5jx7JMW9VGGCvvHxAD7m+0K+1XmWPR7SwL2o40M+nyFPPkry0D5HwQc/sHJeP5/NAz8p9VA8XpMyP0HwIz8ug6I9gIQ7P69JMT+yCbA+u7nGPnjGpT4wTmg/dTWGPlZgHz9bfiQ/JlSMP8sN6j6ltGE+A3c2P/WGJD8GwQI/CEa4PqQDu70lXM69t2acPHfMXr4Nem4+PGV3Pt3ikj0LLUI+1lAyvoDNZTxPHb29XhctvhN1dr1Z4bW9vD0yPiU+9j0yH6K9zvhkPtkaG77HFXY+wf/pvH7RED1ysc+9SbkFvqx74705sBs//bEoP2MBBz9/Ozo/zN4dPyuFCL4oDJs+RAskP7+qpz6ldmQ/vdv0PlJrLD+SwK8+MVLdPrD9ED8zzA4/bpbVPqtIJz+4XZU/ZDUJP7AqSD6otks/KJFPP/ZXOj9L4/0+RZkYP+LtmT9PMwO/avz+v0BVK793MUu9bkhMv4tUKT87gcA+Ow0Iv3SkWT8rwuo9kmEVP4j8oz6AnAe+BUGJPjpMiT/X3+u/nBoeQH9SGj+vBpI/m5uaP+JRND9/AUs+0eX5PrF3Ar9FOri+wdROP06vkr+4Ubs/SuIzPtKbeT47KpG9reiKPbsXsz7f9cK/8EzQP5pszLzVkZA+F/Y1PzIjFL+epaE+DHiRP/r29L+Glmm/J6E+P5AADb+VA+M/Tpxmv3IDbT/mbGo/PgYyPp0UlTtPg0M/v6aTPjpKsL7ov9C9JLhoPkyKGD9f/64+MN/YPuYS/T5VQhs/9fpPPvmanj4xFAI+acMCPw6xi7so/kE9idf4PQ0W8T4y5dA+kUY5PoyIJz5jbgI/vLO/Pw10GT8A8J6+14/Av5jaIrvv9zy+k2gxv4ifdr8Megq+8Rigv8pgqL44Huw9LNuFP3BOmr80WhW+2IwxP+bHPT4Ciau+1wauP5ZzMz+95r4+7iG7P9w5hz4YylO+2+nNPtxSpT33/sE+ibYVPx2xAj/q8mQ/8IkTPvPOIj8Wjgw/HRYKPo9VXj/Z9x4/xdAuP1lcVr54vFQ/bdr9PjlOzT5Fyus+iFD/PkX7Ej9m3O0+NO36Pu/Ztz3cUN0+YLq2PibkTD8v6Qc/VHh3PiriWD5JkI0+U+xSPw81Tr7MVtc+rp1jP4klEj88lZY+ALPLPqkcEj8wMzY/hbe7Pig2ET/1FdM+gMHRPksD3D6FJPU9unyePdHnjbxajHy9kLdTPlH8+z4GNp4+o++5PpQxwj65r80+hfBpP2bAqT8g/SE+064FPz+wAz9oTDM+X2TMPt0Q4z7Emwg/AnTVPv0O8j5hGjU+s6nwPuZBzT5joHI/okccPlQcMT/dRSo/rkpDPiAx9z47EGk/nypQPzQaZz8zsvA9ncCBPsMLq76sXmW/th08PZ830DxARf8+2ZjZPoyCMD8KUa8+Ldxhv4b18boL57s+bFuGvh85mT58SHY+tJcIv4T2CEBBItc+pgA2v5/9FD/mxAW/znb4vaLVQL9U/wG9vRC2PlettD5exxA/SryXP8a3xT/tMjy/Tx0HvxjqUb+aPQ8/GX4mvxH7Jb579Y2+L9o8P7l7/zv4Rsg+4bGWPi4DtD5PLQs/Hp23PvGlPT9xp1I/eOvyP01wWL4dVcE/9JZKPlnUlT6vjQo/w++bP7fWUz9wxF6+fUcwP7NFtD29vN2+Gp8YP5uafj1m2Rs/ZY1iPtzzED9Qd2E/wygbP/jKjT6mvBM/AWgAPp0lMT9104k/wiMEP0UOHz8ymUo/hNeeP0bJKj+EQYC+kX6XPxf7h74bvQq/g8gLvdQsqz5YtQK/GpiBPserij2R5NM/CARrvhvdkT6E9Bs9aJW/PrzaGD+Jjrs/JqYdv0eV3T+2+Io/U+trP2m7mz9bjv0+0S5iPEJerj6yHgY/bbduPvb1KT93YEo/oyoJP79bVj6SFcQ+HM5RPyozQz5y/Yo/K3kiP7lAGD+t6Ks+AFlGPsnsUz8kQ6k+d+I1Pj3wCT8LznE/jh8jP5Q6iD5TpxU/BXIhPylAKT/mq9g+/3SLPrzApz69H6o+WZh1P8YaOz+PzoQ+gKyGPuy8Wz9izXc9Bu9cP223Gj+y2/U+uCvrPZQ9Qz6qzVY/A05QP95SEj9RkU0/i697PxA/DD9GkCA/3FYWP/bZXT8dNDM/LitRP4DRxj1QE7c+UMo8Px5CIj8W7FQ/jSZivWNbwT5inzA/FtI9vqeOFz+r7dM+uy4/Ps6ylD2zdAg/wbBkP9pT4j0+VQ0/RqAhP2dnUT+LAUw/whdJvjrbVj6lgy4/NZWNPoVKgD5qPnc+aU6PP0nWsD5CYWy/3dr3vdaSXD9sDti+hKfxu4KHLD/PWJW+fnyQP/nUUT+gB0Y/W3MDP2VXd7ypLSs/GDJbP60RPb61A4o/nYW3P1JoRz6YEaU/0QgrvyjFWD/Pcvo+W/o7v3WFBL/yP6q/IISlP4yFuL8MWwW9Jo2ZPxSbt7/p0na/A2jWvYKkXL+Vgx6/9WsCv3IRgr9xnLc/8jmgP+1n8D77c4C9N8zdPh3FtT7CA3k/y8+YP1vIuz8xm5y/3oIHv2RsLD581zQ93flEvsv/IT7sA3688IYgPgOjlr2wqyW+LqNrvtjhozyfo20+IyULvjV80L2mmVS9swE1PjYncT4IzwG++xRwPikawD2baii+o8zNvcXJLz1lUc69oCgrPulMUL5CNOA+QLf5vNtJQT9Lvss/5WeXP3igiL06OkY/b4rZPsvE8r5X29o+BtsLPVYKND9g1h0/9ZTwPiWHaD/KMQs/2vXvPjEnjj+S/2i+Z9uOPiEhOj/OZ+8+41ODP+gnPj/V6a0/VbTAv4HSGL2D1DQ/GU2Wvwb/Ej8ePyI/Zn7ZvrhLlb7EQ5C/hE21vtQ3Cr8YpLU+pAdEv2hU0Tx8Kf482NaNvyWotL7CQ0y9+e2Fvn+CDjvtSSU/OqIUP+jSZD9X24o+dkKuvdgNZz86Wr8+MeEOP7mFZD1GwRu+jF1TPavJPb7yf2w/WjjUP9+vnT/KwS4/iHy9P38+mL6tvWo+s6siP7FtjD9jHvc+4NQ6v5ABBkDgIc8+ZtEfv2ywVj+2iig/SXqEPaAU/b6mr6s+RUG7PnMsAz8oTdI/gTFHPyxClbx/8xE/tvD2voMzob1iJqA/c2mGPgN2dT9S5Ak/H2Bbvkd4qz/YrHk+6TJRP+qclD/4pem+NgcDPhJciz/7geE+pF0qP9T4KD9OtRw/TXyoPrzRBD8pEjQ/w901Pyu2Bz9ldSi+9nQqP0pGAT8iPP48KOYkP6ohJD/WB5k+l+mcvaNMAz1yvz8/8q45PhGahT4VSDo/XfegP7U8Tz9FdVU+H6w5P8q5HD/SGy4/fY36PlKwi73kfCs+0H95viNi+T0M1TK+QDvFPKYQPT5H4pU8BbdqvsjsBT6iH2A8137NvcJavD0KtOU96xbpPAaDNr50yUk9oV1EPfY3rb263AO+/l3LPA2sRb5xZSW85v3dPfClULxAhaI+Xf68PiV3mj4B+Ig/4k0fPzkZaL6dYOo+eCpTP5TvCj75M+M+qj9cPwZJOj+Keik/EwGCPixuXj+5iVY/k1ofPxRdOT+edRw//GpuPyUfBj+6/Ek/2cVhP9gLED+xf0g/StX+Pqre+T5ri+8+O+QxPw6qiT80xtA9bXFIP6dXfT54+TM8Lo5DPwETiT6obPk+SPq2PWLKnz6tExs/3WObPnC01j6GsGM/Kd3KPi4OsD5hCio/OgpcPqNKLz9a9zk/m+FxP8E+Jj9g+Cs/7OOjPpKnMj/05OU+wvPIPVin+z6KeVk/f4T0Pk8r+z7jPh4/YGcQPyfRMT2NWts+t8wRP4eUBD/9pLA+ahbkPgrCoT+BOVM/9I+Uvjud0j6sBRs/TTQIP3hLTD6h+26/OudkPfwNrD0S/3q/jJhlP2DeYL6HpiS/V6PsvlwwGb9OOs++cePPPcpwTj6fxOc+ASBdPRn4AD6MmJm+oXh5vI4DPT3pD0y/7pySvh7azD60CrC+olmvvZ6Qpz5tNEU/pJWNvbDkkD7oPpg/YvJLvelkzD6hVQE/tipmPxAwUz+G70o/DWvhvgJ2jD5EX+Y+aJ5svWNfdj+w/7k+8Y+uPiVKEr9Gh7M+cZgdP8Ltqz9uESU/OrDvPfM/Sb9ZGWA/6OOwvg==',
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
