import { definePlugin } from '@ahs/core/registry';
import { dqn } from './dqn/dqn.js';
import type { DqnOptions } from './dqn/options.js';
import type { PpoOptions } from './ppo/options.js';
import { ppo } from './ppo/ppo.js';

/** The agents under their names: `dqn`, `ppo`. */
export const agentsPlugin = definePlugin({
  name: 'agents',
  version: '0.1.0',
  agents: {
    dqn: (options?: object) => dqn(options as DqnOptions | undefined),
    ppo: (options?: object) => ppo(options as PpoOptions | undefined),
  },
});
