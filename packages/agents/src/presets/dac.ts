import type { Preset, PresetOptions } from './preset.js';

const own = 'chosen here, on seeds apart from those of the results';

/** ε falls over the first half: the benchmarks show the whole of their few states soon. */
function dacDqn(settings: {
  readonly steps: number;
  readonly gamma: number;
  readonly evalEpisodes: number;
  readonly capacity: number;
  readonly hidden?: readonly number[];
}): Preset {
  return {
    source: own,
    steps: settings.steps,
    streams: 1,
    evalEpisodes: settings.evalEpisodes,
    options: (steps): PresetOptions => ({
      network: { hidden: settings.hidden ?? [64, 64] },
      optimizer: { learningRate: 1e-3 },
      replay: { capacity: settings.capacity, batchSize: 64, learningStarts: 500 },
      target: { double: true, polyak: 0.01 },
      exploration: { from: 1, to: 0.05, decisions: Math.max(1, Math.round(steps / 2)), sticky: 0 },
      returns: { discount: settings.gamma, steps: 1 },
      training: { frequency: 4, gradientSteps: 2, clipNorm: 10 },
    }),
  };
}

/**
 * Between two choices of k lie hundredths, and an improvement is rare and pays 1 to 10: so the squared error, whose
 * minimum is the mean, over all that was seen, with a rate that falls to almost nothing.
 */
const leadingOnesDqn: Preset = {
  source: own,
  steps: 400_000,
  streams: 1,
  evalEpisodes: 4000,
  options: (steps): PresetOptions => ({
    network: { hidden: [64, 64] },
    optimizer: { learningRate: { from: 1e-3, to: 1e-5, transitions: Math.max(1, steps) } },
    replay: { capacity: Math.max(1000, steps), batchSize: 256, learningStarts: 500 },
    target: { double: true, polyak: 0.01 },
    exploration: { from: 1, to: 0.2, decisions: Math.max(1, Math.round(steps / 2)), sticky: 0 },
    returns: { discount: 0, steps: 1 },
    training: { frequency: 8, gradientSteps: 1, clipNorm: 10, loss: 'mse' },
  }),
};

/**
 * With tanh units the ½ that Sigmoid wants about a curve's middle was never learned; with ReLUs it is, at once. The
 * entropy's weight falls to 0, so that what is rarely right (Luby's 4 and 5) is not given up before it was tried.
 */
function dacPpo(settings: {
  readonly steps: number;
  readonly evalEpisodes: number;
  readonly rolloutSteps: number;
  readonly batchSize: number;
  readonly entropy: 'falling' | 'low';
}): Preset {
  return {
    source: own,
    steps: settings.steps,
    streams: 8,
    evalEpisodes: settings.evalEpisodes,
    options: (steps): PresetOptions => {
      const falling = (from: number) => ({ from, to: 0, transitions: Math.max(1, steps) });
      return {
        network: { hidden: [64, 64], activation: 'relu' },
        optimizer: { learningRate: falling(1e-3) },
        rollout: { steps: settings.rolloutSteps, streams: 8 },
        surrogate: {
          clip: 0.2,
          entropyCoefficient: settings.entropy === 'falling' ? falling(0.05) : 0.005,
        },
        returns: { discount: 0, lambda: 0.95 },
        training: { epochs: 10, batchSize: settings.batchSize },
      };
    },
  };
}

const quick = { rolloutSteps: 128, batchSize: 256, entropy: 'falling' } as const;
/** Its improvements are rare, so that a rollout and a batch must hold more of them. */
const rare = { rolloutSteps: 512, batchSize: 512, entropy: 'low' } as const;

/** Settings for the benchmarks of dynamic algorithm configuration. No action changes what pays later. */
export const dacPresets: Readonly<Record<'dqn' | 'ppo', Readonly<Record<string, Preset>>>> = {
  dqn: {
    'Sigmoid-1D3M': dacDqn({ steps: 100_000, gamma: 0, evalEpisodes: 100, capacity: 50_000 }),
    'Sigmoid-2D3M': dacDqn({ steps: 200_000, gamma: 0, evalEpisodes: 100, capacity: 100_000 }),
    Luby: dacDqn({ steps: 100_000, gamma: 0, evalEpisodes: 1, capacity: 50_000 }),
    'LeadingOnes-50': leadingOnesDqn,
  },
  ppo: {
    'Sigmoid-1D3M': dacPpo({ steps: 300_000, evalEpisodes: 100, ...quick }),
    'Sigmoid-2D3M': dacPpo({ steps: 500_000, evalEpisodes: 100, ...quick }),
    Luby: dacPpo({ steps: 500_000, evalEpisodes: 1, ...quick }),
    'LeadingOnes-50': dacPpo({ steps: 500_000, evalEpisodes: 4000, ...rare }),
  },
};
