import type { HostEvent } from '@ahs/core';
import { z } from 'zod';

/** The metric that a controller reads, and in which event. */
export interface Watch {
  readonly metric?: string;
  /** Each such event that carries the metric is one reading. */
  readonly on?: 'step.end' | 'eval.end' | 'epoch.end';
}

/** What is read unless the user says otherwise. */
export function watchSchema(metric: string, on: 'step.end' | 'eval.end') {
  return z
    .strictObject({
      metric: z.string().min(1).default(metric),
      on: z.enum(['step.end', 'eval.end', 'epoch.end']).default(on),
    })
    .prefault({});
}

/** The metric in an event of the kind that is watched; `undefined` where there is none, and NaN where it is NaN. */
export function readingOf(event: HostEvent, { metric, on }: Required<Watch>): number | undefined {
  return event.type === on ? event.metrics[metric] : undefined;
}
