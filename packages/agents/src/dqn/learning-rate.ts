import { cosine, geometric, linear, steps } from '@ahs/core';
import type { DqnSettings } from './options.js';

const curves = { linear, geometric, cosine } as const;

/** The learning rate after so many transitions. */
export function learningRateOf({
  learningRate,
}: DqnSettings['optimizer']): (transitions: number) => number {
  if (typeof learningRate === 'number') return () => learningRate;
  const { kind, from, to, transitions } = learningRate;
  const schedule = curves[kind](from, to, { over: steps(transitions) });
  return (step) => schedule({ epoch: 0, step });
}
