import type { SnapshotTensor } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import type { Variables } from '../optimizers.js';

/** Numbers by name, as snapshots hold them. */
export type StoredTensors = Readonly<Record<string, SnapshotTensor>>;

/** Copies of the variables' numbers. */
export function read(variables: Readonly<Record<string, tf.Tensor>>): StoredTensors {
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [
      name,
      // Some backends give out their own memory.
      { shape: [...variable.shape], data: (variable.dataSync() as Float32Array).slice() },
    ]),
  );
}

/** Copies of stored numbers. */
export function copied(stored: StoredTensors): StoredTensors {
  return Object.fromEntries(
    Object.entries(stored).map(([name, { shape, data }]) => [name, { shape, data: data.slice() }]),
  );
}

/** Variables with these numbers; the caller disposes them. */
export function toVariables(stored: StoredTensors): Variables {
  return Object.fromEntries(
    Object.entries(stored).map(([name, tensor]) => [
      name,
      tf.tidy(() => tf.variable(toTensor(tensor), false)),
    ]),
  );
}

/** Sets variables to stored numbers of the same names. */
export function write(variables: Variables, stored: StoredTensors): void {
  tf.tidy(() => {
    for (const [name, variable] of Object.entries(variables)) {
      variable.assign(toTensor(stored[name] as SnapshotTensor));
    }
  });
}

/** Puts a name before each name: `weights` and `bias` → `weights/bias`. */
export function prefixed(prefix: string, stored: StoredTensors): StoredTensors {
  return Object.fromEntries(
    Object.entries(stored).map(([name, tensor]) => [`${prefix}/${name}`, tensor]),
  );
}

/** The tensors under a prefix, which is cut off. */
export function under(prefix: string, stored: StoredTensors): StoredTensors {
  const start = `${prefix}/`;
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([name]) => name.startsWith(start))
      .map(([name, tensor]) => [name.slice(start.length), tensor]),
  );
}

function toTensor({ shape, data }: SnapshotTensor): tf.Tensor {
  return tf.tensor((data as Float32Array).slice(), [...shape], 'float32');
}
