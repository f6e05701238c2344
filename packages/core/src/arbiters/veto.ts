import type { Arbiter, Proposal } from '../decision.js';
import { type ArbiterOptions, defineArbiter } from './define.js';
import { priority } from './priority.js';

/** Who forbids what. */
export interface VetoOptions extends ArbiterOptions {
  /** The scheduler that may forbid; its standing proposal is its mark, and withdrawing it lifts the veto. */
  readonly by: string;
  /** What it forbids: `all` other proposals (the mark holds), or those `above` or `below` the mark. Default `all`. */
  readonly forbids?: 'all' | 'above' | 'below';
  /** Who rules among the proposals that are not forbidden; default: the first by name. */
  readonly among?: Arbiter;
}

/**
 * One scheduler may forbid. A forbidden proposal is struck out whole (where `clampBy` would move it to the bound), and
 * the others decide among themselves. When none is left, the value in force stays unless it is forbidden too: then the
 * mark comes into force.
 *
 * @throws AhsError `AHS_ARBITER_INVALID`.
 * @example
 * ```ts
 * const rules = { arbiters: { beta: veto({ by: 'watchdog', forbids: 'above' }) } };
 * ```
 */
export function veto({ by, forbids = 'all', among = priority([]), maxAge }: VetoOptions): Arbiter {
  return defineArbiter(
    { kind: 'veto', by, forbids, among: among.config ?? { kind: 'opaque' }, maxAge },
    [by, ...(among.schedulers ?? [])],
    (proposals, view) => {
      const mark = proposals.find(({ scheduler }) => scheduler === by)?.value;
      const others = proposals.filter(({ scheduler }) => scheduler !== by);
      const isForbidden = (value: number): boolean =>
        mark !== undefined &&
        (forbids === 'all' || (forbids === 'above' ? value > mark : value < mark));
      const allowed = others.filter(({ value }) => !isForbidden(value));
      const law = `'${by}' forbids ${forbids === 'all' ? 'all but' : `what is ${forbids}`} ${mark}`;
      const ruling = allowed.length === 0 ? undefined : among(allowed, view);
      if (ruling !== undefined && !isForbidden(ruling.value)) {
        const said = (scheduler: string): string | undefined =>
          ruling.verdicts.find((verdict) => verdict.scheduler === scheduler)?.reason;
        const winner = ruling.verdicts.find(({ outcome }) => outcome === 'applied');
        return {
          value: ruling.value,
          because: winner?.reason ?? 'not forbidden',
          instead: ({ scheduler, value }: Proposal) =>
            scheduler === by
              ? `a mark, which ${ruling.value} keeps`
              : isForbidden(value)
                ? law
                : (said(scheduler) ?? ''),
        };
      }
      const marked = mark !== undefined && isForbidden(view.current) ? mark : view.current;
      return { value: marked, because: law, instead: () => law };
    },
  );
}
