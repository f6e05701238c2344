export { createGemm, type Gemm, type GemmOptions, type Product } from './gemm.js';
export {
  type KernelExports,
  supportsFusedMultiplyAdd,
  supportsSimd,
} from './wasm/module.js';
