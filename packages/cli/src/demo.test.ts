import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { policyFor } from '@ahs/policies';
import { describe, expect, it } from 'vitest';
import { newFolder, startAhs } from './ahs-process.test.support.js';
import { demo } from './commands/demo-command.js';
import { cellResultSchema } from './compare/cell.js';
import { processSurroundings } from './surroundings.js';

/** The demonstration with runs of a moment. */
async function tinyDemo(folder: string, options: Readonly<Record<string, unknown>>) {
  const written = { stdout: '', stderr: '' };
  const surroundings = {
    ...processSurroundings(),
    workingDirectory: folder,
    stdout: { write: (text: string) => (written.stdout += text) },
    stderr: { write: (text: string) => (written.stderr += text) },
  };
  const setting = { seedCount: 1, trainSize: 64, labelNoise: 0.4, epochs: 1 };
  const code = await demo(options, surroundings, setting);
  return { code, ...written };
}

const linesOf = (folder: string): readonly string[] => {
  const path = join(folder, 'results.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
};

describe('ahs demo', () => {
  it('compares the shipped policy with the best fixed β and two schedules, and says who is ahead', async () => {
    const folder = newFolder();
    const { code, stdout, stderr } = await tinyDemo(folder, { seed: '5' });
    expect(code, stderr).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'runs'));
    const runs = join(folder, 'runs', name);
    const summary = JSON.parse(readFileSync(join(runs, 'summary.json'), 'utf8'));
    const { card } = policyFor(['beta', 'learningRate']);
    expect(summary).toMatchObject({ seeds: [5], tuningSeeds: [105], runs: 15 });
    type Row = (typeof summary)['rows'][number];
    const compared: readonly Row[] = summary.rows.filter(({ role }: Row) => role !== 'grid');
    expect(compared.map(({ name, runs: { total } }) => [name, total])).toEqual([
      ['best fixed β', 7],
      ['cosine', 1],
      ['rise', 1],
      ['pre-trained policy', card.training.runs + 1],
    ]);
    const lines = linesOf(runs).map((line) => cellResultSchema.parse(JSON.parse(line)));
    expect(lines.filter(({ variant }) => variant.includes(card.name))).toHaveLength(1);

    const [leader, ...behind] = [...compared].sort(
      (a, b) => b.final.objective.mean - a.final.objective.mean,
    );
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      `Most J: ${leader.name} (${leader.final.objective.mean.toFixed(3)}), before ${behind[0].name} (`,
    );
    expect(said).toContain('With 1 seed nothing can be claimed of 3 contenders');
    expect(said).toContain(`Report runs/${name}/report.html`);
    expect(said).toMatch(/docs\/results.* npx --no-install ahs compare .*--against all/);
    expect(said).toMatch(/npx --no-install ahs train .*=pretrained .*--seed 5 /);
    expect(readFileSync(join(runs, 'figure-1.svg'), 'utf8')).toMatch(/>pre-trained policy</);

    // Again: nothing is run, and the same is told.
    const { mtimeMs } = statSync(join(runs, 'results.jsonl'));
    const again = await tinyDemo(folder, { seed: '5', json: true });
    expect(JSON.parse(again.stdout)).toEqual(summary);
    expect(again.stderr).toContain(stdout.slice(stdout.indexOf('Most J')));
    expect(statSync(join(runs, 'results.jsonl')).mtimeMs).toBe(mtimeMs);
  }, 120_000);

  it('refuses a seed that is none', async () => {
    await expect(tinyDemo(newFolder(), { seed: 'five' })).rejects.toThrow(/--seed five/);
  });

  it('can be interrupted, and says how to go on', async () => {
    const folder = newFolder();
    const { child, ended } = startAhs(folder, 'demo', '--out', 'cut');
    const cut = join(folder, 'cut');
    while (!existsSync(join(cut, 'results.jsonl')) && child.exitCode === null) await setTimeout(10);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(143);
    expect(stderr).toContain('npx --no-install ahs compare --resume cut');
    expect(existsSync(join(cut, 'report.html'))).toBe(false);
  }, 120_000);
});
