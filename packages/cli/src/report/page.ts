import { drawFigure, type Figure } from '../figures/figure.js';
import { html, type Markup, raw } from './markup.js';
import { reportStyle } from './style.js';

/** What stands around every report. */
export interface Page {
  readonly title: string;
  readonly started: Date;
  /** Behind the date, in the line below the title. */
  readonly about: string;
  /** Behind the style of all reports. */
  readonly style?: string;
}

/** A report as one HTML file that needs nothing else. */
export function renderPage({ title, started, about, style = '' }: Page, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(reportStyle)}${raw(style)}</style>
</head>
<body>
<main>
<header>
<p class="kicker">Adaptive Hyperparameter Scheduling</p>
<h1>${title}</h1>
<p class="when">${started.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${about}</p>
</header>
${body}
</main>
</body>
</html>
`.markup;
}

/** A figure with its caption, drawn for a column and for a phone. */
export function figure(drawn: Figure, name: string, text: string): Markup {
  return html`<figure><div class="on-column">${raw(drawFigure(drawn, 'column'))}</div><div class="on-phone">${raw(drawFigure(drawn, 'phone'))}</div><figcaption><b>${name}</b> ${text}</figcaption></figure>`;
}
