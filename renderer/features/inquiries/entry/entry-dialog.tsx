import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EMPTY_ENTRY, type EntryForm, entryOf, toEdit, toNewInquiry } from './entry-form.ts';

interface NewProps {
  /** Who is asking, where that is known already. */
  known: EntryForm['known'];
  onClose(): void;
  onAdded(id: number): void;
}

/** Notes an inquiry in one breath: Tab from field to field, digits for the channel, Enter saves. */
export function NewInquiryDialog({ known, onClose, onAdded }: NewProps) {
  const { t } = useTranslation('inquiries');
  const now = useAppState().data?.now ?? '';
  const add = useChange('inquiry.add', { quiet: true });
  function save(form: EntryForm) {
    const inquiry = toNewInquiry(form, now);
    if (inquiry) add.mutate(inquiry, { onSuccess: ({ id }) => onAdded(id) });
  }
  return (
    <FormModal opened onClose={onClose} title={t('newTitle')} size={600} centered closeOnClickOutside={false} returnFocus={false}>
      <EntryFields first={{ ...EMPTY_ENTRY, known }} saveLabel={t('save')} withTime busy={add.isPending} error={add.error} onSave={save} />
    </FormModal>
  );
}

interface EditProps {
  inquiry: Inquiry;
  onClose(): void;
}

export function EditInquiryDialog({ inquiry, onClose }: EditProps) {
  const { t } = useTranslation('inquiries');
  const edit = useChange('inquiry.edit', { quiet: true });
  const before = entryOf(inquiry);
  return (
    <FormModal opened onClose={onClose} title={t('editTitle', { name: inquiry.name })} size={600} centered closeOnClickOutside={false}>
      <EntryFields
        first={before}
        saveLabel={t('saveEdit')}
        withTime={false}
        busy={edit.isPending}
        error={edit.error}
        onSave={(form) => edit.mutate({ id: inquiry.id, ...toEdit(form, before) }, { onSuccess: onClose })}
      />
    </FormModal>
  );
}
