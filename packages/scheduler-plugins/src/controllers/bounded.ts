import type { HyperparameterSpec } from '@ahs/core';
import { z } from 'zod';

/** Bounds of a controller's value, inclusive; finite numbers. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const boundsSchema = (min: number, max: number) =>
  z
    .strictObject({ min: z.number().default(min), max: z.number().default(max) })
    .refine((bounds) => bounds.min < bounds.max, 'min must be below max')
    .prefault({});

/** The least and the greatest legal value. */
export function boundsOf(spec: HyperparameterSpec): Bounds {
  switch (spec.kind) {
    case 'float':
    case 'integer':
      return { min: spec.min, max: spec.max };
    case 'choice':
      return { min: spec.values[0], max: spec.values.at(-1) ?? spec.values[0] };
  }
}

/** The nearest value within bounds. */
export function clampTo({ min, max }: Bounds, value: number): number {
  return Math.min(max, Math.max(min, value));
}
