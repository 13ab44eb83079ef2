import { i18n } from '../../../../renderer/text/i18n.ts';
import { isMobile, normalisePhone, waDigits } from '../../../../shared/domain/phone.ts';
import type { BranchToday } from '../../../api/figures.ts';
import { pageFormats } from '../../text/use-format.ts';

/** Branches are written to in Indonesian, whatever language the page speaks. */
const t = () => i18n.getFixedT('id', 'headOfficeFigures');

type Reminded = Pick<BranchToday, 'name' | 'code' | 'contactName' | 'contactPhone' | 'silentDays'>;

export function reminder(branch: Reminded, date: string, headOffice: string): string {
  const day = pageFormats('id', '').fullDate(date);
  return t()(branch.silentDays > 1 ? 'reminderSeveral' : 'reminderOne', {
    name: branch.contactName ?? branch.name,
    branch: branch.name,
    code: branch.code,
    days: branch.silentDays,
    day,
    headOffice,
  });
}

/** Where a branch's contact is reached: a chat on a mobile number, a call on a landline; null: no usable number. */
export function reminderAddress(branch: Reminded, text: string): string | null {
  const number = normalisePhone(branch.contactPhone);
  if (number === null) return null;
  return isMobile(number) ? `https://wa.me/${waDigits(number)}?text=${encodeURIComponent(text)}` : `tel:${number}`;
}

/** All branches without a report, a line each, to be sent to a group or to coordinators. */
export function reminderList(branches: readonly Reminded[], date: string, headOffice: string): string {
  const day = pageFormats('id', '').fullDate(date);
  const lines = branches.map(({ name, code, silentDays }) => t()('reminderLine', { branch: name, code, days: silentDays }));
  return [t()('reminderHead', { day, headOffice }), ...lines].join('\n');
}
