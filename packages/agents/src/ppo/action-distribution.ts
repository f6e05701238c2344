import type { ActionSpace } from '@ahs/core';
import { categorical } from './categorical.js';
import type { Distribution } from './distribution.js';
import { gaussian } from './gaussian.js';
import type { PpoSettings } from './options.js';

/** The distribution for a space: one category or several, or a diagonal Gaussian. */
export function distributionFor(
  actions: ActionSpace,
  settings: PpoSettings['network'],
): Distribution {
  switch (actions.kind) {
    case 'discrete':
      return categorical([actions.n], 'number');
    case 'multiDiscrete':
      return categorical(actions.n, 'row');
    case 'continuous':
      return gaussian(actions.n, settings.gaussian);
  }
}
