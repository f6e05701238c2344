import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import type { Dataset, Examples, ImageInput } from './dataset.js';
import { type IdxTensor, parseIdx } from './idx.js';
import { readPackedFile } from './packed-file.js';

const IMAGE_RANKS = [3, 4];
const LABEL_RANKS = [1];

/** What is known of a data set before it is read. */
export interface IdxFolderOptions {
  readonly name: string;
  /** Labels are 0 … classes − 1; by default one more than the largest training label. */
  readonly classes?: number;
}

/** A data set of images. */
export interface ImageDataset extends Dataset {
  readonly input: ImageInput;
}

/**
 * Reads a folder of four IDX files as MNIST names them: `train-images…`, `train-labels…`, `t10k-…` or `test-…`, with
 * or without `-idx3-ubyte` and `.gz`; a plain file goes before a packed one, `t10k` before `test`. Images of any size:
 * `count × height × width`, or `count × height × width × channels`.
 *
 * @throws AhsError `AHS_DATA_MISSING` when the folder or a file is not there, `AHS_DATA_MISMATCH` when counts or image
 * sizes disagree, `AHS_DATA_LABEL` for a label out of range, and whatever {@link readPackedFile} and {@link parseIdx} throw.
 */
export async function readIdxFolder(
  folder: string,
  options: IdxFolderOptions,
): Promise<ImageDataset> {
  const names = await list(folder);
  const training = await readPart(folder, names, 'train', 'training');
  const testing = await readPart(folder, names, 't10k|test', 'test');
  if (training.shape.join() !== testing.shape.join()) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${training.imagesPath} has images of ${training.shape.join(' × ')}, and ${testing.imagesPath} of ${testing.shape.join(' × ')}.`,
      { fix: 'Put the two halves of one data set into the folder.' },
    );
  }
  const classes = options.classes ?? largest(training.examples.labels) + 1;
  requireLabels(training, classes);
  requireLabels(testing, classes);
  return {
    name: options.name,
    input: { kind: 'images', shape: training.shape },
    classes,
    train: training.examples,
    test: testing.examples,
    source: folder,
  };
}

/** Whether a folder looks like one that {@link readIdxFolder} reads: it holds training images. */
export async function holdsIdxFiles(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.some((name) => pattern('train', 'images').test(name));
}

interface Part {
  readonly examples: Examples;
  readonly shape: ImageInput['shape'];
  readonly imagesPath: string;
  readonly labelsPath: string;
}

async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    throw new AhsError('AHS_DATA_MISSING', `The data folder ${folder} cannot be read.`, {
      fix: 'Give a folder that holds the four IDX files.',
      cause: error,
    });
  });
}

async function readPart(
  folder: string,
  names: readonly string[],
  stems: string,
  what: string,
): Promise<Part> {
  const imagesPath = find(folder, names, stems, 'images', what);
  const labelsPath = find(folder, names, stems, 'labels', what);
  const images = parseIdx(await readPackedFile(imagesPath), imagesPath, IMAGE_RANKS);
  const labels = parseIdx(await readPackedFile(labelsPath), labelsPath, LABEL_RANKS);
  const [count = 0] = images.shape;
  if (count !== labels.data.length) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${imagesPath} has ${count} images, and ${labelsPath} has ${labels.data.length} labels.`,
      { fix: 'Give the labels that belong to the images.' },
    );
  }
  return {
    examples: { inputs: images.data, labels: labels.data, count },
    shape: imageShape(images),
    imagesPath,
    labelsPath,
  };
}

function pattern(stems: string, kind: 'images' | 'labels'): RegExp {
  return new RegExp(`^(${stems})-${kind}([-.]idx\\d-ubyte)?(\\.gz)?$`);
}

function find(
  folder: string,
  names: readonly string[],
  stems: string,
  kind: 'images' | 'labels',
  what: string,
): string {
  // In sorted order a plain file stands before its packed twin, and t10k before test.
  const [name] = names.filter((candidate) => pattern(stems, kind).test(candidate)).sort();
  if (name !== undefined) return join(folder, name);
  const rank = kind === 'images' ? 3 : 1;
  const looked = stems.split('|').map((stem) => `${stem}-${kind}-idx${rank}-ubyte`);
  throw new AhsError(
    'AHS_DATA_MISSING',
    `${folder} holds no ${what} ${kind}: looked for ${looked.join(' or ')}, plain or .gz.`,
    { fix: 'Give a folder that holds the four IDX files.' },
  );
}

function imageShape(images: IdxTensor): ImageInput['shape'] {
  const [, height = 1, width = 1, channels = 1] = images.shape;
  return [height, width, channels];
}

function largest(labels: Uint8Array): number {
  return labels.reduce((most, label) => Math.max(most, label), 0);
}

function requireLabels(part: Part, classes: number): void {
  const index = part.examples.labels.findIndex((label) => label >= classes);
  if (index < 0 && classes > 1) return;
  throw new AhsError(
    'AHS_DATA_LABEL',
    index < 0
      ? `${part.labelsPath} knows one class only.`
      : `${part.labelsPath} has the label ${part.examples.labels[index]} at index ${index}; labels go from 0 to ${classes - 1}.`,
    { fix: 'Give labels from 0 to one less than the number of classes, of at least two classes.' },
  );
}
