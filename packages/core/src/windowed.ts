import type { Encoder } from './adapter.js';
import { AhsError } from './error.js';
import type { Json } from './json.js';

type WindowState = { readonly inner: Json; readonly rows: readonly (readonly number[])[] };

/**
 * The last observations of an encoder as one, oldest first, shape `[length, features]`; before enough were seen,
 * the first one stands in for those before it.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a length that is not whole and above 0, or an encoder that is a window.
 */
export function windowed(encoder: Encoder, length: number): Encoder<WindowState> {
  if (!Number.isInteger(length) || length < 1 || encoder.shape.length !== 1) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `windowed: ${length} rows of shape [${encoder.shape}].`,
      {
        fix: 'Give a whole length above 0 and an encoder of a single observation.',
      },
    );
  }
  return {
    ...(encoder.within === undefined
      ? {}
      : { within: (specs) => windowed(encoder.within?.(specs) ?? encoder, length) }),
    features: encoder.features,
    shape: [length, encoder.features.length],
    init: (specs) => ({ inner: encoder.init(specs), rows: [] }),
    next: (state, observation) => ({ ...state, inner: encoder.next(state.inner, observation) }),
    encode: (state, observation) => {
      const { state: inner, vector } = encoder.encode(state.inner, observation);
      const row = Array.from(vector);
      const rows = [...state.rows, row].slice(-length);
      const padding = Array.from({ length: length - rows.length }, () => rows[0] as number[]);
      return {
        state: { inner, rows },
        vector: Float32Array.from([...padding, ...rows].flat()),
      };
    },
  };
}
