import { listTemplates, replaceDecidedTemplates } from '../../../../db/queries/templates.ts';
import { checkTemplate } from '../../use-cases/programs/check-template.ts';
import { listPrograms } from '../../use-cases/programs/list-programs.ts';
import type { Applier } from './applier.ts';

export const applyTemplates: Applier<'templates'> = ({ db }, { templates }) => {
  const programs = listPrograms(db.write);
  for (const template of templates) checkTemplate(template, programs);
  const before = listTemplates(db.write).filter((template) => template.source === 'head_office');
  replaceDecidedTemplates(
    db.write,
    templates.map((template) => ({ ...template, active: true })),
  );
  return before;
};
