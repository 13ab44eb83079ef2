import { query, type ReadHandle } from '../../../../db/handle.ts';

interface StoredTemplate {
  id: number;
  kind: 'whatsapp' | 'script' | 'offer';
  program_code: string | null;
  attempt: number | null;
  offer: string | null;
  body: string;
  source: 'local' | 'head_office';
}

interface Occasion {
  programCode: string | null;
  attempt: number | null;
}

/** The branch's texts for an occasion: one written for the program and attempt before one for the program, before a general one; of one place, head office's before its own. */
export function templatesFor(db: ReadHandle, occasion: Occasion) {
  const fitting = db
    .all(query.selectFrom('templates').selectAll().where('active', '=', 1).orderBy('id'))
    .filter((template) => fits(template, occasion))
    .sort((one, other) => specificity(other) - specificity(one) || rank(one) - rank(other) || one.id - other.id);
  const first = (kind: StoredTemplate['kind']) => fitting.find((template) => template.kind === kind) ?? null;
  const offers = new Map<string, string>();
  for (const template of fitting) {
    if (template.kind === 'offer' && template.offer && !offers.has(template.offer)) offers.set(template.offer, template.body);
  }
  return { message: first('whatsapp'), script: first('script'), offers };
}

function fits(template: StoredTemplate, { programCode, attempt }: Occasion): boolean {
  return (
    (template.program_code === null || template.program_code === programCode) && (template.attempt === null || template.attempt === attempt)
  );
}

function specificity({ program_code, attempt }: StoredTemplate): number {
  return (program_code === null ? 0 : 2) + (attempt === null ? 0 : 1);
}

function rank({ source }: StoredTemplate): number {
  return source === 'head_office' ? 0 : 1;
}
