import fc from 'fast-check';
import type { Snapshot, SnapshotTensor } from './snapshot.js';

/** Names as awkward as they come: empty, with slashes, like numbers, `__proto__`. */
export const anyName = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '7', 'a/b', '%2F', '$number', '$$number'),
);

const arrays = [Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array] as const;

/** Any bytes as any kind of number (also NaN with a payload), in 0 to 3 dimensions (also empty). */
export const anyTensor: fc.Arbitrary<SnapshotTensor> = fc
  .record({
    shape: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
    Numbers: fc.constantFrom(...arrays),
  })
  .chain(({ shape, Numbers }) => {
    const elements = shape.reduce((product, size) => product * size, 1);
    const length = elements * Numbers.BYTES_PER_ELEMENT;
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((bytes) => ({ shape, data: new Numbers(new Uint8Array(bytes).buffer) }));
  });

export const anyTensors = fc.dictionary(
  anyName.filter((name) => name !== '__metadata__'),
  anyTensor,
  { maxKeys: 5 },
);

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
);

/** JSON with every number and with keys that look like our own tags. */
export const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    anyNumber,
    anyName,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4 }),
  ),
})).value as fc.Arbitrary<Snapshot['state']>;

export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({ version: fc.nat(), state: anyJson, tensors: anyTensors })
  .map(({ version, state, tensors }) =>
    Object.keys(tensors).length > 0 ? { version, state, tensors } : { version, state },
  );

/** A tensor as what can be compared bit for bit, NaN payloads included. */
export function bitsOf({ shape, data }: SnapshotTensor): object {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { shape: [...shape], kind: data.constructor.name, bytes: [...bytes] };
}

/** A record of tensors, in order, as what can be compared bit for bit. */
export function tensorBits(tensors: Readonly<Record<string, SnapshotTensor>> | undefined): unknown {
  return tensors && Object.entries(tensors).map(([name, tensor]) => [name, bitsOf(tensor)]);
}
