/**
 * What a value-based agent remembers of one decision: `observation`, `action`, and what it led to after one or
 * several steps.
 */
export interface Experience {
  readonly observation: Float32Array;
  readonly action: number;
  /** The (n-step) return up to `next`. */
  readonly return: number;
  /** The factor on the value of `next`: γⁿ, 0 when the episode ended there. */
  readonly discount: number;
  /** What a constant added to every reward adds to the return: `Σ_{k<n} γᵏ`. */
  readonly annuity: number;
  readonly next: Float32Array;
  /** 1 where an action is allowed at `next`. */
  readonly nextMask: Uint8Array;
}

/** Experience in columns; the arrays are the owner's and are overwritten. */
export interface ExperienceColumns {
  /** `[size, observation]` */
  readonly observations: Float32Array;
  readonly actions: Int32Array;
  readonly returns: Float32Array;
  readonly discounts: Float32Array;
  readonly annuities: Float32Array;
  /** `[size, observation]` */
  readonly nexts: Float32Array;
  /** `[size, actions]` */
  readonly nextMasks: Uint8Array;
}

/** What is replayed at once. */
export interface ExperienceBatch extends ExperienceColumns {
  readonly size: number;
  /** Where in the memory each comes from. */
  readonly rows: Int32Array;
  /** Importance weights of prioritised replay; 1 where all count alike. */
  readonly weights: Float32Array;
}

/** Columns for so many experiences, all zero. */
export function createExperienceColumns(
  size: number,
  observationSize: number,
  actions: number,
): ExperienceColumns {
  return {
    observations: new Float32Array(size * observationSize),
    actions: new Int32Array(size),
    returns: new Float32Array(size),
    discounts: new Float32Array(size),
    annuities: new Float32Array(size),
    nexts: new Float32Array(size * observationSize),
    nextMasks: new Uint8Array(size * actions),
  };
}

/** A batch of so many experiences, all zero, which count alike. */
export function createExperienceBatch(
  size: number,
  observationSize: number,
  actions: number,
): ExperienceBatch {
  return {
    ...createExperienceColumns(size, observationSize, actions),
    size,
    rows: new Int32Array(size),
    weights: new Float32Array(size).fill(1),
  };
}
