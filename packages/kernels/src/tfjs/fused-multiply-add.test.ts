import { allowFusedMultiplyAdd } from '../node/index.js';
import { testTrainingKernels } from './training-kernels.test.suite.js';

if (!allowFusedMultiplyAdd()) throw new Error('This Node has no relaxed SIMD.');
testTrainingKernels(true);
