import { expect, it } from 'vitest';
import { parseDatasetText } from './dataset-text.js';

it.each([
  ['mnist', { name: 'mnist', options: {} }],
  [
    'imdb?length=128&vocabulary=5000',
    { name: 'imdb', options: { length: '128', vocabulary: '5000' } },
  ],
  ['idx:C:\\data', { name: 'idx', path: 'C:\\data', options: {} }],
  ['csv:a/b.csv?shape=8x8x1', { name: 'csv', path: 'a/b.csv', options: { shape: '8x8x1' } }],
  ['idx:why?', { name: 'idx', path: 'why?', options: {} }],
  ['csv:a?b?label=c', { name: 'csv', path: 'a?b', options: { label: 'c' } }],
  ['idx:', { name: 'idx', path: '', options: {} }],
])('%s', (text, parts) => {
  expect(parseDatasetText(text)).toEqual(parts);
});
