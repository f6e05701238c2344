import type { ModelSettings } from '@ahs/dib';

/** Where the learning rate starts by custom: of Adam, that of a text model is larger, as most of its gradients are 0. */
export function customaryLearningRate(
  model: ModelSettings['kind'],
  optimizer: 'sgd' | 'adam',
): number {
  switch (optimizer) {
    case 'sgd':
      return 0.05;
    case 'adam':
      return model === 'text-cnn' ? 3e-3 : 1e-3;
  }
}
