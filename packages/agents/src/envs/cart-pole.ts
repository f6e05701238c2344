import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment } from './environment.js';

/** x (m), ẋ (m/s), θ (rad, 0 upright), θ̇ (rad/s). */
type CartPoleState = readonly [number, number, number, number];

const gravity = 9.8;
const poleMass = 0.1;
const totalMass = 1 + poleMass;
const halfLength = 0.5;
const poleMoment = poleMass * halfLength;
const forceNewton = 10;
const tauSeconds = 0.02;
const thetaLimit = (12 * 2 * Math.PI) / 360;
const xLimit = 2.4;

/** Barto, Sutton & Anderson 1983, with Florian's (2007) equations without friction and an explicit Euler step. */
export const cartPoleDynamics: Dynamics<CartPoleState, number> = {
  name: 'CartPole-v1',
  observationShape: [4],
  actions: { kind: 'discrete', n: 2 },
  timeLimit: 500,
  state: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  start: (rng) => {
    const draw = () => -0.05 + 0.1 * rng.uniform();
    return [draw(), draw(), draw(), draw()];
  },
  next: ([x, xDot, theta, thetaDot], action) => {
    const force = action === 1 ? forceNewton : -forceNewton;
    const cosTheta = Math.cos(theta);
    const sinTheta = Math.sin(theta);
    const temp = (force + poleMoment * thetaDot * thetaDot * sinTheta) / totalMass;
    const thetaAcceleration =
      (gravity * sinTheta - cosTheta * temp) /
      (halfLength * (4 / 3 - (poleMass * cosTheta * cosTheta) / totalMass));
    const xAcceleration = temp - (poleMoment * thetaAcceleration * cosTheta) / totalMass;
    const nextX = x + tauSeconds * xDot;
    const nextTheta = theta + tauSeconds * thetaDot;
    return {
      state: [
        nextX,
        xDot + tauSeconds * xAcceleration,
        nextTheta,
        thetaDot + tauSeconds * thetaAcceleration,
      ],
      reward: 1,
      terminated: Math.abs(nextX) > xLimit || Math.abs(nextTheta) > thetaLimit,
    };
  },
  observe: (state) => Float32Array.from(state),
};

/**
 * CartPole-v1: push a cart left (0) or right (1) so that its pole stays up; reward 1 a step, 500 steps at most.
 *
 * @example
 * ```ts
 * const environment = cartPole.create(7);
 * const observation = environment.reset();
 * ```
 */
export const cartPole = defineEnvironment(cartPoleDynamics);
