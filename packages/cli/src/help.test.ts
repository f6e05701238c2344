import { describe, expect, it } from 'vitest';
import { mainIn, newFolder, startAhs } from './ahs-process.test.support.js';
import { composeRegistry } from './composition.js';

describe('help', () => {
  it.each(['--help', 'train --help', 'demo --help', 'tune --help', 'play --help', 'doctor --help'])(
    'carries examples: ahs %s',
    async (line) => {
      const ended = await mainIn(newFolder(), ...line.split(' '));
      expect(ended.code).toBe(0);
      expect(ended.stdout).toMatch(/Examples:\n {2}ahs /);
    },
    30_000,
  );

  it('names everything that can be asked for, and which metrics are measured twice', async () => {
    const { stdout } = await mainIn(newFolder(), 'train', '--help');
    const registry = composeRegistry();
    for (const name of registry.names('scheduler')) {
      expect(stdout).toContain(`\n  ${registry.scheduler(name).usage} `);
    }
    for (const kind of ['agent', 'adapter', 'dataset'] as const) {
      for (const name of registry.names(kind)) expect(stdout).toContain(name);
    }
    expect(stdout).toMatch(/of a step +loss,.*\n +of an evaluation .*loss/);
  });

  it('is not missed where nobody reads on', async () => {
    const { child, ended } = startAhs(newFolder(), 'train', '--help');
    child.stdout?.destroy();
    expect(await ended).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('EPIPE') as string,
    });
  });
});
