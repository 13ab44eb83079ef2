import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { INQUIRY_FIELDS, refusedCode } from '../../../../shared/contract/inquiry-files.ts';
import type { LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { readFileMoment } from '../../../../shared/domain/file-moment.ts';
import { nameKey, tidyName } from '../../../../shared/domain/person-name.ts';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import { cutText } from '../../../../shared/domain/plain-text.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { textOf } from '../imports/cell-values.ts';

export type InquiryField = (typeof INQUIRY_FIELDS)[number];
export type RefusedCode = z.infer<typeof refusedCode>;

/** A row of a file that can become an inquiry. */
export interface InquiryRow {
  row: number;
  at: LocalDateTime;
  /** What the file tells of the inquirer's name; a number alone stands for it. */
  name: string;
  phone: string | null;
  channel: string;
  campaign: string | null;
  need: string | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  note: string | null;
  identity: string;
}

export type RowReading = { ok: true; value: InquiryRow } | { ok: false; field: InquiryField; code: RefusedCode };

export interface RowRules {
  now: LocalDateTime;
  /** UTC instant -> the branch's local time. */
  toLocal(instant: string): LocalDateTime;
  date1904: boolean;
  channelOf(written: string): string | null;
  /** Of rows that name none. */
  channel: string;
}

const LONGEST = 200;

/** A row as an inquiry, or why it cannot be taken. */
export function readInquiryRow(row: number, cell: (field: InquiryField) => Cell, rules: RowRules): RowReading {
  const moment = readFileMoment(cell('at'), rules);
  if (!moment.ok) return { ok: false, field: 'at', code: moment.reason };
  if (moment.at.slice(0, 10) > rules.now.slice(0, 10)) return { ok: false, field: 'at', code: 'date_future' };
  const text = (field: InquiryField) => {
    const written = textOf(cell(field));
    return written === null ? null : cutText(written, LONGEST);
  };
  const written = [text('name'), text('lastName')].filter((part) => part !== null).join(' ');
  const number = cell('phone');
  const phoneText = textOf(number)?.replace(/^p:/i, '') ?? null; // Meta's mark, which keeps spreadsheets from counting
  const phone = phoneText === null ? null : normalisePhone(typeof number === 'number' ? number : phoneText);
  if (phoneText !== null && phone === null) return { ok: false, field: 'phone', code: 'phone_unreadable' };
  if (written === '' && phone === null) return { ok: false, field: 'name', code: 'inquirer_missing' };
  const channelText = text('channel');
  const channel = channelText === null ? rules.channel : rules.channelOf(channelText);
  if (channel === null) return { ok: false, field: 'channel', code: 'channel_unknown' };
  const plate = text('plate');
  const need = text('need');
  return {
    ok: true,
    value: {
      row,
      at: momentAtBranch(moment, rules.now),
      name: written === '' ? formatPhone(phone ?? '') : tidyName(written),
      phone,
      channel,
      campaign: text('campaign'),
      need,
      make: text('make'),
      model: text('model'),
      plate: plate === null ? null : (normalisePlate(plate) ?? plate.toUpperCase()),
      note: textOf(cell('note')),
      identity: identityOf({ leadId: text('leadId'), moment, phone, name: written, need }),
    },
  };
}

/**
 * Today's day without a time is now, when the branch learns of it: its clock of 2 hours starts here. A platform's clock that is ahead of this
 * PC's counts as now, too.
 */
function momentAtBranch({ at, hasTime }: { at: LocalDateTime; hasTime: boolean }, now: LocalDateTime): LocalDateTime {
  const isToday = at.slice(0, 10) === now.slice(0, 10);
  return isToday && (!hasTime || at > now) ? now : at;
}

interface Known {
  leadId: string | null;
  moment: { at: LocalDateTime; hasTime: boolean };
  phone: string | null;
  name: string;
  need: string | null;
}

/**
 * By the platform's own number of the lead, else by when and who. Where the file tells the day only, the need counts too: somebody may ask
 * for two things in a day. A digest, so that it holds nobody's number.
 */
function identityOf({ leadId, moment, phone, name, need }: Known): string {
  const day = moment.hasTime ? moment.at : `${moment.at.slice(0, 10)}/${need?.toLowerCase() ?? ''}`;
  const parts = leadId === null ? ['row', day, phone ?? nameKey(name)] : ['lead', leadId.toLowerCase()];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
