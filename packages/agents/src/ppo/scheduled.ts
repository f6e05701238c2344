import { z } from 'zod';

/** A number that stays, or that moves linearly `from` … `to` over so many transitions and then stays. */
export type Scheduled =
  | number
  | { readonly from: number; readonly to: number; readonly transitions: number };

/** A {@link Scheduled} number, each of whose values is one that `value` takes. */
export function scheduledSetting(value: z.ZodNumber) {
  return z.union([
    value,
    z.strictObject({ from: value, to: value, transitions: z.int().min(1) }).readonly(),
  ]);
}

/** What a scheduled number is after so many transitions. */
export function scheduledAt(scheduled: Scheduled, transitions: number): number {
  if (typeof scheduled === 'number') return scheduled;
  const { from, to } = scheduled;
  return transitions >= scheduled.transitions
    ? to
    : from + (to - from) * (transitions / scheduled.transitions);
}
