import type { Json, Rng, Snapshot } from '@ahs/core';
import { z } from 'zod';
import {
  describeIssues,
  refusal,
  requireSame,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import { readTensor, requireOnlyTensors } from '../policy/snapshot-tensors.js';

/** What every optimiser holds: numbers under names, where it stands, and a random stream. */
export interface Search {
  readonly rng: Rng;
  generation: number;
  /** Whether the candidates of this generation have been drawn. */
  asked: boolean;
  /** Step size; 1 where an optimiser has none. */
  sigma: number;
  readonly vectors: Readonly<Record<string, Float64Array>>;
}

/** What is wrong with vectors that were loaded, where something is. */
type VectorFlaw<S extends Search> = (vectors: S['vectors']) => string | undefined;

const savedState = z.strictObject({
  config: z.unknown(),
  dimension: z.int().min(1),
  generation: z.int().min(0),
  asked: z.boolean(),
  sigma: z.number().positive(),
  random: z.unknown(),
});

const refuse = refusal('AHS_SNAPSHOT_INVALID', 'an optimiser’s snapshot');

/** Saves everything, in copies. */
export function saveSearch(config: Json, dimension: number, search: Search): Snapshot {
  const { generation, asked, sigma, rng, vectors } = search;
  return {
    version: SNAPSHOT_VERSION,
    state: { config, dimension, generation, asked, sigma, random: rng.save() },
    tensors: Object.fromEntries(
      Object.entries(vectors).map(([name, data]) => [
        name,
        { shape: [data.length], data: data.slice() },
      ]),
    ),
  };
}

/**
 * Fills a fresh search with what was saved of another.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID`
 */
export function loadSearch<S extends Search>(
  config: Json,
  dimension: number,
  search: S,
  snapshot: Snapshot,
  flawOf: VectorFlaw<S>,
): S {
  requireVersion(snapshot, refuse);
  const parsed = savedState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const { generation, asked, sigma, random } = parsed.data;
  requireSame('config', parsed.data.config as Json, config, refuse);
  requireSame('dimension', parsed.data.dimension, dimension, refuse);
  for (const [name, vector] of Object.entries(search.vectors)) {
    vector.set(readTensor(snapshot, name, 'Float64Array', [vector.length], refuse));
  }
  requireOnlyTensors(snapshot, Object.keys(search.vectors), refuse);
  const flaw = flawOf(search.vectors);
  if (flaw !== undefined) throw refuse(flaw);
  search.rng.load(random as Json);
  return Object.assign(search, { generation, asked, sigma });
}
