import type { PolicyBase } from './corrected-base.js';

/** The least and the greatest value of a feature that training saw. */
export interface FeatureRange {
  readonly min: number;
  readonly max: number;
}

/** How a policy did on one regime, beside what stood there too: means over the seeds. */
export interface CardResult {
  /** Data set, size, noise, model, optimizer: in words. */
  readonly regime: string;
  readonly seeds: number;
  /** J = accuracy − .25 · (1 − sparsity) on the test set, by contender. */
  readonly objective: Readonly<Record<string, number>>;
  /** Mean difference of J to the base with the same seeds, and its standard error; of one seed there is none. */
  readonly gain: { readonly mean: number; readonly standardError: number | null };
  /** Runs that ended with less than .6 of their best accuracy, hardly better than a guess, or not finite. */
  readonly collapsed: number;
}

/** Everything that is to be known of a shipped policy. */
export interface PolicyCard {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Whether it is the one that is taken for what it controls, where none is named. */
  readonly preferred: boolean;
  readonly controls: readonly string[];
  /** How it acts: as the adapter's `actions`. */
  readonly actions: 'continuous' | 'product' | 'factored';
  /** What it multiplies beside the rate's cosine. */
  readonly base: PolicyBase;
  /** What each number that it observes is, in order, and what training saw of it. */
  readonly features: Readonly<Record<string, FeatureRange>>;
  readonly training: {
    readonly recipe: 'cma-es' | 'cem' | 'dqn' | 'ppo';
    /** The command that made it. */
    readonly command: string;
    readonly seed: number;
    readonly generations: number;
    /** Training runs consumed. */
    readonly runs: number;
    readonly coreMinutes: number;
    /** The distribution that its regimes were drawn from, in words. */
    readonly regimes: string;
  };
  readonly results: readonly CardResult[];
  readonly limits: readonly string[];
  readonly licence: string;
}
