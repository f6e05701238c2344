import { describe, expect, it } from 'vitest';
import { float, integer } from './hyperparameter.js';
import { property, tunable, variable } from './tunable.js';

describe('tunable', () => {
  it('reads and sets where the hyperparameter lives, and remembers nothing itself', () => {
    const model = { beta: 1e-3, name: 'bottleneck' };
    const beta = tunable(float(0, 1), property(model, 'beta'));
    expect(beta.spec).toEqual(float(0, 1));
    expect(beta.get()).toBe(1e-3);
    beta.set(0.1);
    expect(model).toEqual({ beta: 0.1, name: 'bottleneck' });
    model.beta = 0.2;
    expect(beta.get()).toBe(0.2);
  });

  it('calls getters and setters, also those that are methods of an instance', () => {
    class Optimizer {
      #rate = 0.1;
      get(): number {
        return this.#rate;
      }
      set(rate: number): void {
        this.#rate = rate;
      }
    }
    const optimizer = new Optimizer();
    const rate = tunable(float(0, 1), optimizer);
    const { get, set } = rate;
    set(0.5);
    expect(get()).toBe(0.5);
    expect(optimizer.get()).toBe(0.5);
  });

  it('passes on what the host throws', () => {
    const frozen = tunable(float(0, 1), property(Object.freeze({ beta: 0.1 }), 'beta'));
    expect(() => frozen.set(0.2)).toThrow(TypeError);
    expect(frozen.get()).toBe(0.1);
  });
});

describe('variable', () => {
  it('is a place of its own', () => {
    const spec = integer(1, 512);
    const [first, second] = [variable(spec, 32), variable(spec, 32)];
    first.set(64);
    expect([first.get(), second.get(), first.spec]).toEqual([64, 32, spec]);
  });
});
