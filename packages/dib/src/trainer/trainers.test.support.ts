import type { HostEvent } from '@ahs/core';
import { afterEach } from 'vitest';
import type { Trainer } from './contract.js';
import type { TrainerOptions } from './options.js';
import { texts } from './texts.test.support.js';
import { createTrainer } from './trainer.js';

/** Makes trainers of some options and what a test changes in them; they are disposed of after each test. */
export function trainersOf(
  options: TrainerOptions,
): (changes?: Partial<TrainerOptions>) => Trainer {
  const made: Trainer[] = [];
  afterEach(() => {
    for (const one of made.splice(0)) one.dispose();
  });
  return (changes = {}) => {
    const one = createTrainer({ ...options, ...changes });
    made.push(one);
    return one;
  };
}

/** The events up to the end of the run. */
export function rest(one: Trainer): HostEvent[] {
  const events: HostEvent[] = [];
  for (let event = one.next(); event !== undefined; event = one.next()) events.push(event);
  return events;
}

/** Models of every other kind than a small one of convolutions, with what they train by. */
export function otherModels(
  training: TrainerOptions['training'],
): Readonly<Record<string, Partial<TrainerOptions>>> {
  const adam = { ...training, optimizer: 'adam', learningRate: 0.003 } as const;
  return {
    'a multilayer perceptron, Adam, and the weights’ average': {
      model: { kind: 'mlp', hidden: [12, 10], latent: 5 },
      training: {
        ...adam,
        optimizer: { kind: 'adam', beta1: 0.5 },
        weightAverage: { decay: 0.9 },
      },
    },
    texts: {
      model: { kind: 'text-cnn', embedding: 6, filters: 7, latent: 5 },
      data: texts(1),
    },
    'an autoencoder': { model: { kind: 'vae', hidden: [12], latent: 5 }, training: adam },
  };
}
