import { useTranslation } from 'react-i18next';
import type { SinceMerge } from '../../../shared/contract/merges.ts';

/** What is new since a merge, and where it stays, in sentences. Nothing new: none. */
export function useSinceWords(): (since: SinceMerge, keptName: string) => string[] {
  const { t } = useTranslation(['merge', 'customers']);
  return (since, name) => {
    const { contacts, bookings, visits, inquiries, vehicles, phones, consents, heldForBoth, facts, movedOn } = since;
    const fields = facts.map((fact) => (fact === 'ktpLast4' ? t('customers:field_ktp') : t(`customers:field_${fact}`)).toLowerCase());
    return [
      contacts + bookings + visits > 0 && t('sinceVehicles', { contacts, bookings, visits }),
      inquiries > 0 && t('sinceInquiries', { inquiries, name }),
      vehicles + phones + consents > 0 && t('sincePerson', { vehicles, phones, consents, name }),
      fields.length > 0 && t('sinceFacts', { fields: fields.join(', '), name }),
      heldForBoth > 0 && t('sinceHeld'),
      movedOn > 0 && t('sinceMoved', { count: movedOn }),
    ].filter((sentence) => sentence !== false);
  };
}
