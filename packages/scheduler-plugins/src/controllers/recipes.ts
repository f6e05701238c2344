import {
  AhsError,
  type Controller,
  describeSpec,
  errorCode,
  errorMessage,
  isLegal,
  schedule,
} from '@ahs/core';
import type { SchedulerRecipe, SchedulerRequest } from '@ahs/core/registry';
import { type Bounds, boundsOf } from './bounded.js';
import { gradientBeta } from './gradient-beta.js';
import { hypergradient } from './hypergradient.js';
import { rise } from './information-ceiling.js';
import { pi, piGains } from './pi.js';
import { plateau } from './plateau.js';

/** A controller of a few numbers, of which some are values of the hyperparameter itself. */
interface Recipe {
  readonly usage: string;
  readonly summary: string;
  /** One for each argument; a `value` must be legal for the hyperparameter. */
  readonly parameters: readonly ('value' | 'number')[];
  /** So many must be given; those after them have defaults. */
  readonly required: number;
  /** The one hyperparameter that it can move, and why; all where nothing is said. */
  readonly moves?: { readonly only: 'beta' | 'learningRate'; readonly because: string };
  readonly make: (given: readonly (number | undefined)[], start: Start) => Controller;
}

/** Where a controller begins that is not told more. */
interface Start {
  /** What is in force before. */
  readonly from: number;
  readonly bounds: Bounds;
}

/** The controllers that a command line can ask for, by name. What is left out at the end has its default. */
export const controllerRecipes: Readonly<Record<string, SchedulerRecipe>> = Object.fromEntries(
  Object.entries<Recipe>({
    plateau: {
      usage: 'plateau[:<from>][:<factor>][:<patience>]',
      summary:
        'multiplied by a factor (0.1) when more than so many evaluations (10) improved nothing',
      parameters: ['value', 'number', 'number'],
      required: 0,
      make: ([from, factor, patience], start) =>
        plateau(from ?? start.from, {
          ...(factor === undefined ? {} : { factor }),
          ...(patience === undefined ? {} : { patience }),
        }),
    },
    pi: {
      usage: 'pi:<target>[:<min>][:<max>][:<gain>]',
      summary:
        'holds the KL of the minibatches at a target, in nats, with so many times (1) the gains of ControlVAE',
      parameters: ['number', 'value', 'value', 'number'],
      required: 1,
      make: ([target = Number.NaN, min, max, gain = 1], { bounds }) =>
        pi(target, {
          proportional: gain * piGains.proportional,
          integral: gain * piGains.integral,
          bounds: { min: min ?? bounds.min, max: max ?? bounds.max },
        }),
    },
    'gradient-beta': {
      usage: 'gradient-beta[:<from>][:<target>][:<max>][:<stepSize>]',
      summary:
        'climbs while the KL of the minibatches is above a target (5 nats), and else descends, by so much a nat (0.0001)',
      parameters: ['value', 'number', 'value', 'number'],
      required: 0,
      make: ([from, target, max, stepSize], { from: start, bounds }) =>
        gradientBeta(from ?? start, {
          ...(target === undefined ? {} : { target }),
          ...(stepSize === undefined ? {} : { stepSize }),
          bounds: { min: bounds.min, max: max ?? bounds.max },
        }),
    },
    rise: {
      usage: 'rise:<from>:<to>[:<share>]',
      summary:
        'half a cosine wave, at most so many times (1) the nats known of the classes by the nats kept, of a KL that is summed',
      parameters: ['value', 'value', 'number'],
      required: 2,
      moves: { only: 'beta', because: 'holds the weight of a KL at what the code is worth' },
      make: ([from = Number.NaN, to = Number.NaN, share]) =>
        rise(from, to, share === undefined ? {} : { share }),
    },
    hypergradient: {
      usage: 'hypergradient[:<from>][:<stepSize>]',
      summary:
        'grows while successive gradients agree, by up to a share (0.02) a step (Baydin et al.)',
      parameters: ['value', 'number'],
      required: 0,
      moves: { only: 'learningRate', because: 'follows the gradient of a learning rate' },
      make: ([from, stepSize], start) =>
        hypergradient(from ?? start.from, stepSize === undefined ? {} : { stepSize }),
    },
  }).map(([name, recipe]) => [name, recipeOf(name, recipe)]),
);

function recipeOf(name: string, recipe: Recipe): SchedulerRecipe {
  const { usage, summary, parameters, required, moves, make } = recipe;
  return {
    usage,
    summary,
    build: (request) => {
      const written = `${request.controls.join(',')}=${[name, ...request.arguments].join(':')}`;
      const [hyperparameter, ...others] = request.controls;
      if (hyperparameter === undefined || others.length > 0) {
        throw new AhsError(
          'AHS_SCHEDULE_INVALID',
          `${written}: ${name} schedules one hyperparameter.`,
          { fix: 'Write a --schedule for each.' },
        );
      }
      if (moves !== undefined && hyperparameter.split('.').at(-1) !== moves.only) {
        throw new AhsError(
          'AHS_SCHEDULE_INVALID',
          `${written}: ${name} ${moves.because}, and moves nothing else.`,
          { fix: `Write ${moves.only}=${usage}.` },
        );
      }
      const numbers = request.arguments.map(Number);
      const fits = numbers.length >= required && numbers.length <= parameters.length;
      const from = request.initial?.[hyperparameter];
      const told = parameters[0] !== 'value' || numbers.length > 0 || from !== undefined;
      if (!fits || !told || !numbers.every(Number.isFinite)) {
        throw new AhsError('AHS_SCHEDULE_INVALID', `${written} cannot be read.`, {
          fix: `Write ${hyperparameter}=${usage} with finite numbers${told ? '' : ', and where it starts'}.`,
        });
      }
      const values = numbers.filter((_, index) => parameters[index] === 'value');
      refuseIllegal(written, request, hyperparameter, values);
      const spec = request.specs[hyperparameter];
      const bounds = spec === undefined ? { min: 0, max: 1 } : boundsOf(spec);
      return schedule(
        hyperparameter,
        made(written, () => make(numbers, { from: from ?? Number.NaN, bounds })),
      );
    },
  };
}

/** The controller; an option out of range is said of what was written. */
function made(written: string, make: () => Controller): Controller {
  try {
    return make();
  } catch (thrown) {
    if (errorCode(thrown) !== 'AHS_OPTION_INVALID') throw thrown;
    throw new AhsError('AHS_SCHEDULE_INVALID', `${written}: ${errorMessage(thrown)}`, {
      cause: thrown,
    });
  }
}

function refuseIllegal(
  written: string,
  { specs }: SchedulerRequest,
  hyperparameter: string,
  values: readonly number[],
): void {
  const spec = specs[hyperparameter];
  const illegal = spec === undefined ? undefined : values.find((value) => !isLegal(spec, value));
  if (spec === undefined || illegal === undefined) return;
  throw new AhsError(
    'AHS_SCHEDULE_INVALID',
    `${written}: ${illegal} is no legal ${hyperparameter}.`,
    { fix: `Stay inside ${describeSpec(spec)}.` },
  );
}
