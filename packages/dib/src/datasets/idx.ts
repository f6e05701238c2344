import { AhsError } from '@ahs/core';

/** An array of unsigned bytes with its shape, row-major. */
export interface IdxTensor {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;

/**
 * Reads the IDX format: `u32 magic = 0x0000 <type> <rank>`, `rank` sizes as u32 (big-endian), then the elements.
 * Source: the format note on the MNIST database's home page. Only unsigned bytes (type 0x08) are read. Pure; the
 * result's data is a view of `bytes`.
 *
 * @param source what the bytes are called in messages, usually a path
 * @param ranks the ranks that make sense here: `[3, 4]` for images, `[1]` for labels
 * @throws AhsError `AHS_DATA_MAGIC` for another format, type or rank; `AHS_DATA_EMPTY` for a size of 0;
 * `AHS_DATA_TRUNCATED` and `AHS_DATA_TRAILING` when the header asks for more or fewer bytes than there are.
 */
export function parseIdx(bytes: Uint8Array, source: string, ranks: readonly number[]): IdxTensor {
  requireBytes(bytes, 4, source, 'a magic number');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  const rank = ranks.find((candidate) => magic === magicOf(candidate));
  if (rank === undefined) {
    throw new AhsError(
      'AHS_DATA_MAGIC',
      `${source} starts with the magic number ${hexadecimal(magic)}; expected ${ranks.map(magicOf).map(hexadecimal).join(' or ')}.`,
      { fix: 'Give an IDX file of unsigned bytes, and do not swap images and labels.' },
    );
  }
  const offset = 4 + 4 * rank;
  requireBytes(bytes, offset, source, `a header of ${rank} ${rank === 1 ? 'size' : 'sizes'}`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  // Products of u32 can leave the safe integers, and then exceed every real file's length all the same.
  const size = shape.reduce((product, length) => product * length, 1);
  if (size === 0) {
    throw new AhsError(
      'AHS_DATA_EMPTY',
      `${source} has the shape ${shape.join(' × ')}: nothing in it.`,
    );
  }
  requireBytes(bytes, offset + size, source, `${shape.join(' × ')} elements`);
  if (bytes.length > offset + size) {
    throw new AhsError(
      'AHS_DATA_TRAILING',
      `${source} has ${bytes.length - offset - size} bytes after its ${shape.join(' × ')} elements.`,
      { fix: 'Get the file again from its source.' },
    );
  }
  return { shape, data: new Uint8Array(bytes.buffer, bytes.byteOffset + offset, size) };
}

function magicOf(rank: number): number {
  return (UNSIGNED_BYTE << 8) | rank;
}

function hexadecimal(magic: number): string {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}

function requireBytes(bytes: Uint8Array, needed: number, source: string, what: string): void {
  if (bytes.length >= needed) return;
  throw new AhsError(
    'AHS_DATA_TRUNCATED',
    `${source} ends after ${bytes.length} bytes; ${what} would take ${needed}.`,
    { fix: 'Get the file again from its source.' },
  );
}
