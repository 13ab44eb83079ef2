import { fillTemplate, TEMPLATE_PLACEHOLDERS } from '../../../../../shared/domain/message-template.ts';

/** Names in braces that no branch can fill in. */
export function unknownPlaceholders(body: string): string[] {
  const known: readonly string[] = TEMPLATE_PLACEHOLDERS;
  return fillTemplate(body, {}).missing.filter((name) => !known.includes(name));
}
