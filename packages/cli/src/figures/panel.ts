import type { InkName } from './palette.js';
import type { Axis } from './ticks.js';

/** A line of a panel, from left to right. */
export interface Curve {
  readonly ink: InkName;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Written at its right end; nothing where there is none. */
  readonly label?: string;
  /** `steps` for values that hold until they change, `dots` for points that nothing joins. */
  readonly shape: 'line' | 'steps' | 'dots';
  /** What lies around the line: the spread of several runs. */
  readonly band?: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  /** Marks each point. */
  readonly dots?: boolean;
}

/** One coordinate system of a figure. */
export interface Panel {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly x: {
    readonly domain: readonly [number, number];
    readonly label?: string;
    /** Of what is no epoch. */
    readonly axis?: Axis;
  };
  readonly y: Axis;
}
