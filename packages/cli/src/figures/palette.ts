/** A colour on a light and on a dark page. */
export interface Ink {
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours of the figures: after Okabe and Ito's palette, told apart by people with any kind of colour vision, and
 * of a contrast of at least 3:1 on both pages.
 */
export const palette = {
  page: { light: '#fbfaf7', dark: '#16181b' },
  text: { light: '#26282b', dark: '#e4e2dc' },
  muted: { light: '#6d6f73', dark: '#9a9c9f' },
  rule: { light: '#dcd9d1', dark: '#34373b' },
  beta: { light: '#0067a5', dark: '#62b6ec' },
  accuracy: { light: '#00795a', dark: '#3fc79a' },
  sparsity: { light: '#b54a00', dark: '#ee9a4d' },
  loss: { light: '#7b4a8c', dark: '#cf9ae0' },
  rose: { light: '#b03060', dark: '#f28aaa' },
  olive: { light: '#6b6a00', dark: '#c9c552' },
} as const satisfies Readonly<Record<string, Ink>>;

export type InkName = keyof typeof palette;

/** A mark's stroke in an ink; the attribute is what a viewer without style sheets shows. */
export function inkLine(name: InkName): { readonly stroke: string; readonly className: string } {
  return { stroke: palette[name].light, className: `ink-${name}-line` };
}

/** A mark's fill in an ink: of words and dots. */
export function inkText(name: InkName): { readonly fill: string; readonly className: string } {
  return { fill: palette[name].light, className: `ink-${name}-text` };
}

/** Style rules that turn every drawn `ink-…` to its dark colour on a dark page. */
export function inkStyle(): string {
  const rule = (name: InkName, { dark }: Ink): string =>
    `.ink-${name}-line,.ink-${name}-line *{stroke:${dark}}.ink-${name}-text,.ink-${name}-text *,.ink-${name}-area{fill:${dark}}`;
  const rules = Object.entries(palette).map(([name, ink]) => rule(name as InkName, ink));
  return `@media (prefers-color-scheme: dark){${rules.join('')}}`;
}
