import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { CorrectForm } from './correct-form.tsx';

interface Props {
  vehicleId: number;
  contactId: number;
  onClose(): void;
}

/** Nothing logged is deleted: a mistake gets a new entry that refers to the old one (DOMAIN 4). */
export function CorrectDialog({ vehicleId, contactId, onClose }: Props) {
  const { t } = useTranslation('contact');
  const panel = useRead('contact.panel', { vehicleId });
  const entry = panel.data?.history.find(({ id }) => id === contactId);
  return (
    <FormModal opened onClose={onClose} title={t('correctTitle')} size={460} centered>
      {panel.error && <ErrorNotice error={panel.error} onRetry={() => void panel.refetch()} />}
      {panel.data && entry && <CorrectForm data={panel.data} entry={entry} onDone={onClose} />}
    </FormModal>
  );
}
