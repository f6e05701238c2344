import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { ClassifierEvaluation } from '../metrics.js';
import type { ClassifierSettings } from '../models/settings.js';
import type { Trainer } from '../trainer/contract.js';
import { squares } from '../trainer/squares.test.support.js';
import { texts } from '../trainer/texts.test.support.js';
import { createTrainer } from '../trainer/trainer.js';

function trained(model: ClassifierSettings): Trainer<ClassifierEvaluation> {
  const one = createTrainer({
    model,
    data: squares(2, { train: 480, validation: 40, test: 120 }),
    seed: 3,
    training: { batchSize: 16, optimizer: 'adam', learningRate: 0.003, beta: 1e-3 },
    length: { epochs: 3 },
    evaluateEvery: 1000,
  });
  while (one.next() !== undefined);
  return one;
}

beforeAll(() => chooseBackend('wasm'));

describe('an attack', () => {
  it.each<ClassifierSettings>([
    { kind: 'small-cnn', latent: 16 },
    { kind: 'mlp', hidden: [32], latent: 16 },
  ])(
    'on $kind costs more accuracy the further it may go, in many steps more than in one',
    (model) => {
      const one = trained(model);
      const { accuracy } = one.evaluate('test');
      expect(accuracy).toBeGreaterThan(0.9);
      const epsilons = [0, 0.05, 0.1, 0.2, 0.3];
      const fgsm = epsilons.map((epsilon) => one.attack('test', { kind: 'fgsm', epsilon }));
      for (const { accuracyBefore } of fgsm) expect(accuracyBefore).toBe(accuracy);
      const left = fgsm.map((outcome) => outcome.accuracy);
      expect(left[0]).toBe(accuracy);
      left.slice(1).forEach((share, i) => {
        expect(share).toBeLessThanOrEqual((left[i] as number) + 0.02);
      });
      expect(left.at(-1)).toBeLessThan(accuracy - 0.2);
      for (const [i, epsilon] of epsilons.entries()) {
        const pgd = { kind: 'pgd', epsilon, steps: 6, stepSize: epsilon / 3 } as const;
        const outcome = one.attack('test', pgd);
        expect(outcome.accuracy).toBeLessThanOrEqual((left[i] as number) + 0.01);
        const random = one.attack('test', { ...pgd, startSeed: 5 });
        expect(random).toEqual(one.attack('test', { ...pgd, startSeed: 5 }));
        expect(random.accuracy).toBeLessThanOrEqual((left[i] as number) + 0.05);
      }
      one.dispose();
    },
  );

  it('may be held against the first images alone', () => {
    const one = trained({ kind: 'small-cnn', latent: 16 });
    const attack = { kind: 'fgsm', epsilon: 0.2 } as const;
    expect(one.attack('test', { ...attack, examples: 500 })).toEqual(one.attack('test', attack));
    // A share of seven images, which 120 hardly have.
    const { accuracyBefore, accuracy } = one.attack('test', { ...attack, examples: 7 });
    for (const share of [accuracyBefore, accuracy]) {
      expect(7 * share).toBeCloseTo(Math.round(7 * share), 9);
    }
    expect(() => one.attack('test', { ...attack, examples: 0 })).toThrow(/examples/);
    one.dispose();
  });

  it('may look through the noise of the code, the same each time', () => {
    const one = trained({ kind: 'small-cnn', latent: 16 });
    const attack = { kind: 'fgsm', epsilon: 0.2, samples: { count: 4, seed: 1 } } as const;
    const outcome = one.attack('test', attack);
    expect(one.attack('test', attack)).toEqual(outcome);
    expect(outcome.accuracy).toBeLessThan(outcome.accuracyBefore - 0.1);
    const none = one.attack('test', { ...attack, epsilon: 0, samples: { count: 12, seed: 1 } });
    expect(Math.abs(none.accuracyBefore - one.evaluate('test').accuracy)).toBeLessThan(0.05);
    one.dispose();
  });

  it('is refused where there are no images or no classes, and when it is none', () => {
    const settings = {
      seed: 3,
      training: { batchSize: 16, optimizer: 'adam', learningRate: 0.003, beta: 1e-3 },
      length: { epochs: 1 },
      evaluateEvery: 1000,
    } as const;
    const unfit = expect.objectContaining({ code: 'AHS_ATTACK_UNFIT' });
    const text = createTrainer({ ...settings, model: { kind: 'text-cnn' }, data: texts(1) });
    expect(() => text.attack('test', { kind: 'fgsm', epsilon: 0.1 })).toThrow(unfit);
    const vae = createTrainer({ ...settings, model: { kind: 'vae' }, data: squares(1) });
    expect(() => vae.attack('test', { kind: 'fgsm', epsilon: 0.1 })).toThrow(unfit);
    const mlp = createTrainer({
      ...settings,
      model: { kind: 'mlp', hidden: [4] },
      data: squares(1),
    });
    expect(() => mlp.attack('test', { kind: 'fgsm', epsilon: 2 })).toThrow(/epsilon/);
    for (const one of [text, vae, mlp]) one.dispose();
  });
});
