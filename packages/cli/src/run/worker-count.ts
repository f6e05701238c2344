import { availableParallelism } from 'node:os';
import type { BackendName } from '@ahs/dib';

/** How many threads share each training step, and what is to be said about it. */
export interface WorkerCount {
  readonly count: number;
  readonly warnings: readonly string[];
}

/** The number that was asked for, or as many as there are cores and shards; one where the backend has no threads. */
export function workerCount(
  { workers, shards }: { readonly workers?: number | undefined; readonly shards: number },
  backend: BackendName,
): WorkerCount {
  if (backend === 'wasm') {
    return { count: workers ?? Math.min(availableParallelism(), shards), warnings: [] };
  }
  const unheeded = workers !== undefined && workers > 1;
  return {
    count: 1,
    warnings: unheeded
      ? [`--workers ${workers}: only the wasm backend has workers, and this is ${backend}.`]
      : [],
  };
}
