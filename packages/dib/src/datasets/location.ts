import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import envPaths from 'env-paths';
import type { DownloadProgress } from './file-cache.js';

/** Where a data set may lie, and how it is had when it does not. */
export interface LocationOptions {
  /** A folder that holds the files, or a subfolder named as the data set that does. */
  readonly dataDir?: string;
  /** Read for `AHS_DATA_DIR` (a data folder) and `AHS_CACHE_DIR`; default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (progress: DownloadProgress) => void;
  readonly download?: {
    /** Base URLs, tried in turn; default the public ones of the data set. */
    readonly mirrors?: readonly string[];
    /** Default 30,000. */
    readonly idleTimeoutMs?: number;
  };
}

/** What is looked for in a folder. */
export interface Sought {
  /** Subfolders that may hold it, beside the folder itself. */
  readonly subfolders: readonly string[];
  /** Whether a folder holds it, at first sight. */
  readonly isIn: (folder: string) => Promise<boolean>;
  /** What {@link isIn} looks for, for people. */
  readonly files: string;
  /** What the reader can do when it is not in the folder that was named. */
  readonly fix: string;
}

/**
 * The folder of a data set within `dataDir`, and then no other, or else within `AHS_DATA_DIR`; `undefined` when no
 * folder is named, or it is not in the latter.
 *
 * @throws AhsError `AHS_DATA_MISSING` when `dataDir` does not hold it, or `AHS_DATA_DIR` is no folder.
 */
export async function findFolder(
  sought: Sought,
  { dataDir, environment = process.env }: LocationOptions,
): Promise<string | undefined> {
  if (dataDir !== undefined) {
    const folder = await findWithin(dataDir, sought);
    if (folder !== undefined) return folder;
    const looked = [dataDir, ...sought.subfolders.map((name) => join(dataDir, name))];
    throw new AhsError(
      'AHS_DATA_MISSING',
      `Neither ${looked.join(' nor ')} holds ${sought.files}.`,
      { fix: sought.fix },
    );
  }
  const shared = environment.AHS_DATA_DIR;
  if (shared === undefined || shared === '') return undefined;
  const found = await stat(shared).catch(() => undefined);
  if (found?.isDirectory()) return findWithin(shared, sought);
  throw new AhsError('AHS_DATA_MISSING', `AHS_DATA_DIR names ${shared}, which is not a folder.`, {
    fix: 'Correct AHS_DATA_DIR, or unset it.',
  });
}

/** The folder in the cache that is a data set's. */
export function cacheFolder({ environment = process.env }: LocationOptions, name: string): string {
  return join(environment.AHS_CACHE_DIR || envPaths('ahs', { suffix: '' }).cache, name);
}

async function findWithin(folder: string, sought: Sought): Promise<string | undefined> {
  for (const candidate of [folder, ...sought.subfolders.map((name) => join(folder, name))]) {
    if (await sought.isIn(candidate)) return candidate;
  }
  return undefined;
}
