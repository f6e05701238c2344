import { agentLaws, checkLaws } from '@ahs/core/testing';
import { describe, test } from 'vitest';
import type { PpoAction } from './distribution.js';
import { ppo } from './ppo.js';
import { spaces, variants } from './world.test.support.js';

describe('every kind of PPO keeps the laws', () => {
  for (const [name, options] of Object.entries(variants)) {
    // The small one in every space, the others each where they differ most.
    for (const actions of name === 'small' ? spaces : spaces.slice(-1)) {
      describe(`${name}, ${actions.kind}`, () =>
        checkLaws(
          test,
          agentLaws<PpoAction>({
            create: () => ppo(options),
            observationShape: name === 'small' ? [2, 2] : [4],
            actions,
          }),
        ));
    }
  }
  describe('as it comes', () =>
    checkLaws(
      test,
      agentLaws<PpoAction>({
        create: () => ppo(),
        observationShape: [11],
        actions: { kind: 'discrete', n: 3 },
        rounds: 60,
        seeds: [1],
      }),
    ));
});
