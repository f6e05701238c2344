/**
 * The ensemble of linear policies, whose mean action is that of their mean weights:
 * `node packages/policies/scripts/ensemble.js <name> <member> <member> …`, where `policies/` has the members and gets the
 * ensemble. Its card has no results of its own: `ahs meta-train` tries single policies only. Afterwards run `embed.js`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSnapshotFile, writeFileAtomically, writeSnapshotFile } from '@ahs/core/node';

const [name, ...members] = process.argv.slice(2);
const pathOf = (policy, extension) =>
  fileURLToPath(new URL(`../policies/${policy}.${extension}`, import.meta.url));
const cards = members.map((member) => JSON.parse(readFileSync(pathOf(member, 'json'), 'utf8')));
const policies = members.map((member) => readSnapshotFile(pathOf(member, 'safetensors')));
const [card] = cards;
const [policy] = policies;

const alike = (of) => new Set(of.map((each) => JSON.stringify(each))).size === 1;
if (
  name === undefined ||
  members.length < 2 ||
  policy.state.controller?.hidden !== 0 ||
  !alike(policies.map(({ state }) => state)) ||
  !alike(cards.map(({ controls, base, features }) => [controls, base, Object.keys(features)]))
) {
  console.error('Name the ensemble, and two or more linear policies of one recipe over one base.');
  process.exit(2);
}

const sum = (of) => cards.reduce((total, each) => total + of(each), 0);
const { parameters } = policy.tensors;
const mean = parameters.data.map(
  (_, at) =>
    policies.reduce((total, { tensors }) => total + tensors.parameters.data[at], 0) /
    policies.length,
);
writeSnapshotFile(pathOf(name, 'safetensors'), {
  ...policy,
  tensors: { parameters: { ...parameters, data: mean } },
});
const ensemble = {
  ...card,
  name,
  summary: `The mean of ${members.length} ${card.summary.replace(/^An? /, '').replace('policy', 'policies').replace('multiplies', 'multiply')}`,
  preferred: false,
  features: Object.fromEntries(
    Object.keys(card.features).map((feature) => [
      feature,
      {
        min: Math.min(...cards.map(({ features }) => features[feature].min)),
        max: Math.max(...cards.map(({ features }) => features[feature].max)),
      },
    ]),
  ),
  training: {
    ...card.training,
    command: `node packages/policies/scripts/ensemble.js ${name} ${members.join(' ')}`,
    runs: sum(({ training }) => training.runs),
    coreMinutes: Math.round(10 * sum(({ training }) => training.coreMinutes)) / 10,
  },
  results: [],
  limits: [...card.limits, 'What it is worth is in docs/results/regimes.md.'],
};
writeFileAtomically(pathOf(name, 'json'), `${JSON.stringify(ensemble, undefined, 2)}\n`);
