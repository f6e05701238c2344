import { asController, type Controller } from '../controller.js';
import { AhsError } from '../error.js';
import type { HyperparameterSpec } from '../hyperparameter.js';
import type { Json } from '../json.js';
import { reducer } from '../reducer.js';
import type { Schedule } from '../schedule.js';
import { overridden, stands } from '../schedule-scheduler.js';
import type { Proposals, Scheduler } from '../scheduler.js';

/** A scheduler, or a schedule or controller for each of several hyperparameters. */
export type Base = Scheduler | Readonly<Record<string, Schedule | Controller>>;

type BaseState = {
  readonly inner: { readonly [hyperparameter: string]: Json };
  readonly proposed: { readonly [hyperparameter: string]: number };
  /** Set on purpose, and to be proposed unless the next value is another one. */
  readonly owed?: { readonly [hyperparameter: string]: number };
};

/** A base as one scheduler. */
export function asScheduler(base: Base, name: string): Scheduler {
  if (isScheduler(base)) return base;
  const controllers = Object.entries(base).map(
    ([hyperparameter, source]) => [hyperparameter, asController(source)] as const,
  );
  return reducer<BaseState>({
    name,
    controls: controllers.map(([hyperparameter]) => hyperparameter),
    needs: [...new Set(controllers.flatMap(([, { needs = [] }]) => needs))],
    needsProgress: controllers.some(([, { needsProgress }]) => needsProgress === true),
    config: Object.fromEntries(
      controllers.map(([hyperparameter, { config }]) => [
        hyperparameter,
        config ?? { kind: 'opaque' },
      ]),
    ),
    init: (specs) => ({
      inner: Object.fromEntries(
        controllers.map(([hyperparameter, controller]) => [
          hyperparameter,
          controller.init(specs[hyperparameter] as HyperparameterSpec),
        ]),
      ),
      proposed: {},
    }),
    next: (state, observation) => {
      const inner: Record<string, Json> = {};
      const propose: Record<string, number> = {};
      for (const [hyperparameter, controller] of controllers) {
        const step = controller.next(state.inner[hyperparameter] as Json, observation);
        inner[hyperparameter] = step.state;
        if (step.value === undefined) continue;
        if (stands(step.value, state.proposed[hyperparameter])) continue;
        propose[hyperparameter] = step.value;
      }
      // One that is not finite has all of them refused, and nothing of it stands.
      const isUsable = Object.values(propose).every(Number.isFinite);
      const { owed } = state;
      if (!isUsable) return { state: { ...state, inner }, propose };
      const proposed = { ...state.proposed, ...propose };
      return { state: { inner, proposed }, propose: owed ? { ...owed, ...propose } : propose };
    },
    override: (state, values) => {
      const [inner, proposed, owed] = [
        { ...state.inner },
        { ...state.proposed },
        { ...state.owed },
      ];
      for (const [hyperparameter, controller] of controllers) {
        const value = values[hyperparameter];
        if (value === undefined) continue;
        const before = {
          inner: inner[hyperparameter] as Json,
          proposed: proposed[hyperparameter] ?? null,
        };
        const after = overridden(controller, before, value);
        inner[hyperparameter] = after.inner;
        if (after.proposed !== null) proposed[hyperparameter] = after.proposed;
        if (after.owed !== undefined) owed[hyperparameter] = after.owed;
      }
      return { inner, proposed, owed };
    },
  });
}

function isScheduler(base: Base): base is Scheduler {
  return typeof base.start === 'function' && Array.isArray(base.controls);
}

/** @throws AhsError `AHS_PROPOSAL_INVALID` for what is not finite or not the scheduler's own. */
export function ownProposals(proposals: Proposals | undefined, owner: Scheduler): Proposals {
  for (const [name, value] of Object.entries(proposals ?? {})) {
    if (owner.controls.includes(name) && (value === null || Number.isFinite(value))) continue;
    throw new AhsError('AHS_PROPOSAL_INVALID', `'${owner.name}' proposed ${name} = ${value}.`, {
      fix: 'Propose finite numbers (or null) for what the scheduler controls.',
    });
  }
  return proposals ?? {};
}

/**
 * What of the inner schedulers holds for one that is made of them.
 *
 * @throws AhsError `AHS_NAME_DUPLICATE` for two doors of one name, which no journal could tell apart.
 */
export function madeOf(
  ...parts: readonly Scheduler[]
): Pick<Scheduler, 'needs' | 'needsProgress' | 'resumable' | 'doors'> {
  const doors = parts.flatMap((part) => part.doors ?? []);
  const twice = doors.find((door, index) => doors.indexOf(door) !== index);
  if (twice !== undefined) {
    const made = parts.map(({ name }) => `'${name}'`).join(' and ');
    throw new AhsError(
      'AHS_NAME_DUPLICATE',
      `Two doors are called '${twice}' in what is made of ${made}.`,
      { fix: 'Give each external scheduler a name of its own.' },
    );
  }
  return {
    needs: [...new Set(parts.flatMap(({ needs = [] }) => needs))],
    ...(parts.some(({ needsProgress }) => needsProgress === true) ? { needsProgress: true } : {}),
    ...(parts.some(({ resumable }) => resumable === false) ? { resumable: false } : {}),
    ...(doors.length > 0 ? { doors } : {}),
  };
}

/** Whether one of two that make one is guarded. */
export function guardedBy(...parts: readonly Scheduler[]): Pick<Scheduler, 'guarded'> {
  return parts.some(({ guarded }) => guarded === true) ? { guarded: true } : {};
}

/** The config of an inner scheduler. */
export function configOf({ config }: Scheduler): Json {
  return config ?? { kind: 'opaque' };
}
