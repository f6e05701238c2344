import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The only reason to skip a test: it needs a full data set, and says so in its name. */
const NEEDS_DATA = /AHS_DATA_DIR/;

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {readonly string[]} failed The tests that failed and the files that could not be loaded.
 * @property {number} skipped
 * @property {readonly string[]} problems What a green run could hide: files that did not run, odd skips.
 */

/**
 * Reads vitest's JSON report.
 *
 * @param {string} root
 * @param {string} path
 * @returns {Counts}
 */
export function testCounts(root, path) {
  if (!existsSync(path)) {
    return { passed: 0, failed: [], skipped: 0, problems: ['vitest left no report'] };
  }
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const ran = new Set(
    testResults
      .filter(({ status, assertionResults }) => status === 'failed' || assertionResults.length > 0)
      .map(({ name }) => relative(root, name).split(sep).join('/')),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...unloaded.map(({ name }) => `${relative(root, name)} could not be loaded`),
    ],
    skipped: skipped.length,
    problems: [
      ...testFiles(root)
        .filter((file) => !ran.has(file))
        .map((file) => `${file} ran no test`),
      ...skipped
        .filter(({ fullName }) => !NEEDS_DATA.test(fullName))
        .map(({ fullName }) => `skipped without need of a full data set: ${fullName}`),
    ],
  };
}

/** @param {string} root */
function testFiles(root) {
  return ['packages', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .filter((path) => /\.test\.ts$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path)),
  );
}
