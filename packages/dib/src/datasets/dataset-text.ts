/** What a data set is called on a command line, in its parts. */
export interface DatasetText {
  readonly name: string;
  /** What stands after the first colon. */
  readonly path?: string;
  /** What stands after the question mark. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Takes `<name>[:<path>][?<option>=<value>&…]` apart. A question mark that no `option=` follows belongs to the path.
 *
 * @example
 * ```ts
 * parseDatasetText('csv:digits.csv?shape=8x8x1&label=digit');
 * // { name: 'csv', path: 'digits.csv', options: { shape: '8x8x1', label: 'digit' } }
 * ```
 */
export function parseDatasetText(text: string): DatasetText {
  const [, named = text, query] = /^(.*?)(?:\?(\w+=.*))?$/s.exec(text) ?? [];
  const options = Object.fromEntries(new URLSearchParams(query));
  const colon = named.indexOf(':');
  if (colon < 0) return { name: named, options };
  return { name: named.slice(0, colon), path: named.slice(colon + 1), options };
}
