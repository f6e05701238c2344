import { type HyperparameterSpec, isLegal, nearestLegal } from '../hyperparameter.js';

/**
 * The legal value nearest to `value` inside [low, high]; where no legal value lies in there, the legal one nearest to
 * the value held in bounds.
 */
export function legalWithin(
  spec: HyperparameterSpec,
  value: number,
  low: number,
  high: number,
): number {
  const held = Math.min(high, Math.max(low, value));
  if (isLegal(spec, held)) return held;
  const inside = (candidate: number) => candidate >= low && candidate <= high;
  switch (spec.kind) {
    case 'float':
      return nearestLegal(spec, held);
    case 'integer': {
      const candidates = [Math.round(held), Math.floor(held), Math.ceil(held)];
      const best = candidates.find((candidate) => inside(candidate) && isLegal(spec, candidate));
      return best ?? nearestLegal(spec, held);
    }
    case 'choice': {
      const within = spec.values.filter(inside);
      const [first, ...others] = within;
      return first === undefined
        ? nearestLegal(spec, held)
        : nearestLegal({ kind: 'choice', values: [first, ...others] }, held);
    }
  }
}
