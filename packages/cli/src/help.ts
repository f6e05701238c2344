import { environmentNames } from '@ahs/agents/envs';
import { presetFor, presetNames } from '@ahs/agents/play';
import type { Registry, RegistryKind } from '@ahs/core/registry';
import { EVALUATION_METRICS, HYPERGRADIENT_METRICS, stepMetrics } from '@ahs/dib';
import { policyNames } from '@ahs/policies';
import { comparators } from './compare/comparators.js';
import { learnedSchedules } from './learned-schedules.js';
import { scheduleRecipes } from './schedule-recipes.js';

function list(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = rows.reduce((widest, [name]) => Math.max(widest, name.length), 0) + 2;
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join('\n');
}

/** What `ahs --help` adds. */
export const programHelp = `
Examples:
  ahs demo                                       # a first look, a minute or two
  ahs train --schedule beta=dqn --episodes 4     # an agent learns to schedule β
  ahs train --resume runs/<id>                   # go on where a run was stopped
  ahs compare --against all --seeds 0-9          # schedules beside each other, over seeds
  ahs tune --episodes 8                          # the agent's own settings, on tuning seeds
  ahs explain runs/<id> --step 100               # who proposed what, and why the winner won
  ahs replay runs/<id>                           # decide it again: nothing may differ
  ahs meta-train --generations 30                # train a policy over many short runs
  ahs play --env CartPole-v1 --agent dqn         # an agent learns a game
  ahs doctor                                     # what this machine has
`;

/** What `ahs meta-train --help` adds. */
export const metaTrainHelp = `
A policy multiplies a base, a β that rises under an information ceiling and a cosine for the learning
rate, by what it observes of the run. cma-es and cem evolve its weights: each candidate runs the same
fresh regimes (data set, size, noise, model, batch, optimizer, epochs, initial learning rate), and what
counts is J = accuracy - .25 (1 - sparsity) on the validation set, less that of the base; losses count
twice. dqn and ppo explore as many runs. After the last generation the policy is frozen and tried on
seeds that training never saw.

The folder holds meta.json, checkpoint.safetensors, generations.jsonl, test.jsonl, the policy and its
card. The same command goes on where it was stopped, to the same bits with any --jobs; with a larger
--generations an evolution goes on beyond its end.

Beside the policy: base, cosine:<β>[:<β>], fixed:<β> at a constant rate, pi:<KL> with a cosine,
pretrained:<shipped policy>.

Examples:
  ahs meta-train --generations 30 --out runs/joint
  ahs meta-train --controls beta --recipe cem --jobs 1
  ahs meta-train --out runs/joint --generations 30 --test-dataset idx:data/other --test-seeds 16
`;

