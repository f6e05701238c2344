import { readFileSync } from 'node:fs';
import { createRng } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import {
  bestRadius,
  gapClosed,
  leadingOnes,
  leadingOnesEvaluations,
  luby,
  lubyExponent,
  lubyStaticReturn,
  sampleSigmoidInstances,
  sigmoid,
  sigmoidBestStatic,
  sigmoidOptimalReturn,
  sigmoidSet,
} from './index.js';
import { lubyDynamics } from './luby.js';
import { sigmoid1D3M } from './sets/sigmoid-1d3m.js';
import { sigmoid2D3M } from './sets/sigmoid-2d3m.js';

const referenceText = (name: string): string =>
  readFileSync(new URL(`../../../../fixtures/reference/${name}`, import.meta.url), 'utf8');
const reference = <T>(name: string): T => JSON.parse(referenceText(name)) as T;

describe('Sigmoid', () => {
  interface SigmoidFile {
    readonly sets: readonly {
      readonly dims: number;
      readonly means: {
        readonly t_from_1: {
          readonly optimal: number;
          readonly static_best_for_whole_set: number;
          readonly static_best_for_whole_set_action: readonly number[];
        };
      };
      readonly per_instance: {
        readonly t_from_1: {
          readonly optimal: readonly number[];
          readonly static_best_per_instance: readonly number[];
        };
      };
    }[];
  }
  const { sets } = reference<SigmoidFile>('dacbench_sigmoid_returns.json');

  test('the embedded sets are those of DACBench, to the letter', () => {
    const lines = (text: string) => text.trim().split(/\r?\n/);
    expect(lines(sigmoid1D3M)).toEqual(lines(referenceText('dacbench/sigmoid_1D3M_train.csv')));
    expect(lines(sigmoid2D3M)).toEqual(lines(referenceText('dacbench/sigmoid_2D3M_train.csv')));
  });

  test.each(sets)(
    'returns of the set %# match the reference, t from 1',
    ({ dims, means, per_instance }) => {
      const instances = sigmoidSet(dims === 1 ? '1D3M' : '2D3M');
      expect(instances).toHaveLength(300);
      instances.forEach((instance, index) => {
        const { optimal, static_best_per_instance } = per_instance.t_from_1;
        expect(sigmoidOptimalReturn(instance)).toBeCloseTo(optimal[index] as number, 10);
        expect(sigmoidBestStatic([instance]).meanReturn).toBeCloseTo(
          static_best_per_instance[index] as number,
          10,
        );
      });
      const best = sigmoidBestStatic(instances);
      const joint = means.t_from_1.static_best_for_whole_set_action.reduce(
        (all, one) => 3 * all + one,
        0,
      );
      expect(best.action).toBe(joint);
      expect(best.meanReturn).toBeCloseTo(means.t_from_1.static_best_for_whole_set, 10);
      const mean =
        instances.reduce((sum, instance) => sum + sigmoidOptimalReturn(instance), 0) / 300;
      expect(mean).toBeCloseTo(means.t_from_1.optimal, 10);
    },
  );

  test('an environment pays what the functions say, for single and for factored actions', () => {
    const instances = sampleSigmoidInstances(3, 4, createRng(5));
    const single = sigmoid({ instances, order: 'rotation' }).create(1);
    const factored = sigmoid({ instances, order: 'rotation', actions: 'factored' }).create(2);
    const constant = (environment: typeof single, action: number | readonly number[]): number => {
      environment.reset();
      let total = 0;
      for (;;) {
        const { reward, terminated } = environment.step(action);
        total += reward;
        if (terminated) return total;
      }
    };
    for (const instance of instances) {
      const { action, meanReturn } = sigmoidBestStatic([instance]);
      expect(constant(single, action)).toBeCloseTo(meanReturn, 12);
      const row = [Math.floor(action / 9), Math.floor(action / 3) % 3, action % 3];
      expect(constant(factored, row)).toBeCloseTo(meanReturn, 12);
    }
  });

  test('rotation shows each instance once, from the first again after reset(seed)', () => {
    const instances = sigmoidSet('1D3M').slice(0, 5);
    const environment = sigmoid({ instances, order: 'rotation' }).create(1);
    const shifts = () => Array.from({ length: 5 }, () => environment.reset()[1]);
    const wanted = instances.map(([curve]) => Math.fround((curve?.shift ?? 0) / 10));
    expect(shifts()).toEqual(wanted);
    environment.reset();
    expect(environment.reset(9)[1]).toBe(wanted[0]);
  });

  test('instances of up to five dimensions are drawn like those of the files', () => {
    const curves = sampleSigmoidInstances(5, 2000, createRng(1)).flat();
    const moments = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
      return [mean, Math.sqrt(squares / values.length)] as const;
    };
    const file = [...sigmoidSet('1D3M'), ...sigmoidSet('2D3M')].flat();
    for (const [key, mean, deviation] of [
      ['shift', 4, 2],
      ['slope', 2, 4],
    ] as const) {
      const ours = moments(curves.map((curve) => curve[key]));
      const theirs = moments(file.map((curve) => curve[key]));
      expect(Math.abs(ours[0] - mean)).toBeLessThan(0.16);
      expect(Math.abs(theirs[0] - mean)).toBeLessThan((4 * deviation) / 30);
      expect(theirs[1] / ours[1]).toBeGreaterThan(0.9);
      expect(theirs[1] / ours[1]).toBeLessThan(1.1);
    }
    expect(() => sampleSigmoidInstances(6, 1, createRng(1))).toThrow('6 dimensions');
    expect(() => sigmoid({ instances: [] })).toThrow('0 instances');
  });
});

