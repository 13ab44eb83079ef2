import { randomUUID } from 'node:crypto';

export const PRINT_SCHEME = 'kawal-print';
/** A document to print brings everything along: no script, no network, no form. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

export interface PrintDocuments {
  /** The address under which the print window finds this document, until `remove`. */
  add(html: string): string;
  remove(address: string): void;
  serve(request: Pick<Request, 'url'>): Response;
}

export function createPrintDocuments(): PrintDocuments {
  const documents = new Map<string, string>();
  return {
    add(html) {
      const address = `${PRINT_SCHEME}://document/${randomUUID()}`;
      documents.set(address, html);
      return address;
    },
    remove: (address) => void documents.delete(address),
    serve({ url }) {
      const html = documents.get(url);
      if (html === undefined) return new Response(null, { status: 404 });
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY } });
    },
  };
}
