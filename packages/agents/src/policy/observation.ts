/** What is wrong with an observation, in words, or `undefined` where nothing is. */
export function observationFlaw(observation: Float32Array, size: number): string | undefined {
  if (observation.length !== size) return `has ${observation.length} numbers instead of ${size}`;
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(observation[i])) return `is ${observation[i]} at index ${i}`;
  }
  return undefined;
}
