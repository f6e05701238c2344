import { z } from 'zod';
import { AhsError } from './error.js';
import type { SnapshotTensor } from './snapshot.js';

/** What a safetensors file holds: tensors by name, and text by key. */
export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: Readonly<Record<string, SnapshotTensor>>;
}

const dtypes = {
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
} as const;

type Dtype = keyof typeof dtypes;

const dtypeOfArray = {
  Float64Array: 'F64',
  Float32Array: 'F32',
  Int32Array: 'I32',
  Uint32Array: 'U32',
  Uint8Array: 'U8',
} as const satisfies Record<SnapshotTensor['data'][typeof Symbol.toStringTag], Dtype>;

/** The bytes of the header's length, before the header. */
const lengthBytes = 8;
/** The reference implementation's limit. */
const maxHeaderBytes = 100_000_000;
const metadataKey = '__metadata__';
const openingBrace = 0x7b;
const space = 0x20;

const dimension = z.int().nonnegative();
const tensorInfo = z.object({
  dtype: z.enum(Object.keys(dtypes) as [Dtype, ...Dtype[]]),
  shape: z.array(dimension),
  data_offsets: z.tuple([dimension, dimension]),
});
const headerObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const textValue = z.string();

type TensorInfo = z.infer<typeof tensorInfo>;

/**
 * Writes a safetensors file: the header's length (u64, little-endian), the header (JSON, padded with spaces so that
 * the data starts at a multiple of 8), the data without holes, the widest numbers first, so that each tensor is
 * aligned. The same input gives the same bytes. The format: https://github.com/huggingface/safetensors.
 *
 * @throws AhsError `AHS_SAFETENSORS_INVALID` naming a tensor whose shape does not fit its data, or which is called
 * `__metadata__`; also for a header above 100 MB.
 * @example
 * ```ts
 * const bytes = encodeSafetensors({
 *   metadata: { author: 'somebody' },
 *   tensors: { weights: { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) } },
 * });
 * ```
 */
export function encodeSafetensors(file: Safetensors): Uint8Array {
  const entries = Object.entries(file.tensors);
  for (const [name, tensor] of entries) checkTensor(name, tensor);

  const placed = new Map<string, number>();
  let dataBytes = 0;
  for (const [name, { data }] of widestFirst(entries)) {
    placed.set(name, dataBytes);
    dataBytes += data.byteLength;
  }

  const header = new TextEncoder().encode(
    JSON.stringify(
      Object.fromEntries([
        ...(Object.keys(file.metadata).length > 0 ? [[metadataKey, file.metadata] as const] : []),
        ...entries.map(
          ([name, tensor]) => [name, describe(tensor, placed.get(name) ?? 0)] as const,
        ),
      ]),
    ),
  );
  const headerBytes = Math.ceil(header.length / 8) * 8;
  if (headerBytes > maxHeaderBytes) {
    throw new AhsError(
      'AHS_SAFETENSORS_INVALID',
      `A header of ${headerBytes} bytes is above the format's ${maxHeaderBytes}.`,
      { fix: 'Keep what is large in tensors.' },
    );
  }

  const bytes = new Uint8Array(lengthBytes + headerBytes + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.set(header, lengthBytes);
  bytes.fill(space, lengthBytes + header.length, lengthBytes + headerBytes);
  for (const [name, { data }] of entries) {
    bytes.set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      lengthBytes + headerBytes + (placed.get(name) ?? 0),
    );
  }
  return bytes;
}

/**
 * Reads a safetensors file, the whole of it or nothing. The tensors do not share memory with `bytes`.
 *
 * @param source Where the bytes come from, for messages.
 * @throws AhsError `AHS_SAFETENSORS_INVALID` naming the source and what is wrong: the header's length, its JSON, a
 * dtype other than F64, F32, I32, U32 and U8, a shape that does not fit its bytes, tensors that overlap or leave
 * holes, missing or surplus bytes.
 * @example
 * ```ts
 * const { tensors, metadata } = decodeSafetensors(bytes, 'policy.safetensors');
 * ```
 */
export function decodeSafetensors(bytes: Uint8Array, source: string): Safetensors {
  const refuse = (what: string): never => {
    throw new AhsError('AHS_SAFETENSORS_INVALID', `'${source}' ${what}.`, {
      fix: 'Get the file anew: it is damaged, or no safetensors file that can be read here.',
    });
  };
  const headerBytes = readHeaderBytes(bytes, refuse);
  const header = parseHeader(bytes.subarray(lengthBytes, lengthBytes + headerBytes), refuse);
  const data = bytes.subarray(lengthBytes + headerBytes);

  const metadata = readMetadata(header, refuse);
  const infos = Object.entries(header)
    .filter(([name]) => name !== metadataKey)
    .map(([name, value]) => [name, readInfo(name, value, refuse)] as const);
  checkCoverage(infos, data.length, refuse);

  return {
    metadata,
    tensors: Object.fromEntries(
      infos.map(
        ([
          name,
          {
            dtype,
            shape,
            data_offsets: [start, end],
          },
        ]) => {
          // A fresh buffer: its own memory, and aligned for any element.
          const { buffer } = new Uint8Array(data.subarray(start, end));
          return [name, { shape, data: new dtypes[dtype](buffer) }];
        },
      ),
    ),
  };
}

