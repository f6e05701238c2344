import {
  type ActionSpace,
  type ActRequest,
  type AgentContext,
  AhsError,
  type Json,
  type Rng,
} from '@ahs/core';
import { z } from 'zod';
import { observationFlaw } from './observation.js';
import { describeIssues, type Refuse, requireSame } from './refusal.js';

const count = z.int().min(1);

/** What an agent was created for. */
export interface Setting {
  /** The agent's kind, for messages. */
  readonly kind: string;
  readonly observationShape: readonly number[];
  readonly observationSize: number;
  readonly actions: ActionSpace;
  /** The lengths of the parts of a mask: of each list of actions, or of the one row of numbers. */
  readonly lists: readonly number[];
  /** The agent's own random stream. */
  readonly rng: Rng;
}

/** How a snapshot says what its agent was created for. */
export const originState = {
  observationShape: z.array(count).min(1),
  actions: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('discrete'), n: count }),
    z.strictObject({ kind: z.literal('multiDiscrete'), n: z.array(count).min(1) }),
    z.strictObject({ kind: z.literal('continuous'), n: count }),
  ]),
};

const origin = z.object(originState);

/**
 * Copies and checks what an agent is created for.
 *
 * @throws AhsError `AHS_ACTION_SPACE_UNSUPPORTED`, `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 */
export function settingOf(kind: string, context: AgentContext): Setting {
  const actions = originState.actions.safeParse(context.actions);
  if (!actions.success) {
    throw new AhsError(
      'AHS_ACTION_SPACE_UNSUPPORTED',
      `${kind} cannot act in the space ${JSON.stringify(context.actions)}.`,
      { fix: 'Give a space of at least one action.' },
    );
  }
  const shape = originState.observationShape.safeParse(context.observationShape);
  if (!shape.success) {
    throw new AhsError(
      'AHS_OBSERVATION_SHAPE_UNSUPPORTED',
      `${kind} cannot observe the shape [${context.observationShape.join(', ')}].`,
      { fix: 'Give [features], or [window, features].' },
    );
  }
  return {
    kind,
    observationShape: shape.data,
    observationSize: shape.data.reduce((product, length) => product * length, 1),
    actions: actions.data,
    lists: listsOf(actions.data),
    rng: context.rng.fork(kind),
  };
}

/** What a snapshot says of {@link originState}. */
export function savedOrigin({ observationShape, actions }: Setting): z.output<typeof origin> {
  return origin.parse({ observationShape, actions });
}

/** Refuses a snapshot of an agent for other observations or actions. */
export function requireOrigin(
  saved: z.output<typeof origin>,
  setting: Setting,
  refuse: Refuse,
): void {
  requireSame('observationShape', saved.observationShape, setting.observationShape, refuse);
  requireSame('actions', saved.actions, setting.actions as Json, refuse);
}

/**
 * Checks what an agent is to act on.
 *
 * @throws AhsError `AHS_OBSERVATION_INVALID` naming the row and what is wrong with it
 */
export function checkRequest(
  { kind, observationSize, lists }: Setting,
  observations: readonly Float32Array[],
  { masks }: ActRequest,
): void {
  const refuse = (message: string): AhsError =>
    new AhsError('AHS_OBSERVATION_INVALID', `${kind}: ${message}.`, {
      fix: 'Check the encoder and the mask of the adapter.',
    });
  if (masks !== undefined && masks.length !== observations.length) {
    throw refuse(`${masks.length} masks came with ${observations.length} observations`);
  }
  for (const [row, observation] of observations.entries()) {
    const mask = masks?.[row];
    const flaw =
      observationFlaw(observation, observationSize) ??
      (mask === undefined ? undefined : maskFlaw(mask, lists));
    if (flaw !== undefined) throw refuse(`observation ${row} ${flaw}`);
  }
}

/**
 * Fills in the defaults of an agent's options.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID` naming each option that cannot be
 */
export function settingsOf<S extends z.ZodType>(
  kind: string,
  schema: S,
  options: unknown,
): z.output<S> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new AhsError('AHS_AGENT_OPTIONS_INVALID', `${kind}: ${describeIssues(parsed.error)}.`, {
    fix: 'Correct these options; its type lists all of them.',
  });
}

function listsOf(actions: ActionSpace): readonly number[] {
  switch (actions.kind) {
    case 'discrete':
    case 'continuous':
      return [actions.n];
    case 'multiDiscrete':
      return actions.n;
  }
}

function maskFlaw(mask: Uint8Array, lists: readonly number[]): string | undefined {
  const length = lists.reduce((sum, n) => sum + n, 0);
  if (mask.length !== length) return `has a mask for ${mask.length} actions instead of ${length}`;
  let start = 0;
  for (const n of lists) {
    if (!mask.subarray(start, start + n).some((allowed) => allowed !== 0)) {
      return lists.length === 1
        ? 'allows no action'
        : `allows no action of ${start} … ${start + n - 1}`;
    }
    start += n;
  }
  return undefined;
}
