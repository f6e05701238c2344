/**
 * Sets the workspace up: installs and builds what is missing or stale, and is silent when nothing is.
 * Plain Node without dependencies, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './setup-lock.js';

const OLDEST_NODE = [20, 19];
const STAMP = 'node_modules/.ahs-setup.json';

/** What went wrong, with a stable code and what the reader can do about it. */
export class SetupError extends Error {
  /** @param {string} code @param {string} message @param {string} fix @param {number} exitCode */
  constructor(code, message, fix, exitCode = 1) {
    super(`${code}: ${message} ${fix}`);
    this.code = code;
    this.exitCode = exitCode;
  }
}

/**
 * Installs and builds what is missing or stale in the workspace at `root`.
 *
 * @param {string} root The folder with the lockfile.
 * @param {(line: string) => void} [say] Takes the progress, a line at a time.
 */
export async function setUp(root, say = (line) => void process.stderr.write(`${line}\n`)) {
  checkNode(process.versions.node);
  if (isInstalled(root) && isBuilt(root)) return;
  await withLock(join(root, '.cache', 'setup.lock'), say, async () => {
    if (!isInstalled(root)) await install(root, say);
    if (!isBuilt(root)) await build(root, say);
  });
}

/** @param {string} version Such as `20.19.0`. */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    'AHS_NODE_TOO_OLD',
    `This is Node ${version}; AHS needs ${OLDEST_NODE.join('.')} or newer.`,
    'Install a newer Node from https://nodejs.org.',
  );
}

/**
 * Whether node_modules holds what the lockfile asks for, by npm's own record of what it installed.
 * Optional packages may be missing: npm leaves out those that do not fit the machine.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readText(join(root, 'package-lock.json'));
  const installed = readText(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  if (readStamp(root).installed === hash(wanted + installed)) return true;
  const present = JSON.parse(installed).packages;
  const complete = Object.entries(JSON.parse(wanted).packages).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' ||
      optional ||
      devOptional ||
      (present[path] !== undefined && (link || present[path].version === version)),
  );
  if (complete) writeStamp(root, { installed: hash(wanted + installed) });
  return complete;
}

/**
 * Whether every project's output is there and no source or configuration changed since the last build.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const projects = projectFolders(root);
  const outputs = projects.map((project) => join(project, 'dist/.tsbuildinfo'));
  return (
    outputs.every((output) => statSync(output, { throwIfNoEntry: false }) !== undefined) &&
    readStamp(root).built === fingerprint(root, projects)
  );
}

/** @param {string} root @param {(line: string) => void} say */
async function install(root, say) {
  const frozen = readText(join(root, 'package-lock.json')) !== undefined;
  // The compiler is a development dependency, which NODE_ENV=production would leave out.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own waits between its attempts let somebody offline wait for more than a minute.
  const patience = ['--fetch-retries=4', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000'];
  say('Installing dependencies (about half a minute)…');
  const [command, ...args] = npmCommand();
  const code = await run(
    command,
    [...args, frozen ? 'ci' : 'install', ...flags, ...patience],
    root,
  );
  if (code === 'ENOENT') {
    throw new SetupError(
      'AHS_NPM_MISSING',
      'npm was not found on the PATH.',
      'Install Node with npm from https://nodejs.org.',
    );
  }
  if (code !== 0) {
    throw new SetupError(
      'AHS_INSTALL_FAILED',
      `npm could not install the dependencies (exit code ${code}).`,
      'Check the network (npm ping) and the lines above, and run the command again.',
      code,
    );
  }
  const lockfiles = ['package-lock.json', 'node_modules/.package-lock.json'];
  writeStamp(root, {
    installed: hash(lockfiles.map((path) => readText(join(root, path)) ?? '').join('')),
  });
}

/** @param {string} root @param {(line: string) => void} say */
async function build(root, say) {
  say('Building…');
  const kernels = join(root, 'packages/kernels/scripts/build-wasm.js');
  if (existsSync(kernels) && (await run(process.execPath, [kernels], root)) !== 0) {
    throw new SetupError(
      'AHS_BUILD_FAILED',
      'The WebAssembly kernels do not compile.',
      'Correct what the lines above name.',
    );
  }
  // Taken before the build, so that what is edited during it is built the next time.
  const built = fingerprint(root, projectFolders(root));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const code = await run(process.execPath, [compiler, '-b'], root);
  if (code !== 0) {
    throw new SetupError(
      'AHS_BUILD_FAILED',
      'The sources do not compile.',
      'Correct what the lines above name.',
      code === 'ENOENT' ? 1 : code,
    );
  }
  writeStamp(root, { built });
}

/**
 * npm as it was started, or from the PATH.
 *
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const started = process.env.npm_execpath;
  return started !== undefined && basename(started) === 'npm-cli.js'
    ? [process.execPath, started]
    : ['npm'];
}

/**
 * Runs a command with its output on stderr, so that stdout stays the caller's own.
 *
 * @param {string} command @param {readonly string[]} args @param {string} cwd
 * @returns {Promise<number | 'ENOENT'>}
 */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2], shell });
    child.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve('ENOENT');
      else reject(error);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** The folders of the projects that the root tsconfig builds. @param {string} root @returns {string[]} */
function projectFolders(root) {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map((/** @type {{ path: string }} */ { path }) => join(root, path));
}

/** Changes with every file that a build reads: its path, size and time of change. @param {string} root @param {readonly string[]} projects */
function fingerprint(root, projects) {
  const files = ['tsconfig.json', 'tsconfig.base.json'].map((file) => join(root, file));
  return hash(JSON.stringify([...files, ...projects.flatMap(inputsIn)].map(identity)));
}

/** @param {string} folder @returns {string[]} */
function inputsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist'].includes(entry.name) ? [] : inputsIn(path);
    return /\.(ts|json)$/.test(entry.name) ? [path] : [];
  });
}

/** @param {string} path */
function identity(path) {
  const { size, mtimeMs } = statSync(path);
  return [path, size, mtimeMs];
}

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} path @returns {string | undefined} */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} root @returns {{ installed?: string, built?: string }} */
function readStamp(root) {
  try {
    return JSON.parse(readText(join(root, STAMP)) ?? '{}');
  } catch {
    // A stamp cut short by a crash only means that the work is checked again.
    return {};
  }
}

/** @param {string} root @param {{ installed?: string, built?: string }} news */
function writeStamp(root, news) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, STAMP), JSON.stringify({ ...readStamp(root), ...news }));
}

/**
 * Sets up the workspace at `root` for a command line: a failure is one line on stderr and the exit code.
 *
 * @param {string} root
 * @returns {Promise<number>} The exit code.
 */
export async function setUpOrExplain(root) {
  try {
    await setUp(root);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof SetupError ? error.exitCode : 1;
  }
}

const self = fileURLToPath(import.meta.url);
if (realpathSync(process.argv[1] ?? '.') === self) {
  process.exitCode = await setUpOrExplain(dirname(dirname(self)));
  // Asked for by itself it has the last word; before another command it is silent.
  if (process.exitCode === 0 && process.argv.includes('--say-ready')) {
    process.stdout.write(
      'Ready. Try: npm start (a demo), npm run ahs -- train --help, node examples/dist/host-loop.js\n',
    );
  }
}
