import type { Inquiry, NewInquiry } from '../../../../shared/contract/inquiries.ts';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import type { CallInput } from '../../../api/index.ts';
import { vehicleName } from '../list/vehicle-name.ts';

/** What is being noted; texts as typed. */
export interface EntryForm {
  name: string;
  phone: string;
  channel: string | null;
  need: string;
  make: string;
  model: string;
  plate: string;
  campaignId: number | null;
  /** 'hh:mm' of today; '': now. */
  time: string;
  note: string;
  /** Who it turned out to be. */
  known: { customerId: number; vehicleId: number | null; name: string; vehicle: string } | null;
}

export const EMPTY_ENTRY: EntryForm = {
  name: '',
  phone: '',
  channel: null,
  need: '',
  make: '',
  model: '',
  plate: '',
  campaignId: null,
  time: '',
  note: '',
  known: null,
};

type TextName = 'name' | 'phone' | 'need' | 'make' | 'model' | 'plate' | 'note';

/** As the contract takes them. */
export const MOST_CHARACTERS: Record<TextName, number> = { name: 200, phone: 40, need: 200, make: 200, model: 200, plate: 20, note: 2000 };

export type EntryProblem = 'tooLong' | 'notPhone' | 'whoRequired' | 'channelRequired' | 'timeAhead';

/** What stands in the way of saving, by field; `now` is the branch's. */
export function entryProblems(form: EntryForm, now: string): Partial<Record<TextName | 'channel' | 'time', EntryProblem>> {
  const problems: ReturnType<typeof entryProblems> = {};
  if (form.known === null && form.name.trim() === '' && form.phone.trim() === '') problems.name = 'whoRequired';
  if (form.phone.trim() !== '' && normalisePhone(form.phone) === null) problems.phone = 'notPhone';
  if (form.channel === null) problems.channel = 'channelRequired';
  if (form.time !== '' && form.time > now.slice(11, 16)) problems.time = 'timeAhead';
  for (const [name, most] of Object.entries(MOST_CHARACTERS) as [TextName, number][])
    if (form[name].trim().length > most) problems[name] = 'tooLong';
  return problems;
}

/** What is sent; null while the channel is not known. */
export function toNewInquiry(form: EntryForm, now: string): NewInquiry | null {
  const { channel, known, campaignId } = form;
  if (channel === null) return null;
  const texts = Object.fromEntries(
    (['name', 'phone', 'need', 'make', 'model', 'plate', 'note'] as const).flatMap((name) =>
      form[name].trim() === '' ? [] : [[name, form[name].trim()]],
    ),
  );
  const { name: _, ...withoutName } = texts;
  return {
    channel,
    ...(known ? { ...withoutName, customerId: known.customerId, vehicleId: known.vehicleId } : texts),
    ...(campaignId === null ? {} : { campaignId }),
    ...(form.time === '' ? {} : { at: `${now.slice(0, 10)}T${form.time}` }),
  };
}

/** An inquiry that is there, to be corrected. */
export function entryOf(inquiry: Inquiry): EntryForm {
  const { name, phone, channel, need, note, vehicle, campaign, customerId } = inquiry;
  const words = [vehicleName(vehicle), vehicle.plate].filter(Boolean).join(' ');
  return {
    ...{ name, phone: phone === null ? '' : formatPhone(phone), channel, need, note, time: '' },
    make: vehicle.make ?? '',
    model: vehicle.model ?? '',
    plate: vehicle.plate ?? '',
    campaignId: campaign?.id ?? null,
    known: customerId === null ? null : { customerId, vehicleId: vehicle.id, name, vehicle: words },
  };
}

/** Only what was changed: what is left out stays as it is, an empty text empties. */
export function toEdit(form: EntryForm, before: EntryForm): Omit<CallInput<'inquiry.edit'>, 'id'> {
  const names = ['name', 'phone', 'need', 'make', 'model', 'plate', 'note'] as const;
  const changed = names.filter((name) => form[name].trim() !== before[name].trim());
  return {
    ...Object.fromEntries(changed.map((name) => [name, form[name].trim()])),
    ...(form.channel !== null && form.channel !== before.channel ? { channel: form.channel } : {}),
    ...(form.campaignId === before.campaignId ? {} : { campaignId: form.campaignId }),
    ...(form.known?.customerId === before.known?.customerId && form.known?.vehicleId === before.known?.vehicleId
      ? {}
      : { customerId: form.known?.customerId ?? null, vehicleId: form.known?.vehicleId ?? null }),
  };
}
