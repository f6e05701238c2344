export {
  convolutionScratch,
  convolve,
  convolvePooled,
  filterGradient,
  inputGradient,
  pooledScratch,
} from './convolution';
export {
  adamUpdate,
  averageUpdate,
  columnSums,
  gatherRows,
  moveTowards,
  reluGradient,
  scale,
  segmentSums,
  sgdUpdate,
  squaredNorm,
} from './elementwise';
export { gemm, gemmScratch } from './gemm';
export { crossEntropy, crossEntropyGradient, softplusGradient } from './losses';
export { unpool } from './pooled';
export { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from './pooling';
export { sparseGemm } from './sparse';
export { turnFilter, winograd, winogradFilterGradient, winogradScratch } from './winograd';
