import { join } from 'node:path';
import { decodeSnapshot, encodeSnapshot } from '@ahs/core';
import { readSnapshotFile } from '@ahs/core/node';
import { loadPolicy, policyFor } from '@ahs/policies';
import { describe, expect, it } from 'vitest';
import { ahs, mainIn, newFolder, onlyRun } from './ahs-process.test.support.js';
import { composeRegistry } from './composition.js';
import { planSchedules } from './schedule-plan.js';

const registry = composeRegistry();
const plan = (schedule: string[], more: { untilConverged?: boolean } = {}) =>
  planSchedules(
    { schedule, optimizer: 'sgd', untilConverged: false, epochs: 8, ...more },
    registry,
  );

describe('--schedule …=pretrained', () => {
  it.each(['beta', 'learningRate', 'beta,learningRate', 'learningRate,beta'])(
    'deploys the preferred policy for %s, frozen',
    (controls) => {
      const { learned, written, build } = plan([`${controls}=pretrained`]);
      expect(learned).toMatchObject({
        label: 'pre-trained policy',
        frozen: true,
        name: 'pretrained',
      });
      expect(written[controls]).toBe('pretrained');
      const schedulers = build({ specs: {}, decisions: 12, mode: 'learn' });
      const own = schedulers.find(({ config }) => JSON.stringify(config).includes('"residual"'));
      expect([...(own?.controls ?? [])].sort()).toEqual(controls.split(',').sort());
      expect(JSON.stringify(own?.config)).toContain('"mode":"frozen"');
      // Whatever else is scheduled is scheduled once.
      const all = schedulers.flatMap((scheduler) => scheduler.controls);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it('takes the one that is named, and keeps it as it was', () => {
    const { card, policy } = policyFor(['beta']);
    const { learned } = plan([`beta=pretrained:${card.name}`]);
    expect(learned?.policyOf(policy)).toBe(policy);
    expect(decodeSnapshot(encodeSnapshot(policy), 'policy')).toEqual(loadPolicy(card.name).policy);
    const features = Object.keys(card.features).join(':');
    const blind = plan([`beta=pretrained:${card.name}:blind:${features}`]).learned;
    expect(blind?.frozen).toBe(true);
  });

  it.each([
    [['beta=pretrained:nobody'], {}, 'AHS_POLICY_UNKNOWN'],
    [['batchSize=pretrained'], {}, 'AHS_POLICY_UNKNOWN'],
    [['beta=pretrained:a:b'], {}, 'AHS_SCHEDULE_INVALID'],
    [['beta=pretrained:a:blind'], {}, 'AHS_SCHEDULE_INVALID'],
    [[`beta=pretrained:${policyFor(['beta']).card.name}:blind:colour`], {}, 'AHS_OPTION_INVALID'],
    [['beta=pretrained'], { untilConverged: true }, 'AHS_SCHEDULE_INVALID'],
    [['beta=linear:0:1+finetune'], {}, 'AHS_SCHEDULE_INVALID'],
    [['beta=dqn+finetune'], {}, 'AHS_SCHEDULE_INVALID'],
    [['beta=pretrained', 'learningRate=pretrained'], {}, 'AHS_SCHEDULE_CONFLICT'],
  ])('refuses %j with %j as %s', (schedule, more, code) => {
    expect(() => plan(schedule, more)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('+finetune goes on learning, or says that its kind cannot', () => {
    const { recipe } = policyFor(['beta', 'learningRate']).card.training;
    const finetuned = () => plan(['beta,learningRate=pretrained+finetune']);
    if (recipe === 'dqn' || recipe === 'ppo') expect(finetuned().learned?.frozen).toBe(false);
    else {
      expect(finetuned).toThrow(
        expect.objectContaining({ code: 'AHS_FINETUNE_UNSUPPORTED' }) as Error,
      );
    }
  });

  it('trains to the end, writes the policy as it was, and replays', async () => {
    const folder = newFolder();
    const { code } = await ahs(
      folder,
      ...['train', '--schedule', 'beta,learningRate=pretrained', '--train-size', '100'],
      ...['--epochs', '5', '--workers', '1'],
    );
    expect(code).toBe(0);
    const run = onlyRun(join(folder, 'runs'));
    const { policy } = policyFor(['beta', 'learningRate']);
    expect(readSnapshotFile(join(run, 'policy.safetensors'))).toEqual(policy);
    expect((await ahs(folder, 'replay', run)).code).toBe(0);
  });

  it('does not go with another policy', async () => {
    const { stderr } = await mainIn(
      newFolder(),
      ...['train', '--schedule', 'beta=pretrained', '--policy', 'other.safetensors'],
    );
    expect(stderr).toContain('error AHS_FLAG_CONFLICT: --policy');
  });
});
