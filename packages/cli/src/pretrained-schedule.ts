import { AhsError } from '@ahs/core';
import type { ModelSettings } from '@ahs/dib';
import { policyFor, pretrainedScheduler } from '@ahs/policies';
import { customaryLearningRate } from './customary-learning-rate.js';
import type { LearnedSchedule } from './learned-schedules.js';
import type { ScheduleText } from './schedule-text.js';

/** The name that `--schedule` knows. */
export const pretrainedName = 'pretrained';

/**
 * A shipped policy, frozen, without some of its features, or learning on, over a cosine and a rising β, behind its guard.
 *
 * @throws AhsError `AHS_POLICY_UNKNOWN`, `AHS_FINETUNE_UNSUPPORTED`, `AHS_SCHEDULE_INVALID` for more than the policy's
 * name and what it is not to see, or a run of unknown length; `AHS_OPTION_INVALID` for a feature that it does not have
 */
export function pretrainedSchedule(
  { controls, arguments: [name, ablation, ...hidden], source, finetune }: ScheduleText,
  run: {
    readonly learningRate: number;
    readonly optimizer: 'sgd' | 'adam';
    readonly model: ModelSettings['kind'];
    /** Of a run of known length. */
    readonly epochs: number | undefined;
  },
): LearnedSchedule {
  const { epochs } = run;
  const blind = ablation === 'blind' && hidden.length > 0 && !finetune;
  const unread = ablation !== undefined && !blind;
  if (unread || epochs === undefined) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      unread
        ? `--schedule ${controls.join(',')}=${source}: ${[ablation, ...hidden].join(':')} is too much.`
        : `--schedule ${controls.join(',')}=${source} has to know how long the run is, and --until-converged leaves that open.`,
      {
        fix: unread
          ? `Write ${controls.join(',')}=pretrained, pretrained:<policy>, or, without +finetune, pretrained:<policy>:blind:<feature>.`
          : 'Leave out --until-converged.',
      },
    );
  }
  const shipped = policyFor(controls, name);
  const facts = {
    epochs,
    learningRate: run.learningRate,
    customaryLearningRate: customaryLearningRate(run.model, run.optimizer),
  };
  const build: LearnedSchedule['build'] = ({ from }) =>
    finetune
      ? pretrainedScheduler(shipped, facts, from === undefined ? 'finetune' : { finetune: from })
      : pretrainedScheduler(shipped, facts, blind ? { blindTo: hidden } : 'frozen');
  // Built once for the errors in what was asked.
  build({ registry: undefined as never, decisions: 0, mode: 'frozen' });
  return {
    label: finetune
      ? 'pre-trained policy, fine-tuned'
      : ['pre-trained policy', ...(blind ? [`blind to ${hidden.join(', ')}`] : [])].join(', '),
    summary: '',
    controls,
    frozen: !finetune,
    evaluations: 'twelve a run',
    initial: {},
    klReduction: 'sum',
    constraints: {},
    policyOf: (agent) => agent,
    build,
  };
}
