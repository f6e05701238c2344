import type { InkName } from './palette.js';
import type { Axis } from './ticks.js';

/** A line of a panel, from left to right. */
export interface Curve {
  readonly ink: InkName;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Written at its right end; nothing where there is none. */
  readonly label?: string;
  /** `steps` for values that hold until they change. */
  readonly shape: 'line' | 'steps';
  /** A comparison: drawn thin and dashed. */
  readonly beside?: boolean;
  /** Marks each point. */
  readonly dots?: boolean;
}

/** One coordinate system of a figure. */
export interface Panel {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly x: { readonly domain: readonly [number, number]; readonly label?: string };
  readonly y: Axis;
}
