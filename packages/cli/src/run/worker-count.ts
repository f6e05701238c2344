import { availableParallelism } from 'node:os';
import type { BackendName, ModelSettings } from '@ahs/dib';

/** How many threads share each training step, and what is to be said about it. */
export interface WorkerCount {
  readonly count: number;
  readonly warnings: readonly string[];
}

/** The models whose steps are long enough for a second thread to pay (docs/decisions/0011-parallel.md). */
const PAYS: Readonly<Record<ModelSettings['kind'], boolean>> = {
  'small-cnn': false,
  'paper-cnn': true,
};

/** The number that was asked for, or the one that is fastest; one where the backend runs in no threads. */
export function workerCount(
  asked: { readonly workers?: number | undefined; readonly shards: number },
  model: ModelSettings['kind'],
  backend: BackendName,
): WorkerCount {
  if (backend !== 'wasm') {
    return {
      count: 1,
      warnings:
        asked.workers === undefined || asked.workers === 1
          ? []
          : [
              `--workers ${asked.workers}: only the wasm backend has workers, and this is ${backend}.`,
            ],
    };
  }
  const fastest = PAYS[model] ? Math.min(availableParallelism(), asked.shards) : 1;
  return { count: asked.workers ?? fastest, warnings: [] };
}
