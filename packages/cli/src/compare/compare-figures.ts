import type { Figure } from '../figures/figure.js';
import type { InkName } from '../figures/palette.js';
import type { Curve, Panel } from '../figures/panel.js';
import { type Axis, linearAxis, magnitudeAxis, shortNumber } from '../figures/ticks.js';
import { mean, standardDeviation } from '../statistics/moments.js';
import type { CellResult } from './cell.js';
import type { Tested } from './compare-rows.js';

type CurveName = keyof CellResult['curves'];

/** The contenders that a figure can tell apart by colour; the first of them is the reference. */
const inks = ['beta', 'sparsity', 'accuracy', 'loss', 'rose', 'olive'] as const;

/** Who is drawn in colour, and who in grey behind them. */
export interface Cast {
  readonly leading: readonly { readonly tested: Tested; readonly ink: InkName }[];
  readonly others: readonly Tested[];
}

/** The reference and the best contenders lead; the grid and the rest stand behind. */
export function castOf(tested: readonly Tested[]): Cast {
  const score = ({ results }: Tested): number => mean(results.map(({ final }) => final.objective));
  const of = (role: Tested['contender']['role']) =>
    tested.filter(({ contender }) => contender.role === role);
  const ranked = [...of('contender')].sort((a, b) => score(b) - score(a));
  const [leading, behind] = [[...of('reference'), ...ranked], of('grid')];
  return {
    leading: leading.slice(0, inks.length).map((one, index) => ({
      tested: one,
      ink: inks[index] as InkName,
    })),
    others: [...leading.slice(inks.length), ...behind],
  };
}

/** The paper's Figure 1 over seeds: β over epochs, and below it the accuracy and the sparsity in validation. */
export function compareFigureOne(cast: Cast): Figure {
  const moves = cast.leading.some(({ tested }) => varies(tested, 'learningRate'));
  return {
    id: 'figure-1',
    title: 'β over epochs, with accuracy and sparsity',
    description: `Means and standard deviations over seeds of ${namesOf(cast)}.`,
    panels: [
      overEpochs(cast, 'beta', 'β in force', 0),
      ...(moves ? [overEpochs(cast, 'learningRate', 'Learning rate in force', 0)] : []),
      overEpochs(cast, 'accuracy', 'Accuracy in validation', 1),
      overEpochs(cast, 'sparsity', 'Sparsity in validation', 1, 'epochs'),
    ],
  };
}

/** How the contenders learn: likelihood and divergence in validation. */
export function compareLearningCurves(cast: Cast): Figure {
  return {
    id: 'learning-curves',
    title: 'Negative log-likelihood and KL over epochs',
    description: `Means and standard deviations over seeds of ${namesOf(cast)}.`,
    panels: [
      overEpochs(cast, 'nll', 'Negative log-likelihood in validation, in nats', 1),
      overEpochs(cast, 'kl', 'KL of the code in validation, in nats', 1, 'epochs'),
    ],
  };
}

/** Accuracy on the test set over what the code keeps and over its sparsity, a dot for each run. */
export function tradeOffs(cast: Cast): Figure {
  return {
    id: 'trade-offs',
    title: 'Accuracy against KL and against sparsity',
    description: `Each run of ${namesOf(cast)} on the test set.`,
    panels: [
      against(cast, 'kl', 'KL of the code, in nats'),
      against(cast, 'sparsity', 'sparsity of the code'),
    ],
  };
}

/** @param first Where the curve begins, in epochs: values are known from the start, evaluations from the first epoch. */
function overEpochs(
  { leading }: Cast,
  name: CurveName,
  title: string,
  first: 0 | 1,
  label?: string,
): Panel {
  const drawn = leading.map(({ tested, ink }) => ({
    tested,
    ink,
    points: spreadOf(tested, name, first),
  }));
  const scale = axisOf(
    name,
    drawn.flatMap(({ points }) => points.flatMap(({ y, low, high }) => [y, low, high])),
  );
  const lifted = onto(scale);
  const ends = drawn.flatMap(({ points }) => points.map(({ x }) => x));
  return {
    title,
    curves: drawn.map(
      ({ tested, ink, points }): Curve => ({
        ink,
        points: points.map(({ x, y }) => ({ x, y: lifted(y) })),
        band: points.map(({ x, low, high }) => ({ x, low: lifted(low), high: lifted(high) })),
        label: tested.contender.name,
        shape: 'line',
        dots: first === 1 && points.length <= 40,
      }),
    ),
    x: {
      domain: [0, ends.reduce((a, b) => Math.max(a, b), 1)],
      ...(label === undefined ? {} : { label }),
    },
    y: scale,
  };
}

function axisOf(name: CurveName, values: readonly number[]): Axis {
  switch (name) {
    case 'beta':
    case 'learningRate':
      return magnitudeAxis(values.filter((value) => value > 0));
    case 'accuracy':
    case 'sparsity':
      return linearAxis(values, { floor: 0, ceiling: 1 });
    case 'kl':
    case 'nll':
      return linearAxis(values, { floor: 0 });
  }
}

/** A 0 has no place on a log axis: it lies on its lower end. */
function onto({ scale, domain: [floor] }: Axis): (value: number) => number {
  return (value) => (scale === 'log' ? Math.max(floor, value) : value);
}

interface Spread {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Over the runs that reached an epoch: of values their extremes, of metrics the deviation. */
function spreadOf({ results }: Tested, name: CurveName, first: number): readonly Spread[] {
  const length = results.reduce((most, { curves }) => Math.max(most, curves[name].length), 0);
  return Array.from({ length }, (_, index) => {
    const values = results.flatMap(({ curves }) => curves[name][index] ?? []);
    const y = mean(values);
    if (first === 0) return { x: index, y, low: Math.min(...values), high: Math.max(...values) };
    const deviation = standardDeviation(values) || 0;
    return { x: index + first, y, low: Math.max(0, y - deviation), high: y + deviation };
  });
}

function against({ leading, others }: Cast, metric: 'kl' | 'sparsity', label: string): Panel {
  const all = [...leading.map(({ tested }) => tested), ...others].flatMap(({ results }) =>
    results.map(({ final }) => final),
  );
  const xs = all.map((final) => final[metric]);
  const axis =
    metric === 'sparsity'
      ? linearAxis(xs, { floor: 0, ceiling: 1 })
      : magnitudeAxis(xs.filter((x) => x > 0));
  const lifted = onto(axis);
  const pointsOf = ({ results }: Tested) =>
    results.map(({ final }) => ({ x: lifted(final[metric]), y: final.accuracy }));
  return {
    title: `Test accuracy over the ${label}`,
    curves: [
      ...others.map((tested): Curve => ({ ink: 'muted', points: pointsOf(tested), shape: 'dots' })),
      ...leading.map(
        ({ tested, ink }): Curve => ({
          ink,
          points: pointsOf(tested),
          label: tested.contender.name,
          shape: 'dots',
        }),
      ),
    ],
    x: { domain: axis.domain, label, axis },
    y: linearAxis(
      all.map(({ accuracy }) => accuracy),
      { floor: 0, ceiling: 1 },
    ),
  };
}

function varies({ results }: Tested, name: CurveName): boolean {
  return new Set(results.flatMap(({ curves }) => curves[name])).size > 1;
}

function namesOf({ leading }: Cast): string {
  return leading
    .map(({ tested: { contender, results } }) => {
      const objective = mean(results.map(({ final }) => final.objective));
      return `${contender.name} (J ${shortNumber(objective)})`;
    })
    .join(', ');
}
