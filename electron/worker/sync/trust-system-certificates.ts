import tls from 'node:tls';

let isDone = false;

/** A head office may have a certificate of its own authority, which its IT people have given to the system of every PC: Node alone would not know it. */
export function trustSystemCertificates(): void {
  if (isDone) return;
  isDone = true;
  try {
    tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])]);
  } catch {
    // The system's store cannot be read: the well-known authorities are still trusted.
  }
}
