/** Every agent in every environment over several seeds, one process a core; what is finished is never done again. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellName, cellsOf } from './cells.js';
import { settingsOf } from './settings.js';
import { tables } from './tables.js';

/**
 * @typedef {import('./cells.js').Cell} Cell
 * @typedef {import('@ahs/agents/play').PlayResult & { readonly source: string, readonly preset: import('@ahs/agents/play').PresetOrigin, readonly settings?: string, readonly resumed: boolean }} Result
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
  const done = new Map(readResults(file).map((result) => [keyOf(result, result.settings), result]));
  const keyOfAsked = (/** @type {Cell} */ cell) => keyOf(cell, settingsOf(cell, order.steps).hash);
  const open = cells.filter((cell) => !done.has(keyOfAsked(cell)));
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
      const result = JSON.parse(line);
      appendFileSync(file, `${JSON.stringify(result)}\n`);
      done.set(keyOf(cell, result.settings), result);
      say(`${cellName(cell)}: ${result.evalMean.toFixed(2)} in ${result.wallSeconds.toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: order.jobs }, work));
  const results = cells.flatMap((cell) => done.get(keyOfAsked(cell)) ?? []);
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

/**
 * A line without settings is of some that are no longer shipped: nobody asks for it.
 *
 * @param {Cell} cell @param {string | undefined} settings
 */
function keyOf(cell, settings) {
  return `${cellName(cell)}/${settings}`;
}

/** @param {Cell} cell @param {Order} order @returns {Promise<string | undefined>} */
function runCell(cell, { folder, steps }) {
  const script = fileURLToPath(new URL('cell.js', import.meta.url));
  const { hash } = settingsOf(cell, steps);
  const checkpoint = join(folder, `${cellName(cell).replaceAll('/', '-')}-${hash}.safetensors`);
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
