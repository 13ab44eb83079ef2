import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { ErasedNote } from './erased-note.tsx';
import s from './privacy.module.css';
import { RequestFacts } from './request-facts.tsx';
import { useMaySettle } from './use-may-settle.ts';

/** A request with its answer; a manager may take the answer back. */
export function SettledDialog({ request, onClose }: { request: PrivacyRequest; onClose(): void }) {
  const { t } = useTranslation(['privacy', 'common']);
  const format = useFormat();
  const maySettle = useMaySettle();
  const reopen = useChange('privacy.reopen', { quiet: true });
  const { id, name, status, settledAt, settledBy, answer, erasure } = request;
  return (
    <Modal opened onClose={onClose} title={t('settledTitle', { name })} size={560} centered>
      <div className={s.form}>
        <RequestFacts request={request} />
        <dl className={s.facts}>
          <dt>{t(`common:privacyStatus_${status}`)}</dt>
          <dd>{[format.dateTime(settledAt), settledBy].filter(Boolean).join(', ')}</dd>
          <dt>{t('column_answer')}</dt>
          <dd className={s.words}>{answer}</dd>
        </dl>
        {erasure !== null && <ErasedNote requestId={id} erasure={erasure} />}
        {reopen.error && <ErrorNotice error={reopen.error} />}
        <div className={s.foot}>
          {maySettle && erasure === null && (
            <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id }, { onSuccess: onClose })}>
              {t('reopen')}
            </Button>
          )}
          <span className="k-grow" />
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
