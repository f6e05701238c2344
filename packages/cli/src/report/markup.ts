/** Text that is markup already. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | undefined | readonly Content[];

/** Text as it stands in HTML and SVG, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Markup that is known to be well-formed: a drawn figure, a style sheet. */
export function raw(markup: string): Markup {
  return { markup };
}

/** Markup from a template: what is inserted is escaped unless it is markup itself; lists are joined. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {
    markup: strings.reduce((text, part, index) => text + render(contents[index - 1]) + part),
  };
}

function render(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number')
    return escapeMarkup(String(content));
  return 'markup' in content ? content.markup : content.map(render).join('');
}
