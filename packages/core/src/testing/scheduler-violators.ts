import { float, type Specs } from '../hyperparameter.js';
import type { Observation, Proposals, Running, Scheduler, StartContext } from '../scheduler.js';
import type { SchedulerSubject } from './scheduler-laws.js';

const specs: Specs = { beta: float(0, 1) };

/** For each law the schedulers that break it, each in the way that its name says, so that the law itself is tested. */
export const schedulerViolators: Readonly<
  Record<string, Readonly<Record<string, SchedulerSubject>>>
> = {
  resume: {
    'forgets its count': subject(() => {
      let count = 0;
      return { next: () => ({ beta: (count++ % 10) / 10 }) };
    }),
    'takes it that one report was made': subject(({ restore }) => {
      let count = restore === undefined ? 0 : Number(restore.state) + 1;
      return {
        next: () => ({ beta: (count++ % 10) / 10 }),
        save: () => ({ version: 1, state: Math.max(0, count - 1) }),
      };
    }),
    'goes on in what it saved': subject(({ restore }) => {
      const state = { count: 0, ...(restore?.state as object | undefined) };
      return {
        next: () => ({ beta: (state.count++ % 10) / 10 }),
        save: () => ({ version: 1, state }),
      };
    }),
    'is another once it was saved': subject(({ restore }) => {
      let count = Number(restore?.state ?? 0);
      return {
        next: () => ({ beta: (count++ % 10) / 10 }),
        save: () => ({ version: 1, state: count++ }),
      };
    }),
    'fails to be saved': subject(() => {
      let begun = false;
      return {
        next: () => {
          begun = true;
          return undefined;
        },
        save: () => {
          if (begun) throw new Error('lost');
          return { version: 1, state: null };
        },
      };
    }),
  },
  order: { 'counts its instances': { specs, create: countingInstances() } },
  isolation: {
    'shares what it knows between its instances': (() => {
      let instances = 0;
      return subject(() => {
        instances += 1;
        const own = instances;
        return { next: () => ({ beta: 1 / own }) };
      });
    })(),
  },
  legality: {
    'proposes NaN': subject(() => ({ next: () => ({ beta: Number.NaN }) })),
    'proposes a metric as it comes': subject(() => ({
      next: ({ event }) =>
        event.type === 'eval.end' && event.metrics.loss !== undefined
          ? { beta: event.metrics.loss }
          : undefined,
    })),
    'takes it that every metric is there': subject(() => ({
      next: ({ event }) =>
        event.type === 'eval.end'
          ? { beta: 1 / (1 + Math.exp(-(event.metrics.loss as number))) }
          : undefined,
    })),
    'takes it that the length is known': subject(() => ({
      next: ({ event }) => ({ beta: event.clock.progress as number }),
    })),
    'falls over a run that is stopped': subject(() => ({ next: fallOver('stopped') })),
    'falls over a run that diverges': subject(() => ({ next: fallOver('diverged') })),
    'fails to explain itself': subject(() => ({
      next: () => ({ beta: 0.25 }),
      explain: () => {
        throw new Error('speechless');
      },
    })),
    'fails to stop': subject(() => ({
      stop: () => {
        throw new Error('unstoppable');
      },
    })),
  },
  determinism: {
    'counts its instances': { specs, create: countingInstances() },
    'says another number when it is asked by the clock': subject(() => ({
      next: Object.assign(({ event }: Observation) => ({ beta: 1 / (2 + event.clock.step) }), {
        ofClock: () => 0.7,
      }),
    })),
    'says by the clock what it keeps from the view': subject(() => ({
      next: Object.assign(() => undefined, { ofClock: () => 0.7 }),
    })),
  },
  silence: {
    'sets the value itself': {
      specs,
      create: (tunables) =>
        scheduler(() => ({
          next: () => {
            tunables.beta?.set(0.25);
            return undefined;
          },
        })),
    },
  },
  'conflict at construction': {
    'controls nothing and proposes': {
      specs,
      create: () => ({ ...scheduler(() => ({ next: () => ({ beta: 0.5 }) })), controls: [] }),
    },
  },
};

function subject(start: (context: StartContext) => Partial<Running>): SchedulerSubject {
  return { specs, metrics: ['loss'], create: () => scheduler(start) };
}

/** A scheduler of β that says nothing and has nothing to save, except for what `start` gives. */
function scheduler(start: (context: StartContext) => Partial<Running>): Scheduler {
  return {
    name: 'violator',
    controls: ['beta'],
    start: (context) => ({
      next: () => undefined,
      save: () => ({ version: 1, state: null }),
      ...start(context),
    }),
  };
}

/** What it proposes depends on how many were made before. */
function countingInstances(): () => Scheduler {
  let instances = 0;
  return () => {
    instances += 1;
    const value = (instances % 10) / 10;
    return scheduler(() => ({ next: () => ({ beta: value }) }));
  };
}

function fallOver(end: string): (observation: Observation) => Proposals | undefined {
  return ({ event }) => {
    if (event.type === 'run.end' && event.reason === end) throw new Error(`it ${end}`);
    return undefined;
  };
}
