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
        beta: [0.001, 0.01],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9702857136726379,
        },
        trainingGap: {
          min: -0.6304054260253906,
          max: 0.5214999914169312,
        },
        dropFromBest: {
          min: 0,
          max: 0.5139209032058716,
        },
        accuracy: {
          min: -0.8880000114440918,
          max: 0.8515089750289917,
        },
        accuracyChange: {
          min: -0.3404492139816284,
          max: 3,
        },
        logKl: {
          min: 0.4348650276660919,
          max: 1.4435259103775024,
        },
        sparsity: {
          min: -0.512624979019165,
          max: 0.8318125009536743,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.4500272274017334,
          max: 0.9705743789672852,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta --generations 5 --population 8 --regimes-per-generation 6 --base-beta 0.001:0.01 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 5,
        runs: 270,
        coreMinutes: 7.9,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.3215,
            base: 0.3127,
          },
          gain: {
            mean: 0.0088,
            standardError: 0.0166,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.2531,
            base: 0.208,
          },
          gain: {
            mean: 0.0451,
            standardError: 0.035,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.2161,
            base: 0.2046,
          },
          gain: {
            mean: 0.0115,
            standardError: 0.0286,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2976,
            base: 0.2976,
          },
          gain: {
            mean: 0,
            standardError: 0,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 4,
          objective: {
            policy: 0.1154,
            base: 0.1,
          },
          gain: {
            mean: 0.0154,
            standardError: 0.0181,
          },
          collapsed: 3,
        },
      ],
      limits: [
        'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
        'Trained on mnist-mini alone; where it observes what training did not see, the base rules.',
        'It corrects a cosine and a β from 0.001 to 0.01, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls5XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzEwXSwiZGF0YV9vZmZzZXRzIjpbMCw4MF19fSAgICAgMmkFB6mApL+zGRF3ZFe2P5ZMDeC0JKY/Mq/1ziOKsT/SFv3qQzdzvzo8Ph0Zlra/Zj6W65TZRr/2n+ZIuSSOv3jnUL/vEaW/ihjGorb3oD8=',
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
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 8,
          objective: {
            policy: 0.3044,
            base: 0.3106,
          },
          gain: {
            mean: -0.0062,
            standardError: 0.0146,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 8,
          objective: {
            policy: 0.2034,
            base: 0.2096,
          },
          gain: {
            mean: -0.0061,
            standardError: 0.0299,
          },
          collapsed: 2,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 8,
          objective: {
            policy: 0.152,
            base: 0.1954,
          },
          gain: {
            mean: -0.0434,
            standardError: 0.0277,
          },
          collapsed: 4,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 8,
          objective: {
            policy: 0.3009,
            base: 0.2899,
          },
          gain: {
            mean: 0.0111,
            standardError: 0.0119,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 8,
          objective: {
            policy: 0.184,
            base: 0.1059,
          },
          gain: {
            mean: 0.0781,
            standardError: 0.0349,
          },
          collapsed: 4,
        },
      ],
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
  'beta-learning-rate-cma-es-s2': {
    card: {
      name: 'beta-learning-rate-cma-es-s2',
      summary:
        'An evolved linear policy that multiplies beta and learningRate of a base schedule by e^±1.6 at most.',
      preferred: false,
      controls: ['beta', 'learningRate'],
      actions: 'continuous',
      base: {
        beta: [0.001, 0.03],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9800000190734863,
        },
        trainingGap: {
          min: -0.8030714392662048,
          max: 1.1123332977294922,
        },
        dropFromBest: {
          min: 0,
          max: 2.971250057220459,
        },
        accuracy: {
          min: -0.9480000138282776,
          max: 0.8748509287834167,
        },
        accuracyChange: {
          min: -2.971250057220459,
          max: 3,
        },
        logKl: {
          min: 0.1077614352107048,
          max: 1.4796448945999146,
        },
        sparsity: {
          min: -0.6259999871253967,
          max: 1,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.8412618637084961,
          max: 1.075007438659668,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls beta,learningRate --generations 15 --population 10 --regimes-per-generation 8 --base-beta 0.001:0.03 --pixel-noise 0.3 --dataset mnist-mini --seed 2',
        seed: 2,
        generations: 15,
        runs: 1320,
        coreMinutes: 27.3,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 8,
          objective: {
            policy: 0.2193,
            base: 0.2395,
          },
          gain: {
            mean: -0.0202,
            standardError: 0.0367,
          },
          collapsed: 2,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 8,
          objective: {
            policy: 0.1614,
            base: 0.1403,
          },
          gain: {
            mean: 0.0211,
            standardError: 0.0313,
          },
          collapsed: 4,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 8,
          objective: {
            policy: 0.1252,
            base: 0.1112,
          },
          gain: {
            mean: 0.0141,
            standardError: 0.0229,
          },
          collapsed: 6,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 8,
          objective: {
            policy: 0.3221,
            base: 0.2691,
          },
          gain: {
            mean: 0.053,
            standardError: 0.0172,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, rate × 3',
          seeds: 8,
          objective: {
            policy: 0.1045,
            base: 0.1,
          },
          gain: {
            mean: 0.0045,
            standardError: 0.0045,
          },
          collapsed: 8,
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
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls5XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6Mn19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzIwXSwiZGF0YV9vZmZzZXRzIjpbMCwxNjBdfX0gICAg+hTES7jexz/qR0Bq4EXNv6IQRRRCAMS/Gw+GELGmsb9YLiagh8fIP+P0RxfmU8q/SwDQwvRh0L/LX5hC6i3NP7ZXd3/V68o/1ky2PqTd2b9jVWjH0P2xP2nwTcepuaG/9gKBeXEYkb+CaLdfBnbJv3tuQbDYdLE/nkaZ9YjQuT8j5owKU97CvyAp8pe0zbo/Nmugz13Tyr+FWVQ1vxzHPw==',
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
        beta: [0.001, 0.01],
      },
      features: {
        progress: {
          min: -1,
          max: 0.9702857136726379,
        },
        trainingGap: {
          min: -0.6039999723434448,
          max: 0.6300625205039978,
        },
        dropFromBest: {
          min: 0,
          max: 1.074375033378601,
        },
        accuracy: {
          min: -0.8880000114440918,
          max: 0.8669082522392273,
        },
        accuracyChange: {
          min: -0.8546093702316284,
          max: 3,
        },
        logKl: {
          min: 0.2631496787071228,
          max: 1.420685887336731,
        },
        sparsity: {
          min: -0.41356250643730164,
          max: 1,
        },
        logEpochs: {
          min: -0.4700036346912384,
          max: 0.40546509623527527,
        },
        logRate: {
          min: -0.4500272274017334,
          max: 0.9705743789672852,
        },
      },
      training: {
        recipe: 'cma-es',
        command:
          'ahs meta-train --recipe cma-es --controls learningRate --generations 5 --population 8 --regimes-per-generation 6 --base-beta 0.001:0.01 --pixel-noise 0.3 --dataset mnist-mini --seed 1',
        seed: 1,
        generations: 5,
        runs: 270,
        coreMinutes: 6.4,
        regimes:
          'mnist-mini: pixel noise 0 (half of them) or up to 0.3, 300 to 1,000 images, label noise 0 (a third) to .5, latent 8 to 64, batches of 16 to 64, SGD with momentum (three quarters) or Adam (always for texts), 5 to 12 epochs, β 1e-3 to 3e-2 where it is not scheduled, initial learning rate customary (half of them) or × .4 to 3',
      },
      results: [
        {
          regime: 'cifar10-mini, clean',
          seeds: 4,
          objective: {
            policy: 0.2497,
            base: 0.2796,
          },
          gain: {
            mean: -0.03,
            standardError: 0.0349,
          },
          collapsed: 0,
        },
        {
          regime: 'cifar10-mini, noisy',
          seeds: 4,
          objective: {
            policy: 0.1,
            base: 0.1162,
          },
          gain: {
            mean: -0.0162,
            standardError: 0.0162,
          },
          collapsed: 4,
        },
        {
          regime: 'cifar10-mini, few',
          seeds: 4,
          objective: {
            policy: 0.1293,
            base: 0.2157,
          },
          gain: {
            mean: -0.0865,
            standardError: 0.0318,
          },
          collapsed: 3,
        },
        {
          regime: 'cifar10-mini, rate × .4',
          seeds: 4,
          objective: {
            policy: 0.2733,
            base: 0.2733,
          },
          gain: {
            mean: 0,
            standardError: 0,
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
        'It corrects a cosine and a β from 0.001 to 0.01, and needs runs of known length.',
      ],
      licence: 'Apache-2.0',
    },
    safetensors:
      'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJhaHMuc25hcHNob3QiLCJ2ZXJzaW9uIjoiMSIsInNuYXBzaG90VmVyc2lvbiI6IjIiLCJzdGF0ZSI6IntcImtpbmRcIjpcImV2b2x1dGlvblwiLFwiY29udGVudFwiOlwicG9saWN5XCIsXCJjb250cm9sbGVyXCI6e1wia2luZFwiOlwiZmVlZGJhY2tcIixcImhpZGRlblwiOjB9LFwib2JzZXJ2YXRpb25TaGFwZVwiOls5XSxcImFjdGlvbnNcIjp7XCJraW5kXCI6XCJjb250aW51b3VzXCIsXCJuXCI6MX19In0sInBhcmFtZXRlcnMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzEwXSwiZGF0YV9vZmZzZXRzIjpbMCw4MF19fSAgICAgkwKTLdCWoj+eCurFmru0vzaowT2eJr4/Hm6oDIgooT9KdiE5k9esP3qdfX1eqaw/sO/j80JCuj+jWIuz49LBvyFRyAklcZm/9VS9CfLxjz8=',
  },
};
