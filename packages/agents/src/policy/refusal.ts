import { AhsError, type ErrorCode, type Json, jsonEquals, type Snapshot } from '@ahs/core';
import type { z } from 'zod';

/** The format of the agents' snapshots and policies. */
export const SNAPSHOT_VERSION = 2;

/** Refuses a snapshot: says what is wrong with it. */
export type Refuse = (flaw: string) => AhsError;

/**
 * Makes the refusals of one kind of snapshot.
 *
 * @param what `a DQN’s snapshot`
 * @param maker What makes policies of snapshots, `dqnPolicy()`, where something does.
 */
export function refusal(code: ErrorCode, what: string, maker?: string): Refuse {
  const orPolicy = maker === undefined ? '' : `, or a policy made from it with ${maker}`;
  return (flaw) =>
    new AhsError(code, `This is not ${what} that this agent can take: ${flaw}.`, {
      fix: `Give what save() of an agent made with the same settings returned${orPolicy}.`,
    });
}

/** Refuses a snapshot of another format. */
export function requireVersion({ version }: Snapshot, refuse: Refuse): void {
  if (version !== SNAPSHOT_VERSION) {
    throw refuse(`it has version ${version}, and this release reads ${SNAPSHOT_VERSION}`);
  }
}

/** Refuses a snapshot in which something differs from the agent's own. */
export function requireSame(name: string, saved: Json, own: Json, refuse: Refuse): void {
  if (!jsonEquals(saved, own)) {
    throw refuse(`its ${name} is ${JSON.stringify(saved)}, the agent's ${JSON.stringify(own)}`);
  }
}

/** Whether a snapshot says that it is a policy. */
export function isPolicy({ state }: Snapshot): boolean {
  return (state as { readonly content?: Json } | null)?.content === 'policy';
}

/** What zod found, in a line: `exploration.from: Too big …; …`. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
