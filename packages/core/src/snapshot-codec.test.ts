import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AhsError } from './error.js';
import { jsonEquals } from './json.js';
import { decodeSafetensors, encodeSafetensors } from './safetensors.js';
import type { Snapshot } from './snapshot.js';
import { anyName, anySnapshot, tensorBits } from './snapshot.test.arbitrary.js';
import { decodeSnapshot, encodeSnapshot, mergeSnapshots, splitSnapshot } from './snapshot-codec.js';

const sample: Snapshot = {
  version: 3,
  state: { step: 120, best: Number.NEGATIVE_INFINITY, drift: -0, names: ['a', 'b'] },
  tensors: {
    weights: { shape: [2, 2], data: Float32Array.of(1, 2, 3, Number.NaN) },
    actions: { shape: [3], data: Uint8Array.of(4, 5, 6) },
  },
};

function expectSame(actual: Snapshot, expected: Snapshot): void {
  expect(actual.version).toBe(expected.version);
  expect(jsonEquals(actual.state, expected.state)).toBe(true);
  expect(tensorBits(actual.tensors)).toEqual(tensorBits(expected.tensors));
}

/** Whether the bytes decode; anything thrown must be a coded error that names the source. */
function decodes(bytes: Uint8Array): boolean {
  try {
    decodeSnapshot(bytes, 'some.safetensors');
    return true;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(AhsError);
    expect((thrown as AhsError).message).toContain("'some.safetensors'");
    return false;
  }
}

/** The file of a snapshot with other metadata. */
function withMetadata(changes: Readonly<Record<string, string | undefined>>): Uint8Array {
  const { metadata, tensors } = decodeSafetensors(encodeSnapshot(sample), 'sample');
  const changed = Object.entries({ ...metadata, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return encodeSafetensors({ metadata: Object.fromEntries(changed), tensors });
}

describe('encodeSnapshot', () => {
  it('gives back every snapshot to the bit', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expectSame(decodeSnapshot(encodeSnapshot(snapshot), 'here'), snapshot);
      }),
      { numRuns: 300 },
    );
  });

  it('writes the same bytes for the same snapshot, also after a round trip', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const bytes = encodeSnapshot(snapshot);
        expect(encodeSnapshot(decodeSnapshot(bytes, 'here'))).toEqual(bytes);
      }),
    );
  });

  it('says in the metadata what the file is, for any reader of safetensors', () => {
    const { metadata } = decodeSafetensors(encodeSnapshot(sample), 'sample');
    expect(metadata).toEqual({
      format: 'ahs.snapshot',
      version: '1',
      snapshotVersion: '3',
      state:
        '{"step":120,"best":{"$number":"-Infinity"},"drift":{"$number":"-0"},"names":["a","b"]}',
    });
  });

  it.each([-1, 0.5, Number.NaN, 1e21])('refuses the version %d', (version) => {
    expect(() => encodeSnapshot({ ...sample, version })).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }),
    );
  });
});

