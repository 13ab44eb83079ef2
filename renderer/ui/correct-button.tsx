import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../shared/contract/contacts.ts';
import { useCorrectContact } from './correct-contact.ts';

/** Beside a logged contact; nothing where it was corrected already, or did not happen. */
export function CorrectButton({ entry }: { entry: ContactEntry | undefined }) {
  const { t } = useTranslation('contact');
  const correct = useCorrectContact();
  if (!entry || entry.correctedById !== null || entry.result === 'void') return null;
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => correct({ vehicleId: entry.vehicleId, contactId: entry.id })}>
      {t('correct')}
    </Button>
  );
}
