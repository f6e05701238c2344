import { hyperparameterLabels, sentenceStart } from '../hyperparameter-label.js';
import type { SchedulePlan } from '../schedule-plan.js';

/** One `--schedule` that a run is about. */
interface Written {
  readonly controls: readonly string[];
  /** `linear:0.001:0.1` */
  readonly source: string;
}

/** What a run is called in tables and pictures: `DQN`, `fixed β = 0.001`, `learning rate cosine:0.1:0.001`. */
export function labelOf(plan: SchedulePlan): string {
  const { learned } = plan;
  if (learned !== undefined) {
    return learned.controls.join() === 'beta'
      ? learned.label
      : `${learned.label} on ${hyperparameterLabels(learned.controls)}`;
  }
  return writtenOf(plan)
    .map(({ controls, source }) => {
      const names = hyperparameterLabels(controls);
      const value = fixedValue(source);
      return value === undefined ? `${names} ${source}` : `fixed ${names} = ${value}`;
    })
    .join(', ');
}

/** The words in a run folder's name: the data set, each hyperparameter and its schedule, the seed. */
export function folderWords(dataset: string, plan: SchedulePlan, seed: number): readonly string[] {
  const set = dataset.startsWith('idx:') ? 'idx' : dataset;
  const schedules = writtenOf(plan).flatMap(({ controls, source }) => [
    ...controls,
    nameOf(source),
  ]);
  return [set, ...schedules, `s${seed}`];
}

/** The report's headline. */
export function titleOf(plan: SchedulePlan, dataset: string): string {
  const { learned } = plan;
  const set = dataset.startsWith('idx:') ? 'a data set in IDX files' : dataset;
  const formulas = writtenOf(plan)
    .filter(({ controls }) => !controls.every((name) => learned?.controls.includes(name)))
    .map(({ controls, source }) => {
      const names = hyperparameterLabels(controls);
      const value = fixedValue(source);
      return value === undefined
        ? `${names} on a ${nameOf(source)} schedule`
        : `${names} fixed at ${value}`;
    });
  if (learned === undefined) return `${sentenceStart(formulas.join(', '))}, on ${set}`;
  const agent = learned.label.startsWith('DQN') ? 'A DQN' : learned.label;
  const others = formulas.length === 0 ? '' : `, with ${formulas.join(' and ')}`;
  return `${agent} schedules ${hyperparameterLabels(learned.controls)} on ${set}${others}`;
}

/** What of a plan the run is about, in the order of its hyperparameters. */
function writtenOf({ written, scheduled }: SchedulePlan): readonly Written[] {
  const position = ({ controls }: Written) =>
    scheduled.findIndex((name) => controls.includes(name));
  return Object.entries(written)
    .map(([names, source]) => ({ controls: names.split(','), source }))
    .filter((text) => position(text) >= 0)
    .sort((a, b) => position(a) - position(b));
}

function nameOf(source: string): string {
  return source.split(':')[0] ?? source;
}

function fixedValue(source: string): string | undefined {
  return /^(?:fixed|constant):(.+)$/.exec(source)?.[1];
}
