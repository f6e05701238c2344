import { AhsError } from './error.js';
import type { Notice, Proposals, Scheduler } from './scheduler.js';
import { stateOf } from './snapshot.js';

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
    start: ({ restore, overridden = {}, rehearsal, pushed }) => {
      const saved = restore === undefined ? {} : (stateOf(restore, 1, name) as Proposals);
      const fresh = pushed === undefined ? (waiting ?? []) : [];
      // What waited when the value was changed on purpose is older than that.
      const waited = Object.entries(saved).filter(([name]) => overridden[name] === undefined);
      const inbox: Inbox = new Map([...waited, ...fresh]);
      if (rehearsal !== true && pushed === undefined) {
        waiting = undefined;
        inboxes.add(inbox);
      }
      let notices: readonly Notice[] = silent;
      return {
        transactional: true,
        next: ({ report }) => {
          notices = silent;
          const proposals = pushed === undefined ? taken(inbox) : pushed(name, report);
          if (proposals === undefined) return undefined;
          notices = [{ type: 'external.push', door: name, proposals }];
          return proposals;
        },
        notices: () => notices,
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
