import type { PersonRows } from '../../../../db/queries/merge-people.ts';
import type { ConsentStand } from '../../../../shared/domain/merge/stricter.ts';

export const PURPOSES = ['service_reminder', 'promotion', 'survey'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The newest word of a purpose. `consents`: oldest first. */
export function newestConsent(consents: PersonRows['consents'], purpose: Purpose): PersonRows['consents'][number] | null {
  return consents.findLast((consent) => consent.purpose === purpose) ?? null;
}

export function standOf(consents: PersonRows['consents'], purpose: Purpose): ConsentStand {
  const newest = newestConsent(consents, purpose);
  return newest && newest.granted === 1;
}
