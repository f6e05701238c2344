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
import { gradientBeta } from './gradient-beta.js';
import { pi } from './pi.js';
import { plateau } from './plateau.js';

/** A controller of a few numbers, of which some are values of the hyperparameter itself. */
interface Recipe {
  readonly usage: string;
  readonly summary: string;
  /** One for each argument; a `value` must be legal for the hyperparameter. */
  readonly parameters: readonly ('value' | 'number')[];
  readonly make: (numbers: readonly number[]) => Controller;
}

/**
 * The controllers that a command line can ask for, by name. `hypergradient` is not among them: it needs a host that
 * reports the products of its gradients, which the bottleneck's trainer does not.
 */
export const controllerRecipes: Readonly<Record<string, SchedulerRecipe>> = Object.fromEntries(
  Object.entries<Recipe>({
    plateau: {
      usage: 'plateau:<from>:<factor>:<patience>',
      summary: 'multiplied by a factor when more evaluations than its patience did not improve',
      parameters: ['value', 'number', 'number'],
      make: ([from = 0, factor = 0, patience = 0]) => plateau(from, { factor, patience }),
    },
    pi: {
      usage: 'pi:<target>:<min>:<max>',
      summary: 'holds the KL of the minibatches at a target (ControlVAE)',
      parameters: ['number', 'value', 'value'],
      make: ([target = 0, min = 0, max = 0]) => pi(target, { bounds: { min, max } }),
    },
    gradient: {
      usage: 'gradient:<from>:<target>:<max>',
      summary: 'follows the gradient of the Lagrangian, with the KL of the minibatches at a target',
      parameters: ['value', 'number', 'value'],
      make: ([from = 0, target = 0, max = 0]) => gradientBeta(from, { target, bounds: { max } }),
    },
  }).map(([name, recipe]) => [name, recipeOf(name, recipe)]),
);

function recipeOf(name: string, { usage, summary, parameters, make }: Recipe): SchedulerRecipe {
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
      const numbers = request.arguments.map(Number);
      if (numbers.length !== parameters.length || !numbers.every(Number.isFinite)) {
        throw new AhsError('AHS_SCHEDULE_INVALID', `${written} cannot be read.`, {
          fix: `Write ${hyperparameter}=${usage} with finite numbers.`,
        });
      }
      const values = numbers.filter((_, index) => parameters[index] === 'value');
      refuseIllegal(written, request, hyperparameter, values);
      return schedule(
        hyperparameter,
        made(written, () => make(numbers)),
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
