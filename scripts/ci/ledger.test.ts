import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedger } from './ledger.js';

let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-ledger-'));
  printed = '';
  vi.spyOn(console, 'log').mockImplementation((line) => {
    printed += `${line}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const script = (text: string) => [process.execPath, ['-e', text]] as const;

test('goes on after a failure, shows its output, and ends with the totals', async () => {
  const ledger = createLedger({ root: folder, logs: folder });
  ledger.stage('Checks');
  await ledger.check('good', ...script('console.log("quiet")'));
  await ledger.check('bad', ...script('console.error("why"); process.exit(3)'));
  await ledger.check('missing', 'no-such-command-anywhere', []);
  await ledger.check('loud', ...script('console.log("noise")'), { silent: true });
  ledger.count({ passed: 5, failed: ['a test'], skipped: 2, problems: [] });
  expect(ledger.close()).toBe(1);
  expect(printed).not.toContain('quiet');
  expect(printed).toContain('    | why\n    bad: ended with 3\n');
  expect(printed).toContain('FAILED a test\n');
  expect(printed).toMatch(/\n6 passed, 4 failed, 2 skipped\n$/);
});

test('without a failure the exit code is 0', async () => {
  const ledger = createLedger({ root: folder, logs: folder });
  ledger.stage('Checks');
  await ledger.check('good', ...script(''));
  expect(ledger.close()).toBe(0);
  expect(printed).toMatch(/\n1 passed, 0 failed, 0 skipped\n$/);
});
