/**
 * How much of what dynamic configuration can gain over a static one a policy has gained: 0 as good as the best static
 * one, 1 optimal.
 *
 * @example
 * ```ts
 * gapClosed({ policy: 9.4, bestStatic: 5.8, optimal: 9.6 });
 * ```
 */
export function gapClosed(mean: {
  readonly policy: number;
  readonly bestStatic: number;
  readonly optimal: number;
}): number {
  return (mean.policy - mean.bestStatic) / (mean.optimal - mean.bestStatic);
}
