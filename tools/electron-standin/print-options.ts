import type { CdpData } from './cdp.ts';

/** Paper sizes in inches, portrait. */
const papers: Record<string, [width: number, height: number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [210 / 25.4, 297 / 25.4],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

const passedOn = [
  'landscape',
  'displayHeaderFooter',
  'scale',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
];

/** Electron's printToPDF options as the DevTools protocol's. @throws for a page size that neither knows. */
export function toCdpPrintOptions(options: CdpData): CdpData {
  const size =
    typeof options.pageSize === 'object' ? [options.pageSize.width, options.pageSize.height] : papers[options.pageSize ?? 'Letter'];
  if (!size) throw new Error(`Invalid pageSize ${options.pageSize}`);
  const margins = options.margins?.marginType === 'none' ? { top: 0, bottom: 0, left: 0, right: 0 } : (options.margins ?? {});
  return {
    ...Object.fromEntries(passedOn.map((name) => [name, options[name]])),
    printBackground: options.printBackground ?? false,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
  };
}
