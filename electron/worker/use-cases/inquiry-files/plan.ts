import type { ReadHandle } from '../../../../db/handle.ts';
import { listCampaigns } from '../../../../db/queries/channels.ts';
import { type ImportedInquiry, isInquiryKnown } from '../../../../db/queries/inquiry-import.ts';
import { type MatchedCustomer, readCustomersByPhone } from '../../../../db/queries/inquiry-match.ts';
import { readTombstones, type Tombstones } from '../../../../db/queries/tombstones.ts';
import type { InquiryFileOutcome } from '../../../../shared/contract/inquiry-files.ts';
import { inquiryStanding } from '../../../../shared/domain/inquiry-standing.ts';
import { namesAlike } from '../../../../shared/domain/person-name.ts';
import type { InquiryRow } from './read-row.ts';

type FileRow = InquiryFileOutcome['samples']['added'][number];

/** What a file's rows come to in this branch. */
export interface InquiryPlan {
  inquiries: ImportedInquiry[];
  known: number;
  /** Of people whose data were erased. */
  erased: number;
  ofCustomers: number;
  /** Name in the file -> rows. */
  unknownCampaigns: Map<string, number>;
  samples: { added: FileRow[]; known: FileRow[] };
}

interface Defaults {
  campaignId: number | null;
  userId: number | null;
}

const MOST_SAMPLES = 100;
const ROWS_PER_SLICE = 500;

/** Compares with what the branch has, and pauses now and then (imports/in-slices.ts). */
export function* planInquiries(
  db: ReadHandle,
  rows: readonly InquiryRow[],
  { campaignId, userId }: Defaults,
): Generator<number, InquiryPlan> {
  const campaigns = listCampaigns(db);
  const byName = new Map(campaigns.map((campaign) => [campaign.name.toLowerCase(), campaign]));
  const usual = campaigns.find(({ id }) => id === campaignId) ?? null;
  const plan: InquiryPlan = {
    inquiries: [],
    known: 0,
    erased: 0,
    ofCustomers: 0,
    unknownCampaigns: new Map(),
    samples: { added: [], known: [] },
  };
  const identities = new Set<string>();
  const tombstones = readTombstones(db);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_SLICE === 0) yield index;
    if (!tombstones.isEmpty && isErased(row, tombstones)) {
      plan.erased += 1;
      continue;
    }
    const named = row.campaign === null ? usual : (byName.get(row.campaign.toLowerCase()) ?? null);
    const isKnown = identities.has(row.identity) || isInquiryKnown(db, row.identity);
    identities.add(row.identity);
    const customer = inquirerOf(db, row);
    const shown = shownRow(row, named?.name ?? null, customer?.name ?? null);
    if (isKnown) {
      plan.known += 1;
      if (plan.samples.known.length < MOST_SAMPLES) plan.samples.known.push(shown);
      continue;
    }
    if (row.campaign !== null && named === null)
      plan.unknownCampaigns.set(row.campaign, (plan.unknownCampaigns.get(row.campaign) ?? 0) + 1);
    if (customer) plan.ofCustomers += 1;
    if (plan.samples.added.length < MOST_SAMPLES) plan.samples.added.push(shown);
    plan.inquiries.push(toInquiry(row, named?.id ?? null, customer, userId));
  }
  return plan;
}

/** Who asks again after the erasure is somebody new: it is his own wish (DOMAIN 9). */
function isErased({ identity, phone, at }: InquiryRow, tombstones: Tombstones): boolean {
  const erasedAt = phone === null ? null : tombstones.at(['phone', phone]);
  return tombstones.at(['inquiry', identity]) !== null || (erasedAt !== null && at <= erasedAt);
}

interface Inquirer {
  customerId: number;
  vehicleId: number | null;
  name: string;
}

/**
 * The one customer whose number it is. Where several share it, the one of that name, or nobody: a prospect is found again later, a wrong
 * customer is not. The vehicle is known by its plate only.
 */
function inquirerOf(db: ReadHandle, { phone, name, plate }: InquiryRow): Inquirer | null {
  const matches = phone === null ? [] : readCustomersByPhone(db, phone, 20);
  const people = [...new Map(matches.map((match) => [match.customerId, match])).values()];
  const alike = people.length === 1 ? people : people.filter((person) => namesAlike(person.name, name));
  const [person] = alike;
  if (!person || alike.length > 1) return null;
  const vehicle = matches.find(
    (match: MatchedCustomer) => match.customerId === person.customerId && plate !== null && match.plate === plate,
  );
  return { customerId: person.customerId, vehicleId: vehicle?.vehicleId ?? null, name: person.name };
}

function toInquiry(row: InquiryRow, campaignId: number | null, customer: Inquirer | null, userId: number | null): ImportedInquiry {
  const { at, channel, make, model, plate, need, note, identity } = row;
  return {
    ...{ at, channel, make, model, plate, need, note, identity },
    campaign_id: campaignId,
    customer_id: customer?.customerId ?? null,
    vehicle_id: customer?.vehicleId ?? null,
    prospect_name: row.name,
    prospect_phone: row.phone,
    made_by: userId,
    first_response_at: inquiryStanding({ at, channel, reopenedAt: null, reopenedAfter: null }, []).firstResponseAt,
  };
}

function shownRow({ row, at, name, phone, channel, need }: InquiryRow, campaign: string | null, customer: string | null): FileRow {
  return { row, at, name, phone, channel, campaign, need: need ?? '', customer };
}
