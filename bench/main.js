/** `npm run bench -- SUITE [--json]`: benchmarks beside the peers. With `--json`, stdout is one array of rows. */
import { agents } from './agents/suite.js';
import { engine } from './engine/suite.js';

/**
 * @typedef {object} Row
 * @property {string} suite
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} samples
 * @property {{ readonly name: string, readonly value: number }} [peer]
 * @property {number} [ratio] Our speed over the peer's: above 1 is faster.
 */

/** @type {Readonly<Record<string, (say: (line: string) => void) => Promise<readonly Row[]>>>} */
const suites = { agents, engine };

const json = process.argv.includes('--json');
const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const suite = suites[name];
if (suite === undefined) {
  console.error(`There is no suite "${name}": name one of ${Object.keys(suites).join(', ')}.`);
  process.exitCode = 2;
} else {
  const rows = await suite((line) => console.error(line));
  if (json) console.log(JSON.stringify(rows, null, 2));
  else {
    for (const { name, value, unit, peer, ratio } of rows) {
      const beside = peer === undefined ? '' : `  ${ratio?.toFixed(2)}x ${peer.name}`;
      console.log(`${name.padEnd(40)} ${value.toFixed(1).padStart(8)} ${unit}${beside}`);
    }
  }
}
