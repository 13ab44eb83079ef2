import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Chapter, pictureOf } from './chapters.ts';
import { Markdown } from './markdown/markdown.tsx';

const STYLE = `
@page { size: A4; margin: 16mm 18mm; }
:root { color-scheme: only light; }
body { margin: 0; font: 10pt/15pt "Inter Variable", "Segoe UI", sans-serif; color: #000; background: #fff; }
section + section { break-before: page; }
h1 { font-size: 18pt; line-height: 22pt; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p, ul, ol, table, figure, pre { margin: 0 0 3mm; }
li { margin-bottom: 1mm; }
figure, tr, pre { break-inside: avoid; }
img { max-width: 100%; border: 0.5pt solid #aaa; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
th { text-align: left; border-bottom: 0.75pt solid #000; padding: 1mm; }
td { vertical-align: top; border-bottom: 0.5pt solid #aaa; padding: 1mm; }
code { padding: 0 1mm; border: 0.5pt solid #888; border-radius: 1mm; font: inherit; }
pre code { border: 0; padding: 0; }
`;

/** Chapters as one document for paper, its pictures within it. React writes it, so that every word of it is escaped. */
export async function guideHtml(chapters: readonly Chapter[], title: string): Promise<string> {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() =>
    root.render(
      chapters.map(({ name, blocks }) => (
        <section key={name}>
          <Markdown blocks={blocks} linkOf={() => null} pictureOf={pictureOf} />
        </section>
      )),
    ),
  );
  await Promise.all([...holder.querySelectorAll('img')].map(bringAlong));
  const body = holder.innerHTML;
  root.unmount();
  const head = document.createElement('title');
  head.textContent = title;
  return `<!doctype html><html lang="id"><head><meta charset="utf-8">${head.outerHTML}<style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** A document to print may fetch nothing. */
async function bringAlong(image: HTMLImageElement): Promise<void> {
  const picture = await (await fetch(image.src)).blob();
  image.src = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
