import {
  AhsError,
  constant,
  cosine,
  describeSpec,
  epochs,
  geometric,
  isLegal,
  linear,
  type Schedule,
  schedule,
  stepDecay,
} from '@ahs/core';
import type { SchedulerRecipe, SchedulerRequest } from '@ahs/core/registry';

/** A formula of a few numbers, of which some are values of the hyperparameter itself. */
interface Formula {
  readonly usage: string;
  readonly summary: string;
  /** One for each argument; `value` must be legal for the hyperparameter. */
  readonly parameters: readonly ('value' | 'number')[];
  readonly make: (...parameters: readonly number[]) => Schedule;
}

/** The closed formulas that `--schedule` knows, by name. */
export const scheduleRecipes: Readonly<Record<string, SchedulerRecipe>> = Object.fromEntries(
  Object.entries<Formula>({
    fixed: {
      usage: 'fixed:<value>',
      summary: 'the same value throughout',
      parameters: ['value'],
      make: constant,
    },
    constant: {
      usage: 'constant:<value>',
      summary: 'the same value throughout',
      parameters: ['value'],
      make: constant,
    },
    linear: {
      usage: 'linear:<from>:<to>',
      summary: 'a straight line over the run',
      parameters: ['value', 'value'],
      make: linear,
    },
    geometric: {
      usage: 'geometric:<from>:<to>',
      summary: 'a straight line on a log scale over the run',
      parameters: ['value', 'value'],
      make: geometric,
    },
    cosine: {
      usage: 'cosine:<from>:<to>',
      summary: 'half a cosine wave over the run',
      parameters: ['value', 'value'],
      make: cosine,
    },
    step: {
      usage: 'step:<from>:<factor>:<epochs>',
      summary: 'multiplied by a factor after every so many epochs',
      parameters: ['value', 'number', 'number'],
      make: (from: number, factor: number, every: number) =>
        stepDecay(from, { factor, every: epochs(every) }),
    },
  }).map(([name, formula]) => [name, recipe(name, formula)]),
);

function recipe(name: string, { usage, summary, parameters, make }: Formula): SchedulerRecipe {
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
          {
            fix: 'Write a --schedule for each.',
          },
        );
      }
      const numbers = request.arguments.map(Number);
      if (numbers.length !== parameters.length || !numbers.every(Number.isFinite)) {
        throw new AhsError('AHS_SCHEDULE_INVALID', `${written} cannot be read.`, {
          fix: `Write ${hyperparameter}=${usage} with finite numbers.`,
        });
      }
      refuseIllegal(written, request, hyperparameter, numbers, parameters);
      return schedule(hyperparameter, make(...numbers));
    },
  };
}

function refuseIllegal(
  written: string,
  { specs }: SchedulerRequest,
  hyperparameter: string,
  numbers: readonly number[],
  parameters: Formula['parameters'],
): void {
  const spec = specs[hyperparameter];
  if (spec === undefined) return;
  const illegal = numbers.find(
    (value, index) => parameters[index] === 'value' && !isLegal(spec, value),
  );
  if (illegal !== undefined) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      `${written}: ${illegal} is no legal ${hyperparameter}.`,
      {
        fix: `Stay inside ${describeSpec(spec)}.`,
      },
    );
  }
}