/** What `ahs train --help` adds: everything that can be asked for by name, that of plugins too. */
export const trainHelp = (registry: Registry): string => `
Data sets:
  mnist-mini, cifar10-mini, imdb-mini   small ones, embedded: they need no download
  mnist         downloaded once (11 MB), or from --data-dir
  cifar10       from --data-dir: the binary version; some of its five training batches will do
  imdb          from --data-dir: train.jsonl and test.jsonl; imdb?vocabulary=10000&length=256
  idx:<folder>  images of one's own in IDX files
  csv:<file>    bytes of one's own, or a folder with train.csv and test.csv;
                csv:<file>?label=<column>&shape=<height>x<width>x<channels>&test=0.2&seed=0
AHS_DATA_DIR names a folder to look in where --data-dir is not given. Images and text need a model
of their own kind.

Schedules of beta, learningRate and batchSize:
${list(schedulersOf(registry))}
What is left out at the end has its default; a controller then starts where things stand. A span is
5epochs (or 5), 500steps or 30%.

Schedules of beta that learn, set up and guarded:
${list(Object.entries(learnedSchedules).map(([name, { summary }]) => [name, summary]))}

Pre-trained: beta=pretrained, learningRate=pretrained and beta,learningRate=pretrained deploy a policy
that is shipped, frozen and behind a guard, over a cosine and a rising β; pretrained:<policy> names another,
and pretrained:<policy>:blind:<feature>… hides features of its state from it.
pretrained+finetune goes on learning, where the policy's kind can.
There are: ${policyNames.join(', ')}.

Agents and adapters:
${list([
  ['agents', registry.names('agent').join(', ')],
  [
    'adapters',
    registry
      .names('adapter')
      .map((name) => describeAdapter(name, registry))
      .join(', '),
  ],
])}
Any agent is asked for by its name, with the adapter made for the hyperparameters or the one named:
learningRate=dqn, beta,learningRate=ppo, beta=dqn:paper. Options of its own follow, named as ahs play
--print-config groups them: beta=dqn:optimizer.learningRate=0.01:returns.discount=0.9.

Earlier runs:
  With --learn-from an agent (dqn, bandit) first goes ten times through what the run in that folder
  decided and measured, whoever scheduled it. Alone it then decides by that and explores no more;
  with --episodes it learns on. A decision teaches where it led to what an action of the agent leads
  to: that of an agent with the same adapter, a fixed β, one that steps by the same factors. A run
  of which none does, under a cosine for one, is refused.

Data sets and observers:
${list([
  [
    '--dataset',
    registry
      .names('dataset')
      .map((name) => (name === 'idx' ? 'idx:<folder>' : name))
      .join(', '),
  ],
  ['--observer', namesOr('none; a plugin brings them', 'observer', registry)],
])}

Metrics:
  of a step        ${stepMetrics({ kind: 'classifier' }).join(', ')}
  of an evaluation ${EVALUATION_METRICS.join(', ')}
  Those of a step are of its minibatch, before the update; those of an evaluation are of the
  validation split. One name in both is two measurements: plateau, rise and agents read that of the
  evaluation, pi, gradient-beta and hypergradient that of the step. For hypergradient a step says
  ${HYPERGRADIENT_METRICS.join(' and ')} too.

Examples:
  ahs train
  ahs train --schedule beta=linear:0.0001:0.01 --schedule learningRate=cosine:0.1:0.001
  ahs train --dataset mnist --data-dir ~/data/mnist --epochs 5 --schedule beta=dqn --json
  ahs train --schedule beta=dqn --episodes 8 --train-size 1000 --label-noise 0.4
  ahs train --dataset cifar10-mini --imbalance 10 --schedule beta=fixed:0.001
  ahs train --schedule beta=dqn --policy runs/<id>/policy.safetensors --seed 1
  ahs train --schedule beta=dqn --learn-from runs/<id> --learn-from runs/<another id>
  ahs train --model small-cnn:linear:k=32 --optimizer adam
  ahs train --schedule learningRate=plateau --schedule beta=pi:3
  ahs train --schedule learningRate=hypergradient:0.01
  ahs train --model mlp --momentum 0.5 --weight-average 0.999 --samples 12
  ahs train --model vae --schedule beta=cyclical-annealing:0.01:1:4
  ahs train --plugin ./my-plugin.js --schedule beta=my-agent
  ahs train --plugin ./my-plugin.js --help          # what it brings stands among the rest
  ahs train --resume runs/<id>

Workers:
  A step's gradient is the sum over --shards parts of the batch, which --workers threads compute to
  the same bits: a run may be resumed with another number. The default is as many as there are
  cores and shards, which is meant for one run on an idle machine. Take --workers 1 where several
  runs or other programs share the cores: each step waits for its slowest worker, and two were up
  to a third slower than one there. Starting them takes half a second, which short runs lose.

Environment:
  AHS_FMA=1   fused multiply-add where this Node and processor have it: faster, but its results may
              differ between processors, and a run goes on only with the arithmetic it began with

Ctrl-C saves a checkpoint and says how to go on.
In the summary, "decisions" counts those on what the agent controls, each move of its guard
included, and all where no agent decides.
`;

/** What `ahs compare --help` adds. */
export const compareHelp = `
Contenders:
  A --schedule is one contender: schedules as in ahs train, joined by +. Between the numbers of a
  schedule or an agent's option, / gives alternatives, of which the tuning seeds choose the best.
  Beside schedules stand
    name=<words>         what the tables call it
    policy=<file>        policy.safetensors for its agent; alone, it is not trained further
    episodes=<n>         runs that its agent learns over (default: --episodes, or 1)
    pretraining=<n>      runs that its policy was trained on, for the count
    replay=<name>        alone: what the contender of that name did on the tuning seeds, as a schedule
  What it leaves open is ruled by --common, or else as in ahs train. Every contender has the same
  split, start, batches and noise on a seed.
  With --learning-rate find each run that begins where its rate does first looks for it, which counts
  as a run.

Comparators of --against:
${list(Object.entries(comparators).map(([name, { summary }]) => [name, summary]))}

Examples:
  ahs compare --schedule beta=cosine:0.001:0.03 --seeds 0-1 --tuning-seeds 100 --epochs 2
  ahs compare --against all --label-noise 0.4 --train-size 1000 --seeds 0-9 --json
  ahs compare --schedule beta=linear:0.001:0.01/0.03/0.1 --schedule beta=dqn+episodes=8
  ahs compare --schedule beta=cosine:0.001:0.03+learningRate=cosine:0.05/0.1:0 --out runs/joint
  ahs compare --schedule 'name=my policy+beta=dqn+policy=policy.safetensors+pretraining=60'
  ahs compare --schedule beta=pi:5:0.001:0.3:0.005+name=PI --schedule 'replay=PI+name=PI replayed'
  ahs compare --schedule beta=fixed:0.001/0.01/0.1 --attack fgsm:0.1 --attack pgd:0.1:10
  ahs compare --resume runs/joint

Ctrl-C keeps the runs that are done and says how to go on; so does the same command again. A folder
that holds another comparison is refused. It leaves results.jsonl (a line for each run), summary.json,
figure-1.svg and report.html.
`;

