import { query, type ReadHandle } from '../../../../db/handle.ts';
import { readVehicle } from '../../../../db/queries/customer-page.ts';
import { findUser } from '../../../../db/queries/users.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewInquiry } from '../../../../shared/contract/inquiries.ts';
import { tidyName } from '../../../../shared/domain/person-name.ts';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import { requireStanding } from '../customers/require-standing.ts';

/** What an inquiry says of its inquirer and need, as it is stored. */
export interface InquiryFacts {
  channel: string;
  campaign_id: number | null;
  customer_id: number | null;
  vehicle_id: number | null;
  prospect_name: string | null;
  prospect_phone: string | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  need: string | null;
  note: string | null;
}

/**
 * Normalised and complete, or refused: `inquiry_incomplete` {problems}, `phone_refused`, `customer_not_found`, `customer_merged`, `vehicle_not_found`. A plate
 * that cannot be one stays as it was written: it is no key (DOMAIN 2), and who enters an inquiry quickly is not held up by it.
 */
export function checkInquiry(db: ReadHandle, given: Omit<NewInquiry, 'at' | 'assignedTo'>): InquiryFacts {
  const problems: string[] = [];
  if (!db.first(query.selectFrom('channels').select('code').where('code', '=', given.channel))) problems.push('channel_unknown');
  if (given.campaignId && !db.first(query.selectFrom('campaigns').select('id').where('id', '=', given.campaignId)))
    problems.push('campaign_unknown');
  const { customerId, vehicleId } = inquirerOf(db, given);
  const phone = phoneOf(given.phone);
  const name = given.name?.trim() ? tidyName(given.name) : phone && formatPhone(phone);
  if (customerId === null && !name) problems.push('inquirer_required');
  if (problems.length > 0) throw new AppError('inquiry_incomplete', { problems });
  return {
    channel: given.channel,
    campaign_id: given.campaignId ?? null,
    customer_id: customerId,
    vehicle_id: vehicleId,
    prospect_name: customerId === null ? (name ?? null) : given.name?.trim() || null,
    prospect_phone: phone,
    make: given.make?.trim() || null,
    model: given.model?.trim() || null,
    plate: given.plate?.trim() ? (normalisePlate(given.plate) ?? given.plate.trim().toUpperCase()) : null,
    need: given.need?.trim() || null,
    note: given.note?.trim() || null,
  };
}

/** Throws `user_not_found` for one who is not there or no longer works here. */
export function requireActiveUser(db: ReadHandle, userId: number): void {
  if (!findUser(db, userId)?.active) throw new AppError('user_not_found', { userId });
}

/** A vehicle brings its owner along; one of another customer is none of his. */
function inquirerOf(db: ReadHandle, { customerId, vehicleId }: Pick<NewInquiry, 'customerId' | 'vehicleId'>) {
  const vehicle = vehicleId ? readVehicle(db, vehicleId) : null;
  if (vehicleId && (!vehicle || (customerId && vehicle.customer_id !== customerId))) throw new AppError('vehicle_not_found', { vehicleId });
  const owner = customerId ?? vehicle?.customer_id ?? null;
  if (owner !== null) requireStanding(db, owner);
  if (owner !== null && !db.first(query.selectFrom('customers').select('id').where('id', '=', owner)))
    throw new AppError('customer_not_found', { customerId: owner });
  return { customerId: owner, vehicleId: vehicleId ?? null };
}

function phoneOf(written: string | undefined): string | null {
  if (!written?.trim()) return null;
  const number = normalisePhone(written);
  if (number === null) throw new AppError('phone_refused', { value: written });
  return number;
}
