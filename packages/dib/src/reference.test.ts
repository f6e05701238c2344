import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { arithmeticName, chooseBackend } from './engine/backend.js';
import { testLossCurve } from './loss-curve.test.suite.js';
import { testReferences } from './reference.test.suite.js';

beforeAll(() => vi.stubEnv('AHS_FMA', ''));

afterAll(() => vi.unstubAllEnvs());

it('is plain WebAssembly', async () => {
  await chooseBackend('wasm');
  expect(arithmeticName()).toBe('wasm');
});

testReferences('wasm');
testReferences('cpu');
testLossCurve();
