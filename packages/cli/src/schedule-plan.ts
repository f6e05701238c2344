import {
  AhsError,
  type Json,
  nearestLegal,
  type Observer,
  type Rules,
  type Scheduler,
  type Snapshot,
  type Specs,
} from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import { LEARNING_RATE, type ModelSettings } from '@ahs/dib';
import { takeAgentOptions } from './agent-options.js';
import { customaryLearningRate } from './customary-learning-rate.js';
import { agentSchedule, type LearnedSchedule, learnedSchedules } from './learned-schedules.js';
import { defaultBeta, parseModelText } from './model-text.js';
import { pretrainedName, pretrainedSchedule } from './pretrained-schedule.js';
import { parseScheduleText, parseScheduleTexts, type ScheduleText } from './schedule-text.js';
import type { TrainRequest } from './train-request.js';

/** The hyperparameters of the bottleneck's trainer, by name. */
export type TrainerValues = {
  readonly beta: number;
  readonly learningRate: number;
  readonly batchSize: number;
};

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
  /** The hyperparameters that the run is about: those that a schedule was asked for, and β where none was. */
  readonly scheduled: readonly (keyof TrainerValues)[];
  /** In force before any scheduler speaks. */
  readonly initial: TrainerValues;
  /** Whether anything begins at the initial learning rate: not where a formula says which numbers it takes. */
  readonly readsLearningRate: boolean;
  /** What the schedules read of the run: metrics. */
  readonly needs: readonly string[];
  readonly learned: (LearnedSchedule & { readonly name: string }) | undefined;
  readonly rules: Rules;
  /** What is doubtful about the schedules on a model. */
  warnings(model: ModelSettings): readonly string[];
  build(request: EpisodeSchedulers): readonly Scheduler[];
  /** What an agent's action does to each hyperparameter, where its adapter knows. */
  describeAction(action: Json, specs: Specs): Readonly<Record<string, string>>;
  /** What watches an episode beside the journal. */
  observers(): readonly Observer[];
}

/** What of a request a plan is made of. */
export type PlannedRequest = Pick<TrainRequest, 'schedule' | 'optimizer' | 'untilConverged'> &
  Partial<Pick<TrainRequest, 'observer' | 'batchSize' | 'learningRate' | 'model' | 'epochs'>>;

/** What becomes of the learning rate over a run of known length where nobody says otherwise. In validation it beat a constant rate on MNIST: docs/results/foundation.md. */
const learningRateDecay = 0.01;

/**
 * Makes a plan of every `--schedule`: closed formulas from the registry, learned schedules from their table. Where
 * nothing is said, β stays at its start value, and the learning rate falls along a cosine when the run's length is known.
 *
 * @throws AhsError `AHS_SCHEDULE_UNKNOWN` for a name or a hyperparameter that does not exist,
 * `AHS_SCHEDULE_INVALID` for arguments that cannot be read.
 */
export function planSchedules(
  {
    schedule,
    optimizer,
    untilConverged,
    observer = [],
    batchSize = 64,
    model = 'small-cnn',
    epochs = 5,
    ...request
  }: PlannedRequest,
  registry: Registry,
): SchedulePlan {
  const parsed = parseModelText(model);
  const learningRate = learningRateOf({ ...request, model, optimizer });
  const initial = { beta: defaultBeta(parsed), learningRate, batchSize };
  const asked = parseScheduleTexts(schedule);
  const texts = [
    ...asked,
    ...(untilConverged || asked.some(({ controls }) => controls.includes('learningRate'))
      ? []
      : [cosineFrom(initial.learningRate)]),
  ];
  for (const text of texts) refuseUnknown(text, Object.keys(initial), registry);

  const learnedTexts = texts.filter(
    ({ name }) =>
      name === pretrainedName || Object.hasOwn(learnedSchedules, name) || isAgent(name, registry),
  );
  const [learnedText, ...more] = learnedTexts;
  if (more.length > 0) refuseSecond(learnedTexts);
  const learned =
    learnedText === undefined
      ? undefined
      : {
          ...(learnedText.name === pretrainedName
            ? pretrainedSchedule(learnedText, {
                learningRate: initial.learningRate,
                optimizer,
                model: parsed.kind,
                epochs: untilConverged ? undefined : epochs,
              })
            : learnedOf(learnedText, initial, registry)),
          name: learnedText.name,
        };
  const formulas = texts.filter((text) => text !== learnedText);
  const build = ({ specs, ...request }: EpisodeSchedulers): readonly Scheduler[] => [
    ...formulas.map((text) => registry.scheduler(text.name).build({ ...text, specs, initial })),
    ...(learned === undefined ? [] : [learned.build({ ...request, registry })]),
  ];
  // Built without specs, for what they read and for the errors in their arguments.
  const needs = formulas.flatMap((text) => {
    const scheduler = registry.scheduler(text.name).build({ ...text, specs: {}, initial });
    if (untilConverged && scheduler.needsProgress === true) refuseOpenEnd(text);
    return scheduler.needs ?? [];
  });

  const makers = observer.map((name) => registry.observer(name));
  const alone = { beta: `fixed:${initial.beta}`, learningRate: `constant:${initial.learningRate}` };
  const ruled = new Set(texts.flatMap(({ controls }) => controls));
  return {
    written: {
      ...Object.fromEntries(Object.entries(alone).filter(([name]) => !ruled.has(name))),
      ...Object.fromEntries(texts.map((text) => [text.controls.join(','), text.source])),
    },
    scheduled: scheduledIn(asked),
    readsLearningRate: !asked.some(
      (text) =>
        text.controls.includes('learningRate') &&
        text.arguments.length > 0 &&
        !learnedTexts.includes(text),
    ),
    needs: [...needs, ...(learned?.build({ registry, decisions: 1, mode: 'learn' }).needs ?? [])],
    initial: { ...initial, ...learned?.initial },
    learned,
    rules: { constraints: learned?.constraints ?? {} },
    warnings: (model) => learned?.warnings?.(model) ?? [],
    build,
    describeAction: (action, specs) =>
      learned?.decider === undefined
        ? {}
        : (registry.adapter(learned.decider.adapter)().actions.describe?.(action, specs) ?? {}),
    observers: () => makers.map((make) => make()),
  };
}