describe('Luby', () => {
  interface LubyFile {
    readonly luby_log2: readonly number[];
    readonly returns: readonly {
      readonly steps: number;
      readonly static_return_per_action: readonly number[];
    }[];
    readonly traces: readonly {
      readonly actions: readonly number[];
      readonly states: readonly (readonly number[])[];
      readonly rewards: readonly number[];
    }[];
  }
  const file = reference<LubyFile>('dacbench_luby.json');

  test('the sequence and the static returns are exact', () => {
    expect(file.luby_log2.map((_, index) => lubyExponent(index + 1))).toEqual(file.luby_log2);
    for (const { steps, static_return_per_action: wanted } of file.returns) {
      expect(wanted.map((_, action) => lubyStaticReturn(action, steps))).toEqual(wanted);
    }
  });

  test.each(file.traces)(
    'trace %# of DACBench: states and rewards',
    ({ actions, states, rewards }) => {
      let state = lubyDynamics.start(createRng(1), 0);
      // Theirs counts the index of the last step, and repeats a state at the end.
      const theirs = () => [...state.last, state.step - 1];
      expect(theirs()).toEqual(states[0]);
      actions.forEach((action, t) => {
        const next = lubyDynamics.next(state, action, createRng(1));
        state = next.state;
        expect(next.reward + 0).toBe(rewards[t]);
        expect(next.terminated).toBe(t + 1 === 64);
        if (t + 1 < actions.length) expect(theirs()).toEqual(states[t + 1]);
      });
      expect(actions).toHaveLength(64);
    },
  );

  test('the right actions lose nothing', () => {
    const environment = luby.create(1);
    environment.reset();
    let total = 0;
    for (let t = 1; t <= 64; t += 1) total += environment.step(lubyExponent(t)).reward;
    expect(total).toBe(0);
  });
});

