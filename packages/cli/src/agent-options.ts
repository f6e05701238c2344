import { AhsError } from '@ahs/core';
import type { ScheduleText } from './schedule-text.js';

/** Options of an agent in their groups, as its own factory takes and checks them. */
export type AgentOptions = Readonly<Record<string, unknown>>;

const syntax = /^([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)=(\S+)$/;

/**
 * Takes the agent's own options out of a schedule's arguments, named as `ahs play --print-config` groups them:
 * `beta=dqn:returns.discount=0.9` has `{ returns: { discount: 0.9 } }`. What they may be is the agent's to say.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for an option that is given twice.
 */
export function takeAgentOptions(text: ScheduleText): {
  readonly text: ScheduleText;
  readonly options: AgentOptions;
} {
  const given = text.arguments.flatMap((argument) => {
    const [, name, value] = syntax.exec(argument) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  const names = given.map(({ name }) => name);
  const twice = names.find((name, index) =>
    names.some((other, at) => at !== index && (other === name || other.startsWith(`${name}.`))),
  );
  if (twice !== undefined) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      `--schedule ${text.controls.join(',')}=${text.source}: ${twice} is given twice.`,
      { fix: 'Give each option of the agent one value.' },
    );
  }
  return {
    text: { ...text, arguments: text.arguments.filter((argument) => !syntax.test(argument)) },
    options: given.reduce<AgentOptions>(
      (options, { name, value }) => withOption(options, name.split('.'), readValue(value)),
      {},
    ),
  };
}

function withOption(
  options: AgentOptions,
  [name = '', ...below]: readonly string[],
  value: unknown,
): AgentOptions {
  const group = (options[name] ?? {}) as AgentOptions;
  return { ...options, [name]: below.length === 0 ? value : withOption(group, below, value) };
}

/** A number, what JSON knows, or else a word. */
function readValue(text: string): unknown {
  if (Number.isFinite(Number(text))) return Number(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