/** What `ahs tune --help` adds. */
export const tuneHelp = `
Trains with every combination on every tuning seed, and chooses by the mean J in validation, J =
accuracy - .25 (1 - sparsity): the table has the whole grid, best first, and the command that uses
the best. --episodes is how many runs an agent learns over, the last of which counts. Behind --agent
may stand other options of it, as in ahs train; ppo learns after so many decisions as
rollout.steps says, and a run has about twelve.

Examples:
  ahs tune --episodes 8 --epochs 2 --train-size 500
  ahs tune --agent paper-dqn --episodes 10 --tuning-seeds 100-102 --json
  ahs tune --agent ppo:rollout.steps=12 --explorations 0,0.01 --episodes 8 --out runs/ppo
  ahs tune --resume runs/ppo

Ctrl-C keeps the runs that are done and says how to go on; so does the same command again. A folder
that holds another search is refused. It leaves results.jsonl (a line for each run) and summary.json.
`;

/** What `ahs replay --help` adds. */
export const replayHelp = `
Replays every episode from its events, without training: a second or so. Exits with 1 at the first
line that differs, naming it. A run that is still going on is replayed as far as its journal goes.

Examples:
  ahs replay runs/<id>
  ahs replay runs/<id> --json
`;

/** What `ahs explain --help` adds. */
export const explainHelp = `
Examples:
  ahs explain runs/<id> --step 120
  ahs explain runs/<id> --step 120 --hyperparameter beta --episode 3
  ahs explain runs/<id> --step 0 --json
`;

/** What `ahs play --help` adds. */
export const playHelp = `
Environments:
${list(environmentNames().map((name) => [name, presetsOf(name)]))}

Settings are those above where there are some, and else the agent's defaults; --config goes before
them: { "steps", "streams", "evalEpisodes", "options": { <group>: { … } } }, where a group of the
agent's options replaces that of the preset as a whole. The Sigmoid environments are scored on the
100 instances that are not learned from. Ctrl-C saves a checkpoint and says how to go on.

Examples:
  ahs play --env CartPole-v1 --agent dqn --seed 1 --json
  ahs play --env Luby --steps 20000 --eval-episodes 1
  ahs play --env CartPole-v1 --print-config > cartpole.json
  ahs play --env CartPole-v1 --config cartpole.json
`;

/** What `ahs demo --help` adds. */
export const demoHelp = `
Trains on 1,000 digits, 400 of them with a wrong label: at each fixed β of the grid, along a cosine of β
and under beta,learningRate=pretrained. The best fixed β is chosen on the tuning seed. It prints who is
ahead, whoever that is, and leaves what ahs compare leaves; three seeds are a first look and no evidence.

Examples:
  ahs demo
  ahs demo --seed 3 --out runs/demo

Ctrl-C keeps the runs that are done; the same command goes on.
`;

/** What `ahs doctor --help` adds. */
export const doctorHelp = `
Examples:
  ahs doctor
  ahs doctor --data-dir ~/data --json
  AHS_FMA=1 ahs doctor

Environment:
  AHS_FMA=1   look at the engine with fused multiply-add, as runs under it would find it
`;

/** Ours as they are taught, then all others by name. */
function schedulersOf(registry: Registry): readonly (readonly [usage: string, summary: string])[] {
  const own = Object.keys(scheduleRecipes);
  const others = registry.names('scheduler').filter((name) => !own.includes(name));
  return [...own, ...others].map((name) => {
    const { usage, summary } = registry.scheduler(name);
    return [usage, summary] as const;
  });
}

/** `joint (beta,learningRate)`; of one that is named after what it moves, the name. */
function describeAdapter(name: string, registry: Registry): string {
  const controls = registry.adapter(name)().controls.join(',');
  return controls === name ? name : `${name} (${controls})`;
}

function namesOr(nothing: string, kind: RegistryKind, registry: Registry): string {
  const names = registry.names(kind);
  return names.length === 0 ? nothing : names.join(', ');
}

/** `settings for dqn, 50000 steps (RL Baselines3 Zoo, dqn.yml)` */
function presetsOf(environment: string): string {
  const texts = presetNames().flatMap(([agent, name]) => {
    const preset = name === environment ? presetFor(agent, name) : undefined;
    return preset === undefined ? [] : [`${agent} ${preset.steps} steps (${preset.source})`];
  });
  return texts.join('\n                  ');
}