describe('LeadingOnes', () => {
  interface LeadingOnesFile {
    readonly problems: readonly {
      readonly n: number;
      readonly policies: readonly {
        readonly portfolio: string;
        readonly choices: readonly number[] | string;
        readonly k_by_fitness: readonly number[];
        readonly expected_evaluations: number;
        readonly std: number;
        readonly from_initial_fitness: readonly {
          readonly initial_fitness: number;
          readonly expected_evaluations: number;
          readonly std: number;
        }[];
      }[];
    }[];
  }
  const { problems } = reference<LeadingOnesFile>('dacbench_leadingones.json');
  const cases = problems.flatMap(({ n, policies }) =>
    policies.map(({ choices, ...policy }) => ({
      n,
      ...policy,
      choices:
        typeof choices === 'string' ? Array.from({ length: n }, (_, index) => index + 1) : choices,
    })),
  );

  test.each(cases)(
    'optimal radii and expectation: n = $n, $portfolio',
    ({ n, choices, k_by_fitness, expected_evaluations }) => {
      const radii = k_by_fitness.map((_, fitness) => bestRadius(n, choices, fitness));
      expect(radii).toEqual(k_by_fitness);
      const expected = leadingOnesEvaluations(n, (fitness) => radii[fitness] as number);
      expect(Math.abs(expected / expected_evaluations - 1)).toBeLessThan(1e-10);
    },
  );

  /** Mean evaluations of the optimal policy, and what is left of the returns' definition. */
  const simulate = (choices: readonly number[], runs: number, initialFitness?: number): number => {
    const start = initialFitness === undefined ? {} : { initialFitness };
    const environment = leadingOnes({ n: 50, portfolio: choices, ...start }).create(4);
    const best = Array.from({ length: 50 }, (_, fitness) =>
      choices.indexOf(bestRadius(50, choices, fitness)),
    );
    let total = 0;
    for (let run = 0; run < runs; run += 1) {
      let fitness = Math.round((environment.reset()[0] as number) * 50);
      const initial = fitness;
      let [steps, paid] = [0, 0];
      for (;;) {
        const { observation, reward, terminated, truncated } = environment.step(
          best[fitness] as number,
        );
        steps += 1;
        paid += reward;
        fitness = Math.round((observation[0] as number) * 50);
        if (truncated) throw new Error('cut');
        if (terminated) break;
      }
      expect(paid).toBe(50 - initial - steps);
      total += steps;
    }
    return total / runs;
  };

  test.each(cases.filter(({ n, choices }) => n === 50 && choices.length < 50))(
    'simulated evaluations lie within four standard errors: $portfolio',
    ({ choices, expected_evaluations, std, from_initial_fitness }) => {
      const runs = 150;
      const error = Math.abs(simulate(choices, runs) - expected_evaluations);
      expect(error).toBeLessThanOrEqual((4 * std) / Math.sqrt(runs));
      const late = from_initial_fitness.at(-1);
      if (late === undefined) throw new Error('the reference has no initial fitness');
      const lateError = Math.abs(
        simulate(choices, runs, late.initial_fitness) - late.expected_evaluations,
      );
      expect(lateError).toBeLessThanOrEqual((4 * late.std) / Math.sqrt(runs));
    },
  );

  test('a radius that never improves is cut after n² steps', () => {
    const environment = leadingOnes({ n: 8, portfolio: [8] }).create(1);
    environment.reset();
    let last = environment.step(0);
    let steps = 1;
    while (!last.terminated && !last.truncated) {
      last = environment.step(0);
      steps += 1;
    }
    expect([last.truncated, steps]).toEqual([true, 64]);
  });

  test('what cannot be is refused', () => {
    for (const options of [
      { n: 0 },
      { portfolio: [] },
      { n: 4, portfolio: [5] },
      { initialFitness: 50 },
    ]) {
      expect(() => leadingOnes(options)).toThrow(
        expect.objectContaining({ code: 'AHS_LEADING_ONES_OPTIONS' }),
      );
    }
  });
});

test('the gap is 0 at the best static policy and 1 at the optimal one', () => {
  expect(gapClosed({ policy: 3, bestStatic: 3, optimal: 7 })).toBe(0);
  expect(gapClosed({ policy: 7, bestStatic: 3, optimal: 7 })).toBe(1);
  expect(gapClosed({ policy: -1100, bestStatic: -1250, optimal: -970 })).toBeCloseTo(150 / 280, 12);
});
