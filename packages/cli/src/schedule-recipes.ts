import {
  AhsError,
  constant,
  cosine,
  cosineWithRestarts,
  cyclic,
  cyclicalAnnealing,
  describeSpec,
  epochs,
  exponential,
  fraction,
  geometric,
  type HyperparameterSpec,
  isLegal,
  type Length,
  linear,
  multiStep,
  nearestLegal,
  oneCycle,
  piecewise,
  polynomial,
  type Schedule,
  schedule,
  stepDecay,
  steps,
} from '@ahs/core';
import type { SchedulerRecipe, SchedulerRequest } from '@ahs/core/registry';
import { warmUpShares } from '@ahs/policies';

/** What an argument is: a value of the hyperparameter itself, another number, or a length of the run. */
type Kind = 'value' | 'number' | 'span';

/** A formula of a few numbers and lengths. */
interface Formula {
  readonly usage: string;
  readonly summary: string;
  readonly parameters: readonly Kind[];
  /** May follow once. */
  readonly optional?: Kind;
  /** May follow as often as wanted. */
  readonly repeated?: readonly Kind[];
  /** What it is made of where no argument is given, of what is in force before: values, and numbers behind them. */
  readonly usual?: (initial: number) => readonly number[];
  /** Is called with what the kinds say. */
  readonly make: (...parameters: readonly never[]) => Schedule;
}

const over = (span: Length | undefined) => (span === undefined ? {} : { over: span });

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
      usage: 'linear:<from>:<to>[:<span>]',
      summary: 'a straight line over the run, or over a span and then held',
      parameters: ['value', 'value'],
      optional: 'span',
      make: (from: number, to: number, span?: Length) => linear(from, to, over(span)),
    },
    geometric: {
      usage: 'geometric:<from>:<to>[:<span>]',
      summary: 'a straight line on a log scale',
      parameters: ['value', 'value'],
      optional: 'span',
      make: (from: number, to: number, span?: Length) => geometric(from, to, over(span)),
    },
    cosine: {
      usage: 'cosine:<from>:<to>[:<span>]',
      summary: 'half a cosine wave',
      parameters: ['value', 'value'],
      optional: 'span',
      make: (from: number, to: number, span?: Length) => cosine(from, to, over(span)),
    },
    polynomial: {
      usage: 'polynomial:<from>:<to>:<power>[:<span>]',
      summary: 'along a power of what is left',
      parameters: ['value', 'value', 'number'],
      optional: 'span',
      make: (from: number, to: number, power: number, span?: Length) =>
        polynomial(from, to, { power, ...over(span) }),
    },
    step: {
      usage: 'step:<from>:<factor>:<span>',
      summary: 'multiplied by a factor after every span',
      parameters: ['value', 'number', 'span'],
      make: (from: number, factor: number, every: Length) => stepDecay(from, { factor, every }),
    },
    'multi-step': {
      usage: 'multi-step:<from>:<factor>:<span>…',
      summary: 'multiplied by a factor at each of these points',
      parameters: ['value', 'number', 'span'],
      repeated: ['span'],
      make: (from: number, factor: number, ...at: readonly Length[]) =>
        multiStep(from, { factor, at }),
    },
    exponential: {
      usage: 'exponential:<from>:<factor>:<span>',
      summary: 'multiplied by a factor over every span, smoothly',
      parameters: ['value', 'number', 'span'],
      make: (from: number, factor: number, every: Length) => exponential(from, { factor, every }),
    },
    restarts: {
      usage: 'restarts:<from>:<to>:<span>[:<growth>]',
      summary: 'half a cosine wave again and again, each so many times as long as the last',
      parameters: ['value', 'value', 'span'],
      optional: 'number',
      make: (from: number, to: number, first: Length, growth = 1) =>
        cosineWithRestarts(from, to, { first, growth }),
    },
    'one-cycle': {
      usage: 'one-cycle:<from>:<peak>:<to>[:<span>]',
      summary: 'up to a peak and down again, the last value at the last step',
      parameters: ['value', 'value', 'value'],
      optional: 'span',
      make: (from: number, peak: number, to: number, span?: Length) =>
        oneCycle(peak, { from, to, ...over(span) }),
    },
    'warm-up': {
      usage: 'warm-up[:<from>:<peak>:<to>:<share>]',
      summary:
        'up to a peak in a share of the run, and down along half a cosine wave; alone: from a tenth of the start value up to it in 1/12 of the run, then down to a hundredth',
      // As the base of the policies does.
      usual: (initial) => [
        warmUpShares.first * initial,
        initial,
        warmUpShares.last * initial,
        warmUpShares.rise,
      ],
      parameters: ['value', 'value', 'value', 'number'],
      make: (from: number, peak: number, to: number, rise: number) =>
        oneCycle(peak, { from, to, rise }),
    },
    cyclic: {
      usage: 'cyclic:<from>:<to>:<span>',
      summary: 'up in a span and down in another, again and again',
      parameters: ['value', 'value', 'span'],
      make: (low: number, high: number, up: Length) => cyclic(low, high, { up }),
    },
    'cyclical-annealing': {
      usage: 'cyclical-annealing:<from>:<to>:<cycles>',
      summary: 'rises and stays, so many times over the run',
      parameters: ['value', 'value', 'number'],
      make: (from: number, to: number, cycles: number) => cyclicalAnnealing(from, to, { cycles }),
    },
    piecewise: {
      usage: 'piecewise:<from>:<span>:<to>…',
      summary: 'a value from each of these points on',
      parameters: ['value', 'span', 'value'],
      repeated: ['span', 'value'],
      make: (initial: number, ...points: readonly (Length | number)[]) =>
        piecewise(initial, pairs(points)),
    },
    path: {
      usage: 'path:<value>:<value>…',
      summary: 'through values spaced evenly over the run, on a log scale unless one of them is 0',
      parameters: ['value', 'value'],
      repeated: ['value'],
      make: (initial: number, ...later: readonly number[]) =>
        piecewise(
          initial,
          later.map((value, index) => [fraction((index + 1) / later.length), value]),
          { between: initial > 0 && later.every((value) => value > 0) ? 'geometric' : 'linear' },
        ),
    },
  }).map(([name, formula]) => [name, recipe(name, formula)]),
);

