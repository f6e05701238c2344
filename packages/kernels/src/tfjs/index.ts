export { pooledConvolution, softmaxCrossEntropy } from './layers.js';
export type { NativeReport } from './native-registry.js';
export * from './optimizer-step.js';
export * from './training-gradients.js';
export {
  type RegistrationReport,
  registerTrainingKernels,
  type TrainingKernelOptions,
  trainingKernelReport,
} from './training-kernels.js';
