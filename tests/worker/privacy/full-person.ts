import { query } from '../../../db/handle.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';

/**
 * Writes something of its own into every column that can hold words about a person, in every table that is about people. Answers with all that
 * it wrote; a dossier must hold each.
 */
export function fillPerson(
  context: StoreContext,
  { customerId, vehicleId }: { customerId: number; vehicleId: number },
  tag: string,
): string[] {
  const marks: string[] = [];
  const mark = (name: string) => {
    const text = `${tag}-${name}`;
    marks.push(text);
    return text;
  };
  const marked = <Name extends string>(...names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, mark(name.replaceAll('_', '-'))])) as Record<Name, string>;
  const { write } = context.db;
  const user_id = context.user?.id ?? null;
  const at = '2026-11-10T09:30';
  context.db.transaction(() => {
    const facts = marked('address', 'village', 'district', 'city', 'postal_code', 'occupation', 'email', 'note', 'ktp_last4', 'gender');
    write.run(query.updateTable('customers').set(facts).where('id', '=', customerId));
    const vehicle = marked(
      ...(['frame_number', 'type_code', 'color', 'dealer_code', 'dealer_name', 'salesperson', 'bringer_name', 'bringer_relation'] as const),
    );
    write.run(query.updateTable('vehicles').set(vehicle).where('id', '=', vehicleId));
    for (const owner of [{ customer_id: customerId }, { vehicle_id: vehicleId }])
      write.run(
        query.insertInto('phones').values({ ...owner, number: null, written: mark(`written ${Object.keys(owner)}`), source: 'cdb' }),
      );
    const consent = {
      customer_id: customerId,
      purpose: 'service_reminder',
      granted: 1,
      at,
      user_id,
      how: 'customer_page',
      text_version: 3,
    };
    write.run(query.insertInto('consents').values(consent as never));
    const label = { name: mark('label'), name_key: tag, color: 'red', position: 1 };
    const label_id = Number(write.run(query.insertInto('labels').values(label)).lastInsertRowid);
    write.run(query.insertInto('customer_labels').values({ customer_id: customerId, label_id }));
    const field = { key: tag.replaceAll('-', '_'), name: mark('field'), kind: 'text', position: 1 } as const;
    const field_id = Number(write.run(query.insertInto('custom_fields').values(field)).lastInsertRowid);
    write.run(query.insertInto('custom_values').values({ customer_id: customerId, field_id, value: mark('own value') }));
    for (const [entity, entity_id, name] of [
      ['customer', customerId, 'birth_date'],
      ['customer', customerId, `field:${field_id}`],
      ['vehicle', vehicleId, 'plate'],
    ] as const)
      write.run(query.insertInto('hand_corrections').values({ entity, entity_id, field: name, user_id, at }));
    write.run(query.insertInto('whatsapp_opens').values({ user_id, vehicle_id: vehicleId, at: '2026-11-10T09:31:00' }));
    const contact = {
      ...{ vehicle_id: vehicleId, at, recorded_at: '2026-11-10T02:30:00.000Z', user_id, channel: 'whatsapp', phone: null },
      ...{ result: 'declined', objection: 'other', offer: 'home_service', offer_answer: 'refused', complaint_opened: 1, satisfaction: 2 },
      ...marked('objection_text', 'promo_code', 'note', 'message'),
    };
    const inserted = write.run(query.insertInto('contacts').values({ ...contact, note: mark('contact note') } as never));
    const corrects_id = Number(inserted.lastInsertRowid);
    write.run(query.insertInto('contacts').values({ ...contact, result: 'no_answer', note: mark('correction'), corrects_id } as never));
    const booking = { vehicle_id: vehicleId, date: '2026-11-12', slot: '09:00', type: 'home_service', made_at: at, made_by: user_id };
    const words = { address: mark('booking address'), promo_code: mark('booking promo'), note: mark('booking note') };
    write.run(query.insertInto('bookings').values({ ...booking, ...words } as never));
    const visit = {
      ...{ vehicle_id: vehicleId, identity: `${tag} visit`, date: '2026-11-12', source: 'a2', odometer_km: 1200, total: 150_000 },
      ...{ work_order: mark('work order'), service_type: mark('service type'), unit_entry_source: mark('unit entry') },
      ...{ bringer_name: mark('visit bringer') },
    };
    write.run(query.insertInto('visits').values(visit as never));
    const inquiry = {
      ...{ at, channel: 'walk_in', customer_id: customerId, made_by: user_id, assigned_to: user_id },
      ...{ prospect_name: mark('prospect'), make: mark('make'), model: mark('model'), need: mark('need'), note: mark('inquiry note') },
    };
    const inquiry_id = Number(write.run(query.insertInto('inquiries').values(inquiry)).lastInsertRowid);
    const talk = { inquiry_id, attempt: 1, channel: 'call', at, user_id, result: 'no_answer', note: mark('inquiry contact') } as const;
    write.run(query.insertInto('inquiry_contacts').values(talk));
    const request = {
      kind: 'correction',
      received_at: at,
      how: 'in_person',
      customer_id: customerId,
      made_by: user_id,
      made_at: at,
    } as const;
    const answered = {
      note: mark('request note'),
      status: 'refused',
      settled_at: at,
      settled_by: user_id,
      answer: mark('answer'),
    } as const;
    write.run(query.insertInto('privacy_requests').values({ ...request, ...answered }));
  });
  return marks;
}
