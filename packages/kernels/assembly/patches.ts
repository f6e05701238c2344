/**
 * Patches: what the filter sees at one output position, a few filter rows of it at a time. With the channels innermost
 * a filter row is one run of `filterWidth · inChannels` floats of the image, so a patch is copied and not gathered.
 */
import { Geometry } from './geometry';
import { addFloats, copyFloats, zeroFloats } from './vector';

/** Copies the patches of `count` positions from `first` on; outside of the image is 0. */
export function packPatches(
  g: Geometry,
  x: usize,
  first: i32,
  count: i32,
  filterRow: i32,
  filterRows: i32,
  to: usize,
  toRow: usize,
): void {
  const channels = g.inChannels;
  const run = g.filterWidth * channels;
  const inRow = g.inWidth * channels;
  let column = first % g.outWidth;
  let row = (first / g.outWidth) % g.outHeight;
  let image =
    x + ((<usize>(first / (g.outWidth * g.outHeight)) * <usize>g.inHeight * <usize>inRow) << 2);
  for (let position = 0; position < count; ++position, to += toRow) {
    const left = column * g.strideWidth - g.padLeft;
    const before = min(max(0, -left), g.filterWidth) * channels;
    const inside = max(0, min(g.inWidth, left + g.filterWidth) - max(0, left)) * channels;
    let at = to;
    let inputRow = row * g.strideHeight - g.padTop + filterRow;
    for (let i = 0; i < filterRows; ++i, ++inputRow) {
      if (<u32>inputRow >= <u32>g.inHeight) zeroFloats(at, run);
      else {
        const from = image + ((<usize>(inputRow * inRow + max(0, left) * channels)) << 2);
        if (inside == run) copyFloats(at, from, run);
        else {
          zeroFloats(at, before);
          copyFloats(at + ((<usize>before) << 2), from, inside);
          zeroFloats(at + ((<usize>(before + inside)) << 2), run - before - inside);
        }
      }
      at += (<usize>run) << 2;
    }
    if (++column == g.outWidth) {
      column = 0;
      if (++row == g.outHeight) {
        row = 0;
        image += (<usize>g.inHeight * <usize>inRow) << 2;
      }
    }
  }
}

/** The reverse: adds patches to the image they came from, leaving out what lies outside. */
export function addPatches(
  g: Geometry,
  x: usize,
  first: i32,
  count: i32,
  filterRow: i32,
  filterRows: i32,
  from: usize,
  fromRow: usize,
): void {
  const channels = g.inChannels;
  const run = g.filterWidth * channels;
  const inRow = g.inWidth * channels;
  let column = first % g.outWidth;
  let row = (first / g.outWidth) % g.outHeight;
  let image =
    x + ((<usize>(first / (g.outWidth * g.outHeight)) * <usize>g.inHeight * <usize>inRow) << 2);
  for (let position = 0; position < count; ++position, from += fromRow) {
    const left = column * g.strideWidth - g.padLeft;
    const before = min(max(0, -left), g.filterWidth) * channels;
    const inside = max(0, min(g.inWidth, left + g.filterWidth) - max(0, left)) * channels;
    let at = from + ((<usize>before) << 2);
    let inputRow = row * g.strideHeight - g.padTop + filterRow;
    for (let i = 0; i < filterRows; ++i, ++inputRow) {
      if (<u32>inputRow < <u32>g.inHeight) {
        addFloats(image + ((<usize>(inputRow * inRow + max(0, left) * channels)) << 2), at, inside);
      }
      at += (<usize>run) << 2;
    }
    if (++column == g.outWidth) {
      column = 0;
      if (++row == g.outHeight) {
        row = 0;
        image += (<usize>g.inHeight * <usize>inRow) << 2;
      }
    }
  }
}