describe('decodeSnapshot', () => {
  it.each([
    ['a foreign file', { format: 'pt' }, 'AHS_SNAPSHOT_FOREIGN'],
    ['a file that says nothing', { format: undefined }, 'AHS_SNAPSHOT_FOREIGN'],
    ['a newer layout', { version: '2' }, 'AHS_SNAPSHOT_VERSION'],
    ['a layout that is not a number', { version: '1.5' }, 'AHS_SNAPSHOT_INVALID'],
    ['a missing layout', { version: undefined }, 'AHS_SNAPSHOT_INVALID'],
    ['a missing version', { snapshotVersion: undefined }, 'AHS_SNAPSHOT_INVALID'],
    ['a missing state', { state: undefined }, 'AHS_SNAPSHOT_INVALID'],
    ['a state that is not JSON', { state: '{"step":' }, 'AHS_SNAPSHOT_INVALID'],
    ['an unknown number', { state: '{"$number":"ten"}' }, 'AHS_SNAPSHOT_INVALID'],
  ])('refuses %s', (_, changes, code) => {
    expect(() => decodeSnapshot(withMetadata(changes), 'some.safetensors')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining("'some.safetensors'") }),
    );
  });

  it('refuses every truncation', () => {
    const bytes = encodeSnapshot(sample);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodes(bytes.subarray(0, length))).toBe(false);
    }
  });

  it('survives every changed byte: in the header coded errors only, in the data it still decodes', () => {
    const bytes = encodeSnapshot(sample);
    const dataStart = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
    let refused = 0;
    for (let place = 0; place < bytes.length; place += 1) {
      for (const flip of [0x01, 0x02, 0x10, 0x20, 0x80, 0xff]) {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] as number) ^ flip;
        const decoded = decodes(damaged);
        if (place >= dataStart) expect(decoded).toBe(true);
        if (!decoded) refused += 1;
      }
    }
    // Most flips in the header hit its structure; the rest change a name or a digit.
    expect(refused).toBeGreaterThan(dataStart * 2);
  });

  it('throws only coded errors for any bytes, and for snapshots with several changed bytes', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anySnapshot, changes, fc.uint8Array(), (snapshot, edits, noise) => {
        decodes(noise);
        const bytes = encodeSnapshot(snapshot);
        for (const [place, value] of edits) bytes[place % bytes.length] = value;
        decodes(bytes);
      }),
      { numRuns: 500 },
    );
  });
});

describe('mergeSnapshots', () => {
  const anyParts = fc.dictionary(anyName, anySnapshot, { maxKeys: 4 });

  it('splits into the same parts, also when merged again and written in between', () => {
    fc.assert(
      fc.property(anyParts, anySnapshot, (parts, other) => {
        const nested = mergeSnapshots({ inner: mergeSnapshots(parts), 'o/t%her': other });
        const outer = splitSnapshot(decodeSnapshot(encodeSnapshot(nested), 'here'));
        expect(Object.keys(outer)).toEqual(['inner', 'o/t%her']);
        expectSame(outer['o/t%her'] as Snapshot, other);
        const inner = splitSnapshot(outer.inner as Snapshot);
        expect(Object.keys(inner)).toEqual(Object.keys(parts));
        for (const [name, part] of Object.entries(parts)) expectSame(inner[name] as Snapshot, part);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps parts apart whose names and tensors' names look alike", () => {
    const one = (value: number): Snapshot['tensors'] => ({
      'b/c': { shape: [1], data: Int32Array.of(value) },
      c: { shape: [1], data: Int32Array.of(-value) },
    });
    const parts = {
      a: { version: 1, state: 1, tensors: one(1) },
      'a/b': { version: 1, state: 2, tensors: one(2) },
    } as const;
    const merged = mergeSnapshots(parts as Record<string, Snapshot>);
    expect(Object.keys(merged.tensors ?? {})).toEqual(['a/b/c', 'a/c', 'a%2Fb/b/c', 'a%2Fb/c']);
    expect(splitSnapshot(merged)).toEqual(parts);
  });

  it.each<[string, Snapshot, string]>([
    ['another version', { version: 2, state: {} }, 'AHS_SNAPSHOT_VERSION'],
    ['what was never merged', { version: 1, state: [1] }, 'AHS_SNAPSHOT_INVALID'],
    [
      'a part without a version',
      { version: 1, state: { a: { state: 1 } } },
      'AHS_SNAPSHOT_INVALID',
    ],
    [
      'a tensor of nobody',
      {
        ...mergeSnapshots({ a: sample }),
        tensors: { 'b/c': { shape: [0], data: new Int32Array() } },
      },
      'AHS_SNAPSHOT_INVALID',
    ],
    [
      'a tensor without a part',
      { ...mergeSnapshots({ a: sample }), tensors: { a: { shape: [0], data: new Int32Array() } } },
      'AHS_SNAPSHOT_INVALID',
    ],
  ])('refuses to split %s', (_, snapshot, code) => {
    expect(() => splitSnapshot(snapshot, 'trainer')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining("'trainer'") }),
    );
  });
});
