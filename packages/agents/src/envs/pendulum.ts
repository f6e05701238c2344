import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment } from './environment.js';

/** θ (rad, 0 upright, never wrapped) and θ̇ (rad/s). */
type PendulumState = readonly [number, number];

const gravity = 10;
const massKg = 1;
const lengthMetres = 1;
const maxSpeed = 8;
const maxTorque = 2;
const tauSeconds = 0.05;

/** A rod on a motor: θ̈ = 3g/(2l)·sin θ + 3/(ml²)·u, semi-implicit Euler, as in Gymnasium. */
export const pendulumDynamics: Dynamics<PendulumState, readonly number[]> = {
  name: 'Pendulum-v1',
  observationShape: [3],
  actions: { kind: 'continuous', n: 1 },
  timeLimit: 200,
  state: z.tuple([z.number(), z.number()]),
  start: (rng) => [Math.PI * (2 * rng.uniform() - 1), 2 * rng.uniform() - 1],
  next: ([theta, velocity], [effort = 0]) => {
    const torque = maxTorque * effort;
    const angle = wrap(theta);
    const cost = angle * angle + 0.1 * velocity * velocity + 0.001 * torque * torque;
    const acceleration =
      ((3 * gravity) / (2 * lengthMetres)) * Math.sin(theta) +
      (3 / (massKg * lengthMetres * lengthMetres)) * torque;
    const free = velocity + acceleration * tauSeconds;
    const next = Math.min(maxSpeed, Math.max(-maxSpeed, free));
    return { state: [theta + next * tauSeconds, next], reward: -cost, terminated: false };
  },
  observe: ([theta, velocity]) => Float32Array.of(Math.cos(theta), Math.sin(theta), velocity),
};

/**
 * Pendulum-v1: swing up and balance a rod by a torque of 2 N·m times the action in [-1, 1]; the reward is the negative
 * cost of angle, speed and torque before the step; always 200 steps.
 *
 * @example
 * ```ts
 * const environment = pendulum.create(7);
 * environment.reset();
 * environment.step([0.5]);
 * ```
 */
export const pendulum = defineEnvironment(pendulumDynamics);

/** Into [-π, π). */
function wrap(angle: number): number {
  const turn = 2 * Math.PI;
  const shifted = (angle + Math.PI) % turn;
  return (shifted < 0 ? shifted + turn : shifted) - Math.PI;
}