function refuseOpenEnd({ controls, source }: ScheduleText): never {
  throw new AhsError(
    'AHS_SCHEDULE_INVALID',
    `--schedule ${controls.join(',')}=${source} has to know how long the run is, and --until-converged leaves that open.`,
    { fix: 'Leave out --until-converged, or use fixed or step.' },
  );
}

function scheduledIn(asked: readonly ScheduleText[]): readonly (keyof TrainerValues)[] {
  const names = (['beta', 'learningRate', 'batchSize'] as const).filter((name) =>
    asked.some(({ controls }) => controls.includes(name)),
  );
  return names.length > 0 ? names : ['beta'];
}

/** Where the learning rate starts, and stays in the schedules that begin with it. */
export function learningRateOf({
  learningRate,
  model,
  optimizer,
}: Pick<TrainRequest, 'model' | 'optimizer'> & {
  readonly learningRate?: number | undefined;
}): number {
  return learningRate ?? customaryLearningRate(parseModelText(model).kind, optimizer);
}

function cosineFrom(learningRate: number): ScheduleText {
  const last = nearestLegal(
    LEARNING_RATE,
    Number((learningRate * learningRateDecay).toPrecision(6)),
  );
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
  if (text.finetune && text.name !== pretrainedName) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      `--schedule ${written}: only what is pre-trained can be fine-tuned.`,
      { fix: `Write ${text.controls.join(',')}=${pretrainedName}+finetune.` },
    );
  }
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
  const learned = [...new Set([...Object.keys(learnedSchedules), ...registry.names('agent')])];
  if (!learned.includes(text.name) && !formulas.includes(text.name)) {
    throw new AhsError(
      'AHS_SCHEDULE_UNKNOWN',
      `--schedule ${written}: there is no schedule ${text.name}.`,
      {
        fix: registry.names('adapter').includes(text.name)
          ? `It is an adapter: name an agent before it, ${text.controls.join(',')}=dqn:${text.name}.`
          : `There are ${[...formulas, ...learned].join(', ')}.`,
      },
    );
  }
}

function isAgent(name: string, registry: Registry): boolean {
  return registry.names('agent').includes(name);
}

/** What is set up here for these hyperparameters, or else the agent with an adapter; with the options that are asked for. */
function learnedOf(
  asked: ScheduleText,
  initial: TrainerValues,
  registry: Registry,
): LearnedSchedule {
  const { text, options } = takeAgentOptions(asked);
  const learned = withoutOptions(text, initial, registry);
  return {
    ...learned,
    ...(learned.decider === undefined ? {} : { decider: { ...learned.decider, options } }),
    build: (request) => learned.build({ ...request, options }),
  };
}

function withoutOptions(
  text: ScheduleText,
  initial: TrainerValues,
  registry: Registry,
): LearnedSchedule {
  const prepared = Object.hasOwn(learnedSchedules, text.name)
    ? learnedSchedules[text.name]
    : undefined;
  const fits =
    prepared !== undefined &&
    text.arguments.length === 0 &&
    text.controls.join() === prepared.controls.join();
  if (fits) return prepared;
  if (isAgent(text.name, registry)) return agentSchedule(text, initial, registry);
  throw new AhsError(
    'AHS_SCHEDULE_INVALID',
    `--schedule ${text.controls.join(',')}=${text.source} cannot be read.`,
    { fix: `Write ${prepared?.controls.join(',')}=${text.name}.` },
  );
}

function refuseSecond(texts: readonly ScheduleText[]): never {
  const written = texts.map(({ controls, source }) => `${controls.join(',')}=${source}`);
  throw new AhsError(
    'AHS_SCHEDULE_CONFLICT',
    `${written.join(' and ')}: a run of this command has one agent.`,
    { fix: 'Give one agent several hyperparameters, or compose a session in code.' },
  );
}
