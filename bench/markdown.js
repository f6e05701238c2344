/** @typedef {import('./main.js').Row} Row */

/** The rows as a table, one a line, the ratio in bold. @param {readonly Row[]} rows */
export function markdown(rows) {
  const head = ['| | ours | peer | ratio | beside |', '|---|---:|---:|---:|---|'];
  const lines = rows.map(({ name, value, unit, peer, ratio }) => {
    const other = peer === undefined ? '' : figure(peer.value);
    const bold = ratio === undefined ? '' : `**${ratio.toFixed(2)}**`;
    return `| \`${name}\` | ${figure(value)} ${unit} | ${other} | ${bold} | ${peer?.name ?? ''} |`;
  });
  return [...head, ...lines].join('\n');
}

/** Three digits at least. @param {number} value */
function figure(value) {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
