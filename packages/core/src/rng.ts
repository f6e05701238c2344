import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { AhsError } from './error.js';
import type { Json } from './json.js';

/** A seeded random stream whose state can be saved: the same state gives the same numbers on every machine. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Uniform whole number in [0, bound). `bound` is a whole number in [1, 2^32]. */
  integer(bound: number): number;
  /** Standard normal. */
  normal(): number;
  /** A stream of its own, derived from this stream's seed (not from its position) and a label. */
  fork(label: string): Rng;
  save(): Json;
  load(state: Json): void;
}

interface State {
  readonly key: string;
  readonly generator: readonly number[];
  readonly spareNormal: number | null;
}

/**
 * The random stream of a seed and a path of labels, by SHA-256: streams with different paths are independent.
 * Normals come from Marsaglia's polar method, which needs only `log` and `sqrt` (the same on every Node version).
 *
 * @example
 * ```ts
 * const rng = createRng(7, 'training', 'minibatch order');
 * rng.uniform();
 * ```
 */
export function createRng(seed: number, ...path: readonly string[]): Rng {
  return fromKey(JSON.stringify([seed, ...path]));
}

function fromKey(key: string): Rng {
  let streamKey = key;
  let generator: RandomGenerator = xoroshiro128plusFromState(initialState(streamKey));
  let spareNormal: number | null = null;

  const uniform = (): number => {
    const high = generator.next() >>> 5;
    const low = generator.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };

  return {
    uniform,
    integer: (bound) => {
      // Rejection keeps every value equally likely.
      const limit = 4294967296 - (4294967296 % bound);
      let draw = generator.next() >>> 0;
      while (draw >= limit) draw = generator.next() >>> 0;
      return draw % bound;
    },
    normal: () => {
      if (spareNormal !== null) {
        const normal = spareNormal;
        spareNormal = null;
        return normal;
      }
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
          const factor = Math.sqrt((-2 * Math.log(s)) / s);
          spareNormal = v * factor;
          return u * factor;
        }
      }
    },
    fork: (label) => fromKey(JSON.stringify([...(JSON.parse(streamKey) as Json[]), label])),
    save: () => ({ key: streamKey, generator: [...generator.getState()], spareNormal }),
    load: (state) => {
      const { key: savedKey, generator: saved, spareNormal: spare } = parseState(state);
      streamKey = savedKey;
      generator = xoroshiro128plusFromState(saved);
      spareNormal = spare;
    },
  };
}

function initialState(key: string): number[] {
  const digest = sha256(utf8ToBytes(key));
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return [0, 4, 8, 12].map((offset) => view.getInt32(offset));
}

function parseState(state: Json): State {
  const candidate = state as unknown as State;
  if (
    typeof candidate?.key !== 'string' ||
    !Array.isArray(candidate.generator) ||
    candidate.generator.length !== 4
  ) {
    throw new AhsError(
      'AHS_SNAPSHOT_INVALID',
      'A random stream cannot be restored from this state.',
    );
  }
  return candidate;
}
