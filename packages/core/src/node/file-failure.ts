import { AhsError, type ErrorCode, errorMessage } from '../error.js';

/** What the operating system calls its refusals, and what helps. */
const fixes: Readonly<Record<string, string>> = {
  EACCES: 'Choose a folder that you may use, or change its permissions.',
  EPERM: 'Choose a folder that you may use, or change its permissions.',
  EROFS: 'This disk is read-only: choose a folder on another one.',
  ENOSPC: 'The disk is full: free some space, or choose a folder on another one.',
  EDQUOT: 'Your quota is used up: free some space, or choose a folder on another disk.',
  ENOENT: 'Create its folder first.',
  ENOTDIR: 'A part of the path is a file where a folder should be: choose another path.',
  EISDIR: 'This is a folder: give the path of a file.',
  ENAMETOOLONG: 'Choose a shorter name.',
};

/** The operating system's name of what went wrong: `ENOSPC`. */
export function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}

/** A refusal of the operating system as a coded error: what could not be done to which path, why, and the fix. */
export function fileFailure(
  code: ErrorCode,
  what: 'written' | 'read',
  path: string,
  thrown: unknown,
): AhsError {
  const fix = fixes[systemCode(thrown) ?? ''];
  return new AhsError(code, `'${path}' could not be ${what}: ${errorMessage(thrown)}.`, {
    ...(fix === undefined ? {} : { fix }),
    cause: thrown,
  });
}
