import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ahs, mainIn, newFolder, onlyRun, summaryOf } from './ahs-process.test.support.js';
import { readJournal } from './run/results.js';
import { summarySchema } from './summary.js';

const tiny = ['train', '--train-size', '200', '--epochs', '2'] as const;

describe('ahs train', () => {
  const folder = newFolder();

  it('prints one JSON object and leaves every file', async () => {
    const ended = await ahs(
      folder,
      ...tiny,
      '--schedule',
      'beta=dqn',
      '--json',
      '--out',
      'learned',
    );
    expect(ended.code, ended.stderr).toBe(0);
    const summary = summaryOf(ended);
    expect(summary).toMatchObject({
      dataset: 'mnist-mini',
      model: 'small-cnn',
      schedules: { beta: 'dqn', learningRate: 'cosine:0.05:0.0005' },
      seed: 0,
      epochs: 2,
      trainSize: 200,
      // Four steps an epoch: an evaluation after each, and one before.
      decisions: 8,
    });
    expect(summary.values.beta).toHaveLength(2);
    const run = onlyRun(join(folder, 'learned'));
    expect(summary.runId).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-mnist-mini-beta-dqn-s0$/);
    expect(Object.keys(summary.files).sort()).toEqual([
      'checkpoint',
      'events',
      'figure',
      'folder',
      'policy',
      'report',
      'summary',
    ]);
    for (const path of Object.values(summary.files)) expect(existsSync(path), path).toBe(true);
    expect(
      summarySchema.parse(JSON.parse(readFileSync(join(run, 'summary.json'), 'utf8'))),
    ).toEqual(summary);
    expect(ended.stderr).toMatch(/accuracy.*β/);

    const { values, decisions } = readJournal(join(run, 'events.jsonl'));
    expect(decisions.filter(({ hyperparameter }) => hyperparameter === 'beta')).toHaveLength(8);
    expect(summary.values.beta.at(-1)).toBe(values.beta?.at(-1)?.value);

    const report = readFileSync(join(run, 'report.html'), 'utf8');
    expect(report).toContain('A DQN schedules β on mnist-mini');
    expect(report).toContain('prefers-color-scheme:dark');
    expect(report).toMatch(/(explored|greedy|repeated), ×(0\.4|1|2\.5)/);
    expect(report).not.toMatch(/, action \d/);
    expect(report.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /(src|href)=|url\(|https?:|@import/,
    );
  }, 60_000);

  it('deploys a policy frozen: equal runs, and nothing learned', async () => {
    const policy = join(onlyRun(join(folder, 'learned')), 'policy.safetensors');
    const ended = await ahs(
      folder,
      ...tiny,
      '--schedule',
      'beta=dqn',
      '--policy',
      policy,
      '--json',
      '--out',
      'frozen',
    );
    expect(ended.code, ended.stderr).toBe(0);
    const deployed = join(onlyRun(join(folder, 'frozen')), 'policy.safetensors');
    expect(readFileSync(deployed).equals(readFileSync(policy))).toBe(true);
    expect(ended.stderr).toContain('a stored policy');
  }, 60_000);

  it('goes on learning from a policy over several episodes', async () => {
    const policy = join(onlyRun(join(folder, 'learned')), 'policy.safetensors');
    const ended = await ahs(
      folder,
      ...[...tiny, '--schedule', 'beta=dqn', '--policy', policy, '--episodes', '2'],
      ...['--json', '--out', 'further'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    const further = join(onlyRun(join(folder, 'further')), 'policy.safetensors');
    expect(readFileSync(further).equals(readFileSync(policy))).toBe(false);
    expect(ended.stderr).not.toContain('a stored policy');
    expect(ended.stderr).toContain('2 runs');
  }, 60_000);

  it('warns on stderr where the paper’s schedule means little', async () => {
    const ended = await ahs(
      folder,
      ...['train', '--train-size', '64', '--epochs', '1', '--json', '--out', 'paper'],
      ...['--model', 'small-cnn:linear', '--schedule', 'beta=paper-dqn'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr.match(/^warning: .*$/gm)).toEqual([
      expect.stringMatching(/paperAdapter reads sparsity, and a linear bottleneck/),
    ]);
    expect(summaryOf(ended).schedules.beta).toBe('paper-dqn');
  }, 60_000);

  it('shows people a table, what it can and cannot show, and the files', async () => {
    const ended = await ahs(
      folder,
      ...tiny,
      '--schedule',
      'beta=linear:0.0001:0.01',
      '--model',
      'small-cnn:linear:k=8',
      '--out',
      'plain',
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toMatch(/accuracy +NLL +KL +sparsity +β at the end/);
    expect(ended.stdout).toMatch(/β linear:0\.0001:0\.01 +[\d.]+ %.* 0\.01 /);
    expect(ended.stdout).toMatch(/one seed leaves\s+about ±/);
    expect(ended.stdout).toMatch(/report\.html/);
    expect(ended.stdout + ended.stderr).not.toContain('\u001b');
  }, 60_000);

  it('tests averaged weights and sampled codes beside the rest', async () => {
    const model = ['--model', 'mlp:h=32:k=8', '--momentum', '0.5', '--weight-average', '0.9'];
    const samples = ['--samples', '1', '--samples', '12'];
    const ended = await ahs(folder, ...tiny, ...model, ...samples, '--out', 'mlp', '--json');
    expect(ended.code, ended.stderr).toBe(0);
    const { final, further = [] } = summaryOf(ended);
    expect(further.map(({ weights, samples: codes }) => [weights, codes])).toEqual([
      ['final', 1],
      ['final', 12],
      ['average', undefined],
      ['average', 1],
      ['average', 12],
    ]);
    expect(new Set([final, ...further].map(({ nll }) => nll)).size).toBe(6);
    expect(ended.stderr).toMatch(/average weights, 12 codes/);
    const report = readFileSync(join(onlyRun(join(folder, 'mlp')), 'report.html'), 'utf8');
    expect(report).toContain(
      '--model mlp:h=32:k=8 --epochs 2 --train-size 200 --momentum 0.5 --weight-average 0.9 --samples 1 --samples 12',
    );
  }, 60_000);

  it('trains an autoencoder under a β that comes and goes, and tells what it has', async () => {
    const model = ['--model', 'vae:h=32:k=4', '--schedule', 'beta=cyclical-annealing:0.01:1:2'];
    const ended = await ahs(folder, ...tiny, ...model, '--out', 'vae', '--json');
    expect(ended.code, ended.stderr).toBe(0);
    const { final, best } = summaryOf(ended);
    expect(final).not.toHaveProperty('accuracy');
    expect(final.negativeElbo).toBeCloseTo(final.nll + final.kl, 6);
    expect(final.informationBits).toBeCloseTo(final.kl / Math.LN2, 9);
    expect(final.labelInformation).toBeUndefined();
    expect(best.negativeElbo).toBeGreaterThan(0);
    expect(ended.stderr).toMatch(/NLL +KL +−ELBO +sparsity +β at the end/);
    const report = readFileSync(join(onlyRun(join(folder, 'vae')), 'report.html'), 'utf8');
    expect(report).not.toMatch(/NaN|undefined/);

    const learned = await ahs(folder, 'train', '--model', 'vae', '--schedule', 'beta=dqn');
    expect(learned.code).not.toBe(0);
    expect(learned.stderr).toMatch(/AHS_METRIC_MISSING.*no accuracy[\s\S]*objective/);
  }, 60_000);
});

describe('a run that is not about β', () => {
  it('speaks of what it schedules, in words, table, folder and report', async () => {
    const folder = newFolder();
    const ended = await ahs(
      folder,
      ...[...tiny, '--seed', '3', '--workers', '1'],
      ...['--schedule', 'learningRate=cosine:0.1:0.001'],
      ...['--schedule', 'batchSize=piecewise:32:1:64'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/learning rate [\d.]+ {2}batch size \d+/);
    expect(ended.stdout).toMatch(/sparsity +learning rate at the end +batch size at the end/);
    expect(ended.stdout).toMatch(
      /learning rate cosine:0\.1:0\.001, batch size piecewise:32:1:64 +[\d.]+ %.* 0\.001 +64/,
    );
    expect(ended.stdout + ended.stderr).not.toMatch(/β/);
    const run = onlyRun(join(folder, 'runs'));
    expect(run).toMatch(/-mnist-mini-learningRate-cosine-batchSize-piecewise-s3$/);
    const report = readFileSync(join(run, 'report.html'), 'utf8');
    expect(report).toContain('Learning rate on a cosine schedule, batch size on a piecewise');
    expect(report).toContain('Batch size in force');
    expect(report).toContain('<dt>learning rate at the end</dt><dd>0.001');
    expect(report).not.toContain('β at the end');
  }, 60_000);
});

describe('what goes wrong', () => {
  const folder = newFolder();
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    [
      'an unknown flag',
      ['train', '--epoch', '3'],
      2,
      /^error AHS_FLAG_UNKNOWN: .*--epoch.*--epochs/,
    ],
    [
      'a wrong value',
      ['train', '--epochs', 'many'],
      2,
      /^error AHS_FLAG_INVALID: --epochs many: expected a whole number/,
    ],
    ['a missing value', ['train', '--seed'], 2, /^error AHS_FLAG_INVALID: .*--seed/],
    ['an unknown command', ['trian'], 2, /^error AHS_COMMAND_UNKNOWN: .*trian.*train/],
    [
      'an unknown schedule',
      ['train', '--schedule', 'beta=magic'],
      2,
      /^error AHS_SCHEDULE_UNKNOWN: .*magic.*dqn/,
    ],
    [
      'a value outside its spec',
      ['train', '--schedule', 'beta=fixed:5'],
      2,
      /^error AHS_SCHEDULE_INVALID: beta=fixed:5.*\[0, 1\]/,
    ],
    [
      'a policy for nobody',
      ['train', '--policy', 'p.safetensors'],
      2,
      /^error AHS_FLAG_CONFLICT: --policy/,
    ],
    [
      'a policy that is not there',
      ['train', '--schedule', 'beta=dqn', '--policy', 'p.safetensors'],
      1,
      /^error AHS_FILE_MISSING: .*p\.safetensors/,
    ],
    [
      'a folder that cannot be written',
      ['train', '--out', 'file/runs'],
      1,
      /^error AHS_WRITE_FAILED: .*file\/runs.*--out/,
    ],
    [
      'a truncated IDX file',
      ['train', '--dataset', 'idx:idx'],
      1,
      /^error AHS_\w+: .*train-images-idx3-ubyte/,
    ],
    [
      'nothing to resume',
      ['train', '--resume', 'nothing'],
      1,
      /^error AHS_RUN_NOT_FOUND: .*nothing/,
    ],
    [
      'a resumption that changes the run',
      ['train', '--resume', 'nothing', '--epochs', '9'],
      2,
      /^error AHS_FLAG_CONFLICT: .*--epochs/,
    ],
    [
      'a length that a schedule needs',
      ['train', '--until-converged', '--schedule', 'beta=linear:0:0.1', '--train-size', '50'],
      2,
      /^error AHS_SCHEDULE_INVALID: .*beta=linear:0:0\.1.*--until-converged/,
    ],
  ];
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'idx'));
  for (const part of ['train', 't10k']) {
    // A header that promises three images of 2 × 2, and half of one.
    writeFileSync(
      join(folder, 'idx', `${part}-images-idx3-ubyte`),
      Buffer.from('00000803000000030000000200000002ffff', 'hex'),
    );
    writeFileSync(
      join(folder, 'idx', `${part}-labels-idx1-ubyte`),
      Buffer.from('0000080100000003000102', 'hex'),
    );
  }

  it.each(cases)(
    'is a coded error: %s',
    async (_, flags, code, message) => {
      const ended = await mainIn(folder, ...flags);
      expect(ended.stderr).toMatch(message);
      expect(ended.code).toBe(code);
      expect(ended.stdout).toBe('');
      // Nothing was begun that would have to be cleared away.
      expect(existsSync(join(folder, 'runs')) ? readdirSync(join(folder, 'runs')) : []).toEqual([]);
    },
    30_000,
  );

  it('ends a real process with the code', async () => {
    const ended = await ahs(folder, 'train', '--epoch', '3');
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toMatch(/^error AHS_FLAG_UNKNOWN/);
  }, 30_000);

  it('is a coded error: a loss that is not finite, after which journal and checkpoint are kept', async () => {
    const ended = await ahs(
      folder,
      ...[
        'train',
        '--train-size',
        '100',
        '--epochs',
        '2',
        '--batch-size',
        '16',
        '--out',
        'diverged',
        '--json',
      ],
      ...['--schedule', 'beta=fixed:1', '--schedule', 'learningRate=constant:1'],
    );
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(/^error AHS_TRAINING_DIVERGED: .*Infinity|NaN/m);
    const run = onlyRun(join(folder, 'diverged'));
    expect(ended.stderr).toContain(run.slice(folder.length + 1));
    const { steps } = readJournal(join(run, 'events.jsonl'));
    expect(Number.isFinite(steps.at(-1)?.metrics.loss)).toBe(false);
    expect(existsSync(join(run, 'checkpoint.safetensors'))).toBe(true);
    expect(existsSync(join(run, 'summary.json'))).toBe(false);
  }, 30_000);
});
