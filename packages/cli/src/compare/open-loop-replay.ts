import { AhsError } from '@ahs/core';
import { mean } from '../statistics/moments.js';
import type { CellResult } from './cell.js';
import { type Contender, type Variant, variantOf } from './contender.js';

/** A contender that replays another. */
type Replay = Extract<Contender, { readonly kind: 'replay' }>;

/**
 * The contender that another replays.
 *
 * @throws AhsError `AHS_UNKNOWN_NAME` where nobody has that name, `AHS_SCHEDULE_INVALID` for a circle.
 */
export function replayedContender(
  { name, of }: Replay,
  contenders: readonly Contender[],
  behind: readonly string[] = [],
): Contender {
  const found = contenders.find((contender) => contender.name === of);
  if (found === undefined) {
    throw new AhsError('AHS_UNKNOWN_NAME', `replay=${of}: no contender is called ${of}.`, {
      fix: `There are ${contenders.map((one) => one.name).join(', ')}.`,
    });
  }
  const seen = [...behind, name];
  if (seen.includes(of)) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `replay=${of} leads back to ${of} itself.`, {
      fix: 'Replay a contender that trains by schedules of its own.',
    });
  }
  if (found.kind === 'replay') replayedContender(found, contenders, seen);
  return found;
}

/** Whose runs began it all, behind however many replays. */
export function originOf(contender: Contender, contenders: readonly Contender[]): Contender {
  return contender.kind === 'replay'
    ? originOf(replayedContender(contender, contenders), contenders)
    : contender;
}

/**
 * What some runs did, as a schedule that looks at nothing: the geometric mean over the runs of β and of the learning
 * rate at the start and at each epoch's end, and between them a straight line on a log scale. Where a value is 0 it is
 * the arithmetic mean. A run that diverged has its say as far as it came; after the last of them their last value holds.
 */
export function replayOf(runs: readonly CellResult[], epochs: number): Variant {
  const pathOf = (name: 'beta' | 'learningRate'): string => {
    const values = Array.from({ length: epochs + 1 }, (_, index) =>
      runs.flatMap(({ curves }) => curves[name][index] ?? []),
    );
    const reached = values.filter((at) => at.length > 0).map(middle);
    const held = Array.from({ length: values.length - reached.length }, () => reached.at(-1) ?? 0);
    return `${name}=path:${[...reached, ...held].join(':')}`;
  };
  return variantOf([pathOf('beta'), pathOf('learningRate')]);
}

/** To four digits, which are the same on every machine. */
function middle(values: readonly number[]): number {
  const value = values.every((one) => one > 0)
    ? Math.exp(mean(values.map(Math.log)))
    : mean(values);
  return Number(value.toPrecision(4));
}
