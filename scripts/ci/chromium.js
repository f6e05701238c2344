import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The installed browser: `AHS_CHROMIUM`, or what Debian, Fedora and others call it.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const { AHS_CHROMIUM, PATH = '' } = process.env;
  if (AHS_CHROMIUM !== undefined) return AHS_CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * Debian's browser, where there is none and this process may install it; the tests that need one are skipped without.
 *
 * @param {import('./ledger.js').Ledger} ledger
 */
export async function installChromium(ledger) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (findChromium() === undefined && mayInstall) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await ledger.run('apt-get update', 'apt-get', ['update', '-qq'], { env });
    const flags = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    await ledger.run('apt-get install chromium', 'apt-get', flags, { env });
  }
  console.log(`  browser: ${findChromium() ?? 'none, its tests are skipped'}`);
}
