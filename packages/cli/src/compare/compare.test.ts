import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mainIn, newFolder, startAhs } from '../ahs-process.test.support.js';
import { summarySchema } from '../summary.js';
import { type CellResult, cellResultSchema } from './cell.js';

/** Small enough for seconds. */
const tiny = ['--train-size', '64', '--epochs', '1', '--seeds', '0-1', '--tuning-seeds', '100'];

const linesOf = (folder: string): readonly string[] => {
  const path = join(folder, 'results.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
};
const resultsIn = (folder: string): readonly CellResult[] =>
  linesOf(folder).map((line) => cellResultSchema.parse(JSON.parse(line)));
/** What two equal comparisons have in common, in one order. */
const withoutTimes = (folder: string): readonly string[] =>
  resultsIn(folder)
    .map(({ wallSeconds, ...same }) => JSON.stringify(same))
    .sort();

describe('ahs compare', () => {
  const untouched = newFolder();

  it('compares, reproduces every line whatever the number of jobs, and agrees with ahs train', async () => {
    const folder = newFolder();
    const flags = [
      'compare',
      ...tiny,
      '--schedule',
      'beta=cosine:0.001:0.1',
      '--schedule',
      'beta=dqn+episodes=2',
      '--against',
      'none',
    ];
    const one = await mainIn(folder, ...flags, '--out', 'one', '--jobs', '1', '--json');
    expect(one.code, one.stderr).toBe(0);
    const summary = JSON.parse(one.stdout);
    expect(summary.rows.map(({ name }: { name: string }) => name)).toEqual([
      'beta=cosine:0.001:0.1',
      'beta=dqn',
    ]);
    expect(resultsIn(join(folder, 'one'))).toHaveLength(4);
    expect(summary.rows[1].runs).toEqual({ pretraining: 0, tuning: 0, deployment: 2, total: 2 });
    expect(summary).toEqual(JSON.parse(readFileSync(join(folder, 'one', 'summary.json'), 'utf8')));

    const two = await mainIn(folder, ...flags, '--out', 'two', '--jobs', '2');
    expect(two.code, two.stderr).toBe(0);
    expect(two.stdout).toContain('Report  two/report.html');
    expect(withoutTimes(join(folder, 'two'))).toEqual(withoutTimes(join(folder, 'one')));

    const train = ['train', '--train-size', '64', '--epochs', '1', '--seed', '1', '--json'];
    const agent = ['--schedule', 'beta=dqn', '--episodes', '2', '--workers', '1'];
    const { stdout } = await mainIn(folder, ...train, ...agent);
    const trained = summarySchema.parse(JSON.parse(stdout));
    const cell = resultsIn(join(folder, 'one')).find(
      ({ variant, seed }) => variant.startsWith('beta=dqn') && seed === 1,
    );
    // A line of results keeps neither.
    const { loss: _, labelInformation: __, ...final } = trained.final;
    expect(cell?.final).toMatchObject(final);
    expect(cell?.best.accuracy).toBe(trained.best.accuracy);
    expect(cell?.curves.beta.slice(1)).toEqual(trained.values.beta);
  }, 120_000);

  it('deploys a stored policy as ahs train does, and counts the runs that it was trained on', async () => {
    const folder = newFolder();
    const train = ['train', '--train-size', '64', '--epochs', '1', '--schedule', 'beta=dqn'];
    expect((await mainIn(folder, ...train)).code).toBe(0);
    const [run = ''] = readdirSync(join(folder, 'runs'));
    const policy = join('runs', run, 'policy.safetensors');
    const alone = await mainIn(folder, ...train, '--policy', policy, '--seed', '1', '--json');
    const compared = await mainIn(
      folder,
      ...['compare', '--train-size', '64', '--epochs', '1', '--seeds', '1', '--against', 'none'],
      ...['--schedule', `beta=dqn+policy=${policy}+pretraining=3`, '--out', 'frozen', '--json'],
    );
    expect(compared.code, compared.stderr).toBe(0);
    const [row] = JSON.parse(compared.stdout).rows;
    expect(row.runs).toEqual({ pretraining: 3, tuning: 0, deployment: 1, total: 4 });
    const { final } = summarySchema.parse(JSON.parse(alone.stdout));
    expect(resultsIn(join(folder, 'frozen'))[0]?.final.nll).toBe(final.nll);
  }, 60_000);

  it('replays what a contender did as a schedule, and tells what feedback is worth', async () => {
    const folder = newFolder();
    const schedule = 'beta=geometric:0.001:0.1+learningRate=geometric:0.05:0.01+name=closed';
    const flags = ['compare', '--train-size', '64', '--epochs', '2', '--batch-size', '16'].concat(
      ...['--seeds', '0-1', '--tuning-seeds', '100', '--against', 'none', '--out', 'both'],
      ...['--schedule', schedule, '--schedule', 'replay=closed+name=open'],
    );
    const ended = await mainIn(folder, ...flags);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toMatch(/closed loop less open loop, closed: [+−]?0\.0\d\d ± 0\.0\d\d/);
    const results = resultsIn(join(folder, 'both'));
    expect(results.map(({ phase }) => phase).sort()).toEqual([
      'test',
      'test',
      'test',
      'test',
      'tuning',
    ]);
    // What is geometric from step to step is the same when it is known by epoch.
    for (const seed of [0, 1]) {
      const [closed, open] = results.filter((result) => result.seed === seed);
      for (const name of ['beta', 'learningRate'] as const) {
        expect(open?.curves[name].map((value) => value.toPrecision(3))).toEqual(
          closed?.curves[name].map((value) => value.toPrecision(3)),
        );
      }
      expect(open?.final.nll).toBeCloseTo(closed?.final.nll ?? Number.NaN, 2);
    }
    const lines = withoutTimes(join(folder, 'both'));
    const again = await mainIn(folder, ...flags.with(-5, 'again'));
    expect(again.code, again.stderr).toBe(0);
    expect(withoutTimes(join(folder, 'again'))).toEqual(lines);
  }, 60_000);

  it('attacks the last weights on the test seeds where it is asked to, and leaves the rest as it is', async () => {
    const folder = newFolder();
    const flags = ['compare', '--train-size', '300', '--epochs', '3', '--batch-size', '16'].concat(
      ...['--seeds', '0', '--tuning-seeds', '100', '--against', 'none'],
      ...['--schedule', 'beta=fixed:0.001/0.003+name=fixed'],
    );
    const attacks = ['fgsm:0.02', 'pgd:0.02:2', 'pgd:0.5:4'];
    const asked = attacks.flatMap((attack) => ['--attack', attack]);
    const ended = await mainIn(folder, ...flags, ...asked, '--out', 'attacked', '--json');
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/fgsm:0\.02 +pgd:0\.02:2/);
    const [row] = JSON.parse(ended.stdout).rows;
    const left = attacks.map((attack) => row.attacks[attack].mean);
    const lines = resultsIn(join(folder, 'attacked'));
    const tested = lines.filter(({ phase }) => phase === 'test');
    expect(tested.map(({ attacks: by }) => by?.['fgsm:0.02'])).toEqual([left[0]]);
    expect(left[0]).toBeLessThan(row.final.accuracy.mean);
    expect(left[1]).toBeLessThan(row.final.accuracy.mean);
    expect(left[2]).toBeLessThan(0.05);
    expect(
      lines.filter(({ phase }) => phase === 'tuning').every(({ attacks: by }) => by === undefined),
    ).toBe(true);
    const page = readFileSync(join(folder, 'attacked', 'report.html'), 'utf8');
    expect(page).toContain('<h2>Under attack</h2>');
    expect(page).not.toContain('NaN');

    const plain = await mainIn(folder, ...flags, '--out', 'plain', '--json');
    expect(plain.stdout).not.toContain('fgsm');
    expect(withoutTimes(join(folder, 'plain'))).toEqual(
      lines.map(({ wallSeconds, attacks: by, ...same }) => JSON.stringify(same)).sort(),
    );
    expect(readFileSync(join(folder, 'plain', 'report.html'), 'utf8')).not.toContain(
      'Under attack',
    );
  }, 120_000);

  it('is stopped by Ctrl-C, goes on by the same command, and never repeats a run', async () => {
    const folder = newFolder();
    const contenders = ['beta=fixed:0.001/0.003/0.01', 'beta=linear:0.001:0.1'];
    const schedules = contenders.flatMap((text) => ['--schedule', text]);
    const flags = [
      'compare',
      ...tiny,
      '--against',
      'none',
      ...schedules,
      '--out',
      'cut',
      '--jobs',
      '1',
    ];
    const { child, ended } = startAhs(folder, ...flags);
    const cut = join(folder, 'cut');
    while (linesOf(cut).length < 2) await setTimeout(10);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(130);
    expect(stderr).toContain('npx --no-install ahs compare --resume cut');
    const kept = linesOf(cut);
    expect(kept.length).toBeLessThan(7);
    expect(existsSync(join(cut, 'report.html'))).toBe(false);

    const again = await mainIn(folder, ...flags);
    expect(again.code, again.stderr).toBe(0);
    expect(linesOf(cut).slice(0, kept.length)).toEqual(kept);
    expect(linesOf(cut)).toHaveLength(7);

    // Finished: nothing is run, and the same is told again.
    const { mtimeMs } = statSync(join(cut, 'results.jsonl'));
    const told = await mainIn(folder, 'compare', '--resume', 'cut', '--json');
    expect(told.code, told.stderr).toBe(0);
    expect(JSON.parse(told.stdout).runs).toBe(7);
    expect(statSync(join(cut, 'results.jsonl')).mtimeMs).toBe(mtimeMs);

    // Another request for the same folder is refused, and named.
    const other = await mainIn(folder, ...flags, '--seeds', '0-2', '--label-noise', '0.1');
    expect(other.code).toBe(2);
    expect(other.stderr).toMatch(
      /AHS_COMPARISON_CHANGED: .*--label-noise 0.1 \(was 0\).*--seeds 0-2 \(was 0-1\)/,
    );
  }, 120_000);

  it.each([
    [['--resume', 'nowhere'], 2, /AHS_FLAG_CONFLICT: .*--train-size cannot change it/],
    [['--schedule', 'beta=fixd:1'], 2, /AHS_SCHEDULE_UNKNOWN: --schedule beta=fixd:1/],
    [['--schedule', 'beta=fixed:9'], 2, /AHS_SCHEDULE_INVALID: beta=fixed:9/],
    [['--schedule', 'beta=fixed:0.1+policy=x'], 2, /AHS_FLAG_CONFLICT: --policy .*x: no agent/],
    [['--schedule', 'beta=dqn+policy=x'], 1, /x/],
    [['--dataset', 'nothing'], 2, /nothing/],
    [
      ['--schedule', 'beta=paper-dqn', '--schedule', 'replay=beta=paper-dqn'],
      2,
      /AHS_SCHEDULE_INVALID: beta=paper-dqn .*--model small-cnn:kl-mean/s,
    ],
    [['--attack', 'fgsm:2'], 2, /AHS_FLAG_INVALID: --attack fgsm:2: expected fgsm:<ε> or pgd/],
    [['--attack', 'pgd:0.1'], 2, /AHS_FLAG_INVALID: --attack pgd:0.1: expected fgsm:<ε> or pgd/],
    [
      ['--attack', 'fgsm:0.1', '--dataset', 'imdb-mini', '--model', 'text-cnn'],
      1,
      /AHS_ATTACK_UNFIT: Only a classifier of images can be attacked/,
    ],
    [['--jobs', '0'], 2, /--jobs 0: expected a whole number, 1 or more/],
    [['--seed', '1'], 2, /unknown option '--seed'.*--seeds/i],
  ])('leaves nothing behind where it is refused: %j', async (flags, code, message) => {
    const ended = await mainIn(untouched, 'compare', ...flags, '--train-size', '100');
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(code);
    expect(readdirSync(untouched)).toEqual([]);
  });

  it('keeps a run that diverges as one that guesses', async () => {
    const folder = newFolder();
    const ended = await mainIn(
      folder,
      ...['compare', '--train-size', '100', '--epochs', '2', '--batch-size', '16', '--seeds', '0'],
      ...['--against', 'none', '--schedule', 'beta=fixed:1+learningRate=constant:1'],
      ...['--out', 'wild', '--json'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(JSON.parse(ended.stdout).rows[0].diverged).toBe(1);
    const [wild] = resultsIn(join(folder, 'wild'));
    expect(wild).toMatchObject({
      outcome: 'diverged',
      collapsed: true,
      final: { accuracy: 0.1, sparsity: 0 },
    });
    expect(wild?.curves.accuracy.length).toBeLessThan(2);
  }, 60_000);

  it('names a folder that cannot be made, and one that is not there', async () => {
    const folder = newFolder();
    const flags = ['compare', ...tiny, '--against', 'none', '--schedule', 'beta=fixed:0.1'];
    writeFileSync(join(folder, 'file'), '');
    const ended = await mainIn(folder, ...flags, '--out', 'file/below');
    const nowhere = await mainIn(folder, 'compare', '--resume', 'nowhere');
    expect(nowhere.stderr).toMatch(/AHS_RUN_NOT_FOUND: There is no comparison in/);
    expect(ended.stderr).toMatch(/AHS_WRITE_FAILED/);
    expect(ended.code).toBe(1);
  });
});
