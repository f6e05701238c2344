/** Who imports whom: `npm run deps` checks the rules of `.dependency-cruiser.mjs` and that all was read. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { options } from '../.dependency-cruiser.mjs';

/**
 * @typedef {object} Problem
 * @property {string} rule The name of the broken rule.
 * @property {string} text Who imports what, and on which way.
 */

/**
 * Reads every source of the workspace at `root` and returns what breaks a rule.
 *
 * @param {string} root
 * @returns {Promise<{ sources: number, problems: readonly Problem[] }>}
 */
export async function checkDependencies(root) {
  const sources = ['packages', 'examples', 'bench']
    .flatMap((folder) => sourcesIn(join(root, folder)))
    .map((path) => relative(root, path).split(sep).join('/'));
  const how = options(root);
  const { output } = await cruise(sources, how.cruise, how.resolve);
  if (typeof output === 'string') throw new Error(output);
  return {
    sources: sources.length,
    problems: [
      ...unread(sources, output.modules, (source) => readFileSync(join(root, source), 'utf8')),
      ...unnamed(root, output.modules),
      ...output.summary.violations.map(({ rule, from, to, via, cycle }) => ({
        rule: rule.name,
        text: [from, ...(via ?? cycle ?? [{ name: to }]).map(({ name }) => name)].join(' → '),
      })),
    ],
  };
}

/**
 * A source that was not read has not been checked: without a TypeScript that it knows, the tool reads none and passes.
 *
 * @param {readonly string[]} sources
 * @param {readonly Pick<import('dependency-cruiser').IModule, 'source' | 'dependencies'>[]} modules
 * @param {(source: string) => string} text What a source contains.
 * @returns {Problem[]}
 */
export function unread(sources, modules, text) {
  const found = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]));
  return sources
    .filter(
      (source) => !found.has(source) || (found.get(source) === 0 && IMPORT.test(text(source))),
    )
    .map((source) => ({ rule: 'all-read', text: `${source} was not read` }));
}

const IMPORT = /^(import|export)\b[^;'"`]*\bfrom ['"]/m;

/**
 * A package imports another by its name, which stands among its dependencies.
 *
 * @param {string} root
 * @param {readonly import('dependency-cruiser').IModule[]} modules
 * @returns {Problem[]}
 */
function unnamed(root, modules) {
  return modules.flatMap(({ source, dependencies }) => {
    const from = folderOf(source);
    if (from === undefined) return [];
    return dependencies.flatMap(({ module, resolved }) => {
      const to = folderOf(resolved);
      if (to === undefined || to === from) return [];
      const { name } = manifest(root, to);
      const { dependencies: declared = {}, devDependencies = {} } = manifest(root, from);
      const known = /\.test\./.test(source) ? { ...declared, ...devDependencies } : declared;
      if (module !== name && !module.startsWith(`${name}/`)) {
        return [{ rule: 'by-name', text: `${source} imports ${module} and not ${name}` }];
      }
      return name in known ? [] : [{ rule: 'declared', text: `${source} → ${name}` }];
    });
  });
}

/** The package that a source belongs to. @param {string} path */
function folderOf(path) {
  return /^(packages\/[^/]+|examples|bench)\//.exec(path)?.[1];
}

/** @param {string} root @param {string} folder */
function manifest(root, folder) {
  const path = join(root, folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** @param {string} folder @returns {string[]} */
function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(path);
    return /(?<!\.d)\.[cm]?tsx?$/.test(entry.name) ? [path] : [];
  });
}

const self = fileURLToPath(import.meta.url);
if (realpathSync(process.argv[1] ?? '.') === self) {
  const { sources, problems } = await checkDependencies(dirname(dirname(self)));
  for (const { rule, text } of problems) console.error(`${rule}: ${text}`);
  console.log(`${sources} sources read, ${problems.length} forbidden imports.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
