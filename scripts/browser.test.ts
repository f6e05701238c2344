import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptLaws } from '../examples/browser/laws-on-page.js';
import { type PageResult, trainOnPage } from '../examples/browser/train-on-page.js';
import { findChromium } from './ci/chromium.js';

const root = fileURLToPath(new URL('../examples/browser', import.meta.url));
const packages = fileURLToPath(new URL('../packages', import.meta.url));

const executablePath = findChromium();

describe('core, agents and scheduler-plugins in a browser', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ahs-browser-'));
  const modules = new Set<string>();
  const imports = new Map<string, readonly string[]>();
  let server: PreviewServer | undefined;
  /** Every module that was read, also one of which nothing is left in the bundle, and what it imports. */
  const reader: Plugin = {
    name: 'reader',
    moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => {
      modules.add(id);
      imports.set(id, [...importedIds, ...dynamicallyImportedIds]);
    },
  };

  beforeAll(async () => {
    const built = await build({
      configFile: false,
      root,
      logLevel: 'silent',
      plugins: [reader],
      resolve: {
        alias: [
          { find: /^@ahs\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
          { find: /^@ahs\/([^/]+)\/testing$/, replacement: `${packages}/$1/src/testing/index.ts` },
        ],
      },
      build: { outDir, target: 'esnext' },
    });
    if (!('output' in built)) throw new Error('the page was not built once');
  });

  afterAll(async () => {
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  it.each(['core', 'agents', 'scheduler-plugins'])(
    'are bundled without a Node built-in: %s, every module that its entry leads to',
    (name) => {
      const source = `${packages}/${name}/src/`;
      const own = [...modules].filter((id) => id.startsWith(source));
      const entry = `${source}index.ts`;
      const read = reachable(entry, imports);
      expect(own).toContain(entry);
      expect(own.length).toBeGreaterThan(20);
      for (const id of own) {
        const builtIns = (imports.get(id) ?? []).filter(isBuiltIn);
        expect({ id, builtIns }).toEqual({ id, builtIns: [] });
      }
      // Nor does a dependency bring one in.
      expect([...read].filter(isBuiltIn)).toEqual([]);
    },
  );

  it.skipIf(executablePath === undefined)(
    'decide there as they do in Node, to the last bit, and keep the laws of hosts',
    async () => {
      server = await preview({
        configFile: false,
        root,
        logLevel: 'silent',
        build: { outDir },
        preview: { port: 0, host: '127.0.0.1' },
      });
      const browser = await chromium.launch({
        executablePath: executablePath as string,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', ({ message }) => errors.push(message));
        await page.goto(server.resolvedUrls?.local[0] as string);
        const result = page.locator('#result');
        await page
          .waitForFunction(
            "document.querySelector('#result').textContent.startsWith('{')",
            undefined,
            { timeout: 20_000 },
          )
          .catch((error: unknown) => {
            throw errors.length === 0 ? error : new Error(errors.join('\n'));
          });
        await page.waitForFunction(
          "document.querySelector('#laws').textContent.startsWith('{')",
          undefined,
          { timeout: 20_000 },
        );
        const laws: KeptLaws = JSON.parse((await page.locator('#laws').textContent()) ?? '');
        expect(laws).toEqual({
          'determinism: a page': 'kept',
          'order: a page': 'kept',
          'effect: a page': 'kept',
          'silence: a page': 'kept',
          'isolation: a page': 'kept',
        });
        const shown: PageResult = JSON.parse((await result.textContent()) ?? '');
        expect(shown.decisions).toBeGreaterThan(10);
        expect(shown).toEqual(trainOnPage());
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});

/** What Vite puts in the place of a built-in, or one that it left as it is. */
function isBuiltIn(id: string): boolean {
  return /browser-external|^node:/.test(id) || builtinModules.includes(id);
}

function reachable(entry: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(imports.get(id) ?? []));
  }
  return seen;
}
