import { AhsError, createRng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import type { Weights } from '../models/model.js';
import { attackModel } from '../robustness/attack.js';
import type { Trainer, WeightsName } from './contract.js';
import { evaluate } from './evaluation.js';
import { checkMeasuring, type TrainerOptions } from './options.js';
import { type StoredTensors, toVariables } from './tensors.js';
import type { Trained } from './trained.js';

/** What there is to be measured of a run at any time. */
export interface Standing {
  readonly trained: Trained;
  /** The weights of the best evaluation; `undefined` before the first. */
  best(): StoredTensors | undefined;
  /** In force. */
  beta(): number;
}

/** How a trainer's model is measured and attacked on the parts of its data. */
export function measuringOf(
  options: TrainerOptions,
  { trained, best, beta }: Standing,
): Pick<Trainer, 'evaluate' | 'attack'> {
  const { data, seed, training } = options;
  const { architecture, weights, average } = trained;

  /** Lends weights for the time of a call. */
  const withWeights = <Result>(used: WeightsName, use: (lent: Weights) => Result): Result => {
    switch (used) {
      case 'final':
        return use(weights);
      case 'average':
        if (average === undefined) {
          throw empty('This run keeps no average of its weights.', 'Set training.weightAverage.');
        }
        return use(average.weights);
      case 'best': {
        const stored = best();
        if (stored === undefined) throw empty('There are no best weights before an evaluation.');
        const lent = toVariables(stored);
        try {
          return use(lent);
        } finally {
          tf.dispose(lent as Weights);
        }
      }
    }
  };
  const examplesOf = (which: 'validation' | 'test') => {
    if (data[which].count === 0) throw empty(`${data.name} has no ${which} examples.`);
    return data[which];
  };

  return {
    evaluate: (which, used = 'final', measuring = {}) => {
      checkMeasuring(measuring);
      const { samples } = measuring;
      const examples = examplesOf(which);
      // Noise of its own: measuring moves nothing.
      const rng = createRng(seed, 'evaluation noise', which);
      return withWeights(used, (lent) =>
        evaluate(
          { architecture, weights: lent, examples },
          { beta: beta(), batchSize: training.batchSize },
          samples === undefined ? undefined : { count: samples, rng },
        ),
      );
    },
    attack: (which, attack, used = 'final') => {
      const examples = examplesOf(which);
      return withWeights(used, (lent) =>
        attackModel({ architecture, weights: lent, examples }, attack),
      );
    },
  };
}

function empty(message: string, fix = 'Evaluate what there is.'): AhsError {
  return new AhsError('AHS_EVALUATION_EMPTY', message, { fix });
}
