import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../ahs-process.test.support.js';
import { resultOf } from './comparison.test.support.js';
import { variantOf } from './contender.js';
import { openResults } from './results-file.js';

const resultAt = (seed: number) =>
  resultOf(
    { variant: variantOf(['beta=fixed:0.1']), seed },
    { test: 0.5, validation: 0.4 },
    { tuningSeeds: [] },
  );

describe('the file of results', () => {
  it('keeps each line, and drops the one that a kill has torn', () => {
    const path = join(newFolder(), 'results.jsonl');
    const file = openResults(path);
    for (const seed of [0, 1]) file.add(resultAt(seed));
    file.close();
    const whole = readFileSync(path, 'utf8');
    appendFileSync(path, JSON.stringify(resultAt(2)).slice(0, 100));
    const again = openResults(path);
    expect([...again.results.values()]).toEqual([resultAt(0), resultAt(1)]);
    expect(readFileSync(path, 'utf8')).toBe(whole);
    again.add(resultAt(2));
    again.close();
    expect([...openResults(path).results.values()].map(({ seed }) => seed)).toEqual([0, 1, 2]);
  });

  it('names a whole line that is no result', () => {
    const path = join(newFolder(), 'results.jsonl');
    appendFileSync(path, `${JSON.stringify(resultAt(0))}\n{"seed":1}\n`);
    expect(() => openResults(path)).toThrow(/^Line 2 of .*results\.jsonl cannot be read/);
  });
});
