import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';

/** Unzips every part and goes through its tags, and does nothing with them. Returns the number of cells. */
export function scanXlsx(file: string): number {
  let cells = 0;
  const unzip = new Unzip((part) => {
    const decoder = new TextDecoder();
    let rest = '';
    part.ondata = (failure, bytes, isLast) => {
      if (failure) throw failure;
      const text = rest + decoder.decode(bytes, { stream: !isLast });
      let end = 0;
      for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', end)) {
        const closing = text.indexOf('>', start);
        if (closing < 0) break;
        if (text.startsWith('<c ', start)) cells += 1;
        end = closing + 1;
      }
      rest = text.slice(end);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  const bytes = readFileSync(file);
  const step = 256 * 1024;
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return cells;
}

/** The least that is a sheet of these texts: rows and inline strings in one zip entry. */
export function writeBareXlsx(file: string, rows: Iterable<readonly (string | number)[]>): void {
  const handle = openSync(file, 'w');
  const encoder = new TextEncoder();
  const zip = new Zip((failure, bytes) => {
    if (failure) throw failure;
    writeSync(handle, bytes);
  });
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  let text = '<?xml version="1.0"?><worksheet><sheetData>';
  for (const row of rows) {
    text += `<row>${row.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
    if (text.length < 65_536) continue;
    sheet.push(encoder.encode(text));
    text = '';
  }
  sheet.push(encoder.encode(`${text}</sheetData></worksheet>`), true);
  zip.end();
  closeSync(handle);
}
