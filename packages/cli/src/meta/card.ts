import type { PolicyCard } from '@ahs/policies';
import { stepsOf } from '@ahs/scheduler-plugins';
import type { MetaTrainRequest } from '../meta-train-request.js';
import { cardResults, type TestRun } from './evaluation.js';
import type { MetaTraining } from './meta-training.js';
import { regimesInWords } from './regime.js';

/** What a trained policy is called: `beta-learning-rate-cma-es-rise-s0`, without `rise` where no ceiling holds what it moves. */
export function policyName({ controls, recipe, seed, base }: MetaTrainRequest): string {
  const words = controls.map((name) => name.replaceAll(/[A-Z]/g, (l) => `-${l.toLowerCase()}`));
  const rises = controls.includes('beta') && base.ceiling !== undefined;
  return [...words, recipe, ...(rises ? ['rise'] : []), `s${seed}`].join('-');
}

/** The card of a trained policy. */
export function cardOf(
  request: MetaTrainRequest,
  training: MetaTraining,
  runs: readonly TestRun[],
): PolicyCard {
  const { controls, recipe, seed, dataset, hidden, base, pixelNoise } = request;
  const { features, generations, coreMinutes } = training;
  const shape = hidden > 0 ? `one layer of ${hidden}` : 'linear';
  const kind =
    recipe === 'dqn' || recipe === 'ppo' ? recipe.toUpperCase() : `evolved ${shape} policy`;
  return {
    name: policyName(request),
    summary:
      `An ${kind} that multiplies ${controls.join(' and ')} of a base schedule by e^±1.6 at most.`.replace(
        /^An (?=[DP])/,
        'A ',
      ),
    preferred: false,
    controls,
    actions: training.actions,
    base,
    features,
    training: {
      recipe,
      command: commandOf(request),
      seed,
      generations: generations.length,
      runs: training.runs,
      coreMinutes: Math.round(10 * coreMinutes) / 10,
      regimes: `${dataset.join(', ')}: pixel noise 0 (half of them) or up to ${pixelNoise}, ${regimesInWords}`,
    },
    results: cardResults(runs),
    limits: [
      'Trained on small classifiers of a few hundred steps, with β above 0 as the weight of a summed KL.',
      `Trained on ${dataset.join(' and ')} alone; where it observes what training did not see, the base rules.`,
      ...stepLimits(features),
      controls.includes('beta')
        ? `It corrects a cosine and a β from ${base.beta.join(' to ')}, and needs runs of known length.`
        : 'It corrects a cosine of the learning rate, whatever β is, and needs runs of known length.',
    ],
    licence: 'Apache-2.0',
  };
}

/** Between how many steps a policy that sees their number acts. */
function stepLimits({ logSteps }: MetaTraining['features']): readonly string[] {
  if (logSteps === undefined) return [];
  const [least, most] = [logSteps.min, logSteps.max].map((value) => Math.round(stepsOf(value)));
  return [
    `It saw runs of ${least} to ${most} steps; in much shorter or longer ones the base rules.`,
  ];
}

function commandOf(request: MetaTrainRequest): string {
  const { recipe, controls, generations, population, regimesPerGeneration, seed, hidden, dataset } =
    request;
  return [
    'ahs meta-train',
    `--recipe ${recipe} --controls ${controls.join(',')} --generations ${generations}`,
    `--population ${population} --regimes-per-generation ${regimesPerGeneration}`,
    `--base-beta ${request.base.beta.join(':')} --base-ceiling ${request.base.ceiling ?? 0} --pixel-noise ${request.pixelNoise}`,
    `--dataset ${dataset.join(',')} --seed ${seed}${hidden > 0 ? ` --hidden ${hidden}` : ''}`,
    ...(request.features === undefined ? [] : [`--features ${request.features.join(',')}`]),
  ].join(' ');
}
