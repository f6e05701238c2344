import { defaultOptimizer, parseModelText } from '../model-text.js';
import type { AskedRequest } from '../train-request.js';
import { flagOf, trainRequestSchema } from '../train-request.js';

const fixed = trainRequestSchema.parse({});

/** The command that asks for the same run again, with what differs from the defaults. */
export function commandOf(request: AskedRequest): string {
  // Where it was written changes nothing in it.
  const { out, ...matters } = request;
  const usual = { ...fixed, optimizer: defaultOptimizer(parseModelText(request.model)) };
  return commandLine('train', matters, usual);
}

/** The same, for any command: `options` are what its flags hold, `usual` what they hold where they are not given. */
export function commandLine(
  command: string,
  options: Readonly<Record<string, unknown>>,
  usual: Readonly<Record<string, unknown>>,
): string {
  const flags = Object.entries(options).flatMap(([option, value]) => {
    if (JSON.stringify(value) === JSON.stringify(usual[option])) return [];
    if (Array.isArray(value))
      return value.map((item) => `${flagOf(option)} ${quote(String(item))}`);
    return value === true ? [flagOf(option)] : [`${flagOf(option)} ${quote(String(value))}`];
  });
  return [`npx --no-install ahs ${command}`, ...flags].join(' ');
}

function quote(word: string): string {
  return /^[\w.,:=/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
