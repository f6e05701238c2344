/**
 * Who may import whom; `import type` counts too. `npm run deps` checks it.
 * The rules of the rooms look at each import: a longer way is a chain of allowed steps. `browser-safe` follows
 * every way to its end, through npm packages too.
 */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** What each room may import of ours; `cli`, `examples` and `bench` may import everything. */
const rooms = {
  core: [],
  kernels: [],
  agents: ['core', 'kernels'],
  'scheduler-plugins': ['core'],
  dib: ['core', 'kernels'],
  policies: ['core', 'agents', 'scheduler-plugins'],
};

const browserSafe = ['core', 'kernels', 'agents', 'scheduler-plugins', 'policies'];

const inRooms = (/** @type {readonly string[]} */ names) => `^packages/(${names.join('|')})/`;
const ours = '^(packages|examples|bench)/';
/** `x.test.ts`, and what only tests use: `x.test.arbitrary.ts`. */
const testFiles = '\\.test\\.';

/** @type {{ forbidden: (import('dependency-cruiser').IForbiddenRuleType & { name: string })[] }} */
const ruleSet = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: /** @type {const} */ ('error'),
      comment: `${room} imports of ours only: ${allowed.join(', ') || 'nothing'}.`,
      from: { path: inRooms([room]) },
      to: { path: ours, pathNot: inRooms([room, ...allowed]) },
    })),
    {
      name: 'room-unknown',
      severity: 'error',
      comment: 'A new package needs its line in the table of rooms.',
      from: { path: '^packages/', pathNot: inRooms([...Object.keys(rooms), 'cli']) },
      to: {},
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two modules that import each other are one module, or lack a third.',
      from: { path: ours },
      to: { circular: true },
    },
    {
      name: 'browser-safe',
      severity: 'error',
      comment:
        'The main entries run in a browser: no TensorFlow.js and no Node built-in, however far down.',
      from: { path: `^packages/((${browserSafe.join('|')})/src|core/src/registry)/index\\.ts$` },
      to: {
        path: [
          'node_modules/@tensorflow/',
          `^(node:)?(${builtinModules.join('|')})(/|$)`,
          '^node:',
        ],
        reachable: true,
      },
    },
    {
      name: 'no-tests',
      severity: 'error',
      comment: 'Tests are not part of what they test.',
      from: { pathNot: testFiles },
      to: { path: testFiles },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'What cannot be found cannot be checked either.',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: "What a package imports stands in its package.json's dependencies, or its peers'.",
      from: { path: ours, pathNot: testFiles },
      to: {
        path: 'node_modules/',
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        // A peer that the tests need stands among the development dependencies too.
        dependencyTypesNot: ['npm-peer'],
      },
    },
  ],
};

export const ruleNames = ruleSet.forbidden.map(({ name }) => name);

/** How imports are found in the workspace at `root`: our packages by their sources, the others as in a browser. */
export function options(/** @type {string} */ root) {
  const packages = readdirSync(join(root, 'packages'));
  return {
    cruise: {
      baseDir: root,
      ruleSet,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules/@tensorflow/' },
      skipAnalysisNotInRules: true,
    },
    resolve: {
      bustTheCache: true,
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default'],
      alias: packages.flatMap((name) => [
        {
          name: `@ahs/${name}`,
          alias: join(root, `packages/${name}/src/index.ts`),
          onlyModule: true,
        },
        { name: `@ahs/${name}/*`, alias: join(root, `packages/${name}/src/*/index.ts`) },
      ]),
    },
  };
}
