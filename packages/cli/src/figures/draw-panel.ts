import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { endLabels } from './end-labels.js';
import { inkLine, inkText } from './palette.js';
import type { Curve, Panel } from './panel.js';

/** The size of a panel in pixels, its margins included. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/** Narrower than that, every pixel counts. */
const narrowWidth = 500;
const margin = { top: 34, bottom: 26, left: 52 } as const;
/** Room for the labels at the ends of the curves: what short ones take, and the most that long ones get. */
const labelRoom = { narrow: [84, 136], column: [104, 200] } as const;
const pixelsALetter = 8;
const labelGap = 8;

/** Draws a panel as an `<svg>` element, without a style of its own. */
export function drawPanel(panel: Panel, { width, height }: PanelSize): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { x, y, title } = panel;
  const narrow = width < narrowWidth;
  const room = roomFor(panel.curves, narrow ? labelRoom.narrow : labelRoom.column);
  const curves = panel.curves.map((curve) => shortened(curve, room));
  const plot = Plot.plot({
    document,
    width,
    height: height + (x.label === undefined ? 0 : 14),
    marginTop: margin.top,
    marginRight: room,
    marginBottom: margin.bottom + (x.label === undefined ? 0 : 14),
    marginLeft: margin.left,
    className: 'panel',
    x: { type: x.axis?.scale ?? 'linear', domain: [...x.domain], axis: null, clamp: true },
    y: { type: y.scale, domain: [...y.domain], axis: null, clamp: true },
    marks: [
      Plot.ruleY(y.ticks, { ...inkLine('rule'), strokeWidth: 1 }),
      Plot.text(y.ticks, {
        y: (tick: number) => tick,
        text: (tick: number) => y.format(tick),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        fontSize: 12,
        fontVariant: 'tabular-nums',
        ...inkText('muted'),
      }),
      ...axisX(x, narrow ? 6 : 10),
      Plot.text([title], {
        frameAnchor: 'top-left',
        dx: -margin.left,
        dy: -margin.top + 8,
        fontSize: 13.5,
        fontWeight: 600,
        ...inkText('text'),
      }),
      ...curves.flatMap(drawCurve),
      ...endLabels({ ...panel, curves }, height - margin.top - margin.bottom),
    ],
  });
  const element = plot as unknown as {
    querySelectorAll(selector: string): Iterable<{ remove(): void }>;
    readonly outerHTML: string;
  };
  // The figure's one style sheet rules; Plot's own would fight with it where panels are nested.
  for (const style of element.querySelectorAll('style')) style.remove();
  return element.outerHTML;
}

function roomFor(curves: readonly Curve[], [least, most]: readonly [number, number]): number {
  const longest = curves.reduce((length, { label = '' }) => Math.max(length, label.length), 0);
  return Math.min(most, Math.max(least, Math.ceil(longest * pixelsALetter) + labelGap));
}

/** As much of a label as has room. */
function shortened(curve: Curve, room: number): Curve {
  const letters = Math.floor((room - labelGap) / pixelsALetter);
  const { label } = curve;
  return label === undefined || label.length <= letters
    ? curve
    : { ...curve, label: `${label.slice(0, letters - 1)}…` };
}

function axisX({ domain, label, axis }: Panel['x'], mostTicks: number): Plot.Markish[] {
  const ticks = axis?.ticks ?? epochTicks(domain, mostTicks);
  return [
    Plot.frame({ anchor: 'bottom', ...inkLine('muted') }),
    Plot.text(ticks, {
      x: (tick: number) => tick,
      frameAnchor: 'bottom',
      dy: 17,
      text: (tick: number) => axis?.format(tick) ?? String(tick),
      fontSize: 12,
      fontVariant: 'tabular-nums',
      ...inkText('muted'),
    }),
    ...(label === undefined
      ? []
      : [
          Plot.text([label], {
            frameAnchor: 'bottom-right',
            textAnchor: 'end',
            dy: 33,
            fontSize: 12,
            ...inkText('muted'),
          }),
        ]),
  ];
}

/** Whole epochs, no more than there is room for. */
function epochTicks([from, to]: readonly [number, number], most: number): readonly number[] {
  const spacing =
    [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (to - from) / step <= most) ?? 1000;
  const count = Math.floor((to - from) / spacing + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => from + index * spacing);
}

function drawCurve({ ink, points, shape, band, dots = false }: Curve): Plot.Markish[] {
  const channels = { x: 'x', y: 'y' } as const;
  const curve = shape === 'steps' ? 'step-after' : 'linear';
  return [
    ...(band === undefined
      ? []
      : [
          Plot.areaY(band, {
            x: 'x',
            y1: 'low',
            y2: 'high',
            ...inkText(ink),
            fillOpacity: 0.12,
            curve,
          }),
        ]),
    ...(shape === 'dots'
      ? []
      : [
          Plot.line(points, {
            ...channels,
            ...inkLine(ink),
            curve,
            strokeWidth: 2.25,
          }),
        ]),
    ...(dots || shape === 'dots'
      ? [
          Plot.dot(points, {
            ...channels,
            r: 2.75,
            ...inkText(ink),
          }),
        ]
      : []),
  ];
}
