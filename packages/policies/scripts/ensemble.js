/**
 * The ensemble of linear policies: one of their mean weights, whose action is about the mean of their actions.
 * `node packages/policies/scripts/ensemble.js <name> <member> <member> …`, where `policies/` has the members and gets the
 * ensemble. Its card has no results of its own: `ahs meta-train` tries single policies only. Afterwards run `embed.js`.
 *
 * @import { PolicyCard } from '../src/policy-card.js'
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSnapshotFile, writeFileAtomically, writeSnapshotFile } from '@ahs/core/node';
import { stepsOf } from '@ahs/scheduler-plugins';

const [name = '', ...members] = process.argv.slice(2);

/** @param {string} policy @param {string} extension */
const pathOf = (policy, extension) =>
  fileURLToPath(new URL(`../policies/${policy}.${extension}`, import.meta.url));

const cards = members.map(
  (member) => /** @type {PolicyCard} */ (JSON.parse(readFileSync(pathOf(member, 'json'), 'utf8'))),
);
const policies = members.map((member) => readSnapshotFile(pathOf(member, 'safetensors')));
const weights = policies.map(({ tensors = {} }) => tensors.parameters);
const [card] = cards;
const [policy] = policies;
const [first] = weights;

/** @param {readonly unknown[]} of */
const alike = (of) => new Set(of.map((each) => JSON.stringify(each))).size === 1;
const state = /** @type {{ controller?: { hidden?: number } } | undefined} */ (policy?.state);
if (
  card === undefined ||
  policy === undefined ||
  first === undefined ||
  members.length < 2 ||
  state?.controller?.hidden !== 0 ||
  !alike(policies.map((each) => each.state)) ||
  !alike(cards.map(({ controls, base, features }) => [controls, base, Object.keys(features)]))
) {
  console.error('Name the ensemble, and two or more linear policies of one recipe over one base.');
  process.exit(2);
}

/** @param {(each: PolicyCard) => number} of */
const sum = (of) => cards.reduce((total, each) => total + of(each), 0);
const mean = Float64Array.from(
  first.data,
  (_, at) => weights.reduce((total, each) => total + Number(each?.data[at]), 0) / policies.length,
);
writeSnapshotFile(pathOf(name, 'safetensors'), {
  ...policy,
  tensors: { parameters: { ...first, data: mean } },
});

const features = Object.fromEntries(
  Object.keys(card.features).map((feature) => {
    const ranges = cards.flatMap((each) => each.features[feature] ?? []);
    return [
      feature,
      {
        min: Math.min(...ranges.map(({ min }) => min)),
        max: Math.max(...ranges.map(({ max }) => max)),
      },
    ];
  }),
);
/** Each member says how long its own runs were. */
const ownLength = / saw runs of \d+ to \d+ steps/;
const { logSteps } = features;
const lengths = logSteps && [logSteps.min, logSteps.max].map((value) => Math.round(stepsOf(value)));

/** @type {PolicyCard} */
const ensemble = {
  ...card,
  name,
  summary: `The mean of ${members.length} ${card.summary.replace(/^An? /, '').replace('policy', 'policies').replace('multiplies', 'multiply')}`,
  preferred: false,
  features,
  training: {
    ...card.training,
    command: `node packages/policies/scripts/ensemble.js ${name} ${members.join(' ')}`,
    runs: sum(({ training }) => training.runs),
    coreMinutes: Math.round(10 * sum(({ training }) => training.coreMinutes)) / 10,
  },
  results: [],
  limits: [
    ...card.limits.map((limit) =>
      limit.replace(ownLength, ` saw runs of ${lengths?.join(' to ')} steps`),
    ),
    'What it is worth is in docs/results/regimes.md.',
  ],
};
writeFileAtomically(pathOf(name, 'json'), `${JSON.stringify(ensemble, undefined, 2)}\n`);
