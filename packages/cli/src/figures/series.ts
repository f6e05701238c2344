import type { Change, Measured } from '../history.js';

/** A point of a curve: x in epochs. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture shows no more; a file with more only grows. */
const drawable = 480;

/** A metric over the epochs, without what is not finite. */
export function metricSeries(measured: readonly Measured[], metric: string): readonly Point[] {
  return measured
    .map(({ epoch, metrics }) => ({ x: epoch, y: metrics[metric] ?? Number.NaN }))
    .filter(({ y }) => Number.isFinite(y));
}

/** Values in force, held to the end of the run; every n-th where there are more than a picture can show. */
export function valueSeries(changes: readonly Change[], end: number): readonly Point[] {
  const last = changes.at(-1);
  if (last === undefined) return [];
  const stride = Math.ceil(changes.length / drawable);
  const kept = changes.filter(
    // A change at the same moment replaces the one before it: the start value lasts no time when step 0 has its own.
    (change, index) =>
      (index % stride === 0 || index === changes.length - 1) &&
      changes[index + 1]?.step !== change.step,
  );
  return [
    ...kept.map(({ epoch, value }) => ({ x: epoch, y: value })),
    { x: Math.max(end, last.epoch), y: last.value },
  ];
}

/** Means over equal stretches: the trend of something that is measured at each step. */
export function binnedSeries(points: readonly Point[], bins: number): readonly Point[] {
  const size = Math.max(1, Math.ceil(points.length / bins));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, bin) => {
    const members = points.slice(bin * size, (bin + 1) * size);
    const mean = (pick: (point: Point) => number) =>
      members.reduce((sum, point) => sum + pick(point), 0) / members.length;
    return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  });
}
