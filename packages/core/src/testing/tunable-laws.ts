import { stringifyExact } from '../exact-json.js';
import { describeSpec, isLegal } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Tunable } from '../tunable.js';
import { broken, type Law } from './law.js';
import { middleOf } from './trial.js';

/** A host that trains, reduced to one hyperparameter. */
export interface TunableHost {
  readonly tunable: Tunable;
  /** Makes one step of training, and says what can be seen of it: weights, a loss. */
  step(): Json;
}

/** A tunable under the laws. */
export interface TunableSubject {
  readonly name: string;
  /** Makes the host, anew and always the same; called only while a law is checked. */
  create(): TunableHost;
  /** Legal values that lead to different steps; default the least, the middle and the greatest of the spec. */
  readonly values?: readonly number[];
}

/** A value is set before the first step, and after some. */
const stepsBefore = [0, 1, 3];
const stepsAfter = 2;

/**
 * The laws over where a hyperparameter lives in a host: what is set has its effect on the next step, is read back,
 * can be undone, changes nothing where it is in force already, and concerns one host alone.
 *
 * @example
 * ```ts
 * checkLaws(test, tunableLaws({
 *   name: 'learningRate',
 *   create: () => {
 *     const descent = { learningRate: 0.1, x: 1 };
 *     return {
 *       tunable: tunable(float(0, 1), property(descent, 'learningRate')),
 *       step: () => (descent.x -= descent.learningRate * 2 * descent.x),
 *     };
 *   },
 * }));
 * ```
 */
export function tunableLaws(subject: TunableSubject): readonly Law[] {
  const law = (name: string, check: (before: number) => void): Law => ({
    name: `${name}: ${subject.name}`,
    check: () => {
      for (const before of stepsBefore) check(before);
    },
  });
  /** A host after some steps, the values to try, and those of them that are not in force in it. */
  const begin = (before: number) => {
    const host = subject.create();
    stepTimes(host, before);
    const values = [...new Set(subject.values ?? corners(host.tunable.spec))];
    const others = values.filter((value) => !sameNumber(host.tunable.get(), value));
    return { host, values, others };
  };
  const untouched = (before: number): string => stepTimes(begin(before).host, stepsAfter);

  return [
    law('determinism', (before) => {
      const first = untouched(before);
      if (untouched(before) !== first) {
        throw broken('determinism', `two hosts differ within ${before + stepsAfter} steps`);
      }
    }),
    law('legality', (before) => {
      const { tunable } = begin(before).host;
      const { spec } = tunable;
      const value = tunable.get();
      if (!isLegal(spec, value)) {
        throw broken('legality', `${value} is in force, which is not ${describeSpec(spec)}`);
      }
    }),
    law('effect', (before) => {
      const still = stepTimes(begin(before).host, 1);
      const { values, others } = begin(before);
      if (others.length === 0 && values.length > 1) {
        throw broken('effect', `of ${values.join(', ')} each is in force`);
      }
      for (const value of others) {
        const { host } = begin(before);
        host.tunable.set(value);
        if (stepTimes(host, 1) === still) {
          throw broken('effect', `set to ${value} after ${before} steps, the next is as without`);
        }
      }
    }),
    law('reading', (before) => {
      for (const value of begin(before).values) {
        const { host } = begin(before);
        for (const when of ['at once', 'after a step'] as const) {
          if (when === 'at once') host.tunable.set(value);
          else host.step();
          if (!sameNumber(host.tunable.get(), value)) {
            throw broken('reading', `set to ${value}, ${host.tunable.get()} is read ${when}`);
          }
        }
      }
    }),
    law('silence', (before) => {
      const { host } = begin(before);
      host.tunable.set(host.tunable.get());
      if (stepTimes(host, stepsAfter) !== untouched(before)) {
        throw broken('silence', `set after ${before} steps to what was in force, the host changed`);
      }
    }),
    law('undoing', (before) => {
      for (const value of begin(before).values) {
        const { host } = begin(before);
        const inForce = host.tunable.get();
        host.tunable.set(value);
        host.tunable.set(inForce);
        if (stepTimes(host, stepsAfter) !== untouched(before)) {
          throw broken('undoing', `set to ${value} and back to ${inForce}, the host is another`);
        }
      }
    }),
    law('isolation', (before) => {
      const { host, others } = begin(before);
      const neighbour = subject.create();
      for (const value of others) neighbour.tunable.set(value);
      stepTimes(neighbour, 1);
      if (stepTimes(host, stepsAfter) !== untouched(before)) {
        throw broken('isolation', 'it moved with the tunable of another host');
      }
    }),
  ];
}

function corners(spec: Tunable['spec']): readonly number[] {
  switch (spec.kind) {
    case 'choice':
      return spec.values;
    case 'float':
    case 'integer':
      return [spec.min, middleOf(spec), spec.max];
  }
}

function stepTimes(host: TunableHost, count: number): string {
  return stringifyExact(Array.from({ length: count }, () => host.step()));
}

/** A host may keep 32-bit floats. */
function sameNumber(a: number, b: number): boolean {
  return a === b || Math.fround(a) === Math.fround(b);
}
