import { AhsError } from '@ahs/core';

/** One `--schedule`, taken apart: `beta=linear:0:0.1`. */
export interface ScheduleText {
  readonly controls: readonly string[];
  /** `linear` */
  readonly name: string;
  /** `['0', '0.1']` */
  readonly arguments: readonly string[];
  /** `linear:0:0.1` */
  readonly source: string;
  /** Whether `+finetune` stands behind it: a pre-trained policy goes on learning. */
  readonly finetune: boolean;
}

const syntax = /^([A-Za-z][\w.]*(?:,[A-Za-z][\w.]*)*)=([a-z][\w-]*)((?::[^:]+?)*)(\+finetune)?$/;

/**
 * Reads `hyperparameter[,hyperparameter]=name[:argument…]`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for anything else, or a hyperparameter named twice.
 */
export function parseScheduleText(text: string): ScheduleText {
  const match = syntax.exec(text.trim());
  const [, names = '', name = '', rest = '', finetune = ''] = match ?? [];
  const controls = names.split(',');
  if (match === null || new Set(controls).size < controls.length) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `--schedule ${text} cannot be read.`, {
      fix: 'Write hyperparameter=name:arguments, for instance beta=linear:0.001:0.1.',
    });
  }
  const parameters = rest === '' ? [] : rest.slice(1).split(':');
  return {
    controls,
    name,
    arguments: parameters,
    source: `${name}${rest}${finetune}`,
    finetune: finetune !== '',
  };
}

/**
 * Reads every `--schedule`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` as {@link parseScheduleText} does, `AHS_SCHEDULE_CONFLICT` when two of
 * them schedule one hyperparameter.
 */
export function parseScheduleTexts(texts: readonly string[]): readonly ScheduleText[] {
  const schedules = texts.map(parseScheduleText);
  const seen = new Map<string, string>();
  for (const { controls, source } of schedules) {
    for (const hyperparameter of controls) {
      const other = seen.get(hyperparameter);
      if (other !== undefined) {
        throw new AhsError(
          'AHS_SCHEDULE_CONFLICT',
          `${hyperparameter} has two schedules, ${other} and ${source}.`,
          { fix: 'Give each hyperparameter one --schedule.' },
        );
      }
      seen.set(hyperparameter, source);
    }
  }
  return schedules;
}
