import type { Values } from './hyperparameter.js';
import { type Snapshot, stateOf } from './snapshot.js';

/** What came to a door from outside. A throw of the scheduler that the door is part of takes nothing of it back. */
export interface Door {
  /** What waits for the next report. */
  readonly inbox: Map<string, number | null>;
  /** What came through it last, by hyperparameter. */
  readonly standing: Map<string, number | null>;
  /** What came through it is to be said again, because who heard it went back to an older state. */
  owed: boolean;
}

/** The doors of one scheduler in a session, by name: they outlast its instances. */
export type Doors = Map<string, Door>;

/** By hyperparameter; `null` withdraws. */
type Pushed = Readonly<Record<string, number | null>>;

type SavedDoor = {
  readonly inbox: Pushed;
  readonly standing: Pushed;
  readonly owed: boolean;
};

/** A door with something in its inbox, but for what was changed on purpose since. */
export function newDoor(inbox: Pushed, overridden: Values = {}): Door {
  return { inbox: without(overridden, inbox), standing: new Map(), owed: false };
}

function without(overridden: Values, pushed: Pushed): Map<string, number | null> {
  return new Map(Object.entries(pushed).filter(([name]) => overridden[name] === undefined));
}

/** Doors as a checkpoint left them, or none; what was pushed to values that were changed on purpose since is over. */
export function openDoors(
  saved: Snapshot | undefined,
  owner: string,
  overridden: Values = {},
): Doors {
  if (saved === undefined) return new Map();
  const state = stateOf(saved, 1, `doors of ${owner}`) as Readonly<Record<string, SavedDoor>>;
  return new Map(
    Object.entries(state).map(([name, { inbox, standing, owed }]) => [
      name,
      { ...newDoor(inbox, overridden), standing: without(overridden, standing), owed },
    ]),
  );
}

/** Doors as a checkpoint holds them. */
export function saveDoors(doors: Doors): Snapshot {
  const state = [...doors].map(([name, { inbox, standing, owed }]): [string, SavedDoor] => [
    name,
    { inbox: Object.fromEntries(inbox), standing: Object.fromEntries(standing), owed },
  ]);
  return { version: 1, state: Object.fromEntries(state) };
}
