import { readConversionProgram } from '../../../../db/queries/conversion-program.ts';
import { type InquiryRow, readInquiry } from '../../../../db/queries/inquiries.ts';
import { readInquiryContacts } from '../../../../db/queries/inquiry-contacts.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Inquiry, inquiryContract } from '../../../../shared/contract/inquiries.ts';
import { fillTemplate, type TemplateValues } from '../../../../shared/domain/message-template.ts';
import { greetingFor, tidyName } from '../../../../shared/domain/person-name.ts';
import { isMobile, waDigits } from '../../../../shared/domain/phone.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { templatesFor } from '../contacts/templates.ts';
import { inquiryViews } from './inquiry-view.ts';

type Page = OutputOf<(typeof inquiryContract)['inquiry.get']>;

/** One inquiry with all that was logged of it and what to say next. Throws `inquiry_not_found`. */
export function inquiryPage(context: StoreContext, id: number): Page {
  const { read } = context.db;
  const row = readInquiry(read, id);
  const [inquiry] = row ? inquiryViews(context, [row]) : [];
  if (!row || !inquiry) throw new AppError('inquiry_not_found', { id });
  const { message, script } = whatToSay(context, row, inquiry);
  return {
    inquiry,
    contacts: (readInquiryContacts(read, [id]).get(id) ?? []).map((contact) => ({ ...contact, lostReason: contact.lostReason as never })),
    script: inquiry.next?.channel === 'whatsapp' ? message : script,
    whatsAppUrl: whatsAppUrl(inquiry.phone, message),
  };
}

/** The texts written for the conversion itself: a general one reminds of a service that nobody asked for. */
function whatToSay(context: StoreContext, row: InquiryRow, { next }: Inquiry): { message: string | null; script: string | null } {
  const { read } = context.db;
  const code = readConversionProgram(read)?.code ?? null;
  if (code === null) return { message: null, script: null };
  const found = templatesFor(read, { programCode: code, attempt: next?.attempt ?? 1 });
  const values = valuesOf(context, row);
  const say = (template: typeof found.message) => (template?.programCode === code ? fillTemplate(template.body, values).text : null);
  return { message: say(found.message), script: say(found.script) };
}

function valuesOf(context: StoreContext, { name, gender, make, model, plate }: InquiryRow): TemplateValues {
  const motor = [make, model].filter(Boolean).join(' ') || null;
  const written = plate ? formatPlate(plate) : null;
  return {
    nama: tidyName(name),
    panggilan: greetingFor(gender),
    motor,
    plat: written,
    daftar_motor: motor ? `- ${[motor, written && `(${written})`].filter(Boolean).join(' ')}` : null,
    cabang: readBranchProfile(context.db.read)?.name ?? null,
    petugas: context.user?.name ?? null,
  };
}

function whatsAppUrl(phone: string | null, message: string | null): string | null {
  if (phone === null || !isMobile(phone)) return null;
  return `https://wa.me/${waDigits(phone)}${message ? `?text=${encodeURIComponent(message)}` : ''}`;
}
