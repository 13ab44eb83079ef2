import type { ReadHandle } from '../../../../db/handle.ts';
import { listTemplates, type TemplateRow } from '../../../../db/queries/templates.ts';
import { fittingTemplates, type TemplateOccasion } from '../../../../shared/domain/choose-template.ts';

/** The branch's texts for an occasion, each the most fitting one of its kind. */
export function templatesFor(db: ReadHandle, occasion: TemplateOccasion) {
  const fitting = fittingTemplates(listTemplates(db), occasion);
  const first = (kind: TemplateRow['kind']) => fitting.find((template) => template.kind === kind) ?? null;
  const offers = new Map<string, string>();
  for (const template of fitting) {
    if (template.kind === 'offer' && template.offer && !offers.has(template.offer)) offers.set(template.offer, template.body);
  }
  return { message: first('whatsapp'), script: first('script'), offers };
}
