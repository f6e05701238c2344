import { cmaEs, controllerPolicy, crossEntropy } from '@ahs/agents';
import {
  createRng,
  mergeSnapshots,
  type Snapshot,
  type SnapshotTensor,
  splitSnapshot,
} from '@ahs/core';
import { mean } from '../statistics/moments.js';
import { fitnessesOf } from './fitness.js';
import type { Learner, LearnerSettings } from './learner.js';

/** Of the search's mean over so many recent generations the mean is deployed: single ones are noisy. */
const recentGenerations = 5;
/** Of an action at the start, where each feature is about 1: corrections of about e^±.5. */
const spread = 0.3;

/** Evolves policies by a search: each candidate runs every regime, and is judged beside the others there. */
export function evolvedLearner(recipe: 'cma-es' | 'cem', settings: LearnerSettings): Learner {
  const { controls, base, features, seed, population, regimesPerGeneration, hidden } = settings;
  const n = controls.length;
  const inputs = features.length;
  const dimension = hidden === 0 ? n * (inputs + 1) : hidden * (inputs + 1) + n * (hidden + 1);
  // With more, most candidates were far worse than the base.
  const deviation = spread / Math.sqrt(inputs + 1);
  const factory =
    recipe === 'cma-es'
      ? cmaEs({ population, deviation })
      : crossEntropy({ population, deviation, elite: 0.3 });
  const optimiser = factory.create({ dimension, rng: createRng(seed, 'meta-train', recipe) });
  let means: readonly Float64Array[] = [];
  const policyOf = (parameters: Float64Array): Snapshot =>
    controllerPolicy(
      {
        controller: { kind: 'feedback', hidden },
        observationShape: [inputs],
        actions: { kind: 'continuous', n },
      },
      parameters,
    );
  return {
    actions: 'continuous',
    regimes: regimesPerGeneration,
    contenders: () =>
      optimiser.ask().map((parameters) => ({
        kind: 'policy',
        controls,
        actions: 'continuous',
        policy: policyOf(parameters),
        base,
        features,
      })),
    learn: (results, base) => {
      const [reference = [], ...objectives] = [base, ...results].map((row) =>
        row.map(({ objective }) => objective),
      );
      optimiser.tell(fitnessesOf(objectives, reference));
      means = [...means, optimiser.mean].slice(-recentGenerations);
    },
    policy: () => {
      const recent = means.length === 0 ? [optimiser.mean] : means;
      return policyOf(
        Float64Array.from({ length: dimension }, (_, at) =>
          mean(recent.map((parameters) => parameters[at] as number)),
        ),
      );
    },
    save: () => {
      const tensors = Object.fromEntries(
        means.map((parameters, at): [string, SnapshotTensor] => [
          String(at),
          { shape: [dimension], data: parameters.slice() },
        ]),
      );
      return mergeSnapshots({
        optimiser: optimiser.save(),
        means: { version: 1, state: means.length, tensors },
      });
    },
    load: (snapshot) => {
      const parts = splitSnapshot(snapshot, 'evolved learner');
      optimiser.load(parts.optimiser as Snapshot);
      const { tensors = {}, state } = parts.means as Snapshot;
      means = Array.from(
        { length: Number(state) },
        (_, at) => (tensors[String(at)] as SnapshotTensor).data.slice() as Float64Array,
      );
    },
  };
}
