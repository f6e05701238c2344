import { setFlagsFromString } from 'node:v8';
import { supportsFusedMultiplyAdd } from '../wasm/module.js';

/**
 * Switches the relaxed SIMD instructions on where this Node has them behind a flag (Node 20), and returns whether fused
 * multiply-add can be used. Call it before the kernels are registered; it cannot be undone.
 */
export function allowFusedMultiplyAdd(): boolean {
  if (!supportsFusedMultiplyAdd()) setFlagsFromString('--experimental-wasm-relaxed-simd');
  return supportsFusedMultiplyAdd();
}

/** Whether the user asked for fused multiply-add by `AHS_FMA=1`. */
export function wantsFusedMultiplyAdd(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment.AHS_FMA === '1';
}
