import type { Clock } from '../clock.js';
import type { HostEvent, Metrics } from '../event.js';
import { keepPace } from '../pace.js';
import { askAll } from './asking.js';
import { messageOf } from './host-event.js';
import { heed, keepWell } from './notices.js';
import { takeRecovery } from './question.js';
import { settle } from './settlement.js';
import { type State, say, sayAll } from './state.js';

/**
 * One turn: the schedulers in the order of their names on one frozen view, arbitration, all changes or none, and then
 * the event and what was decided from one queue.
 */
export function takeTurn(state: State, event: HostEvent): void {
  const { clock } = event;
  const { publisher } = state;
  keepPace(state.pace, clock);
  if (state.announcements.length > 0) {
    sayAll(state, state.announcements);
    state.announcements = [];
  }
  if (publisher.listens(event.type)) publisher.queue(messageOf(event, state.report));
  else publisher.count();
  try {
    if ('metrics' in event) announceNonFinite(state, event.metrics, clock);
    const notices = askAll(state, event);
    if (notices !== undefined) heed(state, notices, clock);
    settle(state, clock);
    if (state.rescue.host !== undefined) keepWell(state, event);
    if (event.type === 'epoch.end') {
      for (const member of state.members) sayAll(state, takeRecovery(member, clock, state));
    }
  } finally {
    // Even a host whose tunables are broken hears what happened.
    publisher.deliver(clock, state.report);
    state.report += 1;
  }
}

function announceNonFinite(state: State, metrics: Metrics, clock: Clock): void {
  for (const name in metrics) {
    if (Number.isFinite(metrics[name])) continue;
    const type = 'metrics.nonfinite';
    const names = Object.keys(metrics).filter((each) => !Number.isFinite(metrics[each]));
    say(state, type, (report) => ({ type, clock, metrics: names, report }));
    return;
  }
}
