import { AhsError, errorMessage } from '../error.js';
import type { Values } from '../hyperparameter.js';
import type { Tunable } from '../tunable.js';

/** A value to be set. */
export interface Change {
  readonly hyperparameter: string;
  readonly applied: number;
  readonly next: number;
}

/** What went wrong; everything is as it was before. */
export interface ApplyFailure {
  readonly hyperparameter: string;
  readonly thrown: unknown;
}

/**
 * Sets all values or none: when one `set` throws, the earlier ones and the one that threw are set back.
 *
 * @throws AhsError `AHS_APPLY_FAILED` when setting back throws too: the host's values are then unknown.
 */
export function applyAll(
  changes: readonly Change[],
  tunables: Readonly<Record<string, Tunable>>,
): ApplyFailure | undefined {
  let begun = 0;
  try {
    for (const { hyperparameter, next } of changes) {
      begun += 1;
      tunables[hyperparameter]?.set(next);
    }
    return undefined;
  } catch (thrown) {
    const tried = changes.slice(0, begun);
    setBack(tried, tunables, thrown);
    return { hyperparameter: (tried.at(-1) as Change).hyperparameter, thrown };
  }
}

/** What has to be set so that the host holds these values. */
export function differencesFrom(
  tunables: Readonly<Record<string, Tunable>>,
  values: Values,
): readonly Change[] {
  return Object.entries(values).flatMap(([hyperparameter, next]) => {
    const applied = (tunables[hyperparameter] as Tunable).get();
    return applied === next ? [] : [{ hyperparameter, applied, next }];
  });
}

function setBack(
  changes: readonly Change[],
  tunables: Readonly<Record<string, Tunable>>,
  cause: unknown,
): void {
  for (const { hyperparameter, applied } of changes.toReversed()) {
    try {
      tunables[hyperparameter]?.set(applied);
    } catch (thrown) {
      throw new AhsError(
        'AHS_APPLY_FAILED',
        `${hyperparameter} could not be set back to ${applied} (${errorMessage(thrown)}) after a set failed (${errorMessage(cause)}).`,
        { fix: 'Mend the tunable; its value is unknown.', cause: thrown },
      );
    }
  }
}
