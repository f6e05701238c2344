import { plainBinary, relaxedBinary } from './binaries.js';

/** A WebAssembly memory; its buffer is replaced when it grows. */
export interface WasmMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** The exports of the compiled kernels. Pointers are byte offsets into the memory, sizes count floats. */
export interface KernelExports {
  gemmScratch(m: number, n: number, k: number): number;
  gemm(
    transposeA: boolean,
    transposeB: boolean,
    m: number,
    n: number,
    k: number,
    a: number,
    b: number,
    c: number,
    bias: number,
    flags: number,
    scratch: number,
  ): void;
  /** `gemm`, faster where A has many zeros; what is not finite in B may be overlooked where A is 0. */
  sparseGemm: KernelExports['gemm'];
  convolutionScratch(geometry: number): number;
  convolve(
    geometry: number,
    x: number,
    filter: number,
    bias: number,
    y: number,
    flags: number,
    scratch: number,
  ): void;
  filterGradient(geometry: number, x: number, dy: number, gradient: number, scratch: number): void;
  inputGradient(
    geometry: number,
    dy: number,
    filter: number,
    gradient: number,
    scratch: number,
  ): void;
  pooledScratch(geometry: number): number;
  convolvePooled(
    geometry: number,
    x: number,
    filter: number,
    bias: number,
    y: number,
    peaks: number,
    scratch: number,
  ): void;
  unpool(
    dy: number,
    peaks: number,
    batch: number,
    inHeight: number,
    inWidth: number,
    channels: number,
    dx: number,
  ): void;
  winogradScratch(geometry: number): number;
  /** Returns 0 when a result is not finite: then the plain convolution has to be asked. `peaks` is 0 for no pooling. */
  winograd(
    geometry: number,
    x: number,
    filter: number,
    bias: number,
    y: number,
    peaks: number,
    flags: number,
    scratch: number,
  ): number;
  winogradFilterGradient(
    geometry: number,
    x: number,
    dy: number,
    gradient: number,
    scratch: number,
  ): number;
  turnFilter(
    filter: number,
    taps: number,
    inChannels: number,
    outChannels: number,
    to: number,
  ): void;
  maxPool(geometry: number, x: number, y: number): void;
  averagePool(geometry: number, x: number, y: number): void;
  maxPoolGradient(geometry: number, x: number, dy: number, dx: number): void;
  averagePoolGradient(geometry: number, dy: number, dx: number, share: number): void;
  columnSums(x: number, rows: number, columns: number, sums: number, factor: number): void;
  reluGradient(dy: number, x: number, dx: number, count: number): void;
  softplusGradient(dy: number, x: number, dx: number, count: number): void;
  crossEntropy(
    x: number,
    labels: number,
    rows: number,
    classes: number,
    losses: number,
    logSums: number,
  ): void;
  crossEntropyGradient(
    dy: number,
    x: number,
    labels: number,
    logSums: number,
    rows: number,
    classes: number,
    dx: number,
  ): void;
  /** Returns whether a segment is out of range; the sums are then not complete. */
  segmentSums(
    x: number,
    segments: number,
    rows: number,
    columns: number,
    count: number,
    sums: number,
  ): number;
  /** Returns whether an index is out of range; the result is then not complete. */
  gatherRows(
    x: number,
    rows: number,
    columns: number,
    indices: number,
    count: number,
    y: number,
  ): number;
  sgdUpdate(
    weight: number,
    velocity: number,
    gradient: number,
    count: number,
    learningRate: number,
    momentum: number,
  ): void;
  adamUpdate(
    weight: number,
    first: number,
    second: number,
    gradient: number,
    count: number,
    learningRate: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    correction1: number,
    correction2: number,
    epsilon: number,
  ): void;
  averageUpdate(average: number, value: number, count: number, share: number): void;
  squaredNorm(x: number, count: number): number;
  scale(x: number, count: number, factor: number): void;
  moveTowards(x: number, y: number, count: number, share: number): void;
}

/** Add to what the result holds instead of overwriting it. */
export const ACCUMULATE = 1;
/** Rectify the result. */
export const RELU = 2;

/** The parts of the WebAssembly interface that are used; the standard library of ES2023 does not declare it. */
interface WebAssemblyInterface {
  readonly Memory: new (descriptor: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: object };
  validate(bytes: Uint8Array): boolean;
}

function webAssembly(): WebAssemblyInterface {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyInterface }).WebAssembly;
}

/** Whether this engine runs the build with fused multiply-add. In Node 20 it has to be switched on first. */
export function supportsFusedMultiplyAdd(): boolean {
  return webAssembly().validate(decode(relaxedBinary));
}

/** Whether this engine has the SIMD instructions of the plain build. */
export function supportsSimd(): boolean {
  return webAssembly().validate(decode(plainBinary));
}

/**
 * Compiles the kernels over a memory. The module holds no data and no stack of its own, so that the memory may be
 * another module's.
 *
 * @throws Error (`CompileError`, `LinkError`) where the engine or the memory does not fit.
 */
export function instantiateKernels(memory: WasmMemory, fusedMultiplyAdd: boolean): KernelExports {
  const { Instance, Module } = webAssembly();
  const module = new Module(decode(fusedMultiplyAdd ? relaxedBinary : plainBinary));
  return new Instance(module, { env: { memory } }).exports as KernelExports;
}

/** A memory of `bytes` bytes, rounded up to whole pages of 64 KiB. */
export function createMemory(bytes: number): WasmMemory {
  return new (webAssembly().Memory)({ initial: Math.ceil(bytes / 65536) });
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
