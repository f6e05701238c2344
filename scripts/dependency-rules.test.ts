import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ruleNames } from '../.dependency-cruiser.mjs';
import { checkDependencies, unread } from './dependencies.js';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A small workspace with our rooms, in which all is as it should be. */
const clean = {
  ...manifest('core', {}),
  'packages/core/src/index.ts': "export * from './clock.js';\n",
  'packages/core/src/clock.ts': 'export interface Clock { readonly step: number }\n',
  'packages/core/src/clock.test.ts': "import type { Clock } from './clock.js';\n",
  'packages/core/src/node/index.ts': "export { readFileSync as read } from 'node:fs';\n",
  ...manifest('kernels', { '@tensorflow/tfjs-core': '1.0.0' }),
  'packages/kernels/src/index.ts': 'export const kernel = 1;\n',
  'packages/kernels/src/tfjs/index.ts': "export * from '@tensorflow/tfjs-core';\n",
  ...manifest('agents', { '@ahs/core': '1', '@ahs/kernels': '1' }),
  'packages/agents/src/index.ts': "export * from '@ahs/core';\nexport * from './q.js';\n",
  'packages/agents/src/q.ts': "export { kernel as q } from '@ahs/kernels';\n",
  ...manifest('scheduler-plugins', { '@ahs/core': '1' }),
  'packages/scheduler-plugins/src/index.ts': "export * from '@ahs/core';\n",
  ...manifest('dib', { '@ahs/core': '1', '@ahs/kernels': '1' }),
  'packages/dib/src/index.ts':
    "export * from '@ahs/core/node';\nexport * from '@ahs/kernels/tfjs';\n",
  ...manifest('policies', { '@ahs/agents': '1' }),
  'packages/policies/src/index.ts': "export * from '@ahs/agents';\n",
  ...manifest('cli', { '@ahs/dib': '1', '@ahs/policies': '1' }),
  'packages/cli/src/index.ts': "export * from '@ahs/dib';\nexport * from '@ahs/policies';\n",
  'examples/package.json': JSON.stringify({ dependencies: { '@ahs/cli': '1' } }),
  'examples/run.ts': "export * from '@ahs/cli';\n",
  'node_modules/@tensorflow/tfjs-core/package.json': '{"main":"index.js"}',
  'node_modules/@tensorflow/tfjs-core/index.js': 'export const tensor = 1;\n',
  'node_modules/needs-files/package.json': '{"main":"index.js"}',
  'node_modules/needs-files/index.js': "import 'fs';\n",
};

test('a workspace as it should be breaks no rule', async () => {
  expect(await brokenRules({})).toEqual([]);
});

const plants: [rule: string, path: string, text: string][] = [
  ['room-core', 'packages/core/src/a.ts', "import '@ahs/kernels';"],
  ['room-core', 'packages/core/src/a.ts', "import type { q } from '@ahs/agents';"],
  ['room-kernels', 'packages/kernels/src/a.ts', "export * from '@ahs/core';"],
  ['room-agents', 'packages/agents/src/a.ts', "import '@ahs/dib';"],
  ['room-agents', 'packages/agents/src/a.test.ts', "await import('@ahs/scheduler-plugins');"],
  ['room-scheduler-plugins', 'packages/scheduler-plugins/src/a.ts', "import '@ahs/agents';"],
  ['room-dib', 'packages/dib/src/a.ts', "import '@ahs/agents';"],
  ['room-policies', 'packages/policies/src/a.ts', "import '@ahs/dib';"],
  ['room-policies', 'packages/policies/src/a.ts', "import '@ahs/kernels';"],
  ['room-dib', 'packages/dib/src/a.ts', "import '../../../examples/run.js';"],
  ['room-unknown', 'packages/new/src/index.ts', "import '@ahs/core';"],
  ['by-name', 'packages/agents/src/a.ts', "import '../../core/src/clock.js';"],
  ['no-circles', 'packages/core/src/clock.ts', "import type {} from './index.js';"],
  ['browser-safe', 'packages/core/src/clock.ts', "import 'node:fs';"],
  ['browser-safe', 'packages/core/src/clock.ts', "import { type PathLike } from 'fs';"],
  ['browser-safe', 'packages/core/src/clock.ts', "export { read } from './node/index.js';"],
  ['browser-safe', 'packages/core/src/registry/index.ts', "import 'node:crypto';"],
  ['browser-safe', 'packages/core/src/index.ts', "import 'needs-files';"],
  ['browser-safe', 'packages/kernels/src/index.ts', "export * from './tfjs/index.js';"],
  ['browser-safe', 'packages/agents/src/q.ts', "import '@ahs/kernels/tfjs';"],
  ['browser-safe', 'packages/scheduler-plugins/src/index.ts', "import 'node:os';"],
  ['browser-safe', 'packages/policies/src/index.ts', "import '@ahs/core/node';"],
  ['no-tests', 'packages/core/src/a.ts', "import './clock.test.js';"],
  ['resolvable', 'packages/core/src/a.ts', "import './nowhere.js';"],
  ['declared', 'packages/core/src/a.ts', "import 'needs-files';"],
  ['declared', 'packages/policies/src/a.ts', "import '@ahs/core';"],
];

test.each(plants)('%s: in %s, %s', async (rule, path, text) => {
  expect(await brokenRules({ [path]: text })).toContain(rule);
});

test('each rule has its plant', () => {
  const rules = new Set(plants.map(([rule]) => rule));
  expect(ruleNames.filter((name) => !rules.has(name))).toEqual([]);
});

test('fewer modules read than sources is an error', () => {
  const text = () => "/** A queue. */\nimport { type Clock } from './clock.js';\n";
  const read = { source: 'a.ts', dependencies: [] };
  expect(unread(['a.ts', 'b.ts'], [read], () => '')).toEqual([
    { rule: 'all-read', text: 'b.ts was not read' },
  ]);
  expect(unread(['a.ts'], [read], text)).toEqual([{ rule: 'all-read', text: 'a.ts was not read' }]);
});

/** The rules that the clean workspace breaks with these files in the place of, or beside, its own. */
async function brokenRules(planted: Readonly<Record<string, string>>): Promise<string[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ahs-rules-')));
  made.push(root);
  for (const [path, text] of Object.entries({ ...clean, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { problems } = await checkDependencies(root);
  return problems.map(({ rule }) => rule);
}

function manifest(name: string, dependencies: Readonly<Record<string, string>>) {
  return {
    [`packages/${name}/package.json`]: JSON.stringify({ name: `@ahs/${name}`, dependencies }),
  };
}
