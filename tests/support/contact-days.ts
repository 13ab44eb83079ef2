import { replanVehicles } from '../../electron/worker/planning/replan.ts';
import { bookingHandlers } from '../../electron/worker/use-cases/bookings.ts';
import { contactHandlers } from '../../electron/worker/use-cases/contacts.ts';
import { worklistHandlers } from '../../electron/worker/use-cases/worklist.ts';
import { vehicleViews } from '../../electron/worker/views/vehicle-view.ts';
import type { ContactDraft } from '../../shared/contract/contacts.ts';
import { call } from './call.ts';
import { openTestStore } from './store.ts';
import { addVehicle } from './vehicles.ts';

export type ContactDays = ReturnType<typeof openContactDays>;

/**
 * A branch whose days are lived one after the other. Vehicles bought on 2026-01-10 have KPB1 on 2026-02-09 (WhatsApp), 02-24 and 03-04
 * (calls), deadline 03-11 (the worked example of DOMAIN 3).
 */
export function openContactDays({ now = '2026-02-09T08:00' }: { now?: string } = {}) {
  const opened = openTestStore({ now });
  const context = opened.as(opened.users.admin);
  const kpb = context.db.read.prepare<[], { id: number }>("SELECT id FROM programs WHERE code = 'KPB'").get()?.id ?? 0;
  const key = (vehicleId: number, stepNo = 1) => ({ vehicleId, programId: kpb, cycle: '', stepNo });

  function vehicle(traits: Parameters<typeof addVehicle>[1] = {}) {
    const added = addVehicle(context, { purchaseDate: '2026-01-10', firstImportedOn: '2026-01-15', ...traits });
    context.db.transaction(() => replanVehicles(context, [added.vehicleId]));
    return added;
  }

  function draft(vehicleId: number, said: Partial<ContactDraft>): ContactDraft {
    const channel = said.result === 'sent' || said.result === 'undelivered' ? 'whatsapp' : 'call';
    return { vehicleId, followUp: key(vehicleId), attempt: null, channel, result: 'no_answer', ...said };
  }

  return {
    ...opened,
    context,
    key,
    vehicle,
    draft,
    /** Lets the clock stand at a moment; a bare date means eight in the morning. */
    at: (moment: string) => opened.clock.set(moment.length === 10 ? `${moment}T08:00` : moment),
    log: (vehicleId: number, said: Partial<ContactDraft>) =>
      call(contactHandlers, context, 'contact.log', { drafts: [draft(vehicleId, said)] }),
    logAll: (drafts: ContactDraft[]) => call(contactHandlers, context, 'contact.log', { drafts }),
    correct: (contactId: number, corrected: ContactDraft | null) =>
      call(contactHandlers, context, 'contact.correct', { contactId, draft: corrected, reason: 'salah catat' }),
    worklist: (date?: string) => call(worklistHandlers, context, 'worklist.day', { date }),
    /** The list in short: 'attempt 1 whatsapp 2026-02-09'. */
    async due(date?: string) {
      const { items } = await call(worklistHandlers, context, 'worklist.day', { date });
      return items.map((item) => [item.kind, item.attempt, item.channel, item.dueDate].filter((word) => word !== null).join(' '));
    },
    step: (vehicleId: number, stepNo = 1) =>
      vehicleViews(context, [vehicleId], context.today)[0]?.steps.find((step) => step.followUp.stepNo === stepNo),
    history: async (vehicleId: number) => (await call(contactHandlers, context, 'contact.panel', { vehicleId })).history,
    panel: (vehicleId: number) => call(contactHandlers, context, 'contact.panel', { vehicleId }),
    book: (vehicleId: number, date: string, slot = '09:00') =>
      call(bookingHandlers, context, 'booking.create', { vehicleId, followUp: key(vehicleId), draft: { date, slot, type: 'regular' } }),
    settle: (id: number, status: 'shown' | 'done' | 'no_show' | 'cancelled') =>
      call(bookingHandlers, context, 'booking.settle', { id, status }),
    bookings: async (from: string, to = from) => (await call(bookingHandlers, context, 'booking.range', { from, to })).bookings,
  };
}
