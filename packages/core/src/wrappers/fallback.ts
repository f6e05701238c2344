import type { Scheduler } from '../scheduler.js';
import { asScheduler, type Base, configOf, guardedBy, madeOf } from './base.js';
import { startPair } from './pair.js';
import { observedBy } from './standing.js';

/**
 * The base rules wherever the primary scheduler proposes nothing: before it speaks, once it has withdrawn, and when it
 * is benched. Both see every event, and who does not rule is told that it was overruled.
 *
 * @example
 * ```ts
 * fallback(external('operator', ['learningRate']), { learningRate: cosine(0.1, 1e-3) });
 * ```
 */
export function fallback(primary: Scheduler, base: Base): Scheduler {
  const { name } = primary;
  const second = asScheduler(base, `${name}/base`);
  return {
    name,
    controls: [...new Set([...primary.controls, ...second.controls])],
    ...madeOf(primary, second),
    ...guardedBy(primary, second),
    config: { kind: 'fallback', primary: configOf(primary), base: configOf(second) },
    start: (context) =>
      startPair(
        name,
        {
          base: second,
          inner: primary,
          together: (state) => ({ ...state.base, ...state.inner }),
          seenByBase: (observation, { base: standing, inner }) =>
            observedBy(observation, standing, (hyperparameter) => !(hyperparameter in inner)),
          seenByInner: (observation, { inner }) => observedBy(observation, inner, () => true),
          explain: ({ inner }, reasons) =>
            Object.keys(inner).length > 0 ? reasons.inner : `instead: ${reasons.base}`,
        },
        context,
      ),
  };
}
