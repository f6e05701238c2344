import { isMainThread } from 'node:worker_threads';
import { AhsError } from '@ahs/core';

/** A task that does what it is told. */
export type PlantedTask =
  | { readonly does: 'square'; readonly value: number; readonly afterMs?: number }
  | { readonly does: 'refuse' | 'throw' | 'exit' | 'exhaust' | 'block' | 'fail-late' };

export async function run(task: PlantedTask): Promise<number> {
  if (isMainThread) throw new Error('This is no thread of a pool.');
  switch (task.does) {
    case 'square':
      await new Promise((resolve) => setTimeout(resolve, task.afterMs ?? 0));
      return task.value * task.value;
    case 'refuse':
      throw new AhsError('AHS_OPTION_INVALID', 'It is not square.', { fix: 'Draw another.' });
    case 'throw':
      throw new RangeError('planted in a task');
    case 'exit':
      return process.exit(3);
    case 'exhaust': {
      const kept: object[] = [];
      for (;;) kept.push(Array.from({ length: 1e5 }, () => ({ kept })));
    }
    case 'block':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return 0;
    case 'fail-late':
      setTimeout(() => {
        throw new Error('planted after a task');
      });
      return 0;
  }
}
