import type { TemplateRow } from '../../../../db/queries/templates.ts';
import { offer as offers } from '../../../../shared/contract/common.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { fillTemplate, TEMPLATE_PLACEHOLDERS } from '../../../../shared/domain/message-template.ts';

type Draft = Pick<TemplateRow, 'kind' | 'programCode' | 'offer' | 'name' | 'body'>;

/** Whoever writes a template, the branch or head office. Throws `setting_refused` with the field. */
export function checkTemplate(draft: Draft, programs: readonly { code: string }[]): void {
  const refuse = (field: string, data: Record<string, unknown> = {}) => new AppError('setting_refused', { field, ...data });
  if (draft.name.trim() === '') throw refuse('name');
  if (draft.body.trim() === '') throw refuse('body');
  const unknown = fillTemplate(draft.body, {}).missing.filter((name) => !(TEMPLATE_PLACEHOLDERS as readonly string[]).includes(name));
  if (unknown.length > 0) throw refuse('body', { placeholders: unknown });
  const isOffer = draft.kind === 'offer';
  if (isOffer !== (draft.offer !== null) || (isOffer && !offers.safeParse(draft.offer).success)) throw refuse('offer');
  if (draft.programCode !== null && !programs.some((program) => program.code === draft.programCode)) throw refuse('programCode');
}
