import { createRequire } from 'node:module';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** The version of a package that is installed beside this one; `undefined` when it is not. */
export function installedVersion(packageName: string): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    return manifest.parse(require(`${packageName}/package.json`)).version;
  } catch {
    // Not installed, or it keeps its manifest to itself: both mean that there is no version to tell.
    return undefined;
  }
}

/** This package's own version. */
export const packageVersion: string = manifest.parse(
  createRequire(import.meta.url)('../package.json'),
).version;
