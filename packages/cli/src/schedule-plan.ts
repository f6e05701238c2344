import { AhsError, type Rules, type Scheduler, type Snapshot, type Specs } from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import type { ModelSettings } from '@ahs/dib';
import { type LearnedSchedule, learnedSchedules } from './learned-schedules.js';
import { parseScheduleText, parseScheduleTexts, type ScheduleText } from './schedule-text.js';
import type { TrainRequest } from './train-request.js';

/** The hyperparameters of the bottleneck's trainer, by name. */
export type TrainerValues = { readonly beta: number; readonly learningRate: number };

/** What makes the schedulers of one episode. */
export interface EpisodeSchedulers {
  readonly specs: Specs;
  /** Decisions over all episodes. */
  readonly decisions: number;
  readonly from?: Snapshot;
  readonly mode: 'learn' | 'frozen';
}

/** What schedules what in a run. */
export interface SchedulePlan {
  /** What rules each hyperparameter, as `--schedule` would write it. */
  readonly written: Readonly<Record<string, string>>;
  /** In force before any scheduler speaks. */
  readonly initial: TrainerValues;
  readonly learned: (LearnedSchedule & { readonly name: string }) | undefined;
  readonly rules: Rules;
  /** What is doubtful about the schedules on a model. */
  warnings(model: ModelSettings): readonly string[];
  build(request: EpisodeSchedulers): readonly Scheduler[];
}

/** What of a request a plan is made of. */
export type PlannedRequest = Pick<TrainRequest, 'schedule' | 'optimizer' | 'untilConverged'>;

/** Where the learning rate starts when nobody says otherwise: good for both models. */
const learningRates = { sgd: 0.05, adam: 1e-3 } as const;
/** And what becomes of it over a run of known length. In validation it beat a constant rate on MNIST: docs/results/foundation.md. */
const learningRateDecay = 0.01;
const defaultBeta = 1e-3;

/**
 * Makes a plan of every `--schedule`: closed formulas from the registry, learned schedules from their table. Where
 * nothing is said, β stays at its start value, and the learning rate falls along a cosine when the run's length is known.
 *
 * @throws AhsError `AHS_SCHEDULE_UNKNOWN` for a name or a hyperparameter that does not exist,
 * `AHS_SCHEDULE_INVALID` for arguments that cannot be read, `AHS_AGENT_NOT_AVAILABLE` for PPO.
 */
export function planSchedules(
  { schedule, optimizer, untilConverged }: PlannedRequest,
  registry: Registry,
): SchedulePlan {
  const initial = { beta: defaultBeta, learningRate: learningRates[optimizer] };
  const texts = [
    ...parseScheduleTexts(schedule),
    ...(untilConverged || schedule.some(schedulesLearningRate)
      ? []
      : [cosineFrom(initial.learningRate)]),
  ];
  for (const text of texts) refuseUnknown(text, Object.keys(initial), registry);

  const learnedText = texts.find(({ name }) => Object.hasOwn(learnedSchedules, name));
  const recipe = learnedText === undefined ? undefined : learnedSchedules[learnedText.name];
  const learned =
    recipe === undefined || learnedText === undefined
      ? undefined
      : { ...recipe, name: learnedText.name };
  const formulas = texts.filter((text) => text !== learnedText);
  const build = ({ specs, ...request }: EpisodeSchedulers): readonly Scheduler[] => [
    ...formulas.map((text) => registry.scheduler(text.name).build({ ...text, specs })),
    ...(learned === undefined ? [] : [learned.build({ ...request, registry })]),
  ];
  for (const text of formulas) {
    // Built without specs, for the errors in its arguments.
    const scheduler = registry.scheduler(text.name).build({ ...text, specs: {} });
    if (untilConverged && scheduler.needsProgress === true) refuseOpenEnd(text);
  }

  return {
    written: {
      beta: `fixed:${initial.beta}`,
      learningRate: `constant:${initial.learningRate}`,
      ...Object.fromEntries(texts.map((text) => [text.controls.join(','), text.source])),
    },
    initial: { ...initial, ...learned?.initial },
    learned,
    rules: { constraints: learned?.constraints ?? {} },
    warnings: (model) => learned?.warnings?.(model) ?? [],
    build,
  };
}

function refuseOpenEnd({ controls, source }: ScheduleText): never {
  throw new AhsError(
    'AHS_SCHEDULE_INVALID',
    `--schedule ${controls.join(',')}=${source} has to know how long the run is, and --until-converged leaves that open.`,
    { fix: 'Leave out --until-converged, or use fixed or step.' },
  );
}

function schedulesLearningRate(source: string): boolean {
  return parseScheduleText(source).controls.includes('learningRate');
}

function cosineFrom(learningRate: number): ScheduleText {
  const last = Number((learningRate * learningRateDecay).toPrecision(6));
  return parseScheduleText(`learningRate=cosine:${learningRate}:${last}`);
}

function refuseUnknown(
  text: ScheduleText,
  hyperparameters: readonly string[],
  registry: Registry,
): void {
  const written = `${text.controls.join(',')}=${text.source}`;
  // An agent that is planned says so itself; one that is there needs a schedule of its name.
  if (registry.names('agent').includes(text.name)) registry.agent(text.name)();
  const stranger = text.controls.find((name) => !hyperparameters.includes(name));
  if (stranger !== undefined) {
    throw new AhsError(
      'AHS_SCHEDULE_UNKNOWN',
      `--schedule ${written}: there is no hyperparameter ${stranger}.`,
      {
        fix: `There are ${hyperparameters.join(' and ')}.`,
      },
    );
  }
  const formulas = registry.names('scheduler');
  const learned = learnedSchedules[text.name];
  if (learned === undefined && !formulas.includes(text.name)) {
    throw new AhsError(
      'AHS_SCHEDULE_UNKNOWN',
      `--schedule ${written}: there is no schedule ${text.name}.`,
      {
        fix: `There are ${[...formulas, ...Object.keys(learnedSchedules)].join(', ')}.`,
      },
    );
  }
  if (text.controls.length > 1) {
    throw new AhsError(
      'AHS_SCHEDULE_UNKNOWN',
      `--schedule ${written}: no schedule of several hyperparameters is installed.`,
      { fix: 'Write a --schedule for each.' },
    );
  }
  if (learned === undefined) return;
  if (
    text.arguments.length > 0 ||
    !text.controls.every((name) => learned.controls.includes(name))
  ) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `--schedule ${written} cannot be read.`, {
      fix: `Write ${learned.controls.join(',')}=${text.name}.`,
    });
  }
}
