import '@tensorflow/tfjs-backend-wasm';
import { allowFusedMultiplyAdd, wantsFusedMultiplyAdd } from '@ahs/kernels/node';
import {
  registerTrainingGradients,
  registerTrainingKernels,
  trainingKernelReport,
} from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { trainingStep } from './engine/step.js';

tf.enableProdMode();
const fma = wantsFusedMultiplyAdd() && allowFusedMultiplyAdd();
registerTrainingKernels({ fusedMultiplyAdd: fma, which: process.argv[4] ?? 'all' });
registerTrainingGradients();
await tf.setBackend('wasm');
console.log(trainingKernelReport());
// per kernel profile
const acc = new Map();
let on = false;
for (const c of tf.getKernelsForBackend('wasm')) {
  const f = c.kernelFunc;
  c.kernelFunc = (a) => {
    if (!on) return f(a);
    const t = performance.now();
    const r = f(a);
    const d = performance.now() - t;
    const key =
      c.kernelName +
      ' ' +
      ([
        'Conv2DBackpropFilter',
        'Conv2DBackpropInput',
        'FusedConv2D',
        'MaxPool',
        'MaxPoolGrad',
      ].includes(c.kernelName)
        ? JSON.stringify((a.inputs.x ?? a.inputs.dy).shape)
        : '');
    acc.set(key, (acc.get(key) ?? 0) + d);
    return r;
  };
}
const { run } = trainingStep(process.argv[2] ?? 'mnist', Number(process.argv[3] ?? 128));
const m0 = tf.memory().numTensors;
for (let i = 0; i < 3; i++) console.log(run());
console.log('leak', tf.memory().numTensors - m0);
on = true;
const times = [];
const N = 12;
for (let i = 0; i < N; i++) {
  const t = performance.now();
  run();
  times.push(performance.now() - t);
}
times.sort((a, b) => a - b);
console.log('step ms median', times[N >> 1].toFixed(1), 'min', times[0].toFixed(1));
for (const [k, v] of [...acc].sort((a, b) => b[1] - a[1]).slice(0, 18))
  console.log((v / N).toFixed(2).padStart(8), k);
