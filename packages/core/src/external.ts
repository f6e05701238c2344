import { type Door, newDoor } from './doors.js';
import { AhsError } from './error.js';
import type { Values } from './hyperparameter.js';
import type { Notice, Proposals, Scheduler } from './scheduler.js';
import { type Snapshot, stateOf } from './snapshot.js';

/** A scheduler that proposes what it is told: the door for people and remote agents. */
export interface ExternalScheduler extends Scheduler {
  /**
   * Proposes at the next report; a later push before it replaces an earlier one for the same hyperparameter.
   *
   * @throws AhsError `AHS_PROPOSAL_INVALID` for a hyperparameter it does not control or a value that is not finite,
   * `AHS_EXTERNAL_CLOSED` when nobody takes it: its session has ended, or it is part of a scheduler on the bench.
   */
  push(values: Proposals): void;
}

/**
 * Makes a scheduler with a door.
 *
 * @example
 * ```ts
 * const slider = external('slider', ['beta']);
 * // register it in a session, then at any time:
 * slider.push({ beta: 0.01 });
 * ```
 */
export function external(name: string, controls: readonly string[]): ExternalScheduler {
  const listening = new Set<{ readonly inbox: Inbox }>();
  // What is pushed before a session has started it waits for the first one.
  let waiting: Inbox | undefined = new Map();
  return {
    name,
    controls,
    config: { kind: 'external' },
    doors: [name],
    push: (values) => {
      refuse(name, controls, values);
      const open = waiting === undefined ? [...listening].map(({ inbox }) => inbox) : [waiting];
      if (open.length === 0) {
        throw new AhsError(
          'AHS_EXTERNAL_CLOSED',
          `Nobody takes what '${name}' is given: its session has ended, or the scheduler that it is part of is benched.`,
          { fix: 'Push while it takes part in a session, or make a new external scheduler.' },
        );
      }
      for (const inbox of open) {
        for (const [hyperparameter, value] of Object.entries(values)) {
          inbox.set(hyperparameter, value);
        }
      }
    },
    start: ({ restore, overridden, rehearsal, pushed, recovering, doors }) => {
      const door = doors?.get(name) ?? openDoor(name, restore, recovering, overridden);
      doors?.set(name, door);
      if (recovering === true) door.owed = true;
      const { inbox } = door;
      // Of one door there may be two instances for a moment: who takes over starts before the other one stops.
      const listener = { inbox };
      if (pushed === undefined) {
        for (const [hyperparameter, value] of waiting ?? []) inbox.set(hyperparameter, value);
        if (rehearsal !== true) {
          waiting = undefined;
          listening.add(listener);
        }
      }
      let notices: readonly Notice[] = silent;
      return {
        transactional: true,
        next: ({ report }) => {
          notices = silent;
          const proposals = pushed === undefined ? taken(inbox) : pushed(name, report);
          if (proposals !== undefined) {
            notices = [{ type: 'external.push', door: name, proposals }];
            for (const [hyperparameter, value] of Object.entries(proposals)) {
              door.standing.set(hyperparameter, value);
            }
          }
          if (!door.owed) return proposals;
          door.owed = false;
          return door.standing.size === 0 ? undefined : Object.fromEntries(door.standing);
        },
        notices: () => notices,
        save: () => ({ version: 1, state: Object.fromEntries(inbox) }),
        explain: () => 'pushed from outside',
        stop: () => {
          listening.delete(listener);
        },
      };
    },
  };
}

/** What waits in a checkpoint waits still; what waited before a throw, or a change on purpose, is over. */
function openDoor(
  name: string,
  restore: Snapshot | undefined,
  recovering = false,
  overridden: Values = {},
): Door {
  if (restore === undefined || recovering) return newDoor({});
  return newDoor(stateOf(restore, 1, name) as Proposals, overridden);
}

type Inbox = Door['inbox'];

const silent: readonly Notice[] = Object.freeze([]);

/** What waits in an inbox, which is empty then. */
function taken(inbox: Inbox): Proposals | undefined {
  if (inbox.size === 0) return undefined;
  const proposals = Object.fromEntries(inbox);
  inbox.clear();
  return proposals;
}

function refuse(name: string, controls: readonly string[], values: Proposals): void {
  for (const [hyperparameter, value] of Object.entries(values)) {
    if (controls.includes(hyperparameter) && (value === null || Number.isFinite(value))) continue;
    throw new AhsError(
      'AHS_PROPOSAL_INVALID',
      `'${name}' cannot propose ${hyperparameter} = ${value}.`,
      { fix: `Push finite values (or null) for: ${controls.join(', ')}.` },
    );
  }
}
