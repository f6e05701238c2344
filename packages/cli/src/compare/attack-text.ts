import type { Trainer } from '@ahs/dib';

/** How `--attack` is written, for help and errors. */
export const attackUsage =
  'fgsm:<ε> or pgd:<ε>:<steps>[:<step size>], with ε and step size in (0, 1]';

/** So many images of the test set are attacked, its first: a step of an attack costs what a training step does. */
export const attackedImages = 1000;

/** As the trainer takes it. */
type Attack = Parameters<Trainer['attack']>[1];

const syntax = /^(?:fgsm:([\d.e-]+)|pgd:([\d.e-]+):([1-9]\d{0,3})(?::([\d.e-]+))?)$/;

/**
 * Reads one `--attack`; `undefined` for what is none. PGD starts at a random point, the same in each run, and its steps
 * are 2.5 ε / steps long unless told otherwise: both as in Madry et al., ICLR 2018.
 */
export function parseAttackText(text: string): Attack | undefined {
  const [, single, epsilonText = single, stepsText, size] = syntax.exec(text) ?? [];
  const epsilon = Number(epsilonText);
  const steps = Number(stepsText ?? 1);
  const stepSize = size === undefined ? Math.min(1, (2.5 * epsilon) / steps) : Number(size);
  if (!isShare(epsilon) || !isShare(stepSize)) return undefined;
  const shared = { epsilon, examples: attackedImages };
  return single === undefined
    ? { kind: 'pgd', ...shared, steps, stepSize, startSeed: 0 }
    : { kind: 'fgsm', ...shared };
}

function isShare(value: number): boolean {
  return value > 0 && value <= 1;
}
