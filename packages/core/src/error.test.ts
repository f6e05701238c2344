import { describe, expect, it } from 'vitest';
import { AhsError, errorCode, errorMessage } from './error.js';

describe('AhsError', () => {
  it('says what is wrong and what to do about it, and keeps code, fix and cause apart', () => {
    const cause = new Error('disk');
    const error = new AhsError('AHS_DATA_TRUNCATED', 'The file is too short.', {
      fix: 'Download it again.',
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe('The file is too short. Download it again.');
    expect({ ...error }).toEqual({
      name: 'AhsError',
      code: 'AHS_DATA_TRUNCATED',
      fix: 'Download it again.',
    });
    expect(error.cause).toBe(cause);
    expect(error.stack).toContain('error.test');
  });

  it('is written with its code', () => {
    const error = new AhsError('AHS_FILE_MISSING', 'Gone.', { fix: 'Look elsewhere.' });
    expect(String(error)).toBe('AhsError [AHS_FILE_MISSING]: Gone. Look elsewhere.');
    expect(`${error}`).toBe(error.toString());
  });

  it('has neither fix nor cause when none was given', () => {
    const error = new AhsError('AHS_UNEXPECTED', 'Something happened.');
    expect(error.message).toBe('Something happened.');
    expect(error.fix).toBeUndefined();
    expect('cause' in error).toBe(false);
  });
});

describe('any thrown value', () => {
  it('has a code and a message', () => {
    expect(errorCode(new AhsError('AHS_FILE_MISSING', 'Gone.'))).toBe('AHS_FILE_MISSING');
    expect(errorCode(new Error('Gone.'))).toBe('AHS_UNEXPECTED');
    expect(errorCode(undefined)).toBe('AHS_UNEXPECTED');
    expect(errorMessage(new TypeError('Gone.'))).toBe('Gone.');
    expect(errorMessage('gone')).toBe('gone');
    expect(errorMessage(null)).toBe('null');
  });
});
