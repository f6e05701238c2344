import type { Adapter, Encoder, Reward } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { evaluationOf, fraction, magnitude } from './evaluation.js';
import { featureVector, shareOfRun } from './features.js';
import { gridActions, stepActions } from './paper-actions.js';

/** Settings of {@link paperAdapter}. */
export interface PaperAdapterOptions {
  /** `grid`: β is one of {0, .1 … .5}; `steps`: −.1, 0 or +.1. Default `grid`. */
  readonly actions?: 'grid' | 'steps';
  /** The planned number of epochs, for a host whose clock has no progress. */
  readonly epochs?: number;
  readonly reward?: {
    /** The paper's a; default 1. */
    readonly accuracyWeight?: number;
    /** The paper's b; default .25. */
    readonly sparsityWeight?: number;
    /** Added when the run diverged; default −1. */
    readonly divergedPenalty?: number;
  };
}

const schema = z.strictObject({
  actions: z.enum(['grid', 'steps']).default('grid'),
  epochs: z.int().positive().optional(),
  reward: z
    .strictObject({
      accuracyWeight: z.number().min(0).default(1),
      sparsityWeight: z.number().min(0).default(0.25),
      divergedPenalty: z.number().max(0).default(-1),
    })
    .prefault({}),
});

type PaperState = {
  readonly accuracy: number;
  readonly sparsity: number;
  readonly gradientMagnitude: number;
  readonly loss: number;
};

type PaperRewardState = { readonly accuracy: number; readonly sparsity: number };

/**
 * The paper's protocol for β, so that it can be rerun as it stands: five features, {0, .1 … .5} or ±.1, a weighted
 * reward, one decision at each epoch's start (the first after the evaluation before the first epoch). The project's
 * own runs found that it fails (dozens of decisions are too few to learn from); {@link betaAdapter} is the default. Its
 * state has the paper's five entries and no value in force, unlike the default encoders.
 *
 * Choices the paper leaves open: the epoch is scaled to [0, 1] ({@link shareOfRun}); the other features are raw and only
 * clamped to [−3, 3]; accuracy, sparsity and loss are of the validation set.
 *
 * An adapter does not know the model: ask {@link paperAdapterWarnings} whether the protocol means something on it, a
 * linear bottleneck above all, and tell people the answer, as `ahs train` does.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range; on start `AHS_ADAPTER_BOUNDS` when β's spec does not
 * allow the grid.
 */
export function paperAdapter(options: PaperAdapterOptions = {}): Adapter<number> {
  const { actions, epochs, reward } = parseOptions('paperAdapter', schema, options);
  return {
    kind: 'paper',
    config: { kind: 'paper', actions, epochs, reward },
    controls: ['beta'],
    needs: ['accuracy', 'sparsity', 'gradientMagnitude', 'loss'],
    encoder: paperEncoder(epochs),
    actions: actions === 'grid' ? gridActions() : stepActions(),
    reward: paperReward(reward),
    due: (event) => event.type === 'epoch.start',
  };
}

/** What a model should be like for the paper's protocol to mean something. */
export interface BottleneckSettings {
  readonly bottleneck: 'relu' | 'linear';
  readonly klReduction: 'sum' | 'mean';
}

/** What is doubtful about {@link paperAdapter} on a given bottleneck, a sentence each; empty when nothing is. */
export function paperAdapterWarnings(settings: BottleneckSettings): readonly string[] {
  const warnings: string[] = [];
  if (settings.bottleneck === 'linear') {
    warnings.push(
      'paperAdapter reads sparsity, and a linear bottleneck is hardly ever exactly 0: that feature and its part of the reward will not move; use the relu bottleneck.',
    );
  }
  if (settings.klReduction === 'sum') {
    warnings.push(
      "The paper's β of 0 to 0.5 is for a KL averaged over the latent dimensions; summed over them it is far too strong, and the code collapses: use klReduction mean.",
    );
  }
  return warnings;
}

/** epoch, validation accuracy, bottleneck sparsity, mean |∂L/∂z| and loss, of the last evaluation. */
function paperEncoder(epochs: number | undefined): Encoder<PaperState> {
  const features = ['epoch', 'accuracy', 'sparsity', 'gradientMagnitude', 'loss'];
  return {
    features,
    shape: [features.length],
    init: () => ({ accuracy: 0, sparsity: 0, gradientMagnitude: 0, loss: 0 }),
    next: (state, { event }) => {
      const metrics = evaluationOf(event);
      if (metrics === undefined) return state;
      return {
        accuracy: fraction(metrics, 'accuracy', state.accuracy),
        sparsity: fraction(metrics, 'sparsity', state.sparsity),
        gradientMagnitude: magnitude(metrics, 'gradientMagnitude', state.gradientMagnitude),
        loss: magnitude(metrics, 'loss', state.loss),
      };
    },
    encode: (state, { event }) => ({
      state,
      vector: featureVector([
        shareOfRun(event.clock, epochs),
        state.accuracy,
        state.sparsity,
        state.gradientMagnitude,
        state.loss,
      ]),
    }),
  };
}

/** R = a · accuracy − b · (1 − sparsity), of the evaluation that followed the decision. */
function paperReward(weights: {
  readonly accuracyWeight: number;
  readonly sparsityWeight: number;
  readonly divergedPenalty: number;
}): Reward<PaperRewardState> {
  return {
    divergedPenalty: weights.divergedPenalty,
    init: () => ({ accuracy: 0, sparsity: 0 }),
    next: (state, { event }) => {
      const metrics = evaluationOf(event);
      if (metrics === undefined) return state;
      return {
        accuracy: fraction(metrics, 'accuracy', state.accuracy),
        sparsity: fraction(metrics, 'sparsity', state.sparsity),
      };
    },
    reward: (_before, after) =>
      weights.accuracyWeight * after.accuracy - weights.sparsityWeight * (1 - after.sparsity),
  };
}
