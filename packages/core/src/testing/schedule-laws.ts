import { asController, type Controller } from '../controller.js';
import { errorCode, errorMessage } from '../error.js';
import { describeSpec, type HyperparameterSpec, isLegal } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Schedule } from '../schedule.js';
import type { Observation } from '../scheduler.js';
import { broken, type Law } from './law.js';
import {
  checkConfig,
  checkDeterminism,
  checkMemory,
  checkNeeds,
  checkResume,
  checkSilence,
  type Machine,
  playMachine,
} from './machine.js';
import { syntheticObservations } from './observations.js';

/** A schedule or controller under the laws. */
export interface ScheduleSubject {
  /** Makes it, anew at each call. */
  create(): Schedule | Controller;
  /** What its values must be legal for. */
  readonly spec: HyperparameterSpec;
  /** A bare function, which has no config. */
  readonly opaque?: boolean;
  /** Seeds of the made-up runs; default 1, 2, 3. */
  readonly seeds?: readonly number[];
}

/**
 * The laws over one value as a function of the clock, or of a state and what is observed: determinism, memory,
 * resume, silence, needs, legality, progress, config.
 *
 * @example
 * ```ts
 * checkLaws(test, scheduleLaws({ create: () => cosine(0.1, 1e-3), spec: float(0, 1) }));
 * ```
 */
export function scheduleLaws(subject: ScheduleSubject): readonly Law[] {
  const { spec, seeds = [1, 2, 3] } = subject;
  const { config, needs = [] } = asController(subject.create());
  const create = (): Machine => machineOf(subject.create(), spec);
  const observe = (seed: number, knownLength = true): readonly Observation[] =>
    syntheticObservations({
      seed,
      specs: { 'law.value': spec },
      metrics: needs,
      knownLength,
      strange: true,
    });
  const law = (
    name: string,
    check: (observations: readonly Observation[], seed: number) => void,
  ): Law => ({
    name: `${name}: ${(config as { readonly kind?: string }).kind}`,
    check: () => {
      for (const seed of seeds) check(observe(seed), seed);
    },
  });

  return [
    law('determinism', (observations) => checkDeterminism(create, observations)),
    law('memory', (observations, seed) => checkMemory(create, observations, seed)),
    law('resume', (observations) => checkResume(create, observations)),
    law('silence', (observations) => checkSilence(create, observations)),
    law('needs', (observations) => checkNeeds(create, observations, needs)),
    law('legality', (observations) => {
      for (const { output } of playMachine(create(), observations))
        checkValue('legality', spec, output);
    }),
    law('progress', (_, seed) => {
      checkUnknownLength(subject.create(), spec, observe(seed, false));
    }),
    law('config', () => {
      const sample = subject.create();
      if (subject.opaque === true && sample.config === undefined) return;
      checkConfig(sample.config, subject.create().config);
    }),
  ];
}

function machineOf(source: Schedule | Controller, spec: HyperparameterSpec): Machine {
  const controller = asController(source);
  return {
    init: () => controller.init(spec),
    next: (state, observation) => {
      const step = controller.next(state, observation);
      return { state: step.state, output: step.value ?? null };
    },
  };
}

function checkValue(law: string, spec: HyperparameterSpec, value: Json): void {
  if (value !== null && !isLegal(spec, value as number)) {
    throw broken(law, `${String(value)} is not legal for ${describeSpec(spec)}`);
  }
}

/** In a run of unknown length it works, or says that it needs the progress, as it said beforehand. */
function checkUnknownLength(
  source: Schedule | Controller,
  spec: HyperparameterSpec,
  observations: readonly Observation[],
): void {
  try {
    for (const { output } of playMachine(machineOf(source, spec), observations)) {
      checkValue('progress', spec, output);
    }
  } catch (thrown) {
    if (errorCode(thrown) === 'AHS_LAW_BROKEN') throw thrown;
    if (errorCode(thrown) !== 'AHS_PROGRESS_UNKNOWN') {
      throw broken('progress', `without it, '${errorMessage(thrown)}' has no AHS_PROGRESS_UNKNOWN`);
    }
    if (source.needsProgress !== true) {
      throw broken('progress', 'it cannot do without, and needsProgress does not say so');
    }
  }
}
