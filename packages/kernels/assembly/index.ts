export { convolutionScratch, convolve, filterGradient, inputGradient } from './convolution';
export {
  adamUpdate,
  columnSums,
  gatherRows,
  reluGradient,
  scale,
  segmentSums,
  sgdUpdate,
  squaredNorm,
} from './elementwise';
export { gemm, gemmScratch } from './gemm';
export { averagePoolGradient, maxPoolGradient } from './pooling';
export { turnFilter, winograd, winogradFilterGradient, winogradScratch } from './winograd';
