import { type ActionMap, AhsError, type Specs, type Values } from '@ahs/core';

/** An action map of one list of actions. */
export type ListActions = ActionMap<number>;

/** The entry of a table of actions; throws `AHS_ACTION_INVALID` for what is not an index of it. */
export function actionEntry<T>(table: readonly T[], action: number, name: string): T {
  const entry = table[action];
  if (entry !== undefined) return entry;
  throw new AhsError(
    'AHS_ACTION_INVALID',
    `Action ${action} is not one of the ${table.length} actions for ${name}.`,
  );
}

function lengthOf(part: ListActions, specs: Specs): number {
  const space = part.space(specs);
  if (space.kind === 'discrete') return space.n;
  throw new AhsError(
    'AHS_ACTION_SPACE_UNSUPPORTED',
    `A ${space.kind} space is not one list of actions.`,
    { fix: 'Combine action maps of discrete spaces.' },
  );
}

function maskOf(part: ListActions, values: Values, specs: Specs): Uint8Array {
  return part.mask?.(values, specs) ?? new Uint8Array(lengthOf(part, specs)).fill(1);
}

/** The actions of each part that lead from `before` to `after`; `undefined` where a part has none. */
function actionsFor(
  parts: readonly ListActions[],
  before: Values,
  after: Values,
  specs: Specs,
): readonly number[] | undefined {
  const actions = parts.map((part) => part.actionFor(before, after, specs));
  return actions.every((action) => action !== undefined) ? actions : undefined;
}

function decodeEach(
  parts: readonly ListActions[],
  actions: readonly number[],
  values: Values,
  specs: Specs,
): Values {
  return Object.fromEntries(
    parts.flatMap((part, index) =>
      Object.entries(part.decode(actions[index] ?? Number.NaN, values, specs)),
    ),
  );
}

function describeEach(
  parts: readonly ListActions[],
  actions: readonly number[],
  specs: Specs,
): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...parts.map((part, index) => part.describe?.(actions[index] ?? Number.NaN, specs)),
  );
}

/**
 * Several action maps as one row of choices, one from each list, for an agent with a factored policy. The number of
 * choices is the sum of the lists.
 */
export function factored(parts: readonly ListActions[]): ActionMap<readonly number[]> {
  return {
    space: (specs) => ({ kind: 'multiDiscrete', n: parts.map((part) => lengthOf(part, specs)) }),
    decode: (actions, values, specs) => decodeEach(parts, actions, values, specs),
    describe: (actions, specs) => describeEach(parts, actions, specs),
    actionFor: (before, after, specs) => actionsFor(parts, before, after, specs),
    mask: (values, specs) =>
      Uint8Array.from(parts.flatMap((part) => [...maskOf(part, values, specs)])),
  };
}

/**
 * Several action maps as one list of all combinations, the last part's action the fastest, for an agent that chooses
 * from a single list, such as a DQN. The number of choices is the product of the lists.
 */
export function product(parts: readonly ListActions[]): ActionMap<number> {
  const lengths = (specs: Specs) => parts.map((part) => lengthOf(part, specs));
  const size = (specs: Specs) => lengths(specs).reduce((count, length) => count * length, 1);
  /** The choice of each part that an action stands for. */
  const taken = (action: number, specs: Specs): readonly number[] => {
    if (!(Number.isInteger(action) && action >= 0 && action < size(specs))) {
      throw new AhsError(
        'AHS_ACTION_INVALID',
        `Action ${action} is not one of the ${size(specs)} combined actions.`,
      );
    }
    let rest = action;
    return lengths(specs)
      .toReversed()
      .map((length) => {
        const choice = rest % length;
        rest = (rest - choice) / length;
        return choice;
      })
      .toReversed();
  };
  return {
    space: (specs) => ({ kind: 'discrete', n: size(specs) }),
    decode: (action, values, specs) => decodeEach(parts, taken(action, specs), values, specs),
    describe: (action, specs) => describeEach(parts, taken(action, specs), specs),
    actionFor: (before, after, specs) => {
      const actions = actionsFor(parts, before, after, specs);
      return actions?.reduce(
        (action, choice, index) => action * (lengths(specs)[index] ?? 1) + choice,
        0,
      );
    },
    mask: (values, specs) => {
      const masks = parts.map((part) => maskOf(part, values, specs));
      return Uint8Array.from({ length: size(specs) }, (_, action) =>
        taken(action, specs).every((choice, part) => masks[part]?.[choice] === 1) ? 1 : 0,
      );
    },
  };
}
