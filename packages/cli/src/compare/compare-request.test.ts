import { describe, expect, it } from 'vitest';
import {
  commandOfComparison,
  comparisonOf,
  differences,
  parseCompareOrder,
  parseCompareRequest,
} from './compare-request.js';

describe('a request to compare', () => {
  it('reads seeds as ranges and lists', () => {
    const request = parseCompareRequest({ seeds: '0-2,7,5-6', tuningSeeds: '9' });
    const { seeds, tuningSeeds } = comparisonOf(request);
    expect(seeds).toEqual([0, 1, 2, 7, 5, 6]);
    expect(tuningSeeds).toEqual([9]);
  });

  it.each([
    [{ seeds: 'x' }, 'AHS_FLAG_INVALID', /^--seeds x: expected seeds like 0-9/],
    [{ seeds: '5-3' }, 'AHS_FLAG_INVALID', /^Seeds 5-3 cannot be read/],
    [{ seeds: '95-100' }, 'AHS_FLAG_INVALID', /seed 100 is one of --seeds 95-100/],
    [{ against: ['none'] }, 'AHS_FLAG_INVALID', /^There is nothing to compare/],
    [{ epochs: '0' }, 'AHS_FLAG_INVALID', /^--epochs 0/],
    [
      { searchRuns: '3' },
      'AHS_FLAG_INVALID',
      /^--search-runs 3: expected a whole number, 7 or more/,
    ],
    [{ against: ['x'] }, 'AHS_UNKNOWN_NAME', /^--against x/],
    [
      { schedule: ['beta=dqn', 'beta=dqn'] },
      'AHS_FLAG_CONFLICT',
      /two contenders are called beta=dqn/i,
    ],
    [{ common: ['beta=dqn', 'beta=fixed:1'] }, 'AHS_SCHEDULE_CONFLICT', /two schedules/],
    [{ model: 'huge' }, 'AHS_FLAG_INVALID', /--model huge/],
  ])('is refused: %o', (options, code, message) => {
    expect(() => parseCompareRequest(options)).toThrow(expect.objectContaining({ code }));
    expect(() => parseCompareRequest(options)).toThrow(message);
  });

  it('says what another one would change, in flags', () => {
    const was = parseCompareRequest({ seeds: '0-4', trainSize: '100' });
    expect(differences(was, parseCompareRequest({ seeds: '0-4', trainSize: '100' }))).toEqual([]);
    const is = parseCompareRequest({ seeds: '0-9', schedule: ['beta=dqn'] });
    expect([...differences(was, is)].sort()).toEqual([
      '--schedule beta=dqn (was none)',
      '--seeds 0-9 (was 0-4)',
      '--train-size not given (was 100)',
    ]);
  });

  it('can be written as a command, which asks for the same', () => {
    const request = parseCompareRequest({
      seeds: '0-1',
      labelNoise: '0.4',
      schedule: ['name=a b+beta=cosine:0.001:0.01/0.1'],
      against: ['fixed', 'pi'],
    });
    expect(commandOfComparison(request)).toBe(
      "npx --no-install ahs compare --label-noise 0.4 --schedule 'name=a b+beta=cosine:0.001:0.01/0.1' --against fixed --against pi --seeds 0-1",
    );
  });

  it('goes on with a folder alone', () => {
    const order = (options: object) =>
      parseCompareOrder('compare', { resume: 'runs/x', ...options }, parseCompareRequest);
    expect(order({ jobs: '2', json: true })).toEqual({
      kind: 'resume',
      folder: 'runs/x',
      jobs: 2,
      json: true,
    });
    expect(() => order({ seeds: '0-1', out: 'y' })).toThrow(/--seeds, --out cannot change it/);
  });
});
