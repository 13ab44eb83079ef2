import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useRead } from '../../api/index.ts';
import { OpenRequest } from '../../ui/privacy/open-request.tsx';
import { RequestChip } from '../../ui/privacy/request-chip.tsx';
import s from './customer.module.css';

/** What this customer has asked about the own data and nobody has answered, with the time that is left; each opens. */
export function PrivacyRequests({ customerId }: { customerId: number }) {
  const { t } = useTranslation(['privacy', 'common']);
  const { data } = useRead('privacy.list', { customerId, offset: 0, limit: 100 });
  const [opened, setOpened] = useState<PrivacyRequest | null>(null);
  const open = data?.requests.filter(({ status }) => status === 'open') ?? [];
  return (
    <>
      {open.map((request) => {
        const kind = t(`common:privacyKind_${request.kind}`);
        return (
          <button
            key={request.id}
            type="button"
            className={s.request}
            title={t('openRequest', { kind })}
            onClick={() => setOpened(request)}
          >
            {kind} <RequestChip request={request} />
          </button>
        );
      })}
      {opened && <OpenRequest key={opened.id} request={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
