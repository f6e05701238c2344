import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, jsonEquals } from './json.js';
import { anyJson } from './snapshot.test.arbitrary.js';

/** A copy with the keys of every object in reverse. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item as Json)]),
  );
}

describe('jsonEquals', () => {
  it('finds every value equal to its copy, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(jsonEquals(value, structuredClone(value))).toBe(true);
        expect(jsonEquals(value, reversed(value))).toBe(true);
      }),
    );
  });

  it('agrees in both directions', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        expect(jsonEquals(a, b)).toBe(jsonEquals(b, a));
      }),
    );
  });

  it('notices anything added to any object or list', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), anyJson),
        fc.string(),
        anyJson,
        (record, key, value) => {
          fc.pre(!Object.hasOwn(record, key));
          const more = Object.fromEntries([...Object.entries(record), [key, value]]);
          expect(jsonEquals(record, more)).toBe(false);
          expect(jsonEquals(Object.values(record), Object.values(more))).toBe(false);
        },
      ),
    );
  });

  it.each<[Json | undefined, Json | undefined, boolean]>([
    [Number.NaN, Number.NaN, true],
    [0, -0, false],
    [1, '1', false],
    [null, {}, false],
    [null, undefined, false],
    [[], {}, false],
    [{}, [], false],
    [[1, 2], [2, 1], false],
    [{ a: undefined }, {}, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: null }, {}, false],
    [{}, JSON.parse('{"__proto__":{}}') as Json, false],
    [{}, { constructor: undefined, toString: undefined }, true],
  ])('compares %j and %j', (a, b, equal) => {
    expect(jsonEquals(a, b)).toBe(equal);
    expect(jsonEquals(b, a)).toBe(equal);
  });
});
