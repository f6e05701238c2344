import type { Registry } from '@ahs/core/registry';
import type { Dataset } from '@ahs/dib';
import type { Surroundings } from '../surroundings.js';
import type { TrainRequest } from '../train-request.js';

const mebibyte = 1 << 20;

/** Loads the data set of a request; says on stderr what it downloads. */
export function loadRequestedDataset(
  registry: Registry<Dataset>,
  { dataset, dataDir }: TrainRequest,
  { environment, stderr }: Surroundings,
): Promise<Dataset> {
  if (dataset.startsWith('idx:')) {
    return registry.dataset('idx')({ folder: dataset.slice('idx:'.length) });
  }
  let announced = -1;
  return registry.dataset(dataset)({
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
