/**
 * `npm run results -- agents [--only dqn/CartPole] [--seeds n] [--jobs 2] [--steps n] [--out folder]`: learning
 * results, as the markdown tables of `docs/results/agents.md`. Started again it goes on where it was stopped.
 *
 * `npm run results -- pairs <results.jsonl> [--where regime=cifar] [--of <variant> --to <variant>]`: what runs of
 * comparisons say of two contenders, or of each.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { agentResults } from './agents.js';
import { pairs } from './pairs.js';

/** @param {string} name @param {string} text @param {number} least */
function whole(name, text, least) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name} ${text}: expected a whole number, ${least} or more.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      seeds: { type: 'string' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      steps: { type: 'string', default: '0' },
      out: { type: 'string', default: 'runs/results' },
      where: { type: 'string', multiple: true, default: [] },
      of: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const [what, file, ...more] = positionals;
  if (what === 'pairs' && file !== undefined && more.length === 0) {
    console.log(pairs({ file, where: values.where, of: values.of, to: values.to }));
  } else if (positionals.join() === 'agents') {
    const { text, failed } = await agentResults(
      {
        only: values.only,
        seeds: values.seeds === undefined ? undefined : whole('seeds', values.seeds, 1),
        jobs: whole('jobs', values.jobs, 1),
        steps: whole('steps', values.steps, 0),
        folder: values.out,
      },
      (line) => console.error(line),
    );
    console.log(text);
    if (failed > 0) console.error(`${failed} cells failed: start again to try them anew.`);
    process.exitCode = failed > 0 ? 1 : 0;
  } else {
    throw new Error('Name what to run: agents, or pairs and a file of runs.');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
