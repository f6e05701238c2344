import { readFileSync } from 'node:fs';
import { createRng, type Json } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrobotDerivative, acrobotDynamics } from './acrobot.js';
import { cartPoleDynamics } from './cart-pole.js';
import type { Dynamics } from './dynamics.js';
import { acrobot, cartPole, mountainCar, pendulum } from './index.js';
import { mountainCarDynamics } from './mountain-car.js';
import { pendulumDynamics } from './pendulum.js';

const reference = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../../../fixtures/reference/${name}`, import.meta.url), 'utf8'),
  ) as T;

interface Trajectory {
  readonly amplification: number | null;
  readonly initial_state: readonly number[];
  readonly actions: readonly number[];
  readonly obs: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
  readonly rewards: readonly number[];
  readonly terminated: readonly boolean[];
}

/** rel+abs, as the reference's README means it. */
function expectClose(ours: ArrayLike<number>, theirs: readonly number[], tolerance: number): void {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, index) => {
    const difference = Math.abs((ours[index] as number) - value);
    expect(difference).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

function matchesGymnasium<S extends Json & readonly number[]>(
  file: string,
  dynamics: Dynamics<S, number>,
): void {
  const { trajectories } = reference<{ readonly trajectories: readonly Trajectory[] }>(file);
  const rng = createRng(0);

  test('there are five trajectories', () => expect(trajectories).toHaveLength(5));

  test.each(trajectories)('whole trajectory %#', (trajectory) => {
    let state = trajectory.initial_state as S;
    trajectory.actions.forEach((action, t) => {
      const next = dynamics.next(state, action, rng);
      expectClose(dynamics.observe(next.state), trajectory.obs[t] as readonly number[], 2e-6);
      expect(next.reward).toBe(trajectory.rewards[t]);
      expect(next.terminated).toBe(trajectory.terminated[t]);
      state = next.state;
    });
    expect(trajectory.actions).toHaveLength(trajectory.terminated.length);
  });

  test.each(trajectories)('single steps %#', (trajectory) => {
    trajectory.actions.forEach((action, t) => {
      const before = (t === 0 ? trajectory.initial_state : trajectory.states[t - 1]) as S;
      const next = dynamics.next(before, action, rng);
      expectClose(next.state, trajectory.states[t] as readonly number[], 1e-9);
    });
  });
}

describe('CartPole-v1 steps as Gymnasium', () =>
  matchesGymnasium('gym_cartpole.json', cartPoleDynamics));
describe('MountainCar-v0 steps as Gymnasium', () =>
  matchesGymnasium('gym_mountaincar.json', mountainCarDynamics));

describe('Acrobot-v1', () => {
  const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
  const speed = fc.double({ min: -6, max: 6, noNaN: true });
  const states = fc.tuple(angle, angle, speed, speed);

  /** T - V of two rods of 1 kg and 1 m with moments of inertia of 1 about their centres, from where those are. */
  const lagrangian = (theta1: number, theta2: number, v1: number, v2: number): number => {
    const both = theta1 + theta2;
    const speed1 = (0.5 * v1) ** 2;
    const vx = Math.cos(theta1) * v1 + 0.5 * Math.cos(both) * (v1 + v2);
    const vy = Math.sin(theta1) * v1 + 0.5 * Math.sin(both) * (v1 + v2);
    const kinetic = 0.5 * (speed1 + vx * vx + vy * vy + v1 * v1 + (v1 + v2) ** 2);
    const height1 = -0.5 * Math.cos(theta1);
    const height2 = -Math.cos(theta1) - 0.5 * Math.cos(both);
    return kinetic - 9.8 * (height1 + height2);
  };

  test('obeys d/dt ∂L/∂q̇ - ∂L/∂q = torque, by finite differences of the Lagrangian', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(-1, 0, 1), ([t1, t2, v1, v2], torque) => {
        const [, , a1, a2] = acrobotDerivative([t1, t2, v1, v2], torque);
        const h = 1e-4;
        const momenta = (time: number): readonly [number, number] => {
          const at = [t1 + v1 * time, t2 + v2 * time, v1 + a1 * time, v2 + a2 * time] as const;
          const by = (d1: number, d2: number) => lagrangian(at[0], at[1], at[2] + d1, at[3] + d2);
          return [(by(h, 0) - by(-h, 0)) / (2 * h), (by(0, h) - by(0, -h)) / (2 * h)];
        };
        const [after, before] = [momenta(h), momenta(-h)];
        const force1 = (lagrangian(t1 + h, t2, v1, v2) - lagrangian(t1 - h, t2, v1, v2)) / (2 * h);
        const force2 = (lagrangian(t1, t2 + h, v1, v2) - lagrangian(t1, t2 - h, v1, v2)) / (2 * h);
        expect((after[0] - before[0]) / (2 * h) - force1).toBeCloseTo(0, 3);
        expect((after[1] - before[1]) / (2 * h) - force2).toBeCloseTo(torque, 3);
      }),
      { seed: 1 },
    );
  });

  test('a step is that of a thousand small Euler-midpoint steps, wrapped and bounded', () => {
    fc.assert(
      fc.property(
        fc.tuple(angle, angle, fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(0.5)),
        fc.constantFrom(0, 1, 2),
        (state, action) => {
          let [t1, t2, v1, v2] = state as [number, number, number, number];
          const dt = 0.2 / 1000;
          for (let i = 0; i < 1000; i += 1) {
            const half = acrobotDerivative([t1, t2, v1, v2], action - 1).map(
              (rate, index) => ([t1, t2, v1, v2][index] as number) + (rate * dt) / 2,
            ) as [number, number, number, number];
            const rate = acrobotDerivative(half, action - 1);
            [t1, t2, v1, v2] = [
              t1 + dt * rate[0],
              t2 + dt * rate[1],
              v1 + dt * rate[2],
              v2 + dt * rate[3],
            ];
          }
          const { state: next } = acrobotDynamics.next(state, action, createRng(0));
          const observed = acrobotDynamics.observe(next);
          const wanted = [Math.cos(t1), Math.sin(t1), Math.cos(t2), Math.sin(t2), v1, v2];
          wanted.forEach((value, index) => {
            expect(Math.abs((observed[index] as number) - value)).toBeLessThan(2e-2);
          });
        },
      ),
      { seed: 1, numRuns: 30 },
    );
  });

  test('stays within its bounds, and ends with reward 0 where the free end is above the line', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 0, max: 2 }), (state, action) => {
        const {
          state: next,
          reward,
          terminated,
        } = acrobotDynamics.next(state, action, createRng(0));
        expect(Math.abs(next[0])).toBeLessThanOrEqual(Math.PI);
        expect(Math.abs(next[1])).toBeLessThanOrEqual(Math.PI);
        expect(Math.abs(next[2])).toBeLessThanOrEqual(4 * Math.PI);
        expect(Math.abs(next[3])).toBeLessThanOrEqual(9 * Math.PI);
        const height = -Math.cos(next[0]) - Math.cos(next[0] + next[1]);
        expect(terminated).toBe(height > 1);
        expect(reward).toBe(height > 1 ? 0 : -1);
      }),
      { seed: 1 },
    );
  });

  test('hanging still without torque it stays', () => {
    const { state } = acrobotDynamics.next([0, 0, 0, 0], 1, createRng(0));
    for (const value of state) expect(value).toBeCloseTo(0, 12);
  });
});

describe('Pendulum-v1', () => {
  const step = (theta: number, velocity: number, effort: number) =>
    pendulumDynamics.next([theta, velocity], [effort], createRng(0));

  test('known steps, by hand', () => {
    // Upright and still, full torque: θ̇ = 3·2·0.05, θ = θ̇·0.05, cost 0.001·2².
    expect(step(0, 0, 1)).toEqual({
      state: [0.3 * 0.05, 0.3].map(near),
      reward: near(-0.004),
      terminated: false,
    });
    // Horizontal without torque: θ̇ = 15·0.05, cost (π/2)².
    expect(step(Math.PI / 2, 0, 0)).toEqual({
      state: [Math.PI / 2 + 0.75 * 0.05, 0.75].map(near),
      reward: near((-Math.PI * Math.PI) / 4),
      terminated: false,
    });
    // Fast: held at 8 rad/s, and a whole turn costs nothing.
    expect(step(2 * Math.PI, 8, 1)).toEqual({
      state: [2 * Math.PI + 0.4, 8].map(near),
      reward: near(-6.404),
      terminated: false,
    });
  });

  test('costs at most π² + 0.1·8² + 0.001·2² a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (theta, velocity, effort) => {
          const { state, reward } = step(theta, velocity, effort);
          expect(reward).toBeLessThanOrEqual(0);
          expect(reward).toBeGreaterThanOrEqual(-16.2736045);
          expect(Math.abs(state[1])).toBeLessThanOrEqual(8);
          expect(step(-theta, -velocity, -effort).reward).toBeCloseTo(reward, 9);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('time limits and first states are those registered', () => {
  test.each([
    [cartPole, 500],
    [mountainCar, 200],
    [acrobot, 500],
    [pendulum, 200],
  ] as const)('%#', (factory, limit) => expect(factory.timeLimit).toBe(limit));

  const bounds: readonly (readonly [
    Dynamics<Json & readonly number[], never>,
    readonly (readonly [number, number])[],
  ])[] = [
    [cartPoleDynamics, Array(4).fill([-0.05, 0.05])],
    [
      mountainCarDynamics,
      [
        [-0.6, -0.4],
        [0, 0],
      ],
    ],
    [acrobotDynamics, Array(4).fill([-0.1, 0.1])],
    [
      pendulumDynamics,
      [
        [-Math.PI, Math.PI],
        [-1, 1],
      ],
    ],
  ];
  test.each(bounds)('first states fill their intervals %#', (dynamics, intervals) => {
    const rng = createRng(3);
    const drawn = Array.from({ length: 400 }, () => dynamics.start(rng, 0));
    intervals.forEach(([low, high], index) => {
      const values = drawn.map((state) => state[index] as number);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(0.95 * (high - low));
    });
  });
});

function near(value: number) {
  return expect.closeTo(value, 12);
}
