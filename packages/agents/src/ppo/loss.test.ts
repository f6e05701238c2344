import { readFileSync } from 'node:fs';
import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipByGlobalNorm } from '../nn/global-norm.js';
import { distributionFor } from './action-distribution.js';
import { type ActorCritic, createActorCritic } from './actor-critic.js';
import { normalizeAdvantages } from './advantage.js';
import { clippedSurrogate, clippedSurrogateSlope, clippedValue } from './loss.js';
import { createMinibatch } from './minibatch.js';
import { ppoSettings } from './options.js';
import { lossAndGradients } from './update.js';

type Numbers = number | readonly Numbers[];

interface Reference {
  readonly policy: 'categorical' | 'gaussian';
  readonly dims: { readonly obs: number; readonly actions?: number; readonly action_dim?: number };
  readonly batch_size: number;
  readonly weights: Readonly<Record<string, Numbers>>;
  readonly batch: Readonly<Record<string, Numbers>>;
  readonly cases: readonly {
    readonly settings: {
      readonly clip_range: number;
      readonly clip_range_vf: number | null;
      readonly ent_coef: number;
      readonly vf_coef: number;
      readonly normalize_advantage: boolean;
    };
    readonly outputs: Readonly<Record<string, Numbers>> & {
      readonly gradients: Readonly<Record<string, Numbers>>;
    };
  }[];
}

const fixtures = new URL('../../../../fixtures/reference/', import.meta.url);
const read = (name: string): Reference =>
  JSON.parse(readFileSync(new URL(`ppo_${name}.json`, fixtures), 'utf8')) as Reference;

const flat = (numbers: Numbers): readonly number[] =>
  typeof numbers === 'number' ? [numbers] : numbers.flatMap(flat);

/** |a − b| ≤ t·max(1, |b|), the references' tolerance of a float32 implementation. */
function expectClose(actual: ArrayLike<number>, expected: Numbers, what: string): void {
  const numbers = flat(expected);
  expect(actual.length, what).toBeGreaterThanOrEqual(numbers.length);
  numbers.forEach((b, i) => {
    const a = actual[i] as number;
    const far = Math.abs(a - b) / Math.max(1, Math.abs(b));
    expect(far, `${what}[${i}] is ${a} instead of ${b}`).toBeLessThanOrEqual(1e-5);
  });
}

/** A weight of ours under its name in the references. */
const referenceName = (network: string, weight: string): string => {
  if (weight === 'appended1/appended') return 'log_std';
  const [layer, part] = weight.split('/') as [string, string];
  const prefix = network === 'policy' ? 'pi' : 'vf';
  return `${prefix}_${part === 'kernel' ? 'w' : 'b'}${layer.replace('dense', '')}`;
};

function load(actorCritic: ActorCritic, weights: Reference['weights']): void {
  for (const [name, network] of Object.entries(actorCritic.networks)) {
    for (const weight of network.weights) {
      network.parameters.set(
        flat(weights[referenceName(name, weight.name)] as Numbers),
        weight.start,
      );
    }
  }
}

