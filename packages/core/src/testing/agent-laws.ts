import type { ActionSpace, Agent, AgentFactory } from '../agent.js';
import { AhsError, errorMessage } from '../error.js';
import type { Json } from '../json.js';
import { createRng } from '../rng.js';
import type { Snapshot } from '../snapshot.js';
import { decodeSnapshot, encodeSnapshot } from '../snapshot-codec.js';
import { actionFlaw, oneActionMore } from './action-space.js';
import { type Played, playRounds, type Round, syntheticRounds } from './agent-play.js';
import { foreignSnapshots } from './foreign-snapshots.js';
import { broken, type Law } from './law.js';
import { checkConfig } from './machine.js';

/**
 * An agent under the laws. Its actions are whole numbers in a discrete space and arrays of numbers in the others. It
 * should be small: it plays a dozen short games.
 */
export interface AgentSubject<A extends Json> {
  /** Makes its settings, anew at each call. */
  create(): AgentFactory<A>;
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
  /** Rounds of a game, on three streams; default 40. */
  readonly rounds?: number;
  /** Seeds of the games; default 1, 2. */
  readonly seeds?: readonly number[];
}

/** The streams of a game. */
const streams = 3;

/**
 * The laws over an agent: config, determinism, independence, resume, isolation, legality, silence, refusal.
 *
 * @example
 * ```ts
 * checkLaws(test, agentLaws({
 *   create: () => dqn({ network: { hidden: [8] } }),
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 3 },
 * }));
 * ```
 */
export function agentLaws<A extends Json>(subject: AgentSubject<A>): readonly Law[] {
  const { observationShape, actions, rounds: length = 40, seeds = [1, 2] } = subject;
  const create = (seed: number): Agent<A> => createFrom(subject.create(), seed);
  const createFrom = (factory: AgentFactory<A>, seed: number): Agent<A> =>
    factory.create({ observationShape, actions, rng: createRng(seed, 'agent under the laws') });
  const law = (name: string, check: (rounds: readonly Round[], seed: number) => void): Law => ({
    name: `${name}: ${subject.create().kind}`,
    check: () => {
      for (const seed of seeds) {
        check(syntheticRounds({ seed, rounds: length, streams, observationShape, actions }), seed);
      }
    },
  });

  return [
    law('config', () => {
      const { kind, config } = subject.create();
      if (kind === '') throw broken('config', 'its kind is empty');
      checkConfig(config, subject.create().config);
    }),
    law('determinism', (rounds, seed) => {
      compare('determinism', 'with the same seed', [
        playRounds(create(seed), rounds),
        playRounds(create(seed), rounds),
      ]);
    }),
    law('independence', (rounds, seed) => {
      const factory = subject.create();
      const [agent, other] = [createFrom(factory, seed), createFrom(factory, seed)];
      const beside = rounds.flatMap((round, index) => {
        // The other one lives through something else.
        playRounds(other, [rounds.at(-1 - index) as Round]);
        return playRounds(agent, [round]);
      });
      compare('independence', 'beside another of the same factory', [
        playRounds(create(seed), rounds),
        beside,
      ]);
    }),
    law('resume', (rounds, seed) => checkResume(create, rounds, seed)),
    law('isolation', (rounds, seed) => checkIsolation(create, rounds, seed)),
    law('legality', (rounds, seed) => {
      const played = playRounds(create(seed), rounds);
      for (const [index, { acts, stats }] of played.entries()) {
        const flaw = flawOf(acts, stats, rounds[index] as Round, actions);
        if (flaw !== undefined) throw broken('legality', `in round ${index}, ${flaw}`);
      }
    }),
    law('silence', (rounds, seed) => {
      const whole = playRounds(create(seed), rounds);
      const agent = create(seed);
      const watched = rounds.flatMap((round) => {
        // A look at the policy and a checkpoint are no events in an agent's life.
        agent.act(
          round.streams.map(({ observation }) => observation),
          { explore: false },
        );
        agent.save();
        return playRounds(agent, [round]);
      });
      compare('silence', 'asked without exploring, and saved, before each round', [whole, watched]);
    }),
    law('refusal', (rounds, seed) => checkRefusal(subject, create, rounds, seed)),
  ];
}

/** From the bytes of a checkpoint a fresh agent of any seed, or a used one, goes on bit for bit. */
function checkResume<A extends Json>(
  create: (seed: number) => Agent<A>,
  rounds: readonly Round[],
  seed: number,
): void {
  const agent = create(seed);
  const cuts = [0, 1, 0.25, 0.5, 0.9].map((cut) =>
    Number.isInteger(cut) ? cut : Math.floor(cut * rounds.length),
  );
  const checkpoints = new Map<number, Uint8Array>();
  const whole = rounds.flatMap((round, index) => {
    if (cuts.includes(index)) checkpoints.set(index, encodeSnapshot(agent.save()));
    return playRounds(agent, [round]);
  });
  for (const [cut, bytes] of checkpoints) {
    const heir = create(seed + 1000);
    // Every other one has a past of its own, of which nothing may stay.
    if (cuts.indexOf(cut) % 2 === 1) playRounds(heir, rounds.slice(0, 5));
    heir.load(decodeSnapshot(bytes, `the checkpoint before round ${cut}`));
    compare('resume', `stopped before round ${cut}`, [
      whole.slice(cut),
      playRounds(heir, rounds.slice(cut)),
    ]);
  }
}

