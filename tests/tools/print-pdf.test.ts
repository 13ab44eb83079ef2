import { expect, test } from 'vitest';
import { htmlToPdf } from '../../tools/print-pdf.ts';

test('the document’s own paper size counts, A4 where it names none, and no script runs', async () => {
  const pages = '<style>@page{size:A5 landscape} h1{break-after:page}</style><h1>Satu</h1><p>Dua</p>';
  const script = '<script>document.body.innerHTML = pages.repeat(9)</script><img src="https://example.com/x.png">';
  const [small, usual] = await Promise.all([htmlToPdf(pages + script), htmlToPdf('<p>Laporan')]);
  expect(boxes(small)).toEqual(['210 x 148', '210 x 148']);
  expect(boxes(usual)).toEqual(['210 x 297']);
});

function boxes(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(
    ([, width, height]) => `${millimetres(width)} x ${millimetres(height)}`,
  );
}

function millimetres(points = ''): number {
  return Math.round((Number(points) / 72) * 25.4);
}
