import { type Coupling, type Scaling, scaleBy } from '../constraints/couple.js';

/** Whom a hyperparameter follows, and what was arbitrated for it last. */
export interface Lead {
  readonly name: string;
  readonly post: {
    readonly initial: number;
    readonly applied: number;
    /** What it will be after this turn. */
    readonly next: number;
  };
  readonly scaling: Scaling;
  readonly reference: number;
  /** What was arbitrated, before the coupling. */
  base: number;
}

/** The coupling of a hyperparameter whose leader is open already; without a base, from the value in force. */
export function leadOf(
  { leader: name, scaling, reference }: Coupling,
  post: Lead['post'],
  follower: { readonly applied: number; readonly base?: number | undefined },
): Lead {
  const lead = { name, post, scaling, reference: reference ?? post.initial, base: 0 };
  lead.base = follower.base ?? follower.applied / factorAt(lead, post.applied);
  return lead;
}

/** What a follower is multiplied by at a value of its leader. */
export function factorAt({ scaling, reference }: Lead, leader: number): number {
  return scaleBy(scaling, leader / reference);
}

/** The value in force as a hyperparameter's own schedulers see it: where it follows another, as it would be at the reference. */
export function seenOf(post: {
  readonly applied: number;
  readonly lead: Lead | undefined;
}): number {
  const { applied, lead } = post;
  if (lead === undefined) return applied;
  const factor = factorAt(lead, lead.post.applied);
  // Dividing what was multiplied may miss the last bit.
  return applied === lead.base * factor ? lead.base : applied / factor;
}
