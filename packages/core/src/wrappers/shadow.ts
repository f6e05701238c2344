import { AhsError } from '../error.js';
import type { Notice, Proposals, Running, Scheduler, StartContext } from '../scheduler.js';
import { stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import { configOf, madeOf, ownProposals } from './base.js';
import { observedBy, type StandingValues, standAlso } from './standing.js';

/**
 * A scheduler that decides and is logged (`shadow.proposal`), and whose proposals are never applied: it controls
 * nothing. It starts an instance of its own, and is told that each proposal was rejected, so that an agent learns
 * nothing from what did not happen. A guard inside stays silent.
 *
 * @example
 * ```ts
 * const watched = shadow(schedule('learningRate', cosine(0.1, 1e-3)), { name: 'candidate' });
 * ```
 */
export function shadow(scheduler: Scheduler, options: { readonly name?: string } = {}): Scheduler {
  const name = options.name ?? `shadow:${scheduler.name}`;
  return {
    name,
    controls: [],
    ...madeOf(scheduler),
    config: { kind: 'shadow', controls: scheduler.controls, of: configOf(scheduler) },
    start: (context) => startShadow(name, scheduler, context),
  };
}

function startShadow(name: string, scheduler: Scheduler, context: StartContext): Running {
  const { restore, ...rest } = context;
  const unknown = scheduler.controls.filter((control) => !Object.hasOwn(context.specs, control));
  if (unknown.length > 0) {
    throw new AhsError(
      'AHS_UNKNOWN_HYPERPARAMETER',
      `Scheduler '${name}' would control ${unknown.join(', ')}, which is not among ${Object.keys(context.specs).join(', ')}.`,
      { fix: 'Check the spelling, or add the tunable.' },
    );
  }
  const saved = restore === undefined ? {} : splitSnapshot(restore, name);
  const inner = scheduler.start({
    ...rest,
    ...(saved.inner === undefined ? {} : { restore: saved.inner }),
  });
  let standing =
    saved.shadow === undefined ? {} : (stateOf(saved.shadow, 1, name) as StandingValues);
  let notices: readonly Notice[] = [];
  return {
    next: (observation) => {
      notices = [];
      let said: Proposals | undefined;
      try {
        said = inner.next(observedBy(observation, standing, () => false, 'rejected'));
      } finally {
        // A guard inside is silent; what people said is needed for a replay, whatever went wrong beside it.
        notices = (inner.notices?.() ?? []).filter(({ type }) => type === 'external.push');
      }
      const proposals = ownProposals(said, scheduler);
      if (Object.keys(proposals).length === 0) return undefined;
      standing = standAlso(standing, proposals);
      const reason = inner.explain?.() ?? '';
      notices = [...notices, { type: 'shadow.proposal', proposals: { ...proposals }, reason }];
      return undefined;
    },
    save: () => mergeSnapshots({ shadow: { version: 1, state: standing }, inner: inner.save() }),
    notices: () => notices,
    // Its own state stays behind when what it proposed cannot be used: it goes back as a whole.
    stop: () => inner.stop?.(),
  };
}
