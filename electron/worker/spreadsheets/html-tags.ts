import { decodeHtmlEntities } from './html-entities.ts';

export interface HtmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is not text of the page. */
const RAW = new Set(['script', 'style', 'title', 'xml', 'template', 'noscript']);

/** Walks tags and text of an HTML page, forgiving what browsers forgive: bare `<`, unclosed comments, tags without quotes. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let position = 0;
  while (position < html.length) {
    const next = html.indexOf('<', position);
    if (next === -1) break;
    if (next > position) handler.text(decodeHtmlEntities(html.slice(position, next)));
    position = readTag(html, next, handler);
  }
  if (position < html.length) handler.text(decodeHtmlEntities(html.slice(position)));
}

/** Reads what starts at `<` and returns the position behind it. */
function readTag(html: string, start: number, handler: HtmlHandler): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 4);
  const second = html.charAt(start + 1);
  if (second === '!' || second === '?') return behind(html, '>', start + 2);
  const match = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(start, start + 64));
  if (!match) {
    handler.text('<');
    return start + 1;
  }
  const name = (match[2] ?? '').toLowerCase();
  const attributesStart = start + match[0].length;
  const end = endOfTag(html, attributesStart);
  if (match[1]) {
    handler.close(name);
    return end;
  }
  const attributes = html.slice(attributesStart, end - 1);
  handler.open(name, attributes);
  if (attributes.endsWith('/')) handler.close(name);
  else if (RAW.has(name)) return behindRawText(html, name, end);
  return end;
}

function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let position = from; position < html.length; position += 1) {
    const character = html.charAt(position);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return position + 1;
    else if ((character === '"' || character === "'") && html.charAt(position - 1) === '=') quote = character;
  }
  return html.length;
}

function behindRawText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? found.index : html.length;
}

function behind(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index === -1 ? html.length : index + mark.length;
}
