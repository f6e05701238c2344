import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { z } from 'zod';
import { AhsError } from './error.js';
import type { Json } from './json.js';

/** A seeded random stream whose state can be saved: the same state gives the same numbers on every machine. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /**
   * Uniform whole number in [0, bound).
   *
   * @throws AhsError `AHS_RANDOM_BOUND` for a bound that is not a whole number in [1, 2^32].
   */
  integer(bound: number): number;
  /** Standard normal. */
  normal(): number;
  /** A stream of its own, derived from this stream's seed (not from its position) and a label. */
  fork(label: string): Rng;
  /** Where the stream stands, a pending second normal included. */
  save(): Json;
  /**
   * Goes on where a stream stood when it was saved, whatever this one was made from.
   *
   * @throws AhsError `AHS_SNAPSHOT_INVALID` for anything else; the stream is then as it was.
   */
  load(state: Json): void;
}

const savedState = z.object({
  key: z.string().refine(isKey),
  generator: z.tuple([z.int32(), z.int32(), z.int32(), z.int32()]),
  spareNormal: z.number().nullable(),
});

type State = Readonly<z.infer<typeof savedState>>;

/**
 * The random stream of a seed and a path of labels, by SHA-256: streams with different paths are independent.
 * Normals come from Marsaglia's polar method, which needs only `log` and `sqrt` (the same on every Node version).
 *
 * @throws AhsError `AHS_SEED_INVALID` for a seed that is not finite.
 * @example
 * ```ts
 * const rng = createRng(7, 'training', 'minibatch order');
 * rng.uniform();
 * ```
 */
export function createRng(seed: number, ...path: readonly string[]): Rng {
  if (!Number.isFinite(seed)) {
    throw new AhsError('AHS_SEED_INVALID', `The seed ${seed} is not a finite number.`, {
      fix: 'Give a whole number.',
    });
  }
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
      if (!(Number.isInteger(bound) && bound >= 1 && bound <= 4294967296)) {
        throw new AhsError('AHS_RANDOM_BOUND', `No whole number is in [0, ${bound}).`, {
          fix: 'Give a whole bound from 1 to 2^32.',
        });
      }
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

/** Whether a text is a seed and a path of labels, as {@link createRng} writes them. */
function isKey(text: string): boolean {
  try {
    const [seed, ...path] = JSON.parse(text) as [unknown, ...unknown[]];
    return typeof seed === 'number' && path.every((label) => typeof label === 'string');
  } catch {
    return false;
  }
}

function initialState(key: string): number[] {
  const digest = sha256(utf8ToBytes(key));
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return [0, 4, 8, 12].map((offset) => view.getInt32(offset));
}

function parseState(state: Json): State {
  const parsed = savedState.safeParse(state);
  if (!parsed.success) {
    throw new AhsError(
      'AHS_SNAPSHOT_INVALID',
      'A random stream cannot be restored from this state.',
      { fix: 'Load what its save() gave.', cause: parsed.error },
    );
  }
  return parsed.data;
}
