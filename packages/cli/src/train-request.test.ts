import { describe, expect, it } from 'vitest';
import { formatModel, parseModelText } from './model-text.js';
import { parseTrainRequest } from './train-request.js';

describe('a request to train', () => {
  it('fills in every default', () => {
    expect(parseTrainRequest({})).toEqual({
      dataset: 'mnist-mini',
      plugin: [],
      observer: [],
      model: 'small-cnn',
      samples: [],
      schedule: [],
      learnFrom: [],
      episodes: 1,
      epochs: 5,
      untilConverged: false,
      seed: 0,
      imbalance: 1,
      labelNoise: 0,
      batchSize: 64,
      optimizer: 'sgd',
      out: 'runs',
      backend: 'auto',
      shards: 2,
    });
  });

  it('reads numbers from text, and reads itself back from JSON', () => {
    const request = parseTrainRequest({ epochs: '3', labelNoise: '0.4', trainSize: '200' });
    expect(request).toMatchObject({ epochs: 3, labelNoise: 0.4, trainSize: 200 });
    expect(parseTrainRequest(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it.each([
    [{ epochs: '0' }, '--epochs 0'],
    [{ epochs: '' }, '--epochs'],
    [{ epochs: '2.5' }, '--epochs 2.5'],
    [{ trainSize: 'many' }, '--train-size many'],
    [{ labelNoise: '1.5' }, '--label-noise 1.5'],
    [{ imbalance: '0.5' }, '--imbalance 0.5'],
    [{ optimizer: 'rmsprop' }, '--optimizer rmsprop'],
    [{ dataset: 'my cifar' }, '--dataset my cifar'],
    [{ workers: '0' }, '--workers 0'],
    [{ workers: '3' }, '--workers 3: expected no more than --shards'],
    [{ shards: '1', workers: '2' }, '--workers 2'],
    [{ backend: 'gpu' }, '--backend gpu'],
    [{ model: 'huge' }, '--model huge'],
    [{ model: 'small-cnn:linear:relu' }, '--model small-cnn:linear:relu'],
    [{ model: 'small-cnn:h=12' }, '--model small-cnn:h=12'],
    [{ model: 'mlp:cnn' }, '--model mlp:cnn'],
  ])('refuses %j and names the flag', (options, culprit) => {
    expect(() => parseTrainRequest(options)).toThrowError(
      expect.objectContaining({
        code: 'AHS_FLAG_INVALID',
        message: expect.stringContaining(culprit),
      }),
    );
  });

  it('reads a model with its variants, and writes it back', () => {
    const text = 'paper-cnn:linear:kl-mean:k=32';
    expect(parseModelText(text)).toEqual({
      kind: 'paper-cnn',
      bottleneck: 'linear',
      klReduction: 'mean',
      latent: 32,
    });
    expect(formatModel(parseModelText(text))).toBe(text);
    for (const other of ['mlp:k=32:h=64-32', 'text-cnn:linear', 'vae:h=100:cnn', 'vae:kl-mean']) {
      expect(formatModel(parseModelText(other))).toBe(other);
    }
    expect(parseModelText('vae:k=8:h=64-32:cnn')).toEqual({
      kind: 'vae',
      latent: 8,
      hidden: [64, 32],
      encoder: 'small-cnn',
    });
  });

  it('takes the optimizer that suits a model where none is named', () => {
    const optimizerOf = (options: object) => parseTrainRequest({ ...options }).optimizer;
    expect(optimizerOf({})).toBe('sgd');
    expect(optimizerOf({ model: 'paper-cnn' })).toBe('sgd');
    expect(optimizerOf({ model: 'vae' })).toBe('adam');
    expect(optimizerOf({ model: 'mlp', optimizer: 'sgd' })).toBe('sgd');
  });
});
