import type { Observation, Proposals, Running, Scheduler } from '../scheduler.js';

/** Nobody hears its proposals. */
export function muted(scheduler: Scheduler): Scheduler {
  return disguised(scheduler, (running, observation) => {
    running.next(observation);
    return undefined;
  });
}

/** It is asked why at each proposal; what it throws then is a fault of its turn. */
export function candid(scheduler: Scheduler): Scheduler {
  return disguised(scheduler, (running, observation) => {
    const proposals = running.next(observation);
    if (proposals !== undefined) running.explain?.();
    return proposals;
  });
}

/** It throws now and then, when it has seen the event already, and is set back. */
export function faltering(scheduler: Scheduler): Scheduler {
  return disguised(scheduler, (running, observation) => {
    const proposals = running.next(observation);
    if (observation.report % 7 === 3) throw new Error('faltered');
    return proposals;
  });
}

/** It is asked with the whole view, where the clock alone would do. */
export function viewed(scheduler: Scheduler): Scheduler {
  return {
    ...scheduler,
    start: (context) => {
      const running = scheduler.start(context);
      if (running.next.ofClock === undefined) return running;
      return {
        next: (observation) => running.next(observation),
        transactional: running.transactional === true,
        save: () => running.save(),
        explain: () => running.explain?.() ?? '',
        notices: () => running.notices?.() ?? [],
        stop: () => running.stop?.(),
      };
    },
  };
}

function disguised(
  scheduler: Scheduler,
  next: (running: Running, observation: Observation) => Proposals | undefined,
): Scheduler {
  return {
    ...scheduler,
    start: (context) => {
      const running = scheduler.start(context);
      return {
        next: (observation) => next(running, observation),
        save: () => running.save(),
        explain: () => running.explain?.() ?? '',
        stop: () => running.stop?.(),
      };
    },
  };
}
