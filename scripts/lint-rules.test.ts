import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

const core = 'packages/core/src/a.ts';
const forbidden: [rule: string, path: string, text: string][] = [
  ['Math.random cannot be seeded', core, 'export const a = Math.random();'],
  ['Math.random cannot be seeded', core, 'export const a = Math.random;'],
  [
    'Math.random cannot be seeded',
    'packages/core/src/a.test.ts',
    'export const a = Math.random();',
  ],
  ['Call it as Math.name', core, 'const { random } = Math;\nexport const a = random();'],
  ['Call it as Math.name', core, "export const a = Math['random']();"],
  ['without a seed', core, 'export const a = tf.randomNormal([2, 3]);'],
  ['without a seed', core, 'export const a = randomUniform([2, 3], 0, 1);'],
  ['without a seed', core, 'export const a = tf.truncatedNormal([2, 3], 0, 1, "float32");'],
  ['Powers differ', core, 'export const a = (b: number) => b ** 2;'],
  ['Powers differ', core, 'export const a = (b: number) => 2 ** b;'],
  ['Powers differ', core, 'export const a = (b: number) => Math.pow(b, 2);'],
  [
    'Powers differ',
    core,
    'export function a(b: number) {\n  let c = 1;\n  c **= b;\n  return c;\n}',
  ],
  ['noExplicitAny', core, 'export const a = (b: any) => b;'],
  ['noNodejsModules', core, "export { readFileSync } from 'node:fs';"],
  ['noNodejsModules', 'packages/agents/src/dqn/a.ts', "export { readFileSync } from 'node:fs';"],
];
const allowed: [path: string, text: string][] = [
  [core, 'export const a = 2 ** 53 + 10 ** -6;'],
  [core, "export const a = (seed: number) => tf.randomNormal([2], 0, 1, 'float32', seed);"],
  ['packages/core/src/a.test.ts', 'export const a = (b: number) => b ** 2;'],
  ['packages/core/src/node/a.ts', "export { readFileSync } from 'node:fs';"],
  ['packages/cli/src/a.ts', "export { readFileSync } from 'node:fs';"],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  cpSync(join(root, '.gitignore'), join(folder, '.gitignore'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(forbidden)('%s: in %s, %s', (rule, path, text) => {
  expect(errors(path, text)).toEqual([expect.stringContaining(rule)]);
});

test.each(allowed)('in %s, %s is fine', (path, text) => {
  expect(errors(path, text)).toEqual([]);
});

/** What the linter calls an error in a file with this text. */
function errors(path: string, text: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
  try {
    execFileSync(process.execPath, [biome, 'lint', '--reporter=github', file], {
      cwd: folder,
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: Buffer };
    const lines = String(stdout).split('\n');
    const found = lines.filter((line) => line.startsWith('::error'));
    if (found.length === 0) throw error;
    return found;
  } finally {
    rmSync(file);
  }
}
