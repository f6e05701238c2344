import type { Registry } from '@ahs/core/registry';
import { Command } from 'commander';
import { doctor } from './commands/doctor-command.js';
import { explainRun } from './commands/explain-command.js';
import { metaTrainPolicy } from './commands/meta-train-command.js';
import { playEnvironment } from './commands/play-command.js';
import { replayRun } from './commands/replay-command.js';
import { train } from './commands/train-command.js';
import {
  decidedOptions,
  parseCompareOrder,
  parseCompareRequest,
} from './compare/compare-request.js';
import { parseTuneRequest } from './compare/tune-request.js';
import {
  compareHelp,
  demoHelp,
  doctorHelp,
  explainHelp,
  metaTrainHelp,
  playHelp,
  programHelp,
  replayHelp,
  trainHelp,
  tuneHelp,
} from './help.js';
import { parseMetaTrainRequest } from './meta-train-request.js';
import { parsePlayRequest } from './play-request.js';
import type { Surroundings } from './surroundings.js';
import { readTrainOrder } from './train-order.js';
import { parseExplainOptions } from './train-request.js';
import { collect, withTrainingOptions } from './training-options.js';
import { packageVersion } from './version.js';

/** Every command with its flags, and what carries it out. */
export function describeCommands(
  commandLine: readonly string[],
  surroundings: Surroundings,
  carryOut: (work: () => Promise<number>) => Promise<void>,
  registry: () => Registry,
): Command {
  const program = new Command('ahs')
    .description(
      'Adaptive Hyperparameter Scheduling: schedules that watch a training run and change it.',
    )
    .version(packageVersion, '--version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', programHelp)
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      // Errors are printed once, by code, where all errors are printed.
      writeErr: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  const training = withTrainingOptions(program.command('train'))
    .description('train a deep variational information bottleneck under schedules')
    .addHelpText('after', () => trainHelp(registry()))
    .action((options: Readonly<Record<string, unknown>>) =>
      carryOut(() => train(readTrainOrder(options), surroundings)),
    );
  const comparing = program
    .command('compare')
    .description('ways to schedule beside each other, on the same seeds')
    .option('--schedule <spec>', 'a contender, repeatable; see below', collect)
    .option(
      '--against <name>',
      'usual comparators: all, none, or a name below, repeatable (default: fixed)',
      collect,
    )
    .option(
      '--common <spec>',
      'a schedule of what a contender leaves open, repeatable; else as in ahs train',
      collect,
    )
    .option('--seeds <list>', 'the seeds of the test, paired (default: 0-9)')
    .option(
      '--tuning-seeds <list>',
      'the seeds that tuned contenders are chosen on (default: 100-104)',
    )
    .option(
      '--search-runs <n>',
      'runs of the open-loop search (default: as many as the grid takes)',
    )
    .option(
      '--attack <spec>',
      'test the last weights on moved images too, repeatable: fgsm:<ε> or pgd:<ε>:<steps>',
      collect,
    )
    .option('--jobs <n>', 'runs at once, each on a core of its own (default: the cores)')
    .option('--out <folder>', 'where the comparison lies (default: one under runs)')
    .option(
      '--resume <folder>',
      'go on with a comparison; goes with no other option but --jobs and --json',
    )
    .option('--json', 'print one JSON object on stdout, all else on stderr')
    .addHelpText('after', compareHelp)
    .action((options: Readonly<Record<string, unknown>>) =>
      carryOut(async () => {
        const order = parseCompareOrder('compare', options, parseCompareRequest);
        // Loaded here, since the statistics take a while and no other command needs them.
        const { compare } = await import('./commands/compare-command.js');
        return compare(order, surroundings);
      }),
    );
  const tuning = program
    .command('tune')
    .description("the grid of an agent's learning rate, discount and exploration, on tuning seeds")
    .option('--agent <name>', 'dqn, paper-dqn or ppo, which schedules beta (default: dqn)')
    .option('--learning-rates <list>', "the agent's (default: 1e-4,1e-3,1e-2)")
    .option('--discounts <list>', 'of what comes later (default: 0.9,0.99,1)')
    .option(
      '--explorations <list>',
      "the last ε, or ppo's weight of the entropy (default: 0.01,0.05,0.2)",
    )
    .option(
      '--common <spec>',
      'a schedule of what the agent leaves open, repeatable; else as in ahs train',
      collect,
    )
    .option('--tuning-seeds <list>', 'the seeds of every setting (default: 100-104)')
    .option('--jobs <n>', 'runs at once, each on a core of its own (default: the cores)')
    .option('--out <folder>', 'where the runs are kept (default: a folder under runs)')
    .option(
      '--resume <folder>',
      'go on with a search; goes with no other option but --jobs and --json',
    )
    .option('--json', 'print one JSON object on stdout, all else on stderr')
    .addHelpText('after', tuneHelp)
    .action((options: Readonly<Record<string, unknown>>) =>
      carryOut(async () => {
        const order = parseCompareOrder('tune', options, parseTuneRequest);
        const { tune } = await import('./commands/tune-command.js');
        return tune(order, surroundings);
      }),
    );
  // What all runs have in common is asked for as in a training.
  for (const option of training.options) {
    if (decidedOptions.has(option.attributeName())) continue;
    comparing.addOption(option);
    tuning.addOption(option);
  }
  program
    .command('meta-train')
    .description('train a policy over many short runs, and try it on fresh seeds')
    .option('--recipe <name>', 'cma-es, cem, dqn or ppo (default: cma-es)')
    .option('--controls <names>', 'beta, learningRate or both (default: beta,learningRate)')
    .option('--generations <n>', 'in all, those before an interruption included (default: 25)')
    .option('--population <n>', 'candidates a generation (default: 10)')
    .option('--regimes-per-generation <n>', 'fresh regimes for all candidates (default: 4)')
    .option('--hidden <n>', 'units of a layer in an evolved policy (default: 0, linear)')
    .option(
      '--base-beta <βs>',
      '<from>:<to> of the β that a policy multiplies (default: 0.001:0.03)',
    )
    .option('--base-ceiling <share>', 'of the information ceiling over it, 0 for none (default: 1)')
    .option('--features <names>', 'what a policy observes, with commas (default: all)')
    .option('--pixel-noise <share>', 'of pixels in half of the regimes, at most (default: 0.3)')
    .option('--dataset <names>', 'what it is trained on, with commas (default: mnist-mini)')
    .option('--seed <n>', 'regimes and search follow from it (default: 0)')
    .option('--jobs <n>', 'runs at once, each on one core (default: the cores)')
    .option('--out <folder>', 'the folder of this training (default: one in runs)')
    .option('--test-dataset <name>', 'what the policy is tried on (default: mnist-mini)')
    .option('--test-seeds <n>', 'fresh seeds for each setting of the test (default: 8)')
    .option('--beside <names>', 'what stands beside it in the test (default: base,pi:5)')
    .option('--json', 'print one JSON object on stdout, all else on stderr')
    .addHelpText('after', metaTrainHelp)
    .action(({ json, ...flags }: Readonly<Record<string, unknown>>) =>
      carryOut(() =>
        metaTrainPolicy(
          { request: parseMetaTrainRequest(flags), json: json === true },
          surroundings,
        ),
      ),
    );
  program
    .command('demo')
    .description(
      'a small comparison: the shipped policy, each β of a grid and two schedules: what npm start runs',
    )
    .option(
      '--seed <n>',
      'the first of three test seeds (default: 0); 100 later is the tuning seed',
    )
    .option('--out <folder>', 'where the comparison lies (default: one under runs)')
    .option('--backend <name>', 'auto, node, wasm or cpu (default: auto)')
    .option('--json', 'print one JSON object on stdout, all else on stderr')
    .addHelpText('after', demoHelp)
    .action((options: Readonly<Record<string, unknown>>) =>
      carryOut(async () => {
        // Loaded here, as for compare.
        const { demo } = await import('./commands/demo-command.js');
        return demo(options, surroundings);
      }),
    );
  program
    .command('replay')
    .argument('<run folder>')
    .description('decide a run again from its journal, and fail where a decision differs')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', replayHelp)
    .action((folder: string, { json }: { readonly json?: boolean }) =>
      carryOut(() => replayRun({ folder, json: json === true }, surroundings)),
    );
  program
    .command('explain')
    .argument('<run folder>')
    .description('who proposed what at a step, and why the winner won')
    .requiredOption('--step <n>', 'the step, from 0')
    .option('--hyperparameter <name>', 'this one only')
    .option('--episode <n>', 'the episode, from 1 (default: the last)')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', explainHelp)
    .action((folder: string, options: Readonly<Record<string, unknown>>) =>
      carryOut(() => explainRun({ folder, ...parseExplainOptions(options) }, surroundings)),
    );
  program
    .command('play')
    .description('train an agent in an environment and score it')
    .requiredOption('--env <name>', 'the environment; see below')
    .option('--agent <name>', 'dqn, ppo, … (default: dqn)')
    .option('--steps <n>', "environment steps (default: the preset's)")
    .option('--seed <n>', 'environments and agent follow from it (default: 0)')
    .option('--eval-episodes <n>', 'episodes of the score, without exploration')
    .option(
      '--preset <best|zoo>',
      "the RL Zoo's settings even where ours do better (default: best)",
    )
    .option('--config <file>', 'JSON that goes before the preset, as --print-config prints it')
    .option('--resume <file>', 'go on from the checkpoint that an interrupted game left')
    .option('--print-config', 'print the settings as JSON, and do nothing else')
    .option('--json', 'print one JSON object on stdout, all else on stderr')
    .addHelpText('after', playHelp)
    .action(({ json, printConfig, ...flags }: Readonly<Record<string, unknown>>) =>
      carryOut(async () => {
        const request = parsePlayRequest(flags, surroundings.workingDirectory);
        const order = { request, json: json === true, printConfig: printConfig === true };
        return playEnvironment({ ...order, commandLine }, surroundings);
      }),
    );
  program
    .command('doctor')
    .description('what this machine has: backend, cores, data sets, versions')
    .option('--data-dir <folder>', 'where the data set lies')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', doctorHelp)
    .action(({ json, dataDir }: { readonly json?: boolean; readonly dataDir?: string }) =>
      carryOut(() => doctor({ json: json === true, dataDir }, surroundings)),
    );
  return program;
}
