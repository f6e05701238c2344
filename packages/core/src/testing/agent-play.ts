import type { Act, ActionSpace, Agent, LearnStats, Transition } from '../agent.js';
import { parseExact, stringifyExact } from '../exact-json.js';
import type { Json } from '../json.js';
import { createRng, type Rng } from '../rng.js';
import { drawAction, drawMask } from './action-space.js';
import { broken } from './law.js';

/** What an agent meets in one round, on every stream. */
export interface Round {
  readonly explore: boolean;
  readonly streams: readonly StreamStep[];
  /** Whether the masks are given at all; a round without says that everything is allowed. */
  readonly masked: boolean;
}

/** What happens on one stream in one round. */
interface StreamStep {
  readonly observation: Float32Array;
  readonly mask: Uint8Array;
  readonly noise: number;
  /** Somebody else decided: what an off-policy agent learns from in place of its own action. */
  readonly overruledBy: Json | undefined;
  readonly next: Float32Array;
  readonly nextMask: Uint8Array;
  readonly end: 'none' | 'terminated' | 'truncated';
  readonly cut: boolean;
}

/** What an agent did in one round. */
export interface Played<A> {
  readonly acts: readonly Act<A>[];
  readonly stats: LearnStats | undefined;
  /** Both, to the bit. */
  readonly line: string;
}

/** A made-up world of random transitions on several streams, with ends of every kind, the same for the same seed. */
export function syntheticRounds(shape: {
  readonly seed: number;
  readonly rounds: number;
  readonly streams: number;
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
}): readonly Round[] {
  const { seed, rounds, streams, observationShape, actions } = shape;
  const rng = createRng(seed, 'synthetic rounds');
  const size = observationShape.reduce((product, length) => product * length, 1);
  const place = () => ({ observation: drawVector(size, rng), mask: drawMask(actions, rng) });
  const places = Array.from({ length: streams }, place);
  return Array.from({ length: rounds }, () => {
    const masked = rng.uniform() < 0.7;
    return {
      explore: rng.uniform() < 0.8,
      masked,
      streams: places.map((here, stream) => {
        const next = place();
        const end = drawEnd(rng);
        places[stream] = end === 'none' ? next : place();
        return {
          ...here,
          noise: rng.normal(),
          overruledBy:
            rng.uniform() < 0.15
              ? drawAction(actions, masked ? here.mask : undefined, rng)
              : undefined,
          next: next.observation,
          nextMask: next.mask,
          end,
          cut: rng.uniform() < 0.05,
        };
      }),
    };
  });
}

/**
 * Lets an agent act and learn for some rounds. As a host may, it uses the arrays that it handed over for something
 * else afterwards; with `keepArrays` it leaves them alone.
 */
export function playRounds<A extends Json>(
  agent: Agent<A>,
  rounds: readonly Round[],
  how: { readonly keepArrays?: boolean } = {},
): readonly Played<A>[] {
  return rounds.map((round) => playRound(agent, round, how.keepArrays ?? false));
}

function playRound<A extends Json>(agent: Agent<A>, round: Round, keepArrays: boolean): Played<A> {
  const { streams, masked, explore } = round;
  const lent: (Float32Array | Uint8Array)[] = [];
  const lend = <T extends Float32Array | Uint8Array>(array: T): T => {
    const copy = array.slice() as T;
    lent.push(copy);
    return copy;
  };
  const reuse = (): void => {
    if (!keepArrays) for (const array of lent) array.fill(1);
  };

  const acts = agent.act(
    streams.map(({ observation }) => lend(observation)),
    { explore, ...(masked ? { masks: streams.map(({ mask }) => lend(mask)) } : {}) },
  );
  reuse();
  if (acts.length !== streams.length) {
    throw broken('legality', `${streams.length} observations gave ${acts.length} acts`);
  }
  const transitions: Transition<A>[] = [];
  streams.forEach((step, stream) => {
    const act = acts[stream] as Act<A>;
    const { overruledBy } = step;
    if (overruledBy !== undefined && !agent.offPolicy) {
      agent.cut(stream);
      return;
    }
    const own = overruledBy === undefined;
    // A decision may wait in a checkpoint for what becomes of it.
    const action = (own ? parseExact(stringifyExact(act.action)) : overruledBy) as A;
    transitions.push({
      stream,
      observation: lend(step.observation),
      ...(masked ? { mask: lend(step.mask) } : {}),
      action,
      ...(own && act.memo !== undefined ? { memo: parseExact(stringifyExact(act.memo)) } : {}),
      reward: rewardOf(action, step),
      next: lend(step.next),
      ...(masked ? { nextMask: lend(step.nextMask) } : {}),
      terminated: step.end === 'terminated',
      truncated: step.end === 'truncated',
    });
  });
  const stats = agent.learn(transitions);
  reuse();
  streams.forEach(({ cut }, stream) => {
    if (cut) agent.cut(stream);
  });
  const line = stringifyExact([
    acts.map(({ action, memo, reason }) => [action, memo ?? null, reason ?? null]),
    stats ?? null,
  ]);
  return { acts, stats, line };
}

/** Depends on the action, so that a wrong one leaves its trace. */
function rewardOf(action: Json, { noise, observation }: StreamStep): number {
  const chosen = typeof action === 'number' ? action : (action as readonly number[])[0];
  return noise / 4 + (chosen ?? 0) * (observation[0] ?? 0);
}

function drawVector(size: number, rng: Rng): Float32Array {
  return Float32Array.from({ length: size }, () => 2 * rng.uniform() - 1);
}

function drawEnd(rng: Rng): StreamStep['end'] {
  const draw = rng.uniform();
  if (draw < 0.08) return 'terminated';
  return draw < 0.16 ? 'truncated' : 'none';
}
