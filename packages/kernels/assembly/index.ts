export { convolutionScratch, convolve, filterGradient, inputGradient } from './convolution';
export { gemm, gemmScratch } from './gemm';
export { turnFilter, winograd, winogradFilterGradient, winogradScratch } from './winograd';
