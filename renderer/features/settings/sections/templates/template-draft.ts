import type { Template } from '../../../../../shared/contract/programs.ts';
import { TEMPLATE_PLACEHOLDERS } from '../../../../../shared/domain/message-template.ts';
import type { CallInput } from '../../../../api/index.ts';

export type TemplateDraft = CallInput<'templates.save'>;

export const OFFERS = ['weekend_booking', 'home_service', 'promo_booking'] as const;

export function toDraft({ source: _, ...template }: Template): TemplateDraft {
  return template;
}

export const NEW_TEMPLATE: TemplateDraft = {
  id: null,
  kind: 'whatsapp',
  programCode: null,
  attempt: null,
  offer: null,
  name: '',
  body: '',
  active: true,
};

/** An offer belongs to an answer, everything else to a program and an attempt. */
export function withKind(draft: TemplateDraft, kind: TemplateDraft['kind']): TemplateDraft {
  return kind === 'offer'
    ? { ...draft, kind, offer: draft.offer ?? OFFERS[0], programCode: null, attempt: null }
    : { ...draft, kind, offer: null };
}

/** Names in braces that no template knows. */
export function unknownPlaceholders(body: string): string[] {
  const names = [...body.matchAll(/\{\s*([\w-]+)\s*\}/g)].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(names)].filter((name) => !TEMPLATE_PLACEHOLDERS.some((known) => known === name));
}

export function isSound({ name, body }: TemplateDraft): boolean {
  return name.trim() !== '' && body.trim() !== '' && unknownPlaceholders(body).length === 0;
}
