import { expect, test } from 'vitest';
import { checkNode } from './setup.js';

test('the tests run on a Node that AHS supports, and on the one that was asked for', () => {
  expect(() => checkNode(process.versions.node)).not.toThrow();
  expect(process.versions.node).toBe(process.env.AHS_TEST_NODE ?? process.versions.node);
});
