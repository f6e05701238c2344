import { type ActionSpace, AhsError } from '@ahs/core';
import { z } from 'zod';
import { tanh } from '../nn/tanh.js';
import type { Action } from '../policy/action.js';
import { greedyAction } from '../policy/greedy.js';

/** What a candidate's numbers mean: how observations become actions. */
export type ControllerOptions =
  /** Weights and biases, of a linear function or behind one layer of tanh. */
  | {
      readonly kind: 'feedback';
      /** Units of the layer; default 0, no layer. */
      readonly hidden?: number;
    }
  /** An open loop: a line through knots over time, which is all that it looks at. */
  | {
      readonly kind: 'schedule';
      readonly knots: number;
      /** Where in the observation the time stands; default 0, where the adapters have their progress. */
      readonly feature?: number;
      /** That feature's values at the first and the last knot; default `[-1, 1]`. */
      readonly range?: readonly [number, number];
    };

const count = z.int().min(1);

/** The options of a controller, with their defaults. */
export const controllerSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feedback'), hidden: z.int().min(0).default(0) }),
  z.strictObject({
    kind: z.literal('schedule'),
    knots: count,
    feature: z.int().min(0).default(0),
    range: z
      .tuple([z.number(), z.number()])
      .refine(([from, to]) => from !== to, 'its ends are the same')
      .default([-1, 1]),
  }),
]);

/** {@link ControllerOptions} with every default filled in. */
export type ControllerSettings = Readonly<z.output<typeof controllerSettings>>;

/** A family of policies, one for each vector of numbers. Pure. */
export interface Controller {
  /** Numbers in a candidate. */
  readonly dimension: number;
  /** The action of the policy of `parameters`; those of lists of actions are the allowed ones of the largest score. */
  act(parameters: Float64Array, observation: Float32Array, mask?: Uint8Array): Action;
}

/**
 * A family of policies for a space: scores for lists of actions, tanh of numbers for continuous ones, where a masked
 * one stays 0.
 *
 * @throws AhsError `AHS_OBSERVATION_SHAPE_UNSUPPORTED` for a schedule over a feature that is not there
 */
export function createController(
  settings: ControllerSettings,
  { observationSize, actions }: { readonly observationSize: number; readonly actions: ActionSpace },
): Controller {
  const outputs = new Float32Array(outputsOf(actions));
  const { dimension, evaluate } = functionOf(settings, observationSize, outputs);
  return {
    dimension,
    act: (parameters, observation, mask) => {
      evaluate(parameters, observation);
      return actionOf(outputs, actions, mask);
    },
  };
}

interface OutputFunction {
  readonly dimension: number;
  /** Fills the outputs that it was made with. */
  evaluate(parameters: Float64Array, observation: Float32Array): void;
}

function functionOf(
  settings: ControllerSettings,
  inputs: number,
  outputs: Float32Array,
): OutputFunction {
  const n = outputs.length;
  switch (settings.kind) {
    case 'feedback': {
      const { hidden } = settings;
      // o = W·x + b
      if (hidden === 0) {
        return {
          dimension: n * (inputs + 1),
          evaluate: (parameters, x) => affine(parameters, 0, x, outputs),
        };
      }
      // o = W₂·tanh(W₁·x + b₁) + b₂
      const units = new Float32Array(hidden);
      return {
        dimension: hidden * (inputs + 1) + n * (hidden + 1),
        evaluate: (parameters, x) => {
          affine(parameters, 0, x, units);
          for (let i = 0; i < hidden; i++) units[i] = tanh(units[i] as number);
          affine(parameters, hidden * (inputs + 1), units, outputs);
        },
      };
    }
    case 'schedule': {
      const { knots, feature, range } = settings;
      if (feature >= inputs) {
        throw new AhsError(
          'AHS_OBSERVATION_SHAPE_UNSUPPORTED',
          `A schedule over feature ${feature} cannot observe ${inputs} of them.`,
          { fix: 'Give the place of the feature that tells the time, counted from 0.' },
        );
      }
      const [from, to] = range;
      return {
        dimension: knots * n,
        evaluate: (parameters, x) => {
          const share = Math.min(1, Math.max(0, ((x[feature] as number) - from) / (to - from)));
          const place = share * (knots - 1);
          const left = Math.floor(place);
          const right = Math.min(left + 1, knots - 1);
          for (let i = 0; i < n; i++) {
            const [a, b] = [
              parameters[left * n + i] as number,
              parameters[right * n + i] as number,
            ];
            outputs[i] = a + (place - left) * (b - a);
          }
        },
      };
    }
  }
}

/** y = W·x + b; a row of W and its bias follow one another in the parameters. */
function affine(parameters: Float64Array, start: number, x: Float32Array, y: Float32Array): void {
  const width = x.length + 1;
  for (let i = 0; i < y.length; i++) {
    const row = start + i * width;
    let sum = parameters[row + x.length] as number;
    for (let j = 0; j < x.length; j++) sum += (parameters[row + j] as number) * (x[j] as number);
    y[i] = sum;
  }
}

function outputsOf(actions: ActionSpace): number {
  switch (actions.kind) {
    case 'discrete':
    case 'continuous':
      return actions.n;
    case 'multiDiscrete':
      return actions.n.reduce((sum, n) => sum + n, 0);
  }
}

function actionOf(outputs: Float32Array, actions: ActionSpace, mask?: Uint8Array): Action {
  switch (actions.kind) {
    case 'discrete':
      return greedyAction(outputs, 0, actions.n, mask);
    case 'multiDiscrete': {
      let end = 0;
      return actions.n.map((n) => {
        end += n;
        return greedyAction(outputs, end - n, n, mask, end - n);
      });
    }
    case 'continuous':
      return Array.from(outputs, (output, i) =>
        mask?.[i] === 0 ? 0 : Math.max(-1, Math.min(1, tanh(output))),
      );
  }
}
