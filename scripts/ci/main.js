/** All checks, one after the other; goes on after a failure and ends with the totals. See `.ci/run`. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installChromium } from './chromium.js';
import { createLedger } from './ledger.js';
import { installNode } from './node-version.js';
import { checkPackages } from './packages.js';
import { testCounts } from './test-report.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const logs = join(root, '.cache/ci');
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};
const node = process.execPath;
const ledger = createLedger({ root, logs });

ledger.stage('Browser');
await installChromium(ledger);

ledger.stage('Tests: npm test');
await runTests('npm', ['test'], process.versions.node);

ledger.stage('Sources');
await ledger.check('kernels', node, ['packages/kernels/scripts/build-wasm.js']);
await ledger.check('build', node, [bin.tsc, '-b']);
await ledger.check('types of the scripts', node, [bin.tsc, '-p', 'scripts']);
await ledger.check('format', node, [bin.biome, 'format', '.']);
await ledger.check('lint', node, [bin.biome, 'check', '--formatter-enabled=false', '.']);
await ledger.check('dependency directions', node, ['scripts/dependencies.js']);
await ledger.check('set-up finds nothing to do', node, ['scripts/setup.js'], { silent: true });
await ledger.check('the linked ahs', 'npx', ['--no-install', 'ahs', '--help']);

ledger.stage('Examples');
const examples = readdirSync(join(root, 'examples')).filter((name) =>
  /(?<!\.test)\.ts$/.test(name),
);
for (const name of examples.sort()) {
  await ledger.check(`examples/${name}`, node, [`examples/dist/${name.replace(/ts$/, 'js')}`]);
}
ledger.expect('there are examples', examples.length > 0);

ledger.stage('Packages');
await checkPackages(ledger, root);

ledger.stage('Tests on Node 24');
const newer = await installNode(ledger, 24);
if (newer !== undefined) await runTests(newer.path, [bin.vitest, 'run'], newer.version);

process.exitCode = ledger.close();

/**
 * Runs the tests and counts each.
 *
 * @param {string} command @param {readonly string[]} args @param {string} version Of the Node that must run them.
 */
async function runTests(command, args, version) {
  const report = join(logs, `tests-${version}.json`);
  const env = { AHS_TEST_REPORT: report, AHS_TEST_NODE: version };
  const ran = await ledger.run(`vitest on Node ${version}`, command, args, { env });
  const counts = testCounts(root, report);
  ledger.count(counts);
  for (const problem of counts.problems) ledger.expect(problem, false);
  if (counts.failed.length === 0) ledger.expect(`vitest on Node ${version} ends well`, ran.ok);
}
