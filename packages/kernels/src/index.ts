export {
  ACCUMULATE,
  createMemory,
  instantiateKernels,
  type KernelExports,
  RELU,
  supportsFusedMultiplyAdd,
  supportsSimd,
  type WasmMemory,
} from './wasm/module.js';
