/** Every agent in every environment over several seeds, one process a core; what is finished is never done again. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellName, cellsOf } from './cells.js';
import { tables } from './tables.js';

/**
 * @typedef {import('./cells.js').Cell} Cell
 * @typedef {import('@ahs/agents/play').PlayResult & { readonly source: string, readonly preset: import('@ahs/agents/play').PresetOrigin, readonly resumed: boolean, readonly requestedSteps: number }} Result
 */

/**
 * @typedef {object} Order
 * @property {string | undefined} only
 * @property {number | undefined} seeds In place of each pair's own number.
 * @property {number} jobs
 * @property {number} steps 0: those of the settings.
 * @property {string} folder
 */

/**
 * Does what is not done yet, and returns the tables of all that was asked for.
 *
 * @param {Order} order
 * @param {(line: string) => void} say
 * @returns {Promise<{ readonly text: string, readonly failed: number }>}
 */
export async function agentResults(order, say) {
  const cells = cellsOf(order);
  mkdirSync(order.folder, { recursive: true });
  const file = join(order.folder, 'agents.jsonl');
  const done = new Map(readResults(file).map((result) => [keyOf(result, order), result]));
  const open = cells.filter((cell) => !done.has(keyOf(cell, order)));
  say(`${cells.length - open.length} of ${cells.length} cells are done; ${file} holds them.`);
  let failed = 0;
  const waiting = [...open];
  const work = async () => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      say(`${cellName(cell)} begins`);
      const line = await runCell(cell, order);
      if (line === undefined) {
        failed += 1;
        say(`${cellName(cell)} failed`);
        continue;
      }
      /** @type {Result} */
      const result = { ...JSON.parse(line), requestedSteps: order.steps };
      appendFileSync(file, `${JSON.stringify(result)}\n`);
      done.set(keyOf(cell, order), result);
      say(`${cellName(cell)}: ${result.evalMean.toFixed(2)} in ${result.wallSeconds.toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: order.jobs }, work));
  const results = cells.flatMap((cell) => done.get(keyOf(cell, order)) ?? []);
  return { text: tables(results), failed };
}

/** @param {string} file @returns {readonly Result[]} */
function readResults(file) {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // A line that a killed process left unfinished is done again.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole);
  return (
    whole
      .split('\n')
      .slice(0, -1)
      // Lines from before there was a choice are of the best settings of their time.
      .map((line) => ({ preset: 'best', ...JSON.parse(line) }))
  );
}

/** @param {Cell | Result} cell @param {Order} order */
function keyOf(cell, { steps }) {
  const requested = 'requestedSteps' in cell ? cell.requestedSteps : steps;
  return `${cellName(cell)}/${requested}`;
}

/** @param {Cell} cell @param {Order} order @returns {Promise<string | undefined>} */
function runCell(cell, { folder, steps }) {
  const script = fileURLToPath(new URL('cell.js', import.meta.url));
  const checkpoint = join(folder, `${cellName(cell).replaceAll('/', '-')}-${steps}.safetensors`);
  const child = spawn(
    process.execPath,
    [script, cell.agent, cell.env, cell.preset, String(cell.seed), String(steps), checkpoint],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? output : undefined));
  });
}
