import { palette } from '../figures/palette.js';

const variables = (shade: 'light' | 'dark'): string =>
  Object.entries(palette)
    .map(([name, ink]) => `--${name}:${ink[shade]}`)
    .join(';');

/** The report's style sheet: one column of prose, tables that scroll on a phone, colours for light and dark pages. */
export const reportStyle = `
:root{color-scheme:light dark;${variables('light')};
  --serif:Charter,'Bitstream Charter','Iowan Old Style','Palatino Linotype',Palatino,'Source Serif 4',Georgia,serif;
  --sans:system-ui,-apple-system,'Segoe UI','Helvetica Neue',Arial,sans-serif;
  --mono:ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:400 1.0625rem/1.6 var(--serif);
  font-kerning:normal;text-rendering:optimizeLegibility}
main{max-width:48rem;margin:0 auto;padding:clamp(2rem,6vw,4.5rem) clamp(1.1rem,4vw,2rem) 4rem}
header p{margin:0}
.kicker,.when{font:400 .875rem/1.5 var(--sans);color:var(--muted)}
h1{font:400 clamp(1.85rem,5vw,2.6rem)/1.15 var(--serif);letter-spacing:-.012em;margin:.45rem 0 .6rem;text-wrap:balance}
h2{font:600 1.0625rem/1.4 var(--sans);margin:3.2rem 0 .9rem}
p{margin:0 0 1rem;text-wrap:pretty}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));gap:1.4rem 1.5rem;
  margin:2.4rem 0 1.8rem;padding:1.5rem 0;border-block:1px solid var(--rule)}
.numbers div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.numbers dt{font:400 .8125rem/1.45 var(--sans);color:var(--muted)}
.numbers dd{margin:0;font:400 1.95rem/1.25 var(--serif);font-variant-numeric:lining-nums tabular-nums;
  letter-spacing:-.01em;white-space:nowrap}
.numbers .unit{font-size:.6em;color:var(--muted);margin-left:.22em}
.scope{border-left:2px solid var(--beta);padding-left:1.1rem;color:var(--text);margin:0 0 1rem}
figure{margin:0}
figure+figure{margin-top:1.5rem}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
figure svg{display:block;width:100%;height:auto}
.on-phone{display:none}
@media (max-width:36rem){.on-column{display:none}.on-phone{display:block}}
figcaption{font:400 .875rem/1.55 var(--sans);color:var(--muted);margin-top:.5rem;max-width:42rem}
figcaption b{color:var(--text);font-weight:600}
table{border-collapse:collapse;width:100%;font:400 .875rem/1.45 var(--sans);font-variant-numeric:lining-nums tabular-nums}
th{font-weight:400;color:var(--muted);text-align:right;padding:.35rem 0 .45rem 1.1rem;border-bottom:1px solid var(--muted);
  white-space:nowrap;vertical-align:bottom}
td{text-align:right;padding:.42rem 0 .42rem 1.1rem;border-bottom:1px solid var(--rule);vertical-align:top;white-space:nowrap}
th:first-child,td:first-child{padding-left:0}
.prose{text-align:left;white-space:normal;min-width:15rem}
.name{text-align:left}
.quiet{color:var(--muted)}
.verdict{font-weight:600}
.verdict.applied{color:var(--accuracy)}.verdict.clipped,.verdict.overruled,.verdict.rejected{color:var(--sparsity)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 2.5rem;margin:0;
  font:400 .875rem/1.45 var(--sans)}
.facts div{display:flex;justify-content:space-between;gap:1rem;padding:.42rem 0;border-bottom:1px solid var(--rule)}
.facts dt{color:var(--muted)}
.facts dd{margin:0;text-align:right;overflow-wrap:anywhere;font-variant-numeric:lining-nums tabular-nums}
pre{margin:0 0 1rem;padding:.9rem 1.1rem;border:1px solid var(--rule);border-radius:.4rem;
  font:400 .8125rem/1.6 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--rule);font:400 .8125rem/1.5 var(--sans);color:var(--muted)}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2,figure,tr{break-inside:avoid}}
`;
