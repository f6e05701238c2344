import { defaultOptimizer, parseModelText } from '../model-text.js';
import type { TrainRequest } from '../train-request.js';
import { flagOf, trainRequestSchema } from '../train-request.js';

const fixed = trainRequestSchema.parse({});

/** The command that asks for the same run again, with what differs from the defaults. */
export function commandOf(request: TrainRequest): string {
  // Where it was written changes nothing in it.
  const { out, ...matters } = request;
  const defaults = { ...fixed, optimizer: defaultOptimizer(parseModelText(request.model)) };
  const flags = Object.entries(matters).flatMap(([option, value]) => {
    if (JSON.stringify(value) === JSON.stringify(defaults[option as keyof TrainRequest])) return [];
    if (Array.isArray(value))
      return value.map((item) => `${flagOf(option)} ${quote(String(item))}`);
    return value === true ? [flagOf(option)] : [`${flagOf(option)} ${quote(String(value))}`];
  });
  return ['npx --no-install ahs train', ...flags].join(' ');
}

function quote(word: string): string {
  return /^[\w.,:=/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
