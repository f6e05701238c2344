import { policyFor } from '@ahs/policies';
import { describe, expect, it } from 'vitest';
import { parseContender, variantOf, withAbsolutePolicy } from './contender.js';

describe('a contender', () => {
  it('joins schedules by plus signs or spaces, and leaves those inside of them alone', () => {
    for (const text of [
      'beta=linear:1e-3:1e+2+learningRate=constant:0.05',
      ' beta=linear:1e-3:1e+2  learningRate=constant:0.05 ',
      'beta=linear:1e-3:1e+2 + learningRate=constant:0.05',
    ]) {
      expect(parseContender(text, [])).toMatchObject({
        name: 'beta=linear:1e-3:1e+2 + learningRate=constant:0.05',
        kind: 'single',
        variant: { schedule: ['beta=linear:1e-3:1e+2', 'learningRate=constant:0.05'] },
      });
    }
  });

  it('has settings beside its schedules', () => {
    const text = 'name=my policy+beta=dqn+policy=a/b.safetensors+episodes=3+pretraining=60';
    expect(parseContender(text, [])).toMatchObject({
      name: 'my policy',
      pretrainingRuns: 60,
      variant: { schedule: ['beta=dqn'], policy: 'a/b.safetensors', episodes: 3 },
    });
    expect(withAbsolutePolicy(text, (path) => `/x/${path}`)).toBe(
      'name=my policy+beta=dqn+policy=/x/a/b.safetensors+episodes=3+pretraining=60',
    );
  });

  it('counts the runs that a shipped policy was trained on, unless told otherwise', () => {
    const { card } = policyFor(['beta', 'learningRate']);
    for (const text of [
      'beta,learningRate=pretrained',
      `learningRate,beta=pretrained:${card.name}`,
    ]) {
      expect(parseContender(text, []).pretrainingRuns).toBe(card.training.runs);
      expect(parseContender(`${text}+pretraining=7`, []).pretrainingRuns).toBe(7);
    }
    expect(card.training.runs).toBeGreaterThan(0);
    expect(() => parseContender('beta=pretrained:nobody', [])).toThrow(/nobody/);
  });

  it('is every combination of its alternatives', () => {
    const contender = parseContender(
      'beta=cosine:0.001:0.01/0.1+learningRate=constant:1e-3/0.1',
      [],
    );
    if (contender.kind !== 'tuned') throw new Error('not tuned');
    expect(contender.variants.map(({ schedule }) => schedule)).toEqual([
      ['beta=cosine:0.001:0.01', 'learningRate=constant:1e-3'],
      ['beta=cosine:0.001:0.01', 'learningRate=constant:0.1'],
      ['beta=cosine:0.001:0.1', 'learningRate=constant:1e-3'],
      ['beta=cosine:0.001:0.1', 'learningRate=constant:0.1'],
    ]);
    const agent = parseContender('beta=dqn:returns.discount=.9/1:training.loss=mse', []);
    if (agent.kind !== 'tuned') throw new Error('not tuned');
    expect(agent.variants.map(({ key }) => key)).toEqual([
      'beta=dqn:returns.discount=.9:training.loss=mse',
      'beta=dqn:returns.discount=1:training.loss=mse',
    ]);
    // What is no number is an argument of its own.
    expect(parseContender('beta=dqn:a/b', [])).toMatchObject({ kind: 'single' });
  });

  it('takes from the common ones what it leaves open', () => {
    const common = ['beta=fixed:0.01', 'learningRate=constant:0.1'];
    expect(variantOf(['beta=dqn'], common).schedule).toEqual([
      'beta=dqn',
      'learningRate=constant:0.1',
    ]);
    expect(variantOf(['beta,learningRate=ppo'], common).schedule).toEqual([
      'beta,learningRate=ppo',
    ]);
    // One way to train has one name, in whatever order it is written.
    expect(variantOf(['learningRate=constant:0.1', 'beta=dqn']).key).toBe(
      variantOf(['beta=dqn'], common).key,
    );
  });

  it.each([
    ['name=x', /it schedules nothing/],
    ['beta=dqn+episodes=0', /episodes is a whole number from 1/],
    ['beta=dqn+name=a+name=b', /give name one value/],
    ['beta', /cannot be read/],
  ])('is refused: %s', (text, why) => {
    expect(() => parseContender(text, [])).toThrow(why);
  });
});
