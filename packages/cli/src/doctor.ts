import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { errorMessage } from '@ahs/core';
import {
  type BackendReport,
  chooseBackend,
  embeddedDatasets,
  findCifar10,
  findImdb,
  findMnist,
  type LocationOptions,
} from '@ahs/dib';
import { workerCount } from './run/worker-count.js';
import type { Surroundings } from './surroundings.js';
import { trainRequestSchema } from './train-request.js';
import { installedVersion, packageVersion } from './version.js';

/** What this machine has, as `ahs doctor --json` prints it. */
export interface Diagnosis {
  readonly backend: BackendReport;
  readonly machine: {
    readonly cores: number;
    /** The default of `--workers`. */
    readonly workers: number;
    readonly processor: string;
    readonly memoryGiB: { readonly total: number; readonly free: number };
    readonly platform: string;
  };
  readonly datasets: readonly {
    readonly name: string;
    readonly found: boolean;
    readonly where: string;
  }[];
  readonly versions: Readonly<Record<string, string>>;
}

const packages = [
  '@ahs/core',
  '@ahs/agents',
  '@ahs/dib',
  '@ahs/kernels',
  '@ahs/policies',
  '@ahs/scheduler-plugins',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-node',
] as const;

const NOT_HERE = 'not on this machine; ahs train says where to get it and where to put it';

/** Looks at this machine: the backend by a small training step, the data sets where they would be looked for. */
export async function diagnose(
  { environment, workingDirectory }: Surroundings,
  dataDir: string | undefined,
): Promise<Diagnosis> {
  const gibibytes = (bytes: number): number => Number((bytes / (1 << 30)).toFixed(1));
  const location: LocationOptions = {
    environment,
    ...(dataDir === undefined ? {} : { dataDir: resolve(workingDirectory, dataDir) }),
  };
  const backend = await chooseBackend('auto');
  return {
    backend,
    machine: {
      cores: availableParallelism(),
      workers: workerCount(trainRequestSchema.parse({}), backend.name).count,
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGiB: { total: gibibytes(totalmem()), free: gibibytes(freemem()) },
      platform: `${process.platform} ${process.arch}`,
    },
    datasets: [
      ...embeddedDatasets.map((name) => ({ name, found: true, where: 'embedded in @ahs/dib' })),
      await lookFor('mnist', findMnist, {
        location,
        otherwise: 'downloaded (11 MB) when it is first asked for',
      }),
      await lookFor('cifar10', findCifar10, { location, otherwise: NOT_HERE }),
      await lookFor('imdb', findImdb, { location, otherwise: NOT_HERE }),
    ],
    versions: Object.fromEntries([
      ['node', process.version],
      ['@ahs/cli', packageVersion],
      ...packages.map((name) => [name, installedVersion(name) ?? 'not installed'] as const),
    ]),
  };
}

/** Where a full data set would be taken from. */
async function lookFor(
  name: string,
  find: (location: LocationOptions) => Promise<string | undefined>,
  { location, otherwise }: { readonly location: LocationOptions; readonly otherwise: string },
): Promise<Diagnosis['datasets'][number]> {
  try {
    const folder = await find(location);
    return { name, found: folder !== undefined, where: folder ?? otherwise };
  } catch (error) {
    return { name, found: false, where: errorMessage(error) };
  }
}

/** A diagnosis for people. */
export function describeDiagnosis({ backend, machine, datasets, versions }: Diagnosis): string {
  const { cores, workers, processor, memoryGiB, platform } = machine;
  const line = (name: string, text: string): string => `${name.padEnd(12)}${text}`;
  return [
    line('backend', describeBackend(backend)),
    ...backend.attempts.map(({ name, ok, reason }) =>
      line('', `${ok ? '✓' : '✗'} ${name}: ${reason}`),
    ),
    ...backend.warnings.map((warning) => line('', `! ${warning}`)),
    line('machine', `${cores} ${cores === 1 ? 'core' : 'cores'}, ${processor}, ${platform}`),
    line(
      '',
      `${workers} ${workers === 1 ? 'worker' : 'workers'} a run, unless --workers says otherwise`,
    ),
    line('memory', `${memoryGiB.free} of ${memoryGiB.total} GiB free`),
    ...datasets.map(({ name, found, where }, index) =>
      line(index === 0 ? 'data sets' : '', `${found ? '✓' : '✗'} ${name}: ${where}`),
    ),
    ...Object.entries(versions).map(([name, version], index) =>
      line(index === 0 ? 'versions' : '', `${name} ${version}`),
    ),
    '',
  ].join('\n');
}

function describeBackend({ name, simd, kernels }: BackendReport): string {
  if (name !== 'wasm') return name;
  const arithmetic = kernels?.native
    ? `our kernels${kernels.fusedMultiplyAdd ? ', fused multiply-add' : ''}`
    : 'stock operations only';
  return `${name} ${simd ? 'with' : 'without'} SIMD, ${arithmetic}`;
}
