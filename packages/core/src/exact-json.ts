import { AhsError } from './error.js';
import type { Json } from './json.js';

/** Deeper than any state is; what goes round in a circle is caught here as well. */
const maxDepth = 500;

/** An object with this one key stands for a number that JSON has no word for. */
const numberTag = '$number';
/** An object's own keys that look like the tag are written with one more `$`. */
const tagLike = /^\$+number$/;
const escapedTag = /^\$\$+number$/;

const taggedNumbers: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/**
 * JSON text from which {@link parseExact} gives back the same value, to the bit. Plain JSON, except that `NaN`,
 * `±Infinity` and `-0` become `{"$number":"NaN"}` and so on, and an object's own key `$number` becomes `$$number`.
 * Object keys keep their order; what is `undefined` in an object is left out.
 *
 * @throws AhsError `AHS_JSON_INVALID` naming the place of what is not JSON (a typed array, a function, a circle).
 * @example
 * ```ts
 * stringifyExact({ best: -Infinity }); // {"best":{"$number":"-Infinity"}}
 * ```
 */
export function stringifyExact(value: Json): string {
  return JSON.stringify(tag(value, []));
}

/**
 * The value that {@link stringifyExact} wrote.
 *
 * @throws AhsError `AHS_JSON_INVALID` for text that is not JSON, an unknown `$number`, and more than 500 levels.
 * @example
 * ```ts
 * parseExact('{"$number":"-0"}'); // -0
 * ```
 */
export function parseExact(text: string): Json {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (thrown) {
    throw new AhsError('AHS_JSON_INVALID', `Not JSON: ${(thrown as Error).message}.`, {
      cause: thrown,
    });
  }
  return untag(parsed, 0);
}

function tag(value: unknown, path: readonly string[]): Json {
  if (path.length > maxDepth) throw tooDeep();
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [numberTag]: Object.is(value, -0) ? '-0' : String(value) };
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item, index) => tag(item, [...path, `${index}`]));
      if (isPlain(value)) {
        return Object.fromEntries(
          Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => [tagLike.test(key) ? `$${key}` : key, tag(item, [...path, key])]),
        );
      }
      throw notJson(value.constructor.name, path);
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      throw notJson(typeof value, path);
  }
}

function untag(value: Json, depth: number): Json {
  if (depth > maxDepth) throw tooDeep();
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map((item) => untag(item, depth + 1));
  const entries = Object.entries(value);
  if (entries.length === 1 && Object.hasOwn(value, numberTag)) {
    const tagged = taggedNumbers.get(String(value[numberTag]));
    if (tagged === undefined) {
      throw new AhsError('AHS_JSON_INVALID', `No number is called ${String(value[numberTag])}.`);
    }
    return tagged;
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [
      escapedTag.test(key) ? key.slice(1) : key,
      untag(item as Json, depth + 1),
    ]),
  );
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Not an instance of a class: what JSON could not give back. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notJson(what: string, path: readonly string[]): AhsError {
  return new AhsError(
    'AHS_JSON_INVALID',
    `${path.length === 0 ? 'The value' : `What stands at ${path.join('.')}`} is no JSON but of type ${what}.`,
    {
      fix: 'Keep numbers, text, arrays and plain objects in a state, and large numbers in tensors.',
    },
  );
}

function tooDeep(): AhsError {
  return new AhsError('AHS_JSON_INVALID', `A value is nested more than ${maxDepth} levels deep.`, {
    fix: 'Keep states shallow, and without circles.',
  });
}
