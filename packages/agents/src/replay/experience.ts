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
  readonly next: Float32Array;
  /** 1 where an action is allowed at `next`. */
  readonly nextMask: Uint8Array;
}

/** A batch of experience in columns; the arrays are the owner's and are overwritten. */
export interface ExperienceBatch {
  readonly size: number;
  /** `[size, observation]` */
  readonly observations: Float32Array;
  readonly actions: Int32Array;
  readonly returns: Float32Array;
  readonly discounts: Float32Array;
  /** `[size, observation]` */
  readonly nexts: Float32Array;
  /** `[size, actions]` */
  readonly nextMasks: Uint8Array;
  /** Importance weights of prioritised replay; absent where all count alike. */
  readonly weights?: Float32Array;
}

/** Columns for so many experiences, all zero. */
export function createExperienceBatch(
  size: number,
  observationSize: number,
  actions: number,
): ExperienceBatch {
  return {
    size,
    observations: new Float32Array(size * observationSize),
    actions: new Int32Array(size),
    returns: new Float32Array(size),
    discounts: new Float32Array(size),
    nexts: new Float32Array(size * observationSize),
    nextMasks: new Uint8Array(size * actions),
  };
}
