import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment } from './environment.js';

/** θ₁ (rad, 0 hanging), θ₂ (rad, relative to the first link), θ̇₁, θ̇₂ (rad/s). */
type AcrobotState = readonly [number, number, number, number];

const gravity = 9.8;
/** Both links weigh 1 kg and are 1 m long. */
const centre = 0.5;
const momentOfInertia = 1;
const maxVelocity1 = 4 * Math.PI;
const maxVelocity2 = 9 * Math.PI;
const tauSeconds = 0.2;

/** Sutton & Barto, equations of the acrobot, integrated by one step of Runge–Kutta 4; torque -1, 0 or 1 N·m. */
export const acrobotDynamics: Dynamics<AcrobotState, number> = {
  name: 'Acrobot-v1',
  observationShape: [6],
  actions: { kind: 'discrete', n: 3 },
  timeLimit: 500,
  state: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  start: (rng) => {
    const draw = () => -0.1 + 0.2 * rng.uniform();
    return [draw(), draw(), draw(), draw()];
  },
  next: (state, action) => {
    const [theta1, theta2, velocity1, velocity2] = rungeKutta(state, action - 1, tauSeconds);
    const next: AcrobotState = [
      wrap(theta1),
      wrap(theta2),
      bound(velocity1, maxVelocity1),
      bound(velocity2, maxVelocity2),
    ];
    const terminated = -Math.cos(next[0]) - Math.cos(next[1] + next[0]) > 1;
    return { state: next, reward: terminated ? 0 : -1, terminated };
  },
  observe: ([theta1, theta2, velocity1, velocity2]) =>
    Float32Array.of(
      Math.cos(theta1),
      Math.sin(theta1),
      Math.cos(theta2),
      Math.sin(theta2),
      velocity1,
      velocity2,
    ),
};

/**
 * Acrobot-v1: swing the free end of two links above a line by a torque of -1 (0), 0 (1) or 1 (2) at their joint;
 * reward -1 a step and 0 at the last, 500 steps at most.
 *
 * @example
 * ```ts
 * const environment = acrobot.create(7);
 * const observation = environment.reset();
 * ```
 */
export const acrobot = defineEnvironment(acrobotDynamics);

/** The state's rate of change (Sutton & Barto's book, as Gymnasium's `book_or_nips = "book"`). */
export function acrobotDerivative(
  [theta1, theta2, velocity1, velocity2]: AcrobotState,
  torque: number,
): AcrobotState {
  const d1 =
    centre * centre + (1 + centre * centre + 2 * centre * Math.cos(theta2)) + 2 * momentOfInertia;
  const d2 = centre * centre + centre * Math.cos(theta2) + momentOfInertia;
  const phi2 = centre * gravity * Math.cos(theta1 + theta2 - Math.PI / 2);
  const phi1 =
    -centre * velocity2 * velocity2 * Math.sin(theta2) -
    2 * centre * velocity2 * velocity1 * Math.sin(theta2) +
    (centre + 1) * gravity * Math.cos(theta1 - Math.PI / 2) +
    phi2;
  const acceleration2 =
    (torque + (d2 / d1) * phi1 - centre * velocity1 * velocity1 * Math.sin(theta2) - phi2) /
    (centre * centre + momentOfInertia - (d2 * d2) / d1);
  const acceleration1 = -(d2 * acceleration2 + phi1) / d1;
  return [velocity1, velocity2, acceleration1, acceleration2];
}

function rungeKutta(state: AcrobotState, torque: number, dt: number): AcrobotState {
  const k1 = acrobotDerivative(state, torque);
  const k2 = acrobotDerivative(along(state, k1, dt / 2), torque);
  const k3 = acrobotDerivative(along(state, k2, dt / 2), torque);
  const k4 = acrobotDerivative(along(state, k3, dt), torque);
  const mean = (i: 0 | 1 | 2 | 3) => (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
  return along(state, [mean(0), mean(1), mean(2), mean(3)], dt);
}

function along(state: AcrobotState, rate: AcrobotState, dt: number): AcrobotState {
  return [
    state[0] + dt * rate[0],
    state[1] + dt * rate[1],
    state[2] + dt * rate[2],
    state[3] + dt * rate[3],
  ];
}

/** Into [-π, π]. */
function wrap(angle: number): number {
  let wrapped = angle;
  while (wrapped > Math.PI) wrapped -= 2 * Math.PI;
  while (wrapped < -Math.PI) wrapped += 2 * Math.PI;
  return wrapped;
}

function bound(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
