import { type ActionSpace, type AgentContext, AhsError, type Json, type Rng } from '@ahs/core';
import { z } from 'zod';
import type { ActInputs } from './observation.js';
import { describeIssues, type Refuse, requireSame } from './refusal.js';

const count = z.int().min(1);

/** What an agent was created for. */
export interface Setting extends ActInputs {
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
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
  setting: Pick<Setting, 'observationShape' | 'actions'>,
  refuse: Refuse,
): void {
  requireSame('observationShape', saved.observationShape, setting.observationShape, refuse);
  requireSame('actions', saved.actions, setting.actions as Json, refuse);
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
