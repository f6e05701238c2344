import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.js';

describe('nearestName', () => {
  it.each([
    ['dqm', 'dqn'],
    ['ppoo', 'ppo'],
    ['learningrate', 'learningRate'],
    ['learning-rate', 'learningRate'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('takes %j for %j', (name, meant) => {
    expect(nearestName(name, ['beta', 'dqn', 'learningRate', 'ppo'])).toBe(meant);
  });

  it('finds a name that differs in one letter among names that share none', () => {
    const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(anyWord, fc.nat(), (word, place) => {
        const at = place % word.length;
        const typo = `${word.slice(0, at)}x${word.slice(at + 1)}`;
        expect(nearestName(typo, ['zzzzzzzzz', word, 'qqq'])).toBe(word);
        expect(nearestName(word.slice(0, at) + word.slice(at + 1), ['qqq', word])).toBe(word);
      }),
    );
  });

  it('prefers the nearer, and the earlier of equals', () => {
    expect(nearestName('bata', ['data', 'beta'])).toBe('data');
    expect(nearestName('betta', ['data', 'beta'])).toBe('beta');
    expect(nearestName('beta', [])).toBeUndefined();
  });
});
