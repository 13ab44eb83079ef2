import { createElement, type ReactNode } from 'react';
import type { Block, Inline } from './parse-markdown.ts';

export interface Places {
  /** The address of another chapter, or null where a link leads nowhere: then its words stay. */
  linkOf(target: string): string | null;
  /** The address of a picture, or null where there is none: then what it shows is said. */
  pictureOf(name: string): string | null;
}

interface Props extends Places {
  blocks: readonly Block[];
}

/** Markdown as elements: no text is ever read as HTML. */
export function Markdown({ blocks, ...places }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a chapter's text never changes while it is shown
    <BlockPart key={index} block={block} places={places} />
  ));
}

function BlockPart({ block, places }: { block: Block; places: Places }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level}`, { id: block.id }, block.text);
    case 'paragraph':
      return <p>{inline(block.content, places)}</p>;
    case 'list': {
      const items = keyed(block.items.map((item) => inline(item, places)));
      const parts = items.map(({ key, part }) => <li key={key}>{part}</li>);
      return block.isOrdered ? <ol>{parts}</ol> : <ul>{parts}</ul>;
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} places={places} />;
    case 'picture': {
      const address = places.pictureOf(block.name);
      return <figure>{address === null ? block.text : <img src={address} alt={block.text} />}</figure>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Table({ head, rows, places }: { head: Inline[][]; rows: Inline[][][]; places: Places }) {
  return (
    <table>
      <thead>
        <tr>
          {keyed(head).map(({ key, part }) => (
            <th key={key} scope="col">
              {inline(part, places)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, part: row }) => (
          <tr key={key}>
            {keyed(row).map(({ key: column, part }) => (
              <td key={column}>{inline(part, places)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(content: readonly Inline[], places: Places): ReactNode {
  return keyed(content).map(({ key, part }) => {
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>;
    if (part.kind === 'code') return <code key={key}>{part.text}</code>;
    const address = part.kind === 'link' ? places.linkOf(part.target) : null;
    if (address === null) return part.text;
    return (
      <a key={key} href={address}>
        {part.text}
      </a>
    );
  });
}

/** Parts of a text that never changes: their places are their names. */
function keyed<Part>(parts: readonly Part[]): { key: string; part: Part }[] {
  return parts.map((part, index) => ({ key: String(index), part }));
}
