/** What the lines of comparisons (`results.jsonl` of `ahs compare`, and those in `docs/results`) say of two contenders. */
import { readFileSync } from 'node:fs';
import ttest from '@stdlib/stats-ttest';
import wilcoxon from '@stdlib/stats-wilcoxon';

/**
 * @typedef {{ readonly variant: string, readonly seed: number, readonly phase: string, readonly collapsed: boolean, readonly final: { readonly objective: number } } & Readonly<Record<string, unknown>>} Line
 * @typedef {object} PairsOrder
 * @property {string} file
 * @property {readonly string[]} where `field=value` that a line must have, as `regime=cifar`.
 * @property {string | undefined} of A variant, or a part of its name that no other has; without one, all are listed.
 * @property {string | undefined} to
 */

/**
 * J of every variant on its test seeds; or the paired difference of two: its mean, standard error and 95 % interval
 * (Student), and p of the signed-rank test, not corrected for how many are looked at.
 *
 * @param {PairsOrder} order
 * @returns {string}
 */
export function pairs({ file, where, of, to }) {
  const lines = readLines(file, where);
  const variants = [...new Set(lines.map(({ variant }) => variant))].sort();
  if ((of === undefined) !== (to === undefined)) throw new Error('--of and --to go together.');
  if (of === undefined || to === undefined) {
    const rows = variants.map((variant) => {
      const own = [...runsOf(lines, variant).values()];
      const collapsed = own.filter((line) => line.collapsed).length;
      const j = mean(own.map(({ final }) => final.objective));
      return `| ${variant} | ${own.length} | ${j.toFixed(3)} | ${collapsed} |`;
    });
    return ['| variant | seeds | J | collapsed |', '|---|---:|---:|---:|', ...rows].join('\n');
  }
  const [one, other] = [named(variants, of), named(variants, to)];
  const [first, second] = [runsOf(lines, one), runsOf(lines, other)];
  const differences = [...first].flatMap(([seed, line]) => {
    const beside = second.get(seed);
    return beside === undefined ? [] : [line.final.objective - beside.final.objective];
  });
  if (differences.length < 2)
    throw new Error(`${one} and ${other} have fewer than two seeds in common.`);
  const difference = mean(differences);
  const varies = differences.some((value) => value !== differences[0]);
  const [low, high] = varies ? ttest(differences).ci : [difference, difference];
  const p = differences.some((value) => value !== 0) ? wilcoxon(differences).pValue : 1;
  return [
    `${one}\nless ${other}`,
    `J ${signed(difference)} ± ${standardError(differences).toFixed(4)} [${signed(low)}, ${signed(high)}]`,
    `better on ${differences.filter((value) => value > 0).length} of ${differences.length} seeds, p ${Math.min(1, p).toFixed(4)}`,
  ].join('\n');
}

/** @param {string} file @param {readonly string[]} where @returns {readonly Line[]} */
function readLines(file, where) {
  const wanted = where.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new Error(`--where ${text}: expected <field>=<value>.`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => /** @type {Line} */ (JSON.parse(line)))
    .filter(
      (line) =>
        line.phase === 'test' &&
        wanted.every(([field = '', value]) => String(line[field]) === value),
    );
  if (lines.length === 0)
    throw new Error(`${file} has no test run${where.map((text) => ` of ${text}`)}.`);
  return lines;
}

/** @param {readonly string[]} variants @param {string} text */
function named(variants, text) {
  const found = variants.includes(text)
    ? [text]
    : variants.filter((variant) => variant.includes(text));
  if (found.length === 1) return /** @type {string} */ (found[0]);
  throw new Error(
    found.length === 0
      ? `There is no ${text}. There are:\n${variants.join('\n')}`
      : `${text} may be:\n${found.join('\n')}`,
  );
}

/** By seed. @param {readonly Line[]} lines @param {string} variant */
function runsOf(lines, variant) {
  return new Map(lines.filter((line) => line.variant === variant).map((line) => [line.seed, line]));
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {readonly number[]} values */
function standardError(values) {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** @param {number | undefined} value */
function signed(value = Number.NaN) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
}
