import {
  choice,
  constant,
  epochs,
  float,
  geometric,
  schedule,
  simulate,
  stepDecay,
  trainingClocks,
  variable,
} from '@ahs/core';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { plot } from './index.js';

const tunables = {
  learningRate: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
  momentum: variable(float(0, 1), 0.9),
  batchSize: variable(choice(32, 64, 128), 32),
};
const clocks = trainingClocks({ epochs: 6, stepsPerEpoch: 10 });
const picture = (svg: string) => parseHTML(svg).document;

describe('plot', () => {
  it('draws a panel for each hyperparameter that moves, and says so in words', () => {
    const simulation = simulate(
      [
        schedule('learningRate', geometric(0.1, 0.001)),
        schedule('batchSize', ({ epoch }) => (epoch < 3 ? 32 : 128)),
        schedule('momentum', constant(0.9)),
      ],
      clocks,
      { tunables },
    );
    const svg = plot(simulation, { title: 'Warm & cold' });
    const document = picture(svg);
    expect(document.querySelectorAll('svg.panel').length).toBe(2);
    expect(document.querySelector('title')?.textContent).toBe('Warm & cold');
    expect(document.querySelector('desc')?.textContent).toMatch(
      /batchSize goes from 32 to 128.*|learningRate goes from 0.1 to 0.001/,
    );
    expect(svg).toContain('batchSize in force');
    expect(svg).not.toContain('momentum in force');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('places steps within their epochs', () => {
    const decay = schedule('learningRate', stepDecay(0.1, { factor: 0.5, every: epochs(2) }));
    const document = picture(plot(simulate([decay], clocks, { tunables })));
    const path = document.querySelector('[class*=ink-beta-line] path')?.getAttribute('d') ?? '';
    // Three levels: the moves between them lie at a third and two thirds of the width.
    const xs = [...new Set([...path.matchAll(/[ML,]?(-?[\d.]+),/g)].map(([, x]) => Number(x)))];
    const [left, first, second, right] = [...xs].sort((a, b) => a - b);
    expect(((first ?? 0) - (left ?? 0)) / ((right ?? 0) - (left ?? 0))).toBeCloseTo(1 / 3, 2);
    expect(((second ?? 0) - (left ?? 0)) / ((right ?? 0) - (left ?? 0))).toBeCloseTo(2 / 3, 2);
  });

  it('draws what never moves, and a run of one event', () => {
    const still = simulate([], [{ epoch: 0, step: 0, progress: 0 }], { tunables });
    expect(picture(plot(still)).querySelectorAll('svg.panel').length).toBe(3);
    expect(plot(still)).not.toMatch(/NaN/);
  });
});
