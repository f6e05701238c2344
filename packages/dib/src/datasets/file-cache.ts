import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError, errorMessage } from '@ahs/core';
import { download } from './download.js';

/** A file with a known content. */
export interface RemoteFile {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** How far a download is, all files together; it falls back when a file is begun again elsewhere. */
export interface DownloadProgress {
  readonly receivedBytes: number;
  /** Absent when it is not known beforehand. */
  readonly totalBytes?: number;
}

/** How {@link fillCache} gets what is missing. */
export interface FillOptions {
  /** Base URLs, tried in turn for each file. */
  readonly mirrors: readonly string[];
  readonly idleTimeoutMs: number;
  /** What the reader can do when no mirror delivers. */
  readonly fix: string;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/** Whether a folder holds all of the files, each with its checksum. */
export async function isCached(folder: string, files: readonly RemoteFile[]): Promise<boolean> {
  const intact = await Promise.all(files.map((file) => isIntact(folder, file)));
  return intact.every(Boolean);
}

/**
 * Downloads into a folder those files that it does not hold intact.
 *
 * @throws AhsError `AHS_WRITE_FAILED` when the folder cannot be made, and what {@link download} throws.
 */
export async function fillCache(
  folder: string,
  files: readonly RemoteFile[],
  options: FillOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new AhsError('AHS_WRITE_FAILED', `${folder} cannot be made: ${errorMessage(error)}.`, {
      fix: 'Name a folder that can be written in AHS_CACHE_DIR, or pass --data-dir.',
      cause: error,
    });
  });
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let before = 0;
  for (const file of files) {
    const { name, bytes, sha256 } = file;
    const start = before;
    if (!(await isIntact(folder, file))) {
      await download({
        urls: options.mirrors.map((mirror) => `${mirror}${name}`),
        path: join(folder, name),
        bytes,
        sha256,
        fix: options.fix,
        idleTimeoutMs: options.idleTimeoutMs,
        onReceived: (received) =>
          options.onProgress?.({ receivedBytes: start + received, totalBytes }),
      });
    }
    before += bytes;
  }
}

async function isIntact(folder: string, file: RemoteFile): Promise<boolean> {
  const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === file.sha256;
}
