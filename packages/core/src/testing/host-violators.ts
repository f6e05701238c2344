import type { HostEvent } from '../event.js';
import type { Session } from '../session/options.js';
import { type Descent, descent } from './descent-host.js';
import type { HostSubject } from './host-laws.js';

/** For each law of hosts one that breaks it, so that the law itself is tested. */
export const hostViolators: Readonly<Record<string, HostSubject>> = {
  determinism: (() => {
    let runs = 0;
    return subject('determinism', (run) => {
      for (const event of run.events()) if (event.type === 'run.start') run.rate.set(0.1 / ++runs);
    });
  })(),
  order: subject('order', (run, session) => {
    for (const event of run.events()) if (event.type !== 'epoch.end') session?.report(event);
  }),
  effect: subject('effect', (run, session) => {
    // It reports a step only when the next one has been made with the old value.
    let late: HostEvent | undefined;
    for (const event of run.events()) {
      if (late !== undefined) session?.report(late);
      late = event;
    }
    if (late !== undefined) session?.report(late);
  }),
  silence: subject('silence', (run, session) => {
    for (const event of run.events()) {
      session?.report(event);
      if (session !== undefined && event.type === 'run.start') run.rate.set(0.2);
    }
  }),
  isolation: subject('isolation', (run, session) => {
    let faults = 0;
    session?.events$.subscribe(({ type }) => {
      if (type === 'scheduler.fault') faults += 1;
    });
    for (const event of run.events()) {
      session?.report(event);
      if (faults > 0) throw new Error('a scheduler is at fault');
    }
  }),
};

function subject(
  law: string,
  follow: (run: Descent, session: Session<'rate'> | undefined) => void,
): HostSubject {
  return {
    name: `not ${law}`,
    metrics: ['loss'],
    train: async (open) => {
      const run = descent();
      follow(run, open?.(run.rate));
      return run.trace();
    },
  };
}
