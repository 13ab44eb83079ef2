import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import s from '../customer.module.css';

/** On or off the blacklist, always with a reason. */
export function Blacklist({ customer, onClose }: { customer: CustomerPage; onClose(): void }) {
  const { t } = useTranslation(['customers', 'common']);
  const change = useChange('customer.setBlacklisted', { quiet: true });
  const [reason, setReason] = useState('');
  const put = customer.blacklistedOn === null;
  const { name } = customer.fields;
  function save() {
    change.mutate({ customerId: customer.id, blacklisted: put, reason: reason.trim() }, { onSuccess: onClose });
  }
  return (
    <FormModal
      opened
      isEdited={reason.trim() !== ''}
      onClose={onClose}
      title={t(put ? 'blacklistTitle' : 'unblacklistTitle', { name })}
      size={440}
      centered
    >
      <div className={s.form}>
        {put && <p className="k-2">{t('blacklistBody')}</p>}
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('blacklistReason')}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <div className={s.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button {...(put ? { color: 'red' } : {})} disabled={reason.trim() === ''} loading={change.isPending} onClick={save}>
            {t(put ? 'blacklist' : 'unblacklist')}
          </Button>
        </div>
      </div>
    </FormModal>
  );
}
