import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mainIn, newFolder, onlyRun } from './ahs-process.test.support.js';

const tiny = [
  '--epochs',
  '1',
  '--workers',
  '1',
  '--schedule',
  'beta=fixed:0.001',
  '--json',
] as const;

/** Data sets as third parties write them, without any of our packages. */
const thirdParty = `
const labels = (count, classes) => Uint8Array.from({ length: count }, (_, i) => i % classes);
const examples = (count, Inputs, size, classes) => ({
  inputs: Inputs.from({ length: count * size }, (_, i) => (i * 7) % 250),
  labels: labels(count, classes),
  count,
});
const dataset = (input, Inputs, size, classes, said) => ({
  name: 'theirs',
  input,
  classes: said,
  train: examples(60, Inputs, size, classes),
  test: examples(20, Inputs, size, classes),
  source: 'made up',
});
const images = ({ path, side }) => {
  const size = Number(side);
  return Promise.resolve({
    ...dataset({ kind: 'images', shape: [size, size, 1] }, Uint8Array, size * size, 3, 3),
    name: path,
  });
};
const texts = () =>
  Promise.resolve(dataset({ kind: 'tokens', length: 12, vocabulary: 300 }, Uint16Array, 12, 2, 2));
const wrong = () =>
  Promise.resolve(dataset({ kind: 'images', shape: [8, 8, 1] }, Uint8Array, 64, 3, 2));
const old = () => Promise.resolve({ ...dataset(undefined, Uint8Array, 64, 3, 3), inputShape: [8, 8, 1] });
export const mine = {
  name: 'third-party',
  version: '1.0.0',
  datasets: { images, texts, wrong, old },
};
`;

function trainOn(folder: string, dataset: string, ...more: readonly string[]) {
  return mainIn(folder, 'train', '--dataset', dataset, ...tiny, ...more);
}

it("trains on a plugin's images, with what the name says, and refuses what is not sound", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'mine.mjs'), thirdParty);
  const train = (dataset: string) => trainOn(folder, dataset, '--plugin', './mine.mjs');
  const ended = await train('images:shapes?side=8');
  expect(ended.code, ended.stderr).toBe(0);
  expect(JSON.parse(ended.stdout)).toMatchObject({ trainSize: 54 });
  for (const [dataset, message] of [
    ['texts', /AHS_MODEL_INVALID: small-cnn takes images/],
    ['wrong', /AHS_DATA_LABEL: theirs has the training label 2 at index 2/],
    ['old', /AHS_OPTION_INVALID: The data set theirs: input/],
  ] as const) {
    expect((await train(dataset)).stderr).toMatch(message);
  }
}, 30_000);

it('trains on a CSV file, and keeps where it lies', async () => {
  const folder = newFolder();
  const rows = Array.from({ length: 60 }, (_, i) => [i % 3, ...Array(64).fill((80 * i) % 256)]);
  writeFileSync(join(folder, 'mine.csv'), `${rows.map((row) => row.join()).join('\n')}\n`);
  const ended = await trainOn(folder, 'csv:mine.csv?shape=8x8x1&test=0.25');
  expect(ended.code, ended.stderr).toBe(0);
  // 60, less a quarter, less a tenth of the rest.
  expect(JSON.parse(ended.stdout)).toMatchObject({ trainSize: 40 });
  const run = onlyRun(join(folder, 'runs'));
  expect(run).toMatch(/-csv-/);
  const { request } = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8'));
  expect(request.dataset).toBe(`csv:${join(folder, 'mine.csv')}?shape=8x8x1&test=0.25`);
  writeFileSync(join(folder, 'mine.csv'), '0,1\n1,red\n');
  expect((await trainOn(folder, 'csv:mine.csv')).stderr).toMatch(
    /^error AHS_DATA_LINE: .*mine\.csv, line 2: "red" in column 2/m,
  );
}, 30_000);

it('trains on the small colour images with a long tail', async () => {
  const ended = await trainOn(newFolder(), 'cifar10-mini', '--imbalance', '10');
  expect(ended.code, ended.stderr).toBe(0);
  // 225 · 10^(−label / 9), rounded, in all.
  expect(JSON.parse(ended.stdout)).toMatchObject({ dataset: 'cifar10-mini', trainSize: 919 });
}, 30_000);
