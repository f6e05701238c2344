/** `npm run bench -- SUITE`: benchmarks beside the peers; see `--help`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HELP as AGENTS, agents } from './agents/suite.js';
import { HELP as CORE, core } from './core/suite.js';
import { HELP as ENGINE, engine } from './engine/suite.js';
import { markdown } from './markdown.js';

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

/** @type {Readonly<Record<string, { run: (say: (line: string) => void, only: string) => Promise<readonly Row[]>, help: string }>>} */
const suites = {
  agents: { run: agents, help: AGENTS },
  core: { run: core, help: CORE },
  engine: { run: engine, help: ENGINE },
};

const USAGE = `npm run bench -- SUITE [--json | --markdown] [--only PREFIX] [--from FILE]

  --json          stdout is one array of rows
  --markdown      stdout is a table in Markdown
  --only PREFIX   only rows whose names begin so
  --from FILE     nothing is run: the rows are those that --json wrote to a file
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
    only: { type: 'string', default: '' },
    from: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [name = ''] = positionals;
const suite = suites[name];
if (values.help) {
  const helps = suite === undefined ? Object.values(suites) : [suite];
  console.log([USAGE, ...helps.map(({ help }) => help)].join('\n'));
} else if (suite === undefined) {
  console.error(`There is no suite "${name}": name one of ${Object.keys(suites).join(', ')}.`);
  process.exitCode = 2;
} else {
  const rows = await rowsOf(suite);
  if (rows.length === 0) {
    console.error(`No row of ${name} begins with "${values.only}".`);
    process.exitCode = 2;
  }
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else if (values.markdown) console.log(markdown(rows));
  else for (const row of rows) console.log(line(row));
}

/** @param {typeof suites[string]} suite @returns {Promise<readonly Row[]>} */
async function rowsOf(suite) {
  if (values.from === undefined) return suite.run((line) => console.error(line), values.only);
  /** @type {Row[]} */
  const rows = JSON.parse(readFileSync(values.from, 'utf8'));
  return rows.filter((row) => row.name.startsWith(values.only));
}

/** @param {Row} row */
function line({ name, value, unit, peer, ratio }) {
  const beside = peer === undefined ? '' : `  ${ratio?.toFixed(2)}x ${peer.name}`;
  return `${name.padEnd(40)} ${value.toFixed(1).padStart(8)} ${unit}${beside}`;
}
