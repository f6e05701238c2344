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
  'beta-learning-rate-ppo-rise-s41': {
    card: {
      name: 'beta-learning-rate-ppo-rise-s41',
      summary: 'A PPO that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
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
          min: -0.7139090895652771,
          max: 0.5958750247955322,
        },
        dropFromBest: {
          min: 0,
          max: 3,
        },
        accuracy: {
          min: -0.9359999895095825,
          max: 0.8186894655227661,
        },
        accuracyChange: {
          min: -3,
          max: 3,
        },
        logKl: {
          min: 0.27240368723869324,
          max: 1.4560455083847046,
        },
        sparsity: {
          min: -0.6140000224113464,
          max: 0.9975000023841858,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.8992045521736145,
          max: 1.0567342042922974,
        },
        logSteps: {
          min: -1.0719900131225586,
          max: 0.6568618416786194,
        },
      },
      training: {
        recipe: 'ppo',
        command:
          'ahs meta-train --recipe ppo --controls beta,learningRate --generations 5 --population 4 --regimes-per-generation 8 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 41',
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
            policy: 0.3221,
            base: 0.3021,
          },
          gain: {
            mean: 0.02,
            standardError: 0.0102,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2586,
            base: 0.2613,
          },
          gain: {
            mean: -0.0027,
            standardError: 0.0287,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2723,
            base: 0.2569,
          },
          gain: {
            mean: 0.0154,
            standardError: 0.0093,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.3007,
            base: 0.3051,
          },
          gain: {
            mean: -0.0044,
            standardError: 0.013,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.2152,
            base: 0.1462,
          },
          gain: {
            mean: 0.069,
            standardError: 0.0388,
          },
          collapsed: 1,
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
      'EAYAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcInBwb1wiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJuZXR3b3JrXCI6e1wiaGlkZGVuXCI6WzY0LDY0XSxcImFjdGl2YXRpb25cIjpcInRhbmhcIixcInNoYXJlZFwiOmZhbHNlLFwiZ2F1c3NpYW5cIjp7XCJzcXVhc2hlZFwiOnRydWUsXCJsb2dEZXZpYXRpb25cIjotMX19LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsxMF0sXCJhY3Rpb25zXCI6e1wia2luZFwiOlwiY29udGludW91c1wiLFwiblwiOjJ9LFwibm9ybWFsaXNhdGlvblwiOntcIm9ic2VydmF0aW9uc1wiOm51bGwsXCJjbGlwXCI6MTB9fSJ9LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UxL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMTAsNjRdLCJkYXRhX29mZnNldHMiOlswLDI1NjBdfSwibmV0d29ya3MvcG9saWN5L2RlbnNlMS9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls2NF0sImRhdGFfb2Zmc2V0cyI6WzI1NjAsMjgxNl19LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UyL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsNjRdLCJkYXRhX29mZnNldHMiOlsyODE2LDE5MjAwXX0sIm5ldHdvcmtzL3BvbGljeS9kZW5zZTIvYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjRdLCJkYXRhX29mZnNldHMiOlsxOTIwMCwxOTQ1Nl19LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UzL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsMl0sImRhdGFfb2Zmc2V0cyI6WzE5NDU2LDE5OTY4XX0sIm5ldHdvcmtzL3BvbGljeS9kZW5zZTMvYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzE5OTY4LDE5OTc2XX0sIm5ldHdvcmtzL3BvbGljeS9hcHBlbmRlZDEvYXBwZW5kZWQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzJdLCJkYXRhX29mZnNldHMiOlsxOTk3NiwxOTk4NF19LCJuZXR3b3Jrcy92YWx1ZS9kZW5zZTEva2VybmVsIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxMCw2NF0sImRhdGFfb2Zmc2V0cyI6WzE5OTg0LDIyNTQ0XX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMS9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls2NF0sImRhdGFfb2Zmc2V0cyI6WzIyNTQ0LDIyODAwXX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMi9rZXJuZWwiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzY0LDY0XSwiZGF0YV9vZmZzZXRzIjpbMjI4MDAsMzkxODRdfSwibmV0d29ya3MvdmFsdWUvZGVuc2UyL2JpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzY0XSwiZGF0YV9vZmZzZXRzIjpbMzkxODQsMzk0NDBdfSwibmV0d29ya3MvdmFsdWUvZGVuc2UzL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsMV0sImRhdGFfb2Zmc2V0cyI6WzM5NDQwLDM5Njk2XX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMy9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRzIjpbMzk2OTYsMzk3MDBdfX0gICAgICAg6KyKPdc9Wr66MUO9VAckvtQZM77V7BY9srksO8y8HD2iGI88V6Iuvmr81r1Ley8+3UbrvV8RBD52/tC8/SuRPgqcYT7WPvW9dxDxPUJ/jz1ytAK+mby1vXdav76T4W++QGdRPTwZHD7xai4+OYg7PuqeWz7J6qc+4CEbvl9Hn76Rk4o9C2U8vmzrOj5CNzI+7Z2IPST8K72mTZi8eXcnPp/KHL0hqTq+MHhNPu0OCj79mxe+23goPd8NYL7Rxv2+xLBPPiyVdz6BqEg+E7FwvfH0Kz3r1+U9UWiSvW0wir4Pmz48B6axvi9yjLzoVn290Hp0vExr/D2r3gw+auKHPYK9QDuBgUy+NtL9Pd+IlD45xGs7gljUPOCgAL2rm1q+rXgUPiP0vr7YixY+RJ8pPhxsD76YARk+BLiaPf8VM75i6UK+1xXWvcK0Yb5xz+u86LsBPMMkjb702BU8kbWuvdTp+LtaDIC+GIo6vTNWbr1pikC+5PVeves0Z77a4pA8w8EmvuXM7b1zJ8a9yfbNPVGiSD4wItM8/6TpvoWwIT4cQRE+ufDMPIQnjr64mi4+fSuOvcqWiz6WhpI+rBJYvk8dNL7wUEE+YU2KvuHqKT7OYxq+c14bva9vD76Tmsa+nWBxvWVGQb6JC8Y9Nit0vXzg67zLIUO+xyf8vX5XJr7Xckk+a6QaPgWB8z26koG+9heePil3lL7RXcs9CWqKPrCLez7Tzru9+nAAPpvkcD613ym+aA1kPbGWCT4cQRG+lG5vvo76rb75uJ695A77vMuPaj1RP5699aBNvL/kcr69gzU9qgJhvvy9PL7XmKE8IXYlvvUymL5GwpA+9/2APZm+Pz5Jv8C9Lx7XvSqBlj4VDEI+qYCRPqncTL4pynG+Jr6Kvoesbj00Ipg+71oJvWgA3z3egAq9v3XNPH5Ebb1xBnW+DL9MPdWbXz76ztS+djijPUjVfD7fgwS+y43IvXMKBb78mgA8rVdvPoevwr2AKIa+lnm4Pd21Fz6xLRq97gSpPYBi5DwU/5m8Rb2kPfiOsb7GESe+2PmKveD5br4m5l0+wyJFvRUServqmvI9FSYDPsDTvj00jzi9Ex2uvYon6r00oDA+gBYQve6Ot71a6gc+/PwWPtST0r1SihC+AYPjvIuFKz6rJNC9YDCgPcUzEb782o89yxB3vRse6b3t6I++CyK6PZE4x77siOI9A2eSPhWn5b4sKz0+Dofsvcfmqz3U9LY+/GU4Pl0mI70mNxU+1jDDPTQTH75mv0S9UZscvql8iT7hwnW+9lWnvYu4Kr5ealk+PKXMPXzO7D74v1O9dr4fPRNcB71mel0+uq6oPUJTlT1VSow+zHCZPv5RWD7jnK69l6oovhGCEL5SDio+uQESvo3ySz4Z7lI+6MycPXlmXb1nmuk9jP7qPVSRGTkt+v48GHTOPM4Wab6xxEm9906mPsxEiD52wGm+VuAgPreCwrxhdf+9jecIPoUCRz7Iqi0+SSuqvq7KoLwGkZc9xObFvl3vSL294T491+j7PXj9+z2mXjA+/Scovujrnb7MqQS+htpgvkjwmT1/Epk95ehsPvYm372+y4o+3oKRPFNrjz75IBe+9vHavsrf6T2F06m9ZGcuPYRo0j1u9gs+ySRnvbK6nz2edUu9lcBJvhrJQz7Ww2W+Rnw3PY8qRb0ByiK+qzasPvG0g70uN6k+ek/zPeg2u70efvI9RB6yvW11pD2UUjo9aVOZvd2a1z3W0LW+6GDgvd22Oby0yx6+7I+SvVualT6ItRI+aBrWvaWrMb4/Vq09oa+xPFzDj74QPVU+A/sGPsvcEL7q04e+KnPXPWxnj769LEA7UyBJvWp/uD2rcEW+mWDVPREppr550IG9Ly/lvd7/cr1tbq29BozLPcVEZ717njI+2TzTveBeDb4Xknu9FjOdvP5f57vjyzK+OQnWvc9mfLsuB4g+1cJwvSw8ur2kjiW+wr2HPiZXQz1T0vC9nM+DPuwj+TyAmho+QJiBvkc71b6/CcY+sJWXvdkg2j2CUQI+309fPXciCT2XksO+Kmw8va2P17z2nCk8raIVvqdKaL6ZclC9hqysvVRVoL39AMO9B98MPtaRYj2oyR294+Ivvf1EHb0642W+SUCWvs/S8z2CItA98cMpPkYPyD1mNZA8BbqePoCr+z4lXEM+ScvXPf/d2r2qsaa+oY/ZvgTQAD2WKIY9Hx4EvuoVxDuGy7A9AujlvZJL9D1iMv29ufGJviJf4r0FkgC8M7coPsRDnT4jwpG9r/RtPrb2ez6FXtY81QCpvZZlZ74soCs++V/WvYtSHL7ahLG962gpPhN0nj0HK6Q+nnMkPh7djT42BYW9stIEu5Az5TzRJKM9b3oPvVUUnT7Ib8c+ulkVPW6qbr3fcri9sDFovUfFjT5tLAS+d3IAPdi96bzLTSC9u5O2vAbBvz2snpe7u0eZPuFvpr0qOPk9mVc4vbDoS77u2Ww85Uk2Pbrwz7u3yfS9rihzPsIkY75DNaq9V+jpPXOjcT0iliw+QSdhPpM9zb1IpUs8ToU+PlPdUb6Fl7C7lBQePrFYNL42BbW+hvCJvU+aV74PjA0+tCiXPtbRTj4ormw9SHCovSe8rb4s1rI9NO8UvspUnb1Tkyy+8H8Yvs3Ahz7Cy5A+RcEOvs3SNb7NEIO+i0kTvdwlhD6F8xM+qWFfva3OWb54SEk7mUSbO2DeiT7mryO+SIGEPiHXoL4o8jc9l3wSvuWG0bxNTew8BNM4Po1FHL6TJlK+R8+vPIIdZ77be5M+uchbvm5+eT40mzm+2UUHvcmmpj3Mer08ZEbhvbooyb1BSua+Fiz1vX3TWT0ETxu98CqJPUO/qL1uohQ8viIZPfbndj7QnKq7Kt8MvhpewzxGQTw9iIRZvTtOIz3Qhbm8fOcyPuHtKj2PFoW+4foYPvOg1L1DI0W+1LN1vUlAFL6d7g4+YaAgPlgOvr3lZQq+XuoLvpvOBT2QEH6+PxAKvDDNBD9boJI+RgunuhP7VD2yG2a+ORVwvubVSL67w5i9xVoLvokAGr7t6L4+Wj5JvjLFnTwHGam+bF6hvYrbGD6TNPO92j2hPiKSCr5B7xu+DwvUvPt+3b1H6M69eA6LvqDpfz40Pae989QwPqpfjT7GUaG8xwI4vc2qMb7kydI9P0jvPeL5xb4X0qc9wEH2PF8rCL4T9zw+o9Kjvm9Z375q6Yw+BtuDvhoS0ryTqGe+M7hWPtzwjr7yN9s9KCJFvvX+SzzG0SO+woy/PS/+v75pQe89vJLkvQJ/gr7NEvm93eIGvZLn7L3AExq+iDhMvSCibr127S8+TaWbPKnetjxgxtA8M/9IvTO0OD67III8idd5PsreRb3f+GO+11HuvbVAxT2pEN69lb6AOsq3ubx9+0c9L+9tPFEqzLyE66s807rhvDAHgrys0+48D2YOvOnR+jzHL4Y8x9AVvFdO1zugFtu78+cFvVQZQbsRyTs7B0vOO3NNXLq1bRO843VLPculjbwj/by7IVpWO3nIsjz9Lrk6ps2LvDYBkrvPmyg8L3yVvEq9yTzeQQC8BzXVPJHmrjx/9WY84B4XO+gQcjymBZs80kdwPJTiBb08U3a8LTihvBCBczqxHMC7xdZDPO5EiDzI7Iw7FxsbOyfyBb1Fw/u7NIfHPJdlmbxZEtq7DC+kPHzNeTzO15S7QhnfvN1fA7sExKk8X/n/PByYML3qFpA8Y/BHPEIQ87rV5nW+yUQsviPcPL5tYDy+YkhovjreZL60UB8+MZuuvE7yib15JwK+XimfPhxtXD3MUFk+xt+TPSKU1r3mo+q+IDt9vmQ3UL5vPbu8RJuzPjI09Dxy4SQ+0USSvlkrMz7Dblg+9BQZPvJoSL68Q0K+4cwNPoI9hzwnXHk8nj4yPlWJoz2Bs/y9M7GcvH21+b3LyA8+LdqBPXpDWr7hV8c9HDwFPjC+gb17oZW9F81Yvqc5zbzk26U9034yvlmUNL0JpIC+39wzvR/an72d7I49qsadPXs1Lb4pBJA+/fUGPVwJlb3BJwo9Mt4BPnEtPj4P4vI9m++pPZbOZT7cO7g+OtqZvJySr74DVzs+pYOvPQFYiD5SWoY9Ky5CPU6X7r2lPdE9Ibzbvd0IrT43pCe9G2dQPpzy/b1l+s68+R00O5oM6L1FEv49pomEPdVTfz2rN9u9BMNGPHusdb6s+/E9rzRRPZxcnr7pukM+qkF8u8aqi77hd+q9IJFpPJw1ubx1Tcm9U0dxvTHQnj2HsNc9b6VevEQQ47prRdG9iVGDvQEcIz64KjS+x6aJvrXNlz6APYo9gLOHvhVsJ761CVA+gZmYPvvHpL4bn0Y+YaMVvqLWjj769KI+HBgCvnmURT2jIbk9jutxvvMrEb03QZI9V7qavs+JK77CaLc+Hgg6PvT2qLwUL7i+nMkvvkvxOD6WsYK98v8jvscq/L405eS7m3HyvbWwib04piK8jNFhPnyP1bzHmJI8cwFZvk2VHL3YnaM+sck6vsIHvr2Kuhu8pHiMvXgdW760coM9FiDGPekqtr2f/EI+2NyQPeikEz1ZIQi+ZYiGPu/M0r0CvJE+sBy8PMHCOr1D3zM+rf8gvEMEob7RkdY+cNUJPpVsl720kHi+roiJvsjn9L3oc2y9lwkCPsWsGT0cNGk+1LNovZQg872Log2+u/S2PS1Cjz750y++RgK1PWQoMr5GlLE9MG7cPTNTGr6kFIs+CJkIvbHM8z0DuIe+tb+DPNSnYz6ZnhW+C4rxvcLQmT32TJ49GPQsPt4y1b2JA18+4vSovUPs1DvDjja8GtanPBuEvz0RKIc93/wCvuoRgb6Ecai8XlyJvtSI170RdRE9vM+1vkESwD0B2GY+dbpPvnjniL7pxRG9Tiy7Pe7gYLt0AYq9GgmMPay7Cb4+EKY+WI0oPTmWrTwKLm4+sJeUPAg0WrwtDGE+ZE01PntT1z5C3Pa9TqsMvQR0ib6MerY+5EiIPmAreL0UlsY+fv1hPb+xRL23yaK+qSchvXZa6L0NqSe9oEyXPWqls71yFoS+BD5gvpPfZD4kII++AypFvqYH9r05Dgs94SpFPM5mljzdPjy5iCDHvASdEr7AoGc9PUygPaQT3b2XXtY9ExZgPu2k6b2S5hc+AHY5vWgD973qCbA8bwJSvmfO4b2oTsg+0HqLvndb1z4K8vU9ScypPQkBMrzjmbm+YvZJPMj/UL47jUE+T1oRvtiszD0WByo9kqi8vb6Vn74ZiZO9vB/tvd+vrr19FqW+uA/uPbvlXT5Mkts7nM7ZPUhQ7b2O5BI+9EBLPmNykD2ryiQ+MI+/Pd25h75/7as+0vmtPev7Hj7y7GG9A+5bvovxeDzFbyu9Glbku2v8WT3uuRu+aHKwvU4NuLxFqZe+0vPXvr9L9b0lfAg+u8qEvVF7Qz3lXU6+u7NoPnznfr5Qw2u7rCwgPjFcBj6aXq4+RYw0vke/4byqk2S+DkuXO4uQ/rxfYzw+Ewl6PWQtKL77Bzw+4h0jvZnVyz2BIrs9GNT+vXTbjr3z5uk9gzLoPfAOtL12UJO9lqyRvdGFyTweGNO9dYNJu6iJa75Fy22+dCWZPnpJdz4DIEO91OtWvoVxm74yEgQ7qpQxvp58lL56aY6+0GiHvMGyC76WbYm+4anAvfovLDntCDq+ELSFPj56jT20cV49pSxevn+BnT4WWQw+r6kPv0l7nL7xyNA9Q7gRvvVfj7xQYQu+XxuIu52hxT0+6Mi9ZUOkPf9j6z04x+o9tUTXPWuQ0r1CfCY+L8v0PTsUaz0Ieko+yrFSPvNxJz5V+Ew+oMcDvmzlF77oaQo+ZA8RvHJryz1M3W8+FqRYPJd70L3ecT28n1etPZGRg74BPq2+oK/dPWEzIT57iNo97pM6PnniJr4zB5c+1jFaPC/5bL4Qboo9224Ovjq0Ur7DoKS+ZaozPl+XKb6SFZe82+mQPixwWz7ZUe+9bODUPTyXQT4rOMM+WpluvcnLYz2yjn4+bThbvQg4PL5ju1q+M30mvUd9tz19I1w9XlCQvtKt3r749Nk9Ch+lvCGGBT44yn0+6qOQPvVeEz0otxa+oRRhvdoAxTw/Tcm8XW0TPsBdqDtqHGK9gK90vjmOJ77IRr8+d8Yovrhv0r6lJLk9IhBfvjD8B76uVV0+QcjNvYsHkLztH7C94AhhPM6klz1p+eM6zOagPsUu+b10sHS+o+C9veSlVj7939i9nn13PnstRr5qQJo9366nPikci75sHOK9sih8PnN0zD3gYz8+7RIgPim/9LwtlMa8psuFPiDBeL6w0Iq8wo/Dva7Nvj3p+zQ+61qBPvVwIjwgwRM9kOlWvnsfnL3zBMk9jh6mOzyUmj5lpH49LdlLPfBwqj2aP6e9V29Cvku6Kb5Oj6W9BRYdPIqLdj4KmiM+abFpvqsw9z2LLWa+ngqYvRUS0D1WDAq+EnOfvT5gPj0xEvA7ce3BvVQdXD5dNYu9n8I6PCWXIz6MlUk+8vSvPiFCN72S7PS+UVIoPQIUE76Du0y+4NArvsJIkz2ID8e9YFtuvZBEYb0PlHi9QVH2PNGKKrzKk5+9ZLC6PsK+tb003bg9+SJ+PlRohb60DZa9tNV9PupJIzwG7Xq8ATQxPXX/dz6pgxG+1hqEPa11jbwHB24+SiZbvm+NNj7TweS9BcI8PcyOTL2Nz9w9Ww4Bvcl0e75FSM+7pch0viIdsT2BlKa+7nMUvkg0er7h7hY+jF6dvNVNzj74o4O+1AGhPoiHpL1Og0O+N/HEu/BeTz6XHpq99JixvVGCqD2qbyi9NmTQvvLG6z2W50+9Jw7uPfMkND7FSom99p7GPQMIAL5jW6E+hijVvn1VYrwlSIS+m2W7vFpZcb6l35i+eYiivtkUDD6mQAE+pVtPPDTOKD2ykR4+wVq2PrhS5j1im10+RZprPVyb0zz0HTg+z4kGPq/lN74Iffs856S/PVEpT75BoAa9r5kwPmFlAb5zoGu+UR5JvWO1Zr61Jqu+m7WEPvUldj0iUhy++IFvvb0mxD3Llpi7CVr1Pc79PD49mQa+16yEPl5Hlb4AU3686PGLPq0qXjzIf3W6gBegPQu8JD4l+VG9N653vQPkkz24as49GZepu8ob9r0B4A0+RQCOvXwjyb6R6M++unwavDVFLD6aM0U9v69avP8zTT1BjIm+Jn+uPSdNa7014pK9Ilsdvjfv/zv8U4k+wW2nvfDWoj3vsjA+Bf2fPZfAob28M6o+XqQpvYTzQL6jbm++1bYNPmBEgT5R0p+8qAZLPP+wj76LLfC9XojlvbY43D2d+U895ZkCvpZxAb9J1cC9yzBuPqyeg72Zh1U9jST4PmkKEDyIrRG+Yhjqvkx0Kr0fuwY+bgUzPU2GiT0olN89S1JDPFQQ2zvnAxS9KKmCvS+Gmr0kbq495meRPFbBzTzch5Q+m+itPSOWA76WSSG+PgRovT6+oT1BtCO+SDUZvj9Lmj6c3c698+8vvg8r5D0DGqm8/CxJviPKjb1YS6q+/QaavfEFCL+3wl6+GRIOvI4fK74kn4W99svpvYd+UL4TZfM75Mm0vWjTTb3ofoc9VNIiPrmI+7zVKNw72ncSPpED2j7Yn1G+mgaHvWOCJj4EpiS+qPTOuzImbj6uspq9Jsl4vBvgC76poe68sHCZPZ46HD5sHcK9SIGJPnCoqr3DwY68kpshPu1A4j0PVbk9O9BOPX3VFDy+n8i9leRrvtE1jb2mmOk9/sWVPp+pATzFtdU+A4SkPvyLLz3AMAQ+EPckvm/Yyrye7KI9IhBCvPFRbD5UdA293H2FvnW/Zr68SDw+dyU1vtyIzz0oKNs9vMTSvuECRb7sUUS+ayhMPgzsSb0PdHg9dPKHvWtyJj4kI5k8MrubPWlkhbybgy4+n1hBPXbhaj5G30s9ghMmvBWVXj4vciG9NZ3ovTlTvb5Qafe923T8vR/F375x7+M9YQbVvdq2v75FNzm+7spzvv1jHT48FVk+8BXYve+HQj6VX7O9jPIJvl09zD0YiV++U98hvR+4hL4sNqs9mKmFvXkSaD7fR4W80lyLvcQ/Er7LySu+gADCvR+cLL4MeMC+bCTSPYBhXL39UFs+KICXPZqPl70C/g8+m3y9vZatrj4fCos8Z4uavvL6Lj6Mzgc+VN+hPmjujD3XqZK+QzUOPiRM870z8o2+6O8Vvv+9kb3xWCI+7xaoPcMM7D09VJa97kSUPvRdpr3M1XW9LD9sPsaeIr5UbQ6+9TeKvb77BL2u62W+oIOhPVVgIL4qMAI+LFjmvfsFYT5+t7C8AcfhvXr4Jz5ki4C+g30oPXHdYj5CB5m8K7fhvAEDIr6nfyA9O6faPWs1F76tIJk9ds1xvGHqOz000o09WqVsPXVkET5R99g+iKE7vkcixT5RvbY+AISxPpW8UT5Alia+JytuPgGXOz62aCE9evlPvRDJdz0THwa+I8P/O1iSmL6yqHu9QqaHPrg8zD1n55S9JV1QPo3+0D1cqQM9GSLlPX6b+b1Az9m9UJbBvnluRz4H/DY+blFFvvLIRT79q7W8GjFEvgbCLL6DxEG+bGIEv89ek75AbzU9oXuVPojGBD1Yy/A9mo8qPQwceL2k/Oi9pegNPe9shj2JJ0Y+1+gJvpk8kL6TRgC+aFFNPlybhz11gni7g2axvTfaPD2sUhm+jo0ovMOVtL0jKs68+YSdPhWuCL4kQjc+Ik2RPQOnBz4toJ29UbDqvQk1pL5JIz4+enUZPusijD55Czm+IMn+PYCijL4CfKS+G291vdEhVL6xY3k+uQoEvnIx3rynqa49bj+YveWsS76ZIiM9WOTTvdyB27303Ag94HK8vdNdrT0UZum90kkdvsqMzL2Im0y+aw8Dv0fVr71bey4+B2fYvICgyj0n0tQ+pGfcva73l7yMBIS+NC1iPhmChL03faM+mZrwPb/Xhz4P4KI9fIpkPg94kD4cQ6a+yu3sPUAFu70NuDk+F9McPtDJZD2php09XGSdvtHCIj7vCbW89kcSvbJ59T1Vlk4+E/ZAPlH/Kb4MJTC9MuiUvaj4Iz29zAo9tbPHvZ+QwDuPIve9SWaavrwXq7zsyyo+0zV4O2kINr7QYCC+L2c4vutdED5lzIW9FucCvoCQm7zcG7e+VW+cvrJmR74tooq9xs4ZPsYkLL2xTw6+p/WXvdTRDL4xGhy+7YQtPsNnKL7lqoQ+SgqvPSSEEj69VaK9p53PPn97LD5Fd3Q+9+pIPk08oL7mqL892LxKO/eDqr4vM8I9ShYEPZgKGz5u5Eu+/dimPX7o1zx2L1M+L4DPvTyh3L1jlAc9rjKjvNlcqL5F+S8+vc+APV8tXj37qbE9Y5C3OvjrAr67/XG+HB/uPdPhP74mku89sNogvvOx7778H506iFmLPjF1RT3USZ49aztFvmdqq73T1VW+G0NtvnmFQz5Vtec84e4VPkumOz32WyS8cN4FPuMlyz7mjKs9NIQauy0shz1z5gq9FMESvuqxuDt3jos9b7Wkvkh4Xj0csIM91QERPg9SC74HepQ97pGZvekm2j0Eg+S8b/UnPvxpjz7gxme+cO6dvXVbVz0jIt69FeMePaUdIr2Gek89EeMNvrPXLD32YIk9a5w1PY2lIj6vEZe+WxMGvkwagr31dJS9JsODvtbZETzmVBy+F0jAPnwzUT6raHm9/LrFPY2BJr7QWcs+Bq5sPvnmiz7cc4++Z1YPPdbk6L1L3pw9CPmDvry/lr572DU+p96vPYxTf74VcQK8HST9PdmAa74whws9l6nKvVE8qD4LNaC+HNItPo9vLztKDyS+OwyJPXYaZD5eD4w9HcJcPt8BgD60bkW+NG60vYpAE76rFDw+ZD6RPWNOwb6TO6K+jc9xvjs5gb7C5dw9t2Vkvnu4ar3isZU9JbmIvL6+dz630yq+po5xvufrQD4YvUK+a+8ivsDqkLwQhba95JYTvoRdkzxDf+k9chvIuc/0bbyUHk49gNVNvrSCJz7ttdQ9rFQDvWmLrbw2fES72beevv4DRj3gqN296WoVPedm0LyU3t++W9HFPgQHrT2NCuQ9vOf+vLY2uD05l6q9HnY4PijN9j30VT27c9fbPafAEj5MNd09cKvIu9cRE76UMDE+b2GHPfAnsr566+S9lAH/vdkmmD2XUe89dWo6vcYLqT55uyG+MNf5vZr8cT56wr2+V6TRPoDY+z0IO4Y+KQsaPg8BEz6eUwY+Qp1MPgM+pL2Kd2K+bvmkPB01DT5KSKU8M/MwvSvlFr7tvGm9w+zKvXlSvL1T0mO+/t7lvdWYvDwiNuq9yOXNviugIb2Yng8+2UILvMZ7hj1eZhA+F3cYPpRmfT5imky+Bp5nPrkZY71TsFg+EV1PPh/U1T2tyZi+40SnPbnEFLwNGFo+01bgPe7Nz73+opY9ickGv0jogr5mpru9ftvMvDLsfz54gB++M1DJvaSLRD5tpN05568cvl3Keb6MrBA+6MiZPedUGT2frlk9jUZyvZaoeL5cdYI+caCTPMexZ761dDw+I2QFPcq/Hr4PtwE+YJwOvhl3jT18OT++jVmYPOkIhj5YNRY9nVDvPmzP5L21hFw+HaGuPWeZhr2ZFwC9N+pDvA9px73Mbny8KvM9PcxNCD0Zptg88QwGP2VlIr6gdCY+ZOmpPIZOET40tww7FglLPJLDwD3Yz1y9V0EkvIQf2rwHR0G+D9lyvjgiZT2whJy9MUkBv2H2Hb4MgEc9HU05PtiJcr2AFsy9QyN0vWqjNr1+pqk+VR0yO1xLjr0LR4m9tXjqParJRL3u8A8+G/bpvRyE9z3T+aG+G/WYPuT2uD302nW9uvuAvjrMljzRE6i9epRtvcL+gr2PVZa97DsJvqyK2j6AErE8SDQjPAhaLb6GkQI+UNYGvjPxIr1/alI+FyCoPfM/grt0EpC+CkjuPIeXlD6N+Ug+ceYFPqFRbr6lgve9KWwqPom3kD41PgO+t0ekvGtXjD6MaTE+VpSHvl2uJr7OYbi+N8hevvV4lzvB5X4+b2yyPUvq/7wofrW9rXRpPoi7Tb5Zitc8yTqdPrSUd7074no9ql87voOmQL5aYw++YTNYOrXYuj5bC2S+Fy5JPeVEB72plbi9WjWUPrCCqL2Zo5Q8ZftDPhSTp70XkrI7FJLnO6ZEEr48+sM9WJVxvX1XPz7J9929H67dPbRE5b4dfjS93+gxvoAaiD3yW2S+jJYMPhgDJT7AwvG9TAHrvWKUN74n+iQ+FiIDvynqqr5mpBs+qYpSPWxerb2CQbG+j8WEvl9/R70q/zS9cxwcPaICwD3vPhQ+TjAhvXC8Pz1pAiw+D5iLPniRc754jhu+10spvQ753j1K1CM+vgsdvp0w973Y4he+udQIPk0oij70ZQQ+sGFkPTSQND7i/c++neG9vbLuYb71ami+HeE2vVFFNb7IElM+Rv7sPUUy9z1PWxK+oTAtPvp/Or3TDbY901sTvjZLgL64R4u9H3WNvLDxAb4caVk+vHuQPAe2ez5OgNk9ebOIvatNC75bqHc+FjFzvdAjBLyg93w9/1+su+pjAL4jr2+9xCmHvdsM8j2racA+l3AcPWYiyT3PNDY7XpuAvXEKAr5M4si+Uu3MPSGVGj0epz6+wAwePu5nCb71umG9tRU6vkWQxb3ozCI+M3VGPXLEED6dxYO+vE8Avpsvor5ZbY69KxFXvj2cYD5UamU9ZBeVPN7yjTxZQbC9Gt9IPkY0bTy9WGq+yKyvuaMIP7zUGKU9yGrKvezeb77646S9kilbPoNmtD2ozew9YXWsvcq0eT5/YcU9ruUovmO0+T66Cak9vnYZPUkdyz0G5Da+5ZsEvQA6dryNOqk+knyEPWiQoD0Reh0+IGmwPhJtQL5PNUo94UNavoRT1z615YG9EQ6dPbMupD31eE09+z7rPS0WDj5B67Q8FYoBvpxrub3YqNK9yLu4PcVEZr4HdI894UXROwTzZD0lgYu+ZLONPj+/azumQCc+b1btvY5ZKr6lPou9gX0/vh022z0mEwM+5O4ovWIIa724P389nkMLPze+jz0d4qy+HRfAPUiJP7629v29t9fQvmzuCb7mMaA8VPxOPVnSEb6ZzYa6X2M1vVc8HzxHcH8+nfK4PkQdJT4epoC+RJaEPg4mE756H6e+M44bvo4Oh76vITG+T/eSOylNDz62qkW+froJPXp9Lz7Wrsw9rsAYPtqtbD4hlhQ9f32AvjNSG715qi++RcNUPgt7P77kKZI9xxBzPsG0Jb2GDlo7gwdwO90qmbyK20e9jS3SvN1NTD0puv6+j8RnPSr3ujye6l4+T0AQPmgq876FqKe9iocwPiUw5L0pqDY+dHpwPfS8rTz1pua9o0ApvsUJgz4QH408uaG8PSvvc77plU4+rKI7vMNZgj0PF2K9QZaAvhkXVT4A5cQ8SyzPPYbL1z6onRy8AhdnPY+Wnz3/eoM+8lBGPrzGNb0KubU9ECRpPWh5Pj5VTEe63MmavCACRT7bD+W9+9OXvlje8b3q8Qg+UMAxPiOgSr7lR2m+hwOjvBJRvT52VCu8zfxFvoPIO74XDAs+WXnCvOePbT6UdCQ+oxw9Posonb1vDak9mkNQvrvGWj0rmMi9/7KOvgO2uT0y3T48MjaUPTT2qD32SO88uktSPrCqbT193Cc9sEL0Poubbj5bJUw83YSXuQBcmT2lRYS+mSRmvaZhTj5VA/W+J/6+PRyu2Lxx9BW+oOP+PT54nz12CPs9ppuHPuNFTj4xijY9xR03vp+JPb1bb5I+hhWIvctHrT068/47zM2BvbmQhD6VWoi+KRbyvQ6c2L0GPMQ9nX5FPW9fFb3CzZU91n1mvmjMgj5Oq9E9dI4MPl7JXLxcl1W+N3AmPobfKD5hqRw9s9MTvlgpLb2dB4k933NWvvo81T56NMm9cwHAvBRYgD7wZ009mAVxPrLT9j2yBAG+mMqwvbUuHL7DGYU9pOkyPKPHgzv07ey9NktkPkujgL643Hm+7QwlPqyDPz1CMyS+j1Ysu2MIWL7ED3E+vTt3PYk4PDvs3mq+S3Umviae/7uc5jY+1SBJvg2edD2A2j49nsGdvek2JD5aDVi+jW+QvlL0K76a5wa+RlaDPZiBLz7wnkU+JHwfPqIu7z20Qh4+mWubPvOSPD6Tp2M9JbR2PV6woj6ByAK+cqw9PHzXjj494Tk9QWksvhWULr5lfhs/3OkBvkRXEr6xI0W87guIviT11r19djE+54wvvkf/+j1pHEc9lRH2vX4D4L3epoe+S+RXPTv8ULzw9DE++0c9Pckp572ygjY9HsywvhAj/z1m5729cn+svRwfkbxjueQ9Us8WPn0VwL0Z+L09LgFsPinDLz320+M9ZQoGvrBPhD4nrL+9Ff1evuPloL75SQK+DVZFvgMutryWM868aX4jPf0fIz0zPpu9okFsvR1+v70MBgO8RuAovHb6YT2EQl89CJzsvWYKbz5+PwO+Cz7zPbjpRr6oA6G+MyKivoi3gz7m+U0+IEtJvAivvz0zlbc9z1avPbOya75dJCO+Cre1PWK5YT1Gyn0+Z1npvmFYRbzCr9c+rqbqPph44z0bGyc96WcVvlIls73wO5s70IdgPKrwx70XtDU+zOevPe4VDr1Bpoi+EymiPdUHYb7fyQO+C5IpPv8nlD6kq4w9DCBavnnolT1/jaa+biwtPvdhuL5HcXM9FVwXvnhBDL6hKky+9ox1PdQoq71j/h8+NCF2vtWLtb3DBpK+Cc9MvuEl3r0770a+zzaGvq7wwT4mLR89J6I+vkuLhDyfq2A+us6ZvktJtL1c3949LXYQvgqWlT0Iw1C+0Q9NPhvxhz3c/qu9zO1PPuq/sr12Y087ZI4TPYuygT0EfWO+i/zsPXY7l72pxDK+pRG9u3/elz6jHLA9gi4gPqzG+71I0CU8zFeBvsH62b4hcBe+qRP2PZpKsT2eY/29Ok9APhm9GL6/fwk+1ZlhPojtvjxb8sq8DWwnvm5OiL0Ao+s93S0JPkmC2LtCHhY+lwSSPa+a6L22Idk+lk6YvSRFB7xKuqi8QMWqvo1gy70yps+7waa+Pd7gN77XCie+4mFuPf4hy7t7dme+niybPXO+ND2UIgO9ue8NPrYxsb4hIoW+jveyPt3CXj5XoSS91ubkvXWSwT48l8O9KFgXvqKOdz7WQq68VTTKvghAdz2LcLk8VH0XPiIpdj6N5Sm9HeQaPnGhKj6RVAo8wNGBPiRx7T3aHv69YeNEvo6r6zt3vZc+sF2gu4AHJz5lgk2+c74fvvg+mz1/gB0+EILjvGGWoL127yW9gqFVPrb/Uj7lQKA9KhtuvoflHb0eXCw+gnu0vKPbtD6GJLs9IzIlPb4MRD422l69Gyb7PXf8fj6FZEI+b2p4PlTuoz4G8I0+vqEAvtt0ND5sjkw+9nRaPicXf74MXx6+p+mbPujWIz64f6Y99W2cux7HlDvSRcQ9N5YzPrEUAT7BlYs9Utv8PULLMTq4EJE9aidpPhl4NL2mA0Y+diMbvpLpHz5SR08+46mmvWXQproAw8E8ROgBviPGQDxgYt09ybqpvmC/Qj5Cfp4+TQH0Pn2GvL1jlIM+PIlDvKUgob21jAI+DmQWPNYsJr6KSYo+VsjVvCLkmL57rdc9kMkcPkm4oL7C78Q9mGk6vhcuIr5YieO9UNrePREwS74ov+M9SEKqPWhXk72w4Pe9ODKUPSxcHb5omdM+NsGsuwzLP74O4B2+NjeZO0MKpbyRRYM+dE7FPjtPZLxMWtG9MGY8vHmPi76nEZW+A8SqPQwj1DzZPIq8nryTPA5qzz7fQ8E8ejvOPi6BTb7NixE9UH0BPtwjCb2EDwg+ZFBHvYITZb0xgw89qeT+Pcg/ujzwl169Xl3TvixdrrtLmfA98VAzvCixc71hKSU9yQ0RPaAFhL6bxEg+Fb8lvkCEYz5u07S9QDCIPkas3T1AHMu9H+6GPh0N8D2PksQ+y3IFvUiTIr7ZXCW9wQ+ivsVQqjxjHi8+IsnZvVDPVr0IM3u+J5+iPQMYKj4+4wC+zvk8vVwLEz4pDbG+ooRzvk8m1j2N96g96/jyvX8JKj7dsN29XGL8vWnulL3jLQu+uy2GvfngJr75VHM9oEtLPrDW3L31qgQ98xejvdC9sDxPAG4+Io6tPrpRRb7q9cA8VuGcPZb5qb7lCLa97q6svGz1Qb6DNxW+SSaPvoeikLxSfyU9LX6jPs7uSjzQwQS+fi2EuysWib6fH0G+PoTePhhEIb58bAg+1Tq3PEcnNb5k4kE+saxgvigIIj6eSYk8m6iivpOVOL0PTSy+FtPEPhRfVL66PvK9syQ6vrFFEjzCWIy9i6UUPhOrzTyn+889mBkEvgsUhry8EQo+rINbvuKj+zpZfQK+91kGPqqixj5Qzq++uxV6vpgevL1tTPa9Eh6VvK0H5jwkl8S94zb0vW+Kk7zROqe7k/jPPLOAFb4CpQW+uuEFPjWBPj49YP09f22Gvsxi67w5/wK8WhFzPmHgjz6L0EE++yDtPZeAij73kbe+wr04Ph5LDT4bQwu9+ErGOzs8dT57kgw9AmUJvkIX1bwuZt4+kGXevZvdlL2nw3Q+uNZWPpzKh75bmju+ZOSDPWcLvDxNchE++iYmvXS5NL6htjm+uG8fPeHwAT6WSDc9yPAqPQet1Dx/4G++V9IOvbZLoD59jJo+7iyQvm06u72u0Ok9E80avRYiWz2vMAG9/EXuPKB9Z75YHXO9KgLdPjaHw75W08q9NlHmPF240b1nMQc9Ot6YPFK+E7yQ0wg+ThVVPKJ/Bj5+42y+Iq3zPaZKgz4ZAFE+p/FKPjr1hL1l0kC9OX0fPV2CtT3kExA+wP/VPg8Y1T07GvY9hZe6Pl39Tr6vNxK+nNsCvr6c9b2BC569yJEcPsvtgz6H59092AievnFbv70xLew9Vf2bPj0bNj05sug9dfw1PXeppTx/Q/M9fU4KvkzcHz4LWTY+nzt/vEc/x7yRVuO97vKVvNzhLDkJvro6ADygPevNC756qQC+Q/DuvSOG87qTEHw+knuIPk0N1D4NYP+9R6aiPbvOYD2s3I2+uCM2PR8iHz4qaBE88A5GvdZLdL0FHBw+6tUrPohCnT5lJGm+b/ZUPgGsqj5Z7eo9Zr5LPthOAr66Oh0+DKIAPlloxj3M8fa9v4IxO7lpzj3FK5C+y32nPsAWo74ndRM+7P8BPg2pSD7wix89lggcPKg4Rr7TjoI9S0U4Pqh2HD7ykyW9XTMdvk7PHD0ZUqc+1awxPuOa+T2geg++jtK+vi2WxD0a96i+Ygu2PaMklT37wcy97yarvRegWb6L5Ie+mdUpvkIEd72UeTQ+YFj5PEL6nb2+Bcm9cNZgPX3vNL3qktC9WDaUvZvcZL09+L2995BVvOm1sz4YBMq9E2nxPQJXxb7rni++7wAavnRKAr3ZMaQ+HhalPcowXr5yThk9NTeOPIzQIb1Rjwa+uxjBPa64ez5VP4+9TSy9Psww/LtXN9s9Jb4PPoVGDb0YyI8+QDAvvtkKzT2IeO49ClOqPVb3Sjyi6dQ9onz5PdO7er4V7X89CeSUPqLzGD61bY2+/KS0vfeam74ES1k+76GbPhwT1r0aRF09/CKLPoSOrD5HVIy8ud25PWDTSj5QX8I+wK4NPSFqfT5ZnkW+7J+NPZ1Maz7UUqm+MRK8PoHl5z5hkD2+84iTPZek7j1if1S+FOZYPIdA9jzYGp4+YzfrvT31Kj2OmSA+dqXvPHM7PT2jd2w+bWoUvjLlq70TYCW+jpDXvoy0iT77Fns+hE9OPfMR2T28Iwi+6MafvbDzgD6x35g9PGeiPR66nr2t84q+FrhGvUMa0LzLEwQ+OytXvmZmX74sO/C8kFIrPUTeMj35QF49mWxyvXnR27zjawy+q2vKvS4WRz4SIvG9zA2ivHAlkz7HOom9B0NPvtfNib6xoDq+d+8Bvs523bzq2xI9ehaqudufBD57SNs7F7GFPk/VkL1SNh++PU1dvdiwwD0BASQ+6g2Kvvflpb4FE4M+Fxj8vELdZD0AqCY+e5cxvsbvQ74+Aqk8/QKLPtHU/T2q+2O+in/HvfYDkL7Rmkq+mNcbvQ8frzwHv4K+r7YrvYURLDvxa5q9YlFsvjHOnT4U3bQ8XNQ5PYJkTr2zkIS+c0oPPczLBT7/jUq9sV3yvShBMLyaqwc8KvudvtEgRDyP0Qy+sAhmvj2Gkr19/0w+1cSVvhELor3KClw+o/LvvZ0pCT+McQY+l5gnvMismjwnEpA9NPuZPahlMT43FHg9YAXAvUzgdj5nZkq+rZn+Pchs/DzpqMe979qovvpabr7g0QW+xd2zvg+eMj2RIk8+06N+PsaZHr6Uis29xbY1vv6gcj1Xli+7P1NkvjNEjr7etAm+l98tPmcqkD1B1yI+ZYF4vfxUjT1Qo3U+zpJmvQ8rkL5Y6Qy9HzRwvrZNGT5qPYY9rbscPcjo3T3/mdK+0U8uvvJRLzwx0q68x6+dPk5niT1v4O89qUfdvbA4Ur0Fvga+bGm9PYFUhT2ChEY+Lzk+vi9U5L3x+k0+wrCVvt/nbT2lzzy+UzesvcL6Gz56BAI+db3LvQscK74toHO+YQjVPsX3mD5fSI29JbIcPgllq71e8Cy9jT2JPaf20r37q9Y9oqrsvud+lj0k6CY+zTn3vaojXL1YWoQ97BL6PW2Ef72gUBO+zOP2PXy3LT7FeZw7gyLtPKYzTj6mLoY+cr0EPXAUd74WYo28+D6Dvmc+17uoUnA+mD7FPc9dKr44f+M8CfRGPtRcLD6j0OE9UHO7vTqdVb5hdZI9rZoJvnAqVb3x+iM9yz6nPsQgIb6kAKM9WkghPk7ioT6xpne9pBzOvcX3Xj5PLBo+UI3SvTGpMz4/NgM+3mUYvvDNab3jn+U8h8XmPE28jj4vz1M+lTZ2vGMziT72xVs+xv2aPAfiJT6CZxI/4yW2Poy0Cj0wNtK8Do8dvusBC74qVRY+mtjBPu3OqLxFLXA9TDC2PawZcL7TFMs9HcJ2vv1eSj5E8f48Pfocvs7nDT7JL6U9VmX9PT/uir7OAy2+ooRwvF/b/72xmfa8T71QvvG2vj6hiQW+IFRYvaj1Oj6haZG+TBVPvErwtT2r2Io+3s8pPX2eKz4DWaG92kKnPTNXhb7xcb+8RsSJPuTWkT0YRoo8Prwivkl9br55TaU8VO6HPjE2Zb5LJGS9864KvmrgAz7GpvE9CUTEvunH4b2uUnQ9c6AfPXpInrviBAw+dyTCO8cRaD6sHpE+7FegvoCgSz7LJbG9n5XmvOYHoDw30iG+i5MEvoavAT6l9AU+cYBmPe3qAb5Du9U+05AfPh7DYj6AWY49KL9Ovd61Fz5Xuc08/cH2vVZolrzMsYQ+4ToEviAhJL6pqkI9l35xvYUODr4UzlS+K4xkPZJGor4nuri9+j2OvrWrAD5M+vG+3ZSbPkc4lT3wGBU+FP0gvkcBB71EaKq+hw5nvUleLr0GZv49A4XaPaSKBL7JA7o9kAYbvq02jT1PK6a+Jp6APrEDZD2YRjG9QieBPdLLLT0dOnU9b6qPvRUWRr7pFni+Axo+PEDuHL4weNu6Gy5Cvgv3PD47HWQ+oG44PMnIpj11tIA+KgpJvXh+sD4pCaS+DpW0PXN9Oz1v2Rs9uGqsPvbhBL4VhDO+LOQjvhWw2D1VTws+40EKPsg7Kb64KIg+t6ijvFz/BT768Do+a/7Zvqm4rLw++Gu9L2NGPlRvGr1rhm+9gYJmvh5Shz2vJua+8M/JPQUqT7vFsVQ8ERiRPnekDr71iLE9uXD5vYXjqLu4FoU+bSVGvrSDLD6Y1oo+Dn8HvVsKFj+6UJ+9RyLQPWI6uDzHDH49/7AivZ2UKT6lS2e+0enPveKtsL2fvz++4drBvZE9ZTwezzo+S88vvYPIAD6Mn3W+3ZlNPsmkq7vRsJK93i4jvnVofryXMMw78wVTPbvJOT6tmgW93wPnPKfpez2+Y8m98GeHPl3vKL6Gz7I9K9euvEKYAz6mQbC9c7nTPhNKPrzwFFA9UmqNvswfDL5Pk089m2xuPcan1bvOEVY+b9K0vTTeDb7ETv++5kuLvOUnm77X9Ie+HnJQvP9hHb4u1Os9+B7CvZ5v6bwm0c89YXQ8PgAqTL4fMS4+0aBuPvGPU735MZe+hBMkvcSnGr38L8i9YcoEPrtmQj7XUy++PS0UPTXdhj4wyow+8XGEPaJ8qr1XKbq9mDY0vtQBrT1IcSE+NuKoPTa5A74MirS8IiE8vVuPqD0VLoO923GrvpFox7yA3uu8kwWeulS4xL6nV5Q+xa2ivD6ATb2sQym+NepIPpqMzr3EsBY+vQmCvgpxYr7Y2me+GCOYvu/vR7xGWny8qaEKPuuy87sEcmc+5V5evr/2KT4om4g9ki2bvZrbJr7/Qqs+qlEXvYEzTj7/p4w+gmuKvi9qVz1Pr3k+3FqFvrKISr5uIm0+pe3BPsEwID7cyxS9nk42vrERAzwYDRi9UBYdPQIDjj6ENFq+EUq6vbGkLz7Cic68750cPidPvD6uOAW+lo5JPrd4DL0fR7w+/GqrvZ+ML7zLgrc9dC0IPt7CjL6+AZE9eQxBPcnLyT2tOAm83BvbPSiHpr32Geg9ZvGIPi3u3TpCcpi8BLSxPWCOtjt//8O9ZbCXPt7Cfj3pW6o9nVwWvLghAz70lNC9dMwLPW612b5iiwK+9grLvRuLBztz5O892NBVvrRHGr6UQfG9UkDbPQhBbT7Z4s++RvR+vQ5Gwzynlzi9k594vj49JTy/IFI+ewHQvMYQWD79XpA8lihjPk8bGr5rON09kK1HvjyKIz1PXYO9j8RjPrbmrb2aNac+4FOPvtEShT4jLwa+PNkOPhV6hL4fb8Q9ZDewPfeM5r1e8I48ahmWPQmhgb4QsfS8+4+hPuEgIr6+wSC+iQ4IvgPRFL7JITs+9RSXvvfqEr6pL0y9X0CWvOd8ur055KE+gkjwPbrMgr7xkoU+cbJ9vTcIVT0Yl3S+lA6dPnN8Gz1gfBO9z3LEPSqxNr2VXSU9/XIJvuZzhD64CAY+JN8bvWJxgT1RHRI99OGEPl/zeb2mAYw9HK66Pb5ZMD5pUZI9G1kmvnGoM77HH62+3CvaPcz4PD0AjXY9Ws0rPQ0oRL2LxCU9ErqaPgK9gz5oONk9X2NSvrT4sD4PVke9wqQivblGDb70Yrq9s2EDPgnbyr57uw6+easnvjhCtT37iZs7yb3zvXLcMz5Fr3m+fAmBPTBkh70Am/S9uC1Vvt4Vnb4QFbQ9HOd3vEWxtT1lj6m9JmZvPlLUs70SVES+4pROPubN2D3HcK8+0UGsvcGgKD5a6jc9EoAEvuZSh73cQwe+TwHzPcDdib6Ahk6+0zmaPrX2rz7+TTi+AS+TvtTFFD7loku9sAVQvpnIIr7rFHu8EZ5zPcatvr3nUWO+j6e8PX3sAb2uKQQ+9VHYvr1qAD6IYry8Z0TLPZCr0r5mvyi9DgDdPOZyQL0P6eg6J8R6vgOHI76ia689sLI/vgzDGb78NQW+zdTiPpHFjj3Psiy9/LMHvT/86D6T0N69VmIsvpMgEz4GwYu7hAMgPt50kDxRi5K7I78XvZw6gzy/Upy9XPUEPoz7qr1aTCQ+XYUHvm4tnj3ADZa+TXMTPv5K276GCf09QFiGPe5qxb37ETY+fh9LvOalHL6XI06+8UE1vSdzvr6qtGw8lUoBvg2AFD5ErmI8NfA6vLtGaD54dSY+1qshPnRnNT70BcC9jIBgPsLxyb06NQg+NQ4ivh29VL4XWHU+3QWlPsNGk76cpHa+DTtrvErm4z3XeLM93ZOnvmNe1j0/MHS+2TAnPpVqy72xUU++wJy8Puukfz48w3o+kGypvvEGmD350Ui+6D8zPoo7J74f5hK9WlwzPqfIIb6P5SA8GeS5vSRxGz28MCa+4at+vnf8B777aZs+sdpguwWidz7lGIW8e6BoPEtypD2xOrq9mFOMPmzYtz1nbeM9Q6uNurm/Sz30zFS9eJovvruyZL0j54C9TJipPoCNHr6whgG+bZbpvUYiJb7Y/nS93DAdPDc1HDzjNhK+uoqSvg006j3jsZK++GFnPWq0h72kmvO8v3+2Pr6OLD3q/Wq9/56FPoqVw74bS7g9jPeCvrQNWT6AYYq8umNxPmGCAL6EiVe+KwAQPjIhvD0YTwO+9XlAvm8WTT6KSy89V5cZPcUonT3aVok+Utdkvr9TbL7LXBY99DdyPt6QOz7K9BQ+3H1rPU299byx7Sm+LkcGPlqPfr1l2yy+1HiRPS7jFz2C/LA9vMYCPk7bq74R+kk86+AYPOP7170ttlg9NILAPM8EM77Fn708MxOwPaeWYb7SMoU8vvTEvai8d77h2ZQ97OOFvqNXH71H1Hs+nYw7vpQThb77q5O+FEa8PvBffDvpvX895omLPidIkr1PzB6+1L+NvZD/Rz7Zg1e9OkJuPHEcTz6bgWC9ecRjvmBZp71xmxu9pcA6PkuYzz0DlEM9pcTSPFtprT6/nsK9eZNwvWELB74EuM88ivZnvsd2sL2pUQQ+2P+WPi1ART6OLzA+hcSePX8RUbyGtw+/WZPQvRMOKb7BPag8WY8mPlFsnD41y8095+AKvmPKWz3KJeW6yXIlvv0cVj1RLSi8dLNUPunZ2L7Ur4g+dbxAvuroBr5h7R2+yIGyPTOOKz2KHYS9EaMtPkP8sD36ySA+e5+SPQZF5bwCSO09EfsivaDwuT4nT0a+bp+kvZUeyb2xbzK9fTxQPodtoz0NP8a9McMjvoOKq72WWy499//3vFrpur03BPg8bXcgvlj6G70J9VK+UXyQvjzgSTz2jbs9RodQPp6DCTsiKIk+01S0vb94oLxbOTc+UAmkvbk5kj6ghg2+HUyrPcfwTb53lTs71ladvvQvib7fNhI+88eNPZ/dWr5+7ZU+UfRNPL//3D7ipiw+I28svctwsj2QkKi+e2KhvDpDeTyk6lY+zOxdPrdYtT327429XNo6vjZzez47Uqw+fDcJPg3X/zsDGZO+DN5zvj4QFj2krYu+H66MPrZoGL1NbxC+MGBsPpJQFr7xJZU9mczcvYgDNLxZwNq9nORkPvfNYr5Ee+U9236BPceYUz4AQRk+njsovlfVF7555HE+WYGovexUIr7doY8+hDj9vctv3b04DJU+Er+NPejlWD7nChk+Qg6hPrblmD4Tutc7Rtz4PIV1sD6M1Oo9bismvucCo71N8x6+3VjQu5P8hLuf/0M953AdPEpeF75QF7O9ZzCIvelrCD79Fmq8VTUvPVsW5D0dFRa+Hm3UPToatDuKu629Z2FXvvfslT1zsB4/2+toPkNy9bxo9Zi81deNvvyrjT2nWcM96D4bPbNkwr3OnyM7fykOPRSCAb398PU9zCMovsAmNL19/VI9V7AAvyRZzzyRMmO8bsqbvstH3D1imea9JFb9vAn0+7wsYM89vMxxPvlqBj0zz+i+0nsRvouSu70LyiM9zetHvTSokr6OJVu98KKLPkM8nT3CJkc+upUEvnOEWz0KxPs8sENWvmqXnr1VmGS+/17nPT3qWD0w+Su8Hyq3POqXAj62hpo9g+zEPnYOWL1JUe09URguPZ9fwjyvW7E++8HOvVONET7ibue+YhLFuxxhxb7AgzG9Ol2ePSbZ2D0e300+KZfgvaF8brzC9Ok+zdxUvkcdWz4dLNG8DtoKvp05eTy/ASM+yi29PZqZlz0iQZy+FNorvvZDWr06uP88jjTtPHCPNb1Yhwa99EVePZhzq74ALIo9h5XaPVXDAj90CTK98GcAPpr5EL6GiDm9e1fLvRK+kL0Y1wE+Pw/kPU5NobyRCI690tetu5OHn72Z9g2+UITqPdAbNz7wChy+UAAlPoPI9z4AImS++1+hPJrNXT5/8S4+GFzAPsWB4T27W9M9aBykPXGDmL6hpWA9rR6yPfZLST56SBi9W0CsPpkGOL7L/4K9udVqPmGfIr6ugke9KtC2PWjWUr5O4kO+8h1RvbM/Hr72nbG9FczwPL2HmD0xPWI8Ln9RPR3fDT52Gh2+R8ArPQYA37zYmkW+2hmTvig1Dj5n9/m9O3iLPgQj7j3Jja49ezXtvbNk/b0+vQ++ZC1cPVVUgL1yBRA+QsUivZmhbT3HD5a6yzIIvj7EIr7WOgk+RyaivHu4VT6aUj2+2WN9vlhAmD69Tzw+M3FBPqyHi76CFuG9W1qxPseRzrsz7nU+XrMbPl4ZNb58PAq9r90bPSL3cb1eQ3++pNdvPstfib6XoxA+r8sZPn5LwD2nB3878tU4O3w3xb5eIiU5Ozq6PeW3OT7UoUa+KEenPqv2BTrjEwW9vMgNvZWVVj4Ko7q+ZA7zvT3rMDx7h2Y93rgQvrWbAD6XPBm+5ukUPrC9ED37CA0+Jg+wvh4zoTxzeEI8fnKsPoMtMr6UyL29WYhbviAYhr6quYy9EHa2venw3D5Xpvk8onLBvLsgob5tra8+hSYXPStITz4t2Ay97gNRvgrcPz7CAqC+PU26OzDCAr5Gk/i930DCvkb5q7wzl3e8ILAZPZUOFL4LFh6+64ikPV2crr1CUFG9jVhgvolYZj0ECpQ9RA+XvHOc+L0vkKG+BKR6PgToEb5hQ0o9uoumviWzDj0z2k8+sjybvq5k+j0ntbA9zuxVPWl69D2ruYi+fgrtvdbQ+r3OaoM+6UijPV2ohL3qcmq+a1kiPrIty7xMbyy+t5fjPW6TID3D5Fw+2Uj1PdznGT5F2Zw+ud6Qvfq/HT4Buiq+ylYvPcqALD1WGYS+thIyPPs/OL4QQZq+QjkoPpX9Zb6lIY69pa81vmQfXz2gWjm+wCPDvaszGL29V7m8VEfZPdJjwL0Feha+n5UgvpzyxT72/yk++yghPO410DwQvjW+oZIOPHC9AD5vBGe+RLyVvGWIrL190q8+nc+NPndb6Lw/DSs+se1DvkJt4D3exqK+lIK8viD/kr79aYe8CfQevTgdbT0f28e9udOpPKhRHD5EaZg890iVvADgXD4E31y+r8nJviEkHb7gOaw9WlkdvjQVUT2EAPY9PSY/Pew3nT7MbaY9HHzkPVeKrj6Q1As+rmvNPeqdKD4dyPM7gJSlPRz13L1QYY2+8sF8PZMWhj3qngm9irrUPEFTTr6hjik+L+6XPQl3Zz4LNo++hseMPtpGoTzmKOI9toCQvpcHE7x0Z4E+Wks/PmTwJL49nXo7lJQAvUtJQj7EXPM9+yKjPbdu5T39HyS+HH13viejEz6wWp06bboOvZG8fLzVH44+FwlzPgTmXTzx5ok+n0dUvU9Q9bzNeDO9V8lJPhXSjr5/XFW9+IrgvRP7MT64lfY+TGGRPQ67t75OnIs+htnSOSpuMr3Ntgy+d6dhvvL+nTyUi4k+HvBUPjABML35viU9YVH3PWSxTL5prAi+0hUavqeJRb5yuAe+2g8CPtOzbD4rJ9K9xF8uvsMNmb0zdNG9c3/RPXxSSD4Kd4k+g9UmvjNM472nhdm9qwGjvf5CjT3c2Om+K4VIvVhNF74IvFY8WWwjPv0web1oE4S8OqoDPQoN573oD4a+WiCsPCXwTD0S6VI+G+ckPQY8mT3eIuo9+4eAvhLIR70/q6g8IZdIvmWAir4/uea9VL+HPcaspz458M++xtBDPnAGu74ehMI9yumBvhHxi74405u8A9F1PvipVbyrcz0+6gwPvgDcgj70iSG9UhRlvP6sbb59gRS+uhkGvgG/Rj73/aw8BKs/PgRZ9Lz8IRI8MFxjvllsl779Xqy7ocuAvsLeFz69wEA+Tg49vCjoUL3MvT89AZz0PZAozb1JyQY+uXCvPXcsJj7rxTc63lGpvptTVT6B/Ei+/r2PvjBGYLw0nuS7lJrcPCY8LT29sxw+VP2aPZg5Gz7ELaU8WxYwvUvZ+D4jmQa92bKwvQK1wbwrU6U9TdMMPgZgwTySF2Y+jQMiPiP3FT4YvCC+1hk2vmb4PL3KcLy93BCxPck9bz5iU4M+cm93vtwCdb2Khhm+sRUavvKe1rrh10w9hYifvr44L74s7fI+PPxQvJ2CGz7HXTk+Xkk1PGh+qz3zg2C+Ael0vDi667x0ef27/YBhvpOviD7Q8pg+2rp5vdqonr15XaM+5FNuPE3PzT3MAWA+aZg7vv7BFr4Nhqm7v9EbPtpjwb6HSdU7g5ARPppm+b2ALXW9+r96Pn1MWb7XFDw+2V+FPgxqcb7hSAm+SyDiPkJXnDz4FRC9ZbpFPY2XOL6Rfys8zEjrvStLG76+uss+9TZ5PQvSGL3G+mQ+DH2TvIq3jL78TdE9WW8CvkjlW7w9TnM+f9CrvnoQnr7vPbg+8XUmPbo8zzs2P3k+uEsEPuDWZL4h30i+L72hvg9E8DwY7iW9Ov6kvVwbgr2CMju+grN6Oxz4oL2T5RM+AS0MvRHBSj0Euvs9l3PcvM1E7zqfffk7JobIvQqbiT1mdle+kZYNvs3xlj2Z8Qa+Q4SovrFnsr3RqdQ8ltaUu3GkD7zqiic9b1vHvMLDEr0Ftbk8e2PKuykgFbz6GBK7tu4nOg9jTbxYZle7A0I1vCqS3LubMO08XQqQPFxrnzuhi5u89PPGPKlNKLy7apu8WP1GvNK7WDwzbYI7QwjRPOpejDoawYQ8pV8NO6hD9LuxPpY8341JvcKqUbwdegW9T16AvOlsi7s+j+y70B04O3YZsDxSlgE8AjJfukr9Cz0dLHs8h2OvvCjZCD1nE4886rebufztQLxHea68QmgXPT0omTy6QZO75OYsvKf4g7x2wMU8sKCju9sp2TyGw948Vt6rvBELmbxXf/q8uPZIPYNXTLz7Lz48VdW8PLVj7jupQ/S7Ba9NOQay1LtGgGM6lmTeOpn4gbsoBWc40PzrOZ1mN7z9dPw7aiH3OqP7pbzEMwS7OloGPEKbCzyz9IA7BuhHu05hWLwD5Iy8ZNDuO4kg+LubuoG6teSeuyfjbryxIJa8PBuau9ONBLySU6M7j5HNO9Q+47yEyDC8ilwiPEnvjjs17Kq8xn02vF+uczyq2Vk6BpfDO0xYzTvliXC8s4KeO49f+LsmVeE6b90julyv8zpG7fc8M2hJu/kr0Dm4p0S7HqgsO5cTUjzbXr88k6mIO1AH8LtF9b07zkdpO4+RFTwZZoS6wFbMOyPoJryuvfG7DPzQO/0qmbqscAC7ktCbu+JlHzzPJgG8bljCu0MNH7tI31M7rR+PvPS51btR3R68WZVavM8rGrt4x/k8UuIxPMYdGzx3YHQ7JktNPA3XhzzQw6U8EHtwO9ioszp3Laq7rasSvHK+pjurwqe63tSLu2ONYDseZIu76SuYuyHBkjx01kk7HNIYO1VKpjvti8i7aagZvGzBmru8XDK7IpRsu8J+XLzkAvu64/kpu0KjmTyubbU6ByljOqVqgjsRhH08x1YQPBBKJzw27ZI8sXqXO74V+7s2Tmo6V3bpOz5rlTtfXsi8K7yBuxq0BTuqQP07BTt5PHWUA7zut1A7dcPbOwLyxDyTu7o72nw9PDzsdDvUpoG/hnaLvyFwrD3wTWu9BMnxPacWFb75q+U+/oe8PXVmMb22qIU+Rv9JPtXxg76kO9G91HJ8vnWlETwA4AS8bBRNPh9hvD71q28+9CK3vS5MSTww3Ua+tUL+PSMHkL6GEUU9ewAJvuOL0T2iZGO7wc28PVu9ej7VUyU+Z77YPaGeLT7Yx107lkkIvLCLgT5vEgC+rSC+vahcUj5W6wK+us6MvtImDz/qgCi+yd8EOgEowj3mI/q9WyyzvaqJDz7ddnM+kxIFPrDhib39PZO9dWMcvszyhLy3rJE9bP8xPuit2z61/Co+JjibvbVBtD3Ysn27Hy5HvofcnL05uik+mgZXPYSWyL0nSu49++FTPPon872qUyw+8re4PZ9k6ruYi3++KFwRvndK4Dwr5hw75gWKPkTDtD0BhOO9Ol1JPj8tHbx5xYU+t4ECvvol6L13wMc9734hvsX8Bj6hZK2+WMO4vlKQEbw9SHq+7BGDPI2JHD4TsEm+kemFPlBg6r2GTwg/iByBPdi3cT7/apm9E21Nvu0GsL5EThI+E5atvSrQhz1RJgi+klHmPYgX+r4MpOi9q3aRPgpkjj7rmQY9p3TTvOy7gL5xpKS9cUqqvfoWFDu6jyg+ZybBPWIUPr7/fDO+XXEnPcsll71Tjp+91jW7vO7c4r1YcNo9eVjWPe922z2TNDU9JrOiuvBkKD1Og5e9UJqSvcrBpzwuP2w+2+WZvERWEj4L9zi+95sCPl/mJzyqv549IU7zPYNMBD7DFAS9kVS+PFliTL5lW0I8tKwyvniYlj1eGsO+SVWNvoUttT0GFCo+ddSxvA1rQL0QKRu+NxYmPg9nmrw5xxC+lQGLvtLJ7z2QeOA9LA9EvQ+kKrxFNho7ZRIVvlcJkb6cs0q+SMnUvEA+370v1JW+1AydPtF487xVi36+nLxGPvah0ryxP0u+2NCqPRO9gL6rtyQ+kgujPoHkSr7luWg+RoHjPN/CqL4dBhc+tPDIPKe8jL7WMNS+JmlQPhpOSj5VjGY+ZnOGvhN6qr7C1us9nusEvfc2oD4JUWe+yj8SvdOl9b1ZAxW8qt9oPZPVeb0yOiq9xNtjPlvJt7xJDlO+w7CoPbJvvb3Pq6U9gxNXvkoQxzwHIVM+BsnYvS6EW769J1C+0wscvoCynj3+Yym9sSMXPmZskD5+8Je+XdoyPXtDSr7Y4IK+zwkYvokXKT6oPVS+sloNPTJvKL2rxoQ+s0vtPGOZkL0xGS2+rjtyPcBtKb4ono48d323vCmqmL6Hadw9EGknvXiDxr1/asQ98n9Ovl9FwD6ga4U+GvgNvl8pUL0p4q88MSMQvsefaryITGC+xSWKvssM3L277aC8S3lWvQQyAL/XVZW+8fsQvXzGgL5unTg+SkODvqjyFj6JSxy9ya/BPb2VBT4o1sa+Iy9CvZHe3L19Z20+InVZvs3rR74mEbq7BxVKPNYyHL4Ebbi+rheMvVA96DuKzB+93hETvkERXj5V6ls+X7NZvo/WVb6IfAK+ULCYPqLLJr4VyPw6apopvsaUaT5SBBq+8W1TPg/7Lb4aBZw91SmXPZ5TwDxTZao8+LCOPK5CMz7MDH29d/O8PRHe8T1buVW++NihPXdC9b1C+4g+debMvoh+Hj7rp2++YS/LPdkoNT4CXzM+4izrvGahL74e3+69vC/ZPMr8zr0BWvC9w9JrPbKvw7391aC9V9vGvsQs7b10+ME9TR83vgBOWz4p+hC+Rz3lPe1G5r0ToqG+DdAyvqYkgz2q9C89QBuJPib/wr1RPhG+qExGPiULaD6+Lbw9R/wtPjAIDT6RhSy9EwRSvnlmsrwj/nW+wmBCvZwH3j6GG9i+b/MNvm2zPT03VMc9PcITPpChGL5OWmO9d322PjkfsD1rvfs9W+mpvS72pr38GUu+Op8JPTmj+L3lugu8s5c5vv6B/z0dxrc91dRwPrUWh762VTq+5xCuvGbfUb7ZEO+9Rj0nPg6K9T0vBUe9AoQKvuNdET4W2RI9X+T/PN/jC7xtq9q9bAWgviIS+ryyPPC95E8UviA7kL51KTg+B9WnPg3tpb6QbBC+PKuHvnBBa73UqpI90hiNPh56mD6uVG0+Kbk0Pr5zCT4Cro4+r1eKPulVij4w4FE+2UqDvTVks75ZXc69hypsveEYMb4ZhlC+Lq07PM1AFD6094k+1LsNvp5LXr7RSmK+o5oqPFqiCLxVVf69jTrwPQDEtD39VLE+Q9tCvr9V0D3B7VW+v3mLPrWbnj7nvn0+0i7gu8u1o73LMIG+X9HavW/O5D2BjVo+sTZJPggdIjucjJg9PvFnvB8Fc74ti8O964J6vr3BWz099Ce+sLX4PBtXqT3y1WC+OwFMvmaqPz7BgWa9dFRvvp1dmr4Ifm++lvq/vQYuAT61oK8+BCnGPaxzkz7LVO670Y7APvx+Wzqkkii+ofaYvYKI8z0opEU+bb+SPmorW71nQ1k+/JuHvuakDz0JgBw+OpJAvkyTab4ROw8+Rv/UPJNQEb2k+BU7poAuvsCP3D2+pTO8Tr6OvsK/vL7/qSW+kQjavF23rr6IJyE+FzM5PjzTAj7bfFw+G5YhvNQharsmkD8+K2VyPj/fS71dYHO+HeQ0PjNsFT45vqw8+qecPo5hcL4VdlM+I1qdPTiRrL5DLZk9AOAgvTTYjj0JPgo+M44HvgGjhz12k029j//uvUF/xT7ycno9H3yYvXU5M76UNWO7oeMQvWELSb09TMu+N9ibvnkmTT5ia5y9IvgZPs8UVr76+6M+mdpCPVbTpT2oR3Y9Qc8LvRan2T2PAGK84HNhvgNYrTwFoIo9pgn/vdjnCz7TEi4+OUGivl6+VT5v7+A9foqlPQk83b31+hU+IYeVPQ9gdr7v/S++rnOjvb3Wtr30sqs9Q397vq5pzD0pfXU++bJQPqlOVL3hgEm9Ojk5vuII472hSFa9kQG5vcRibT2qpr+8jLhJPmtFRj7ymLS+b/9Dvk1ItT0cJLC+xCVrvsJjfj7ciEu+Zfl6Pgfs8b3Lw4k+DfAGPQTSL74n8Ew7MvxsvqCQGz3AgRM+88q9PYO7Zj7TQZ89aMWxvFXL2zzFDE6+6QErvvNHez6nj5s+NGALvQxl571VLyg+YwcJvdWwsbuHS4++Kp2bPrEVnTr50FO+sP6RPjI5gr7/9oc+394PPRyX+Lz3XVW9RIuEPr5W971xb0C+LggqPa9e6D0ZNoy7VfZDvJbbtL0XjS8+mVf9vQ06qj2cMja9VTJ6vl/sxry8IWG+5AywPSQE1DyGmYe9XtWIvjJqpb2hFVW95wjqPR9Imr2+CKe+Qs3LPSu7cD4RlWq+VWW9vlNeMD14FCq+la2Cvj7apT2JrFy+fRBSPgL6BD4vbou9HlIYPSOq275weha/jp+DvXu6bj1lNTW9tjk1PM5aPbuaw7G6NlePPEBJwDsWLou8OZSpPDUdGD263v28F8LivJeOvrzIHBu9wMvKvE+lZTskE1M9OgsCPcP2jr3UFJ68b2r2uvvVTTxw2+u8xhO1u05ew7qgSBs9ipfWPJBnL7uYMlq8ums8PM4/CD2fYbO9FZfXvKFYUzsIzYk9/fdCPI6caLzDnGM93zGuvJxHPT0coi09c4xBPLv4Mz2+Pme843L0vAFbxbyLSR69Yw6XPX56FLzYD5m8fssDOjutAL0Idjk9VY2RvPw9CT2GXU09KXWIPL3c9zvM6ji80xGjubTgr7xq3ye8zr+DuobSz7w+g1C9qICdPZHuxjq7Ugk+IzdcPgfCg74vmvG9M607PsJNW75LNqG8AEeDPhnChT7ZdxC+Km2yPVFdOb0+qt+7Rn9PviY0NDzUA6+++sXCvcBgGb6xPbg8/5qSPWeLyT2Nhtu9kWwfvimzwjswea+7e0elvshHhb79Fxa+5OR+voZMiTxhcjM9ckbjPVWwgj3reSQ+qK2AvhHKBz44LuK+fGvTPHTzKz48yga9rDBEPtvWZT3O3w0+epn5PkPhND189Qe+uCjgvhPJQT2TtoA+SSSOPstgqD1AnA2+Eio7vuD8YT4n8Z49fpNEPcQWn70JBEG+a4AXPhcIVr0l+PK9Sn+2vRKqNL5d8BE9SOJUvvCyLr5ZiIK8ZyIgPqQADb7U9J+9PQiYPWUGB77Apw++F/TdupeYDb279+09qJFCPh6tP74e8no+cxmcPOk0Fr7ayIa9zjjSPad3Pr49TEy+2GjEvgxt/b7G3ni9LeSEPooqFT5GNzo+JmOCPrMNuD7boJy9TphfvdiApb1gAF09Im3+PTvoAz46Bsy+PUlsvrUwxj1xLz49rDCEvknCwz3l1EQ+Glo/vv7RGT6NzwK+nToSvZL5w70aZvO9XttCPqzo+7zniog+pY/zO4miEb3mrpg95c6BvrG1mz6RJ46+iEOYPctEKLwvz6I96xD6vflpFL6Z69m82TEHPYIndz5wJr68q7pNvtjAtz07pJw+IEPnvUG2Cb5mRki91lGaPhSqZz6iuhO8HJiDPjT3vj2uWoG9WvSVvYrSjD2MzhM9hJKVPpxZUb1zkJE9ZrLaPcclGT5KRoE80ksuvYkYqT2y8UO+YuMzPl/QyD0Acx0+9bcCPnXt3T6piyK+SwKMPlVHWD15HJ499b20voth9z3zjd++bZg6Pk7bkb6t/za+Ys2XPhBaa77GH5Q9wRMlvm8Mvj7oLl69goYEPgw35r0Xieu91BA3PneeA74+wD0+WeE6PWYIyD7KW5m9DUqMPTQr5LviVIM8pNkXOgEbIj3s6Pc9fYAzPV/KbL6Tznk+qgpqvqCNNT4C/jQ+WpTKPcIttr7uzYW+tPUmvlm8aTo3f2i+cx79PTbSzT1O4qG9y3T2u1hwnr6iOU0+rp4XvryNAj7D+gm9g0sVPTxnSL4NmoQ+T1zTPHFH7rzxkyA+dlEXPtbCRb7Uw4A+vtdhvlmAPT6zigI9ShePvmWSYrua+k8+tn3xPZ8j6jzJ3qk9nOuZPWIkA77mGIE+gnzNPn4SjjzVYma9NZmlO+CnUb0TtnI9eqd9PRUNfLxZG3w+B9Y/PqfmOr6kQvm9BaWIvS2oLD4PeA+97UeAPYMlvj3VwKE+GIONPiEWrL1d0LW+/KuPvhcRmT2W3tA9ehzAPpdW4D0//EK+GyW8vLzq+7p3/Tg+42oAPhBA5b2wu8a7i+KwvQSacL7rxnG+2MDLvh0gA75VB4y9NVidPnXiEj76hzq9O1p4vtSNxb5stOe9qyF9vtYoGz49uPm95pmUvrxjy73i8MY9HMERPgK/Ar1rgv29+rbvPYueCb9Mp5C9IRwgPr/IYT7hZ36+Y5ehvFzkeT7RKxU+UUgyvoJtDjwnIfw9vDtRPJ3H2727o48+qt83vXT6jb7wWXM9UFrBvVk2X77O8fm9VxnEvD2cCr5+TRU9mTzNPEvuhb4yCbC8SqCIvjiJlj10By8+lvjkvDhOE74R/4o9IlSoPorLbL4myLG9ylW0vl3fXLxyT8A8r7KKPN4wGr5elQ6+fP1LviBP6r040m49PX4OPbCzF76k6gQ9gqHkvEshzb0fL32+cV0ZvLWYXz5LRVu+wg+oPntCWT01vIg9WMNXvVVEGz1OT+W8SWzhviAkzr0vHj29NB0OviVV6T2D2zq+5lYpPlBuDT54EPg953NjPv0Wp7z+1549j1c8vo/PdD0glYO+6wKNPkayiz1GuhK7PPsCv3ELmj0JbwE9oGZYPimL87yF6ZO+bvY5vm1tsD62goq8xdgvPkt1z7zQLUK8V6QlvsLvpLzf5Wq9TBwWvjU4nD0G5pe+fVaSPiYkjL6j5Vs+edU5PtcBTD6T2l49ILE4vleGbj7nPS29BcxAvpg2wL2KmVE+aovnPOz8iDva/vm9u/dPvrg0Hb6SpCG9fzcrvp9As77C9oy9487KvMFARr5RIba8y5FSvU7avrwgvLY+2Pw/PPe/0L36lZK+gQ39PeNogTwJk4+8i4GVvddtNj25qD4+fcOXvt0/XL0eH2O9hlCVvn7CeT0gMpE97FkhPkAAFr4yMea9BdVNveviVL15iXU9MIYQvq/zJz0Kn5Q8z7oKvncPDz7BBVQ+TifbvVZ5zj2PGDe+9V2OvpENQj2IaYw+jMOHvmNxAr/80a8+ixH8PJtkND5M1G4+kLgRPsXB6r2hyqk9IYA4vo7Qa740xCQ6uVaePni+d75rfea8QKZtPeU+Bz7vjPG9eVRIvoZyeT6rJqS9tKG1PaO0E76s7/W94ua9vgpYiD5sdGw+X4RCPmz5sr1cJHW+P+GlPag91rquoh4+dJO7PkQbS77MsUk+hv2pvPwQPj7TyOc9p+2VPh2Jhr0HhFM9nC19vU+nwT2G2ZY+H3abPUxBe7765JS9q2wIvk0QZz5ku8I9QmcKPmGJwzthsog+a1wIPtJoXr6U5Y8+gL0FPpVuBj6OBhM9gGs3vvXxmD4wKhs+s2mlvZy2vD17+FQ+dyndPRObSLwgThu9d1CcvEQSbjy7SXW+SJB8PgEsKTurYAM+q+gkPGs/Tj6/6wU+o3WUvW4NoL5tn829AOeFvop+Ub55L7q+5XElvSbK0T0XFYG9lArIPtPqz71RjyO+4B/CPoYYnr72iA2+2+8FvkqCAT5Djga+CzafPDCvkL7/sGy+XCWPO7iRvj2yFFe8AcSIPgGk47xxWK29IGEhvtxIVbyr5p+9upM1PREh8jxV71K8lIUgvibFDr7rZ9U9EyMAvnL4Oj6FRrM9w/HnvdQ6a76rILU+EnUvPbfziz2BK6A+7kD+vfFYpb7VB5C+W+7SvFL7Lj5o45g8AxSmPhNHpD2PtD29yZg/vSiAnT6mUiM+XmYxPQk5UD4MK+49lyJOPvlCNT5Pq4i+lqU/PZM5Yb55AV0+rYW5PcD+tL7/OJ+8MmpGPgT3FzpKs/y9m/vCPY7kHj78c2C+F2JsvmAcMj1WNLS9qP0Nvtn9Jr5wEI69bJ2MPrvK/720YwI93NZTPi1yoT5sxhU+J8rZPOz7gD5JybQ+oh9MPW/bnz4uDZy964mYvuNDgL4m1xM9dta3vbwaKD7+rpw9lvttvNSdpj0lh8K+iUsyvfssbr7yV1I8oEcePu1wXz6QqeS9qhjZPdvY2r39M+W9j04pu1PDhry6Ojm+++nTPf9jVr6atoS+gC/3Pc00gD3jW3+9jL4TPpKfqL1hbBG+s5aPPTQ0Mj1UwEs+7WYjvRoe/rsYzWo+QHaBPnpKdr1xu0C92bT6vWSo8zzZbVs+UAeYvHy0gT4BFt49MNJHPq11Xj0PspC+nLo5vmiyHL5+5CA8VZxTvoRUnD7HepG+5r0UPUNMk76Wf2a+f8clPvqMIz1DX8C+AKoyvoG4hL54Izg+RMfDvUcoez3QIE2+fkFoPYP0k74RaK48goAjvhcdTD0JoxC94aHXPa0B5L2w3Ki916s5Pa5EB74exdo+rsmVvde0oz6dJRU+dtgqvfDNTDxrGz0+Cnn0Pue5GD4lsdU9lRVyPLfrN77Ad6e+WZQGPgQrQT1VOic+zEOSPmJHqT5yrIu8+QOUPQUNMj7lw2g+sNzlPSa/OT16wiY+uOLAPibHob17Ffw8EDl1vtKjSD6xDjM+rrDDvImoZz2DkGG7ofoBPm9bPT3e9kY9jcc2vtmaMj1eMWQ+1itwvSmvvb3P63A+737jvWPQIL7HMMg9VTJpvuKfFj5la4q+XlJZvhV5gr6UwGc9Db9TvrjH27z23HS+yVMTvtiJOr5//wC8tRukvTvEsz1b1w29eJsyPvi0I70y248+WzE0vlqn1z4LYya+26ApPkzQgD1mW4M8aNp6PheIS773Bpk+3D7LOWS2mr1hGgi+DOu4PZUssTxzWeu9AdzFPKuaI76UEBw+CidSPR398TzkyA49ugcbvlipKb6al3y+yOuMPepRAz4iuKe8BLBgviHg5r3eTeO+4PqZvr8aBz6X8AK+mc19vRlKUr7j4Pg9mwsCPjqPw71XLJe+zHhAPkhNWD6+3kK+/RIAPmSJlb7X30o9XURBPSOPSj68JWA94A6lvR0jKT3zMzi9rOmdPXbpij4u/Ce+Fvwmvmu7br6TBVW+yiugPeOn3z4dbPI8RR+UPg58iz2xuke8IUPhvYOopr0KBzs9TouvPm6VLT5tkIA9NHIAvWUIrr1HkYw9vl4oPWvECL4HHNm+yHq7vbKH7j2MaKC9LjETPcbdYzzFwse8BgeTO150TT7KhMw9Rw8CuYahbrwjpeA94nKnPskiNz5SNrC8SVWSvcffgD0+LiI+Gx4ePmmcYb68rQ8+u8t2vqalHb2xLB09EL6xPSUYrb6Znys+POPeu0lqyT02V3g+EtAav/x6l71vMX6+udB2vfBsSD66atY8fiBdPD7/GT7MDIW+bGBSPmjtVr2sP5Y8Ck3dvN6viL2uq7E9DnK1PcBAPj5U6+i9r8dovlVVTr0BFhy9X66nPrUSib4n0WS+GFIavlSo/jwcOLi+C03xvZGFj71dQE0+N7ZCvosB2D61OFg8XKyFPHuniL78Qgk+VDqqPXZR1b07Lt47TClCPW/PWr18IwK+Aj4wPqNtkrwXJM4+qMjrPagYKDz2jsq98QCOPfPSmb3JjUS8e/mSvUFUIj2Ah4K+MQSnPS1t0r4RHwC+epjvveXyLb4N+fi9thXiPO5eHb1L31I+L4x+Pc97QT4YDaI9Trc1PWn6o730upi94tE+Pvut7b2vvcy+OFHKPZy+Rb6DqaG8MwZavliXh76rdoY9YOL0va/uoT7Owxu+gIVYPWkMhj6wKIc9z8UBvukk97zVj7S8+944voJ8772nBD4+hISxvK6s7D6Cn3k+EgpvPP438j3zoKM9A5BTvoYtlj7AIaW9NtW2Pp1Dyz0QO64+B4ilvZiItz1eYI09Gr/aPa5slr057hO+umOhvtzAiT0mEGS9Ib96PjoEorzEcts9G/hNvTWWTD2RtWO+uHcpvWy3Gb6GLhs+iIFRPqLEBT15Ssy+i1gePns3sz5vx2m9OcMYPqMdmDwBljM+E2QVvqR/LD3mCly9OVINvDrX4j4Jg9w9dsxCvqDs6r6feBY8M/FJPshx671bYZA9OH2vvqYOEj3d2Km+X+BJvl43XD21FeO9jKB1vEglaL5e8KW9Nqm8OwDTmr6cZBS8/sejPKOp472fnyI+Jl4evfbIgr7UiFe+mDT8PZpwtj6fNGw+lpDKPSbyLD25Spc+W5DfPS0smb5fg7e9hXqFPAGvtr0xKBW+/tWwvSRv6z2RM6c+0s2RPml/zDy7ETS+rsydPoYYBb7fDAI+CwNwPvmO3b2VQ3Y5Dvn2vTRGy74y0o2+V9yhPSOO3z4Qum4+z9YKPiCJBr31Z6w+Aagvvv2u4r2qedS9BxOCPDtoLb1OFvg9BGArPm39cr1rJYc9laKkvYZGsrwRrkE+HSgNvUOwmrztVkW+oys2Pd/myr3deIi+PJBJvv4ywD2PKMy9stQCvrNrIb3Y4309HOtjPt/vpTxHyvQ+sKDrvVzCCrx4sTe9EGFNvXlmNj73Xpw++NNLvbJ3kz70dRi+YHRbvj0WQr0QCgi+PAujvmojMr6V+We+kz2QvrDuXD5PmSi+EBqTPkdh0rt2Iye9hkebvCCacjzZnFs8xkU8vVMHvj2fuLi98y0sPifG7ryCLU4+aCGuPWulFb1mYum7pZ/svb2mIL6kx0s+xR6KvhjfDj0S5W89Qo1LvIFFuL549Xm6x7acvfw3cj4VgWS+j+MfPmx0ij6vXLW9dB4oPh/Rtr4mxsM99MIiPl0JJzyYOby+pNcQvhdNCr400E2+coacvogKOz6XZn4+DLNdvf70ET453bc+otgpvZDhAb4CvoW9S8cMPtcyYr4jmxq+XzxrvlB4Wz1dhYu9WgUIPt4HEr48ylm+yfOBPMrCX72XnWa+1iuYve+qkjwb2oa+e0zMPjo9Er3rQRs9RkIjPqf4cD7PEAq+px4lvkHfd77mjZ++GfGcvUzEmj3Etem9w7dxPcFai75wmDm+LK9avcaGwb1dXSI+Go+1O7Acuz7+os88Ll80vfHYHz61JrW7DUoavq25k77NCB8+TV4uPgS23T5Pf+89SYJePgpM5L0qtWI+mv71vQ9l3Dw627e+JcDGvR7keL5J3WE+regrvW7PLL4/DaC6Z+uXvf0ziTz6kgO+7Rx7vHf5KLzb4tO9BQ8QvvzLGz6zf86+38kPvOyLwD1Vpdc9LISvvLnvkb5VS4k8LdzHvdOrKjxjPMg+lItPPgcDhb4EEYM9cEgFPgQznDyapXc9oaUDvmmBbj3WZUW9FfWbPWYrL77NRxC8YNwUvobZlz1MT5A+F6CIPS3qkD1+0wY8nINaPoJkVb2N4as+XxttvazNnrzHW58+QYwYPi85v762oYu7zUvdPnEr1DxOF7K9IxYeveJWHr4ZSLA8KdLbvVrYIT58pjq+TbQ+Pd9y8LxoJ0M+7cUuPpaMUL5hT4U88ET5Pa8AzL4aAgi8ktrCPpqUgL6VEV691+CLPr8tHT7tWJ29zSOHvYhTw7311Wi9wf/YvYvdzL0PU+m+hSEwvav9KD6OWsw8tq0hPaY4ez7QisE8TK2Wvmp6hz4snaa9AiIMvsO9lb4SkZQ9PN8jPmOJJzzH4Za94wOEvqGCQz6UXKy+23SOPgOAtL0s8Ba+bmfcvav9qj2D65Q9nk3tPitngT4rUX69Jt/tvs/FHr7sR5M99Cb9Pb8RED0JwsU93EIiPWTOFr7n5rY8V6ZyvdT7rL1hWFK8mxm2vaHLc75InyI9RBG6vnDsjD1O75s+RKQFPU3JH77ktAW+L5cqPm15kT0IqJw+LyEUvcsgFj7x14e+yGA/PdqyvLyl1/m8AdFkPETpAL4XP2m++cEyPpT48L3QK9o89ynQPX9tBj66vdQ93GdYPrtgDzxH5Am9YA05PvFAl74vvJk++U2lvg0Boz53Shc9yuEyPoHcM74YMI09FJpsvRaWJL7PMZQ8pSSdvETwDj28kmE+oVQlPPOdQb7F5nM+oSowPvmqJD5NSti9hFR6vnDB3j69HF0+p4f3vIJtGbyCjxY+qxlRvgmgsz3hFG++aKdkPG7mAD7sw7a9h26ZPkIyPT6qW3C9hHWCvl4KST35d5K6YotCvT9487w6UZ091vSKvQ0ltj3u9o4+LDodvJnltL2x5hM9I68aPokXfL4OgVC9BQUjPsQ6ij4ZsDq9AhMTuWFa1D4Dvn+9q5aMPCNPLb6q2MG+VFHivSy6mr77jxe+PqKbvtOtdj1UoTm+5N7TvSR2I7yvhQG+gWmDvl5ZlL4m95K+GyM8PaKVIb6mITK8q9O+PC3lP75B/qE94WgoPs4+8zxiRuG8ilgSu7AA6b4n+oY9BYWIOxiZF73yrx4+QDNPPlGYvr0gt+i9rLw1PpxWb76PmT293qIvvtBeZ7zJ1A2+GnwrPngolb7JLCG9DLkrPp8UjL76nSC+dr6nPrwaBr6EyYq+rOQRvdMHlz4R64U+AdQ9PYK0AD33A+a8HvB8Pngw2jxEdA4+DrNYPVnPST5hCty99Ie/PkxeYrxpQAU+DiCovsQCsz3mCjG9hpHLPaEcgj00yyy+mP47vuHJRD4nVnC+t9UvvvTOHr5U9oc8hg71PfrlsD1flrs++xmZPTJ5KL5xzhY+Y8wmvkZ7LD31Ab69J/fjPQ0Ovjzi92G+ZPuHvpdrFTzqOXs+vucIvfo6Pz3fKBO+WA4avmxVNj4Um/y7fueBvey0sD0h+T89Naysvk5G7T5pVyq+s6JfvVjPHD7J0Iw9y0xhvuKXhT5YtuS869aXvvRpWD7xQ2y+FDkXvi5xbD4RyQY+9cXUPTarhb6eGu49XRHOvcxRc70zYYk+9cKEuxcumz0vVBc86nuaPW7nJTxUvbQ+5wGTPhGt6r2dXNu+NlhZvqXjBb1w/CG+Gb1HvtloHb0jmUs+X5onvmp5Vb6suZg9u4gjvZ7XkT65fhY+59kZvijRBD7+zg4+kgFoPVi46r7AhsG9iWmiPlSjy76a1NC9I5ALvtZRSz7gLcc+ca8Lva50zL3kHxI+TQsqvkBNiT083ps9xKrLvSOijj7XRGq+w62wPb5hVj4fXii+mNW/ve3y5L1rF8898btGPQFdiTxzTR6+uacxPmfArr0E5O+9InagPT4JFbkwRY++Ll+fPiUQ2zwxYSi9gyGRPWAJIb7flx+9THzVPZh68bx4EE8+BNwdPen9qL2qveQ+GJRqvRz4T75Oq/s8nqYjvsw+DT6qhEQ9cu8MPBHXpD4Hrgy+TQgbPuAmDT56+JA7dAxyvbwT5L0vS4q+Sz+sPQGCiz7lHZi+hBU0PqOFRz5ES4g+nFARvttCXj5zUc8+rxIxPefymT6yDDc+16y4O1beKz0P22O92jU+PrAby72KHA6+g/d8PttZ5L0CtiI98IHGPa5rh76+cnG+G2uQvUA6H77/eP+9SxgXPkgSir0k2Tu9vYKbvnGYsj2N3A8+6TAKvrm6Yb0N1pY90RfGPd+Ikrwx1uY6i8G5vDZwlz6FLsa+kiZVvkp9iL1XJIm8+nq0PqWCBT6y34G+8FsyPr/UbL6P1US+u5iEPXt647we4DS+O/RRvuMzWD5iqlY81u2wPvv+qzzkHEM+FDEHu/JrzT6iJ9U8wiu5vr+m3b0x/lm+tc4VPiX7zb0yzZc+FK+HvlhuNb1gdvC9WPy5vXDuZz0j/yQ+4k5hPsrYVL5RTIG9g0QwvfMr4bzxZ+m+CYr8vB/obz4Asxk9BmQFvv0qk72ydFY8Dvr5vVMdOL0X1to83Y+LvvIHh77yMuC9jhjzPUnhgT5MvgI+WCaFPliAKj6FitK9Ue92PfTdKzz4D4s902INPgFd4L1FXtQ90fGRvBrqRL5c5ju7NwZpvsUUDL7mfLa947qNPmXgmLt8kzg+9DUIPaKbUr3XFMW+7IbsvahVPD6jiEo9CcgPvo5yY74gD2c+cBhsPkqiTr2L1Jy8t7mYPvEPDD6ct7k+eY4ZvnbIRbuX+Q69wrwgvgWuQD7g8IE9ityfvQNskD0a9Jy+CupqPjig7L1MuZC+tHSsvWSJhz5ajXM+fD8RPq74kj2TUV4+IwkXPlKYlrro/dK9HvYFPi7chj0Ciw++ocIvvoVy5r2iGiq+EogyPkw9HD5bhye9cpe7vLpBV7yeLDA+qXievqsYPL5zgIC9gUI0vtPa+r3ODEk+PwRpvpFP4r6uFmA+oXbYPN2PsTxlu5S9luZbPVL7UT56Zr+9fTEwPjj+9b2FUlU8Wqnnva+BhL1AW0O+JeyrPcbPtT4+Gqg+VFKGvbdzg7yKuu+9LRaVPr8WST3WzEG+dgKNPueA5zwFM3g+GkJ1vg+MQr7HhHA+ZD44vVei9j6Pgg4+5Z1Hvr9odb1Ofjm+mTnsvFfw6b64L+m9NbgEvlgN/T1cd2076A8APsxKJLwqdoo8971ZPMcugr3TOPM9CGyJPjtZyz3JU6O9N5xhvrZJ5j3vIec8fVScPSm5cr3Y06u9I+BXPAFDYj5k8Um8KsBlvs3/ZDqe/6w90s8JPdBJgz3AFzO+YWCHPiMCOz4pp4k99i1TPvuOlryMS4G+96gCuUdj971sw6s+zoq9vRTf8716ohW+kvkCPoifdr3yICK+ARgPvojaoD4wShe9vdH2PXj7xr2aroi+3ofYvnZFgD34F4e8gM6Fvke6pT4ECJ6+KsX9PUoYer6HKZk92eNhPqLmjb7Ue4G+ontMPO3+Hj24vgq+emNbvkfnsD3TZDa+S2HHuhErMb3xCsG82YkKvUiTQb66zAs9KWSAPrIBRLzljb48GJ2XPj0wz74CD/29qbUKvGoKgj2EEQI+ny//vfptAT5u9A+97J/JPWhMH7wn1km+2YmJPFX+iL26v5C+Gf5jPuOior5naeS87+qWPFINGj7+epc9NjUSPhX2+j27sAK9beeFPsn7NL746Jy954dRPpkOhb5S7m297EL7vT441z27xG296cAAvplZdr7YP7m9UGKxvSOCU76mZ1O+D2uMPhYskL45ao8+EkEKvrxObb21dpw+P+WYPtmtC78ZwqW9l85LPqDdVL4XMN+9ObOwu8U2Qj66SUA986XZvV1VLD2AGjM+Rj0mPrLTBL0YnK28Do/CvWAxubxSYJs+mtpdvphcHj3o/o2+Om9tvpEEMr79+AK+014FPt4CWT5+x0y+M7XyvVkbk745pQu9aR0vviin+DynOSm+3/zouzYtDDymMo0+E4KVvekck72bcQa+D3dVPGU0Hb6I6Ca+KyumvtGCI70cyLk9eq2uvSEZCj5mlWe95NgEvogR0z0rb+e8+AMZPrlGtb0yqZq+M6qvvVeiLL0W47Q9t5+0Pj2rorpMxem+h2ZVu3dpjj4Ir8E+OtUnPsUVGb7jf4e+sUamPvTIKb6+s2Q+koeWvdZxkr0Bick9wXEXPc1OBD7L7wk+Xc+ovUoM5r1goLW9uzbtvena4bzLX/c9iRE9Oz9gfb3Zc5y8ajmUvvlON70+WaU9u/LRvdDpBT7JObK+vDYaPVn1cj1ly54+BKUvvbXCNj5VhmA+t/6lvpfu/zsoEyS+7mz8PeAFtzzHwQg+JnTgvRbiKT0S8j4++i4DvuoZND7Nqho+cP6bPeOaST01e+y95m6UPoBGbT73Gg07SGpUvo0cb70jKiy+1234vc55Jz4TDy++zgd8PVWrj73FPCw+z6sCPlm8r73kH089PFUpPbkNob6wHNo9vQ8OvuEnDr6Sm5S+8WGEPfXJd767fci906MdPjC7L77sRFW8gfejvESLYj5+/vU9f4aRvCE9Cj6+Rdm91wLRvaz7UL4QPpU+Culnvl6W4r2l3oc+FqV/viDCfL1wd/m9L7OqPC6DtD1/m5m+AwiFPmCiKT5NooS+Cc7JPLDMmL7h8Ac9mY+NPjOQFj46zQ8+oj6CPq4HIr4OK8y9aPpDPlo9dT5grcu+erlKvv9E5z1VZli7kwwQO+awtb15LLE+6CYivAC+Q715aza+wY71Pj+MEb6TvvK9QBGOPRTptDtKTpK9OaNAvQ2edL0WXr28JdOQPUxKH77uH9u7MZ6SPtfp/L3b71W+wfc4PWFwfz7Yx3q+ZfeiPUEiED2fZgM+/rLmvaugaj5mTpu9mCCEvtIGKT4HuoQ+AzQsPUlTq75MJdc9/toEPn9cXT6sqCE9HtLkPGAZab4iLjg+0ik4vYgPXr5em6y9/6+DPiMpo70fP4G+W7agvrIAiD2Eo8W9R9kCvpiZPb6EQp++PFrzPN2HhT7XqcQ+ckT9vbe1nz6p7669QqiCvX1vXruwyCs+qROtPs3TTT7aNiY+ONcLvhk3YD28Ayc92SAuPe8yMr0666C93ZwKvKVhoD1RO/89O069Pc7UNb1Mzgw+LFCcPiRWij69Nq47b1FSPijsM76Rg3491hsTvLuZ+j1lN8U+6nv0vW1gpz32fDu+XHQVvu8MqT3U5IA9/MGzPvhuL74nqZm+tdBHPm4yiD6T0zC+/NAgvguM6jwvK4o+NVMDvrH1sj2x3Ew+hlxBPTx92D5rSGi+Qd3svaTC/jtIOYm+um4JPm0AwLz5jSU+eallPrxfYr2wJas+4JpBPhojuz1g2VY+QwEKPrGDmr2aqpS+kMpZvVpLlr76oRc+uoi9vWNOHb5IFZy9GodNvqhGdD1WWRW+8rA3vtkCtT26ySc+LSqwPaNgB70l4p8+y3bxvcrEtz5DLmw+4jzovEuZjD4gyJY+kiAHvOyDyj7QSRI+oIHouwU+ML4DER68bo42vm96Ez5956m+qae8PW0VmL4/3EW9HnRovnFhxzz3cFM9VTEYPsjvCT74AFS+NKE0Pg8c+73gJxU9EI+1vDEfBj4Futs9kksBPjl+nz4fOF08oz42u9hY3j1BNLc9fmchPm56iz7JvC+9gvF2Pt5lLT5gyHc9XzBYPvblcz176PK99R9evp5zEz7OR4k+YI6NPsnTZzznsyy+vZYivokJSD5Qh8W6GGUMPQIJOj6ltlq+cjntPYWkSj7163M9mUGYvqLy2TxPWIQ9GTG7PbIOub0y1Ew91NM7PlTyKz4chx++oyAlPkKhLz7NWLO9lXvpPPhSpb7bsRI+kThCPpY6tb1sxpA+EjJ1vjdPSTzKvS8+Uq9avenPR72PVbW97UBfvrZfoT1lfzk9acAJve1LWL2o87C+WO6aPqMOjj6HFKg9+LIPvKiuhr7LkGw9oWGuOmU1z71+Hzc9ttQ6vExDcL7LEdi8fuK7vaeaHz0AH5e9SR9/vinLY74aMLy+kLTpvgjfrT4n6bq+k+IJPvXipDw6cmC9ZmmmvVVEAr5iVii+554avncdDL7FvQW+iWWPvm5fxrx78Ra9FPmWvSOPsL5A2YK+h8GXPYSsUTyukAU+RaRXvodVpD4mYuE6jVxTvRkBXb4KRYc9gL9GvhyXnjsLj+a7IgxlvjS6sD62snk9XkOQvTa8Vr1NAQi+JtAHPic+D76kfyA93mMYvjPZO7xq7JG+VQfYvYaEuD0pj8E++EoivjNHcT2zMBc+sMRqPqvXtL1QwJi+cDjBPu8dCT4zCLw9xsOhPfI93LwQljA+vZzRPXn8iz7EH4g+Wxx7PulYCDsmVu+9YXkAPtv48b08lHa+lvuDPndvdb5mdWg+si2wvlE75D1aMDA8v+/EPRylcD1HbRo9UI+qPWiZrD74N8o+yItvvbUfvj13Oze9ig+IPtmMqr0ZCQ++YMUAPmatnL0phB6+2EUMveD29rxZSr+9J1+rvDm74D1Zh5y9prgJvht9cL53cv891FFoPbed2T4HRQi+WZ1jPvMSIj7WYzS+OsiCvfcSVD3NnJc+f6F8vdK6ybxrtJw79U/3vamnnT2e/Se+2trRvXzrxb2Hj/E9i9IGvt+Ajj5c2mc+8ywVPi3wkL78Xrc9OkLgvaTKsj7quzY+zqq2vWBV3ryAoiE+l1K8PTT4zLv6j6g+Zrq8PtffyL0DDtI9/+qRPsxIzDyy4ns9pUyuPW7nzb4f76k++H4yvgz5aD4B6rU9tOwRPrTgEL6kAlS9RRXkvfiDoTyvOOC9Jf5nvlEaCz6ouoq+D9DOPT/kvT0005y9mv+SPYD0qDx0dUM+v+v1PBTFqz5jl4Q+zNSRPrdSgz3VIFO+GhRqvqtCQD4vwJg+TLq+PcgJET2P1dq8HnrTPnkeBz4RED6+XheavRVTBL21uTE9XLMZPqb0vj6woAU+w7hIPtGY5rtOpiC92xZHPoRC0z3OcpS8X9AnPb3dND4sOO6+r9P0PXAkdD5XgLO9RzuLvmsJST69xt696zqFPgigxTuoTxO9t9HvvGPv2D0El2U+J+u7vdxSgb7fvoE7t8GXvnvrHj7Tf1Y+IjW+vvE7Nr758J293+KRPG1fV77vTTc9vfXRPcLIgz2Ow4I9kQoEPvCM1z3pWAM+F4EBPnDNcj5puIo+Ck34vskiAT3SIzY+mqeRPfhMBj4ohoO9ZREqPvq/Tz0QIWg+w4ecvSyTpL7T5p4+QCsJvhyjlL23AIQ80IMnveiylT1Oo9i9sioXPn2InL5KIk8+ni8EvJnA9L2JkMQ+hMgePduxPb6sZwA+Y7sZPc4yiD6WKX2+rKgQvpCwob4vnBg+DYYnvmlBtj52ySw+bySuPsSSEL3NdzA+JI2/vH8gq719dwU+lPIZPY3jmD1qZGy+QSQxvtR8Ob1Gq7U91DrqPVWYHj3XbkU9i6RoPPz9Rj2Gd6s+Y1RkPZh7DT61kts9XSygPb6iP74y5zE9uMXiPYrRdb1mCYW+n3xoPqPQEz7YV+89FXKkPSZMDD0DbBO+0XCZPN6vgb20jx+9TVoYPoeVRz0/lle8KE7lPr/Lcr1iMIu+NJsGPWnu0byOHsY93VGTPmwI1b1Hy0O+fZeCvpa5xj5SZp2+fVbTvVjENbzW6J0+G0gzu7ZwOr1gc9K9bctsPgwa+DxyOfo6V1PxOw98Tb6Uq6E+n8uKPqXALL5My9E9xBYZPv+lPL5xsZY+OWtZPPjIm74cQMe9l4GrPYYqr7u2yZK+piqrPTiLlL2eNUa+mggfPRf+uz0XvSc9nXaUvWVJmL1/sY6+70BpPsEmCT74n4+8rH+BvistA77EndK+VG6zuiCrMT5PjSY9ue/nPDSqbDyYRnW9AbL+PQZtDD6n6mc+3DifvS32DL4ajMM9DHWKvmmljL1YTm0+vRkkPlwDjT0S+MO9X5ymu4J6ab1klao9o4xMPpbAgLtcnMY+G/emvCepdT0nIpS+5HsKvi2jJb1Zd0S+07p0PdpQsrxAEYs+ZQ+OvuXCrz0UHNG9rfv0vfPzwD0m3dE9DkACvk8Uar6OZQG+FitSvRKeED6XZ4Q918rDvYVPAz92Uss9dQ2Pvk8S8z7ahqI9+n5DPpyEDj1vBQ0+sDVaPQIb8j6GVre9qpiBvohU0L5gITk+NwAwPrH+tz23B4o+JBaOvqS0Fz6c8209eR0DPkCVmT08Qdg9PhAePnZib76zplU9jQhgPcrbMr5oiRC+lz94Pm3+g77NMvq9OUAVPppTST3peru+kQbpvcmpkr0+cpc+5dQWPhaK1L0prGO95Xk4vVVdqb0yNdK9T2iPPohZH71UIGm+41x1O+DxML0zSoK+Lupjvcy1zb2EDka9vxjSPcpnmD25YuU8ua7ePQTS3L2pbzu9Xk4WvhYMxjobUz+9Z1AUva+PH719nNi+NK8AvEnzxT2Qd1A+nuZ8vjZhLj4glIa+Dps5Pnw32D1xike+ZaTrPbaXur7Gx5S+68ADvqiupD2jClW+jZuWPnEfSr4wFRK9bdEZPvRn8j0/2Z89JmOwvOdVQb4wz1s+z4ydvgh8nL5w6MA8wF8MPssWgL1qm6G+YY6XPuZq77zhrMK80vGxvAqPib22mlY+9Ok3vu0jDL4mSFC+srNMPac/dj3vEFE+P28LPvnHvL34W8898eVbvv4JZT4owxs9xpm/PfeJET7EHos+pQFPvaJfcz0aY20+hlmyvbMZ0r0gj5K98yISvbDZIL3SG9k9pzUAParYFT4hsrq+NwMvPmZcZD63BlA+o05SvtAadTvISUQ9xspLvd5OMT75txO8luCivcWhvLqeB9c8XTurPulWWj3FHtY9gSekPHxmfr4hFSA8B3vtvegs671MvDY+TZiTPn/DxDyE+2s+jCqIvkpDnr0278m9qaHAPYOTkb5RIFc+q1lvvs4WWLvb3FK+zpoaPWs8Nr0JUy6+aerMva4knr6Jjc+9eczXvGJ7BT4OPvE8rC/PveAT0b1bSEG+yf01Ppnk8z0nz7M+kwe4PAUiZD5E7mo9H6CcvhtIVb3k9RU/GPMtPZylw71mDaQ95EyTPs+shz5NpBm+Nz2xvSr5qD0UGjc9+WgivroUDL4rJ4y+Sby0vZJzjLwnw+g958TvPTrS8zy9MLk+FI+xPp35Uz4XkDq+LgjivZIM5L3irQ4+KgQcvipAqLvebbI9EguIPk43i76Jd7o+nScTvYh6hruHG2K+v7+fvVocFrwek6Q+A/bJPUHUqLzAs2U8NZEFvun+qbzsAqq9vdZlvnYeVD758Uw+r7cpPhJt/70dCrm+FHENvm1nVT0DbRM+MwqxPWZhHz6VCTu+UyB7PNtKN743/5A9VKjrPomTmz5vAf+9YpkVPFpzSj4whBO+CBjsvYI9o72wtig+jOISPaHtMz4G+UO+TVwWPfE8Oz6FJA2+alg8vl3QBT7iOGS+dcrqPGOHib7mAqk9HecdPaedBD4mJPA9Gn9EPkAEiD55Dj2+hfCjvTTtt70brRY+IGg5vkiQvr0XJ+C9WDkhvubYxz0FUZC+bdgyPuD2Qb1HYNu9I6ghPqK9ij60I46+1viuPVfpgj14VAw+1q7QPeZU0joc10m+wj/4PeMbL743lP27TiU5PuJWIT6pFGQ+EA0/PrSSfT6sHt8+wqePvmvfDD6VZp49pRozPvv6LD6MRGs94zKLvZEELL5es2m+Hgq6vu8SrT3NmP09kYr2PRKKWj3LXee9NVo4vtGPFrwCkh4+ShsFvjW7Vz0hdYO+gXVQPlXjsLxuc9K+kEitvsSlaz1YRx09xJuxvXgXxj0jqzi+MnAsPia99D3M4cU9ds8ivhDYJj5f/Ro+Rp8gPowEcT46dK+837AnPunOa72EDI6+71nCvohL3jxUvG0+PN+PvXNnuD13GxS9a5auPQ1nAj7HC3a9nLqEPjMTTb4JH1s+4msvvlrjXb4je3I+uB6tvlUnEbzRigE+SzXHPR8HHrz2766+oI53vtFG7rrevmq+q5l3vLwSFT7PeY49+pkOvoRFkD01HAc+UTQPvqnwxbqcwlC7Cu6ivbCANL2xENu+sj/qvVKDyz2Lbok+SBWqvbdIUr2O9Xo+0c9VPsokOD3BwUI+9WjOO3+OFL7beX28++1JPivYjz2SCm4+bjaRvp8w5r2SLqW9OJANvlCUXL0FaB++WF9LPWbQqj0ou0E9Un66PeSkML5Dy70+FYdtPnPzY77CW6k9lFwhvgPc1L21csq9JlCFvd6mB76xIdS9of9QPsXYG751nwq+IivJPo63DL3x/4C9xJeuPut6STyIIrk8fGNEPuCX2b0KrAS+jXa9PbYrsDt1fWI+G7XtPFK2Fjzp0ig+xFBHvvVQ17qmGXG8v8CEO8H8gb5NmXE+ULxzPbWAlL1L8dM+2sq6veAdrz1sD9y7eVihvl8ZgD5AZEq+e05Jvsc/cL18mIa+vb3WvitB8bti0B6+/YtLvDhslz4PCeC67PmCPq9MZr2aH4K+/eHZPTTrjzxk4jW8S6SAvsU2ET5Fgxy+iB4zvfdyPT5F7C8+yriDvnxQGj2UD0k+5S8aviHR1b0LbR28L2u3PgPehL6uLTo8/vkIPu6Foj1tctS9Ou3RvQrROj6lJqk91kOHPe2Ic7ydSJe946VLvk6N/j1mMj4+2VJWPkDRjj38un873vgBvnacZz71QV4+fuo0vivSMr6DeTc+wCJ/PlCjWj47hYU9zKXAvp1WFL38+Se+u2x7vnYsxb39J869IK0VPnOXdrzOMvI9WUc6vrQQ7b7/YFg+KNkvvVSgND2L3YO9AFo7PpfBET5SCVo+qBSRvh4J4j6o9c463oHQvE1Bnj0qAAi+B7G8vopJmD0DRc29u05IvY36uz5c0JC9Gv6rvslKND3RukY+BDMxPiAvLT5MaUk+MVx8Pk5tgj6Q6oq+cpPQvJFWIj6bSy6+HU+cvcxFFz2ns229fFXRvHbuib5QG1e+ntG5vuAplD2OkyM9A+7dvviJ8z0lEBW+hTx1vtAUGb6SLdm9xQAavjOCTL5lYBS9bMQ6vkPW1L0l4ha+cUnUvDITJb6mLA6++FF3vR/WmbnjPSE8V1YSPLI2GT2LJOi9nS9BPjEQbr7Ibh++0OievpSuaz5vnhe+iVyWvYSdiD1+YFC9rFnIvXEOUr7oIiS+tWjlveF3YT6AETQ+ZJVRvpQ4DT47Pjo+J6K0vSGUKL69Hqa+r17zvXCTTb3Tvwo+1X1yPga3j75X7XK94JHkvcMKsT32rh+9kEG+PcSd8zyacSs+lrt7PiVmmLwS+VQ+MTAtvoKJ9j12nY2+qhr3O3zsur4JCCI+b5bSvtiHdz2LzJu9kfs1vadEAL4ruFw+cYGyPqgUQT4sghS+RfVHPVr0kT6t9Bi+nk6UPQYnk75yNWi9xKlfvathb74vpY8++fh1OzqDMr06abW9d46qPqhY2j0YzJq55jpWvkHul71fOzk+uwILPrWOiz7dQYQ8+r64PlXqtLuVNYe8k7/bPHe2Ej34fO68M0cJvRBToL6pBg28F0mcPfyw3zvBIe49xBRVPkFDIr7NCkO96CNmPiwKmj3kCxG9U7l6PnwRgD4AJjw9jswFvVpMeT7HCqG+0/sLvUg86D0UK409HXNdPtVlOr5262y+VkBYvnMWrL3cx5i5I6qXvv0qzbxrHyY9EjtFPuOycT7a+f69YRkXu/9MqLvcMmA+9IoYPR1pA74vOHI+VwbWPjLUrD5WQeo9G9nXvQQq2r19Fwu9rcp+Pqn5Yb4XkYu+P15YvlqinL6qd0C+3gfDvYiTMT47TCY+2+Z5PeKb1T17+PG9ymsyPuuAM704pxc+CE8lvU3iV72Ar50+Pt7pvLxiMz7LKOs9MosoPdRDmr4ljDC+UJ+MPhxNlb3RT6E9zrOFPcl9eLs6bFq+/zPFvSJXVL3aRSA+B6yBvmEijLpFvdA9WaCsPaBUT73zQdY97lsXvaXMNTvg6Mi9NqyKvp0PMTwQSsq9lHKCPkrDtD6QsMy9qRWpvqjAPz6GXU6+07bRvSrLKj4DC789S5cqvecvdzyCFD0+jTvLPbLGtz1ltTG90cc4vtIdPr3BwYK+j+V3vuXCnr3b2TO+uJW0PPNPtj6f4U6+mtHHPeJ4aD4sOh8+W6rGvgmmmL7Md8w99wkSPpGfqT0q0YE+yq5PPuUnyL6vUrK946YpPkogXz3JhYG+9YQTPdBlRLyJ2iG+ZgpHvUqPUz3Jfye+yl3GvE+/nT0HaYI99P2FvkFv171LIui9hhY8PYofJj9QE2k+Fk2TPWLDA744v94+8nsfPgSaSj3O+hM+v/qDvp+LmD45hh09mwRoPpVFgz4z+Y0+BZIqvHNcfT5O8C69pqu3vXSBl74XAOA9i4J5vfNcnb6GZRA9fYqJvXAtAb1/nHQ8qot6PngDZL28HO69NgdwO4sRHT47++o96PrWPTh4X77ebgo+yjktvqNfsr7GuZ69v+0VvohaS76WyhQ+HbZzvjSKy71sIXi94T22vY9yAz6/gB++fOODvNbjcj1/yl6+ohJxvodNkD13Itw7uUE4vu8yMT/5xji+B+Z7PcBSjT00rt+9C+0+vlKEjL337UW+sjZ2PpwIBD5bJVY+HmsuPLevATysmvE99T5OvjiAi77GPHQ+JY1rvUCtMr70k1a9VilEvgj6ET7bO7W9BTi0PNglUr4P6KG+PjhDvj9HAT72N549bJgCPrJ1cD4OBxk7GTOsPhI/cT4FnEA+yuSUvi7afL5aT/89Y+pQvkRu3T1aQK49BFBDvh2QjzrndPa9YReHPVGqGb5shTO9jD1PPXWXL76xuwc+FfuTvRv9xz1KywI9bfXtvZhPkr1iDLc9IUC9PHDStz3B6og+9qyXPqZB176+YRE+buBWvoWWID7lW4Y9ZyrNPOHmn73NS3M+IkKfPQe31z2w4JU9zL25vghwJ77TUaw+GPUrvVN7Q76L+ee9+0OkvQqbkT6PZPG9R/6Hvhl7Aj5yFIy7cnZDvkY9eD7+E1a+jpVKveziur7VA5s9vKhpvTHWHb4fb4w9jeZOPirC2b1+zZ0+a7tUPkRpnbz3uFO+O9p4vbfLGrwEtFY80946vYKpFr5TCli+dNvTvYHnGr0iNzu8vtxKPgIzCD7iNe69IDl9vttXR71PD6w9kn6CvvNQ7L2w4Yg9RMimPtSM2LxRR/69ru+yvWNd+jw4u9W6JnFRvK2Xrb6Xv289hDiLvdzrgj5p228+frtgvmvFPz5GA6w91vlMPhfFMT6TZx297RPVPfoTxL5uxkK9qSIevifO5jw0x7Y9TIVZPeSvN72L4nM8iCI0PdyMBT7n+Pq9TTgGvRlH6j2p/oO95ZeCPvnw9z3PsHC+0WlrPnsuib57myi9obscvSJ0Pj4zEz4+EPbNvVLonbyCDHU96RyBPXF9Yj4I93q9fbtbvlO5+T0pGJI9AW+8vqFXXz7r1kK+byhIvlE0sj5mYQe+1D9BPmtghL42u1y+aTuOvtUDWr3AnM0+kiApPSNEcr5XTjw+PisFvtGKCr4896++ReYPvHaDCz6bbcm8Yl0dPbJUgj6GUz2+sMLcPAOEt73qN729XJe7PsrHAb3l3Lw9nYsavsU2dbxH4ps8QMifvC7GgjxqtTA8qBmAPQkpjb3LJGG9c11GvradkD0sFXa+le+ePqgQijvR5Lk8nAgJvaFjmD4XLYW+L4UpvZzNDz6ZPoA+8RuzvvUu0j1xE5o+Z4t9vnZITryNY/S+8VOCPsR6wD6i73g+jzg9Phv52D1wB30+DYOUPiT1M751FDa+N5+ivUHarT0EBqu9crMxvY3dwD1yhYU9qxc0vgh9Ir4z0W8931ANvqLrDj5cgRg+Wy2rPXveLz5WRTs+jp8QvpzVob5mXwk+9TjuPjAau710qpS+z9Yrvmzi9r2Bcxq+bg2TPl1fQr4twMg9CfZlvS47WD16z4k9tE8gvT+JgL70aei9efCtO9FAXL1GKFA+PqNvPrrIc777Y0O9KpEhvXmnWL3CKsQ9e+KDvkMYg72A2R2+bAZWvT8RCz4NUyE9ktF4PlhkP7tX68c9D1SQPJ8RjL0Jb4m8Z8KOvL2n5r3UVf29NJ3JvFovv76B7SE955YFPQ2U4Lyk5IS+IAatPbDY871E+Pe9h2VAvny25j7qcXO89pVDPixMur5/XsK92vbnPmBTOD6MGBG+NAvZvFDfOL4NTty9lWzkPMQ9zr3cOP+9dRjMPlr5lz4DWW8+8sq5vnv34L2Qe1a+RSSbPQTf+L1gUws7XR4IP0gItL1lZde83rmCPmIMSb4qxCe9HtXDPZlChL7bwgu9hZjFvfl5YT49Eis+/A8BvZ/idT76NiA9uCZAvWaOyD2lDky9q9q3PZVkYj4UxKs9gBXyvWw2kT2L3hk+BO1lPsL9TL1jBTi8wCuSPqF+gr7cmCu+5lTsPYC2Br5B3ry8NFbZPrzQXz5jR1g+iE6MPWtPtbzBEWU9G8MnvpjXlz3WY2C8LQw7vl3Jer2T1Kg8uJRZvsA+gL74dKk96H58Pm5Bkb4ZR8W9KVHlvUzlrT1hpUg+lxg9vppdhb5lip+7SxlNvjJTaz0oJAS9ez/AvgYJQL5aRQg+gOMsPgAQbL5Ee6q+gMcqPsO2sb2j7NG9Guz8u1ZTB76HteS7nvtmvYdwHD4Zx4w+p3eJPWIC570viCK9QR1muxQHab4pJki8lFopvsbpGj4vQpq9xiX9PSzkFb7breC7cUPYPlShZz6NGdc+YC/sPdzO3b0ZJSw8kNplvvOiib7qjqk+0wiMPWVSlz4W0gQ+eLNYvWHkgj7yKlG+PKsHvlh2jr0PQrQ+i6AGPLYm8TyCaD48JKcSvcevDz6Ipgc+ySkmPnDUIbwSx3Q+xuoBvqXAQ76y60c9xIVHviFKTr2x3Je+0B5OvlX2tz6fGaI9Ug1BvhbrYD1BWkW+Rn7XPUxcQLw9oI+9ty7xPRUx9b1iDd88IyyRveSD2zxkUpC9EZSXvHATjD1A/xK+nX2ivTEkjr18McO9a7GqPgSAIT0eup29RAQNPvp2WD4xBvs+ZmgAPliKoL5goqK+B0lKvidnrTtM2Zm9mKnNu5bwB7+4jJ48B9ZfPnC91LzE+l28Grj3vXd6U77RUlK+fK25PiDSl7p7L4m98IY7vqye1j5t0Dg+h12zvY2iGj649PK9FkK9vQI+Wj1IrVY97fiaPtGa/ztzqg+98uCQPjU7Fr6OSAe+Sj2mPRJ3er53XkW7Uczmu8AXCTwvkJm55hnavInboDyVC+08FdLEPDkUHjw1+W08zpJ8PCWfGzzhH9M7ExXCPIQIYzzJEqo8Iuu6vJ0CpjyIB7Q8TUePvK4lkLx91Oc78vu/u7HD67tP3Xo8myzSPCiPwjyCwbM8I3JIPAS9fDzQlHw9dqDnPK8PzLy/tsK8pVDNvJq98rydwek8i1O1vMa2qLxN2zC5G7KGPAyy0jyq9oO8Qd/YvFKAiDwhnLi8MrtnPE5aU7w/Zbe8SwZxPEoLibz+q5+8nrXkvAoHsrxTW8A8UZjXPGX4TrtCdPK8sQbWPA1jrrwSaaS8tOLXPCqAo7yeywY9kHCRu5WMhTwbRui942jwvSaMTr1RCMA9irUdPiCVfD328ow99RbSPXScAj2K6SI+Tcq/vKSn2z0XkHc+cQxiPOs2AL6DRR0+tyVGPoFPHb5MBYm9SAEIvq6fhL0QlNM9X0s8vW3X7jxUIxk+SAqVO3KEQD05fYo98/MavdMsKj5rmbe93sgVvkOlhr2V8Fu+ByJ5vRpBBr7nV5K9jXPQPTTxJT6Zge89bKikved0n73xZV4+OiEJvlqMeT3hFDu+CJ21vEZAjz1Nj/i7PPsCvhTOdD7rbQq+C4eAPm263j0gF8I9iWcfviMzKj07g2i+7qUWPdXeBz1MvUe+lGnxvZ3kFL7n2ms+/q3FPA==',
  },
  'beta-learning-rate-ppo-rise-s42': {
    card: {
      name: 'beta-learning-rate-ppo-rise-s42',
      summary: 'A PPO that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
        ceiling: 1,
      },
      features: {
        progress: {
          min: -1,
          max: 0.992546558380127,
        },
        trainingGap: {
          min: -0.952750027179718,
          max: 1.2343332767486572,
        },
        dropFromBest: {
          min: 0,
          max: 2.197021484375,
        },
        accuracy: {
          min: -0.8999999761581421,
          max: 0.7886738181114197,
        },
        accuracyChange: {
          min: -1.912500023841858,
          max: 2.9749999046325684,
        },
        logKl: {
          min: 0.04731561243534088,
          max: 1.4383097887039185,
        },
        sparsity: {
          min: -0.6554999947547913,
          max: 0.9739999771118164,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.9119259715080261,
          max: 1.0415186882019043,
        },
        logSteps: {
          min: -0.994914710521698,
          max: 0.6487315893173218,
        },
      },
      training: {
        recipe: 'ppo',
        command:
          'ahs meta-train --recipe ppo --controls beta,learningRate --generations 5 --population 4 --regimes-per-generation 8 --base-beta 0.001:0.03 --base-ceiling 1 --pixel-noise 0.3 --dataset mnist-mini --seed 42',
        seed: 42,
        generations: 5,
        runs: 320,
        coreMinutes: 3.8,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.2939,
            base: 0.3021,
          },
          gain: {
            mean: -0.0081,
            standardError: 0.0288,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.3006,
            base: 0.2613,
          },
          gain: {
            mean: 0.0393,
            standardError: 0.0246,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2484,
            base: 0.2569,
          },
          gain: {
            mean: -0.0085,
            standardError: 0.0088,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2842,
            base: 0.3051,
          },
          gain: {
            mean: -0.0209,
            standardError: 0.0063,
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
            standardError: 0.0268,
          },
          collapsed: 4,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It saw runs of 27 to 732 steps; in much shorter or longer ones the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.03, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'EAYAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcInBwb1wiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJuZXR3b3JrXCI6e1wiaGlkZGVuXCI6WzY0LDY0XSxcImFjdGl2YXRpb25cIjpcInRhbmhcIixcInNoYXJlZFwiOmZhbHNlLFwiZ2F1c3NpYW5cIjp7XCJzcXVhc2hlZFwiOnRydWUsXCJsb2dEZXZpYXRpb25cIjotMX19LFwib2JzZXJ2YXRpb25TaGFwZVwiOlsxMF0sXCJhY3Rpb25zXCI6e1wia2luZFwiOlwiY29udGludW91c1wiLFwiblwiOjJ9LFwibm9ybWFsaXNhdGlvblwiOntcIm9ic2VydmF0aW9uc1wiOm51bGwsXCJjbGlwXCI6MTB9fSJ9LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UxL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMTAsNjRdLCJkYXRhX29mZnNldHMiOlswLDI1NjBdfSwibmV0d29ya3MvcG9saWN5L2RlbnNlMS9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls2NF0sImRhdGFfb2Zmc2V0cyI6WzI1NjAsMjgxNl19LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UyL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsNjRdLCJkYXRhX29mZnNldHMiOlsyODE2LDE5MjAwXX0sIm5ldHdvcmtzL3BvbGljeS9kZW5zZTIvYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjRdLCJkYXRhX29mZnNldHMiOlsxOTIwMCwxOTQ1Nl19LCJuZXR3b3Jrcy9wb2xpY3kvZGVuc2UzL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsMl0sImRhdGFfb2Zmc2V0cyI6WzE5NDU2LDE5OTY4XX0sIm5ldHdvcmtzL3BvbGljeS9kZW5zZTMvYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzE5OTY4LDE5OTc2XX0sIm5ldHdvcmtzL3BvbGljeS9hcHBlbmRlZDEvYXBwZW5kZWQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzJdLCJkYXRhX29mZnNldHMiOlsxOTk3NiwxOTk4NF19LCJuZXR3b3Jrcy92YWx1ZS9kZW5zZTEva2VybmVsIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxMCw2NF0sImRhdGFfb2Zmc2V0cyI6WzE5OTg0LDIyNTQ0XX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMS9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls2NF0sImRhdGFfb2Zmc2V0cyI6WzIyNTQ0LDIyODAwXX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMi9rZXJuZWwiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzY0LDY0XSwiZGF0YV9vZmZzZXRzIjpbMjI4MDAsMzkxODRdfSwibmV0d29ya3MvdmFsdWUvZGVuc2UyL2JpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzY0XSwiZGF0YV9vZmZzZXRzIjpbMzkxODQsMzk0NDBdfSwibmV0d29ya3MvdmFsdWUvZGVuc2UzL2tlcm5lbCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNjQsMV0sImRhdGFfb2Zmc2V0cyI6WzM5NDQwLDM5Njk2XX0sIm5ldHdvcmtzL3ZhbHVlL2RlbnNlMy9iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRzIjpbMzk2OTYsMzk3MDBdfX0gICAgICAgmeAKveuQDL0q6/o9lTISPfD8Gj6Yz5A9hYluPuVs2r3ThJk+JWu7Pv5qoT0yP/28esoOvjTRoT1lmJI9J1h8Ph67lb6/uAY+Ac0EPpu8Ir3+ApW9et88PrLeZD78W/i8v1j2PoAUSj1HREQ+JpLPPUrW8b2MHoG++G1zvPC9sD1sCUa+6457vsaPSz5ENTa8wj5uvpByAr2tppm9FUaEPZ3EgD3VvRu+n8aTPPNppr1lZoS9Q0c2vhLay74HC1i+miKKvamcQz7w5f89L/EqPfxVlr4dxcw9Dl6avV4Il70Qqhm9G0covqyuYrzEGg09aIWzvk5n9j3YlQo+JI46vh9QeT5UCqo+xU2GPi6E5z07ucg9AYtlPJCVzzvnLL09GK9PO/mh4zxAyT091jdYPN0tJz5Tcpm+cVIHvqxOvj1aUfc9akgCPqH1gLwzDIe+hIH8vo1Hi71364W+wGTTPc2VjT21J4s+PjsUPpUe9z3WFKc+Mu1HvssGTTwaIRa+SOGRvbI9Ub6MD0w+g2GfvTLvab525yi+IoEGPsMJ8b6DEjO9WqE/Po6Mkzz6ot49V4GHvmcpL766OWm90iiEPkUz7bzJT2w9bSC3vksz2Dt8/Ru8UDXDvQSdEL7kjYQ+UuuLviwPLjxGxle+NSENPUbgP74EwEY9mCarvdeLZD5VvhI9PR9qPcMq0TuMXLg65yFEvtVrvT1l4qA8iZePvoE7KT5Kp6G+nqM1vAFcgb7iIYE+VWv1PV/qAD1YdEC+UQG9vY+rPj1fGxq+hDgZPuyeQr17UVe8OPY/vdt7Fb0dVhk+nLI2vtO0AT+zc7w+VeJmPhuqdbzOIys+wpQaPUbtPT6hkWI+jqIkPjx8cb5ctcw7bn2UPh/7kz4ftse9AvWfPiU81r2sw20+2ABCPgTvKb3gyNo90TmZPX46hD6x2E++vtGpPcc7Qj72XrC+CUZmPQtWab3WKVC+M5jXvaPMfr6CEiE+A4TfPcomp7l8MBG+xwW/PKulJT4P6iq+6Xs4vlnP6j1sHvk98A10vcYCQr04kEu+OH6wOjv3qz2Xw3O9Q+4VPeySgL1kwCe/W/8evg7cXj1fhtU9MNM4Pjd3JD3Nb7W9DFUEPnXHfT0mnzs923ejvQ9Jd7723xM+2Ppovcg08z3H+5C+r9uYPSLeZD4XmJM+IQ2hvkMbSr00k8M9FyxfPv5CpL0rkyk+qGbHPAmb2r5UrME9EAxTvT2XIz7dUcy80oJrvQCHJT4te8a8VUT9vfVXib1zMzm+oJePvjMEZr0F3oA+q0eavhSWij3Dgs+972EbPvTM9b0Hi1e9bNe7vmbtM77wGgs+3LwQvFnhd752bSS8Y1gaPBdBbT37A2w+p6SzPhzYGT0YF7U+uF7xPFVyhjtMbWq9HufFvsNYRj4Or4I+jOi9Pdt/fb2jvrA9cgyHPQ0oOL5/cJC7Ze44vrLH1D07UYC9ZgbiPed3kbyzQPE9asJkPQahEj7s1zI+7NRIO9qz4L218+892QDkPN6epb0aG4++DhKdu9kzuT5E0dU+M0CHvvajQj6nUuG7zuPWvH1dtL2Tso4+jTwRPrJvNbw3UO29EJKfvbuwyj2OuJM6wVjDvcFAorzMj2a81dYJva4wFb0SwS8+OAHWvZsjVT5R/Bm8wsOmPavKCj7/1xw+E3htPRkwID5/LsY+nz/HPvHijD2O3Ui+UmcIPBUa3byWrjg+q54yvmYVrD3pOoY+TexzPjiSvL7s9Og7VF17u+WW3zxE4d+9tLuSPk/SCb/4pcm60KCvu/22iT29qxC+taSMvQCJ0j26p4o+5WvwvSkYSj5wwNw9WtKFvsHZlz0pTLU9aEdHPs4V6byQQ5+9bdPYPZiPND7hkDK9CEnRvQpieb3BjUw+YP11vqq9f74vPJI+O13RvVI0Vr4RE1m9Tms1PVnOdr7hCIu+HBUDPqjqGj0OsDE+kJNIPD1s6zxTm0+8XAXcPbZjF72TLSC+Xe4IPjK0ZL55yqe9ZN04PrwIwzw4fni+weKHPpCtx7yI7Io9xRyAvn+ZBr7OuQa+g6hUvZmt4L1YrD2+XVT3vYCt/LvUR3K+Y1PKvS3Ihr42lM482MYHPXpOVT5m++49RFG/PSKC3j1GR0O8JEksPSf+Mz3Ro8a9Yu/MPTaAJj05GxI9ygZhPoBJLj5wuPm9xPATvhMmkr0GbgC/9MzQvVjQrL0SgMK9VvLiPe7Xjz4tQIM+DaIpvnIAx74QFBK+rxfuvAWQvr3IyNy9UmTzPecr+z3D9V8+7FjfPvS6k729Mh4+OLpXPiEhUr1cG8i92jjxvYRjGT7a10C+15jrvkq04bzVe2E+OmK9vB60Lb6uMaq8CdiFPsLJCT6T8EC+tpaCvr//WL523Z09vHGNvBNo7L26TXO8FA3PPSUp/L2zuWk+ZJGJPsBSI75XSow8lKi7Psgi2rxojBY+t0YsPqHrp71H+DQ+iAaAvvClLT0boiY+Y7CDvhFTgr5j2Iu9jfWnvrCieD5OsrE+1rQbvb2hj76Tkr69C0QlPsCouL1703u9NrwkPvx0oj08D7W9nAmYvoGd4D1RNb2+zKM1PukyND7MwOC8/2h5vobIML0Dmzc9KgRPPlkPgL5r8gE+mX76PbRDsj1Ssco9ABydvTyEwzxCgrO+TcMMvm9dQL6uJI++CpO7PS8V5L2T3dc8Ro0dPpzIlL5Is3s9UhssPWsr7z2TpK09P/1xvq4Z2bzpbJ+9erc1PEtf1z5/kJG82Y8lPc7UJL6DguE9U9M3PrSO9L4I3WM9wIiJPTZx5T0uNJq9sdULPrs0vD64jnq+d+Exvqpi/TxnUV29284VvkA61b6DM4c+509Zu19ezL1ORDq+HmCoO0WoEz6WRLC8qZdyvt2YsLzWMoy+ZX+yvTG/Hb3jepi9OvsRvt3oQ71N5oK+ZlaFvVQt7b2hCwQ+o2yMvZLF1DwhU948aIUHPbptb72mboy9pVOcPir+9L3d3lG9ZjCaPgFmnD5WdDS8QNs/vVKhSD2gVRA+asbLPpybbb7fBH29lGpavfR9/bwsdmq9u+i6vvvb57ybjnA+p2etPlnoAr5yyPC8P7B+PaeYJT3Q7vy8HbrXPexKxz0ZXh29E0oKvvgWj75xqYE+N+NqvaPPZztHqW6+L757PcBuVD5+pym8LDLhPKZU970D4L+9UOTdvc+Cn77PLQI+b6xNvh6qJj5lp4Q97uN8vBHbmD2FakU+D1rhu80r/b2sGPo9+xI/vY97Gj3mxWu+If3Uvp0Xsz1Ec82+/9YuPqbggL6vY4g+4mTjvGz2Ub6c+rO7RO14vWKnP76yJh+8aaEnPrpkor2hW8S9Emctvnjfuz7p2xs+2cpsPCSXxL1HCeq9oWuJvTmG+T2d5Xc+Nt1gvfek6jzBCf675Z8YPEYxODs/Wwm8BqJru86eAjquwiC8/xHUu/UCprxySyg8OKhLPD4C6DxExoK8tq5qO7FS3btF+Lw7SEfxO4niWrtx7m08TaVkvEUQm7pH8y483kz9u9KJIr3a7My6IlExPNgc5jy9zP+7mS3WO9flI7sz3uA8kZaGPHsG2rwUnNO8AL1zu+BSEb232SQ8z0K1PMTxZ7vOWK+6xd4XvDhNnzwbKU28+ScTPNfchTv3CcY5GxEjPH8tC70JHyu8MCv3OWkUgLthhwy8IOjXO5eWAzz50tk8X28LvH1RarwGuQM87Ii4uyaqK7yN2I+8ou9Iu03xkzpau4E+aSWQPk5LRD4it9C++R4mvUIqjzwTGCA+f/QjvhqNMLvODgY9Rz1bvneTTr0GaqM+Lr/YvcENYr4Jfz69COAAPvuzNL62BMc+zJukPJH/nrsC5d49BlwWPuGKXL10guS9qyAbvqtF6b2laIS982YePoQTLj15Q5w+ZL9cPsM2tjv/Q14+y3T9uw2Xxj2L5wC/g05Rvk6Wkr34w6+9d3mMvRY2sjwYApO8KL5ZPnHoOD5rk+w9Mr1mvXYWbDwuuOW9hX4rvhFAKD5P8wM+9K76O8C6fL7aAeA+IJ2aPkG91TxSzPg8p2SxPf86CL2Cfd49w9NcPWhg0T1p7js+Ig02vlP8nb53mGS9vEf7PEJWpL6GZII8N2ngPbo6xT3UkbK88YrDvRIGJr5SUF++gNmsO3h1Trw6goa+WIXsPVQM5D3iy9G+UA/JPH2KID6EQVw+N+E3vDfTi72mkHi9EZqkvmLE+73IXbg6/78yPJJSLL5uinG+aH/PvOWPrz1f46c8WuQlPTJPi75fRm29Lq2FvcECqr5gtc+9Ks5GPuG5Nb6BRIw+PqTwvpAI+z35syG+z8r3PUyIBD06YNg9KCKqPQW39jwmu7C9KJNuvlZPvb5YVxq+EIGNvuu1nL2pgTA+ZQVHvjPzWT7sXDY+agnovVfBsz0wxoe9nEiuuwEPr709/mc8VlHaPRKmAz7ceEq+pbtpvmgTAbu6VJu9gVYJvmhJGr04VxA9RW4XvlB3wz29MRe+DC8pvu8rvr04wYm+ToZwPgnkET43uZM++ERqPNqhfz2jmXO+8vrIvbf/pjzOxqW+0nkdOmjHeD5ViLw+cVCovkP0Z74R5rm9R94pPmQTob2N4Do+ilJ5vZzp2z1dclq+VFqnvtD4xj0zll0+lpVHvdrUcTpCqkY9R3JxvBYRDb4RFxw+TSVwvRxWFj7+Pqg+qTewPNKBFT5Yv4w+JKmyvohdQD525Yg81q6+vt2MFr6meaA82f2nPltuiT14Qq+9FXLIPMdJsz3xp587tdLAO5njwL017HG9dpwaPBG5PTyTFko+vWQOPuYKCj4T1IS+GGTZPRG4Fj3GjY88LOlfvo3c07z+x1i+P5uZPpMhoDz38JM9dq99vh2ehT7749G+D9OWvgXQBj3faKc9OyMXvpIwOz0238C9fsvWPSnM0D3oh2Y8PC0Yvst0JT7QKnE+OO1NvqYWDD5hTBM+BbW1Pjfb5r1h0mw9ozLePbJ9zz1ZLJq9MP43PiGd5DxsfUY9x/tTvgvJ2z5s15c+jGb/uyZ5073iZ7U7NX9wPtQ2vD10XZo+D1ssPWOjej66vvq9Hwwmvkb7YD6NXnY+asexPRUur75pjBI7JsYAPDhtuL3RO38+6EgrPXsPar70hqe+VQDnvVt70D27HwS+oGwdO8wUpb1v5zs+KzEqPGD/4bxGvF0+QLP2PWPpmT1D6aa+/WgovnjQZz7GND09ofw5vsmXwj1ogyq99dCIvTjB4T0X4y6+Shq0vnzAY77Y4aI+XNUpvi/IRr6KzIa+LhnPvd/hgz3+Gxa9KXJRPlgiljpRTmC9CX7Jvh8HrDwOT3S9i9gIvq0OsL0SC4k+eZn3PC4Gsb0VTKY+DxIuPpEJkDuJujO9TLNMvaHzaT0Y86q+VJSlPnd3yb2R90G+5sMoPh9anzzC8Os83foevkMIUr0i5EY+bZlQPmt7vrzLfnG+ykJsPdHi3D1Sa8q9digJPffalL0Vp3M+MjC5PVlKVz7ouuu73XSDPh40+jxn9Rw+fkwDPRgHojw1Qr07jcO1vPTM1zwdLNc94pYyvmbZjT4hY1++C1t4PS+efj15PM47oPmovl+sSj4hQYa+DtADvaBm+juP9hM+6vwXPnq+7z29rqU+Dd5OviXLhbw+6YE9pGY9vrnhk72N+uq+8DjaPXZKiz5UzEg+juQTvWMweb0TB/C8BzC4PYknxz7Tk2W8j3PIvjXJlj6Y8iS7qPQKvTwlFT3hkYg+EASxPbnzzL2GlN09g/E0vmFsiz5/mXo+BOvCu1l7mj6pLLo9iX0Bvo6nZT5MvSE+uklLvrQ6kD0LN5e+a4SWPpYeTj4ZWOu98Z6VvVAKhz1lspI+M5ThPdD2iz7eGuw9YVaTPlss7b0YnKw+RAqcvWpM5zsmgY++sLodveLOXT126XY+lmKoPkjmk71WiO+8SwhVPm6SWb4HHaY91UvIuxgmDLwMS8686v8cPTtSvr0ld5+93bapPREyCr4ho08+Z3tFPTG0Kr5iili+mxi4vUrtlD4ZnTe+80D1vN8nrb7jrgE+rsW0vcHU9z22uQe9ZForPbLVp7ykg8K9XcbjPqJ5yL2qD5i+EgMHvcDp/ruM5Wm+mokJvTReBzxg5pm+wAXYPSOeW7z9SfW9QwyyvugD1b3pbwc+5IgzPWRLZjxSCzg86js5vh8yuL3Y7L49zgzXPSBHdTz9Gka+ac3TPNk6tDySi9K96NAgvhF1rj3E2HM+hBcsPVxuMz6S8q4+IeOjvHSO9jxkE4Q+Z4WkPLggWD7o26G+LavNvVIvZj5f/ie+RnHyPEZNpT4qIw++Qe8BP0yWVT4Lifc9nFU/vhbAnz29CEC+W6mmPoQTpj6bnIM9sDgmPt3WK76/Ps29hnIRPqvrqr3cETM+JYLauoDlAL6VDwS9JWCMvRzjIb4deYC8fzKFvbpgPz5lqRI+ndqOvsterj44UEc9U8dFva0csD2Uoga+nRgJPjObCD6QL30+B1IrPj3q/z0bIZY+NFzsPmNKcL5uNQ08saMMPVvWQz6Xd3s+pSMJPp57AL7abY6+3+Yfvp2nrz4BwKG9NKg5PbjDUz5AfAE/fcz1vZ1HGL60prW9BhzaPSlhPLyt9ha+7yv1PTiTST7nB5U897w/PcIhOr3MD449c8eQPWyKtz03iiy9iM4OvHDzGz64K0c+ldcJPnucpT2dxZC7xCXqvFnpbj05M+K93cZXPlKBmD78Dgo+C5CAPcpT87whLDE97CqHPY9Ryb1NSCe+AQnfvqzYBb3PHHY9tPnlPI6JLD0W0Z69QF9Lvn8NMz6zVh+8GUYiPnGxlz4+UG8+vxETvkYrTL30uys95hPVvSYVr77vuTg+QO88PiiezD1uB9Q9p7mRvd9FhD5LiE2+kzQ5PHeFt75dKKw8j23vvP0e/z2wRrI+rgXPPUPd3D1Lmii9ZbdLvdD9HjyF9hE95cp5PsP1ib39Hps7n8ULvi7+hr01WPs+uAEQPTfnwL3x746+98KXPdVXqzuRnrM92q2fPIG/l73/JM28h+tKPfCO+7tq0Je+OfU/vQqnTD5Vjhw+0+HTvLCoFz4ik0U+Pc0qPk3XaT3fgqO+U83Ovp7qNz72KAs+OcGzPWRO/r2hfVE99hYqPgAdW71rraC+jpiDPqejPL5jGYw+kaMIPmL6+r3IH8m84ruNvIdbL76/l6Q9adP9vfhecj5+sCY+7m7Bvt/dDz6JToI+Onq1vi3htj3VyT69HwQIPiu3VTueUYQ8Wvn9PUW33r2aEl6+3zxkuxSBFr0EVxE+aZ4gPgfyZT5HF7s+8fnAu/gkpT7rGM08QjvtPLz7OT4TY/q9ttZCvXy/Mr6A6Nk9WRKHvgx02D1wXN+8O2qJvW3nnb0ex6S+5aNwPf/Hhb5qCU++SiC2vaIo17yDFSy+CLElvsoyBb4E9Qc+fYtHPmvSwT3aOxs+1DxHvp4Sjj72UMU+tbUJvT6cUb3Semc9vID8vGMXCj3UvFS91TscvvAZCb4W98g95UvuPcujx71UkoO+j/04PkqR6TuLI52+JzSPPrm3lr1AhUe+1+CwPiK4rT0Dhqc+8KBBvfkPQb221Fc9LKvDPsPcNT4bELe9v0ALvu3iRb6yYyw+wTv9vFImaL1KDpC9POZKvsZR+7xQ6ns9bitzPixkNL7ITUo9br+JPFS58LwudWK+DJkyPuGuYz7rItA+70R6vK6Yib0+Kj6+eTxSvgKSDb7KHrQ8yeGBPZnGaT1PWRY+R7ugve2T/T6qAgK+t1rCvU1lDD5p++677+vvvXn/hz5Wdje94E1Yvb3LUT1I4RU+eKOWvV/3tb13Mku9LBE7vedUbD6Rztg9ZE9tPpnN3LtunJ++DLJHvXnnx7zZH787B0USP34PWD2N9SU+rVn4PW6kJr7khFE+F3hyvObviL3xneC8eUe6vRSRIr6jyVi+/Q1Uvtq3Hb6DfTu+SAz2vf59Ir4zZAc9v5GOPN6HSr4se5k+7XEvvajlvr6spC89hyy2PozWBT4c/Jo9k4YRPXkQyD1+qZs95MCdO3pTGT4bKza+CsOAPa2ZcL6msNQ9FDZEvgpOGj3WYDi+3d9ivWwhqLz1za89OsyEvoWMir7qtE4+1bSdvWh2Rr4CFgk+sopqvtoSWDx/ZVG7ZdmDPvxCqr4nfDy+hV4Svh0UUT1fEry96zUavom6aT5jzyK+MJhrPjpXBr4/JrO9NCJyvu6vlz5e82e8zYCtPTg/hT6vB4M+oSI+PlQ1f75XzFA8l/nKPaC6CD8vT+A9UcyIPt2TILxciQ8+16R9PrFgHD0rSCQ8oddIvq4wELkgO069MlMiPtyhMj15LRE94lMVPnX53b16F+C81Er8PaNhOj5O8Zw+090Gvvxe7z1+XbU+/GeWvscZezvA8eS9xR07PTArXz65RsQ94cCmPQGz1T2ZFVc976iPvT0wUT3Ekwm89Z0FPq6yqj4FDW09fol+vkaH9bxg/Qe+KmGnPUnfeT1cQGs+hrA4vqd1Qr1ysQS+aclbvooF+L2H5Aa9KUuQPpZJFz1HtkM+ub57vbosDj6F6s87IimyPQ79KD28prW+V5qMPYq7aj6/0zW+Z306vVNxbL3hi++9d0apvUZxwD5Vxpu+kRAZvExvoT7JK1o+FWsSvuCVnT54t847rsM5Pn/EvD5O2HS+Fn0RvqrZyzxBzdO9CCkLPsZAoz6I04e+BBWSPZaM3TyPFj8+liSpvLVmO77VWmE+npAxPZssKz4FXEe+02nmPCY+L76DZae8SwNFPYPyIz5orZY+468TPEx2HDzNYuq8I2nSPZpFtL1TQ5U+OypqvAq7o75pEAG+te5avZJpET3pKba9E11pPjzqBj6twpW9pM5wvlQJuT36Wus+9+sjPS3doz6z/aS9+a25u2qkAb1/WJK9h+skPI2sUz2GOq89BQZVPg7Lez0Gkp48bQSlPTJRVb6wBiI9/bzDvpnYT75vKb++bpYiPgHCZb0YsrS9in9FvsxAiL7GuOS9OE1yvjyK7j0jVoI+a9TfPpz9Rb39Tw4+ynE0vVoAxD7gLqw9yViFPZKjFD6eo0A+/t+mvZHaCD5Ujd+9lFzgvRtFBL4K/wq+dRWNvTpGOj6B0Je+DyvoPQwAr7xxjJI84WCpvQsj9D2DNb+7CuasOp7wF76Om4U9HApkvlqRmDwP15k9n41TPmyphDsZEsK8sXVbPgHRZ752zXC+JwJZPHaWoL6zThe+HOu0u/fRh75R/6i8N/gNPh+h/b0Grb89bQ9DPZacpL5RuH099uAqPSUZCb/Lq2O99GeMvSNGkLtB5W6+1fl+vjs+UL51ayS9oTa5vXA3jL2wHS69ZCbCuwaBOz5G9Qg+zMlUPST4Wz6VRhg+l7RaPjH2rT3vxLI+XbngvSU2mr0YDNc819k5viszWrw0FD0+jUVfPrAfzbx8tIg+diP5vM6wYT7CU+C9c7WaPeGiHD4JIZo9LcS0vg3skT6j75e8Vex7vlTma73mTMm97PU9viM6zT0kbBA+tqYAvpYfMr6gD3q9Gku+PeXuDb5EnBC+mVv2PeH8fb6keXS9/pWlPrekYTxFOtg+l1WmPhgBFT5TRmi+92d6vlbQJz5nj7+9jmkAv6eumz0BKAq9uqwFvgx2jb0U9iu9jmAkPtZ/nD28aLa9YNALPk2n5b35IeE9vYTsvOgHmr749/w8Z0gFPphzI76voG09cAEOvudcPb6cU52937xlPjfQ273lrr485/WFvvwqwr3yIZy9K4vKvSZ7ADwqoJY+cWSSPqhbOL6XvF8+eR4kPiKDo7wvtRw+hkiLPq5ng72GAoY+cCQ8PTeEvT15Lc49WaW4PPrcLj4o9Mu9nfAQvvEyoD6O3gI+cxabPjIGSL0H0wE/W/pTPstqajwEV729bdWKPYNOkDsfeT2+5XPDvR4N2bxEtti+14QEvtGnirvTibs+2UoPPq+t0j0VsYE+/c5PvJB4kj0+KZg9n5KWvZF5kz7Tib+8qf1FPiQThz1OqGs+ijlVvfUBaj1qsmi+NHIrPiUTAb4ikvY89ncZPoyxFz4DEcq94vL7POtuDz5ueJ68osCTvpbsDj6sC548w8kGPqr3RLymTo4+PBucPrPSNj6WnRw+XV7cvNgl3D65f0g+su0rvVLcwb3CLx89a9uePakMYT2hh+E9BQRgPI5DXD6zH5m98cMTvpqnz730fU+9w9+SvaH0RLva9pg9bLaiPcIst72+7bm+nBkUviU73T18u1q+TogDvSI2jL77C2i9hU08Ps3rL73ynPg9eCHDPTnGWD7d+Cm+pt09vn5ST73r9cC8NzWAPos7Rr60YS89a78bvmgFJz1uyqE+/sdjPfZIo73wHMa9yweMPB8jiT6C5r+9QCHoPVJ9uLz9cng96iAIPqx/bz51Z3G+lEGnvPjDSD5Xg7W9HxcBvjmSkz6HFL2+1OuQPkNDlL1X9Zm+yYRTPI+7Ez7KRWQ9Rq0YvpGE9zzG5tM+Yc4/PpaCTz3axPS9xq3APc16Sb4EX5W+LN9HPvtdmr400Sq9OIeiPZeHTL79xi68G/pEPPUN+T3kldI9SRUgvYKJI74Ch7Y8ffslvqhQ1L39HiY+pXGRPZVE2Tv7GA+/FxAEvnm9Eb4YWwc+jI5RPomB7bwsmwa+3dgLPpb0gj5ze+I+3YyPPjkzDT0/AKm8qd+RvbEkMr4UsCK+UOc2vr72yD3PBbo7SryuPq+GJj5Is64+zdHqvR/B6zy8yBQ9eaFfvR+UOj1a5rk8vDwWPtToDb5dpg++O+zwPAHTED5gZkW8/qhdvCdhDr51XOC+s6ixvlyZcr6HqMY87R4Evds7KT3A5GU9DfZXvsyUT72McRs+jd0APTF4Y70TC6S+QhwJvc6ixTz5M569vuCnvMj2tzy7GcU9jXUovtREOT45uac8U1eZPgBkl70o1Z++ja6Lvc2+DL7+nDm+gJcXPqhX+z35fpW+/4msvgXHp70KdUg906AVvq2EHr4aZoO906eivnnESD5WEUK+NnmhveY2Lb7n4Ly+gObyvbdHRr4jXpc+eriYPh7RCj71dtO9ufvNvT2ADT14KGe9+pEFPj4xAb3NTy492ybNPJHqir49Kk+9zSf+vXlqe74Aht09RZSAPgCUQr3PUby90C5lvomkPj1Onfk9g6euPl8kpb27XEQ+WWauvcZdSrkO3qQ+xD4mPuRMyj1lxjO+6194PlQd2j1KuPI8fECmvpBmAbu8N7y7uZ35PLq8AT4NZjg+pEYevpbRmb4+ks69nIN5PaF5jb2IR/Y9PfCMPSwi5D34Gam760FSPUDM3rwr0iA+xnsDP6GRSL4wnSI+JLEJvkHGAL7cAZc+Ms6cveGUiTthv8e9QGHjvsTwjD2GhQe+xhRePQrysT1spZO+YVz7vSS7lD3lsIo+PDnGPTEZA77D9+290rdlvvjNAz44GDw+8wUwPu7OAD7UCqE8oQ8ZvqVPm73cGVG+hoUDPmvDkD684oe+e30aPUdbRr3vCr49JgL2vX4ZPL75cro+3zeGvB8oFD6vRM68il2RPQiYi77jMlk9w+fVPVVTbD6fUIE+T1uYvaIZeL7K88i9BwVFPiPW0L1vP42936mcvRENNj2viBQ8Oho6PfH+874pL4m+mTWKvU6rTT4caee9aiOEvp3mcT7OARW+rEXJvs05j73mDBE+rtfyvTF3mT3isIi+g4YIvnurmr2CJAo8sUCXvbnt9r3Kute9R6LzvO5dGj5SgYS9CX/HPcJLdz7gkxw7cCf3vWhBOT50F7M9uPKIvAOmqL082Me9LGGmvhoj1b0uT9m8aeCbvYgv+T5f2eu9EGNmvGi7Ab1tuWu+6HxYPqeAPj6l/Sy9SyoqviAibb6cE9y9IDxAvoD1b71zDiQ9/d+WPmKWAr3rFh8+k1KmvQqRBT/QnoI+v3s2PghnKjwbA7M70MgDvloVlDxtxhG+KgAivjP4Ar0G/gc9zTAWvglQSb55xrC9Jvx2Pb6Nab7d0Ao5GkgOPitFKD1+sEC8iT+APdEFQj7HDxA+iaR1PhrdCr1o3hM+kx1fPvXXcjxHjhc+5IVWO42Flz5Quj++1eIOvUq4Zj5JcWk+vB8yvlN5ez1VQDE+pgysvazI2T2LkV0+49fzvGBMEL48s1K8VjhfO9ki+T0GuGG+ppwSPpTmE767/9696K0JPfV4U738P/U9+gbsvTdOmD46ZIC9brT7vly8fr517XK++pVjPjAvNz6GG4I+Kw4HPivjf7wTkGm9sTWsvXggVL2YIuQ8NwAKvgvqqT0TZyS+FVEZvnqiOz0Ptgw/MnjKvfJ7ZL4btue9gb6vvMm9jb7JevU9tYAkvXRZ6j2Kvjy8fT6AvVYYvb1oY6K9S9GkvgNgwT5W2nu9vkIMvtXcuT3/EuA8mDR2vktpDD7IdYm8HAWGPeHItL7VnJy90JxPvsx/BT4FBA6+pW9bPuE5tbz4JhM/MAOYPgfZZT7gZ708PZ6AvVVaar6RRYu8KMqAvjUqIT4aews9QM/qvRjyBD70btA9OLd/vRtSwj3r7ZC+SFBNPWUxhj1MfUi8kO4Gvi0M5T0xSbE9ZW0vvmJHcjpvAAo98g3evIc7HzzYSQK/chABvl2DAT53+hM9VzCVvajCeL2NweY9s74CvR5UjTxo3nY+seYrvpIZwT5ryBk+lX03PHPGyT3qo4E9VZJKvbDlrr4j4+Y+29VDPYU5lz7mqwo+0/vRvVPxML2MFOG9g+NkPrW8Wz1a2rG7vF2RPjVrrz3sgV8+upe1PRAaOr5CKEk7CDNQPpKKij7OPj09HQsJPcDoF700/2s+yGiJvn72Ej4/Dgq+V3h/vqKhyLy4Ppo+FTFLvggkkj4kjIs+guQEPRSJrj1utoK+VzizO4lETD6BuBM9fgF/PqK+gj0W1oo8eYRqPXhUjL1QXeI+3uCiPrXNkL7Sq+s9mu+YvgN/aD7HrTy+4wz9PYfH9j3Jmy0+JYeVPkabhr2JoDQ+Hx6+PGP8g7zYYJy+vd9BPkkWtT1p8nk+UX09vAyccry+DgY9cnsGPQRJHj7/w9W77UxvPty6XD4YKqc9YdBOvkheaL6Oyb094yXsvIXpmr2p7nw9EZ7pveRfbL7SkGc+Yz+EvnTWtb2LMIm+i/dVO6A8yT2mWXm+SBsZvvbsEL1KpfA9BKPlvIA5KT4RL3i94eJrPmT+M77Ki/e8VOWkPZRuyb1b0SW8atB2PIiPyLzgGXY+vayNvpaCFj4fgIk+lRMTPlHSpj5Hp/S83a0kvUpb0b4PjHQ9lE3DvoZ5Pzxx0fU9CxdOvGiLKT5+twC9DMFlvh3+2r2aeZi9sxNVvnAqBr2fu8M9BsKEvQrXVT2bCSA+ddhMPgbdkj0jXAG+ExqhvTVllr0xLwA+zvMUPh3h4r3Ze5Y+6ANkPU85kj20lai9xDE3vSfJn7ywnQ6+cE68Pv0kUD6sD7A9vO2mvttA0b1w/B08nrmdvm2Rdb4SEx8+yCaWvpebO75YiLU6RkP/vIxRQ757tlY9zE2TvVnXUD4CgTq7fyZSPqA2/j09tQI95DQhvhgOEr4CP4O+FZ1GPjL8pr7VcTe+boSGvm6G2L3VS5W8ld6GPll1YzwbkE+9ojK4vYm4kT6an909s6USPm6nDD1E4UW+862yvAIv9L439BK9/S5XPqHpgz2M3oK8xbTHvgilKj7D9N0+zpdRPN72Vr4HcjY9bY6+voQebj556Im9iQKruyjHiLxss7S9uOw1vqUKYr6qXMm8dxxyPUG0oT4NOco81DkCPTEZjT7S3qu+S97svUpxxrwbS/W92rdXPUdin74u9eS5dAeSvvW53j03AKa9d3jUvNATGr6jsSk9nG3ovblUND7biEQ+ytWru2KlFr3WQeQ9otvbvb+4SL62oJK9LHyKvs5uJL4a0s69cFYLPldMQT3ddeK8MIBuPRY9jb01d489NhqePagMkrxkJdk9Id39PaLQGL7hQ5i+pcBKvhU+sz66N5a9t6SPvCb0mry8+Jc95oswvmiyCD7XF4M926fVvpkpvD0x9Ji8NG1dPhhLCj4fJVm+G6jDPSfZjr6+Hc09AERtPZXnDb5/Jvi8qxhhvnEbOb4bRUU9r8W6vKfFNj2gSBY/E6o/vXWdir4BcK29kN9LvnrqKr5Ect29grKaPGXuMr6Zg6w9s+wOPdlt8Du3sxw+ph15PVt2Lb6NuTE+t7XuPZUCbjw15ya+x/a3PBiJBj6oiAs+Oh6gvWNHyT5nREY+qgSrvS/vlz2Lk7K+tru7PQygfr4xkRs+roemPo7ig72pls+8jB5JPqGBvTzx67S9R2gJvNaCk74Q+wk+T3UWPllPrD0krZo+os0IPr3Xzj2HSos9eA2fvURgBT6gaiQ+16+Wvcbonj5wwE8+ZIxHvtGcf76gHnI+c+IVPn2b176Y5eg98xdivueSb76Btxi9y7gnvImlOr2RJQg+abDIu2KXWb3V7JU+0EsGPu9Fib4n9gq9EwVQPifbvr7abYq9OojYvQ4Soz0rH5G8yghYPa7gW74eEi29J2i2vY9Dhb50i4A+hG28PacS8z2+rIA+vQW1uaagEL6JdX6+HFPcvdPYbj6KfgW+IleVvQ//JbySUIs9xRpXPIv9HT3a+O69w7W4PA4VAz2nbDO7ZmupvdxaBD6AyFE9KLlKvtDRFLytPuU9Efy/ugG3hz1SDHm+ZiOHO2Nfeb7lheU9zGDDvSt18D1Qbcs9S6+WvRh1yL4KmM298E4pvbGCEj54GsK9Qx3oPEbtK7w1dOC9/zaSPiCHvj21mKk+JIqQvjrl5z3k6ac9n6k/vogpez6Ds6q+9A8IPinzej5/D74+K5KHPgSgLj4J8ho+dXFmPHJwgr0//9g+QMPKvRBKTT5sNZ++GQ6KPaa7ST0shQs9X46AvUrhrb4PlfU9PWLJvLxmhj4Y1JG9bTy8vZPOYT2s5Qm+YFPvPQFy0z07Fsy9thmTvTPY/j09ZgQ+OKsfPoJbhD0LVLQ+8d5MPoNCKr6/UpU+iZQAPhMinz47yUC9/qpEviq4b716jCM+AoAyvQ++mT3YVSI+tt1pvDGK8LzekKe+xmMQPtobzD3vxCq+c5UQvjGk0T01GoE+xD2qvl0lrLxl6dE7SFWbPlb6bz6uW5w9untQvoYB270Borw9iPi5PbcbLb4Tl3K+wP6JPrAO872NmbS9iYqivtlo6TwxB/E9VgJivg8tcr4mJfm9VlVXPrRjuz52igc+tRlrvRxylb616H08y2/Qvae9ED5472K+Yry0PTR4d75hvtM9rnOpPbunkDt4DFy8/coEvnceRTzXanK+uKsFvqahRz7Ncw8+cs6dviaDSr7ooYa9dA94PhrOqz1aZ9y9BqEPvc40jT6h5g69EhFJPZRa1zy+75a+va/bvTcFB77xDwU+/GoTvVOff7vDVUK9pc5+vlL2oD3xuaU+ICo+PdLb7z3gLUs+RG8yPZ/8jj4QHBY8SsWxPojqnr1sI5C9Q9NDPlXxg71zWw0+bD/QPn3Asr55o6W8h4f+PbMchL66Itk95wA5vXJXlr15nre9StXwPadN1T13T9C8Ws5/va/G4z43bL++IVNFPjWjfz3zVpS947yPvbTw5DtxGac8uXz+vCNTZr6m5kg7mfUAPtGhjz5wY1G+5fiVvnAs8T3W7cA+sI2JvbOKBL339V2+jYnMvVshDb1lREu9PtD/vrUctr29GNW9yQQbvYfZA74hDSM8dJm7vkIcEz6zDi89v8w0vq/Vqz2C+da9J5L3PTnRWz7+o+q8N3BSvregQL7rKYq+IPa4vLdjsL4LGzM92oK9PRpdNL4fqJY9e3OxvrI7nr2I4CY+SnkcPhLIBrzFBTI+h63iPHpHB72q3lo+ujPRPQoiDb46Jvy+9cgbvpBTC74yE2Q9AflDPfal0DzPHfQ9C7AFvuGvob0XyJo9/AqlumkYIj1/URk7scBCvXpVJT1ZtaU9YQdhvhHFwjyHAIs+zW4lvleIID5D9N67QOJ0PinaUz66td+8bUoqvap/772njRq+s5fwvYcJqb244Hc+sUlQPqeJZT1cf1c+5AdLvkkZGr6GMgW+vYLhPKoyez11F1q+OTDyvKjurT2zZH++5Qu9PVerfL4ri2w+sFvWPSmF272SqaC+PyeUvvTmCj2dJIw+3vQJvkzSvj3tLLM856czvVUsQ73O2ie+CEhaPkBSJLvjbGc9m5rUvVTMP77MY6g+mSqnvfx6Sb0TC7S9RO3bviVlEL67fn4+Cba4PfW6ej29y3O+JojNPGAxirxyAI+9XhulPJ5Qhj6NwrU+siaVvrAOhz4Vf9s9wQC1vFqKAb6jvym+MhoTPtOyY76fJvE9HoWLvQDmMr1R904+1DyBvtS7OT5UYto8xrojviSoHL6mWQe+rAiJvVAPPr31O7W+kZfqPcexwz1kP7A+KMeZPUgToDyi8Bi/XtqHPoIA3b1X8tU95UOOvUPnPT29d+K9FG2mPT87lDtCKWQ8UZ/pvWoMSj1Y9AY+JDzKPKI/lT41DUS+N/NovqV7UL5gXuQ9bsUiPgPCd72jdN0992F8Pk6LuT3aK4C+q7EJvgaVKb6fuTk9owyJPuGJ/T2NLm2+6YP1vdyXPb5geGA92fAEvCQ8J74QVpi+PQJxPp4RJr6VnSQ+OvbZvQkeVL0/PRO+lwWqPlqChL1J47K8V0m7Pg1HMr4roFe9YtFlPjiQLD0QEA2+g5SZvTQyhr23/zo9kxchviRpBL4zS5u93zqFvbdZp713+6C9ofohPpfce7xaKiS9D8VpPoZvxr0qh5G+sGC4vb+eOj63gnu+B+uCPk6t8b26Yba9wzsFPqT4gT55oTG9DFE0vnZnPD5HCjg+XZoQPv432r0FiG47NR0aPpnTTL56s4k+SVWLPg/oYr6Busk+8QVevnT9Sr6SnSg+R+T7vZ+jRT5iT9W9vUHFPc11rT4VG429G6LivTRPQD1McqO9/lZ2O93NRr0mbcm9TtHjPUjLz74Hgee9GmbpPtk3Iz75iWI90f7qPGcXSz2jLj+9AsTMPQArwr2AJwS+Gqc0Pus1rb7Iaks+VjnkPX2TOr6k7D+9G+j/PakEtL3NL4e+hYgTvujsrD2h7Sm+60cfvnrkGr4tfvY9DrmTOZTd6z1BbuI9Qxz5vdDArb3/zAC8gpuRPfFAAD4iTE++xsfSvd0XN749gQ6+9Lkuvg41DT2cSZC+GGuxPV3OuT5KrHc++WoPviMqjr3Srem70BpEvjKDDT5ltnU+z/07PV6OHr2DVa0+g62ZvPL0jT5+ncg98SMGPbiVwr2FoKW93vGiPn/lcr5k1Oq+8xVQvlTEED0CF5+9h1eSvsa3k74JEbY9pJg1vTv8Lz7/by4+xeNPPtwtlr5XHku+FCVsvWyMET7A0Qo+7P0tPrcl470Gkhe+wNGpvpuRAL5fcXo78MuwvHVZL72XbQ2+Cu+VvBlLyb09Qx++Y3+GPSbnuz4qoh8+CaqrPd4Nm75idu29MTTsvLS6N7i1yaE8Sw3HvXn5BT6I8B89Pe+CvqcSEztBPD49nQdYPjlE1r2o4o6+KUHevfA1kj3v61o+aIOMPtsq8L1Zp149CKjcPn/iQj2T6Rg+T+GdPSVeUr4Axvo94EsuPvMfcbz3m6K8nryFPcRAKb7HnJA+1pmLPLrZr72+1/E+j7AVvkBMXj5Y1xI+2LGIvaapFb6Vewk+HZvjPdkQH72VfUQ+TL8SvkTQgr0KPCe+mhrcPZHeNT0rvny9f6FAvht0b75CCW28wvdJvWrv0b2n3Qc/oAihvTVcWb56xRQ+1u5Pvm8r773eMog9WM60vrOcDD6N8Cs9xZ3rva/QBT4c+Nk++cAgvjPV6b0oPoQ+P6GtPDa43D1DBJQ9ooWuPTpyVD25VjC+Ck8Tvuysqr48rjS+lL6jPWPhML6us1M9sU41PusfxrzOOxQ+YUzCvQcM7j1IQFM+u1WsPrPVsryahD++bh8uPsmuOb7Y6pq83VnlPGFtBz4BpZi+KP9nvgWe8725O2w+TANbPWunVL0nrFK9KM2sPY3zEL5IuSs+WaVGvhgYGj7EWZK+KJk7PtVjkD7t84A9A2AWPYeBOTzPjx6+tAUePvdBY723iKa9997LvXrJ7L1qycU8auc7PkSI+j1E+RK+wacUvvsJHDsBudQ+8fINvv6OYr4SgmG+1EIivt3kpb514EW+BBbUvQDBYj6CEhC+55aEPlWZh7qEQqQ9IwUJPBroYD0ob3e+epy2vKLcd73H4vu9TrIVPgNGfL672zU+tBP1PEzrmL6/MAW9bOiYPg0klb7etVU9oSPAPZ3BiD7XwC0+TG99PnQ2H76AKa2+daNqvdzN8jxCABU+kkw6vmCqXr77Kk29O+KJPrE4X75vHpi8W9+avXgtxr1ChCA9X/pYvko8SL5GxM89KTVNvuB5rTw1WzE9XrwqPAge4b1SO4w9n9YGvhfjdT0c676+vAyhvXbWuj7pYnY95c/evTyXLL58JLI+zrbGPIGU6D13FWq+CvYVPkjjNr4vYYq+IcQQvhqbLL4e1Ia+6tkvPYXBuL7i3E0+LL4ru5n/6jybHwk+AdJFPaygqT2i54A+PEt9Pb9XQL4A0CA9LbAOvK9WZ74v4jw75BOWPkX5ED4o2OI96cuyPggVFj6L5HQ+gjEFvfeYib3QCQa+LYOUPj2pELzf3V++5mYlvk8Kvz323pO95wcaPkoS9r3q5E4+QbbMvjKs5j0LW5Q+fdQmPlENdL2HD30+sC+IvjVSWL2oYsi+PMx+vSuYFj7ujlq+XHsWPt+LoDpFLJq9kwkWPraGhzuDZwm9RqOjPccNkb4KaIw+r1ZsPSZ8GL4nk4o+1L3rPLryF73Rz189YY8QPhQ8hL2XsXa+nbqHPS0fVz6CvEO+ltWUPrh/B77Vv72+j61jvqkI4L0R2rQ9jx/lvC7Tkr6zj0e+STqGvn95hj4w0Ym9slcDvoTnPT4Sicu9/buwvGbkXb1sd8e7WGFpPCelWj5kUCE+QIUlvnPAQD75HZe9qpO5PWEuPL6MykG+rlwzvNT0iT3465g9fkaMPm2AdD6JpDc974ihPc3gHrzbsbG90hQsvthNmL2fbKk+QCVTvkDT4D324YE9hh7oPeatCD6FSH++Cwpmvn5m3TuI4BI9A1NKPqZuhb5PUNI8CKPcvX6F97szPlK+6FvDPf2LID6kS3m+kEVWvZOYEb5e6cG9ILxrPgafDb6/Wy0+yHx4vX7J4b1rjKK90ViMvj2vwj5XeX6+wroKvhq8hr6D6Ei+/MgwPc6xhb5gAKw7iCwEuw27yD4oyRW7rOeLPmVPKT6z6xQ9jvtkPQXDLz4GvKA8qW/GPZkcND7mM9E9ATL8Pqr4RT61ICw+2awqvpquGz7tKRk+whtjPk2sOz4Ykqg+tQNbPpXJPT49m1o8wK4bPsdPwL1He+I87eqMvraDWT0ZGCC+3y4dPjB3Vb2FC4G9YgexPB1poz2iP7s+yX0uvUwIyjxrfw++aQjQPQ+V+r3oQ+A7xkWbu3GAQb2iItC9hPRUvow7lz3hK4e+H5UGvaOp2T3XiWk9pMRQvjB4kL6kRqU8wdmkvfqKzT3eq6G+dQN+vXyogD7qYVK9AMJcNCgIRb5LN+g9jvXOPNtcLb0tnKW+Xbfdvrjs4j6nAo48CYu7PNSzYz6W9SO+yiSsPaWXrb3Biyu+4O1FPbmwGj41Wig+85mLvrbFQL6lpiA9qJkKPmP24j10q66+A+XAPumfprzBl8q+ClsDvb0WBb0OqfU9eAEKvgzPNL02jr08q/eUPkxzib1rRRS9mkMAPqqfPb0P/Hi8eta6PLCdDL6YEHI+k6V6vfxakD3oAUg+uYGPvkwwUj7LsAk81TVDvryeAj01n2M+iKm6PQdUY70VwIS+VbBwPbwLPz471xs+t1XwPHwRFr75fSO+BkAtvBsuEr4rHr4+yq01vsuWu76YUEu+/7czPkL5EjwDScS9DDipPu8uBL4w2ym9n+gZvr1BxzzHY2k9aaAtvuh9ED5GwRm82ll/vcPwej3GD4m+ZwW6vfUfoT6HVi2+ivOUPogsQj6jlu69hmWEPtL/Ob7/18G+pKsuPrV9bT61CzS+eaRVvjWJbT0E6Bk9a8i2vW5egj5KLGc9CDSQPH/Rub0qn229AzKUvKgjxr5bSua6s866vfN5sr0IBJ8+kpJvvrvtDD5VThw+erm0vX3PCr6eRoa8obdtPjMG6D0OKFA8j4fMvWfHUD7nGGY9cyZ3PCyzbT0eTP89PP3eOuSS5z2hd148SpcnPk3bdz4xOlC96SBMvlNDDj7H4Cm+sE3XPVqKib0iszi+1GmevW30S75PWxy+NOWMvn9G8j2ajSQ+CNqfPr2nUz6ksZA+SxiHOxntrj5Arfq9faLZPG/jIL4ztM29y7c1PfhvP77mmOY8UI/WPSaLxrs/hWu9AySkvhc9uD6F7Ee+OPrfvNIbjjzJXQ0++rCHPlrvxT0Gdpu8ZZzovT/CcL2aYlk+vns/PgrJ5jz0IfU92Pm1PM0Jkb7UM9O+eZJsPhi2jT1io+07WoqLvf8CqT5wQuu9Y+2JPdccArzTHTo+uROpPNz1GL50yh6+t48xPlMgiT21ZcK7cJQDPkbhtL4hDRA/XqhIPFk7F75lK+O75fDqvG0EGT61obI7qVm+vSYgCL7GSL8+gLULPiP05D0xocW8bS+uPnEMor2rOes7jea3PXxgHD7uWbA94dTcPcqbm75TRMs9RN5ovqb5ir3Ai4W9AG4svhYgab6PDy+9k9BvvoX1ML5vamC+FoTZPS1owLt5Lo48Roojvq8fmb4WQBK9NBA2vnrtPj4L+bY9zf7GPX+KGr6pTyO72hb+vKl2YjzQPQE+r2IMvaTl1D5Tt0O+k+0DPl6MZT2+KWS+G+89PnId7z2Qoic9XAHwPs+7rj2Mehm+rDSAPhdKvr6w4mg6vdRrvLH2oj0q5Ra+R2PMvOazAr7nBEC8EpBqvkALnT0K6/O90ZmoPTU6Kb7kn6+8Qf2uPe07v70UF2I+lzt0viQ4/z0oQdI99DGhu7q9NT7FxLo+ioyHvhx9pL1u2LK+x3kvPhjIYz6RtZC8gHY9PmgG9b0zFO+8WcZ6PDEatroB1UI+okXdPR0eebwXoW2+d9pTPn9WD76Mu2G+IxOmPnJ7gj2OcZE+R6BUPo6fLr48FT4+s4cIPtguYb7zXFi+wswuva87Fr7Pi7i9YY8sPokSAb0yPTW+qDMTvnqHtT0eHVQ97yuKvizc2rz/tNU+k1YMPorGKb3bVwc+a91OvEFtoL2dmQ2+4koNPsijOz7bEK4+S5oJvj6cm72QO/C9ATEYvJOT+7vyBpg+y2C3PUN8fD6l74K+ibWCPijpOT0084E+Ek2VPCehhj1JbJC+rXgRPtjWWTuvJSk+Y1KYvd/7+D1JTwK/SAPzPsio4D0r3Bc+MBKKPqvjjj6dbjq9Gby4vKPyhb023ho+KYGVPhvaoL1OGBg+w3jSvYah1b2Xj46+pH9JPbfrGj7nGG291joPvmEqYz1tsKq98KC7vY27i756qI89AzVCvV/vgj5SZKs9BbPqPIH7L74nGlE9eaolPrzhDj6cBuI8xrovPBnmpD03g3s9GdeiuzY4JL4ukRK+6bxKPUyCDT5MgKG9elRpvkQL0r15mvO8jMJ7vj/LGz5alCG+0oK6PS2z5r7IQYU8/qYxPvKRaz6D4kq57TFwPmAGrbxYrqE9MwV2vjANb76urlM+2knoPRn+nz3rDBc+iaePPpD0Sr5UwAi+DN0kPjsHPTtYwjg+YtLgvsuEr74R6FQ84ZAuPmg1cj55o0o9FAEfPkznaD2/x+S8gbIUPobDgD6FXyG9rpwpPtSHXj4pOvS8nsdEvsZ6iz7qZGO+fTAVPuKQjr228sG+9jHlvEtun77dlX28Bj+VvcO/3rywaYK+skoNvqkvEz63iNm9t8l8PhrkQz5T8Ye+dMqBvuLdQj5F/oy9nI/8vXQbkry8LY+8KscwvUCO571sHs68Qw9BvrBqmj0C5RO+c2EZvgnVfjyBw5g9Y/3BPcEYcbz0tna+/O33PT2aCLxXws29ikWsvkC5xzxDQAA+LoqBvguCB75tOyO9Kh2DPokSCD6xH3G9X3VdPE6F2L6TQT6++UtBPlfAF70P5M+86aaXPQ6jnD6VnsM9eqSZPiC+Xz0rOUU+jaqiveIaOr2wd46+yaafPd1YoL4EY9G9Ez9kPf9vCT3zYO09AP4kPsTzK77lIIo8/dYBvsJMkD7aow49ww0kPYxJSb7WlOy88kIMvq8EijxKbZO9vKezvVpyN76scJY8scebPmHmDz7iRzI+ltHePk/4Bj4Ilb69x6YUPm+ALL6+PUG+8SezOwdhhT06ez8+fkKAvirp/r2+E6S95Yy7PtApr76Uurk9M0I8Pp8EuT1iz/E9TDuLvbXxRr6lUCs+bsvxvVjHTzqrRiy7bxaJvAuDJr3pxja86u8LPoFkHjukV5u+0tbEvIGj277VtaM+WrQ2vcyoTz5FqgC+IKYuPqiHcT6EznE9qWUEvu2VAz5WQOA9heJgvpiSWr4q5Qi+IU7EPd7HSb7rwNC9kpSePhv+cb7/KYu+VZ7evWvOg717C+K89XGJvIixQD7q0UM9hHaUPO5/fb6QYxe9ZGgGPybfJr7Ml5i+yY4LPj6yL7wiP4c91qpXvUC5rj4H/iw9U9mQvZPAOT6Mmb49yN+9u4z2Vj4Ifme9bpqwvSfAKD7Mxnw+ZzSNvI2iWb3fug8+HOyCvuGA7bxAtGg+fgLFPcRtmr2E+yI91bYjPeAE172tRDe+ky4ivToO5r7twsE8WElIvkECd76mxQG9hG+QvQky3j0vwuu90P0EPrwfAb5q6PE9qdTuPdqHsb1g5Qa91L6cPUNCUL68axM+5Z+uPlaX4Lz0FoO+SceVPqTnTT4s50i+j76TvYfulT0o+os+JrSevatYxD3qSa49SFjrvj3KhD4hdcg97q2IvpRAiL37e6U9ewCuvKG0kr51Mx6+/aIzPjzbdL55eE491IhevCI3Wj5fnOy96hGoORb5pr7zJ6o+JnQDPmzR2r2vU4M+SMxAvhlFzT3pzvo9lf8vPlly6j2NWM49FMXDvgaM2b06z2s9hTzxvT0ZzT3aKMq+4gSOPhxTvLxWHTm9aD7GPcnCNr49AyY+o8fYPRiBZb4yona+RqDzPToMij595RU9RlHwPZei873mokI+zwskPqYxxL3MZ7y90DtcvdV/xb1nnB++cz0Evf+C4z1n9Li+wScavWbJUj2zkkY+EGqcPZ5vyz4m9QY7dKDYvaKMFD2Phko9rRtfPlTj4b3SZhY+WPKVu35ETr7WrZC8+4jhvLJYjj6+3mo9AHbQPdeYqz4JlHa9ssSsvCAGQb55qzc+yPm7PWbotD5Z9qy8tPMUPrh4nr5Fw4q90UQCvjWxBj7D4IK+ou/oPRaDaTyaob49OxGSPZQ+Sj2lLnm+l9oXPYkcKD4OEty8SSeIvX6D+L3Y4hI+XemHvkxCPD4UKW6+RuG7vsC+f72/VJe9TJHFvVE/ub77mqM+F4sqvcSCMT0S/jo9/92uPv5G3T0x25++XpyNvV6IUTzO+5K+i+nVPQOFhb7zlqi+4fRIPvZw87zU8kC+FOC1PN45xr3xiE0+cSlhPqCnkb1Nblq6ocxzvWU8tb33LVK9Jm2sPcvXkjya1XK9uKcCvnbJyj5YXIM+MrPWPGgbKb4ZsQy8F+ESPgCEVT0RhP69ObKSvfNrfz7RBNy9NkmQPvNW5b0gnPg9LbGIPm5agb502zM+6lyEviApj7786I89g/GNvvoFl71lVy8+LMLaPfs6Ib4kln4+MBXwPeAa1r0b6nM9V+iSPsfrOL6x7509FUGVvU7nIL4Nt3G+v8/EPaRw6Lx+1/s9E88MPhaOZr4vsuC9M86pvkRByj2nceW9HspdPcGNeL0I21A9cNl7PR3d1r3kro89mRZGvSN477212tG+hZCuvcKwi72zvQW918Xmva4fkT3W1dE+Rm7VvWqygjwjzpi8EoZ+vd8lAr61QlO8GJxHPt1/ED5kcNg9FNG4vemyDr4UX0C9qFd9Pcxw5b6RQwK/KwkuPS3/3L1lpam9DBBEPo4Gqr23L7++328IPgUWBr7428E9NJqkvT5oB72e+Aw+lHh+vrZOsj6Hq2a+eioLvhvF+b3sFas+mcsgvl60cT1/Fhu+wLVnvV5ivD3cZn4+3ojUPI7nFb6BWWu9SBnEvY/5Sj4MRVA8OrgaPkPkQL7XehA+PE8aPkzMsD5jerC+BRj/PcWOmb6JIpU9Kd9+vYxXer5dgpE9czyEO4+LVbyNtRc++W8RvhzsB74tuQS9/iZOvrWLP77jaJw+Gs9dvdQbqj30LQW+65OKvQtSMb7vEjc7jf5pvTLt57yVHZE9HQiOvqGNYr5D7BW+iUQXPtye5b4gNjQ9sfEuPjk2JjzOBiG+i74iPYME6zytvWK9vL2pPRraQr0GfpK97hbIvnHomj03Yiq9LCxDva+PBr3SCyI9bcbjPWWGTL1l2l2+V0UhPvIVHry7xIg+UIWqPp+8wz1XS5s+8+D7PXp5H74nh+29AbKVvq30Zb6f6ny9tRJzPv2Rl7x3dm4+ClphPqnbHb7uJ5q9ekiKvql3mL0tuLO+bAtKviUhjz4Ju8c+vwGhPVqj7z19oKe9KzzOvc61xj2e00Y9iCjivTUhKL5tZh69GOMAPvG8K77fPhA+TSL6vZBpnT0twBk+9lI7vMzjk75TwYk9F9bOvHLRrb3wvzG9JhufvK8F/DziPpc+NiOnPg9Aa7ySDYO+ePS+vcL3FT2wenU9LJa/vmDDBT5h1RK9kaz8PUo83j2nmBc9x3hbvZ0HfT2zuLc9itlOvkEHJT5lqcs9xlkAvf1tpz6lFiG+VORFPDOvNj1rQ9I968Jvvjklqj0rFjw+kCHPPdehwT1mxZK+RoSXvltCgr2OXl8+oqpivmrtWz4NuwK+3bKfPbkPqj1jFAE99jmVvbH3tr0yPEY9kqnWvQ7HJj40akg8bkndvVOzAL+yrzA+EuiUPhT2xb4VypW+ddaEvVg3Uj7FCs89+3eIPjbZcD5wFdG9WuXcvcK4Cr5MeZI8lmFnPr/T4b3n54Y9Z7syPojIQDx1vSc9BET2vcKalL1XU0e+F7zPPc6FRr4CuwQ+2b8KvqAtyb2qPxq+LsQmvhSQdD7IKRw9jvaJPmZhIL5t1xo+XN2NvR8M1b3mRYs+MytEvs9v7rviE/c7uDZJvdKiFj3/JRA8aJjNvaYp/r15Bjo+sKVJPXfHCz1pEvo9NMsSvuiYij6UsDi+v7YiPpFszr7XSok+mWH3vd96xr7iXiq9LupQvvoMgj1e/ZG8vdTmvSkXRr4MZWu99kvaveZVTT6//rg8s6+RvaVraz7+u3K+3/3iPYxSBT0CJfc7O9E2PQQpGD7fCvg+moTAvBnxkL3kB0W94y6UvqsSFz0dPO6+AOcvPW1dnzvSKwM8k5e7ukm5iLyvsBE8HTGiPMofwrtHUoU8actRu04S3TyfdHy7zo0IPLZHFzmG5Fm6lO0FvDLgbDtsHaC6xO+kO9/BmbySFju8P7wsvAzTgjv7Qoq8YRGlPGHULbpifUA708gqvJ/rq7yt+5Q7bINxPIWdKLwPQ4y8a+c9vPStkjtBIlk8bqEcO9aPv7zfcNS8lPStvAEmCLtcqYa60ErNuq4zIj0qSOq7K760PK+2Ej3c1aK8m+QzPKHNoDzfq1k6irxpOtM9ATu+tYa6LPHXuxaLazwmMeO8QqYAPGsJlDuciQQ83tPgO5Otbrxl1ta8rdXRvDkB0jvp3qC69bWjvBCXTrsh1JK8eWIcPIr7RrsiRUk6zdK9vCU+oroqr0U8oIswPN7x1zus/Bm8x09pO9Mpu7peXQO6vcuvuj6Ba7pY8zI8HLERPDD3ZjzXhVc86rBWO1s8Cbp2PX489zjZO+dYmDe2m6C8xXJBO3UoLrz1loi86E4KPKIN5buSkim8axyCvFeKnjwFhGI8GDi5O6Y87zuGAY+7zPlBupOKE7weuJO7XJt4PNNXcjyW1je8hERguKmj/jvhHiQ789wYvOmGEbyoUZq7yEEOvMIVQTzZW867Mu7kuj0eIjzFs/y7OT1VurubZjy8TjW8s5N9updjpzrYpCg6wXcjvMpOlzw4IYI7bQw4O8Acuzwt/+u704nLupptT7xCM4q8a38LvKweWzuy+AK7fj4wO/94qbzTqIc8no59u0wxn7zWDla8QDZNNqwRWLzSeFC7WfIuu+1xKrzsSC06v9FXu0QM+DuBLkq8ZSJbPCxYbzuOxOc5pYgqPGqjqDsejE28nyQLOvPdvjzjUgW8eybDux3yqLu1HMS7X4bKOuUmfzyqDJW7qLYvvB//GDxp5uQ8PvgwOQrYejsDIUq85P5rPPLS9blecTk7H7eSvLZfQDvqd2E8ysZfuxorUDwL+xQ7S1NnvJPhYTzapZY6coTfOO6LlbvcObg8IgUiuw0OITs2w4S/fPmGvwlztr1CxYo+R6dKPDv3GD9vewW+tGMbuzawI74eexY+y29yPn0gzT7VbS2+M4DtPbCJlb4y9JW8zgeNvaBW2b16pwI9swdhPszeg744aUs+BgQyuy52gD3o+KC+jSLPPCsMVbyOxTm9kMTPu5cknj4rrPK9G82hPad6qr2rICy9qoVAPgDlFj53PB0++UEgvWrqmj3UGj6+L0Ygvjhx0T4/tCy+HjQuvuDqvD2KytO9naklvh+gQ74kaTQ+5bicviu/Xr7wkna+tYIHvtDdUD2RHpq9Vt4MvTm+d72TFEa9N131PSs4iL17XQ6+CVSKvvAj7j2qzVG9EEDUvOehnb30dJ09LmyhvBYb/718Px8+Jov+PUgBdj4EBho+NICAPZmHPT764zc+1oeMPhcCEj6JPNK9LDievq0WTL0j2ym+Zk7MPS9FTjxslYu+jItrO9JCqT4YqY09pkhyPtLO770MWi0+eDt8PdDIYb5hNJI9X3Pivum61T3G4Le+RcngvVyHjb32LHI+0UVZvm2LaL0vPfK93K2FPnrxmz6Tj5m+VNdVvi7iLbuy6Yk9XJEYvvHEjru/kMm8+ecGvhEZp77FDA4+vptiPuW6TD7nmA89tOYdvlm8vD3ej8g9bEWDPmMSR74U5iq9cp5NvvVcoL3MoG++YHF1PBDSVL5oNcq62uq2PZO20Lvbo6C9zhJJPgtX770M6Su+CEbmvHtyH74ebE89a+CVvd+z7Tx56KK+rjAAvh8cHD+R0Ys+7isIvW/Gi74MxB8+apmOPcOgZ74bA4U+QswCvqygpz7SSCY+YjKOvTy/qj6DNyi+6pS4Ph2wLD1Y5C2+c+PEvcn+Rj7ZSum9ea3gPY6Ivj103TY9rpM0vfKP7rvxXum86a2JPc7sLz6406W8bu+HvrAfY74Uyoa+2NlOPVw4pD2qCom+Il2OvNCItT24IDe8SL0gvkNzGL7HWIm+Nk/FPbBGhD7PeWo7KtBiPsoiez7Kp0A+CCcrPea8gr5D5J49cazOPcBRQ77LjYs++RCnPpN7Sr3+6sw++PBdPN9SAz/jjuK94UOsvgYJ5zwQm7S8RhKDPgXDC75A/dw8OmS1PZRrUL6f6m2+q89BvriS/7zFlIO9cPtBvllfojy/TD8+6qBivlvJdL5vBeK9Ch8dvhJAij7Kr5M+a9TRvX8UIr4PkZK9bgjHPSJRlD6tmLu96cfHvZxRkz1k5Mu9ToggvQLDEL2wrua9yOm8vrQlTT5KVke9FUArvpks2b1VD7e9d4ZpPn55X73p3Ng9vxL6vXlUJT7W/zU+0e28PSXVmj48g8o9MrcTPohZ5L0IVBI+cuW7PcLXHT5wllG9hWEGvgwBMbp84aI+L0gdvpKlTT6A2Fw9UUHBPRa8Bz5RjQE+Ql4DvrFyRj7BWm8+xiw2vpL3NTwqwjU9puGMPf/6Qr58YJq9eB9UPMcQBL75bfu9ImsoPgtK07xVH+W9PLA0vZFGQb4ahfU9gkH0PUZ7q72KpdI9ar8ZvgA7ND3Ytvk+NiDGPeK/tL6WiSm9ppYJPjLkq7qOd6C+JsuavhN9vz0WDwE+4rOIvVw2rr6BR9I+eEFSPj+kE75ahj09QR6fPS4L9Dx7TZA+Xg3dPdBaAb224Vm7+ox5PZHwYL6IqAs+a66VPdGrdT3PzZo91dKVvSTZID4643U9x/QOvV0jhL0KsoA+MS8YvpBwML7uKxk8xX0qPuunEr4gx1s+1rUnPnw2mL3fQmC+Jm81vr3GDL4+ODo+ttN5O/DaKz6eYLK95urCvZ+xML1N4+U9qgBOvqyLxD12fsM9m2GIPjhgfrxU9MA9FuMFPrZ+Nb0oeGW+/anEPWBAs70GU6g9OF6XvumpAL9o5Ty+050evag+erwruyk9pBS+vDbz37542uS+GDmQvLNmzj1zrmK+7/GuvgYttj45z668YZvFPQmhIj0PqFU8VUKZvRMMhrwkO8e9jdinve6J5L1PC428lOyAvRlWGb43Or0+aF1RPhJ03T05SgG9eF2DvKSKMz3vseG91fkVvoKJIT6wYyq+yZw8PCsA0T7WzJi+AZLBvtGJ2D3N1KQ+tVOxvmCdZz2K34O9of/1vSjEm76r4S++PoolPS1wEL+oREM9dImIvo3qEL1RIIQ+PrasvR9AI75aDyS9ngDhPSdMaj2uTrs+ZTyTPpIPrTvxx0S9pgrbvPE/TL47VB8+kriGvkfIVj6SklE8z+wfPPAt97yorpG+ur7jvInfwDyzyD++dW1WPsgvsrwxGMk9Fg0ZPZPOG74KVp29hXCiPtXbCb4gsRE+8IylPecSOj4uoZG+7yUSvRQ91D2Z3qs89iD9PdmxKz2Fu3A+rmIPPbl1sL4/Aa+9u762PtmjiL78p0E+BPI/PhcXh7xO4Ya9QGuNPdfzVz1DZIQ9cNS/PkBQt73zugg+x3sDvLTJsT7HT1k9CYrDPkceBT0OCJO+Mwd+vVD2zrwC6Ye+yK2SPcsxnD6YuQO+M+RsvkxfGb55jF++ByzcvZHgi76a5z48GNhtPi32F76xkF4+xV0OvkAPhbzZLmk9UMk/vj9cPT4Ucpg9pc24PnOE47yOJsM+vraKPtiDuz3y8Xw9Kw0GPcKvFz4gtbY8VOfavZ8q6D20z+S9HCm1PENdzT2iJNS+dJi4uxPL1L3PIjk9c9csPeGnj70iJE+7bm8rPhUEoL2WZ5O+ipVRPjWbEb0w6My7CgdPPiNCBD5tXrs+9SFbPshypr11Ots7pFHdPX+fpbzDE409iAQYvixAG7mVFmG8I5lOvSrQkj4rZhI+YvZdvqwmnj4AjcC8KorkPTyYpT0NfVg9F9RFvoouMb5ar2U+9oy3PWZxAD6mc5s8W7EiPUuNn71Qp1O97pm1PCtTLT21MH2+DnSvvSPYYL6j6k29pGIJvh2Xyb0/X8w9ChcYvnZFIL0aPXQ9ANqvvemODj4YZo0+YDSUvpSajj3uh7q+i9MavvahiL3nzD2+n4vEPbsvpD4c3AU/jJE2PYxzmL1NuWy+8W59PnMcED3C2vs9k904Pef4HD7NglM7dHAOvtpUhT1GGco9eXbmO/96mr0jYVk+V3LJvMsHsT6TM/e9g6levtFGmL1GGhQ+TlIsvk+/yD3fmW890wNevQIXgj5x4j89ki5/PnqoFb70X6i9i6cnvR81lj01Mua9U7PBPa+jGTx1osQ+47twPTlIsj3UGjs8sUZCvtDOmT4y8Ya9D6I6PlUrAz6KNVa+FehHvujiM74h1Ge+BDMSvuLVuj0X1Z6+6a2dPipkAb6yxgE9RDdEPvx+mr6eVbE9DHQ3vEBzEr3rgIw+XTpWPpPI6r5Ttvi9Mkj2vWewzbyQJyW+DkZPvSBPNL6oAo2+xsYWPi7cTb6DHBq+RGMpvvsoar6YwSM8cd4pPUb4rbyjeqA9gmNCva9Pp7u7mcy8ce5/vNOj2bxP2Z889StcvBnWwjwVDw29FWVVPJqsdj1e0kG9V0EBvb3Egzwx0v87ARaIPRWJv70PJTc89m6hvFyf4D1leIE8DaBUPeq4izzvL7I80E8nvdeGyTzMpr27lff2u0iIEb2bDAY9jPaGvPgSxbuskV09U2yWvQKpAbxOHTC6qSQYvKGEojySur+88yl4PObxJrkU0Wm8N1QmvX+LyDzH4Mm8TTP1u40eQr2El7A8L8RIvCDD47xuV9M8YgK7ux2bZD20o508jNjBPMS/ADxJrEY9oBzIvECBo7wzsri7F+Q/vsJCJ74aTJM+RpvsPXdUmj1KSJu88h9evLich74zDJc9dzCRvPMOIr7e/ME9b1tpvlg4LD4j/yw+7rPdvCH1+b7g/JI+LKQdvrb3sL0b0BM+/tQjPlnn173dyKS+nFQ9PC+Ryz2Q6QO+wI/evQ67Lr2LZ8U+lYFwPrvvBjzkJUs+ILe3PZA3CL24Z689iGcRPgjrUr50dLM+hTqyPa+5er4unl09gytuvPS5vb1fQEM+qaOzvQ8EDT5ydi69Iyi4vl3Sab0EFpc9SuZ5PmDQkb1F8Ag+E6vDPciF87070v28+3bnvrFoAb4+r8Y9ApcwvrOyn70BcTq+ey0EPmnQwrwgBEE8F6xDPWRMmD450cA7SleDPuJShb4Dgpa9U8dWPqcTED7I6Ac9MBreOpdIgr2iTCK+QOHmvuRNIr6Y3Ny85gRwvhk9lb4gbL69yQEfPhOOGr7p7aI+UxOQPbAzOT2lXSQ+Ky1SPapI1DzgKfC9nSojPtWADj47+kW+rhh7vhvDyT1t0ZK8uGmNPjxho70wn3i9HKKLvQ1sLL4P3C4+CmWSPkU3jz5vO6k9KKprPozyYL0J3D8+hZwoPTPbaz1660i+5xSKPgFBhL3l/Y8+DU5yvozWIL6Zopg8fncdPftOKT7JnTC+FrhQPj4FsD16CYq85eV8vmD8Zj4lBiy+O1HGPV2eDrxbyI++0SasvTtVtT7uiHk+PrN3vlQIjL2qr5G7ZXjzPZDh173twkw+gDRNO1HngL249hw+V6cRPTFChrrSGma+NE9Cvq3vs75lu/W8Z5RmvXShcT6sD5W6ZWJFPcd/jb2clCG+l/mxvm5qQj4cp4y+oeVgvQLF6LxF58W+wJqzvmYQpr349pE9SIOIvgExH70+D7Q99XrIvCJgoD7osom72jgMvhGZYb0MoPU9eHnuPWGbvTuDoWO9LCoEvbexpD2eOz+9qdSou206FTydCFO+QJZYPplUWL47dd093hAhvhgAVb5NpAG/1S6nvAGaiT6W4bI9A9aVvgllDb6w83y+0Ky+uTVz5Dxabi2+AxZJPolskL5c0X89U0UjPp5KC75b9ck9dDUyvl/Suz6nQvk8WfOIvr4YiD7bbnA9yikVPqb8Az55aim92iSgPa3vBr6nipk9OOQ6vgcUBr7EXZG9H49zPsZxw75zo3k+2tNDPk9tJ7xgrBK+sxsPva6QkTxoedW8ocmRvtlv+D2Hzg++0EVOvSwHij6euHQ+RD+mvmcXmz5+4nM9grqqvQ+nuTwVZU89X3QRPkekgb7+1189u4KvvazrGz3RWmI+xYaGvgrVN75/Gay9hqJAvqOi7TvXj7W+c0yVvJYe+j5JUgO+8jURvkYUsL6E0O0+ltQOvTM9Hj7C+p49FHl7vh2JBL7aXqO8zSBaPmG5Bz2K5U4+vv8mvpv3oj3iJGA+83YOvrfKNz62xZq8zrTTPaU/Hz5IVRO/+BZVPmBdUj4FIHO9WjcsvkwsZj6JLOg933HHvMX5i73iWao9a7MQvkUO2LzW21u+01ehvaXUgb3EzBC+2qhpvuYBGT5ibho+0FKCPqoeNL1n2iQ9cIUeu40bMj76sBq+9hU+vrLCDj465qM8rMmEPcOjFz5wn+i9s/d8O4p/jb5T4909BrJzvYgfWT7uX56+D/I5Pm753z23urK9fuQNvuuGU754zZc+tSE5PYCcK75Z7IC9ozpZvh6fp76aKC+9jpT0PTKgnjyL/jq+UZgTPtf/wL0v9SE7fEVpvqO9BT77LcU9+3O4PUHPZb1ruMm9ke7Uu9zZ4j25YuA9tOUFO82bpL5YAYG+M77zPB05db45Tr+9uNlIvp3msD5B+cq9j+JtPcEia779aIQ+hsmZPVGUsT24Xtw+ocw6vnnM/73xZ0s9Jg8Sviq8YT57dAE+TnTZPUwvlj3IlWg+7KuEPQhyD73u7d09qeo8vvvI6D5FqIo9aMWNvs2tTj6OhLC9i7rYvdtI+TyzpbO96Dp+vld/Db4nLgE+ocAOvlQ9G7zhw12+Ui1AvrouLT6llFI+ZIzvPE1NPz4vJeg9bLDgvS4ul70ycwK+6GxhPrbPib6TBae9+rWzvurukr0+7CU+naJGuvjgV7tJA4s+JNasvjKhg7soOk4+v4JOvsKedb2sO5K+KR90vt9uor0Ucq891YKwPUrOxD3oR9y+6uI8vcbCTr7take+qNupvWshr76pCH89FkA2PpRA2j4K11a+gNsiPgxaGb1cBga+JUSHvmG2OT6QoOS83SGpPvFuErxfTwM+k5gcPrPgLjuOnCS+MikmPTAvNzxqOqU+YS20PUP6iL3bGzE+i0cvPkGhBr478tM8y3p/PnESzb0dCQo+YUTuPZaPjT0bX6S9PkxpPbvljj1HGkW+HJouPTfjqz4pD4w+10/oPRcNIL4aPQQ+dwMLPdnZEj2u8f+8haKsPnyH0D2DaKo9XtUDvR90Z70gmwe9fRITPqcSwbwUIIC81YYMPqH5jz1lPWu+WHNVPvhUUb138ZW+4GgbPZMOVT6cepS+AXvMvR8gl711ESy9wncBPh8cj77LoKa+6xrmvCA9FL58kh+9ArhQvn6IKz7iIwY+ja0wvmJdGz4mwF++Qpd3vSbs2j539i2+C8sbv4wGbL2VT+W77YWEPn0L9b0gtty7lRUhPa5cg77I8WO+w/AKPsGFMr52OYu+UUQsvSaS2z2TJqi9tS8ZPRSwur0GQmW9OA2sPT6bBb5ErkE+SxSbPrG4A77dG5e8JBkKPoxPRr1cji++p40kvP61Ub7xbj0+mxkePTAHFj5wfBm+wfaIvpSKdj4/BZW+TVzgPqyRlD0F1wa+B6+WvgrjkT0kHTk+c1sbviFOhz58t5Y8IaiBvt/Ipz7TxXw8Vd9dPfvpeb5cYU690/8+vXtVpz3iiRg7LmYmPRssM74rhpw9PDY8PuD2WzywqGI+sNf5PZWx8L1Vala++p2pPWQ+/zw8w8g9pmFAPkbXsL7OyIm+lmUMPsv0tb1luq4+23cSvbWDjD6a1ww+Z9EiPgTgUz3ylt6+GsCvvUB2Ej1e1yC95xILPbZtHj47J+C9bPAnvmSFN74cjR8+AWNLvfhyGb42Qjm+9ncEvwHPR74jM/M9cDnEvbkyAT6yI/m8bhFovu/Vhb40ZYe+975CPm80ZD132qo7PGmKPgRU+T0Nk0A9HqtPvByUmL4efCQ+UMeuPjx+Nr3A4C++bBq/PQEXd76YTRu+razfvfuWb75Q0Q4+2+N7Ppic2TzURZG+bSAQvXrrLb7UBRS9a1Q7vjk1ur2T3n09dVJ5PgdDpj4zAAA+iH04vaiNBL57bdc8Y98xvkBrDT4jARG+uaerPuNShr1HsAK+Ur5dvh7jsj2yCCK+JW16PdRQhL31yqk9fvDzPYLPwr3vaWy+fmIovc5oLD5rZVY999rbPZbaoj3GVP49CMaMvp7YOz0EvAk8iFzgvckLBL610IG+rhsLvov3o77rWOk9whf8vBiPeD4soiW+xBQXPvHoJj5WxIC+U4wzvYOPAz7mSHQ+9j+hPlS7gr72XZe91PULPs30gL6O63y9f+NrPs/utb0Rzis+EpykvUcC0r0bpiO9eF6bOVWWyL1TyMg+7LvxvfJ4kT0M/IE98UGPPej7WT5d+nQ+GKfnPW9MirxIy4E+XPkOuw6Ciz5TYaS9VzbCvpwzFj5W6SK9OGMNveFyc74Jbh096coRvtoDHz0PXYI+L32IPnYqiz5bKww7b4ovPl5ePb1V+2y+QLGrvg8FHT6XNfg8jD5NPWAGJr3pRSk+jOsrvhYDjzsSc/e8kZhmvcutpDycBti+Fc5qvjjWgbw1VUG9yJBnvewFWT2wums+JKt9vVikMr5cJJI+hJxDPgA6m77YFAu9iceTvabKkz1ED8E+NunOPr2Fjr1q3gy+18EHvf892r1vxh0+l4fwPQnlrL4GfgU+mD5bPYYfYr7mnOo9V3+svdXOx72vJSm9LSqzvonPID2DnC4+nQxhvpX6u77yytm9pQC/vXAFGL7EiZi+Gl4UPT5LOL1MKpo9XWrBvmOPvD0e5Ck+Fu+yPIyyhj2AREo+xFwCvm2srr5IrZK8MXlKvlbxW72bMsM7hULrvUkOXr0q5Sm9ZxEJvuDlrL413xW9DjmbPlvu/zs/dWm9+NS6Pm3tfD6+Ywy9TUvfvYU3Pz7d+Bo+vnA7vocOZb5mR7y+p0XUPt4V4z2eHU69sdUlvlCrbz2jPUq+03dgPi6cCr5Yf6q9xLyqvTgjYD6vc3M+c6+hPtQ3mD6jxcA9DwlQPpDTqb3agqQ+rpTevYaljbwsZXM90LGWPrCA6D3sk8u9wGCmPpBIdD4YrJk9ffc6vYGsKr1aehC+W67KvcV5FD5PAgE+vNAUvm0jDrwUDio+A1wOvNOpAj47kVm9JTZVvBqKrTyDIAq+UJXCPRZ+4LutrIg9voZKPXvtnz4iifI9taelvpLaoD7gQbw9aYQQO1nGmj6yP7U9DD9tPfFvorvezAy+n7yHve22sr6f2Ka+CLURPjRj4rxWuDa94vgfPeeh8jxhFU6+hyrMvhdx3ryIEqw+JmV6vRWBLj6xWGS+U5/DPqheuj2Vm5C9FuSYvaa3Hb78PMW8ASQfvo7LhDu3gtw9vJmcPLbFGTvWGWY+yM9EvdgQiLzlPH4+ORt9PqTJAj7+iN89YSJtvYXr4r4f1U49Ot+Vu7xwlbmV7hW9jYCeviLOdb7ZAz4+RPQfPjtZPD6XUzi+1MFAvnDYWz1peSo+UhfPPcIXU7xQNo+9CVBgPXDc7LxwiHc9C1DhPh8z+b7QGIK+YD2Avq6hED6Qi4G+IdMJPjzSkr4dFbQ+7F2rvR7lerwjr+o9I1UjvnItU75/YcK9QF4lvL9Y67xTg9a9iiayPvlcFb6+2Fk8YoOZvsKe+b3g9SM+xKHmvd7G7TzHe0G9URV1vqlZhr0aR0W9DD3xvWVuzD3cllU9ukwcPrcTPL66//a9hW0uPlBDQj6kM6W+0fYKPmfCkb1afeu8bcdDPu+Hy71zSKC9cWmDPVYXGz4xeQm+vtcyvQUGhD6O+h66wqcBvppAcD7ORu28YPYzPpnhQDy310Y91jchPo4prz3CC2++FVBQPaNCWj6C76k+V7cTvMPxHT5XLaS8F7s2vJ3+Mr5A1TE9wlm4PseUiz3FPXa+MoJPPKeL4b1zSoe+9rm0PatnKj1O+uk9Ph9APni1Ob1tFAI+eDemvbn31z34UZ6+ecmHvi0DQj7+Zyw9ytx7PLJJuj7bBjK+uEaTPg8OFD4jIku+azHkvd+Cpz5cJPs9kKVlvkbVpb7LWME9EhYGPvmgQj5TJcI9wVmjPfGzkz4pP7K+ZpKzPRVMMD1nNLM8Vi7kPWb5ar4VziA+NsbjPcylJb7FqMQ9ZMbHPLmy/j11+XO+WmSdvirgUr29ZYm8m4c6PtG8SL7Ml1a97RiFPcNeAL9dtv+9KzotPoTJOr50YhI+wy8XPtR9A77yfyi+V5MCPvQUHz7QABI+8j6CviVAFb6bSDo9vdhuPXM0Cj46px09s6khPphfbz6g/vO8uKO5PSoRuL6CIAu9FgtPvaoNgb1nw9u8QW6ZPq03rL031mS91aSCPok1cD4bAJI9iEoxPYIO4T102jQ+an44PpJw9bzddL4+S9K/vaKRxDwbwOw9uB2Fvv8IdL1ibCK+x57FvG3gL76ndpY+nGAYPqYPHb3O47I+bB9ovc3HHT7/EG4+RRzuOK24B73wKXC+Le8DvVbdZr20v1a+Oy1evnxRx77OEKk8eUq/Pcr1Fb7FmWO+aOOsPevJL768ckg+Uc4yPfARB733Py0+Ua9vvjVtpD2z2hA8Dwk1vrI8KL2+zgW+HeM2PLbKmj6NbXu+G9TEPTApEj49eZI+a0uWPOp5TD78m629XcQIvgVX1D3aOxe+3sUhPhntN77vAVi+CBBWPgDurb6Eas69KOL0vZe/ET5Rais+Ux0Jvlr8Bz9IYxM9+P1cPmIxpD3V1E++yAmJvu3bmz7Zi9W8yI6QPEHlh72BsMw9/4lnPvY0QLx66uS9YEhTPno8cTywb4u9p7B5vjSXIL7mnkI+mYnpPe+dSb2sSYo+mEcFPd8PFr6KsKo+VEopPgDy6D1LtVm+R+o4vRNmcb4pz9E9g7EEPXH+Er6cMLE9Ww0rvcvJpD5WDyu94eo5vlTgQT6fObi9/Ki3PdZWmb6JLg29UKjdPJzIKD67ABO8vFBtvFhlmb473zc9FO65PQAuJL0gPWQ+sxY3vhJouT1ARQa8N6S1vCAHQ75Lsrk+BBhxPqhBIj2O1HM+uJ/yvEEYTj4kIUM9AJAQPn5PBL4yyWG+6tQSPkMzN71+BGI+90o3vvvTnT0QnZK+CxTXPiwv9T0GSh48CgBBPnsUnT6zMK29Ff6evuvPh77zzcq+k6jGPZAVrT3HYmw90G1YvtzBnj0g3hU+/Q5WviIJnD7fm1C93p3cPGFBPr76aOw87DYOvlwA4D1yZb29F94KPkhfAD1oCCo9KPOSvte4d76bkle+9ke4vthXPz0xcTo+1t8ovoLQkb5qDea9t8ZsvbNObj0kdUi9c936vaS9mb2XJwW+LNUhvoZ4oD0yaO2+BCV1PGgxYT6FUa0+zCe3PvttJT1rWlw9f54FvsZ0ij7UVMS9WnSAvYbhSj1BAFM+bim2vRPzS77eCLK9UB4/PfXmXj6YqSs8neecOxDtIz5DNmm+TErSPArUYT29EpG9csgbvkFbRz5kwqK+Ef4mPg867TxMcZE+yTzavfpmJb23waK+SFM1vsD6yL3+Hj29cdHyPQ+t9z0MPcY+wrkIvtt6gb17Kai91s37vXGREjxF3j88sn9kvJhTOr7tCME93K18vhWTyD3vQZe+qXYavhySg70E6yE8U8L1vd76Vr631t69jm1LPsXcHD3g2Tu+FEC4vfaUBj6N0AO/Dz8YvhqBr73g8Xk9qGaGvj7COL0KbY09BahnvnmYF75rYQk+EGKzPk4mGT5wUFs+vSFwPUZMoryj6wK/VcuCPjL/XT1PstE8QR5vPc+0IL6lOVY+A/RsPc2DQb6i7+g9Ks7lO1lEKD5YOle9YZjhPbfaEz5XKhu+kv0gvjSfpDpqTnY9ni2evhY2070I+d69vANfPUQqMz1ewQU+pi21vX9PQL5uxpu+h2iaPSByfD6LmxK98VuvPoGYiL7kSQ4+iVlCvgtwSj1ypY2+7aOHvdmvcb7H2QG+17mYvqTFyTsVd4a915rNvTLojL1D/ZI+g6zbPXZYGDyYxaA+tAZYvuZyKL486Wy+IfI+vivgLz1XO628ZhIRPtBI5D0qtKw9ceimPsX21j3ZdIO9Rpmovnmajb7+Kys+fJOJPgC5p73uv62+Wzm+vQPHGT4xMy4+BaQLverQF7zh77S8Jf1PvdUNlL6DQlo9j/Qevh5lDT1MBRE9jYayvu6THb3LEuu9QMLsPS/bxT2/3w29llWCvmjIFD6ly4m+sLGCPg0xW72cWRC92eQDPhz1sT3CXBm+EEakPkw6Zr7+sDK+nqVtvPtLC76SaGa+0cHBPFIslz4oMyu9JDTtvJzl1rwzqIK9aAqePmCgRrwVoDG+fctNvIWzFb6BDJw9vRhCvdqpUL4Y9uK9OmksvZt6db20kI++ApsuvQtMCL7N/Nq9cb6sPe2HPj1NSsM9+KPKuriKIb526H++7d/zuyz3Az5YH/k+k+ABvjsjir6h9Mq+PJsOPpcidj2kMj4+gVOKvb+tdr6qM6+9RJwhPQkPHj1Xosq+uu7Ovf0V7D0OpWS8az6dvpXEHj5/7BC+TXoePt2/hT6ALmS9NcMhvmXn9b0ZlGc9oif0PLmAA75nSIo80JynPmtbHD7fUxw+Lsj9vZa9RT2hPJy+uKtKvl3mkT7v3Fe+8OvkPbw33r3XTV29TfD/O7qKDr5Vwk+9KcO5vjH0wTx/w1W9NCf4PS0kj77kRPU85jaCPhPrXL6+Y2u+rFKSPURvuT10ny69rkA1viuwRT7neAs+lTljPR/zz70Uzm++7RwUvqHtEL3tAre+sqt2PvKYTz6UjHs8jCivvVXoWr1kj5C+hLCqvv51Rz69r/C9oLDaPhu1p76pIEY7WqAqPBoC3D3IqR690Rijvah7ED2/VOO+73YpPFoGTb2w9MW9DPAFvohfsb1ZKNw9tlqOvd5Vtzwbqza+VMfpvTFxnjxjfaC+iQqZvmTNZT6sRjM+aG/DPnxezL3a0Yi9H64pveLza758L7w91vKiPE/0Nb3zB4W9C3mbvcn8kjzfC0C+Tqu9vhp7Rz4iuAY+AgfRvsuAUzxAvRU+MnBhPUQGLT5EaVA+M3sEPVt4jb0GO7o9aKqqPEL8qb1+ZaW+1FM6vhK4iL4XZpQ+o6s8vq5IG71EJ/w8A/QQPl1dg7705m29CbAqvqzng71HONy9Lnf1vPdXez0/qJK+Jv/1vYzThb6mj4y8i25APv8Gbz4rt787Zi5lPkzRlD4/77G+KfUXvg2dSb6P4aG9uLXAvfg3rb1kB/G9Lr0SvrrexD0go/48XtyEPt8m2rxAnHs+pMkPP3Rbpr7dwlm+5NtgPOHUeT0qe7C9+0CcvlYJ3r0xcnM+HxmXvnjFd75LCms+k6lovlTYGL5Yf3K+L0aRvk63eb41hG8+ja4EvH4R9j1tAD48JRLLPaeler6THb+93b8kvni8+rzdDja9+j6HPcmaKj5H8vM9CPYLvpadej5QZSi92McJvj+BCb0/PxQ+UXyvvRzoYrxRmoc+SsWHvXWcwrwYDSM9oGQ8vh9OtTy3Uyw8a2w4Ps7JLL54h3U99uqkvrxJlTvXMFc+uZu3vjk6JD7Fiho+843bPaJbzj5dSXS+BJIJP9mRZb6Jjky+V36gvnH7zb1KdTy8oYsOvu/hAj0pX3m+Fjr5vIgam735FrU934MtPGkE2D2IFKg9uAc4Pm2dAb5RwJo+Mmw0vc9wWL7qQLs9WM+6vRuCPr1bphu+A0wWPl3GxT0C8ui+yJT5vIxhkDyKVVM+WFp5vonzhD2fwJy+SwSjPV+dpL7mAYm7NGWbPQcy473JHuC8rmmnPFJXUb4ME28+LZcAPvQ2FT49bZM+RfgHvoQIGzz9wbY9Ew1iPjkcDT5/UXS+kqghPqPbAz6ents7kKzJvdAHw7xh9/i9AbSxvH+qA74JQxg+EMkcvsaRGr5u0hq+L7bePWmrrT2dZLe6XpYQPllqmb1QLle9i3a8vuZhPT4dq1w+ZBUzvtNFmr7yrHu+9ED/vc5hDz2g8cq90Dv8vtVdoL1pbSu9NNJWPlc4hL7RaAc+KIB4vmu9zT2N7a89I5iEPnv0lT6W/yK8OAWMPUhOibu9aQY+NhMBvRV36bzlrLM9Uf4zvonjHD7WZYA9FrtyPGF2bz3l1RM+2LJZvkAWbb4EOly+12Kfvfj47b0Gvm88DsyWPv2EcL6TPTu9gLP5uqFQmr6mZ4w+MUOWPv+XFD7UPQS8wLqbPQ1JzL5quDI+pBkMvWSSLT4MXB0+BE7Pu9rh1rwY3cm+jlohPpoANL5VYQs+ylLhPCENfr5ePkg9+u+BPV/r5T1PxQI+ilx8PV+Z7T0WMc48AK2gPRkvaT2zaUm+YbcZvcKjAr7MexW+ZE9xvgb8hj7HirM9x2wZvmFb7r2Ow5K+b5n9vQ8Nz73FD6a+/f1LvjmMJry4Qy2+13VbvoBEQz1yitI+9wb6vVJPGr5w2JY+lkpAPq/HSr73/+08IeIHO6RHP72G6YS+Lh1ivR+ni777Zg4+xE/XvYYxr73mXiq+ystOvoCnyL3gnyY926SPvlGkyr1ojD68UfpWPOQcwj2Z4x4+E1BDPhityzwWYzY96IcRP7wpjD3EV0y8L7J0u++T473yzB0+hjEvPn+w+j0sacg8vUINvnZJTL4ProG9n917PLmlPr1ERzs9iiI4PvBZpT3SMpq9VH/yPL04nbsrmFA+5Y/yPtvDoL1K2gG+7XhXPo2FKr5IZ/Q9ULNGPnnt372pe2O9zgyuvMMCzz3dDrW9u27BPQDruT7Wv6S+zDsEvuR3SDybF7E9DKQwO9P8yj5awSG/3TfTO3m06TvXs9+8h+wKvgW49b2qT1O+2PaBu9BK17zXqLQ+4nVIvh55hDzgKHe+Ju/fPH6rQb5fdoo88C6jvFMfPj1b+Cq+xQg5vvc+vL2imXQ+ElmlvifMEj0RHJ29crfaPc6mcz2arS482YqsPlLPWLyHKRc+hMaZPsJPSr7OelY+B2h2vkJejj2Xemo+8hE4vcD/LT0MmrS+HRuevWqpMT6xKpw+H72vPaoGIL3tXyc913a6vFhyEr3X26W9nUpiPirsIr695Ai+pu/0vjUTzj3v4GC9FiMSPjIbKj4SwMO9svhlPoiyPD5BBmo+NntEPXP3rb098wI9le3RvYW2A77qzH2+TkMqvt+wIjy1ugg9oS/QPY8LhT7eL2k+H7yZvgIcgD7yPyq9m5bfvh9LQL7E/2G9N+BgvmhHFD5SDpM9VmVtPnC7VbwTlFU9pCwnPUWhQb3E65I+9SeJvkIuWD54lpQ+dgGSuwbeeLwZf6s+a9+hvps1Yb7nXh++bRpQPquVLLwD4tS9/iW+vFIHqj4ONHC+DPmAPUbZJj0YHE+9/OwYvqeghz650yi+jwKkvafYlL5yFvi+A1IxPvv3sb5VOFu9xZmTvCorvj1upgm+HbakPaSofj5JQH89r6AkPYK0i76P1Jw9MWaZPmu90zwp/Us9kimHPsK55b3yWYw8XGyXvk+3+T1N6pq7hGDTvLPzyz1WcGY+J8X2PVXWcLx8YRW9D0HNvR3yzTybApI7B1m1vKmxrb3aTJA+2n6yvk2GWr17ML+9b9+RPMizajs+SQM+JTuPvXWzAD4RlOI+hXy8vbH/tL6vCca8OkBSPjVhGL5ghWq9oCx8Pms69Tw/1R++/PavPZy/l74F+nk818ATPQtMlj5YghC9rZiMvUtxJr50+qc96pGGvIVMdD0Uhys+ZuC7vDRONT6R4zI+CHI+PWj4UL5YkOW+nUodvY0LKz7s3wk+7BxSvoLuRL4TJh4+PAK/PV7LBT6+xt+9XrqRvhJ2rjyOcZA+h0LhvehxKj5kW7W9MvJcvgatjL4GwgG+xmQJvQAxED56EqA93Xm8PeSDvz6UWjo9abJ7veJeL76qnho9/v1ivX18jDyMgmW9PW+Ivh8tXb7AqCQ+/7nZPO+oED1uxg6+Tn6SPjGx272aT349mnRWPeI2h76Rfrw9gJljvdB0Br47oxQ+fQcQvVmKIr4pNcq99XtsPYeLtz2JUm89paOkPYf0W7yzv3Q7qkYkPg3TgL7PBXq+VNDPPaoEUb5xERE+MqTPvTvQyL66d3g8qjGdPKQQQz5Qq9c92UfsvSxC1TxdujE+xNqcPdwqX73gGlA9rh+kvY4SgL5EKha9HdsOvhz0Kz4nRp8+QUiDPlepDb78nBM/CQtbvNzBXL50oLA8jcZnPmIYNb2PB7C+Z77nvVnyhjw/t9U7pWbnPfrGXD6ypv8+wFY3vtN+FL7TS/i9d/3tPKN3Rj40yh086P9/vYCHrz1rNIS9Hi2HO+ApRzyAy06+LwDZOmlFxb15yjK9HmSTvaqVXj4MdP+74ns3viO/Tj0Uj3y9rmbwvcS5O75l6TM90/PiPvBSuL1qfjg8o19FvjA6TTxuSLg98T9evvEFp742T9k97aw8vry2tj2v1b686WZtvkGZDj5uQAM+z/aUvpn5gr6ulf69Y+cEPgeSpL6h67c94cruvZDcIb4/8IS+FziHvVeINT4xHUq9po9ZPYL9Bj6NlNM8UHiSPjh2hz7YjOQ+ZeHtPQiKXj6UGQk+ZCvbvKGeez5VXm6+Ww2QvRTsO75v9DO+5oCPPIQ6Hr4DKBm97S0ZPp2tl761QEU9Y0AMPvFlMT7XbZQ8e8Z5vgT2f77SGys+Zn3rOmTikT3qVjQ9MHY0vSmoCD41Rpw+svM1PaPBXD3VHVQ+iF7dvNpnW74dlU49cenAPOMXdb6qwCM9c7SRPQXTF744SyI+OhpWPmsGybzJBsi9N8UXPbdzAr1eHMm93aVkPkWpA7yCP4w9CNUjvpkDJD8AiX6+gbmIPluIBL7m2c4979MDP5BMqD2aCAm8TuW4vUUGST2WIE6+Ud+UPaAs372bnYi+ytkHvpMW/T2vq1E6MfgbvvZA4Tz+EoI+QkCwvhqNgr3McdS9cSB0vdUXgr23Yc49fSBPvnnyCT4UTCO7raiVvm6OJD5lNJy+7pR6vRvXgz6qXS0+OwKAPv1VIb5P7VO8RIi3PgY6oj1nab89W+qCvR5N9L3XdHI8yOEePfXB6r3RsIm9u+ZxPlvFRL3vLXO+i9I2PhegGr6Miuo79FNDvmQeZD7NNbQ9hbULPQDcVj2aC9y8GqptPmloqb5XDge9AO/Ruybhbj4kR6s+T+LXPZdFXbyN9Vy+ILSMvQu57TwimTE9PIlyPPykWr4X6Gy9eQDFPX+Oi7791kE93aLVvDFJWD7lRR68h7mfvIqwIr2fGBk+IUoSvkXBF73RhNg+9evavSfLhT7Oy488CLhyvegz376usA27CQgaPlbIKT1JT2++WhgBPhDOED4jWse9g1ygPdjQur4i/G29uz9lPs9RND00z589aFZqPsQ8Aj64Coc+jU+MPn7kUr477Gw+1CYEvgawajt0wem7OKx9vXIVHD4/gNS+MjOLPd6r5jzla+o+oN1SPejXRzzW08W9DQFyvdS7RLzKljw9D0txPR4fJT6zO86+J4Y4vnpRAT4ZHtA92mFIvAnVyz2zRba9almcPIhbVD1mdoq+UQgEPZq0S74+Itc+63qGPveNqD1LmJg+wHOHvIGCBLsNTS69GPfUPY5PuDurA1I97yK/PV1Jvj4pKII+7/Llvbk6Gj43CwO+V7BhvZpocD1FQ7k9cyh6vjdVIr460Qa9LHILPquGTb66zx6+cFuwvqzn8b19y8Y9kPQEPpgeGD24ZFE+kLM0PhKEHb77B2K96dMdvp7uKb7C7fG9S/NVvRsiX74xaSY8FD5wPGHZtj3jKxk+L6lVPl4tAj4w8TC8zetyPkvviD1icCW+vpRBPgLmATtTuVm+ISGePjV6zb0f6oY+XvxgvY0UhD0q6aU+0f7JvQFmoL17eek9Jaz7PgHNOD02de09Qo68PQ8cw7rZWDu+TVsUPa/Ocb04CR+9Lj/WPtcdaz4mYsE9H6sIvoQCKz7jNGk94I2Fvm4VG75gh3w+Ev5qvansrD6MA1u9OzpivXtDKDwb6pC+g+jiPoJf8zwT+CI+LOVWvtIajbxCX6q9Uf03vmE8xr7pqWU8ptoCvjeaJD3ppqg9zXUrPjEXIb44jSA9rOqIvgxCnr49Cpu+HZa8PV7F2j2JFfw8nPyWPTfmub2mJVO+EC4FPizXhz1wtK4+cPxjvr99FD7w2F69vxf4vdCsob2RpwI+JylxPmZVeT6F4248NA1DvSk7aT7AUwG+6UkyPZExJz2GCQW+WmJ/PaWnoL6t4Eo+Io74PXpBgj328D0+kLZEPk23B73Ols45eQYXvof5vj2zfDK+hzYvPYP//z57JZ28m6raPd2+9j3IJr89SdgtvigmoD787JY96daWvYB9Cz0q1o++Se4fvrCzFz1mJZI9xzUqvtYnN77l84o+XQUVPoOWDr5EtFU+rEAWPgCr8byTLkY9MRgSvugxOb6dZKa9nWiovTgpiT7qDxC+1ZHZvcNf4j2heYY928p5PaMUMz5XzOm9sVJPPUMaMD0qlYW9WGIuvnxnrrwysUw9YpX3PSUZq74rREg9IR8IP2XgMb6Ul3K9D+6BPgkhsD2185c+EO4+viAF9D6uuKG9mkeWPRGaCL7mKe49f32PvjIlMj2i0lE8rdshvi3/ib5T9X+8Wf6MPcJbcD2vPNw82xaNPbosG71nwZq+23Jlvn9gVjwg04Q+TUEnvshnfD4e7zM+TY8mPkSEKL47lI0+NWYmPnZH1D0Qf0u9P1OmvQE0rT3KgOQ99ICkPa5vp77Yu36+fB/RPQcV870Xlb495Fi6vKUQNr4hPqy+tmnvPfhcEr54hPc9z1RdPkF/zr22ujU+lqxwPIRInj7jox6+TbN9vq4J/LzUqXM+LPN9PXZ4zL1/91y8PSuHPkGG6z2GMEo+xVk6vpdOETw1a8S90eLjvo+iyT1n+dc9ArWpvjMse7zru++9HoY/PggXgr68wRy+ODiWPoBGVzqlR4w9UPP/O1eOlL7KGiy+jpV7POsXi76acDC+y4ESPOmiH719Tho+cS06vv83t76ih9W9dGDiPe6lDLxrIzq9umqIPhy0dr5PC/28FqWdveRWirxXFzO9JLSOvQV1Yj6mkyc8CxIXPk9I2b6YNYo9OGswPtYTGb7JZLg+SPaivhbbuDy7KJs+jDWDvPSoDz6DyWO+asbMvDGeOr4kYOu+StVlvb0SVT6kTZC9FktzPumR371vVPk9e7//vQJtsrod98g8t6bsPK72NT4ky5I8SJYtPTYB6r1lWGW+FEZFPiOO5rxAVQ09LpnIPaaBn70aY3++zBaiPqvMhD7D0AO+4vrcPebfnD4kuIo9vgU/PjT5XrwcKTe+v+4uvHqavb0pIrw8+MmdPWCU172RDCQ7IMGVPZXnib3Wijg+PcbiPb69D75M6vE8qPBYvADwxDxwP+I+FdMdPkKaLD4hFge+6QLcPcERBD7UXq2+I5BfvibG170uUJ09XpdKPdwD9jsJvJM91uUgvttybz703JO8Cce0vV1Iaz6p+Du+7bxZvs4FL76EF9k9Pf/3vUwhkz763Y49JokEu++mYD5dBm29HpCouqkGVr7tcDg+aHcZvo0PjL44PTE+tQbYPgLMRjzYsmC+6R6ZPuoBJj3JRbk+CrGdPE8GzLyQxMu+3FWFvQbgvL3c1/u8GqAavt8Z1r0M4LC+WXRNvlnE4r2jaEk9xeBRvkdCBb7D23k+hAwevvGBi77gEN891Ytivmg4h70tUfE9arDbvQRznz2p3z4+3VNAPP75Bz8Yn4A+v00TvrXgVb1WDgI/H8dbPU2+SD6oE908516MPWDPPr2esEg+9AdvvRWM8D3elmc+4hLFPb7GGD6+FZq+uI77vZZ6NT7KALE9GfUZvmMlS743Qnk9RtNVPCxGur5br5g6AqKYPN8FEL5fiXq+0879vEL8jr6nPP29e8a4vHprFT0xl408Wdhzva1UCD6BCZw8sXNVvsmcCbu/f+M9MWlsPsyki71MgrY+PLatPQvYJL4Fph2+kWSjvU6GQT6TRYu8DTtsvR1pjL7PqFs9mWitvUwzQz0CDJu6GLsfvm8X8L3uv5C+9bnkvTGT772KlIQ92h+DvmvaE73trgg+X2yKPlEqwL0jkp2+dCQxvgNqSr6IAFY+aSPavFGpoL4IgOe8ABKmvb+//L1MIY68nGi4PtFACj3PI5I96j0kPktN1j2fmq+9AM+QPU6zID2z40K9EJaFvemdyz0GtAq+1/i4vq+TH75ESRQ934LnPKILJ77dMaq9csQbvmp87j0/a7k8omPwvsYsO72j+c+9bX0iPhSClD0FK8I+gr9IPXYWf700EJK+RO4tvrOMeT6YD0Q+OFkFvrithj4qM4u+aEYFvXzlq742Qjs7V8C8PTKvmj1eRA8+KLKAPLSKrb2Zp1M+XBnlPspU2b0QF5o9bItdPsGlKL6fAlW9XOAbPnYd/TwCd20+CpJEPqK7qzs7QYE+DqwxPoAEir6L6my+ZuSyvQAZ9L2A3HU+wIeZPjyXMj3RNA4+1o1cPmxRSr0WZEm8oNiBvmq2tb1KVQk+5XtTPnzqJ75QhNw+ULo2PnZM7L3n4H89gZN/vXWQ+z09wju91WRAvobGaL7fM9S9u7qEvbKa0L3ZBvM8YolvPj2DgT36ZrS9ExOCvlWXcz0icd49oqKqvQDfdr3ORpa+h1ELPrCAj740r3G9iFFuvX2Kfr15PUg9OeStvupKHz7xuKe78ETsPZdhOb6EcLk9UQWDPULNTr7BUYg+8TKsvV1/0z61cEW9oFrQvkanmb7nXUg+SdV0Pls327xVHwQ+HhlkvgpcT76PA9K+Ll6GPqVKZL1u+oA+axwkPpEaGL5haxS+4C9OPm3vBj42Ag28H4iqPZzdg74d/vE9REhUvjitrD7mLyq96kSzvDf+s77v+mm+Ssqdu0DOA76AQgK+dfwXPbjXtb3gb4+9BtXCvLkgKj4clsU9IOU7ve9spD1Hipu+U59XPrtNFT2RUEA9+y7WvbTLgb6YWDq+JYIHPuDmyLrlcgo++vkRvnLXaT39VKY9cg3KPcIqtzzGA1s8THY5viCpMT7c3CC+4PSDPQIVKj69XZO9CMMzvnwkF75CjoQ9j49FvUQ5Qr4wYPs9989bvnD93711XTw+wTDFPeQwvD3hI6C+giDhvHGmP749tk09KdYdPEI3lLzxEx6+ma0ivaxjhD6I1es9po/RvVhOSb7PdEW9R22HvROEpD4WwgS+nN2bPslCDD7nhBS+E7IlvviAwr6Xdbi9jQWXvGpa6r2+kTk+HNbsPMOikb0IWgE9XIb3u4gP/7yXG4++qX1iPvLsnD6s/ty9BmK/vucklz7+Q0M9NFUCPlkrtz2mwKq+3c55vligSz33DhM+Z1bTPU+KI77AYVM+G+dvvn4icr70gum80MxTPtIOGT4/1bQ9/TWsvaFo+D68JtU+0JLzO+kYRL3T3kc+NJs+vZzPlb06sjg+NaCXPbROdj6P63S9tZp+PBvTbz1epgO+EtM8vjQ4GD6xTbW9KqjSvcSBK75XKC++Iv0aPqHobz0YCim+9vsxPkAHRbrGN3o+2mWavGlT2bydRFI+6pAUvKG6CD7xM5M+/WOzvSZUkD3zKqC+hIXEuzLDgT2+8446z39zPvmNprxdoe09hWABPg7VeT6/w/Y8rFjGPl6NBbzcjmQ+4uCQve+1gzxn2mM+M6pYPUSTOT41x4i+GWHFvfgppj7gXBa+evoGvkPVLT5OTvQ89zXuPO4QMr4Z7x++Xun4PFG10j6mKJI+8Rf3vbVw773pEQs+xuwtvm9SGDwNN3g+ce/OvmjSiz0eVAa9Wa7qvVlNT76VauO9MnK+vYnXrT1AHES+pSg/vhJ74r6aPXg+zCvNvSvxwT3RISA9WZ5GvrqljDxjFDG+F+6PvZVcGj09ZkM+m8yvvbIGDDzAGoi+cAZiPU54kz5z2ww9VDKIvqNaYr6+6OM8fdQNviriYL1NddS97aD2PTOi2j0+yme+9F+Pvcdg2zy7O4E9pNWCPl8MMD6YUAY9C9hVvVyVkD4F9x0+XeIrvNBRAL78S50+OeNFPo8XNr477La+ltzjvrYvRD7by/C9y8WtvVASbb3alG+9z/eHvsBtwDz8zU6+QLT7vYdyE77mL/y9fyBbvk/5IL6g2wo9qJCFPkK0JT4HUxs+gbjnveY2Ez7fjLA8Zp9HvuoXXL5KjZU+XjFovRHANzyT1QO+ZiINO8Bdsj0y/3A+wSWnvdSv7b1P9rC9kjYXPhQoojwiRDC+jnmPvqiugz4ZHA29MNUiPimSo70NI1G9QLkPPoWJBL6gmqU+ZX0UPpPODT6k/eY9ytYlvuONRL7Xl4C+zvvzuxU1E76i9Y2+CMPBvS+URr7vAzq9xsRWvU97Lr4Oe4O+poKCPoYuyb5PpM09cg0AvizqXT7mVHg+WCkxvllmCr57XIY+Kr5fPtq7O75GJdO95+PQvVE4kj76vxA+LsCKvA3Igr6l+vA+0mU5vlOIr70xTBU9KpAhPnYCQ74IAqC9IAgevXXKS76l+4O+/91cvs6Z8jzMZFG9kPGnPa4LZL5m6wu9QodRvvQcFbs0sIW9HnTsvcU4w70EAQm+5OrVPGAYU71BL1Y+JzbvvIzEGz2utu28xNEIPhmRLr19k9k9Kn38PSVJhb2wlo2+DjtMvleDL77lCjm8kQwiPbQ4pTyAEH2+XIwavmMn7D4E2ME+IckgvqV8hD0wY549SbcQvtAXkT4Yl5C6ZuiYvNiiST33XCq+BTnGPUQGlz4lPOC9A04fPjzoAD3Mp5E9anc2PvszUD7qBbc9nm1nvuypcT4O/YK8rLWSPhKZ2bz3E3m9yTmLvdW5qb5c1U890EetvYOHJD3YQ5++CTQWvrMJrz0gzS0+WDyCvunkiD3mrii9+DVKPhPVjz5DdgE+eqrMvNlkBr46bFC+wfl6vRk1lb0iVAi+SXGLvtsxM72eQ36+tbi7PM5EWD1abaa+mvsqvPLMBL2dNCM+CIASvGX4Pz2F/2w+HTj4PWlE4r1twAE/oB1PPfTTKLwDxAI+4wuVvhHdED0hfY8+aPWMvUvvGj6qo449AsbuvWg3kj48QzG+WsTDu0+ctr797YY+0m04vlEnSz0mPUk+whZ+PvrvI74rBl+9tO6nvT52Ar6yNpO+Kbcwvq9OmD1QGV4+oGBcvav+2b2HrNu9p6BCPdGbiL6egIu+BEXrvCrI4DsIdM098zJYPbbmND6P7NQ+K+ObvfTokj5TN4q8mutBPiw7wz3g8te+JSCEvde9Srt2Fgi+sOzHvYtXlj0ab5k9VXGsvRduLD47+KK+x7kwPg4nKbzXXjG84yypPdPStTyhPY6+qkJ7PRDThr05gPs93sSjvhwQhr4u9ga+4mveOyZKnbwaMw++FGjjPZo2/DsFlhE9AegOvum2xzx166e+M59svkjRmz4J31M+azayPbb0MT4EWd49+ZlOPh62OD72Yv69KWn6vKgBqj2opLe9TssKPjp0BT1tR/+9cXvgPeeUCz7Mrdk7dLyePj4dIj071Hi9DJ7Ovb3DtLxkQQ6+ImQUvsHcUL4tJvg8DP1vPTFRzT4Dj4g+xhSJuus5Sj02zhO9rqUSvpyDZj5dUJc8aJNgviO7uD5tzFe9rsjCvVLIfj3mxWI+3QrDPortkL1z7Jk9xc2wvr+tS776wYY+2RBnvriDGDykmR49s538vQdLWz6DtDE9QgDrvlU8JL54Xdi9sBRGvbeLgTx0FWe+pHpdvokKHz2qnrq8eqCmPUYxAL76skY+UuRHPt9Wtj7iS5s7h4bau97tMj4Pw/s93p8zPqWrzbvGi5m9EjNXPUGTjz4OPU6980Ruvc3wPj0GnwC99fKAvtUcU70128e9f2iQPlqAgz4tw648sGaIvTHy0L3wM4a+V2yVPmcE1ryo9Qi+SGySPeqhHr53ivw9HdLrvEuG771NgaS+80hNPhB2Y75ZYC+9IKnnvBgvij1Df28+igWmPtq/+D1jqqU9BZ7kvPqxjT55GxE+/y4HvvsqsT6xMN89KLLlvudmSD5N24C9f5xyPX6v4T2w5eq9Jz8ePkrHETylgC2+KqWXPpYcMb4bO0W9pP1MvVqfJz4t98O+SkmfPrTooz1cflS9VZdwviUtlT0K7hW+PfvKPMD/Dr7pYB2+rGnAPajZf7yeW5c+I449vgCVW77rass+xxPnPG+SIr2eBhM9f1G3vRtXgL526qk+5lw1vnC54D7o5OE9x0daPTFOl7wWk0k+mKcXvEnqarrhCE4+ELKuPvaLET7gYpg+6qnOu4F9xL3kDTW9cOo7vcfQBj+IIiq9fM8Wvilb1joaCSY+gocSvfghtb1VgC4+LJBXPXOqDjxK/oc9wlfTvbwphj5/bGI+H3XwvRD2cj3Z/ZG8PQvhvBbGnz0GGVc+0XTePcLSgr3HLr+9upsuvmGEqz0v5no+mpZhPdhwgT1wV349WUGVvBmjQT4t1BK9+Z/IveyfDj7GosK+TjGUvhv6mD2s7ly+5+xqPqu5Ar3Cb+Q95ZU9vU5fw73ptpc8pIeyvoe+Rj7ruxu9dsxTPlgF9Twzrgo7MjQSvS+Zbr4aPl2+EDbYvQhzXL0i86i9R/nMvfqFvr5avZQ94MWfPM3bh75fWFI+5W/fvaJyxLxnC/09ZsTZuWBrwD7JwOO9kiHaPXyynz3Abq29SaV/PWeVob5yyRG+WM2EPufZc7z5h4o97IbRPbQk4rx5RXy+B+O2vtZwkTulzCa+jNENPRPw+z1hUgK+Km7cPsNhh74qZeu9+uuRvnHTVr2Fh5G9NR22vDrHQT3hJEy9sWqMPtpKKL5x5pM+vD6rvdnORb6+lz2+024HPkCJwD2dFIQ+AAcFPv3MXT14o+29BbUEPyqgdL5hOpq+I6DjvU0jTT6h5SM+U4cRPsBktLwo+Yq9lqDsvCoF0jq4UCq+3gUyPX1LsL0p9z0+WbnpvaKdbr6c5VA+oFGSvveQ8z2IHpY+CRX+vMe9ID2Ntri9r9PrvdFIqL5BZbs+oMNZPQkaUT6eBYC+tBAsvuySCL3vIU28g1qPvR21/r2n8b8+6qSTPRzrI74JkSC+TaSuPWJXvz0ZioO+UsSJPbavMb2/yu27AzsaOxubGT6mE/29SybmPZJRqz3QLYm+uik4vvOBnL4FzcS7UrD+PZ+5YD2WJn8+xvqMveHvCD5oRo69CdISPpH5XD5yZSA+8QiOvQQkbL1wkUk9a+oqvh0v3L052nA+OPq2vn089bwEDY2+efi+vjyc2j39DKo9xCeUPDpbcjt8e1g+OYrfvhPF8T1eC4m+gyYpPpMgu73MWoO9m2hCPXrUvDxFpLe80miRvJSyHj2ayT2+Q7revWXmVj3iHNm9f+ksPiSXiT3liYA8q5FGPrbUqL1lnic+6tIpvi2/bL5ctim9XzoQvg+tG73zK4A+LyGzvstykT389qY+RuPkPbQ0Y7yqAnM++FuNPjKaD73kkd08STs8PRtoW76OerE+cSoSPhUyYz4JVYe98jvAPmcxBr4VeC4+IuNbOzhUCLyoOjC+PpnQvVKoa70JGAO+nYipPc/khT6Dpdg9l0eMvg6XAj00YIw8wMGtPo0Kaz42otU97zD6veh8cT3bq7O9aMTavNIMuDzwlPU9NQq2PIGtCD5Noq6+UNcRvqUvHL2mNmQ+Yv85PolmYT5K3wS+VxWGPr9GGz48J3g+BtfwPOTpLD2fQD+9dBwWPm72K72Ydpw9UQbfPKV2QT3fe9C7u0KEvo08vj1xkMS9tcNlPZc5mr6jaSM+TpsDPz/zlj5+0Ts+mZaRPT7E6r3cwZK9IZfgvI9MNz1w96y9852SPapuFb6en5w9e8/ZPcG5nT0egZ8+1jVlvv1byz5lyqo8ecERvWNI2D1EzqC9y2N5vbNNGT5pZ3U9kJVEPE8Pir2nsxs+6gChPgHzUT3Blw++4c1PPnFRkL0orzM+Z1ocviFkfz426Rq+y1mlvn7ggD5nyKo95dg8vaD0rD4jGPC8rlNwvksLCj68QqE+mRlYvppzTb4AKKG8Z/WPPsm3GT42J3E+VBKWPa03TL75gbo+bERSvhmWDb4w8bm9i6SYvpKKmr4m7nE+Ke0TPvmFnTzwvZU+pbMdPdF5CL6lRoe9agu/PfStNT18EjK+VuaTvbYTnD7SCdc+iYhQPidPjb74gUo++MAAvpo/Rr4tO5u+ghwzPgPXv7zdIra9NlQ5PoEDbj0sAHs9LVMLPk0xAj3Rj0q+qR5HvtHlij6mXO29t/XMu46iPr78sIU+JOwJPVpFj7w81gm8j2z9valznLyo0469p69+Pmtr4z3F6Ty9onTLPmHgtD2AeaU7OSirvZZwgb2uyaI+4iyOPecVOr5Pr2W+H+wWviSrkjwfqI2+RcJZPYZ1jL7ScVo9GnM1PbqDVj6fkpo+fcIxvm1CDD4h+Ym+cTIpPtd31rwmIFw+tn5tvV+wuD0PzUi9JOGMPHJHjz5FGGg+TMicPt+4nDwlAp68aZ5GPFAvz7xSysS8Wl/mvEHfzDxyWim8RB/DvFm20DyRfZw8GJCzPIx3B703UGC8MyvQvFYDezzKvI67OlC9vGsf57zO7yA9HX5/PIb+nrzFMuQ8HtCYvLQ+N72tpLE8MtPwu3imwzw4UrY81ekAuyDJsTwwV0M8JqGdPBXNiLv4fhw8xLL9uztgxjwIcAE8gphfvFCkzbxHuiQ80PDRvMyDC73GpdG73Q30PLXnYbwXygC9SYjjPHv+uLwxKcm8a6PHPAk77LxZ/++8JfOjvE0L3rw69dy8QESoPLa35rwQ0Rc8LoFtPNIfnzwZt48667UFvaoJszt13uY9/3sZOwJzhj7P4wS+u4XcvYMOaL7SZdk9vqa9vd2h972BAz86OU7JPWAoRz1Odzo+8CxrvbaMa73A1Nw8GDtUvLq0e73/p7a9m7DrPYYOoj25HcC9Y89CPqvAyj1lU+E9DbwwPlg2Zrs3ph6+Zv6GPgnZFb56lzg+jkofPdU2CD5wa00+M2zuPWXIQ74D/949K5eHPWpmBD7gaji+h0aEvn9g2rvRNoe9tmpJvemsaj4IZQa+6KwCvpy3BD5n2RS96qAQPmd1jz3wXjq+haYWvvQ+Cr3ntX6+KkMFvS0YPjxNXzm+HSRJPYOTmT1golw8qfGovYnYHr650Zk7/OTIPA==',
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
