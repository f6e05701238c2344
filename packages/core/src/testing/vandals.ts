import { map } from 'rxjs';
import { observer } from '../observer.js';
import type { Running, Scheduler } from '../scheduler.js';

/** The hyperparameter of a vandal: a number in [0, 1]. */
export const vandalised = 'law.vandalised';

/** What vandals throw. */
export const rage = 'law.rage';

/** Schedulers that misbehave, each in the way that its name says, beside one that controls `neighbours`. */
export function vandals(neighbours: readonly string[]): readonly Scheduler[] {
  return [
    vandal('throws', { next: fail }),
    vandal('proposes NaN', { next: () => ({ [vandalised]: Number.NaN }) }),
    vandal('proposes what is not its own', {
      next: () => Object.fromEntries(neighbours.map((name) => [name, 0.5])),
    }),
    vandal('fails to explain itself', { explain: fail }),
    vandal('fails to be saved', { save: fail }),
    vandal('fails to stop', { stop: fail }),
  ];
}

/** Observers that misbehave. */
export const vandalObservers = [
  observer('law.observer that throws at once', fail),
  observer('law.observer that throws later', (events$) => events$.pipe(map(fail))),
];

function fail(): never {
  throw new Error(rage);
}

/** It works until it has seen the first event; a session may well refuse one that cannot even begin. */
function vandal(name: string, misdeeds: Partial<Running>): Scheduler {
  return {
    name: `law.vandal that ${name}`,
    controls: [vandalised],
    start: () => {
      const running: Running = {
        next: () => ({ [vandalised]: 0.5 }),
        save: () => ({ version: 1, state: null }),
      };
      let begun = false;
      return {
        ...running,
        ...misdeeds,
        next: (observation) => {
          begun = true;
          return (misdeeds.next ?? running.next)(observation);
        },
        save: () => (begun ? (misdeeds.save ?? running.save)() : running.save()),
      };
    },
  };
}
