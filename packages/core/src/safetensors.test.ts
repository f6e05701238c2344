import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AhsError } from './error.js';
import { decodeSafetensors, encodeSafetensors } from './safetensors.js';
import { anyName, anyTensors, tensorBits } from './snapshot.test.arbitrary.js';

const anyFile = fc.record({ metadata: fc.dictionary(anyName, fc.string()), tensors: anyTensors });

/** A file made by hand from a header and data. */
function fileOf(header: string, data: readonly number[] = [], claimedBytes?: bigint): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, claimedBytes ?? BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

/** A one-tensor header of two bytes, with changes. */
function headerWith(info: object): string {
  return JSON.stringify({ w: { dtype: 'U8', shape: [2], data_offsets: [0, 2], ...info } });
}

function refusal(bytes: Uint8Array): AhsError {
  try {
    decodeSafetensors(bytes, 'some.safetensors');
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(AhsError);
    return thrown as AhsError;
  }
  throw new Error('nothing was refused');
}

describe('encodeSafetensors', () => {
  it('gives back every tensor to the bit, and the metadata, in order', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const decoded = decodeSafetensors(encodeSafetensors(file), 'here');
        expect(tensorBits(decoded.tensors)).toEqual(tensorBits(file.tensors));
        expect(Object.entries(decoded.metadata)).toEqual(Object.entries(file.metadata));
      }),
    );
  });

  it('writes the layout of the format: padded header, widest numbers first, every tensor aligned', () => {
    const bytes = encodeSafetensors({
      metadata: { author: 'somebody' },
      tensors: {
        mask: { shape: [3], data: Uint8Array.of(1, 2, 3) },
        weights: { shape: [1, 2], data: Float32Array.of(1, -2) },
        moments: { shape: [], data: Float64Array.of(0.5) },
      },
    });
    const headerBytes = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = new TextDecoder().decode(bytes.subarray(8, 8 + headerBytes));
    expect(headerBytes % 8).toBe(0);
    expect(header.trimEnd()).toBe(
      '{"__metadata__":{"author":"somebody"},' +
        '"mask":{"dtype":"U8","shape":[3],"data_offsets":[16,19]},' +
        '"weights":{"dtype":"F32","shape":[1,2],"data_offsets":[8,16]},' +
        '"moments":{"dtype":"F64","shape":[],"data_offsets":[0,8]}}',
    );
    expect([...bytes.subarray(8 + headerBytes)]).toEqual([
      ...[0, 0, 0, 0, 0, 0, 0xe0, 0x3f],
      ...[0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0],
      ...[1, 2, 3],
    ]);
  });

  it('takes a view into a larger buffer, and shares no memory when it reads', () => {
    const large = Float32Array.of(9, 1, 2, 9);
    const bytes = encodeSafetensors({
      metadata: {},
      tensors: { w: { shape: [2], data: large.subarray(1, 3) } },
    });
    // An odd offset: nothing in here is aligned for floats.
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const { tensors } = decodeSafetensors(shifted.subarray(1), 'here');
    shifted.fill(0);
    expect(tensors.w?.data).toEqual(Float32Array.of(1, 2));
  });

  it.each([
    ['a shape that does not fit', 'w', { shape: [3], data: new Float32Array(2) }],
    ['a negative dimension', 'w', { shape: [-1, -2], data: new Float32Array(2) }],
    ['a dimension that is not whole', 'w', { shape: [0.5, 4], data: new Float32Array(2) }],
    ["the metadata's name", '__metadata__', { shape: [2], data: new Float32Array(2) }],
  ])('refuses %s', (_, name, tensor) => {
    expect(() => encodeSafetensors({ metadata: {}, tensors: { [name]: tensor } })).toThrow(
      expect.objectContaining({
        code: 'AHS_SAFETENSORS_INVALID',
        message: expect.stringContaining(`'${name}'`),
      }),
    );
  });
});

describe('decodeSafetensors', () => {
  it('reads a minimal file of another writer: header not padded, no metadata', () => {
    const { tensors, metadata } = decodeSafetensors(fileOf(headerWith({}), [7, 8]), 'here');
    expect(metadata).toEqual({});
    expect(tensors.w).toEqual({ shape: [2], data: Uint8Array.of(7, 8) });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /0 bytes/],
    ['half a length', new Uint8Array(7), /7 bytes/],
    ['a header longer than the file', fileOf('{}', [], 3n), /ends within its header/],
    ['an absurd length', fileOf('{}', [], 0xffff_ffff_ffff_ffffn), /above the format's/],
    ['an empty header', fileOf('', []), /does not start with '{'/],
    ['a header that is a list', fileOf('[]'), /does not start with '{'/],
    ['a header that is not JSON', fileOf('{"w":'), /not JSON/],
    ['a header that is not UTF-8', fileOf('{}', [0xff], 3n), /not JSON/],
    ['metadata that is a list', fileOf('{"__metadata__":[]}'), /metadata/],
    ['metadata that is not text', fileOf('{"__metadata__":{"a":1}}'), /metadata 'a'/],
    ['a tensor that is null', fileOf('{"w":null}'), /'w' wrongly/],
    ['an unknown dtype', fileOf(headerWith({ dtype: 'BF16' }), [7, 8]), /'w' wrongly \(dtype/],
    ['a negative dimension', fileOf(headerWith({ shape: [-2] }), [7, 8]), /'w' wrongly \(shape\.0/],
    ['a half dimension', fileOf(headerWith({ shape: [1.5] }), [7, 8]), /'w' wrongly \(shape\.0/],
    ['no offsets', fileOf(headerWith({ data_offsets: undefined }), [7, 8]), /data_offsets/],
    ['three offsets', fileOf(headerWith({ data_offsets: [0, 1, 2] }), [7, 8]), /data_offsets/],
    ['reversed offsets', fileOf(headerWith({ data_offsets: [2, 0] }), [7, 8]), /asks for 2/],
    ['a shape that asks for more', fileOf(headerWith({ shape: [3] }), [7, 8]), /asks for 3/],
    ['an immense shape', fileOf(headerWith({ shape: [1e15, 1e15] }), [7, 8]), /asks for 1e\+30/],
    ['a hole before', fileOf(headerWith({ data_offsets: [1, 3] }), [7, 8, 9]), /hole of 1 bytes/],
    ['missing data', fileOf(headerWith({}), [7]), /ends after 1 of 2 bytes/],
    ['surplus data', fileOf(headerWith({}), [7, 8, 9]), /1 bytes that belong to no tensor/],
    [
      'an overlap',
      fileOf(
        JSON.stringify({
          a: { dtype: 'U8', shape: [2], data_offsets: [0, 2] },
          b: { dtype: 'U8', shape: [2], data_offsets: [1, 3] },
        }),
        [7, 8, 9],
      ),
      /'b' that overlaps/,
    ],
  ])('refuses %s, naming the source', (_, bytes, why) => {
    const error = refusal(bytes);
    expect(error.code).toBe('AHS_SAFETENSORS_INVALID');
    expect(error.message).toContain("'some.safetensors'");
    expect(error.message).toMatch(why);
  });

  it('refuses every truncation and every lengthening', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const bytes = encodeSafetensors(file);
        for (let length = 0; length < bytes.length; length += 1) {
          expect(refusal(bytes.subarray(0, length)).code).toBe('AHS_SAFETENSORS_INVALID');
        }
        const longer = new Uint8Array(bytes.length + 1);
        longer.set(bytes);
        expect(refusal(longer).code).toBe('AHS_SAFETENSORS_INVALID');
      }),
      { numRuns: 20 },
    );
  });
});
