import type { Command } from 'commander';
import { modelUsage } from './model-text.js';

/** What describes a training: the flags of `ahs train`, most of which a comparison has too. */
export function withTrainingOptions(command: Command): Command {
  return command
    .option('--dataset <name>', "one of those below or a plugin's (default: mnist-mini)")
    .option('--model <model>', `${modelUsage} (default: small-cnn)`)
    .option('--schedule <spec>', '<hyperparameter>=<schedule>, repeatable; see below', collect)
    .option(
      '--plugin <module>',
      'a file or package that brings agents, adapters, schedules, data sets or observers, repeatable',
      collect,
    )
    .option('--observer <name>', "a plugin's observer that watches the run, repeatable", collect)
    .option(
      '--policy <file>',
      'policy.safetensors for the agent to start from; alone, it is not trained further',
    )
    .option(
      '--learn-from <run folder>',
      'an earlier run that the agent learns from before it decides, repeatable; see below',
      collect,
    )
    .option('--episodes <n>', 'runs the agent learns over, the last one reported (default: 1)')
    .option('--epochs <n>', 'passes over the training set, at most (default: 5)')
    .option(
      '--until-converged',
      "end when the validation accuracy, or a vae's −ELBO, no longer improves",
    )
    .option('--evaluate-every <steps>', 'steps between evaluations, and so decisions')
    .option('--seed <n>', 'split, start, batches and agent follow from it (default: 0)')
    .option('--train-size <n>', 'use so many training examples')
    .option(
      '--imbalance <ratio>',
      'so many times more of the first class than of the last (default: 1)',
    )
    .option('--label-noise <share>', 'replace this share of the training labels (default: 0)')
    .option('--batch-size <n>', 'examples a step (default: 64)')
    .option(
      '--learning-rate <x|find>',
      'at the start, where no schedule says otherwise; find: a range test of 200 steps finds it (default: 0.05 for sgd)',
    )
    .option('--optimizer <name>', 'sgd (with momentum) or adam (default: sgd for the cnns)')
    .option('--momentum <share>', "sgd's, or the decay of adam's first moment (default: 0.9)")
    .option('--weight-average <decay>', 'test an exponential average of the weights too')
    .option(
      '--samples <n>',
      'test with the mean answer to n sampled codes too, repeatable',
      collect,
    )
    .option('--data-dir <folder>', 'where the data set lies')
    .option('--out <folder>', 'where the run folder is made (default: runs)')
    .option('--backend <name>', 'auto, node, wasm or cpu (default: auto)')
    .option('--shards <n>', 'parts of a batch whose gradients are added up (default: 2)')
    .option('--workers <n>', 'threads that share each step, at most the shards; see below')
    .option(
      '--resume <run folder>',
      'go on with an interrupted run; goes with no other option but --workers and --json',
    )
    .option('--json', 'print one JSON object on stdout, all else on stderr');
}

/** The value of a flag that may be given again and again. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
