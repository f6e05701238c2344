import * as Plot from '@observablehq/plot';
import { inkText } from './palette.js';
import type { Panel } from './panel.js';

const labelHeight = 15;

/** Labels at the right ends of the curves, pushed apart where they would overlap. */
export function endLabels({ curves, y }: Panel, pixels: number): Plot.Markish[] {
  const [low, high] = y.domain;
  const toPixel = (value: number): number => {
    const clamped = Math.min(high, Math.max(low, value));
    return y.scale === 'log'
      ? (pixels * Math.log(high / clamped)) / Math.log(high / low)
      : (pixels * (high - clamped)) / (high - low);
  };
  const wanted = curves
    .flatMap((curve) => {
      const last = curve.points.findLast((point) => Number.isFinite(point.y));
      return last === undefined || curve.label === undefined
        ? []
        : [{ curve, label: curve.label, at: toPixel(last.y) }];
    })
    .sort((a, b) => a.at - b.at);
  return spread(
    wanted.map(({ at }) => at),
    pixels,
  ).map((at, index) => {
    const { curve, label } = wanted[index] as (typeof wanted)[number];
    return Plot.text([label], {
      frameAnchor: 'top-right',
      textAnchor: 'start',
      dx: 8,
      dy: at,
      lineAnchor: 'middle',
      fontSize: 12.5,
      fontWeight: 600,
      ...inkText(curve.ink),
    });
  });
}

/** Moves ascending positions apart, as little as a pass down and a pass up can. */
export function spread(positions: readonly number[], limit: number): readonly number[] {
  const placed = [...positions];
  for (let index = 1; index < placed.length; index += 1) {
    placed[index] = Math.max(placed[index] as number, (placed[index - 1] as number) + labelHeight);
  }
  for (let index = placed.length - 1, ceiling = limit; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] as number, ceiling);
    ceiling = (placed[index] as number) - labelHeight;
  }
  return placed;
}
