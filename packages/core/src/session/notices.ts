import type { Clock } from '../clock.js';
import type { HostEvent } from '../event.js';
import type { Notice } from '../scheduler.js';
import { applyAll, differencesFrom } from './apply.js';
import type { Post } from './board.js';
import { keepPoint, rescueRun } from './rescue.js';
import { announceFault, type State, say, sayAll } from './state.js';

/** What one scheduler has to say beside its proposals. */
export type Noticed = Notice & { readonly scheduler: string };

/** Makes events of what schedulers say, and takes a run that has diverged back, once a turn. */
export function heed(state: State, notices: readonly Noticed[], clock: Clock): void {
  let alarm: Extract<Noticed, { readonly type: 'guard.trip' }> | undefined;
  for (const notice of notices) {
    const { type, scheduler } = notice;
    switch (type) {
      case 'external.push': {
        const { door, proposals } = notice;
        say(state, type, (report) => ({ type, clock, scheduler, door, proposals, report }));
        break;
      }
      case 'guard.trip': {
        const { reason } = notice;
        if (!notice.again) {
          say(state, type, (report) => ({ type, clock, scheduler, reason, report }));
        }
        if (notice.diverged) alarm ??= notice;
        break;
      }
      case 'guard.release': {
        const { reason } = notice;
        state.rescue.isLost = false;
        say(state, type, (report) => ({ type, clock, scheduler, reason, report }));
        break;
      }
      case 'shadow.proposal': {
        const { proposals, reason } = notice;
        say(state, type, (report) => ({ type, clock, scheduler, reason, proposals, report }));
        break;
      }
    }
  }
  if (alarm === undefined) return;
  const { restored, events } = rescueRun(state.rescue, alarm, clock);
  sayAll(state, events);
  if (restored) reset(state, clock);
}

/** What a host brought back of its old values gives way to those in force. */
function reset(state: State, clock: Clock): void {
  const changes = differencesFrom(state.tunables, state.values);
  const failure = applyAll(changes, state.tunables);
  if (failure !== undefined) {
    const post = state.posts.get(failure.hyperparameter) as Post;
    announceFault(state, 'tunable.fault', post, failure.thrown, clock);
  }
}

/** At the run's start and after each evaluation and epoch a point is kept, when every guard is content. */
export function keepWell(state: State, { type, clock }: HostEvent): void {
  if (type !== 'run.start' && type !== 'eval.end' && type !== 'epoch.end') return;
  let guards = 0;
  for (const { running } of state.members) {
    if (running.isWell === undefined) continue;
    if (!running.isWell()) return;
    guards += 1;
  }
  if (guards > 0) sayAll(state, keepPoint(state.rescue, clock));
}
