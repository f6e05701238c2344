import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIdx } from './idx.js';
import { idxBytes } from './idx-bytes.test.support.js';

const source = 'folder/some-file';

function codeOf(bytes: Uint8Array, ranks: readonly number[]): unknown {
  try {
    parseIdx(bytes, source, ranks);
  } catch (error) {
    expect((error as Error).message).toContain(source);
    return (error as { code: string }).code;
  }
  return 'parsed';
}

const tensors = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((shape) => {
    const size = shape.reduce((a, b) => a * b, 1);
    return fc.record({
      shape: fc.constant(shape),
      data: fc.uint8Array({ minLength: size, maxLength: size }),
    });
  });

describe('parseIdx', () => {
  it('reads what the format says, byte by byte', () => {
    const bytes = Uint8Array.from([
      0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 9, 8, 7, 6, 5, 255,
    ]);
    const { shape, data } = parseIdx(bytes, source, [3]);
    expect(shape).toEqual([1, 2, 3]);
    expect([...data]).toEqual([9, 8, 7, 6, 5, 255]);
    expect(data.buffer).toBe(bytes.buffer);
  });

  it('reads any shape and content, also from the middle of a buffer', () => {
    fc.assert(
      fc.property(tensors, fc.integer({ min: 0, max: 7 }), ({ shape, data }, offset) => {
        const bytes = idxBytes(shape, data);
        const inside = new Uint8Array(bytes.length + 16);
        inside.set(bytes, offset);
        const parsed = parseIdx(inside.subarray(offset, offset + bytes.length), source, [
          shape.length,
        ]);
        expect(parsed.shape).toEqual(shape);
        expect(parsed.data).toEqual(data);
      }),
    );
  });

  it('refuses every file that is cut anywhere, and every file that goes on', () => {
    fc.assert(
      fc.property(
        tensors,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tensor, share) => {
          const bytes = idxBytes(tensor.shape, tensor.data);
          const ranks = [tensor.shape.length];
          expect(codeOf(bytes.subarray(0, Math.floor(share * bytes.length)), ranks)).toBe(
            'AHS_DATA_TRUNCATED',
          );
          expect(codeOf(Uint8Array.from([...bytes, 0]), ranks)).toBe('AHS_DATA_TRAILING');
        },
      ),
    );
  });

  it('refuses another type, another rank, and another format', () => {
    const labels = idxBytes([2], [1, 2]);
    expect(codeOf(labels, [3, 4])).toBe('AHS_DATA_MAGIC');
    expect(
      codeOf(
        Uint8Array.from(labels, (byte, i) => (i === 2 ? 0x0d : byte)),
        [1],
      ),
    ).toBe('AHS_DATA_MAGIC');
    expect(codeOf(new TextEncoder().encode('<html>404</html>'), [1])).toBe('AHS_DATA_MAGIC');
    expect(() => parseIdx(labels, source, [3, 4])).toThrow(
      '0x00000801; expected 0x00000803 or 0x00000804',
    );
  });

  it('refuses sizes of nothing and sizes beyond every file', () => {
    expect(codeOf(idxBytes([0], []), [1])).toBe('AHS_DATA_EMPTY');
    const huge = new Uint8Array(20).fill(255);
    huge.set([0, 0, 8, 4]);
    expect(codeOf(huge, [4])).toBe('AHS_DATA_TRUNCATED');
  });
});
