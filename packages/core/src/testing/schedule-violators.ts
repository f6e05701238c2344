import type { Controller } from '../controller.js';
import { float } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { ScheduleSubject } from './schedule-laws.js';

const spec = float(0, 1);

/** For each law of schedules one that breaks it, so that the law itself is tested. */
export const scheduleViolators: Readonly<Record<string, ScheduleSubject>> = {
  determinism: {
    spec,
    // What it says depends on how many were made before.
    create: (() => {
      let instances = 0;
      return () => {
        instances += 1;
        const value = (instances % 10) / 10;
        return controller(() => ({ state: null, value }));
      };
    })(),
  },
  memory: {
    spec,
    opaque: true,
    // A function of the clock that counts its calls.
    create: () => {
      let calls = 0;
      return () => (calls++ % 10) / 10;
    },
  },
  resume: {
    spec,
    // Its state is a date, which JSON gives back as text.
    create: () =>
      controller(
        (state) => ({ state, value: 0.5 }),
        () => new Date(0) as unknown as Json,
      ),
  },
  silence: {
    spec,
    create: () =>
      controller(
        (state) => {
          const { counts } = state as { counts: number[] };
          counts.push(1);
          return { state, value: 1 / counts.length };
        },
        () => ({ counts: [] }),
      ),
  },
  needs: {
    spec,
    create: () =>
      controller((state, { event }) => ({
        state,
        value: 'metrics' in event && (event.metrics.loss ?? 0) > 0.5 ? 1 : 0,
      })),
  },
  legality: {
    spec,
    opaque: true,
    create:
      () =>
      ({ epoch }) =>
        0.7 * epoch,
  },
  progress: {
    spec,
    opaque: true,
    create:
      () =>
      ({ progress }) =>
        1 - (progress as number),
  },
  config: { spec, create: () => () => 0.5 },
};

function controller(next: Controller['next'], init: () => Json = () => null): Controller {
  return { config: { kind: 'violator' }, init, next };
}
