import { query } from '../../../../db/handle.ts';
import { readPanelCustomer, readPhonesOf } from '../../../../db/queries/contact-panel.ts';
import { readVehicleFrames } from '../../../../db/queries/vehicle-frames.ts';
import type { contactContract } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { normalisePhone, waDigits } from '../../../../shared/domain/phone.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { whatsAppPace } from './whatsapp-pace.ts';

type Call = (typeof contactContract)['contact.openWhatsApp'];

/**
 * One chat after another, paced (DOMAIN 4, attempt 1). Counts as opened whether or not the message is sent in the end. Throws
 * `no_usable_phone`, `excluded_from_contact` {reason}, `whatsapp_daily_cap` {cap}, `whatsapp_pause` {waitSeconds}.
 */
export function openWhatsApp(context: StoreContext, { vehicleId, text, phone }: InputOf<Call>): OutputOf<Call> {
  return context.db.transaction(() => {
    const [vehicle] = readVehicleFrames(context.db.write, [vehicleId], context.today);
    if (!vehicle) throw new AppError('vehicle_not_found', { vehicleId });
    const number = phone === undefined ? vehicle.contactPhone : usableNumber(context, vehicleId, phone);
    if (number === null) throw new AppError('no_usable_phone', { vehicleId });
    const [reason] = vehicle.exclusions;
    if (reason) throw new AppError('excluded_from_contact', { reason });
    const pace = whatsAppPace(context);
    if (pace.refused === 'daily_cap') throw new AppError('whatsapp_daily_cap', { cap: pace.cap, openedToday: pace.openedToday });
    if (pace.refused === 'pause') throw new AppError('whatsapp_pause', { waitSeconds: pace.waitSeconds });
    context.db.write.run(
      query.insertInto('whatsapp_opens').values({ user_id: context.user?.id ?? null, vehicle_id: vehicleId, at: context.now }),
    );
    audit(context, { action: 'contact.openWhatsApp', entity: 'vehicle', entityId: vehicleId });
    return {
      url: `https://wa.me/${waDigits(number)}?text=${encodeURIComponent(text)}`,
      openedToday: pace.openedToday + 1,
      waitSeconds: pace.pauseSeconds,
    };
  });
}

/** null: it is no number of the owner or the bringer, or one that somebody has found wrong. */
function usableNumber({ db }: StoreContext, vehicleId: number, chosen: string): string | null {
  const person = readPanelCustomer(db.write, vehicleId);
  const known = person && readPhonesOf(db.write, person.customerId, vehicleId).find(({ number }) => number === normalisePhone(chosen));
  return known && !known.flaggedBad ? known.number : null;
}
