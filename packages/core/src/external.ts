import { AhsError } from './error.js';
import type { Proposals, Scheduler } from './scheduler.js';
import { stateOf } from './snapshot.js';

/** A scheduler that proposes what it is told: the door for people and remote agents. */
export interface ExternalScheduler extends Scheduler {
  /**
   * Proposes at the next report; a later push before it replaces an earlier one for the same hyperparameter.
   *
   * @throws AhsError `AHS_PROPOSAL_INVALID` for a hyperparameter it does not control or a value that is not finite,
   * `AHS_EXTERNAL_CLOSED` when its session has ended.
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
  const inboxes = new Set<Inbox>();
  // What is pushed before a session has started it waits for the first one.
  let waiting: Inbox | undefined = new Map();
  return {
    name,
    controls,
    config: { kind: 'external' },
    push: (values) => {
      refuse(name, controls, values);
      const open = waiting === undefined ? [...inboxes] : [waiting];
      if (open.length === 0) {
        throw new AhsError('AHS_EXTERNAL_CLOSED', `The session of '${name}' has ended.`, {
          fix: 'Push while a session runs, or make a new external scheduler.',
        });
      }
      for (const inbox of open) {
        for (const [hyperparameter, value] of Object.entries(values)) {
          inbox.set(hyperparameter, value);
        }
      }
    },
    start: ({ restore, rehearsal }) => {
      const saved = restore === undefined ? {} : (stateOf(restore, 1, name) as Proposals);
      const inbox: Inbox = new Map([...Object.entries(saved), ...(waiting ?? [])]);
      if (rehearsal !== true) {
        waiting = undefined;
        inboxes.add(inbox);
      }
      return {
        transactional: true,
        next: () => {
          if (inbox.size === 0) return undefined;
          const proposals = Object.fromEntries(inbox);
          inbox.clear();
          return proposals;
        },
        save: () => ({ version: 1, state: Object.fromEntries(inbox) }),
        explain: () => 'pushed from outside',
        stop: () => {
          inboxes.delete(inbox);
        },
      };
    },
  };
}

type Inbox = Map<string, number | null>;

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
