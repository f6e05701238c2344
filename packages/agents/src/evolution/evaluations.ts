import { z } from 'zod';
import type { Refuse } from '../policy/refusal.js';

/** Who plays on a stream: a candidate, or `null` where an episode is played to its end that does not count. */
interface Playing {
  readonly candidate: number | null;
  /** Sum of the rewards so far. */
  readonly total: number;
  /** Whether an act waits for its transition. */
  readonly open: boolean;
}

/** What the candidates of one generation have been worth, and who is playing. */
export interface Evaluations {
  /** Returns of the finished episodes, by candidate. */
  readonly returns: number[][];
  readonly streams: Map<number, Playing>;
}

const index = z.int().min(0);

/** How {@link Evaluations} are saved. */
export const savedEvaluations = z.strictObject({
  returns: z.array(z.array(z.number())),
  streams: z.array(
    z.strictObject({
      stream: z.int(),
      candidate: index.nullable(),
      total: z.number(),
      open: z.boolean(),
    }),
  ),
});

/** Nobody has played yet. */
export function createEvaluations(population: number): Evaluations {
  return { returns: Array.from({ length: population }, () => []), streams: new Map() };
}

/** Who acts on a stream; where nobody plays, the first candidate begins that has too few episodes. */
export function playerOn(
  { returns, streams }: Evaluations,
  stream: number,
  episodes: number,
): number | null {
  const playing = streams.get(stream);
  if (playing !== undefined) {
    streams.set(stream, { ...playing, open: true });
    return playing.candidate;
  }
  const started = returns.map(({ length }) => length);
  for (const { candidate } of streams.values()) {
    if (candidate !== null) started[candidate] = (started[candidate] as number) + 1;
  }
  const next = started.findIndex((count) => count < episodes);
  const candidate = next < 0 ? null : next;
  streams.set(stream, { candidate, total: 0, open: true });
  return candidate;
}

/** Takes a reward in. @param by The candidate whose act it follows, `undefined` for somebody else's. */
export function credit(
  { returns, streams }: Evaluations,
  step: {
    readonly stream: number;
    readonly by: number | undefined;
    readonly reward: number;
    readonly ended: boolean;
  },
): void {
  const { stream, by, reward, ended } = step;
  const playing = streams.get(stream);
  const own = playing !== undefined && playing.candidate !== null && playing.candidate === by;
  const total = own ? playing.total + reward : 0;
  if (!ended) {
    streams.set(stream, { candidate: own ? playing.candidate : null, total, open: false });
    return;
  }
  streams.delete(stream);
  if (own) returns[playing.candidate]?.push(total);
}

/**
 * An episode that is not whole does not count. Where an act still waits for its transition, what comes next is its
 * rest; otherwise what comes next begins a new one.
 */
export function cutEvaluation({ streams }: Evaluations, stream: number): void {
  if (streams.get(stream)?.open === true) {
    streams.set(stream, { candidate: null, total: 0, open: false });
  } else streams.delete(stream);
}

/** The mean return of each candidate, once all have enough of them. */
export function fitnessesOf(
  { returns }: Evaluations,
  episodes: number,
): readonly number[] | undefined {
  if (returns.some(({ length }) => length < episodes)) return undefined;
  return returns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The form in which they are saved. */
export function saveEvaluations({
  returns,
  streams,
}: Evaluations): z.output<typeof savedEvaluations> {
  return {
    returns: returns.map((values) => [...values]),
    streams: [...streams].map(([stream, playing]) => ({ stream, ...playing })),
  };
}

/** Reads what was saved of a population of the same size. */
export function restoreEvaluations(
  saved: z.output<typeof savedEvaluations>,
  population: number,
  refuse: Refuse,
): Evaluations {
  const streams = new Map(saved.streams.map(({ stream, ...playing }) => [stream, playing]));
  if (
    saved.returns.length !== population ||
    streams.size !== saved.streams.length ||
    saved.streams.some(({ candidate }) => candidate !== null && candidate >= population)
  ) {
    throw refuse(`its evaluations are not those of ${population} candidates`);
  }
  return { returns: saved.returns, streams };
}
