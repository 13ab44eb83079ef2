/** What the scanner found; `attributes` is the raw text after the element's name, for `attribute()`. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;

/**
 * A forward scanner for the XML inside workbooks, fed in pieces. No DOM (a sheet of 100,000 rows has six million tags),
 * no DTD, no outside entities. Names come without their namespace prefix. Returns from `end()` whether all elements were closed.
 */
export function createXmlScanner(handler: XmlHandler): { write(piece: string): void; end(): boolean } {
  let rest = '';
  let depth = 0;

  function write(piece: string): void {
    const source = rest === '' ? piece : rest + piece;
    let position = 0;
    for (;;) {
      const tagStart = source.indexOf('<', position);
      if (tagStart === -1) break;
      const tagEnd = endOfTag(source, tagStart);
      if (tagEnd === -1) {
        rest = source.slice(position);
        return;
      }
      if (tagStart > position) handler.text(decodeEntities(source.slice(position, tagStart)));
      readTag(source, tagStart, tagEnd);
      position = tagEnd;
    }
    // Text without its next tag waits: an entity may be cut in two.
    rest = source.slice(position);
  }

  function readTag(source: string, start: number, end: number): void {
    const first = source.charCodeAt(start + 1);
    if (first === 33) {
      if (source.startsWith('<![CDATA[', start)) handler.text(source.slice(start + 9, end - 3));
      return;
    }
    if (first === 63) return;
    if (first === SLASH) {
      depth -= 1;
      handler.close(localName(source, start + 2, end - 1));
      return;
    }
    const selfClosing = source.charCodeAt(end - 2) === SLASH;
    const bodyEnd = selfClosing ? end - 2 : end - 1;
    let nameEnd = start + 1;
    while (nameEnd < bodyEnd && source.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = localName(source, start + 1, nameEnd);
    handler.open(name, nameEnd === bodyEnd ? '' : source.slice(nameEnd, bodyEnd));
    if (selfClosing) handler.close(name);
    else depth += 1;
  }

  return { write, end: () => depth === 0 && rest.trim() === '' };
}

/** One past the closing `>`, or -1 when it has not arrived yet. A `>` inside an attribute value does not close. */
function endOfTag(source: string, start: number): number {
  if (source.charCodeAt(start + 1) === 33) {
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
    if (source.startsWith('<![CDATA[', start)) return after(source, ']]>', start + 9);
    if ('<!--'.startsWith(source.slice(start)) || '<![CDATA['.startsWith(source.slice(start))) return -1;
  }
  if (source.charCodeAt(start + 1) === SLASH) return after(source, '>', start + 2);
  let quote = 0;
  for (let position = start + 1; position < source.length; position += 1) {
    const code = source.charCodeAt(position);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return position + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function after(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from);
  return index === -1 ? -1 : index + mark.length;
}

function localName(source: string, start: number, end: number): string {
  let from = start;
  let to = end;
  for (let position = start; position < end; position += 1) if (source.charCodeAt(position) === COLON) from = position + 1;
  while (to > from && source.charCodeAt(to - 1) <= 32) to -= 1;
  return source.slice(from, to);
}

/** The value of one attribute, with or without a prefix on its name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let position = attributes.indexOf(`${name}=`);
  while (position > 0) {
    const before = attributes.charCodeAt(position - 1);
    if (before <= 32 || before === COLON) {
      const valueStart = position + name.length + 2;
      const valueEnd = attributes.indexOf(attributes.charAt(valueStart - 1), valueStart);
      return valueEnd === -1 ? undefined : decodeEntities(attributes.slice(valueStart, valueEnd));
    }
    position = attributes.indexOf(`${name}=`, position + 1);
  }
  return undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name: string | undefined) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
