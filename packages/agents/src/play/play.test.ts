import { createRng, decodeSnapshot, encodeSnapshot, type Snapshot } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  bestRadius,
  cartPole,
  defaultPortfolio,
  type EnvironmentFactory,
  environmentNamed,
  leadingOnes,
  mountainCar,
  sigmoidBestStatic,
  sigmoidSet,
} from '../envs/index.js';
import { type DqnOptions, dqn } from '../index.js';
import { createTraining, episodeReturns, type PlayOptions, play } from './index.js';

const small = {
  network: { hidden: [16] },
  replay: { capacity: 500, batchSize: 16, learningStarts: 50 },
  training: { frequency: 4, gradientSteps: 1 },
  exploration: { decisions: 200 },
} satisfies DqnOptions;

const options = (streams: number, environment: EnvironmentFactory = cartPole): PlayOptions => ({
  agent: dqn(small),
  environment,
  steps: 300,
  seed: 3,
  streams,
  evaluation: { episodes: 5 },
});

/** A clock that moves 20 ms whenever it is read. */
function ticking(): () => number {
  let now = 0;
  return () => (now += 20);
}

function bytes(snapshot: Snapshot): string {
  return Buffer.from(encodeSnapshot(snapshot)).toString('base64');
}

describe('a training', () => {
  test.each([1, 3])('with %d streams goes on bit for bit from a file in the middle', (streams) => {
    const whole = createTraining(options(streams));
    let middle: Snapshot | undefined;
    while (whole.position.steps < 300) {
      whole.advance();
      if (whole.position.steps === 150) middle = whole.save();
    }
    const resumed = createTraining(options(streams));
    resumed.load(decodeSnapshot(encodeSnapshot(middle as Snapshot), 'test'));
    while (resumed.position.steps < 300) resumed.advance();
    expect(bytes(resumed.save())).toBe(bytes(whole.save()));
    expect(resumed.position).toEqual(whole.position);
    expect(whole.position.episodes).toBeGreaterThan(5);
    expect(whole.position.updates).toBeGreaterThan(40);
  });

  test('does no more than was asked', () => {
    const training = createTraining({ ...options(1), steps: 2 });
    for (let i = 0; i < 5; i += 1) training.advance();
    expect(training.position.steps).toBe(2);
  });

  test.each<readonly [string, PlayOptions]>([
    ['seed', { ...options(1), seed: 4 }],
    ['streams', options(2)],
    ['environment', options(1, mountainCar)],
    ['agent', { ...options(1), agent: dqn({ ...small, returns: { discount: 0.5 } }) }],
  ])('of another %s is refused by name, and nothing has changed', (what, other) => {
    const saved = createTraining(options(1)).save();
    const training = createTraining(other);
    const before = bytes(training.save());
    expect(() => training.load(saved)).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }),
    );
    expect(() => training.load(saved)).toThrow(what === 'streams' ? 'state' : what);
    expect(bytes(training.save())).toBe(before);
  });

  test('hands out the true last observation of an episode that was cut', () => {
    const seen: { next: readonly number[]; position: number }[] = [];
    const factory = dqn(small);
    const watched: typeof factory = {
      ...factory,
      create: (context) => {
        const agent = factory.create(context);
        return {
          ...agent,
          learn: (transitions) => {
            for (const { next, truncated, terminated, observation } of transitions) {
              expect(terminated).toBe(false);
              if (truncated) seen.push({ next: [...next], position: observation[0] as number });
            }
            return agent.learn(transitions);
          },
        };
      },
    };
    const training = createTraining({
      agent: watched,
      environment: mountainCar,
      steps: 400,
      seed: 1,
    });
    while (training.position.steps < 400) training.advance();
    expect(seen).toHaveLength(2);
    // A reset car stands still; this one rolls on from where it was.
    for (const { next, position } of seen) {
      expect(next[1]).not.toBe(0);
      expect(Math.abs((next[0] as number) - position)).toBeLessThanOrEqual(0.0700001);
    }
  });
});

describe('play', () => {
  test('same seed, same score, whatever the clock; the fields are those of the command', async () => {
    const first = await play(options(2), { elapsedMs: ticking() });
    const second = await play(options(2), { elapsedMs: () => 0 });
    if (first.kind !== 'finished' || second.kind !== 'finished') throw new Error('interrupted');
    expect(second.returns).toEqual(first.returns);
    expect(Object.keys(first.result).sort()).toEqual(
      'agent env evalEpisodes evalMean evalStd seed steps stepsPerSecond updates wallSeconds'.split(
        ' ',
      ),
    );
    const mean = first.returns.reduce((a, b) => a + b, 0) / 5;
    expect(first.result.evalMean).toBeCloseTo(mean, 12);
    expect(first.result).toMatchObject({
      env: 'CartPole-v1',
      agent: 'dqn',
      steps: 300,
      evalEpisodes: 5,
    });
  });

  test('interrupted while training or while it is scored, it goes on to the same score', async () => {
    const whole = await play(options(1), { elapsedMs: ticking() });
    if (whole.kind !== 'finished') throw new Error('interrupted');
    for (const calls of [3, 16]) {
      const abort = new AbortController();
      let seen = 0;
      let last = 0;
      const onProgress = ({ steps }: { readonly steps: number }) => {
        seen += 1;
        last = steps;
        if (calls === 3 ? seen === calls : steps === 300) abort.abort();
      };
      const cut = await play(options(1), {
        elapsedMs: ticking(),
        onProgress,
        signal: abort.signal,
      });
      if (cut.kind !== 'interrupted') throw new Error('finished');
      expect(last === 300).toBe(calls === 16);
      const rest = await play(options(1), { elapsedMs: ticking(), restore: cut.checkpoint });
      expect(rest.kind === 'finished' && rest.returns).toEqual(whole.returns);
    }
  });

  test('Sigmoid is scored on each of the 100 instances that it did not learn from, once', () => {
    const { evaluation } = environmentNamed('Sigmoid-1D3M');
    const kept = sigmoidSet('1D3M').slice(200);
    const { action, meanReturn } = sigmoidBestStatic(kept);
    const returns = [...episodeReturns(always(action), evaluation, { seed: 1, episodes: 100 })];
    expect(returns.reduce((a, b) => a + b, 0) / 100).toBeCloseTo(meanReturn, 10);
  });

  test('LeadingOnes returns are n - initial fitness - evaluations', () => {
    const factory = leadingOnes();
    const agent = {
      ...always(0),
      act: (observations: readonly Float32Array[]) =>
        observations.map((row) => ({
          action: defaultPortfolio.indexOf(
            bestRadius(50, defaultPortfolio, Math.round((row[0] as number) * 50)),
          ),
        })),
    };
    const returns = [...episodeReturns(agent, factory, { seed: 2, episodes: 60 })];
    const evaluations = 49 - returns.reduce((a, b) => a + b, 0) / 60;
    expect(Math.abs(evaluations - 974.88)).toBeLessThan((4 * 253.5) / Math.sqrt(60));
  });

  test('steps that cannot be are refused', () => {
    expect(() => createTraining({ ...options(1), steps: 1.5 })).toThrow(
      expect.objectContaining({ code: 'AHS_STEPS_INVALID' }),
    );
  });
});

/** One action whatever happens. */
function always(action: Action) {
  const none = dqn(small).create({
    observationShape: [1],
    actions: { kind: 'discrete', n: 1 },
    rng: createRng(0),
  });
  return {
    ...none,
    act: (observations: readonly Float32Array[]) => observations.map(() => ({ action })),
  };
}
