import { AhsError, errorCode, errorMessage } from '../error.js';

/** One promise that every part of AHS keeps, as a check that throws when it is broken. */
export interface Law {
  readonly name: string;
  /** @throws AhsError `AHS_LAW_BROKEN` saying what was seen. */
  check(): void;
}

/** Registers one test: `test` of vitest, node:test, Jest or Mocha. */
export type TestFunction = (name: string, run: () => void) => unknown;

/**
 * Runs laws as tests.
 *
 * @example
 * ```ts
 * import { test } from 'vitest';
 *
 * checkLaws(test, specLaws({ spec: float(0, 1) }));
 * ```
 */
export function checkLaws(test: TestFunction, laws: readonly Law[]): void {
  for (const law of laws) test(law.name, () => law.check());
}

/** Breaks a law. */
export function broken(law: string, what: string): AhsError {
  return new AhsError('AHS_LAW_BROKEN', `${law}: ${what}.`);
}

/** Does a check; whatever it throws breaks the law, and is said with where it was seen. */
export function checkIn(where: string, law: string, check: () => void): void {
  try {
    check();
  } catch (thrown) {
    const message = errorMessage(thrown);
    const seen = errorCode(thrown) === 'AHS_LAW_BROKEN' ? message : `${law}: ${message}`;
    throw new AhsError('AHS_LAW_BROKEN', seen, { fix: `Seen in ${where}.`, cause: thrown });
  }
}
