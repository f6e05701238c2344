import { AhsError } from '@ahs/core';
import { definePlugin } from '@ahs/core/registry';
import { dqn } from './dqn/dqn.js';
import type { DqnOptions } from './dqn/options.js';

/** The agents under their names: `dqn`. Asking for `ppo` throws `AHS_AGENT_NOT_AVAILABLE` until it is there. */
export const agentsPlugin = definePlugin({
  name: 'agents',
  version: '0.1.0',
  agents: {
    dqn: (options?: object) => dqn(options as DqnOptions | undefined),
    ppo: (): never => {
      throw new AhsError('AHS_AGENT_NOT_AVAILABLE', "The agent 'ppo' is not there yet.", {
        fix: "Use 'dqn'.",
      });
    },
  },
});
