export * from './training-gradients.js';
export * from './training-kernels.js';
