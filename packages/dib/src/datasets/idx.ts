import { AhsError } from '@ahs/core';

/** An array of unsigned bytes with its shape, row-major. */
export interface IdxTensor {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** An array of whole numbers from 0 to 32,767 with its shape, row-major. */
export interface IdxShorts {
  readonly shape: readonly number[];
  readonly data: Uint16Array;
}

/** The code of an element's type, and its bytes. */
const UNSIGNED_BYTE = { code: 0x08, bytes: 1, name: 'unsigned bytes' } as const;
const SHORT = { code: 0x0b, bytes: 2, name: '16-bit whole numbers' } as const;

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
  return elements(bytes, source, ranks, UNSIGNED_BYTE);
}

/**
 * Reads the IDX format with elements of 16 bits (type 0x0B, signed, big-endian), none of them below 0. Pure.
 *
 * @throws AhsError what {@link parseIdx} throws, and `AHS_DATA_NEGATIVE` for an element below 0.
 */
export function parseIdxShorts(
  bytes: Uint8Array,
  source: string,
  ranks: readonly number[],
): IdxShorts {
  const { shape, data } = elements(bytes, source, ranks, SHORT);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const shorts = new Uint16Array(data.length / SHORT.bytes);
  for (let index = 0; index < shorts.length; index += 1) {
    const value = view.getInt16(SHORT.bytes * index);
    if (value < 0) {
      throw new AhsError('AHS_DATA_NEGATIVE', `${source} has ${value} at index ${index}.`, {
        fix: 'Give elements from 0 to 32767.',
      });
    }
    shorts[index] = value;
  }
  return { shape, data: shorts };
}

function elements(
  bytes: Uint8Array,
  source: string,
  ranks: readonly number[],
  type: typeof UNSIGNED_BYTE | typeof SHORT,
): IdxTensor {
  requireBytes(bytes, 4, source, 'a magic number');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  const magics = ranks.map((rank) => (type.code << 8) | rank);
  const rank = ranks[magics.indexOf(magic)];
  if (rank === undefined) {
    throw new AhsError(
      'AHS_DATA_MAGIC',
      `${source} starts with the magic number ${hexadecimal(magic)}; expected ${magics.map(hexadecimal).join(' or ')}.`,
      { fix: `Give an IDX file of ${type.name}, and do not swap inputs and labels.` },
    );
  }
  const offset = 4 + 4 * rank;
  requireBytes(bytes, offset, source, `a header of ${rank} ${rank === 1 ? 'size' : 'sizes'}`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  // Products of u32 can leave the safe integers, and then exceed every real file's length all the same.
  const size = shape.reduce((product, length) => product * length, type.bytes);
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
