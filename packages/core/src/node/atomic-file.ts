import { basename, dirname, join } from 'node:path';
import { fileFailure } from './file-failure.js';
import { diskStorage, type FileStorage } from './file-storage.js';

/**
 * Writes a file so that, whatever happens (a crash, a full disk, a power cut), the path holds either what it held
 * before or the whole of `data`. Writes a temporary file in the same folder, waits until it has reached the disk, and
 * renames it; a crash may leave the temporary file behind. A link at `path` is replaced, not followed.
 *
 * @throws AhsError `AHS_WRITE_FAILED` naming the path, the system's reason and the fix; the temporary file is gone.
 * @example
 * ```ts
 * writeFileAtomically('runs/7/summary.json', JSON.stringify({ accuracy: 0.97 }));
 * ```
 */
export function writeFileAtomically(
  path: string,
  data: Uint8Array | string,
  storage: FileStorage = diskStorage,
): void {
  // One name a process: the leftover of a crash is overwritten, and two processes do not share one.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeAndSync(
      temporary,
      typeof data === 'string' ? new TextEncoder().encode(data) : data,
      storage,
    );
    storage.rename(temporary, path);
  } catch (thrown) {
    attempt(() => storage.remove(temporary));
    throw fileFailure('AHS_WRITE_FAILED', 'written', path, thrown);
  }
  // The content is safe by now; that the folder's entry is too, not every system can promise.
  attempt(() => {
    const folder = storage.open(dirname(path), 'read');
    try {
      storage.sync(folder);
    } finally {
      storage.close(folder);
    }
  });
}

/** Writes all of the bytes to an open file, however few the system takes at a time. */
function writeAll(file: number, bytes: Uint8Array, storage: FileStorage): void {
  for (let written = 0; written < bytes.length; ) {
    written += storage.write(file, bytes.subarray(written));
  }
}

function writeAndSync(path: string, bytes: Uint8Array, storage: FileStorage): void {
  const file = storage.open(path, 'write');
  try {
    writeAll(file, bytes, storage);
    storage.sync(file);
  } finally {
    storage.close(file);
  }
}

/** For what is done as well as it can be, where a failure changes nothing for the caller. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing depends on it.
  }
}
