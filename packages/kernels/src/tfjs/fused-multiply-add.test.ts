import { allowFusedMultiplyAdd } from '../node/index.js';
import { testLayers } from './layers.test.suite.js';
import { testTrainingKernels } from './training-kernels.test.suite.js';

if (!allowFusedMultiplyAdd()) throw new Error('This Node has no relaxed SIMD.');
testTrainingKernels(true);
testLayers(true);
