import { describe, expect, test } from 'vitest';
import { choice, float, property, tunable, variable } from '../index.js';
import { checkLaws, type TunableHost, tunableLaws, tunableViolators } from './index.js';

/** A line fitted to points by stochastic gradient descent: how core's accesses are used by a host. */
function lineFit(settings: { rate: number; batchSize: number }) {
  const points = [0.1, 0.9, 0.4, 0.7, 0.2, 0.6, 0.3, 0.8].map((x) => ({ x, y: 2 * x - 1 }));
  const line = { slope: 0, offset: 0 };
  let next = 0;
  const step = () => {
    const gradient = { slope: 0, offset: 0 };
    for (let i = 0; i < settings.batchSize; i += 1) {
      const { x, y } = points[(next + i) % points.length] as { x: number; y: number };
      const error = line.slope * x + line.offset - y;
      gradient.slope += (error * x) / settings.batchSize;
      gradient.offset += error / settings.batchSize;
    }
    next += settings.batchSize;
    line.slope -= settings.rate * gradient.slope;
    line.offset -= settings.rate * gradient.offset;
    return { ...line };
  };
  return step;
}

describe('the tunables of core keep the laws', () => {
  const hosts: Readonly<Record<string, () => TunableHost>> = {
    'a property': () => {
      const settings = { rate: 0.1, batchSize: 2 };
      return {
        tunable: tunable(float(0, 0.5), property(settings, 'rate')),
        step: lineFit(settings),
      };
    },
    'a choice': () => {
      const settings = { rate: 0.1, batchSize: 2 };
      return {
        tunable: tunable(choice(1, 2, 4), property(settings, 'batchSize')),
        step: lineFit(settings),
      };
    },
    'a 32-bit variable': () => {
      const rate = new Float32Array([0.1]);
      const settings = { rate: 0.1, batchSize: 2 };
      const step = lineFit(settings);
      return {
        tunable: tunable(float(0, 0.5), {
          get: () => rate[0] as number,
          set: (value) => {
            rate[0] = value;
          },
        }),
        step: () => {
          settings.rate = rate[0] as number;
          return step();
        },
      };
    },
    'a variable that the host asks for': () => {
      const settings = { rate: 0, batchSize: 2 };
      const step = lineFit(settings);
      const rate = variable(float(0, 0.5), 0.1);
      return {
        tunable: rate,
        step: () => {
          settings.rate = rate.get();
          return step();
        },
      };
    },
  };
  for (const [name, create] of Object.entries(hosts)) {
    checkLaws(test, tunableLaws({ create, name }));
  }
});

describe('each law catches its violator', () => {
  for (const [name, subject] of Object.entries(tunableViolators)) {
    test(name, () => {
      const found = tunableLaws(subject).find((law) => law.name.startsWith(`${name}:`));
      expect(found).toBeDefined();
      expect(() => found?.check()).toThrow(
        expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error,
      );
    });
  }

  test('and there is one for each law', () => {
    const laws = tunableLaws({
      name: 'x',
      create: () => ({ tunable: variable(float(0, 1), 0.5), step: () => null }),
    });
    expect(laws.map(({ name }) => name.split(':')[0]).sort()).toEqual(
      Object.keys(tunableViolators).sort(),
    );
  });

  test('a host that heeds what was set one step late', () => {
    const create = (): TunableHost => {
      const settings = { rate: 0.1, batchSize: 2 };
      const step = lineFit(settings);
      let late = 0.1;
      return {
        tunable: {
          spec: float(0, 0.5),
          get: () => late,
          set: (value) => {
            late = value;
          },
        },
        step: () => {
          const seen = step();
          settings.rate = late;
          return seen;
        },
      };
    };
    const effect = tunableLaws({ name: 'late', create }).find(({ name }) =>
      name.startsWith('effect'),
    );
    expect(() => effect?.check()).toThrow(/the next is as without/);
  });
});
