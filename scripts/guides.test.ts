import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(root, '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, '.cache', 'guides-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a page takes for the reader's own, and stands before its code. */
const preludes: Readonly<Record<string, string>> = {
  'README.md': `
    let weight = 1;
    const trainingStep = (learningRate = 0): number => {
      weight -= learningRate * 2 * weight;
      return weight * weight;
    };`,
};

/** What an example takes for the reader's own: it is only compiled. */
const readers = `
  declare const agent: import('@ahs/core').Agent<number>;
  declare const bytes: Uint8Array;
  declare const checkpoint: import('@ahs/core').Snapshot;
  declare const metrics: readonly string[];
  declare const schedulers: readonly import('@ahs/core').Scheduler[];
  declare const session: import('@ahs/core').Session;
  declare const test: import('@ahs/core/testing').TestFunction;
  declare const tunables: Readonly<Record<string, import('@ahs/core').Tunable>>;`;

/** Where an example finds what it does not import itself. */
const entries = {
  '@ahs/core': () => import('@ahs/core'),
  '@ahs/core/node': () => import('@ahs/core/node'),
  '@ahs/core/registry': () => import('@ahs/core/registry'),
  '@ahs/core/testing': () => import('@ahs/core/testing'),
  '@ahs/agents': () => import('@ahs/agents'),
  '@ahs/agents/envs': () => import('@ahs/agents/envs'),
  '@ahs/agents/play': () => import('@ahs/agents/play'),
  '@ahs/dib': () => import('@ahs/dib'),
  '@ahs/policies': () => import('@ahs/policies'),
  '@ahs/scheduler-plugins': () => import('@ahs/scheduler-plugins'),
};

const pages = ['README.md', ...filesIn('docs/guides', '.md')];
/** Each a module of its own. */
const blocks = pages.flatMap((page) =>
  [...read(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ''], index) => ({
    name: moduleName(page, index),
    code: `${preludes[page] ?? ''}${code}`,
  })),
);

const sources = readdirSync(join(root, 'packages'))
  .flatMap((name) => filesIn(`packages/${name}/src`, '.ts'))
  .filter((source) => read(source).includes('@example'));
const examples = sources.flatMap((source) =>
  [...read(source).matchAll(/^ *\* @example\n *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(
    ([, comment = ''], index) => ({
      name: moduleName(source, index),
      code: comment.replace(/^ *\* ?/gm, ''),
    }),
  ),
);

describe('the code of the README and the guides, and the examples beside the sources', () => {
  beforeAll(async () => {
    for (const { name, code } of blocks) write(`${name}.ts`, code);
    const homes = await exportedNames();
    for (const { name, code } of examples) write(`${name}.ts`, importsOf(code, homes) + code);
  });

  test('are there, each of them', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(11);
    expect(examples.length).toBeGreaterThanOrEqual(55);
    expect(examples).toHaveLength(
      sources.reduce((count, source) => count + read(source).split('@example').length - 1, 0),
    );
  });

  test('compile, and what is on a page runs', () => {
    writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(scratch, 'readers.d.ts'), readers);
    writeFileSync(
      join(scratch, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.base.json'),
        // What a guide shows and does not use is for the reader.
        compilerOptions: {
          composite: false,
          rootDir: '.',
          outDir: 'dist',
          noUnusedLocals: false,
          declaration: false,
        },
        include: ['*.ts'],
      }),
    );
    run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', scratch);
    for (const { name } of blocks) run(join(scratch, 'dist', `${name}.js`));
    // Generous, because a small machine may run other work beside the tests.
  }, 240_000);
});

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function moduleName(path: string, index: number): string {
  return `${path.replace(/\.\w+$/, '').replaceAll(/[^\w-]/g, '-')}-${index + 1}`;
}

function write(name: string, code: string): void {
  writeFileSync(join(scratch, name), `${code}\nexport {};\n`);
}

/** The entry of each exported name, the first one where there are several. */
async function exportedNames(): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  for (const [entry, load] of Object.entries(entries)) {
    for (const name of Object.keys(await load())) if (!homes.has(name)) homes.set(name, entry);
  }
  return homes;
}

/** Imports what an example names and neither imports nor declares. */
function importsOf(code: string, homes: ReadonlyMap<string, string>): string {
  const own = [...code.matchAll(/import .*|(?:const|let|class|function) \w+/g)].join(' ');
  const words = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g) ?? []);
  return [...words(code)]
    .filter((name) => homes.has(name) && !words(own).has(name))
    .map((name) => `import { ${name} } from '${homes.get(name)}';\n`)
    .join('');
}

/** Runs a script with this Node; its output stands in the error when it fails. */
function run(...args: readonly string[]): void {
  try {
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}
