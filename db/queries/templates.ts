import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface TemplateRow {
  id: number;
  kind: 'whatsapp' | 'script' | 'offer';
  programCode: string | null;
  attempt: number | null;
  offer: string | null;
  name: string;
  body: string;
  active: boolean;
  source: 'local' | 'head_office';
}

export function listTemplates(db: ReadHandle): TemplateRow[] {
  const rows = db.all(
    query.selectFrom('templates').selectAll().orderBy('kind', 'desc').orderBy('program_code').orderBy('attempt').orderBy('id'),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    programCode: row.program_code,
    attempt: row.attempt,
    offer: row.offer,
    name: row.name,
    body: row.body,
    active: row.active === 1,
    source: row.source,
  }));
}

type NewTemplate = Omit<TemplateRow, 'id' | 'source'>;

export function insertTemplate(db: WriteHandle, template: NewTemplate, source: TemplateRow['source'] = 'local'): number {
  return Number(db.run(query.insertInto('templates').values({ ...columnsOf(template), source })).lastInsertRowid);
}

/** All that head office has sent; the branch's own stay. */
export function replaceDecidedTemplates(db: WriteHandle, templates: readonly NewTemplate[]): void {
  db.run(query.deleteFrom('templates').where('source', '=', 'head_office'));
  for (const template of templates) insertTemplate(db, template, 'head_office');
}

export function updateTemplate(db: WriteHandle, id: number, template: NewTemplate): void {
  db.run(query.updateTable('templates').set(columnsOf(template)).where('id', '=', id));
}

export function deleteTemplate(db: WriteHandle, id: number): void {
  db.run(query.deleteFrom('templates').where('id', '=', id));
}

function columnsOf({ kind, programCode, attempt, offer, name, body, active }: NewTemplate) {
  return { kind, program_code: programCode, attempt, offer, name, body, active: active ? 1 : 0 };
}
