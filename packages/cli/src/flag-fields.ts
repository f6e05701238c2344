import { z } from 'zod';

/** A number: numbers come as text from the command line and as numbers from `run.json`; no text is no number. */
export const number = (isRight: (value: number) => boolean, expected: string) =>
  z.preprocess(
    (input) => (typeof input === 'string' && input.trim() !== '' ? Number(input) : input),
    z.custom<number>(
      (input) => typeof input === 'number' && isRight(input),
      `expected ${expected}`,
    ),
  );

/** A whole number, `minimum` or more, from text or from a file. */
export const whole = (minimum: number) =>
  number(
    (value) => Number.isSafeInteger(value) && value >= minimum,
    `a whole number, ${minimum} or more`,
  );

/** One of some names. */
export const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names, `expected ${names.join(', ')}`);
