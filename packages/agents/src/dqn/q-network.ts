import { AhsError } from '@ahs/core';
import { conv1d } from '../nn/conv1d.js';
import { dense } from '../nn/dense.js';
import { dueling } from '../nn/dueling.js';
import type { Layer } from '../nn/layer.js';
import type { Network } from '../nn/network.js';
import type { DqnSettings } from './options.js';

/**
 * The layers of Q(s, ·): an optional convolution over the window, hidden dense layers with ReLU, and one value an
 * action, or the state's value and the actions' advantages, which are then joined.
 *
 * @param observationShape `[features]`, or `[window, features]`, which is flattened where nothing convolves it
 * @throws AhsError `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 */
export function qLayers(
  network: DqnSettings['network'],
  observationShape: readonly number[],
  actions: number,
): readonly Layer[] {
  const front = frontLayers(network, observationShape);
  const sizes = [front.at(-1)?.outputs ?? sizeOf(observationShape), ...network.hidden];
  const linear = (inputs: number, outputs: number, activation: 'relu' | 'none'): Layer =>
    network.initializer === 'uniform'
      ? dense(inputs, outputs, activation, { kind: 'uniform', fanIn: inputs })
      : dense(inputs, outputs, activation);
  const hidden = network.hidden.map((units, index) =>
    linear(sizes[index] as number, units, 'relu'),
  );
  const last = sizes.at(-1) as number;
  const heads = network.dueling
    ? [linear(last, 1 + actions, 'none'), dueling(actions)]
    : [linear(last, actions, 'none')];
  return [...front, ...hidden, ...heads];
}

/**
 * Optimistic initial values (Sutton & Barto 2018, section 2.6): raises every action's value by the bias of the last
 * weights, the value's alone where value and advantages are joined.
 */
export function startOptimistic(
  { parameters, weights }: Network,
  { network, exploration }: Pick<DqnSettings, 'network' | 'exploration'>,
): void {
  const bias = weights.at(-1);
  if (bias === undefined) return;
  const end = bias.start + (network.dueling ? 1 : bias.length);
  for (let i = bias.start; i < end; i++) {
    parameters[i] = (parameters[i] as number) + exploration.optimism;
  }
}

function frontLayers(
  network: DqnSettings['network'],
  observationShape: readonly number[],
): readonly Layer[] {
  const [first, second] = observationShape;
  if (
    first === undefined ||
    observationShape.length > 2 ||
    !observationShape.every((size) => Number.isInteger(size) && size > 0)
  ) {
    throw unsupported(observationShape, 'Give [features] or [window, features].');
  }
  if (network.conv1d === undefined) return [];
  if (second === undefined) {
    throw unsupported(
      observationShape,
      'A network with conv1d needs [window, features]: widen the encoder to a window or leave conv1d out.',
    );
  }
  const { filters, width } = network.conv1d;
  return [conv1d({ steps: first, features: second, filters, width })];
}

function unsupported(shape: readonly number[], fix: string): AhsError {
  return new AhsError(
    'AHS_OBSERVATION_SHAPE_UNSUPPORTED',
    `dqn cannot observe the shape [${shape.join(', ')}].`,
    { fix },
  );
}

/** How many numbers a shape holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
