import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AhsError } from './error.js';
import { parseExact, stringifyExact } from './exact-json.js';
import { type Json, jsonEquals } from './json.js';
import { anyJson, anyName } from './snapshot.test.arbitrary.js';

/** Every key of a value, in order, at every depth. */
function keysOf(value: Json): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, item]) => [key, keysOf(item as Json)]);
}

describe('exact JSON', () => {
  it('gives back every value to the bit, with the keys in order', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const back = parseExact(stringifyExact(value));
        expect(jsonEquals(back, value)).toBe(true);
        expect(keysOf(back)).toEqual(keysOf(value));
      }),
      { numRuns: 500 },
    );
  });

  it('writes plain JSON wherever JSON has the words', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const withoutMinusZero = JSON.parse(JSON.stringify(value)) as Json;
        fc.pre(!JSON.stringify(withoutMinusZero).includes('$number'));
        expect(stringifyExact(withoutMinusZero)).toBe(JSON.stringify(withoutMinusZero));
      }),
    );
  });

  it('tags the numbers that JSON has no word for, and escapes keys that look like the tag', () => {
    expect(stringifyExact([Number.NaN, Number.POSITIVE_INFINITY, -0])).toBe(
      '[{"$number":"NaN"},{"$number":"Infinity"},{"$number":"-0"}]',
    );
    expect(stringifyExact({ $number: 'NaN', $$number: 1 })).toBe(
      '{"$$number":"NaN","$$$number":1}',
    );
  });

  it('leaves out what is undefined in an object', () => {
    expect(stringifyExact({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each<[string, unknown, string]>([
    ['a typed array', { agent: { weights: new Float32Array(2) } }, 'agent.weights'],
    ['a function', [1, () => 1], 'at 1'],
    ['undefined in a list', [undefined], 'at 0'],
    ['a date', { at: new Date(0) }, 'Date'],
    ['a bigint', 1n, 'bigint'],
  ])('refuses %s by its place', (_, value, named) => {
    expect(() => stringifyExact(value as Json)).toThrow(
      expect.objectContaining({
        code: 'AHS_JSON_INVALID',
        message: expect.stringContaining(named),
      }),
    );
  });

  it('refuses a circle and bottomless nesting, in both directions', () => {
    const circle: { self?: Json } = {};
    circle.self = circle as Json;
    const coded = expect.objectContaining({ code: 'AHS_JSON_INVALID' });
    expect(() => stringifyExact(circle as Json)).toThrow(coded);
    expect(() => parseExact(`${'['.repeat(502)}${']'.repeat(502)}`)).toThrow(coded);
    expect(() => parseExact('['.repeat(1_000_000))).toThrow(coded);
  });

  it('throws nothing but coded errors, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.json(), fc.constant('{"$number":"seven"}')), (text) => {
        try {
          parseExact(text);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(AhsError);
        }
      }),
    );
  });
});
