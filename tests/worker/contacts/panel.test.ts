import { afterEach, beforeEach, expect, test } from 'vitest';
import { contactHandlers } from '../../../electron/worker/use-cases/contacts.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const open = (vehicleId: number, text = 'Selamat pagi & salam') =>
  call(contactHandlers, days.context, 'contact.openWhatsApp', { vehicleId, text });

test('the panel shows the vehicles of the number that have something to do, then the customer’s others, with one message for all due', async () => {
  const phone = '+6281255500188';
  const asked = days.vehicle({ phone, name: 'SITI AMINAH' });
  const relative = days.vehicle({ phone });
  const notDue = days.vehicle({ phone, purchaseDate: '2025-06-01', firstImportedOn: '2025-06-02' });
  const own = days.vehicle({ customerId: asked.customerId, purchaseDate: '2024-01-01', firstImportedOn: '2024-02-01' });
  const panel = await days.panel(asked.vehicleId);
  expect(panel.vehicles.map((vehicle) => vehicle.id)).toEqual([asked.vehicleId, relative.vehicleId, own.vehicleId]);
  expect(panel.vehicles.map((vehicle) => vehicle.id)).not.toContain(notDue.vehicleId);
  expect(panel).toMatchObject({ customer: 'SITI AMINAH', phone, phoneHolder: 'owner', consent: 'unknown' });
  expect(panel.message.missing).toEqual([]);
  expect(panel.message.text).toContain('Siti Aminah');
  expect(panel.message.text.match(/KPB1, sebelum 11 Maret 2026/g)).toHaveLength(2);
  expect(Object.keys(panel.offerScripts).sort()).toEqual(['home_service', 'promo_booking', 'weekend_booking']);
});

test('the script follows the attempt, the specific text before the general one', async () => {
  const { vehicleId } = days.vehicle();
  const script = async () => (await days.panel(vehicleId)).script.templateId;
  const template = (name: string) =>
    days.context.db.read.prepare<[string], { id: number }>('SELECT id FROM templates WHERE name = ?').get(name)?.id;
  expect(await script()).toBe(template('Naskah telepon umum'));
  days.at('2026-02-24');
  expect(await script()).toBe(template('Naskah telepon ke-2'));
  days.context.db.raw.exec("UPDATE templates SET active = 0 WHERE name = 'Naskah telepon ke-2'");
  expect(await script()).toBe(template('Naskah telepon umum'));
});

test('a bringer’s number is named as such and the message addresses the bringer', async () => {
  const { vehicleId } = days.vehicle({ phone: null, name: 'SITI AMINAH' });
  days.context.db.raw.prepare("UPDATE vehicles SET bringer_name = 'AGUS SALIM', bringer_relation = 'Suami' WHERE id = ?").run(vehicleId);
  days.context.db.raw
    .prepare("INSERT INTO phones (vehicle_id, number, written, source) VALUES (?, '+6281355500003', '081355500003', 'a2')")
    .run(vehicleId);
  days.context.db.raw.prepare("UPDATE vehicles SET contact_phone = '+6281355500003' WHERE id = ?").run(vehicleId);
  days.context.db.raw.exec('DELETE FROM exclusions');
  const panel = await days.panel(vehicleId);
  expect(panel).toMatchObject({ phoneHolder: 'bringer', phone: '+6281355500003' });
  expect(panel.message.text).toContain('Agus Salim');
});

test('WhatsApp is opened one chat after another, under the day’s cap', async () => {
  days.context.db.raw.exec("INSERT INTO settings (key, value, updated_at) VALUES ('whatsappDailyCap', '2', '')");
  const { vehicleId } = days.vehicle({ phone: '+6281255500118' });
  expect(await open(vehicleId)).toEqual({
    url: 'https://wa.me/6281255500118?text=Selamat%20pagi%20%26%20salam',
    openedToday: 1,
    waitSeconds: 20,
  });
  days.at('2026-02-09T08:00:05');
  await expect(open(vehicleId)).rejects.toMatchObject({ code: 'whatsapp_pause', data: { waitSeconds: 15 } });
  expect((await days.panel(vehicleId)).pace).toEqual({ openedToday: 1, cap: 2, pauseSeconds: 20, waitSeconds: 15 });
  days.at('2026-02-09T08:00:20');
  expect((await open(vehicleId)).openedToday).toBe(2);
  days.at('2026-02-09T16:00');
  await expect(open(vehicleId)).rejects.toMatchObject({ code: 'whatsapp_daily_cap', data: { cap: 2 } });
  days.at('2026-02-10');
  expect((await open(vehicleId)).openedToday).toBe(1);
});

test('WhatsApp is opened on the number that was chosen, if it is one of theirs and not known to be wrong', async () => {
  const { vehicleId } = days.vehicle({ phone: '+6281255500118' });
  const other = days.vehicle({ phone: '+6281255500199' });
  const add = days.context.db.raw.prepare<unknown[]>(
    'INSERT INTO phones (vehicle_id, number, written, source, flagged_bad_on) VALUES (?, ?, ?, ?, ?)',
  );
  add.run(vehicleId, '+6281355500003', '081355500003', 'a2', null);
  add.run(vehicleId, '+6281355500004', '081355500004', 'a2', '2026-02-01');
  const on = (phone: string) => call(contactHandlers, days.context, 'contact.openWhatsApp', { vehicleId, text: 'Halo', phone });
  expect((await on('0813-5550-0003')).url).toBe('https://wa.me/6281355500003?text=Halo');
  days.at('2026-02-09T09:00');
  for (const refused of ['+6281355500004', '+6281255500199', 'tidak ada'])
    await expect(on(refused)).rejects.toMatchObject({ code: 'no_usable_phone' });
  expect((await open(other.vehicleId)).url).toContain('/6281255500199?');
});

test('a clock that is set back by hours, or to another zone, does not lock the chats until it has caught up', async () => {
  const { vehicleId } = days.vehicle();
  days.at('2026-02-09T10:00');
  await open(vehicleId);
  days.at('2026-02-09T08:00');
  await open(vehicleId);
  days.at('2026-02-09T08:00:05');
  await expect(open(vehicleId)).rejects.toMatchObject({ code: 'whatsapp_pause', data: { waitSeconds: 15 } });
  days.at('2026-02-09T08:00:20');
  expect((await open(vehicleId)).openedToday).toBe(3);
});

test('no chat is opened with whom must not be contacted, or without a number', async () => {
  const sold = days.vehicle();
  await days.log(sold.vehicleId, { result: 'sold' });
  await expect(open(sold.vehicleId)).rejects.toMatchObject({ code: 'excluded_from_contact', data: { reason: 'sold' } });
  const silent = days.vehicle({ phone: null });
  await expect(open(silent.vehicleId)).rejects.toMatchObject({ code: 'no_usable_phone' });
  await expect(open(9999)).rejects.toMatchObject({ code: 'vehicle_not_found' });
});

test('a customer’s note is kept and audited', async () => {
  const { vehicleId, customerId } = days.vehicle();
  await call(contactHandlers, days.context, 'customer.setNote', { customerId, note: ' lebih suka sore ' });
  expect((await days.panel(vehicleId)).note).toBe('lebih suka sore');
  const rows = days.context.db.read.prepare<[]>("SELECT before, after FROM audit WHERE action = 'customer.setNote'").all();
  expect(rows).toEqual([{ before: '{"note":null}', after: '{"note":"lebih suka sore"}' }]);
});
