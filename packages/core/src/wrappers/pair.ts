import type { Specs } from '../hyperparameter.js';
import type {
  Notice,
  Observation,
  Proposals,
  Running,
  Scheduler,
  StartContext,
  Substitute,
} from '../scheduler.js';
import { type Snapshot, stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import { ownProposals } from './base.js';
import { silence, silentReserve, substituteOf } from './silence.js';
import { moves, type StandingValues, standAlso, withoutThese } from './standing.js';

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

/** The two of a pair, and which of them stands in the place of one that is benched. */
interface Parts {
  readonly base: Running;
  readonly inner: Running;
  readonly benched: { readonly base: boolean; readonly inner: boolean };
}

/** Starts a scheduler and its base as one; benched, the base goes on alone, under the guards that there were. */
export function startPair(
  name: string,
  pairing: Pairing,
  context: StartContext,
  innerSpecs: Specs = context.specs,
): Running {
  const { restore, reserve, overridden } = context;
  const saved = restore === undefined ? {} : splitSnapshot(restore, name);
  const kept = reserve === undefined ? undefined : splitSnapshot(reserve, name);
  const standsIn = kept !== undefined && context.recovering !== true;
  const before = stateIn(name, saved, kept, standsIn);
  const state = {
    base: withoutThese(before.base, overridden),
    inner: withoutThese(before.inner, overridden),
    emitted: withoutThese(before.emitted, overridden),
  };
  const parts = startParts(pairing, { context, innerSpecs }, { saved, kept, standsIn });
  // After a fault everything is said again.
  return runPair(
    name,
    pairing,
    parts,
    context.recovering === true ? { ...state, emitted: {} } : state,
  );
}

type Kept = Readonly<Record<string, Snapshot>>;

function startParts(
  { base, inner }: Pairing,
  { context, innerSpecs }: { readonly context: StartContext; readonly innerSpecs: Specs },
  {
    saved,
    kept,
    standsIn,
  }: { readonly saved: Kept; readonly kept: Kept | undefined; readonly standsIn: boolean },
): Parts {
  const { restore: _, reserve: __, ...rest } = context;
  const { recovering: ___, ...fresh } = rest;
  const forBase = { ...rest, rng: context.rng.fork('base') };
  const forInner = { ...rest, specs: innerSpecs };
  const goesOn = kept?.base !== undefined;
  if (!standsIn) {
    return {
      base: base.start({
        // What went on alone is up to date.
        ...(goesOn ? { ...fresh, rng: forBase.rng } : forBase),
        ...restoring(kept?.base ?? saved.base, kept?.reserve),
      }),
      inner: inner.start({ ...forInner, ...restoring(saved.inner, kept?.inner) }),
      benched: { base: false, inner: false },
    };
  }
  const inPlaceOf = (scheduler: Scheduler, from: StartContext, left: Snapshot | undefined) =>
    left === undefined && scheduler.guarded !== true
      ? silence
      : scheduler.start({ ...from, reserve: left ?? silentReserve });
  return {
    base: goesOn
      ? base.start({ ...forBase, ...restoring(kept.base) })
      : inPlaceOf(base, { ...forBase, ...restoring(saved.base) }, kept?.reserve),
    inner: inPlaceOf(inner, { ...forInner, ...restoring(saved.inner) }, kept?.inner),
    benched: { base: !goesOn, inner: true },
  };
}

function restoring(
  restore: Snapshot | undefined,
  reserve?: Snapshot,
): Pick<StartContext, 'restore' | 'reserve'> {
  return {
    ...(restore === undefined ? {} : { restore }),
    ...(reserve === undefined ? {} : { reserve }),
  };
}

function stateIn(name: string, saved: Kept, kept: Kept | undefined, standsIn: boolean): PairState {
  const read = (snapshot: Snapshot | undefined): PairState =>
    snapshot === undefined
      ? { base: {}, inner: {}, emitted: {} }
      : (stateOf(snapshot, 1, name) as PairState);
  // Before a pair kept its guards on the bench, only what stood of its base was kept.
  const alone = kept?.standing === undefined ? undefined : stateOf(kept.standing, 1, name);
  const there =
    alone === undefined
      ? read(kept?.pair)
      : { base: alone as StandingValues, inner: {}, emitted: alone as StandingValues };
  if (standsIn) return there;
  const here = read(saved.pair);
  return kept?.base === undefined ? here : { ...here, base: there.base };
}

function runPair(
  name: string,
  pairing: Pairing,
  parts: Parts,
  from: PairState,
  heardAlready: readonly Notice[] = [],
): Running {
  const { base, inner, benched } = parts;
  let state = from;
  let notices = heardAlready;
  /** Whom another pair has taken over. */
  let handedOn = { base: false, inner: false };

  const instead = (others: Parts, standing: Omit<PairState, 'emitted'>): Substitute => {
    const emitted = pairing.together(standing);
    return {
      running: runPair(name, pairing, others, { ...standing, emitted }, notices),
      propose: emitted,
    };
  };

  /** The base goes on; where it is at fault itself, whoever takes its place. */
  const substitute = (): Substitute => {
    if (!benched.inner) {
      handedOn = { base: true, inner: false };
      const guard = inner.sentinel?.();
      return instead(
        { base, inner: guard?.running ?? silence, benched: { ...benched, inner: true } },
        { base: state.base, inner: standAlso({}, guard?.propose ?? {}) },
      );
    }
    const { running = silence, propose = {}, thrown } = substituteOf(base);
    handedOn = { base: running === base, inner: true };
    return {
      ...instead(
        { base: running, inner, benched: { base: true, inner: true } },
        { base: standAlso({}, propose), inner: state.inner },
      ),
      ...(thrown === undefined ? {} : { thrown }),
    };
  };

  const sentinel = (): Substitute => {
    const [first, second] = [base.sentinel?.(), inner.sentinel?.()];
    return instead(
      {
        base: first?.running ?? silence,
        inner: second?.running ?? silence,
        benched: { base: true, inner: true },
      },
      { base: standAlso({}, first?.propose ?? {}), inner: standAlso({}, second?.propose ?? {}) },
    );
  };

  return {
    next: (observation) => {
      const before = state;
      notices = [];
      const faults: unknown[] = [];
      // Each sees the event whatever becomes of the other one, and what a guard inside has to say is heard.
      const hear = (part: 'base' | 'inner', seen: Observation): Proposals => {
        const running = part === 'base' ? base : inner;
        try {
          const proposals = ownProposals(running.next(seen), pairing[part]);
          state = { ...state, [part]: standAlso(state[part], proposals) };
          return proposals;
        } catch (thrown) {
          faults.push(thrown);
          return {};
        } finally {
          notices = [...notices, ...(running.notices?.() ?? [])];
        }
      };
      const fromBase = hear('base', pairing.seenByBase(observation, before));
      const fromInner = hear('inner', pairing.seenByInner(observation, before));
      if (faults.length > 0) throw faults[0];
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
        ...(base === silence ? {} : { [benched.base ? 'reserve' : 'base']: base.save() }),
        ...(inner === silence ? {} : { inner: inner.save() }),
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
    transactional: base.transactional === true && inner.transactional === true,
    ...(benched.inner && base.substitute === undefined && inner === silence ? {} : { substitute }),
    ...(base.sentinel === undefined && inner.sentinel === undefined ? {} : { sentinel }),
    stop: () => {
      if (!handedOn.inner) inner.stop?.();
      if (!handedOn.base) base.stop?.();
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
