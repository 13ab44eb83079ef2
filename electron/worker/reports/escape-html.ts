const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text from a file or a person, as text within HTML content and quoted attributes. Control characters, which no document may hold, go. */
function escapeHtml(text: string | number): string {
  return (
    String(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the document
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
  );
}

/** A template whose values are escaped, unless they are HTML made by this very function. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | string | number | readonly Html[])[]): Html {
  const text = parts.reduce((before, part, index) => before + inner(values[index - 1] ?? '') + part);
  return new Html(text);
}

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function inner(value: Html | string | number | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((part) => part.text).join('');
  return escapeHtml(value);
}
