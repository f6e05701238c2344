import type { Clock } from '../clock.js';
import type { Schedule } from '../schedule.js';
import { defineSchedule, demand, mix, withSpan } from './define.js';
import { halfCosine } from './half-cosine.js';
import { reading, rest, type Span, shareOf } from './span.js';

/** The shape of a single cycle. */
export interface OneCycleOptions {
  /** Where it starts; default peak/25. */
  readonly from?: number;
  /** Where it ends; default from/10⁴. */
  readonly to?: number;
  /** The cycle's length; default the whole run. Afterwards `to` is held. */
  readonly over?: Span;
  /** The share of the cycle that leads to the peak; default 0.3. */
  readonly rise?: number;
  /** 2: to the peak and to the end (default). 3: to the peak, back to the start, and to the end. */
  readonly phases?: 2 | 3;
  readonly curve?: 'cosine' | 'linear';
}

/**
 * One cycle: up to the peak, and down far below where it began (Smith & Topin 2018, Super-Convergence). PyTorch's
 * `OneCycleLR`, and for momentum its mirror image: `oneCycle(0.85, { from: 0.95, to: 0.95 })`.
 *
 * As there, the last of so many steps (or epochs) already has the last value: a cycle over n steps ends at step n − 1,
 * and its peak is at rise·n − 1. A cycle over a share of the run has its peak at that share, and ends with it.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite, a rise outside (0, 1), or above ½ with three
 * phases; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * oneCycle(0.1)({ epoch: 3, step: 300, progress: 0.3 }); // 0.1
 * ```
 */
export function oneCycle(peak: number, options: OneCycleOptions = {}): Schedule {
  const { from = peak / 25, over = rest, rise = 0.3, phases = 2, curve = 'cosine' } = options;
  const { to = from / 1e4 } = options;
  demand(rise > 0 && rise < 1, `oneCycle: rise is ${rise}`, 'Give a share between 0 and 1.');
  demand(
    phases === 2 || rise <= 0.5,
    `oneCycle: two phases of ${rise} do not fit into one cycle`,
    'Give a rise of at most 0.5, or two phases.',
  );
  const discrete = over.unit === 'epochs' || over.unit === 'steps';
  const length = discrete ? over.length : 1;
  // Positions are counted from 0: the first of n is 0 and the last n − 1.
  const first = discrete ? 1 : 0;
  const top = { at: rise * length - first, value: peak };
  const end = { at: length - first, value: to };
  const turns =
    phases === 2 ? [top, end] : [top, { at: 2 * (rise * length - first), value: from }, end];
  const position = (clock: Clock): number =>
    discrete
      ? Math.min(end.at, reading(clock, over.unit, 'oneCycle'))
      : shareOf(clock, over, 'oneCycle');

  const config = { kind: 'oneCycle', peak, from, to, rise, phases, curve };
  return defineSchedule(withSpan(config, over), [over], (clock) => {
    const now = position(clock);
    let begun = { at: 0, value: from };
    for (const turn of turns) {
      if (now <= turn.at) {
        // A turn at position 0 leaves no time to get there.
        const share = turn.at > begun.at ? (now - begun.at) / (turn.at - begun.at) : 1;
        const weight = curve === 'cosine' ? halfCosine(share) : 1 - share;
        return mix(weight, begun.value, turn.value);
      }
      begun = turn;
    }
    return to;
  });
}
