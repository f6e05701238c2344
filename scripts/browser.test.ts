import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageResult, trainOnPage } from '../examples/browser/train-on-page.js';
import { findChromium } from './ci/chromium.js';

const root = fileURLToPath(new URL('../examples/browser', import.meta.url));
const packages = fileURLToPath(new URL('../packages', import.meta.url));

const executablePath = findChromium();

describe('core, agents and scheduler-plugins in a browser', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ahs-browser-'));
  let modules: readonly string[] = [];
  let server: PreviewServer | undefined;

  beforeAll(async () => {
    const built = await build({
      configFile: false,
      root,
      logLevel: 'silent',
      resolve: { alias: [{ find: /^@ahs\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` }] },
      build: { outDir, target: 'esnext' },
    });
    if (!('output' in built)) throw new Error('the page was not built once');
    modules = built.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  });

  afterAll(async () => {
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  it('are bundled without a Node built-in', () => {
    expect(modules.filter((module) => module.includes('packages/agents'))).not.toEqual([]);
    // What Vite puts in the place of a built-in.
    expect(modules.filter((module) => /browser-external|node:/.test(module))).toEqual([]);
  });

  it.skipIf(executablePath === undefined)(
    'decide there as they do in Node, to the last bit',
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
