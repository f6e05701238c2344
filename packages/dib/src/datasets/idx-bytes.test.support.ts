/** An IDX file of unsigned bytes, for tests. */
export function idxBytes(shape: readonly number[], data: Iterable<number>): Uint8Array {
  const elements = Uint8Array.from(data);
  const bytes = new Uint8Array(4 + 4 * shape.length + elements.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x0800 | shape.length);
  for (const [axis, length] of shape.entries()) view.setUint32(4 + 4 * axis, length);
  bytes.set(elements, 4 + 4 * shape.length);
  return bytes;
}

/** An IDX file of 16-bit whole numbers, for tests. */
export function idxShorts(shape: readonly number[], data: readonly number[]): Uint8Array {
  const header = idxBytes(shape, []);
  header[2] = 0x0b;
  const elements = Buffer.alloc(2 * data.length);
  for (const [index, value] of data.entries()) elements.writeInt16BE(value, 2 * index);
  return Buffer.concat([header, elements]);
}

/** The code of the error that a promise rejects with, and its message. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await promise;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { code: code ?? 'none', message };
  }
  return { code: 'resolved', message: '' };
}
