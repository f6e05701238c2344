import type { Values } from '../hyperparameter.js';
import type {
  Notice,
  Observation,
  Outcome,
  Proposals,
  Running,
  Scheduler,
  Substitute,
} from '../scheduler.js';
import type { Snapshot } from '../snapshot.js';
import { mergeSnapshots } from '../snapshot-codec.js';
import { ownProposals } from '../wrappers/base.js';
import { silence, substituteOf } from '../wrappers/silence.js';
import { standAlso } from '../wrappers/standing.js';
import { type GuardState, judgeEvent, saveGuard, type Watch } from './guard-state.js';

/** Whom a guard watches over. */
export interface Ward {
  readonly scheduler: Scheduler;
  readonly running: Running;
  /** What it goes back to after a throw; absent of one that keeps its state, or cannot be saved. */
  readonly recovery?: Snapshot | undefined;
  /** Starts it again after a throw; absent of one that stands in another's place. */
  readonly restart?: (from: Snapshot | undefined) => Running;
  /** Who is there instead of the one that is benched: nobody but a fallback, or not even that. */
  readonly absent?: 'nobody' | 'silence';
}

/**
 * A guard over one that runs. It judges before it asks, so that a throw takes nothing from it: what it owes is proposed in
 * the next turn, and only the one that threw goes back.
 */
export function watchOver(
  ward: Ward,
  watch: Watch,
  from: { readonly state: GuardState; readonly notices?: readonly Notice[] },
): Running {
  const { scheduler, restart } = ward;
  let { running, recovery } = ward;
  let { state, notices = [] } = from;
  const withdrawn = Object.fromEntries(Object.keys(watch.fallback).map((name) => [name, null]));

  const ask = (observation: Observation): Proposals | undefined => {
    if (state.down) {
      const fallen = running;
      running = silence;
      fallen.stop?.();
      running = restart?.(recovery) ?? fallen;
      state = { ...state, down: false };
    }
    const proposals = running.next(observation);
    state = {
      ...state,
      standing: standAlso(state.standing, ownProposals(proposals, scheduler)),
    };
    return proposals;
  };

  /** The guard over another one, who takes the ward's place. */
  const over = ({ propose, ...other }: Instead): Substitute => {
    const standing = standAlso({}, propose);
    return {
      running: watchOver({ scheduler, ...other }, watch, {
        state: { ...state, standing, owed: false, down: false },
        notices,
      }),
      propose: state.ruling === null ? propose : { ...propose, ...watch.fallback },
    };
  };

  /** One that is to go back is saved as what it goes back to. */
  const savedWard = (): Readonly<Record<string, Snapshot>> => {
    if (ward.absent === 'nobody') return {};
    if (ward.absent === 'silence') return { silent: silence.save() };
    const back = structuredClone(recovery);
    if (state.down) return back === undefined ? {} : { guarded: back };
    return { guarded: running.save(), ...(back === undefined ? {} : { recovery: back }) };
  };

  return {
    // A throw sets back what it has to here; the guard itself never.
    transactional: true,
    next: (observation) => {
      const ruledBefore = state.ruling !== null;
      const judged = judgeEvent(state, observation.event, watch);
      const rules = judged.state.ruling !== null;
      // A limit may hold the fallback back: it is proposed until it is in force.
      const held = ruledBefore && rules && isHeld(watch.fallback, observation);
      const owed = state.owed || held || rules !== ruledBefore;
      state = { ...judged.state, owed };
      notices = judged.notices;
      let proposals: Proposals | undefined;
      try {
        proposals = ask(
          ruledBefore
            ? { ...observation, outcomes: overruled(state.standing, observation.values) }
            : observation,
        );
      } catch (thrown) {
        const setsBack = restart !== undefined && running.transactional !== true;
        state = { ...state, down: setsBack };
        throw thrown;
      } finally {
        notices = [...(running.notices?.() ?? []), ...judged.notices];
      }
      if (recovery !== undefined && observation.event.type === 'epoch.end') {
        // Its proposals are lost with a throw.
        state = { ...state, owed: true };
        recovery = running.save();
      }
      state = { ...state, owed: false };
      if (!owed) return rules ? undefined : proposals;
      return rules ? watch.fallback : { ...withdrawn, ...state.standing };
    },
    save: () => mergeSnapshots({ guard: saveGuard(state), ...savedWard() }),
    explain: () => state.reason ?? running.explain?.() ?? '',
    notices: () => notices,
    isWell: () => state.ruling === null && running.isWell?.() !== false,
    substitute: () => {
      const { running: other, propose = {}, thrown } = substituteOf(running);
      const vacant = ward.absent === 'silence' ? noSound : nobody(scheduler, watch);
      const stands = other === undefined ? vacant : { running: other, propose };
      return { ...over(stands), ...(thrown === undefined ? {} : { thrown }) };
    },
    sentinel: () => over(running.sentinel?.() ?? noSound),
    stop: () => running.stop?.(),
  };
}

type Instead = Pick<Substitute, 'running' | 'propose'> & Pick<Ward, 'absent'>;

/** In place of one that another one rules for. */
const noSound: Instead = { running: silence, propose: {}, absent: 'silence' };

/** In place of one that is benched and leaves nobody: its fallback stands, and is proposed until it is in force. */
export function nobody(scheduler: Scheduler, watch: Watch): Instead {
  const fallback = scheduler.fallback ?? watch.fallback;
  return {
    absent: 'nobody',
    propose: fallback,
    running: {
      next: (observation) => (isHeld(fallback, observation) ? fallback : undefined),
      save: () => ({ version: 1, state: null }),
      explain: () => 'benched: its fallback',
    },
  };
}

function isHeld(fallback: Values, { outcomes }: Observation): boolean {
  return Object.keys(fallback).some((name) => outcomes[name]?.verdict === 'clipped');
}

function overruled(
  standing: GuardState['standing'],
  values: Values,
): Readonly<Record<string, Outcome>> {
  return Object.fromEntries(
    Object.entries(standing).map(([hyperparameter, proposed]) => [
      hyperparameter,
      { verdict: 'overruled', proposed, value: values[hyperparameter] ?? proposed } as const,
    ]),
  );
}
