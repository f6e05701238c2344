/** Labelled images as bytes. */
export interface Examples {
  /** `[count × height × width × channels]`, row-major, 0 … 255. */
  readonly inputs: Uint8Array;
  /** `[count]`, class indices from 0. */
  readonly labels: Uint8Array;
  readonly count: number;
}

/** A data set as it is published: a training set and a test set. */
export interface Dataset {
  readonly name: string;
  /** `[height, width, channels]` */
  readonly inputShape: readonly [number, number, number];
  readonly classes: number;
  readonly train: Examples;
  readonly test: Examples;
  /** Where it was read from, for people: a folder, or what it is embedded in. */
  readonly source: string;
}

/** What a trainer needs: training and validation examples apart, and a test set for the final report alone. */
export interface DataSplit {
  readonly name: string;
  /** `[height, width, channels]` */
  readonly inputShape: readonly [number, number, number];
  readonly classes: number;
  readonly train: Examples;
  readonly validation: Examples;
  readonly test: Examples;
}