/** An agent shares no memory: neither with its snapshots, nor with the arrays that it was given. */
function checkIsolation<A extends Json>(
  create: (seed: number) => Agent<A>,
  rounds: readonly Round[],
  seed: number,
): void {
  compare('isolation', 'where nobody uses the arrays again that it was given', [
    playRounds(create(seed), rounds),
    playRounds(create(seed), rounds, { keepArrays: true }),
  ]);
  const half = Math.floor(rounds.length / 2);
  const agent = create(seed);
  playRounds(agent, rounds.slice(0, half));
  const snapshot = agent.save();
  const bytes = encodeSnapshot(snapshot);
  playRounds(agent, rounds.slice(half));
  if (!sameBytes(encodeSnapshot(snapshot), bytes)) {
    throw broken('isolation', 'its snapshot changed while it went on');
  }
  const [left, right] = [create(seed), create(seed)];
  left.load(decodeSnapshot(bytes, 'its checkpoint'));
  right.load(snapshot);
  for (const { data } of Object.values(snapshot.tensors ?? {})) data.fill(1);
  compare('isolation', 'with the tensors overwritten that it was loaded from', [
    playRounds(left, rounds.slice(half)),
    playRounds(right, rounds.slice(half)),
  ]);
}

/** A foreign snapshot, or one that lacks a part, is refused by a coded error and changes nothing. */
function checkRefusal<A extends Json>(
  subject: AgentSubject<A>,
  create: (seed: number) => Agent<A>,
  rounds: readonly Round[],
  seed: number,
): void {
  const half = Math.floor(rounds.length / 2);
  const agent = create(seed);
  playRounds(agent, rounds.slice(0, half));
  const own = agent.save();
  const bytes = encodeSnapshot(own);
  const bigger = foreignAgent(subject, rounds);
  const foreign = {
    ...foreignSnapshots(own),
    ...(bigger === undefined ? {} : { 'of an agent with one action more': bigger }),
  };
  for (const [which, snapshot] of Object.entries(foreign)) {
    const thrown = thrownBy(() => agent.load(snapshot));
    if (thrown === undefined) throw broken('refusal', `a snapshot ${which} was accepted`);
    if (!(thrown instanceof AhsError)) {
      throw broken(
        'refusal',
        `a snapshot ${which} gave an error without a code: ${errorMessage(thrown)}`,
      );
    }
    if (!sameBytes(encodeSnapshot(agent.save()), bytes)) {
      throw broken('refusal', `a snapshot ${which} was refused, and changed the agent`);
    }
  }
  const spared = create(seed);
  playRounds(spared, rounds.slice(0, half));
  compare('refusal', 'after what it refused', [
    playRounds(spared, rounds.slice(half)),
    playRounds(agent, rounds.slice(half)),
  ]);
}

/** What an agent of one action more saves; `undefined` where there is none, which must be said by a coded error. */
function foreignAgent<A extends Json>(
  { create, observationShape, actions }: AgentSubject<A>,
  rounds: readonly Round[],
): Snapshot | undefined {
  try {
    const agent = create().create({
      observationShape,
      actions: oneActionMore(actions),
      rng: createRng(0, 'agent under the laws'),
    });
    agent.act(
      rounds.slice(0, 1).flatMap((round) => round.streams.map((step) => step.observation)),
      { explore: true },
    );
    return agent.save();
  } catch (thrown) {
    if (thrown instanceof AhsError) return undefined;
    throw broken(
      'refusal',
      `one action more gave an error without a code: ${errorMessage(thrown)}`,
    );
  }
}

function flawOf<A extends Json>(
  acts: Played<A>['acts'],
  stats: Played<A>['stats'],
  { streams: steps, masked }: Round,
  actions: ActionSpace,
): string | undefined {
  for (const [row, { action }] of acts.entries()) {
    const flaw = actionFlaw(action, actions, masked ? steps[row]?.mask : undefined);
    if (flaw !== undefined) return flaw;
  }
  const strange = Object.entries(stats ?? {}).find(([, number]) => !Number.isFinite(number));
  return strange === undefined ? undefined : `its ${strange[0]} is ${strange[1]}`;
}

function compare<A>(
  law: string,
  how: string,
  [left, right]: readonly [readonly Played<A>[], readonly Played<A>[]],
): void {
  for (const [index, { line }] of left.entries()) {
    if (line !== right[index]?.line) {
      throw broken(law, `${how}, ${index} rounds on: ${line} became ${right[index]?.line}`);
    }
  }
}

function thrownBy(call: () => void): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown ?? new Error('nothing');
  }
  return undefined;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
