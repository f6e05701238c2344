import { describe, expect, it } from 'vitest';
import { describeDuration, describeStanding, showProgress } from './progress.js';

const standing = {
  epochs: 4,
  stepsPlanned: 40,
  loss: 0.5,
  accuracy: 0.9,
  values: [['beta', 0.0025]] as const,
};

describe('progress without a terminal', () => {
  it('is a plain line every two seconds, and one at the end', () => {
    let nowMs = 0;
    const lines: string[] = [];
    const display = showProgress(
      'DQN',
      { write: (text) => lines.push(text) },
      () => nowMs,
      describeStanding,
    );
    for (let step = 0; step <= 40; step += 1) {
      display.update({ ...standing, step });
      nowMs += 150;
    }
    display.end();
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('DQN  epoch 1.4/4  loss 0.500  accuracy 0.900  β 0.0025  4 s left\n');
    expect(lines.at(-1)).toContain('epoch 4.0/4');
    expect(lines.join('')).not.toContain('\u001b');
  });
});

describe('progress on a terminal', () => {
  it('is a bar that ends full', () => {
    const written: string[] = [];
    const output = { write: (text: string) => written.push(text), isTTY: true, columns: 120 };
    const display = showProgress('DQN', output, () => 0, describeStanding);
    display.update({ ...standing, step: 0 });
    display.update({ ...standing, step: 40 });
    display.end();
    expect(written.join('')).toMatch(/DQN.*━{24}.*epoch 4\.0\/4/);
  });
});

describe('what is said', () => {
  it('names whatever is scheduled', () => {
    const values = [
      ['learningRate', 0.01234],
      ['batchSize', 128],
    ] as const;
    expect(describeStanding({ ...standing, step: 40, values }, undefined)).toBe(
      'epoch 4.0/4  loss 0.500  accuracy 0.900  learning rate 0.012  batch size 128',
    );
  });

  it('leaves out what is not known', () => {
    expect(
      describeStanding({ ...standing, step: 0, loss: undefined, accuracy: undefined }, undefined),
    ).toBe('epoch 0.0/4  β 0.0025');
  });

  it('tells durations as people do', () => {
    expect([0.4, 59.6, 61, 3599.6, 7260].map(describeDuration)).toEqual([
      '0 s',
      '1 min 0 s',
      '1 min 1 s',
      '1 h 0 min',
      '2 h 1 min',
    ]);
  });
});
