import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import { useChange } from '../../api/index.ts';
import { FindCustomer } from '../find-customer.tsx';
import { FormModal } from '../form/form-modal.tsx';
import { useNow } from './request-clock.ts';
import { RequestFields } from './request-fields.tsx';
import { emptyRequest, type RequestForm, requestFormOf, toRequest } from './request-form.ts';

interface NewProps {
  /** Who asks; null: that is asked first. */
  known: RequestForm['known'];
  onClose(): void;
}

/** Enters a request into the register. */
export function NewRequestDialog({ known, onClose }: NewProps) {
  const { t } = useTranslation('privacy');
  const now = useNow();
  const record = useChange('privacy.record', { quiet: true });
  const [first] = useState(() => emptyRequest(now, known));
  function save(form: RequestForm) {
    record.mutate(toRequest(form, first), {
      onSuccess: () => {
        notifications.show({ message: t('recorded'), autoClose: 5000 });
        onClose();
      },
    });
  }
  return (
    <RequestDialog
      title={t('newTitle')}
      first={first}
      begins={known ? 'form' : 'person'}
      saveLabel={t('record')}
      busy={record.isPending}
      error={record.error}
      onSave={save}
      onClose={onClose}
    />
  );
}

interface EditProps {
  request: PrivacyRequest;
  onClose(): void;
}

/** Corrects what was entered, while nobody has answered it; also that somebody turned out to be a customer. */
export function EditRequestDialog({ request, onClose }: EditProps) {
  const { t } = useTranslation('privacy');
  const change = useChange('privacy.change', { quiet: true });
  const [first] = useState(() => requestFormOf(request));
  return (
    <RequestDialog
      title={t('editTitle', { name: request.name })}
      first={first}
      begins="form"
      saveLabel={t('saveEdit')}
      busy={change.isPending}
      error={change.error}
      onSave={(form) => change.mutate({ id: request.id, ...toRequest(form, first) }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

interface DialogProps {
  title: string;
  first: RequestForm;
  begins: 'person' | 'form';
  saveLabel: string;
  busy: boolean;
  error: Error | null;
  onSave(form: RequestForm): void;
  onClose(): void;
}

/** Who asks, one of the customers or somebody whom the branch does not know; then what. What was written stays while a person is looked for. */
function RequestDialog({ title, first, begins, onClose, ...form }: DialogProps) {
  const { t } = useTranslation('privacy');
  const [draft, setDraft] = useState(first);
  const [shown, setShown] = useState(begins);
  function take(who: Pick<RequestForm, 'known'> & Partial<RequestForm>) {
    setDraft((before) => ({ ...before, ...who }));
    setShown('form');
  }
  if (shown === 'person')
    return (
      <FindCustomer
        title={t('whoAsks')}
        people
        unknown={{
          label: t('somebodyUnknown'),
          onChoose: (typed) => take({ known: null, ...(normalisePhone(typed) ? { phone: typed } : typed && { name: typed }) }),
        }}
        onClose={() => (begins === 'person' && draft === first ? onClose() : setShown('form'))}
        onChoose={({ customerId, customer }) => take({ known: { customerId, name: customer } })}
      />
    );
  return (
    <FormModal opened onClose={onClose} title={title} size={520} centered closeOnClickOutside={false}>
      <RequestFields
        {...form}
        first={first}
        draft={draft}
        onFind={(entry) => {
          setDraft(entry);
          setShown('person');
        }}
      />
    </FormModal>
  );
}
