import { float, integer, isLegal, nearestLegal } from '../hyperparameter.js';
import type { SpecSubject } from './spec-laws.js';

const unit = float(0, 1);

/** For each law of specs one that breaks it, so that the law itself is tested. */
export const specViolators: Readonly<Record<string, SpecSubject>> = {
  form: { spec: { kind: 'float', scale: 'log', min: 0, max: 1 } },
  legality: { spec: { kind: 'float', scale: 'linear', min: 1, max: 0 } },
  rest: {
    spec: unit,
    // It keeps 32-bit floats.
    legality: { isLegal, nearestLegal: (spec, value) => Math.fround(nearestLegal(spec, value)) },
  },
  order: {
    spec: unit,
    // It goes round in a circle instead of stopping at the bounds.
    legality: {
      isLegal,
      nearestLegal: (spec, value) =>
        isLegal(spec, value) ? value : nearestLegal(spec, value - Math.floor(value)),
    },
  },
  nearness: {
    spec: integer(0, 10),
    // It truncates instead of rounding.
    legality: { isLegal, nearestLegal: (spec, value) => nearestLegal(spec, Math.trunc(value)) },
  },
  refusal: {
    spec: unit,
    legality: {
      isLegal,
      nearestLegal: (spec, value) => nearestLegal(spec, Number.isNaN(value) ? 0 : value),
    },
  },
};
