import { query } from '../../../db/handle.ts';
import type { contactContract } from '../../../shared/contract/contacts.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { noteBulkView } from '../bulk-view.ts';
import type { StoreContext } from '../store-context.ts';
import { contactEntries } from '../views/contact-entries.ts';
import { contactPanel } from './contacts/contact-panel.ts';
import { correctContact } from './contacts/correct-contact.ts';
import { logContacts } from './contacts/log-contacts.ts';
import { openWhatsApp } from './contacts/open-whatsapp.ts';
import { undoContacts } from './contacts/undo-contacts.ts';
import { requireStanding } from './customers/require-standing.ts';

/** One contact: what the panel shows, what is logged, how a mistake is corrected (DOMAIN 4). */
export const contactHandlers: AreaHandlers<typeof contactContract> = {
  'contact.panel': ({ vehicleId, followUp }, { context }) => contactPanel(context, vehicleId, followUp),
  'contact.openWhatsApp': (input, { context }) => openWhatsApp(context, input),
  'contact.log': ({ drafts, at }, { context }) => logContacts(context, drafts, at),
  'contact.correct': (input, { context }) => correctContact(context, input),
  'contact.undo': ({ contactIds }, { context }) => undoContacts(context, contactIds),
  'contact.ofDay': ({ date }, { context }) => {
    const entries = contactEntries(context, { day: date });
    noteBulkView(
      context,
      'contacts',
      entries.map(({ phone }) => phone),
    );
    return entries;
  },
  'customer.setNote': ({ customerId, note }, { context }) => setNote(context, customerId, note),
};

function setNote(context: StoreContext, customerId: number, note: string): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    requireStanding(db, customerId);
    const customer = db.first(query.selectFrom('customers').select('note').where('id', '=', customerId));
    if (!customer) throw new AppError('customer_not_found', { customerId });
    const after = { note: note.trim() || null };
    db.run(query.updateTable('customers').set(after).where('id', '=', customerId));
    audit(context, { action: 'customer.setNote', entity: 'customer', entityId: customerId, before: customer, after });
    return { ok: true };
  });
}
