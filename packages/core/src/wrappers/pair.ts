import type {
  Notice,
  Observation,
  Proposals,
  Running,
  Scheduler,
  StartContext,
} from '../scheduler.js';
import { stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import { ownProposals } from './base.js';
import { alone, moves, type StandingValues, standAlso } from './standing.js';

type PairState = {
  readonly base: StandingValues;
  readonly inner: StandingValues;
  /** What both together proposed last. */
  readonly emitted: StandingValues;
};

/** How a scheduler and its base make one. */
export interface Pairing {
  readonly base: Scheduler;
  readonly inner: Scheduler;
  /** What stands of what both propose. */
  together(state: Omit<PairState, 'emitted'>): StandingValues;
  /** How each of them sees an event. */
  seenByBase(observation: Observation, state: PairState): Observation;
  seenByInner(observation: Observation, state: PairState): Observation;
  explain(state: PairState, reasons: { readonly base: string; readonly inner: string }): string;
}

/** Starts a scheduler and its base as one; benched, the base goes on alone. */
export function startPair(
  name: string,
  pairing: Pairing,
  context: StartContext,
  innerContext: Pick<StartContext, 'specs'>,
): Running {
  const { restore, reserve, ...rest } = context;
  const saved = restore === undefined ? {} : splitSnapshot(restore, name);
  const kept = reserve === undefined ? undefined : splitSnapshot(reserve, name);
  const { recovering: _, ...fresh } = rest;
  const baseSnapshot = kept?.base ?? saved.base;
  const base = pairing.base.start({
    ...(kept === undefined ? rest : fresh),
    rng: context.rng.fork('base'),
    ...(baseSnapshot === undefined ? {} : { restore: baseSnapshot }),
  });
  const baseStanding =
    kept?.standing === undefined ? undefined : (stateOf(kept.standing, 1, name) as StandingValues);
  if (kept !== undefined && context.recovering !== true) {
    return alone(base, baseStanding ?? {}).running;
  }
  const inner = pairing.inner.start({
    ...rest,
    ...innerContext,
    ...(saved.inner === undefined ? {} : { restore: saved.inner }),
  });
  let state: PairState =
    saved.pair === undefined
      ? { base: {}, inner: {}, emitted: {} }
      : (stateOf(saved.pair, 1, name) as PairState);
  if (baseStanding !== undefined) state = { ...state, base: baseStanding };

  // After a fault everything is said again.
  if (context.recovering === true) state = { ...state, emitted: {} };
  let notices: readonly Notice[] = [];
  let goesOnAlone = false;
  const transactional = base.transactional === true && inner.transactional === true;
  return {
    next: (observation) => {
      const before = state;
      notices = [];
      const heard = (part: Running, ask: () => Proposals): Proposals => {
        try {
          return ask();
        } finally {
          // What a guard inside has to say is heard also when it throws.
          notices = [...notices, ...(part.notices?.() ?? [])];
        }
      };
      // The base first: it has seen the event whatever becomes of the other one.
      const fromBase = heard(base, () =>
        ownProposals(base.next(pairing.seenByBase(observation, before)), pairing.base),
      );
      state = { ...state, base: standAlso(state.base, fromBase) };
      const fromInner = heard(inner, () =>
        ownProposals(inner.next(pairing.seenByInner(observation, before)), pairing.inner),
      );
      state = { ...state, inner: standAlso(state.inner, fromInner) };
      const together = pairing.together(state);
      const proposals = moves(state.emitted, together, (hyperparameter) =>
        isFresh(hyperparameter, fromInner, fromBase, state),
      );
      if (proposals !== undefined) state = { ...state, emitted: together };
      return proposals;
    },
    save: () =>
      mergeSnapshots({
        pair: { version: 1, state },
        base: base.save(),
        inner: inner.save(),
      }),
    explain: () =>
      pairing.explain(state, {
        base: base.explain?.() ?? '',
        inner: inner.explain?.() ?? '',
      }),
    notices: () => notices,
    ...(base.isWell === undefined && inner.isWell === undefined
      ? {}
      : { isWell: () => base.isWell?.() !== false && inner.isWell?.() !== false }),
    transactional,
    substitute: () => {
      goesOnAlone = true;
      return alone(base, state.base);
    },
    stop: () => {
      inner.stop?.();
      if (!goesOnAlone) base.stop?.();
    },
  };
}

/** Who rules has just spoken. */
function isFresh(
  hyperparameter: string,
  fromInner: Proposals,
  fromBase: Proposals,
  { inner }: PairState,
): boolean {
  if (fromInner[hyperparameter] !== undefined) return true;
  return inner[hyperparameter] === undefined && fromBase[hyperparameter] !== undefined;
}
