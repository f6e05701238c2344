import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AhsError, errorMessage } from '@ahs/core';

const unpack = promisify(gunzip);

/**
 * Reads a file, plain or gzip (told apart by content, not by name).
 *
 * @throws AhsError `AHS_DATA_UNREADABLE` when the file cannot be read, `AHS_DATA_TRUNCATED` or `AHS_DATA_GZIP` when it
 * cannot be unpacked.
 */
export async function readPackedFile(path: string): Promise<Buffer> {
  const stored = await readFile(path).catch((error: unknown) => {
    throw new AhsError('AHS_DATA_UNREADABLE', `${path} cannot be read: ${errorMessage(error)}.`, {
      cause: error,
    });
  });
  const packed = stored[0] === 0x1f && stored[1] === 0x8b;
  return packed ? await unpackFile(stored, path) : stored;
}

async function unpackFile(stored: Uint8Array, path: string): Promise<Buffer> {
  try {
    return await unpack(stored);
  } catch (error) {
    // zlib's code for an input that stops in the middle of a stream.
    const truncated = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
    throw new AhsError(
      truncated ? 'AHS_DATA_TRUNCATED' : 'AHS_DATA_GZIP',
      `${path} ${truncated ? `ends in the middle of its gzip stream, after ${stored.length} bytes` : `is not sound gzip: ${errorMessage(error)}`}.`,
      { fix: 'Get the file again from its source.', cause: error },
    );
  }
}
