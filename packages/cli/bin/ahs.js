#!/usr/bin/env node
/**
 * The `ahs` command. In a clone of the workspace it first installs and builds what is stale;
 * in an installed package there is nothing to set up.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const workspace = new URL('../../../', import.meta.url);
const setup = new URL('scripts/setup.js', workspace);
const inWorkspace = existsSync(setup) && existsSync(new URL('packages/cli/src/main.ts', workspace));

// Who pipes into head has seen enough; the work goes on, and its files are written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await setUp();
if (process.exitCode === 0) {
  const { main } = await import('../dist/main.js');
  process.exitCode = await main(process.argv.slice(2));
}

async function setUp() {
  if (!inWorkspace) return 0;
  const { setUpOrExplain } = await import(setup.href);
  return setUpOrExplain(fileURLToPath(workspace));
}
