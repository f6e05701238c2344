import { escapeMarkup } from '../report/markup.js';
import { drawPanel } from './draw-panel.js';
import { inkStyle, palette } from './palette.js';
import type { Panel } from './panel.js';

/** Panels above each other, with a name and a description for those who cannot see them. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly Panel[];
}

/** Where a figure will stand: alone in a file, in a column of text, on a phone. */
export type FigurePlace = 'file' | 'column' | 'phone';

const places: Readonly<Record<FigurePlace, { readonly width: number; readonly padding: number }>> =
  {
    file: { width: 760, padding: 14 },
    column: { width: 760, padding: 0 },
    phone: { width: 400, padding: 0 },
  };
const panelHeight = 208;
const lastHeight = panelHeight + 14;

/** A figure as a complete SVG file that suits light and dark pages. */
export function drawFigure(figure: Figure, place: FigurePlace = 'file'): string {
  const { title, description, panels } = figure;
  const { width, padding } = places[place];
  // Two drawings of one figure may stand in one page.
  const id = `${figure.id}-${place}`;
  const height = panelHeight * (panels.length - 1) + lastHeight;
  const drawn = panels.map(
    (panel, index) =>
      `<g transform="translate(0 ${index * panelHeight})">${drawPanel(panel, { width, height: panelHeight })}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-padding} ${-padding} ${width + 2 * padding} ${height + 2 * padding}" class="figure" role="img" aria-labelledby="${id}-title ${id}-description" font-family="system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">`,
    `<title id="${id}-title">${escapeMarkup(title)}</title>`,
    `<desc id="${id}-description">${escapeMarkup(description)}</desc>`,
    `<style>${inkStyle()}</style>`,
    `<rect class="ink-page-area" x="${-padding}" y="${-padding}" width="${width + 2 * padding}" height="${height + 2 * padding}" fill="${palette.page.light}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
