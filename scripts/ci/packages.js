import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./ledger.js').Ledger} Ledger */

/**
 * Packs every package, looks at what is in each, and runs the examples on the packed files alone.
 *
 * @param {Ledger} ledger
 * @param {string} root
 */
export async function checkPackages(ledger, root) {
  // Outside the workspace, so that nothing is found in its node_modules.
  const outside = mkdtempSync(join(tmpdir(), 'ahs-packed-'));
  try {
    /** @type {Record<string, string>} */
    const tarballs = {};
    for (const folder of publicPackages(root)) {
      const packed = await pack(ledger, folder, outside);
      if (packed === undefined) continue;
      const { name, tarball } = packed;
      tarballs[name] = `file:${tarball}`;
      const node = process.execPath;
      await ledger.check(`${name} publint`, node, [
        'node_modules/publint/src/cli.js',
        tarball,
        '--strict',
      ]);
      if (packed.importable) {
        const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
        await ledger.check(`${name} attw`, node, [attw, tarball, '--profile', 'esm-only']);
      }
    }
    await runOutside(ledger, root, outside, tarballs);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

/** @param {string} root */
function publicPackages(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')) && !manifest(folder).private);
}

/** @param {Ledger} ledger @param {string} folder @param {string} destination */
async function pack(ledger, folder, destination) {
  const { name, exports: entries } = manifest(folder);
  const command = ['pack', '--json', '--loglevel=error', '--pack-destination', destination];
  const ran = await ledger.run(`${name} packs`, 'npm', command, { cwd: folder });
  if (!ran.ok) return void ledger.expect(`${name} packs`, false);
  const [{ filename, files, size }] = JSON.parse(ran.stdout);
  /** @type {string[]} */
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  const odd = [
    ...['LICENSE', 'package.json']
      .filter((path) => !paths.includes(path))
      .map((path) => `lacks ${path}`),
    ...paths
      .filter((path) => /\.test\.|tsbuildinfo|\.tgz$|^src\//.test(path))
      .map((path) => `holds ${path}`),
    ...paths
      .filter((path) => !hasSource(folder, path))
      .map((path) => `holds ${path}, whose source is gone`),
  ];
  const remark = ` (${paths.length} files, ${Math.ceil(size / 1024)} KiB)${odd.map((line) => `\n    | ${line}`).join('')}`;
  ledger.expect(`${name} packs what it should`, odd.length === 0, remark);
  return { name, tarball: join(destination, filename), importable: entries !== undefined };
}

/** Output that a removed source left behind must not be published. @param {string} folder @param {string} path */
function hasSource(folder, path) {
  const output = /^dist\/(.+?)(\.d\.ts|\.js)$/.exec(path);
  return output === null || existsSync(join(folder, 'src', `${output[1]}.ts`));
}

/** @param {Ledger} ledger @param {string} root @param {string} outside @param {Readonly<Record<string, string>>} tarballs */
async function runOutside(ledger, root, outside, tarballs) {
  const { dependencies } = manifest(join(root, 'examples'));
  const wanted = { ...dependencies, ...tarballs };
  writeFileSync(
    join(outside, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: wanted }),
  );
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--omit=optional'];
  const installed = await ledger.check('the packed files install', 'npm', ['install', ...flags], {
    cwd: outside,
  });
  if (!installed.ok) return;
  const cwd = join(outside, 'examples');
  mkdirSync(cwd);
  const built = join(root, 'examples/dist');
  for (const name of readdirSync(built)
    .filter((file) => file.endsWith('.js'))
    .sort()) {
    copyFileSync(join(built, name), join(cwd, name));
    await ledger.check(`${name} on the packed files`, process.execPath, [name], { cwd });
  }
  await ledger.check('the packed ahs', 'npx', ['--no-install', 'ahs', '--help'], { cwd: outside });
}

/** @param {string} folder */
const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
