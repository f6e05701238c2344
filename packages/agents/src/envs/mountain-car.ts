import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment } from './environment.js';

/** Position and velocity. */
type MountainCarState = readonly [number, number];

const minPosition = -1.2;
const maxPosition = 0.6;
const maxSpeed = 0.07;
const goalPosition = 0.5;
const force = 0.001;
const gravity = 0.0025;

/** Moore 1990: an engine too weak for the hill has to swing. */
export const mountainCarDynamics: Dynamics<MountainCarState, number> = {
  name: 'MountainCar-v0',
  observationShape: [2],
  actions: { kind: 'discrete', n: 3 },
  timeLimit: 200,
  state: z.tuple([z.number(), z.number()]),
  start: (rng) => [-0.6 + 0.2 * rng.uniform(), 0],
  next: ([oldPosition, oldVelocity], action) => {
    const free = oldVelocity + ((action - 1) * force + Math.cos(3 * oldPosition) * -gravity);
    const velocity = Math.min(maxSpeed, Math.max(-maxSpeed, free));
    const position = Math.min(maxPosition, Math.max(minPosition, oldPosition + velocity));
    const atWall = position === minPosition && velocity < 0;
    return {
      state: [position, atWall ? 0 : velocity],
      reward: -1,
      terminated: position >= goalPosition && velocity >= 0,
    };
  },
  observe: (state) => Float32Array.from(state),
};

/**
 * MountainCar-v0: accelerate left (0), not (1) or right (2) until the flag; reward -1 a step, 200 steps at most.
 *
 * @example
 * ```ts
 * const environment = mountainCar.create(7);
 * const observation = environment.reset();
 * ```
 */
export const mountainCar = defineEnvironment(mountainCarDynamics);
