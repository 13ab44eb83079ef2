import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useChange } from '../../api/index.ts';
import { FormModal } from '../form/form-modal.tsx';
import { useNow } from './request-clock.ts';
import { RequestFields } from './request-fields.tsx';
import { emptyRequest, type RequestForm, requestFormOf, toRequest } from './request-form.ts';

interface NewProps {
  /** Who asks, as far as that is known. */
  who: Partial<Pick<RequestForm, 'known' | 'name' | 'phone'>>;
  onClose(): void;
  onRecorded?(id: number): void;
}

/** Enters a request into the register. */
export function NewRequestDialog({ who, onClose, onRecorded }: NewProps) {
  const { t } = useTranslation('privacy');
  const now = useNow();
  const record = useChange('privacy.record', { quiet: true });
  const [first] = useState(() => emptyRequest(now, who));
  function save(form: RequestForm) {
    record.mutate(toRequest(form, first), {
      onSuccess: ({ id }) => {
        notifications.show({ message: t('recorded'), autoClose: 5000 });
        onClose();
        onRecorded?.(id);
      },
    });
  }
  return (
    <FormModal opened onClose={onClose} title={t('newTitle')} size={520} centered closeOnClickOutside={false}>
      <RequestFields first={first} saveLabel={t('record')} busy={record.isPending} error={record.error} onSave={save} />
    </FormModal>
  );
}

interface EditProps {
  request: PrivacyRequest;
  onClose(): void;
}

/** Corrects what was entered, while nobody has answered it. */
export function EditRequestDialog({ request, onClose }: EditProps) {
  const { t } = useTranslation('privacy');
  const change = useChange('privacy.change', { quiet: true });
  const [first] = useState(() => requestFormOf(request));
  return (
    <FormModal opened onClose={onClose} title={t('editTitle', { name: request.name })} size={520} centered closeOnClickOutside={false}>
      <RequestFields
        first={first}
        saveLabel={t('saveEdit')}
        busy={change.isPending}
        error={change.error}
        onSave={(form) => change.mutate({ id: request.id, ...toRequest(form, first) }, { onSuccess: onClose })}
      />
    </FormModal>
  );
}
