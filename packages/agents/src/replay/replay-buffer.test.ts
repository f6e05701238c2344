import { createRng } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { createExperienceBatch, type Experience } from './experience.js';
import { createReplayBuffer } from './replay-buffer.js';

/** An experience whose every column tells its number. */
function numbered(i: number): Experience {
  return {
    observation: Float32Array.of(i, -i),
    action: i % 3,
    return: i / 8,
    discount: 1 / (i + 1),
    annuity: i + 3,
    next: Float32Array.of(i + 0.5, -i - 0.5),
    nextMask: Uint8Array.of(1, i % 2, 1),
  };
}

describe('a replay buffer', () => {
  it('keeps the latest, each whole, and draws all of them', () => {
    const buffer = createReplayBuffer(8, 2, 3);
    for (let i = 0; i < 21; i++) expect(buffer.push(numbered(i))).toBe(i % 8);
    expect([buffer.size, buffer.position]).toEqual([8, 5]);

    const batch = createExperienceBatch(400, 2, 3);
    buffer.sample(createRng(5), batch);
    const drawn = new Set<number>();
    for (let row = 0; row < batch.size; row++) {
      const i = batch.observations[row * 2] as number;
      drawn.add(i);
      const expected = numbered(i);
      expect(batch.observations.slice(row * 2, row * 2 + 2)).toEqual(expected.observation);
      expect(batch.actions[row]).toBe(expected.action);
      expect(batch.returns[row]).toBe(expected.return);
      expect(batch.discounts[row]).toBe(Math.fround(expected.discount));
      expect(batch.annuities[row]).toBe(expected.annuity);
      expect(batch.nexts.slice(row * 2, row * 2 + 2)).toEqual(expected.next);
      expect(batch.nextMasks.slice(row * 3, row * 3 + 3)).toEqual(expected.nextMask);
    }
    expect([...drawn].sort((a, b) => a - b)).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
  });

  it('gives the rows that it is asked for', () => {
    const buffer = createReplayBuffer(8, 2, 3);
    for (let i = 0; i < 8; i++) buffer.push(numbered(i));
    const batch = createExperienceBatch(3, 2, 3);
    batch.rows.set([6, 0, 6]);
    buffer.gather(batch);
    expect([...batch.returns]).toEqual([0.75, 0, 0.75]);
  });

  it('draws only what was put in while it is not full', () => {
    const buffer = createReplayBuffer(100, 2, 3);
    buffer.push(numbered(1));
    buffer.push(numbered(2));
    const batch = createExperienceBatch(50, 2, 3);
    buffer.sample(createRng(5), batch);
    expect(new Set(batch.observations.filter((_, i) => i % 2 === 0))).toEqual(new Set([1, 2]));
  });
});
