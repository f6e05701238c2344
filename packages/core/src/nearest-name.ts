/**
 * The known name that somebody most likely meant, or `undefined` when none is near: at most half of the longer one's
 * letters differ. The earlier of two that are equally near.
 *
 * @example
 * ```ts
 * nearestName('learningrate', ['beta', 'learningRate']); // 'learningRate'
 * ```
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({
      candidate,
      share: editDistance(name, candidate) / Math.max(name.length, candidate.length),
    }))
    .filter(({ share }) => share <= 0.5)
    .sort((a, b) => a.share - b.share);
  return nearest?.candidate;
}

/** Insertions, deletions and substitutions that lead from `a` to `b` (Levenshtein 1966), one row at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] as number) + 1,
          (current[column - 1] as number) + 1,
          (previous[column - 1] as number) + substitution,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] as number;
}
