import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import type { MadeContact } from '../../../ui/log-contact.ts';
import { LogForm } from './log-form.tsx';

/** What came of a contact that the worklist did not ask for: a customer who rang, or was rung from his own page. */
export function LogDialog({ made, onClose }: { made: MadeContact; onClose(): void }) {
  const { t } = useTranslation('contact');
  const panel = useRead('contact.panel', { vehicleId: made.vehicleId });
  return (
    <FormModal opened onClose={onClose} title={t('logTitle', { name: made.customer })} size={460} centered>
      {panel.error && <ErrorNotice error={panel.error} onRetry={() => void panel.refetch()} />}
      {panel.data && <LogForm data={panel.data} made={made} onDone={onClose} />}
    </FormModal>
  );
}
