import { float, type Specs } from '../hyperparameter.js';
import type { Proposals, Running, Scheduler } from '../scheduler.js';
import type { SchedulerSubject } from './scheduler-laws.js';

const specs: Specs = { beta: float(0, 1) };

/** For each law the scheduler that breaks it, so that the law itself is tested. */
export const schedulerViolators: Readonly<Record<string, SchedulerSubject>> = {
  resume: {
    specs,
    create: () => {
      // The count is not in what it saves.
      let count = 0;
      return beta((): Proposals => ({ beta: (count++ % 10) / 10 }));
    },
  },
  order: { specs, create: countingInstances() },
  isolation: {
    specs,
    // It looks at hyperparameters that are none of its business.
    create: () => ({
      ...beta(() => undefined),
      start: ({ specs: all }): Running => ({
        next: () => ({ beta: 1 / Object.keys(all).length }),
        save: () => ({ version: 1, state: null }),
      }),
    }),
  },
  legality: { specs, create: () => beta(() => ({ beta: Number.NaN })) },
  determinism: { specs, create: countingInstances() },
  silence: {
    specs,
    create: (tunables) =>
      beta(() => {
        tunables.beta?.set(0.25);
        return undefined;
      }),
  },
  'conflict at construction': {
    specs,
    create: () => ({ ...beta(() => undefined), controls: [] }),
  },
};

function beta(next: () => Proposals | undefined): Scheduler {
  return {
    name: 'violator',
    controls: ['beta'],
    start: () => ({ next, save: () => ({ version: 1, state: null }) }),
  };
}

/** What it proposes depends on how many were made before. */
function countingInstances(): () => Scheduler {
  let instances = 0;
  return () => {
    instances += 1;
    const value = (instances % 10) / 10;
    return beta(() => ({ beta: value }));
  };
}
