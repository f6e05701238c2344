import { controllerPolicy, fromPolicy } from '@ahs/agents';
import { createRng, type Json } from '@ahs/core';
import { agentLaws, checkLaws } from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import { withinRanges } from './within-ranges.js';

const policy = controllerPolicy(
  {
    controller: { kind: 'feedback' },
    observationShape: [2],
    actions: { kind: 'continuous', n: 1 },
  },
  Float64Array.of(1, 1, 0.5),
);
const ranges = { progress: { min: -1, max: 1 }, logKl: { min: 0, max: 0.5 } };
const factory = () => withinRanges(fromPolicy<readonly number[]>(policy), ranges, [0]);

describe('an agent within what its training saw', () => {
  const agent = factory().create({
    observationShape: [2],
    actions: { kind: 'continuous', n: 1 },
    rng: createRng(1),
  });
  const act = (...observation: readonly number[]) =>
    agent.act([Float32Array.from(observation)], { explore: false })[0];

  test('acts there, a tenth of the range beyond too', () => {
    expect(act(0, 0.2)?.action).toEqual(
      [Math.tanh(0.7)].map((value) => expect.closeTo(value, 5) as Json),
    );
    expect(act(-1.19, 0.54)?.action).not.toEqual([0]);
  });

  test('does the other thing elsewhere, and says why', () => {
    expect(act(0, 0.6)).toEqual({ action: [0], reason: 'base: untrained where logKl is 0.600' });
    expect(act(-1.3, -1)?.reason).toMatch(/progress is -1.30, logKl is -1.00/);
  });
});

describe('keeps the laws', () =>
  checkLaws(
    test,
    agentLaws({ create: factory, observationShape: [2], actions: { kind: 'continuous', n: 1 } }),
  ));
