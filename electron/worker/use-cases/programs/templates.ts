import { readBranchProfile } from '../../../../db/queries/settings.ts';
import { deleteTemplate, insertTemplate, listTemplates, type TemplateRow, updateTemplate } from '../../../../db/queries/templates.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Template } from '../../../../shared/contract/programs.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { fillTemplate, type TemplateValues } from '../../../../shared/domain/message-template.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkTemplate } from './check-template.ts';
import { listPrograms } from './list-programs.ts';

export { listTemplates };

export function saveTemplate(
  context: StoreContext,
  { id, ...draft }: Omit<Template, 'id' | 'source'> & { id: number | null },
): { id: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    checkTemplate(draft, listPrograms(db));
    const before = id === null ? null : findOwn(context, id);
    const savedId = id ?? insertTemplate(db, draft);
    if (id !== null) updateTemplate(db, id, draft);
    audit(context, { action: 'templates.save', entity: 'template', entityId: savedId, before, after: draft });
    return { id: savedId };
  });
}

export function removeTemplate(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const before = findOwn(context, id);
    deleteTemplate(context.db.write, id);
    audit(context, { action: 'templates.remove', entity: 'template', entityId: id, before });
    return { ok: true };
  });
}

/** With example values, so that a writer sees the message as a customer will. */
export function previewTemplate(context: StoreContext, body: string): { text: string; missing: string[] } {
  const deadline = formatDate(addDays(context.today, 30), 'id', 'long');
  const example: TemplateValues = {
    nama: 'Ade Irawan',
    panggilan: 'Bapak',
    motor: 'Vario 160',
    plat: 'T 4065 LD',
    langkah: 'KPB 1',
    batas: deadline,
    cabang: readBranchProfile(context.db.read)?.name ?? '',
    daftar_motor: `• Vario 160, KPB 1, paling lambat ${deadline}`,
    petugas: context.user?.name ?? 'Rina Wulandari',
  };
  return fillTemplate(body, example);
}

/** Throws `template_not_found`, and `from_head_office` for one that only head office changes. */
function findOwn(context: StoreContext, id: number): TemplateRow {
  const found = listTemplates(context.db.write).find((template) => template.id === id);
  if (!found) throw new AppError('template_not_found', { id });
  if (found.source === 'head_office') throw new AppError('from_head_office', { value: found.name });
  return found;
}
