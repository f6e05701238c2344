import { bottleneckObjective } from '@ahs/dib';
import { type Cell, type CellMetrics, type CellResult, cellKey, type Results } from './cell.js';
import { type Comparison, readyCells } from './comparison.js';

/** Metrics of an accuracy and a sparsity, all else being ordinary. */
export function metricsAt(accuracy: number, sparsity: number): CellMetrics {
  return {
    accuracy,
    nll: 1 - accuracy,
    ece: 0.1,
    kl: 10,
    informationBits: 10 / Math.LN2,
    sparsity,
    klInactive: 0,
    activeUnits: 8,
    objective: bottleneckObjective({ accuracy, sparsity }),
  };
}

/** A run with these accuracies, and a sparsity of 1. */
export function resultOf(
  { variant, seed }: Cell,
  accuracy: { readonly test: number; readonly validation: number },
  { tuningSeeds }: Pick<Comparison, 'tuningSeeds'>,
): CellResult {
  return {
    variant: variant.key,
    seed,
    phase: tuningSeeds.includes(seed) ? 'tuning' : 'test',
    outcome: 'completed',
    collapsed: false,
    final: metricsAt(accuracy.test, 1),
    best: { ...metricsAt(accuracy.test, 1), epoch: 1 },
    validation: metricsAt(accuracy.validation, 1),
    curves: {
      beta: [0.1, 0.1],
      learningRate: [1, 1],
      accuracy: [0.5],
      sparsity: [1],
      kl: [10],
      nll: [1],
    },
    runs: variant.episodes ?? 1,
    steps: 10,
    wallSeconds: 1,
  };
}

/** Goes through a comparison as the command does, with these results in place of runs; how many at a time. */
export function complete(
  comparison: Comparison,
  measure: (cell: Cell) => { readonly test: number; readonly validation: number },
  alter: (result: CellResult) => CellResult = (result) => result,
): { readonly results: Results; readonly rounds: readonly number[] } {
  const results = new Map<string, CellResult>();
  const rounds: number[] = [];
  for (
    let ready = readyCells(comparison, results);
    ready.length > 0;
    ready = readyCells(comparison, results)
  ) {
    rounds.push(ready.length);
    for (const cell of ready) {
      const result = alter(resultOf(cell, measure(cell), comparison));
      results.set(cellKey(result.variant, result.seed), result);
    }
  }
  return { results, rounds };
}
