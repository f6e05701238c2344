/**
 * Any value that survives `JSON.parse(JSON.stringify(value))`; numbers may also be `-0` or not
 * finite (see `exact-json.ts`).
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Structural equality of two JSON values: `NaN` equals itself, `0` differs from `-0`, the order of keys does not
 * matter, and a key that is `undefined` is as good as absent.
 *
 * @example
 * ```ts
 * jsonEquals({ best: NaN, step: 1 }, { step: 1, best: NaN }); // true
 * ```
 */
export function jsonEquals(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item: Json, index) => jsonEquals(item, b[index] as Json))
    );
  }
  const left = a as { readonly [key: string]: Json | undefined };
  const right = b as { readonly [key: string]: Json | undefined };
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  // Own keys only: every object has a `constructor`.
  const own = (value: typeof left, key: string): Json | undefined =>
    Object.hasOwn(value, key) ? value[key] : undefined;
  return [...keys].every((key) => jsonEquals(own(left, key), own(right, key)));
}
