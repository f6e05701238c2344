/**
 * Compiles `assembly/` into `src/wasm/binaries.ts`, a generated module with both builds as base64: it needs no loader,
 * no file and no request, so the same import works in Node, in a bundle and in a worker. Skipped when nothing changed.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const sources = join(dirname(self), '../assembly');
const output = join(dirname(self), '../src/wasm/binaries.ts');

/** The memory is another module's, so ours may hold no data, no stack and no allocator. */
const flags = [
  'index.ts',
  ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort='],
  ...['--importMemory', '--initialMemory', '0', '--noExportMemory'],
  ...['--enable', 'simd', '--outFile', 'kernels.wasm'],
];

/** Writes the generated module if it is missing or older than the sources. Vitest calls it before the tests. */
export default async function buildWasm() {
  const files = new Map(
    readdirSync(sources)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => [name, readFileSync(join(sources, name), 'utf8')]),
  );
  const { version } = createRequire(import.meta.url)('assemblyscript/package.json');
  const mark = `// Built from ${fingerprint(version, files)}`;
  if (existsSync(output) && readFileSync(output, 'utf8').startsWith(mark)) return;
  const plain = await compile(files, flags);
  const relaxed = await compile(files, [...flags, '--enable', 'relaxed-simd']);
  const lines = [
    `${mark} by scripts/build-wasm.js; not to be edited.`,
    '',
    '/** SIMD128, the same numbers on every processor. */',
    `export const plainBinary =\n  '${plain.toString('base64')}';`,
    '',
    '/** Relaxed SIMD: fused multiply-add where the processor has it. */',
    `export const relaxedBinary =\n  '${relaxed.toString('base64')}';`,
    '',
  ];
  mkdirSync(dirname(output), { recursive: true });
  // In one step, because another process may be reading it.
  const draft = `${output}.${process.pid}.tmp`;
  writeFileSync(draft, lines.join('\n'));
  renameSync(draft, output);
}

/** @param {string} version @param {ReadonlyMap<string, string>} files */
function fingerprint(version, files) {
  const parts = [version, readFileSync(self, 'utf8'), ...files.keys(), ...files.values()];
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

/** @param {ReadonlyMap<string, string>} files @param {readonly string[]} args @returns {Promise<Buffer>} */
async function compile(files, args) {
  // Loading the compiler takes half a second, which a build that is up to date need not spend.
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main([...args], {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [...files.keys()],
  });
  if (error !== null || binary === undefined) {
    throw new Error(`The kernels do not compile: ${error?.message}\n${stderr.toString()}`);
  }
  return Buffer.from(binary);
}

if (realpathSync(process.argv[1] ?? '.') === self) await buildWasm();
