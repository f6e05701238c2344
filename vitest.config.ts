import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    include: ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});
