export { type BetaAdapterOptions, betaAdapter } from './adapters/beta-adapter.js';
export { paperBetas } from './adapters/paper-actions.js';
export {
  type BottleneckSettings,
  type PaperAdapterOptions,
  paperAdapter,
  paperAdapterWarnings,
} from './adapters/paper-adapter.js';
export type { DataSplit, Dataset, Examples } from './datasets/dataset.js';
export type { DownloadProgress } from './datasets/file-cache.js';
export { type IdxTensor, parseIdx } from './datasets/idx.js';
export { type IdxFolderOptions, readIdxFolder } from './datasets/idx-folder.js';
export { type DatasetName, loadDataset } from './datasets/load-dataset.js';
export { findMnist, type LocationOptions } from './datasets/mnist.js';
export { type SplitOptions, splitDataset } from './datasets/split-dataset.js';
export { dibPlugin } from './plugin.js';
