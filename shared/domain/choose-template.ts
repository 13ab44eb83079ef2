export interface ChoosableTemplate {
  id: number;
  kind: 'whatsapp' | 'script' | 'offer';
  programCode: string | null;
  attempt: number | null;
  offer: string | null;
  active: boolean;
  source: 'local' | 'head_office';
}

export interface TemplateOccasion {
  programCode: string | null;
  attempt: number | null;
}

/**
 * The texts that are meant for an occasion, the one to use first: written for the program and attempt before one for the program, before a
 * general one; of one place, head office's before the branch's own.
 */
export function fittingTemplates<Template extends ChoosableTemplate>(
  templates: readonly Template[],
  { programCode, attempt }: TemplateOccasion,
): Template[] {
  return templates
    .filter((one) => one.active && isMeantFor(one.programCode, programCode) && isMeantFor(one.attempt, attempt))
    .sort((one, other) => specificity(other) - specificity(one) || rank(one) - rank(other) || one.id - other.id);
}

function isMeantFor<Value>(written: Value | null, occasion: Value | null): boolean {
  return written === null || written === occasion;
}

function specificity({ programCode, attempt }: ChoosableTemplate): number {
  return (programCode === null ? 0 : 2) + (attempt === null ? 0 : 1);
}

function rank({ source }: ChoosableTemplate): number {
  return source === 'head_office' ? 0 : 1;
}
