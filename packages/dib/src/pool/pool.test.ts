import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { PlantedTask } from './planted-task.test.support.js';
import { type PoolOptions, runAll } from './pool.js';
import { trainAll } from './train-all.js';
import type { TrainingTask } from './training-task.js';

const module = new URL('../../dist/pool/planted-task.test.support.js', import.meta.url);

const planted = (
  tasks: readonly PlantedTask[],
  how: Partial<PoolOptions<PlantedTask, number>> = {},
) => runAll<PlantedTask, number>({ module, tasks, jobs: 2, ...how });

const square = (value: number, afterMs = 0): PlantedTask => ({ does: 'square', value, afterMs });

describe('a pool', () => {
  it('returns the results in the order of the tasks, and tells of them as they come', async () => {
    const told: [number, number][] = [];
    const tasks = [square(1, 300), square(2), square(3), square(4)];
    const results = await planted(tasks, {
      onResult: (result, index) => told.push([result, index]),
    });
    expect(results).toEqual([1, 4, 9, 16]);
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toEqual([1, 0]);
    expect(told).toEqual(expect.arrayContaining(results.map((result, index) => [result, index])));
  });

  it('of no tasks has no results', async () => {
    expect(await planted([])).toEqual([]);
  });

  it.each([0, 1.5, Number.NaN])('is refused with %s jobs', async (jobs) => {
    await expect(planted([square(1)], { jobs })).rejects.toMatchObject({
      code: 'AHS_OPTION_INVALID',
    });
  });

  it('ends with the coded error of the first task that failed, however many jobs', async () => {
    const tasks: readonly PlantedTask[] = [
      square(1, 200),
      { does: 'refuse' },
      { does: 'throw' },
      square(4),
    ];
    for (const jobs of [1, 2, 4]) {
      await expect(planted(tasks, { jobs })).rejects.toMatchObject({
        code: 'AHS_TASK_FAILED',
        message: 'Task 2 of 4 failed: It is not square. Draw another.',
        cause: { code: 'AHS_OPTION_INVALID' },
      });
    }
  });

  it.each([
    ['throw', /^Task 2 of 3 failed: planted in a task\.$/],
    ['exit', /^Task 2 of 3 failed: worker exited with code: 3\.$/],
  ] as const)('rejects instead of hanging when a task does this: %s', async (does, message) => {
    await expect(planted([square(1), { does }, square(3)])).rejects.toMatchObject({
      code: 'AHS_TASK_FAILED',
      message: expect.stringMatching(message),
      cause: expect.any(Error),
    });
  });

  it('rejects when a thread fails after its task', async () => {
    await expect(planted([{ does: 'fail-late' }, square(2, 2000)])).rejects.toMatchObject({
      code: 'AHS_TASK_FAILED',
      // On a busy machine the one thread may have begun the next task before it fails.
      message: expect.stringMatching(
        /^(A thread between two tasks|Task 2 of 2) failed: planted after a task\.$/,
      ),
    });
  });

  it('names a module that cannot be loaded', async () => {
    const missing = new URL('missing.js', module);
    await expect(planted([square(1)], { module: missing })).rejects.toThrow(
      /Task 1 of 1 failed: Cannot find module '.*missing\.js'/,
    );
  });

  it('stops when told to, in the midst of tasks that block their threads', async () => {
    const stop = new AbortController();
    const tasks: readonly PlantedTask[] = [square(1), { does: 'block' }, { does: 'block' }];
    const pool = planted(tasks, { signal: stop.signal, onResult: () => stop.abort('enough') });
    await expect(pool).rejects.toMatchObject({ code: 'AHS_ABORTED', cause: 'enough' });
    await expect(planted(tasks, { signal: stop.signal })).rejects.toMatchObject({
      code: 'AHS_ABORTED',
    });
  });

  it.each<readonly [string, readonly PlantedTask[], unknown]>([
    ['results', [square(2), square(3)], [4, 9]],
    ['a thread that exited', [{ does: 'exit' }, { does: 'block' }], /^Task 1 of 2 failed: worker/],
    ['a thread out of memory', [square(1), { does: 'exhaust' }], /^Task 2 of 2 failed: .*memory/],
  ])('lets its process end by itself after %s', async (_, tasks, told) => {
    const dist = new URL('../../dist/index.js', import.meta.url).href;
    const program = `
      import { runAll } from ${JSON.stringify(dist)};
      const module = new URL(${JSON.stringify(module.href)});
      const tasks = ${JSON.stringify(tasks)};
      const told = await runAll({ module, tasks, jobs: 2 }).catch((error) => error.message);
      console.log(JSON.stringify(told));`;
    // With little memory it is soon exhausted.
    const flags = ['--max-old-space-size=64', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 20_000 });
    expect(JSON.parse(stdout)).toEqual(told instanceof RegExp ? expect.stringMatching(told) : told);
  });
});

describe('trainings in a pool', () => {
  const task = (seed: number, optimizer: 'sgd' | 'adam'): TrainingTask => ({
    model: { kind: 'small-cnn', latent: 8 },
    data: { name: 'mnist-mini', seed: 1, trainSize: 64, validationSize: 20 },
    seed,
    training: { batchSize: 32, optimizer, learningRate: 0.01, beta: 1e-3 },
    length: { epochs: 2 },
    evaluateEvery: 10,
  });

  it('come to the same, bit for bit, with one job and with two', async () => {
    const tasks = [task(1, 'sgd'), task(2, 'adam'), task(3, 'sgd'), task(1, 'sgd')];
    const [one, two] = [await trainAll({ tasks, jobs: 1 }), await trainAll({ tasks, jobs: 2 })];
    expect(two).toStrictEqual(one);
    expect(one.map(({ steps }) => steps)).toEqual([4, 4, 4, 4]);
    // A thread that has trained before trains alike.
    expect(one[3]).toStrictEqual(one[0]);
    expect(new Set(one.map(({ test }) => test.nll)).size).toBe(3);
  });

  it('are refused by their own names', async () => {
    const wrong = { ...task(1, 'sgd'), evaluateEvery: 0 };
    await expect(trainAll({ tasks: [task(1, 'sgd'), wrong], jobs: 2 })).rejects.toMatchObject({
      code: 'AHS_TASK_FAILED',
      message: expect.stringMatching(/^Task 2 of 2 failed: The trainer: evaluateEvery/),
      cause: { code: 'AHS_OPTION_INVALID' },
    });
  });
});
