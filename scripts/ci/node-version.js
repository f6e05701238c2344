import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Another Node from the npm package `node`, kept between runs.
 *
 * @param {import('./ledger.js').Ledger} ledger
 * @param {number} major
 * @returns {Promise<{ path: string, version: string } | undefined>} `undefined` when it could not be had.
 */
export async function installNode(ledger, major) {
  const folder = join(import.meta.dirname, '../../.cache', `node-${major}`);
  const path = join(folder, 'node_modules/node/bin/node');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const name = `Node ${major} installs`;
  if (!existsSync(path)) {
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    await ledger.run(name, 'npm', ['install', ...flags, `node@${major}`], { cwd: folder });
  }
  if (!existsSync(path)) {
    // npm was told to run no scripts; this one fetches the binary for the machine.
    const cwd = join(folder, 'node_modules/node');
    await ledger.run(`${name} by hand`, process.execPath, ['installArchSpecificPackage.js'], {
      cwd,
    });
  }
  const version = existsSync(path)
    ? execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1)
    : 'none';
  return ledger.expect(`${name} (${version})`, version.startsWith(`${major}.`))
    ? { path, version }
    : undefined;
}
