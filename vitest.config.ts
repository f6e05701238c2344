import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env.AHS_TEST_REPORT;

/** Tests run on the sources: `@ahs/core/testing` → `packages/core/src/testing/index.ts`. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^@ahs\/([^/]+)$/,
        replacement: fileURLToPath(new URL('packages/$1/src/index.ts', import.meta.url)),
      },
      {
        find: /^@ahs\/([^/]+)\/([^/]+)$/,
        replacement: fileURLToPath(new URL('packages/$1/src/$2/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    // The sources import what it generates.
    globalSetup: ['packages/kernels/scripts/build-wasm.js'],
    include: ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // All cores: by default one is left free, and on two the tests would take turns.
    maxWorkers: '100%',
    // Generous, because a small machine may run other work beside the tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
