import type { Simulation } from '@ahs/core';
import { drawFigure } from '../figures/figure.js';
import type { Panel } from '../figures/panel.js';
import type { Point } from '../figures/series.js';
import { magnitudeAxis, shortNumber } from '../figures/ticks.js';

/**
 * A simulation as a picture: a complete SVG file with a panel for each hyperparameter that moves, or for all where none
 * does; it suits light and dark pages.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs';
 * import { plot } from '@ahs/cli/plot';
 * import { float, linear, schedule, simulate, trainingClocks, variable } from '@ahs/core';
 *
 * const simulation = simulate(
 *   [schedule('beta', linear(0, 0.1))],
 *   trainingClocks({ epochs: 10, stepsPerEpoch: 100 }),
 *   { tunables: { beta: variable(float(0, 1), 0) } },
 * );
 * writeFileSync('beta.svg', plot(simulation, { title: 'β warms up' }));
 * ```
 */
export function plot(simulation: Simulation, options: { readonly title?: string } = {}): string {
  const { points, specs, decisions } = simulation;
  const names = Object.keys(specs);
  const moving = names.filter((name) => new Set(points.map(({ values }) => values[name])).size > 1);
  const shown = moving.length > 0 ? moving : names;
  const at = positions(points.map(({ clock }) => clock));
  const end = Math.max(at.at(-1) ?? 0, 1e-9);
  const panels = shown.map((name, index): Panel => {
    const curve = steps(
      points.map(({ values }, point) => ({ x: at[point] ?? 0, y: values[name] ?? Number.NaN })),
    );
    return {
      title: `${name} in force`,
      curves: [
        {
          ink: 'beta',
          points: curve,
          label: shortNumber(curve.at(-1)?.y ?? Number.NaN),
          shape: 'steps',
        },
      ],
      x: { domain: [0, end], ...(index === shown.length - 1 ? { label: 'epochs' } : {}) },
      y: magnitudeAxis(curve.map(({ y }) => y)),
    };
  });
  const [first, last] = [points[0], points.at(-1)];
  return drawFigure({
    id: 'simulation',
    title: options.title ?? `${shown.join(', ')} in a simulated run`,
    description: `${decisions.length} decisions. ${shown
      .map(
        (name) =>
          `${name} goes from ${shortNumber(first?.values[name] ?? Number.NaN)} to ${shortNumber(last?.values[name] ?? Number.NaN)}`,
      )
      .join('; ')}.`,
    panels,
  });
}

/** Where each clock lies, in epochs: straight between the points where an epoch ends; a run of one epoch is that epoch. */
function positions(
  clocks: readonly { readonly epoch: number; readonly step: number }[],
): readonly number[] {
  const starts = new Map<number, number>();
  for (const { epoch, step } of clocks) if (!starts.has(epoch)) starts.set(epoch, step);
  const lastStep = clocks.at(-1)?.step ?? 0;
  let known = 1;
  return clocks.map(({ epoch, step }) => {
    const start = starts.get(epoch) ?? 0;
    const next = starts.get(epoch + 1);
    if (next !== undefined) known = next - start;
    else if (epoch === 0) known = lastStep - start;
    return epoch + (known > 0 ? (step - start) / known : 0);
  });
}

/** Without the points at which nothing changes, but for the last: a value holds until the next. */
function steps(points: readonly Point[]): readonly Point[] {
  return points.filter(
    ({ y }, index) => index === 0 || index === points.length - 1 || y !== points[index - 1]?.y,
  );
}