for (const name of ['categorical', 'gaussian'] as const) {
  describe(`the loss of a ${name} policy is the reference’s`, () => {
    const { dims, batch_size: size, weights, batch, cases } = read(name);
    cases.forEach(({ settings: wanted, outputs }, index) => {
      it(`case ${index}: ${JSON.stringify(wanted)}`, () => {
        const settings = ppoSettings({
          network: { hidden: [16, 16], gaussian: { squashed: false } },
          surrogate: {
            ...(wanted.clip_range_vf === null ? {} : { valueClip: wanted.clip_range_vf }),
            valueCoefficient: wanted.vf_coef,
            entropyCoefficient: wanted.ent_coef,
          },
        });
        const distribution = distributionFor(
          name === 'categorical'
            ? { kind: 'discrete', n: dims.actions as number }
            : { kind: 'continuous', n: dims.action_dim as number },
          settings.network,
        );
        const actorCritic = createActorCritic(
          settings.network,
          dims.obs,
          distribution,
          size,
          createRng(1),
        );
        load(actorCritic, weights);
        const minibatch = createMinibatch(
          {
            capacity: size,
            observationSize: dims.obs,
            drawLength: distribution.draws,
            maskLength: distribution.maskLength,
          },
          size,
          distribution.outputs,
        );
        minibatch.size = size;
        minibatch.observations.set(flat(batch.obs as Numbers));
        minibatch.draws.set(flat(batch.actions as Numbers));
        minibatch.masks.fill(1);
        minibatch.oldLogProbabilities.set(flat(batch.old_log_prob as Numbers));
        minibatch.oldValues.set(flat(batch.old_values as Numbers));
        minibatch.advantages.set(flat(batch.advantages as Numbers));
        minibatch.returns.set(flat(batch.returns as Numbers));
        if (wanted.normalize_advantage) normalizeAdvantages(minibatch.advantages, size);

        const loss = lossAndGradients({ settings, distribution }, actorCritic, minibatch, {
          clip: wanted.clip_range,
          entropyCoefficient: wanted.ent_coef,
        });
        expectClose(minibatch.advantages, outputs.advantages_used as Numbers, 'advantages');
        expectClose(minibatch.values, outputs.values as Numbers, 'values');
        expectClose(minibatch.logProbabilities, outputs.log_prob as Numbers, 'log_prob');
        expectClose(minibatch.entropies, outputs.entropy as Numbers, 'entropy');
        const scalars = [
          [loss.loss, 'loss'],
          [loss.policyLoss, 'policy_loss'],
          [loss.valueLoss, 'value_loss'],
          [-loss.entropy, 'entropy_loss'],
          [loss.klDivergence, 'approx_kl'],
          [loss.clipFraction, 'clip_fraction'],
        ] as const;
        for (const [own, key] of scalars) expectClose([own], outputs[key] as Numbers, key);
        const seen: string[] = [];
        for (const [network, { weights: placed, gradients }] of Object.entries(
          actorCritic.networks,
        )) {
          for (const { name: weight, start, length } of placed) {
            const key = referenceName(network, weight);
            seen.push(key);
            expectClose(
              gradients.subarray(start, start + length),
              outputs.gradients[key] as Numbers,
              `the gradient of ${key}`,
            );
          }
        }
        expect(seen.sort()).toEqual(Object.keys(outputs.gradients).sort());
        const all = Object.values(actorCritic.networks).map(({ gradients }) => gradients);
        expectClose([clipByGlobalNorm(all, 1e9)], outputs.grad_norm as Numbers, 'grad_norm');
      });
    });
  });
}

describe('the clipped surrogate', () => {
  const ratio = fc.double({ min: 0.01, max: 3, noNaN: true });
  const advantage = fc.double({ min: -5, max: 5, noNaN: true });
  const clip = fc.double({ min: 0.05, max: 0.5, noNaN: true });

  it('never promises more than the ratio, and its slope is its derivative by log π', () => {
    fc.assert(
      fc.property(ratio, advantage, clip, (r, a, c) => {
        expect(clippedSurrogate(r, a, c)).toBeLessThanOrEqual(r * a);
        // Away from the kinks.
        fc.pre(Math.abs(r - 1 - c) > 1e-3 && Math.abs(r - 1 + c) > 1e-3);
        const h = 1e-6;
        const slope =
          (clippedSurrogate(r * Math.exp(h), a, c) - clippedSurrogate(r * Math.exp(-h), a, c)) /
          (2 * h);
        expect(clippedSurrogateSlope(r, a, c)).toBeCloseTo(slope, 5);
      }),
    );
  });

  it('keeps a value near the old one', () => {
    expect(clippedValue(5, 1, 0.5)).toBe(1.5);
    expect(clippedValue(-5, 1, 0.5)).toBe(0.5);
    expect(clippedValue(1.25, 1, 0.5)).toBe(1.25);
    expect(clippedValue(5, 1, undefined)).toBe(5);
  });
});
