import { expect, it } from 'vitest';
import { type BackendName, chooseBackend } from './engine/backend.js';
import { squares } from './trainer/squares.test.support.js';
import { createTrainer } from './trainer/trainer.js';

const STEPS = 200;

/** The loss of each step of a small run. */
async function lossCurve(backend: BackendName): Promise<readonly number[]> {
  await chooseBackend(backend);
  const trainer = createTrainer({
    model: { kind: 'small-cnn', latent: 8, bottleneck: 'linear' },
    data: squares(1, { train: 60, validation: 2, test: 2 }),
    seed: 3,
    training: { batchSize: 2, optimizer: 'sgd', learningRate: 0.005, beta: 1e-3 },
    length: { epochs: 100 },
    evaluateEvery: 1000,
  });
  const losses: number[] = [];
  while (losses.length < STEPS) {
    const event = trainer.next();
    if (event === undefined) throw new Error('The run is too short.');
    if (event.type === 'step.end') losses.push(event.metrics.loss as number);
  }
  trainer.dispose();
  return losses;
}

/**
 * The same 200 steps on the cpu backend and on WebAssembly with the arithmetic that it has in this process. Each rounds
 * otherwise: by 6e-8 of a loss near 1 in each step, which 200 steps could add up to 1e-5; less than that was seen in every run of the test. A
 * wrong gradient of a single weight is orders of magnitude more.
 */
export function testLossCurve(): void {
  it('has the losses of the cpu backend over 200 steps', async () => {
    const cpu = await lossCurve('cpu');
    const wasm = await lossCurve('wasm');
    const mean = (losses: readonly number[]) => losses.reduce((a, b) => a + b, 0) / losses.length;
    expect(mean(cpu.slice(-20))).toBeLessThan(0.5 * mean(cpu.slice(0, 20)));
    const apart = Math.max(...wasm.map((loss, i) => Math.abs(loss - (cpu[i] as number))));
    expect(apart).toBeLessThan(1e-5);
    // Were it 0, the two would not be two.
    expect(apart).toBeGreaterThan(0);
  });
}
