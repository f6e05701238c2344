import type { Registry } from '@ahs/core/registry';
import { type Dataset, parseDatasetText } from '@ahs/dib';
import type { Surroundings } from '../surroundings.js';
import type { TrainRequest } from '../train-request.js';

const mebibyte = 1 << 20;

/** Loads the data set of a request; says on stderr what it downloads. */
export function loadRequestedDataset(
  registry: Registry<Dataset>,
  { dataset, dataDir }: TrainRequest,
  { environment, stderr }: Surroundings,
): Promise<Dataset> {
  const { name, path, options } = parseDatasetText(dataset);
  let announced = -1;
  return registry.dataset(name)({
    ...options,
    ...(path === undefined ? {} : { path }),
    environment,
    ...(dataDir === undefined ? {} : { dataDir }),
    onProgress: ({ receivedBytes }: { readonly receivedBytes: number }) => {
      const received = Math.floor(receivedBytes / mebibyte);
      if (received === announced) return;
      announced = received;
      stderr.write(`downloading ${dataset}: ${received} MiB\n`);
    },
  });
}

/** A data set of files, its path made absolute; any other as it is. */
export function withAbsolutePath(dataset: string, absolute: (path: string) => string): string {
  const { name, path } = parseDatasetText(dataset);
  if (path === undefined || (name !== 'idx' && name !== 'csv')) return dataset;
  return `${name}:${absolute(path)}${dataset.slice(name.length + 1 + path.length)}`;
}
