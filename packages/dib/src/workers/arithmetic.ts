import { arithmeticName } from '../engine/backend.js';
import { trainingStep } from '../engine/feature-test.js';

/** The name of a thread's arithmetic and what it makes of a small training step: equal in threads that may share one. */
export function arithmeticProof(): string {
  return `${arithmeticName()}: ${trainingStep().join(', ')}`;
}