function pairs(points: readonly (Length | number)[]): readonly (readonly [Length, number])[] {
  return Array.from(
    { length: points.length / 2 },
    (_, index) => [points[2 * index] as Length, points[2 * index + 1] as number] as const,
  );
}

function recipe(name: string, formula: Formula): SchedulerRecipe {
  const { usage, summary } = formula;
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
      const initial = request.initial?.[hyperparameter];
      const usual =
        request.arguments.length === 0 && initial !== undefined
          ? formula.usual?.(initial)
          : undefined;
      const kinds = kindsOf(formula, (usual ?? request.arguments).length);
      const spec = request.specs[hyperparameter];
      const read = kinds?.map((kind, index) =>
        usual === undefined
          ? readArgument(kind, request.arguments[index] ?? '')
          : usualArgument(kind, usual[index] ?? Number.NaN, spec),
      );
      if (kinds === undefined || read === undefined || read.includes(undefined)) {
        throw new AhsError('AHS_SCHEDULE_INVALID', `${written} cannot be read.`, {
          fix:
            `Write ${hyperparameter}=${usage} with finite numbers` +
            (usage.includes('<span>') ? '; a span is 5epochs (or 5), 500steps or 30%.' : '.'),
        });
      }
      refuseIllegal(written, request, hyperparameter, read, kinds);
      // What the kinds say is what `make` takes.
      return schedule(hyperparameter, formula.make(...(read as unknown[] as never[])));
    },
  };
}

/** What so many arguments are, or `undefined` for too many or too few. */
function kindsOf({ parameters, optional, repeated }: Formula, count: number) {
  const kinds = [...parameters];
  if (optional !== undefined && kinds.length < count) kinds.push(optional);
  while (repeated !== undefined && kinds.length < count) kinds.push(...repeated);
  return kinds.length === count ? kinds : undefined;
}

const spanSyntax = /^(\d+(?:\.\d+)?)(epochs?|steps?|%)?$/;

/** A finite number, or a length: `5`, `5epochs`, `500steps`, `30%`. */
function readArgument(kind: Kind, text: string): number | Length | undefined {
  if (kind !== 'span') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  const [, number, unit] = spanSyntax.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (unit === '%') return fraction(Number(number) / 100);
  return unit?.startsWith('step') ? steps(Number(number)) : epochs(Number(number));
}

/** To six digits; a value that is legal. */
function usualArgument(kind: Kind, number: number, spec: HyperparameterSpec | undefined): number {
  if (kind !== 'value') return number;
  const value = Number(number.toPrecision(6));
  return spec === undefined ? value : nearestLegal(spec, value);
}

function refuseIllegal(
  written: string,
  { specs }: SchedulerRequest,
  hyperparameter: string,
  read: readonly (number | Length | undefined)[],
  kinds: readonly Kind[],
): void {
  const spec = specs[hyperparameter];
  if (spec === undefined) return;
  const illegal = read.find(
    (value, index) => kinds[index] === 'value' && !isLegal(spec, value as number),
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
