import type { Running, Substitute } from '../scheduler.js';
import { mergeSnapshots } from '../snapshot-codec.js';

/** In the place of one that is gone: it proposes nothing, and there is nothing to be saved of it. */
export const silence: Running = Object.freeze({
  next: () => undefined,
  save: () => ({ version: 1, state: null }),
  transactional: true,
});

/** The reserve of a guard that watches over silence, and of which nothing is known. */
export const silentReserve = Object.freeze(mergeSnapshots({ silent: silence.save() }));

/** What takes the place of one that is benched: a throw is told and not thrown, so that who watches over it stays. */
export function substituteOf(running: Running): Partial<Substitute> {
  try {
    return running.substitute?.() ?? {};
  } catch (thrown) {
    return { thrown };
  }
}
