import type { Preset, PresetOptions } from './preset.js';

/** https://github.com/DLR-RM/rl-baselines3-zoo, `hyperparams/dqn.yml` and `ppo.yml` (Raffin 2020). */
const zoo = 'RL Baselines3 Zoo';

/** The Zoo's names for a DQN, as they stand there. */
interface ZooDqn {
  readonly steps: number;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly bufferSize: number;
  readonly learningStarts: number;
  readonly gamma: number;
  readonly targetUpdateInterval: number;
  readonly trainFrequency: number;
  readonly gradientSteps: number;
  readonly explorationFraction: number;
  readonly explorationFinal: number;
}

/**
 * What Stable-Baselines3's DQN does beside: one step, no double targets, gradients limited to 10, and PyTorch's start
 * of linear layers. A network without biases is as good as linear along each ray through 0, and CartPole stays near 0:
 * from biases of 0 a seed ended at 221 that ends at 500 from random ones.
 */
function zooDqn(settings: ZooDqn): Preset {
  return {
    source: `${zoo}, dqn.yml`,
    steps: settings.steps,
    streams: 1,
    evalEpisodes: 100,
    options: (steps): PresetOptions => ({
      network: { hidden: [256, 256], initializer: 'uniform' },
      optimizer: { learningRate: settings.learningRate },
      replay: {
        capacity: settings.bufferSize,
        batchSize: settings.batchSize,
        learningStarts: settings.learningStarts,
      },
      target: { double: false, every: settings.targetUpdateInterval },
      exploration: {
        from: 1,
        to: settings.explorationFinal,
        decisions: Math.max(1, Math.round(settings.explorationFraction * steps)),
        warmUp: settings.learningStarts,
        sticky: 0,
      },
      returns: { discount: settings.gamma, steps: 1 },
      training: {
        frequency: settings.trainFrequency,
        gradientSteps: settings.gradientSteps,
        clipNorm: 10,
      },
    }),
  };
}

/** The Zoo's names for a PPO; what it leaves out is Stable-Baselines3's default. */
interface ZooPpo {
  readonly steps: number;
  readonly environments: number;
  readonly rolloutSteps: number;
  readonly batchSize?: number;
  readonly lambda: number;
  readonly gamma: number;
  readonly epochs: number;
  /** Falls linearly to 0 where `linear`. */
  readonly learningRate?: number;
  readonly clip?: number;
  readonly linear?: boolean;
  readonly normalize?: boolean;
  readonly network?: PresetOptions[string];
  readonly difference?: string;
}

function zooPpo(settings: ZooPpo): Preset {
  const { learningRate = 3e-4, clip = 0.2, batchSize = 64, difference } = settings;
  return {
    source: `${zoo}, ppo.yml${difference === undefined ? '' : `; ${difference}`}`,
    steps: settings.steps,
    streams: settings.environments,
    evalEpisodes: 100,
    options: (steps): PresetOptions => {
      const scheduled = (value: number) =>
        settings.linear === true ? { from: value, to: 0, transitions: Math.max(1, steps) } : value;
      return {
        network: { hidden: [64, 64], activation: 'tanh', ...settings.network },
        optimizer: { learningRate: scheduled(learningRate) },
        rollout: { steps: settings.rolloutSteps, streams: settings.environments },
        surrogate: { clip: scheduled(clip), entropyCoefficient: 0 },
        returns: { discount: settings.gamma, lambda: settings.lambda },
        normalisation: {
          observations: settings.normalize === true,
          rewards: settings.normalize === true,
        },
        training: { epochs: settings.epochs, batchSize },
      };
    },
  };
}

/** The tuned settings of the RL Zoo. */
export const zooPresets: Readonly<Record<'dqn' | 'ppo', Readonly<Record<string, Preset>>>> = {
  dqn: {
    'CartPole-v1': zooDqn({
      steps: 50_000,
      learningRate: 2.3e-3,
      batchSize: 64,
      bufferSize: 100_000,
      learningStarts: 1000,
      gamma: 0.99,
      targetUpdateInterval: 10,
      trainFrequency: 256,
      gradientSteps: 128,
      explorationFraction: 0.16,
      explorationFinal: 0.04,
    }),
    'MountainCar-v0': zooDqn({
      steps: 120_000,
      learningRate: 4e-3,
      batchSize: 128,
      bufferSize: 10_000,
      learningStarts: 1000,
      gamma: 0.98,
      targetUpdateInterval: 600,
      trainFrequency: 16,
      gradientSteps: 8,
      explorationFraction: 0.2,
      explorationFinal: 0.07,
    }),
    'Acrobot-v1': zooDqn({
      steps: 100_000,
      learningRate: 6.3e-4,
      batchSize: 128,
      bufferSize: 50_000,
      learningStarts: 0,
      gamma: 0.99,
      targetUpdateInterval: 250,
      trainFrequency: 4,
      gradientSteps: -1,
      explorationFraction: 0.12,
      explorationFinal: 0.1,
    }),
  },
  ppo: {
    'CartPole-v1': zooPpo({
      steps: 100_000,
      environments: 8,
      rolloutSteps: 32,
      batchSize: 256,
      lambda: 0.8,
      gamma: 0.98,
      epochs: 20,
      learningRate: 1e-3,
      linear: true,
    }),
    'MountainCar-v0': zooPpo({
      steps: 1_000_000,
      environments: 16,
      rolloutSteps: 16,
      lambda: 0.98,
      gamma: 0.99,
      epochs: 4,
      normalize: true,
    }),
    'Acrobot-v1': zooPpo({
      steps: 1_000_000,
      environments: 16,
      rolloutSteps: 256,
      lambda: 0.94,
      gamma: 0.99,
      epochs: 4,
      normalize: true,
    }),
    'Pendulum-v1': zooPpo({
      steps: 100_000,
      environments: 4,
      rolloutSteps: 1024,
      lambda: 0.95,
      gamma: 0.9,
      epochs: 10,
      learningRate: 1e-3,
      // Stable-Baselines3 starts with a deviation of 1 N·m, which is half of our action.
      network: { gaussian: { squashed: false, logDeviation: -0.69 } },
      difference: 'plain Gaussian noise where the Zoo takes state-dependent exploration',
    }),
  },
};
