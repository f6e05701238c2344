/** Images of one size. */
export interface ImageInput {
  readonly kind: 'images';
  readonly shape: readonly [height: number, width: number, channels: number];
}

/** Texts as token ids, cut or padded to one length. */
export interface TokenInput {
  readonly kind: 'tokens';
  /** Tokens of each text, the padding included. */
  readonly length: number;
  /** How many ids there are: 0 is padding, 1 an unknown word, the rest words. */
  readonly vocabulary: number;
}

/** What one input of a data set is. */
export type InputSpec = ImageInput | TokenInput;

/** Labelled inputs. */
export interface Examples {
  /**
   * Images: bytes, `[count × height × width × channels]`, row-major, 0 … 255. Tokens: ids, `[count × length]`,
   * 0 … vocabulary − 1.
   */
  readonly inputs: Uint8Array | Uint16Array;
  /** `[count]`, class indices from 0. */
  readonly labels: Uint8Array;
  readonly count: number;
}

/** A data set as it is published: a training set and a test set. */
export interface Dataset {
  readonly name: string;
  readonly input: InputSpec;
  readonly classes: number;
  readonly train: Examples;
  readonly test: Examples;
  /** Where it was read from, for people: a folder, or what it is embedded in. */
  readonly source: string;
  /** Of tokens: the words of the ids from 2. */
  readonly vocabulary?: readonly string[];
}

/** What a trainer needs: training and validation examples apart, and a test set for the final report alone. */
export interface DataSplit {
  readonly name: string;
  readonly input: InputSpec;
  readonly classes: number;
  readonly train: Examples;
  readonly validation: Examples;
  readonly test: Examples;
}

/** Numbers in one input: pixels times channels, or tokens. */
export function inputSize(input: InputSpec): number {
  switch (input.kind) {
    case 'images':
      return input.shape[0] * input.shape[1] * input.shape[2];
    case 'tokens':
      return input.length;
  }
}
