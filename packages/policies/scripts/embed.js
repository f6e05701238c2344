/** Writes `src/embedded.ts` from `policies/`: `node packages/policies/scripts/embed.js`, after a policy was added. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../policies/', import.meta.url));
const target = fileURLToPath(new URL('../src/embedded.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.safetensors'))
  .sort()
  .map((file) => {
    const name = file.slice(0, -'.safetensors'.length);
    const card = readFileSync(`${folder}${name}.json`, 'utf8');
    const bytes = readFileSync(`${folder}${file}`).toString('base64');
    return `${JSON.stringify(name)}: { card: ${card}, safetensors: ${JSON.stringify(bytes)} },`;
  });
writeFileSync(
  target,
  `import type { PolicyCard } from './policy-card.js';

/** Made from \`policies/\` by \`scripts/embed.js\`. */
export const embedded: Readonly<
  Record<string, { readonly card: PolicyCard; readonly safetensors: string }>
> = {${entries.join('\n')}};
`,
);
execFileSync(
  process.execPath,
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', target],
  { cwd: root, stdio: 'ignore' },
);
