import { AhsError, type ErrorCode } from '@ahs/core';

/** What a thread of a pool is posted: a task, and the module that runs it. */
export interface PoolOrder<Task> {
  /** Its address. */
  readonly module: string;
  readonly task: Task;
}

/** What became of a task. A coded error is told as plain data: posting it as it is would strip it of its code. */
export type PoolOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string };

/** Runs one task; a pool calls it in its threads. */
export async function runTask(order: PoolOrder<unknown>): Promise<PoolOutcome<unknown>> {
  try {
    const { run } = (await import(order.module)) as { readonly run: (task: unknown) => unknown };
    return { kind: 'done', result: await run(order.task) };
  } catch (error) {
    if (!(error instanceof AhsError)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}
