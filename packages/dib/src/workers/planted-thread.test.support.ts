import { BroadcastChannel } from 'node:worker_threads';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/**
 * A worker thread as it is, but for something planted under it: the variable `PLANTED` of
 * its environment says what. `starts-not` fails at the start; `rounds` has slightly other arithmetic; `throws`, `exits`
 * and `hangs` do so in the fifth step; `tells` sends the final weights of its replica to the channel `replica`.
 */
const what = process.env.PLANTED;

/** Runs before each call of a kernel. */
function before(kernelName: string, act: () => void): void {
  const kernel = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    ...kernel,
    kernelFunc: (parameters) => {
      act();
      return kernel.kernelFunc(parameters);
    },
  });
}

// A step samples once; the small step at the start of a thread has an ArgMax nowhere.
let steps = 0;
const inFifthStep = (act: () => void) =>
  before('ArgMax', () => {
    steps += 1;
    if (steps === 5) act();
  });

switch (what) {
  case 'starts-not':
    throw new Error('planted at the start');
  case 'throws':
    inFifthStep(() => {
      throw new Error('planted in a step');
    });
    break;
  case 'exits':
    inFifthStep(() => process.exit(7));
    break;
  case 'hangs':
    inFifthStep(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });
    break;
  case 'rounds': {
    const kernel = tf.getKernel('Softplus', 'wasm');
    tf.unregisterKernel('Softplus', 'wasm');
    tf.registerKernel({
      ...kernel,
      kernelFunc: (parameters) => {
        const output = kernel.kernelFunc(parameters) as tf.TensorInfo;
        const values = (tf.backend() as BackendWasm).typedArrayFromHeap(output) as Float32Array;
        values.forEach((value, i) => {
          values[i] = value * 1.00001;
        });
        return output;
      },
    });
    break;
  }
  case 'tells': {
    const channel = new BroadcastChannel('replica');
    const { dispose } = tf.Variable.prototype;
    before('ArgMax', () => {
      steps += 1;
    });
    tf.Variable.prototype.dispose = function (this: tf.Variable) {
      // What tests the thread at its start has variables too.
      if (steps > 0) channel.postMessage(this.dataSync().slice());
      dispose.call(this);
    };
    break;
  }
  default:
    throw new Error(`${what} cannot be planted`);
}

await import('./thread.js');
