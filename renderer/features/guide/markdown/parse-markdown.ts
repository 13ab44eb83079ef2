export type Inline =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  /** `target` as it is written, for example `admin.md`. */
  | { kind: 'link'; text: string; target: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id: string }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'picture'; name: string; text: string }
  | { kind: 'code'; text: string };

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:-|(\d+)\.) (.+)$/;
const PICTURE = /^!\[([^\]]*)\]\(([^)]+)\)$/;
const TABLE_RULE = /^\|[\s:|-]+\|$/;
const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/**
 * The Markdown that the guide is written in: headings, paragraphs, flat lists, tables, pictures that stand alone, code; within a line bold,
 * code and links. Whatever else stands in a text, HTML too, stays text.
 */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const [block, next] = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The block that begins at a line, and the line after it. */
function readBlock(lines: readonly string[], at: number): [Block | null, number] {
  const line = (lines[at] ?? '').trim();
  if (line === '') return [null, at + 1];
  if (line.startsWith('```')) return readCode(lines, at);
  const heading = HEADING.exec(line);
  if (heading) return [headingOf(heading), at + 1];
  const picture = PICTURE.exec(line);
  if (picture) return [{ kind: 'picture', text: picture[1] ?? '', name: picture[2] ?? '' }, at + 1];
  if (line.startsWith('|') && TABLE_RULE.test((lines[at + 1] ?? '').trim())) return readTable(lines, at);
  if (ITEM.test(line)) return readList(lines, at);
  return readParagraph(lines, at);
}

function headingOf([, signs = '', text = '']: RegExpExecArray): Block {
  return { kind: 'heading', level: Math.min(signs.length, 3) as 1 | 2 | 3, text, id: idOf(text) };
}

/** As GitHub names a heading's anchor, for plain letters. */
function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

function readCode(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex((line, index) => index > at && line.trim() === '```');
  const last = end < 0 ? lines.length : end;
  return [{ kind: 'code', text: lines.slice(at + 1, last).join('\n') }, last + 1];
}

function readTable(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => line.startsWith('|'));
  const rows = lines.slice(at, end).map(cellsOf);
  return [{ kind: 'table', head: rows[0] ?? [], rows: rows.slice(2) }, end];
}

function cellsOf(line: string): Inline[][] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => parseInline(cell.trim()));
}

function readList(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => ITEM.test(line));
  const isOrdered = /^\d/.test((lines[at] ?? '').trim());
  return [{ kind: 'list', isOrdered, items: lines.slice(at, end).map((line) => parseInline(ITEM.exec(line.trim())?.[2] ?? '')) }, end];
}

function readParagraph(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at + 1, (line) => line !== '' && !/^(#{1,3} |```|\||!\[)/.test(line) && !ITEM.test(line));
  const text = lines
    .slice(at, end)
    .map((line) => line.trim())
    .join(' ');
  return [{ kind: 'paragraph', content: parseInline(text) }, end];
}

/** The first line from `at` on that does not belong. */
function endOf(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index >= at && !belongs(line.trim()));
  return end < 0 ? lines.length : end;
}

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push(inlineOf(found));
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function inlineOf([, strong, code, label, target]: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  return { kind: 'link', text: label ?? '', target: target ?? '' };
}

/** What is read of a block, for searching. */
export function textOf(block: Block): string {
  const words = (content: readonly Inline[]) => content.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'paragraph':
      return words(block.content);
    case 'list':
      return block.items.map(words).join(' ');
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(words)).join(' ');
    default:
      return block.text;
  }
}
