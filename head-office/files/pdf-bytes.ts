import pdfmake, { type Content } from 'pdfmake';
import type { Language } from '../../shared/text/index.ts';
import type { FileContent, FileTable } from './file-table.ts';
import { charactersOf, pdfTable, QUIET } from './pdf-table.ts';
import { pdfText } from './pdf-text.ts';
import { fileWords } from './words.ts';

const HELVETICA = { normal: 'Helvetica', bold: 'Helvetica-Bold', italics: 'Helvetica-Oblique', bolditalics: 'Helvetica-BoldOblique' };
// The fonts are built in: nothing is ever read from the disk or fetched.
pdfmake.setFonts({ Helvetica: HELVETICA });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(HELVETICA).includes(path));

const MARGIN = 28;
const PORTRAIT = { orientation: 'portrait', width: 595 - 2 * MARGIN } as const;
const LANDSCAPE = { orientation: 'landscape', width: 842 - 2 * MARGIN } as const;
/** Wider tables are too small to read on a portrait page. */
const PORTRAIT_CHARACTERS = 115;

export interface Imprint {
  /** Head office's own name. */
  headOffice: string;
  /** On head office's clock. */
  madeAt: string;
}

/** A4, one table after the other; landscape when one of them is wide. What stands in the figures is only ever shown as text. */
export function pdfBytes({ title, subtitle, tables }: FileContent, language: Language, { headOffice, madeAt }: Imprint): Promise<Buffer> {
  const words = fileWords(language);
  const onPaper = tables.map(withoutHidden);
  const page = onPaper.some(({ columns }) => charactersOf(columns) > PORTRAIT_CHARACTERS) ? LANDSCAPE : PORTRAIT;
  const made = words.t('madeAt', { at: words.moment(madeAt) });
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: page.orientation,
      pageMargins: [MARGIN, 46, MARGIN, 44],
      language,
      info: { title: pdfText(`${title}, ${subtitle}`), author: pdfText(headOffice), creator: 'Kawal', producer: 'Kawal' },
      defaultStyle: { font: 'Helvetica', fontSize: 8.5 },
      header: () => sides(headOffice, title, 22),
      footer: (current, pages) => sides(made, words.t('page', { page: current, pages }), 12),
      content: [
        { text: pdfText(title), fontSize: 15, bold: true },
        { text: pdfText(subtitle), fontSize: 9, color: QUIET, margin: [0, 2, 0, 8] },
        ...onPaper.flatMap((table) => [...(tables.length > 1 ? [headingOf(table)] : []), pdfTable(table, page.width, words)]),
      ],
      // A heading alone at the foot of a page moves to the next one.
      pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    })
    .getBuffer();
}

function withoutHidden(table: FileTable): FileTable {
  const shown = table.columns.flatMap((column, index) => (column.onPaper ? [index] : []));
  const only = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => shown.includes(index));
  return { ...table, columns: only(table.columns), rows: table.rows.map(only), ...(table.total ? { total: only(table.total) } : {}) };
}

function headingOf({ heading }: FileTable): Content {
  return { text: pdfText(heading), fontSize: 10.5, bold: true, margin: [0, 10, 0, 3], headlineLevel: 1 };
}

function sides(left: string, right: string, top: number): Content {
  const quiet = { fontSize: 7.5, color: QUIET };
  return {
    columns: [
      { ...quiet, text: pdfText(left) },
      { ...quiet, text: pdfText(right), alignment: 'right' },
    ],
    margin: [MARGIN, top, MARGIN, 0],
  };
}
