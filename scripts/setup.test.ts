import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkNode, isInstalled } from './setup.js';

const repository = fileURLToPath(new URL('..', import.meta.url));
const lockfile = (version: string) =>
  JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': {},
      'packages/a': { version: '1.0.0' },
      'node_modules/a': { resolved: 'packages/a', link: true },
      'node_modules/typescript': { version },
      'node_modules/fast': { version: '3.0.0', optional: true },
    },
  });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ahs-setup-'));
  cpSync(join(repository, 'scripts'), join(root, 'scripts'), {
    recursive: true,
    filter: (path) => !path.includes('.test.'),
  });
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', lockfile('6.0.3'));
  write(
    'node_modules/.package-lock.json',
    lockfile('6.0.3').replace(/,"node_modules\/fast":\{[^}]*\}/, ''),
  );
  symlinkSync(join(repository, 'node_modules/typescript'), join(root, 'node_modules/typescript'));
  write('tsconfig.json', '{ "files": [], "references": [{ "path": "packages/a" }] }');
  write('tsconfig.base.json', '{}');
  write(
    'packages/a/tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        composite: true,
        rootDir: 'src',
        outDir: 'dist',
        tsBuildInfoFile: 'dist/.tsbuildinfo',
        types: [],
        lib: ['ES5'],
        skipLibCheck: true,
      },
      include: ['src'],
    }),
  );
  write('packages/a/src/index.ts', 'export const a = 1;\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('builds what is missing, and is silent when nothing is', async () => {
  expect(await setUp()).toEqual({ code: 0, output: 'Building…\n' });
  expect(existsSync(join(root, 'packages/a/dist/index.js'))).toBe(true);
  expect(await setUp()).toEqual({ code: 0, output: '' });
});

test('asked for by itself it says last that it is ready, and what to try; not when it failed', async () => {
  const first = await setUp({}, ['--say-ready']);
  expect(first.code).toBe(0);
  expect(first.output.split('\n').at(-2)).toMatch(/^Ready\. Try: npm start /);
  expect((await setUp({}, ['--say-ready'])).output).toMatch(/^Ready\. Try: .*\n$/);
  write('packages/a/src/index.ts', 'export const a: string = 1;\n');
  const failed = await setUp({}, ['--say-ready']);
  expect(failed.output).toContain('AHS_BUILD_FAILED');
  expect(failed.output).not.toContain('Ready');
});

test('builds again after an edit, a new file, a lost output', async () => {
  await setUp();
  write('packages/a/src/index.ts', 'export const a = 22;\n');
  expect((await setUp()).output).toBe('Building…\n');
  write('packages/a/src/b.ts', 'export const b = 1;\n');
  utimesSync(join(root, 'packages/a/src/b.ts'), 1, 1);
  expect((await setUp()).output).toBe('Building…\n');
  rmSync(join(root, 'packages/a/dist'), { recursive: true });
  expect((await setUp()).output).toBe('Building…\n');
  expect((await setUp()).output).toBe('');
});

test('a source that does not compile is named, and tried again the next time', async () => {
  write('packages/a/src/index.ts', 'export const a: string = 1;\n');
  const first = await setUp();
  expect(first.code).not.toBe(0);
  expect(first.output).toContain('packages/a/src/index.ts(1,14)');
  expect(first.output).toContain('AHS_BUILD_FAILED');
  expect((await setUp()).output).toContain('AHS_BUILD_FAILED');
});

test('of two at once one builds and the other waits', async () => {
  const [first, second] = await Promise.all([setUp(), setUp()]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(`${first.output}${second.output}`.match(/Building…/g)).toHaveLength(1);
  expect(existsSync(join(root, '.cache/setup.lock'))).toBe(false);
});

test('a lock whose process is gone is taken over; a live one is waited for', async () => {
  const lock = join(root, '.cache/setup.lock');
  const longAgo = Date.now() / 1000 - 60;
  write('.cache/setup.lock', JSON.stringify({ host: hostname(), pid: 2 ** 30, id: 'gone' }));
  utimesSync(lock, longAgo, longAgo);
  expect(await setUp()).toMatchObject({ code: 0, output: expect.stringContaining('Building…') });

  rmSync(join(root, 'packages/a/dist'), { recursive: true });
  write('.cache/setup.lock', JSON.stringify({ host: hostname(), pid: process.pid, id: 'live' }));
  utimesSync(lock, longAgo, longAgo);
  const waiting = setUp();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(existsSync(join(root, 'packages/a/dist'))).toBe(false);
  rmSync(lock);
  expect(await waiting).toMatchObject({ code: 0, output: expect.stringContaining('Building…') });
});

test('an install is stale when a package is missing or has another version, optional ones aside', () => {
  expect(isInstalled(root)).toBe(true);
  write('package-lock.json', lockfile('6.0.4'));
  expect(isInstalled(root)).toBe(false);
  write('package-lock.json', lockfile('6.0.3').replace('node_modules/a', 'node_modules/b'));
  expect(isInstalled(root)).toBe(false);
  write('package-lock.json', lockfile('6.0.3'));
  expect(isInstalled(root)).toBe(true);
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(isInstalled(root)).toBe(false);
});

test('without npm the message says what to do', async () => {
  rmSync(join(root, 'node_modules/.package-lock.json'));
  const { code, output } = await setUp({ PATH: dirname(root), npm_execpath: '' });
  expect(code).toBe(1);
  expect(output).toContain('AHS_NPM_MISSING');
});

test('an old Node is refused by its version', () => {
  expect(() => checkNode('20.18.9')).toThrow(/AHS_NODE_TOO_OLD: This is Node 20\.18\.9/);
  expect(() => checkNode('18.20.0')).toThrow();
  expect(() => checkNode('20.19.0')).not.toThrow();
  expect(() => checkNode('24.0.0')).not.toThrow();
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs the set-up as `prestart` does, or with flags. */
function setUp(environment: Readonly<Record<string, string>> = {}, flags: readonly string[] = []) {
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, 'scripts/setup.js'), ...flags], {
      env: { ...process.env, ...environment },
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
