import type { privacyContract } from '../../../../shared/contract/privacy.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import { replaceFile } from '../../spreadsheets/replace-file.ts';
import type { StoreContext } from '../../store-context.ts';
import { makeDossier } from './make-dossier.ts';

/** Writes the dossier as JSON to a granted path. Throws what makeDossier throws, `file_not_written`, `disk_full`. */
export async function saveDossier(
  context: StoreContext,
  { customerId, token }: InputOf<(typeof privacyContract)['privacy.saveDossier']>,
): Promise<{ bytes: number }> {
  const path = context.store.files.pathOf(token, 'write');
  const text = `${JSON.stringify(makeDossier(context, customerId), null, 2)}\n`;
  noteDossier(context, customerId, 'json');
  await replaceFile(path, (file) => file.writeFile(text));
  return { bytes: Buffer.byteLength(text) };
}

/** Who took out all that is known about one person, before it is out (DOMAIN 9); of the person no more than the number. */
export function noteDossier(context: StoreContext, customerId: number, format: 'print' | 'json'): void {
  context.db.transaction(() => audit(context, { action: 'privacy.dossier', entity: 'customer', entityId: customerId, after: { format } }));
}
