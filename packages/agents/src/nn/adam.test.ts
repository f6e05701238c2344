import { expect, it } from 'vitest';
import { adamStep, createAdamState, dropNegligibleMoments } from './adam.js';
import { dense } from './dense.js';
import { createNetwork } from './network.js';

it('loses no time on subnormal moments when those that vanish are dropped, and moves weights alike', () => {
  const settings = { learningRate: 0.1, beta1: 0.9, beta2: 0.5, epsilon: 1e-8 };
  const run = (drops: boolean) => {
    const network = createNetwork([dense(1, 2, 'none')], 1);
    const state = createAdamState(network);
    network.gradients.set([1, -1, 0, 1]);
    for (let step = 1; step <= 1000; step++) {
      adamStep(state, settings, network);
      // Only the last weight keeps its gradient.
      network.gradients.set([0, 0, 0, 1]);
      if (drops && step % 100 === 0) dropNegligibleMoments(state);
    }
    return { weights: [...network.parameters], moments: [...state.firstMoments] };
  };
  const [kept, dropped] = [run(false), run(true)];
  expect(kept.moments.filter((moment) => moment !== 0)).toHaveLength(3);
  expect(kept.moments.filter((m) => m !== 0 && Math.abs(m) < 1.1754943508222875e-38)).toHaveLength(
    2,
  );
  expect(dropped.moments.slice(0, 3)).toEqual([0, 0, 0]);
  expect(dropped.moments[3]).toBe(kept.moments[3]);
  expect(dropped.weights).toEqual(kept.weights);
});
