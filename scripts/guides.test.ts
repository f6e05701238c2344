import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const guides = join(root, 'docs', 'guides');
mkdirSync(join(root, '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, '.cache', 'guides-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The TypeScript blocks of a page, each a module of its own. */
function blocksOf(page: string): readonly string[] {
  const text = readFileSync(join(guides, page), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code as string);
}

const files = readdirSync(guides).flatMap((page) =>
  blocksOf(page).map((code, index) => {
    const name = `${page.replace('.md', '')}-${index + 1}`;
    writeFileSync(join(scratch, `${name}.ts`), `${code}\nexport {};\n`);
    return name;
  }),
);

describe('the code of the guides', () => {
  test('is there', () => {
    expect(files.length).toBeGreaterThan(8);
  });

  test('compiles and runs', () => {
    writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
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
    for (const name of files) run(join(scratch, 'dist', `${name}.js`));
  });
});

/** Runs a script with this Node; its output stands in the error when it fails. */
function run(...args: readonly string[]): void {
  try {
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}
