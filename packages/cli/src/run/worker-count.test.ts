import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { workerCount } from './worker-count.js';

describe('the number of workers', () => {
  it('is what was asked for, or what cores and shards allow', () => {
    expect(workerCount({ workers: 3, shards: 4 }, 'wasm')).toEqual({ count: 3, warnings: [] });
    expect(workerCount({ shards: 1 }, 'wasm').count).toBe(1);
    expect(workerCount({ shards: 1000 }, 'wasm').count).toBe(availableParallelism());
  });

  it('is one on other backends, with a warning where more were asked for', () => {
    expect(workerCount({ shards: 2 }, 'node')).toEqual({ count: 1, warnings: [] });
    expect(workerCount({ workers: 2, shards: 2 }, 'cpu')).toEqual({
      count: 1,
      warnings: ['--workers 2: only the wasm backend has workers, and this is cpu.'],
    });
  });
});
