import { describe, expect, it } from 'vitest';
import { mainIn, newFolder } from './ahs-process.test.support.js';

describe('help', () => {
  it.each(['--help', 'train --help', 'demo --help', 'play --help', 'doctor --help'])(
    'carries examples: ahs %s',
    async (line) => {
      const ended = await mainIn(newFolder(), ...line.split(' '));
      expect(ended.code).toBe(0);
      expect(ended.stdout).toMatch(/Examples:\n {2}ahs /);
    },
    30_000,
  );
});
