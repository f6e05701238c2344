import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../history.js';
import { writeJournal, writtenAccuracy } from '../journal.test.support.js';
import { spread } from './end-labels.js';
import { drawFigure } from './figure.js';
import { figureOne } from './figure-one.js';
import { learningCurves } from './learning-curves.js';

const betas = [0.001, 0.003, 0.01, 0.03, 0.1, 0.03];
const run = {
  label: 'DQN',
  scheduled: ['beta'],
  history: readHistory(writeJournal({ epochs: 3, betas }), 'written'),
};

/** The vertices of the drawn lines of a colour, `M x,y L x,y …`. */
function vertices(svg: string, ink: string): readonly (readonly [number, number])[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return [...document.querySelectorAll(`g.ink-${ink}-line path`)].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    ),
  );
}

/** Whether y in pixels is a straight line of what was measured. */
function expectProportional(pixels: readonly number[], measured: readonly number[]): void {
  const slope =
    ((pixels.at(-1) as number) - (pixels[0] as number)) /
    ((measured.at(-1) as number) - (measured[0] as number));
  expect(slope).toBeLessThan(0);
  for (const [index, value] of measured.entries()) {
    expect(pixels[index]).toBeCloseTo(
      (pixels[0] as number) + slope * (value - (measured[0] as number)),
      1,
    );
  }
}

describe('figure 1', () => {
  const svg = drawFigure(figureOne(run));

  it('holds every measured accuracy at its place', () => {
    const drawn = vertices(svg, 'accuracy');
    const steps = [5, 10, 15, 20, 25, 30];
    expect(drawn).toHaveLength(steps.length);
    expectProportional(
      drawn.map(([, y]) => y),
      steps.map(writtenAccuracy),
    );
    const gaps = drawn.slice(1).map(([x], index) => x - (drawn[index]?.[0] as number));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] as number, 1);
  });

  it('holds every value of β, in steps and on a log axis', () => {
    const levels = vertices(svg, 'beta')
      .map(([, y]) => y)
      .filter((y, index, all) => y !== all[index - 1]);
    expect(levels).toHaveLength(betas.length);
    expectProportional([...levels].slice(0, 5), betas.slice(0, 5).map(Math.log));
  });

  it('has a panel for each hyperparameter that the run is about', () => {
    const learningRate = [0.1, 0.01, 0.001].map((value, epoch) => ({
      step: 10 * epoch,
      epoch,
      value,
    }));
    const history = { ...run.history, values: { ...run.history.values, learningRate } };
    const panels = (scheduled: readonly string[]) =>
      figureOne({ label: 'learning rate', scheduled, history });
    expect(panels(['learningRate']).panels.map(({ title }) => title)).toEqual([
      'Learning rate in force',
      'Accuracy and sparsity in validation',
    ]);
    expect(panels(['learningRate']).description).toContain(
      'learning rate goes from 0.1 to 0.001; at the end',
    );
    expect(panels(['beta', 'learningRate']).panels.map(({ title }) => title)).toEqual([
      'β in force',
      'Learning rate in force',
      'Accuracy and sparsity in validation',
    ]);
    const levels = vertices(drawFigure(panels(['learningRate'])), 'beta')
      .map(([, y]) => y)
      .filter((y, index, all) => y !== all[index - 1]);
    expectProportional(levels, [0.1, 0.01, 0.001].map(Math.log));
  });

  it('leaves the learning rate to the learning curves where the run is not about it', () => {
    const learningRate = [0.1, 0.01].map((value, epoch) => ({ step: 10 * epoch, epoch, value }));
    const history = { ...run.history, values: { ...run.history.values, learningRate } };
    const curves = (scheduled: readonly string[]) =>
      learningCurves({ label: 'x', scheduled, history }).panels.map(({ title }) => title);
    expect(curves(['beta'])).toContain('Learning rate in force');
    expect(curves(['learningRate'])).not.toContain('Learning rate in force');
  });

  it('is a whole file that asks for nothing from elsewhere, with dark colours inside', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|NaN|undefined/);
  });
});

describe('labels', () => {
  it('are pushed apart, and stay inside', () => {
    expect(spread([10, 12, 100], 200)).toEqual([10, 25, 100]);
    expect(spread([195, 199], 200)).toEqual([185, 200]);
  });
});