type Refuse = (what: string) => never;

function checkTensor(name: string, { shape, data }: SnapshotTensor): void {
  const problem =
    name === metadataKey
      ? 'has the name that the format keeps for its metadata'
      : !shape.every((size) => dimension.safeParse(size).success)
        ? `has the shape [${shape}]`
        : elementsOf(shape) !== data.length
          ? `has the shape [${shape}] and ${data.length} numbers`
          : undefined;
  if (problem !== undefined) {
    throw new AhsError('AHS_SAFETENSORS_INVALID', `The tensor '${name}' ${problem}.`);
  }
}

function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** The wider the element, the earlier; otherwise in the given order (the sort is stable). */
function widestFirst(
  entries: readonly (readonly [string, SnapshotTensor])[],
): readonly (readonly [string, SnapshotTensor])[] {
  return entries.toSorted(([, a], [, b]) => b.data.BYTES_PER_ELEMENT - a.data.BYTES_PER_ELEMENT);
}

function describe({ shape, data }: SnapshotTensor, start: number): TensorInfo {
  return {
    dtype: dtypeOfArray[data[Symbol.toStringTag]],
    shape: [...shape],
    data_offsets: [start, start + data.byteLength],
  };
}

function readHeaderBytes(bytes: Uint8Array, refuse: Refuse): number {
  if (bytes.length < lengthBytes) {
    return refuse(`has ${bytes.length} bytes, which is too short for a header's length`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const claimed = view.getBigUint64(0, true);
  if (claimed > BigInt(maxHeaderBytes)) {
    return refuse(`claims a header of ${claimed} bytes, above the format's ${maxHeaderBytes}`);
  }
  if (claimed > BigInt(bytes.length - lengthBytes)) {
    return refuse(`ends within its header, after ${bytes.length} of ${claimed + 8n} bytes`);
  }
  return Number(claimed);
}

function parseHeader(text: Uint8Array, refuse: Refuse): Readonly<Record<string, unknown>> {
  if (text[0] !== openingBrace) return refuse("has a header that does not start with '{'");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (thrown) {
    return refuse(`has a header that is not JSON (${(thrown as Error).message})`);
  }
  const parsed = headerObject.safeParse(value);
  return parsed.success ? parsed.data : refuse('has a header that is not an object');
}

function readMetadata(
  header: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): Readonly<Record<string, string>> {
  if (!Object.hasOwn(header, metadataKey)) return {};
  const parsed = headerObject.safeParse(header[metadataKey]);
  if (!parsed.success) return refuse('has metadata that is not an object');
  return Object.fromEntries(
    Object.entries(parsed.data).map(([key, value]) => {
      const text = textValue.safeParse(value);
      return [key, text.success ? text.data : refuse(`has metadata '${key}' that is not text`)];
    }),
  );
}

function readInfo(name: string, value: unknown, refuse: Refuse): TensorInfo {
  const parsed = tensorInfo.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      `describes the tensor '${name}' wrongly (${issue?.path.join('.')}: ${issue?.message})`,
    );
  }
  const {
    dtype,
    shape,
    data_offsets: [start, end],
  } = parsed.data;
  const expected = elementsOf(shape) * dtypes[dtype].BYTES_PER_ELEMENT;
  if (end - start !== expected) {
    return refuse(
      `gives the tensor '${name}' (${dtype}, [${shape}]) the bytes ${start} to ${end} where its shape asks for ${expected}`,
    );
  }
  return parsed.data;
}

/** Every byte of the data belongs to exactly one tensor. */
function checkCoverage(
  infos: readonly (readonly [string, TensorInfo])[],
  dataBytes: number,
  refuse: Refuse,
): void {
  const ordered = infos.toSorted(
    ([, { data_offsets: a }], [, { data_offsets: b }]) => a[0] - b[0] || a[1] - b[1],
  );
  let covered = 0;
  for (const [
    name,
    {
      data_offsets: [start, end],
    },
  ] of ordered) {
    if (start < covered) refuse(`has a tensor '${name}' that overlaps with another`);
    if (start > covered)
      refuse(`has a hole of ${start - covered} bytes before the tensor '${name}'`);
    covered = end;
  }
  if (covered > dataBytes) refuse(`ends after ${dataBytes} of ${covered} bytes of data`);
  if (covered < dataBytes) refuse(`has ${dataBytes - covered} bytes that belong to no tensor`);
}
