import { AhsError } from '@ahs/core';
import type { Dataset } from './dataset.js';
import { fillCache, isCached, type RemoteFile } from './file-cache.js';
import { holdsIdxFiles, readIdxFolder } from './idx-folder.js';
import { cacheFolder, findFolder, type LocationOptions, type Sought } from './location.js';

/** Where the four original files are kept in public. */
const mnistMirrors: readonly string[] = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

/** The four original files of MNIST, as their authors packed them. */
export const mnistFiles: readonly RemoteFile[] = [
  {
    name: 'train-images-idx3-ubyte.gz',
    bytes: 9_912_422,
    sha256: '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
  },
  {
    name: 'train-labels-idx1-ubyte.gz',
    bytes: 28_881,
    sha256: '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c',
  },
  {
    name: 't10k-images-idx3-ubyte.gz',
    bytes: 1_648_877,
    sha256: '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6',
  },
  {
    name: 't10k-labels-idx1-ubyte.gz',
    bytes: 4_542,
    sha256: 'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6',
  },
];

/**
 * MNIST, 60,000 + 10,000 images, from the first place that has it: `dataDir` (and then no other), the folder in
 * `AHS_DATA_DIR`, the cache, or else a public mirror, once, into the cache.
 *
 * @throws AhsError `AHS_DATA_MISSING` when `dataDir` does not hold it or a folder that was named is not there,
 * `AHS_DATA_MISMATCH` when what is there is another set, and what {@link readIdxFolder} and {@link download} throw.
 */
export async function loadMnist(options: LocationOptions = {}): Promise<Dataset> {
  const folder = (await findMnist(options)) ?? (await fetchMnist(options));
  const dataset = await readIdxFolder(folder, { name: 'mnist', classes: 10 });
  const { train, test, input } = dataset;
  if (train.count !== 60_000 || test.count !== 10_000 || input.shape.join() !== '28,28,1') {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${folder} holds ${train.count} + ${test.count} images of ${input.shape.join(' × ')}; MNIST has 60000 + 10000 of 28 × 28 × 1.`,
      { fix: `Ask for idx:${folder} to use this set as it is.` },
    );
  }
  return dataset;
}

/**
 * Where MNIST lies on this machine, without a download; `undefined` when it does not. A cached file counts only with
 * its right checksum. Throws `AHS_DATA_MISSING` as {@link loadMnist} does.
 */
export async function findMnist(options: LocationOptions = {}): Promise<string | undefined> {
  const folder = await findFolder(sought, options);
  if (folder !== undefined) return folder;
  const cache = cacheFolder(options, 'mnist');
  return (await isCached(cache, mnistFiles)) ? cache : undefined;
}

const sought: Sought = {
  subfolders: ['mnist'],
  isIn: holdsIdxFiles,
  files: 'train-images-idx3-ubyte or train-images-idx3-ubyte.gz',
  fix: 'Give the folder of the four MNIST files, or leave it out to have them downloaded.',
};

async function fetchMnist(options: LocationOptions): Promise<string> {
  const { onProgress, download = {} } = options;
  const { mirrors = mnistMirrors, idleTimeoutMs = 30_000 } = download;
  const cache = cacheFolder(options, 'mnist');
  await fillCache(cache, mnistFiles, {
    mirrors,
    idleTimeoutMs,
    fix: 'Check the connection and try again, or pass --data-dir with a folder that holds the four MNIST files.',
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  return cache;
}
