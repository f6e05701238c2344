/** The id that fills a text up to its length. */
const PADDING = 0;

/** The id of every word that is not in the vocabulary. */
const UNKNOWN = 1;

/** The ids before the first word's. */
const RESERVED = 2;

const LINE_BREAK = /<br\s*\/?>/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text in small letters: letters and digits of any script, apostrophes within a word; HTML line breaks
 * and everything else separate them.
 *
 * @example
 * ```ts
 * wordsOf("It isn't BAD.<br /><br />9/10"); // ['it', "isn't", 'bad', '9', '10']
 * ```
 */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll(LINE_BREAK, ' ').replaceAll('’', "'").match(WORD) ?? [];
}

/**
 * The most frequent words of some texts, the most frequent first, equally frequent ones in the order of their code
 * units. The first has the id 2, after padding and unknown word.
 *
 * @param ids how many ids there may be, these two included
 * @example
 * ```ts
 * vocabularyOf(['a good film', 'a bad film', 'a film'], 4); // ['a', 'film']
 * ```
 */
export function vocabularyOf(texts: Iterable<string>, ids: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, Math.max(0, ids - RESERVED))
    .map(([word]) => word);
}

/** The number of ids of a vocabulary, padding and unknown word included. */
export function idCount(vocabulary: readonly string[]): number {
  return vocabulary.length + RESERVED;
}

/**
 * Texts as ids, `[texts × length]`. Of a long text the last words are kept, since a review's verdict is often at its
 * end; a short one is padded in front. Both are Keras's defaults (`pad_sequences`).
 *
 * @example
 * ```ts
 * const { vocabulary = [], input } = await loadDataset('imdb-mini');
 * const length = input.kind === 'tokens' ? input.length : 0;
 * idsOf(['What a film!'], vocabulary, length); // 0, 0, …, and the ids of three words
 * ```
 */
export function idsOf(
  texts: readonly string[],
  vocabulary: readonly string[],
  length: number,
): Uint16Array {
  const ids = new Map(vocabulary.map((word, index) => [word, index + RESERVED]));
  const result = new Uint16Array(texts.length * length).fill(PADDING);
  texts.forEach((text, row) => {
    const last = wordsOf(text).slice(-length);
    const from = (row + 1) * length - last.length;
    last.forEach((word, column) => {
      result[from + column] = ids.get(word) ?? UNKNOWN;
    });
  });
  return result;
}
