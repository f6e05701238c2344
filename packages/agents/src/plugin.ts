import { definePlugin } from '@ahs/core/registry';
import { z } from 'zod';
import { type BanditOptions, bandit } from './bandit/bandit.js';
import { dqn } from './dqn/dqn.js';
import type { DqnOptions } from './dqn/options.js';
import { type CmaEsOptions, cmaEs } from './evolution/cma-es.js';
import { type CrossEntropyOptions, crossEntropy } from './evolution/cross-entropy.js';
import { type EvolutionOptions, evolution } from './evolution/evolution.js';
import { settingsOf } from './policy/setting.js';
import type { PpoOptions } from './ppo/options.js';
import { ppo } from './ppo/ppo.js';
import { random } from './random/random.js';

/** Options of an evolution as plain JSON: those of the optimiser stand where it would. */
type Plain<Options> = Omit<EvolutionOptions, 'optimiser'> & { readonly optimiser?: Options };

const noOptions = z.strictObject({});

/** The agents under their names: `bandit`, `cem`, `cma-es`, `dqn`, `ppo`, `random`. */
export const agentsPlugin = definePlugin({
  name: 'agents',
  version: '0.1.0',
  agents: {
    bandit: (options?: object) => bandit(options as BanditOptions | undefined),
    cem: (options?: object) => {
      const { optimiser, ...rest } = (options ?? {}) as Plain<CrossEntropyOptions>;
      return evolution({ ...rest, optimiser: crossEntropy(optimiser) });
    },
    'cma-es': (options?: object) => {
      const { optimiser, ...rest } = (options ?? {}) as Plain<CmaEsOptions>;
      return evolution({ ...rest, optimiser: cmaEs(optimiser) });
    },
    dqn: (options?: object) => dqn(options as DqnOptions | undefined),
    ppo: (options?: object) => ppo(options as PpoOptions | undefined),
    random: (options: object = {}) => {
      settingsOf('random', noOptions, options);
      return random();
    },
  },
});
