/**
 * `npm run results -- agents [--only dqn/CartPole] [--seeds n] [--jobs 2] [--steps n] [--out folder]`: learning
 * results, as the markdown tables of `docs/results/agents.md`. Started again it goes on where it was stopped.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { agentResults } from './agents.js';

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
    },
  });
  if (positionals.join() !== 'agents') throw new Error('Name what to run: agents.');
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
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
