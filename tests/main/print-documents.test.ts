import { expect, test } from 'vitest';
import { createPrintDocuments } from '../../electron/main/print-documents.ts';

test('a document is found under its address until it is removed, and may load nothing', async () => {
  const documents = createPrintDocuments();
  const address = documents.add('<p>Laporan');
  const other = documents.add('<p>Lain');
  const answer = documents.serve({ url: address });
  expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['<p>Laporan', 'text/html; charset=utf-8']);
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
  documents.remove(address);
  expect(documents.serve({ url: address }).status).toBe(404);
  expect(await documents.serve({ url: other }).text()).toBe('<p>Lain');
});
