import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScheduleText, parseScheduleTexts } from './schedule-text.js';

describe('a schedule as text', () => {
  it('reads one hyperparameter with arguments, and several', () => {
    expect(parseScheduleText('beta=linear:1e-4:0.01')).toEqual({
      controls: ['beta'],
      name: 'linear',
      arguments: ['1e-4', '0.01'],
      source: 'linear:1e-4:0.01',
      finetune: false,
    });
    expect(parseScheduleText('beta,learningRate=joint-dqn')).toMatchObject({
      controls: ['beta', 'learningRate'],
      name: 'joint-dqn',
      arguments: [],
    });
  });

  it('reads back whatever is written in its syntax', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const hyperparameter = fc.stringMatching(/^[A-Za-z]\w{0,8}$/);
    const argument = fc.stringMatching(/^[\w.+-]{1,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(hyperparameter, { minLength: 1, maxLength: 3 }),
        word,
        // What ends in the word itself is read as the word.
        fc.array(
          argument.filter((text) => !text.endsWith('+finetune')),
          { maxLength: 3 },
        ),
        fc.boolean(),
        (controls, name, parameters, finetune) => {
          const source = `${[name, ...parameters].join(':')}${finetune ? '+finetune' : ''}`;
          const read = parseScheduleText(`${controls.join(',')}=${source}`);
          expect(read).toEqual({ controls, name, arguments: parameters, source, finetune });
        },
      ),
    );
  });

  it.each(['', 'beta', '=dqn', 'beta=', 'beta=linear:', 'beta=linear::1', 'a,a=dqn', 'be ta=dqn'])(
    'refuses %j by name',
    (text) => {
      expect(() => parseScheduleText(text)).toThrowError(
        expect.objectContaining({
          code: 'AHS_SCHEDULE_INVALID',
          message: expect.stringContaining(text),
        }),
      );
    },
  );

  it('refuses two schedules of one hyperparameter', () => {
    expect(() => parseScheduleTexts(['beta=dqn', 'learningRate,beta=x'])).toThrowError(
      expect.objectContaining({
        code: 'AHS_SCHEDULE_CONFLICT',
        message: expect.stringMatching(/beta.*dqn.*x/),
      }),
    );
  });
});
