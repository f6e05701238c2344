import { parseDatasetText } from '@ahs/dib';
import type { SchedulePlan } from '../schedule-plan.js';

const hyperparameterLabels: Readonly<Record<string, string>> = {
  beta: 'β',
  learningRate: 'learning rate',
  batchSize: 'batch size',
};

/** A hyperparameter as people write it. */
export function hyperparameterLabel(name: string): string {
  return hyperparameterLabels[name] ?? name;
}

/** What a run is called in tables and pictures: `DQN`, `fixed β = 0.001`, `β linear:0.001:0.1`. */
export function labelOf({ learned, written }: SchedulePlan): string {
  if (learned !== undefined) return learned.label;
  const beta = written.beta ?? '';
  const fixed = /^(?:fixed|constant):(.+)$/.exec(beta)?.[1];
  return fixed === undefined ? `β ${beta}` : `fixed β = ${fixed}`;
}

/** The words in a run folder's name. */
export function folderWords(
  dataset: string,
  { learned, written }: SchedulePlan,
  seed: number,
): readonly string[] {
  const name = learned?.name ?? (written.beta ?? '').split(':')[0] ?? '';
  const set = parseDatasetText(dataset).name;
  return [set, name, `s${seed}`];
}

const fileSets: Readonly<Record<string, string>> = {
  idx: 'a data set in IDX files',
  csv: 'a data set in CSV',
};

/** The report's headline. */
export function titleOf({ learned, written }: SchedulePlan, dataset: string): string {
  const kind = parseDatasetText(dataset).name;
  const set = fileSets[kind] ?? kind;
  if (learned !== undefined) {
    const agent = learned.label.startsWith('DQN') ? 'A DQN' : learned.label;
    return `${agent} schedules ${learned.controls.map(hyperparameterLabel).join(' and ')} on ${set}`;
  }
  const [name = '', first = ''] = (written.beta ?? '').split(':');
  return name === 'fixed' || name === 'constant'
    ? `β fixed at ${first} on ${set}`
    : `β on a ${name} schedule, on ${set}`;
}
