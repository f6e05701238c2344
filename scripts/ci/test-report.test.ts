import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCounts } from './test-report.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ahs-report-'));
  for (const folder of ['packages/a/src', 'packages/a/dist', 'scripts']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of [
    'packages/a/src/a.test.ts',
    'packages/a/dist/a.test.ts',
    'scripts/b.test.ts',
  ]) {
    writeFileSync(join(root, file), '');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

test('counts what passed', () => {
  expect(
    counts({ 'packages/a/src/a.test.ts': ['passed', 'passed'], 'scripts/b.test.ts': ['passed'] }),
  ).toEqual({ passed: 3, failed: [], skipped: 0, problems: [] });
});

test('names what failed, and files that could not be loaded', () => {
  expect(
    counts({ 'packages/a/src/a.test.ts': ['failed', 'passed'], 'scripts/b.test.ts': [] }, 'failed'),
  ).toMatchObject({
    passed: 1,
    failed: ['packages/a/src/a.test.ts failed 0', 'scripts/b.test.ts could not be loaded'],
    problems: [],
  });
});

test('no report, no test, or a file without one, is a problem', () => {
  expect(testCounts(root, join(root, 'nothing.json')).problems).toEqual(['vitest left no report']);
  expect(counts({}).problems).toEqual([
    'packages/a/src/a.test.ts ran no test',
    'scripts/b.test.ts ran no test',
  ]);
  expect(
    counts({ 'packages/a/src/a.test.ts': ['passed'], 'scripts/b.test.ts': [] }).problems,
  ).toEqual(['scripts/b.test.ts ran no test']);
});

test('a skip is accepted only for want of a full data set', () => {
  const files = { 'packages/a/src/a.test.ts': ['skipped'], 'scripts/b.test.ts': ['passed'] };
  expect(counts(files)).toMatchObject({
    skipped: 1,
    problems: ['skipped without need of a full data set: packages/a/src/a.test.ts skipped 0'],
  });
  expect(counts(files, 'passed', '(needs AHS_DATA_DIR)')).toMatchObject({
    skipped: 1,
    problems: [],
  });
});

/** The counts of a report in which these files' tests ended like this. */
function counts(
  files: Readonly<Record<string, readonly string[]>>,
  fileStatus = 'passed',
  suffix = '',
) {
  const path = join(root, 'report.json');
  const testResults = Object.entries(files).map(([name, statuses]) => ({
    name: join(root, name),
    status: fileStatus,
    assertionResults: statuses.map((status, index) => ({
      status,
      fullName: `${name} ${status} ${index}${suffix}`,
    })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return testCounts(root, path);
}
