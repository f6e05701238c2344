import { describe, expect, it } from 'vitest';
import { describeScope } from './caveat.js';

const scope = {
  scheduled: 'β',
  episodes: 8,
  decisions: 12,
  frozen: false,
  accuracy: 0.96,
  testExamples: 1000,
};

describe('what a run can and cannot show', () => {
  it('says how much was learned from, and how much chance remains', () => {
    const text = describeScope(scope);
    expect(text).toContain('8 runs, 12 decisions in the last');
    expect(text).toContain('cannot show that a learned schedule beats a fixed β');
    // 1.96·√(.96·.04 / 1000) = 1.2 points
    expect(text).toContain('±1.2 points');
    expect(describeScope({ ...scope, episodes: 1 })).toContain('12 decisions in one run');
  });

  it('speaks of what is scheduled', () => {
    expect(describeScope({ ...scope, scheduled: 'learning rate' })).toContain(
      'beats a fixed learning rate:',
    );
  });

  it('claims no learning where there was none', () => {
    expect(describeScope({ ...scope, episodes: 0 })).not.toContain('learn');
    expect(describeScope({ ...scope, frozen: true })).toContain('stored policy');
  });
});
