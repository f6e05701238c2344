import { describe, expect, it } from 'vitest';
import { idCount, idsOf, vocabularyOf, wordsOf } from './words.js';

describe('wordsOf', () => {
  it.each([
    ["It isn't BAD.<br /><br />9/10", ['it', "isn't", 'bad', '9', '10']],
    ['a<br>b<BR/>c', ['a', 'b', 'c']],
    ['the ’80s, don’t “quote” me', ['the', '80s', "don't", 'quote', 'me']],
    ['Ünïcode КИНО 映画 café2', ['ünïcode', 'кино', '映画', 'café2']],
    ["'quoted' rock 'n' roll'", ['quoted', 'rock', 'n', 'roll']],
    ['...!? <br />', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('vocabularyOf', () => {
  it('has the most frequent first, and breaks ties by the word, whatever the order of the texts', () => {
    const texts = ['b a c', 'B, a', 'd c'];
    expect(vocabularyOf(texts, 100)).toEqual(['a', 'b', 'c', 'd']);
    expect(vocabularyOf(texts.toReversed(), 100)).toEqual(['a', 'b', 'c', 'd']);
    expect(vocabularyOf(['x y y'], 100)).toEqual(['y', 'x']);
  });

  it('leaves room for padding and unknown word', () => {
    const words = vocabularyOf(['a b c d'], 5);
    expect(words).toEqual(['a', 'b', 'c']);
    expect(idCount(words)).toBe(5);
    expect(vocabularyOf(['a'], 2)).toEqual([]);
  });
});

describe('idsOf', () => {
  it('keeps the last words, pads in front, and has 1 for a word it does not know', () => {
    const ids = idsOf(['a b c d', 'b', '', 'constructor a'], ['a', 'b', 'c'], 3);
    expect([...ids]).toEqual([3, 4, 1, 0, 0, 3, 0, 0, 0, 0, 1, 2]);
  });
});
