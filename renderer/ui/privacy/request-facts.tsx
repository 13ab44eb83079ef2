import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { customerPath } from '../../paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { useGo } from '../form/use-leave.ts';
import s from './privacy.module.css';
import { RequestChip } from './request-chip.tsx';

/** What was asked, by whom and until when. */
export function RequestFacts({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation(['privacy', 'common']);
  const format = useFormat();
  const go = useGo();
  const { customerId, name, phone, kind, how, receivedAt, madeBy, note, clock, erasure } = request;
  const received = t('receivedBy', { at: format.dateTime(receivedAt), how: t(`common:privacyHow_${how}`) });
  return (
    <dl className={s.facts}>
      <dt>{t('column_name')}</dt>
      <dd>
        {erasure !== null ? (
          <span className="k-2">{t('erasedPerson')}</span>
        ) : customerId === null ? (
          <>
            <b className="k-strong">{name}</b> <span className="k-2">{t('notCustomer')}</span>
          </>
        ) : (
          <Link
            href={customerPath(customerId)}
            onClick={(event) => {
              event.preventDefault(); // an answer may be half written
              go(customerPath(customerId));
            }}
          >
            {name}
          </Link>
        )}
        {phone !== null && <span className="k-phone"> {format.phone(phone)}</span>}
      </dd>
      <dt>{t('field_kind')}</dt>
      <dd>{t(`common:privacyKind_${kind}`)}</dd>
      {note !== '' && (
        <>
          <dt>{t('field_note')}</dt>
          <dd className={s.words}>{note}</dd>
        </>
      )}
      <dt>{t('column_receivedAt')}</dt>
      <dd>{[received, madeBy].filter(Boolean).join(', ')}</dd>
      <dt>{t('column_dueAt')}</dt>
      <dd>
        {format.dateTime(clock.dueAt)} <RequestChip request={request} />
      </dd>
    </dl>
  );
}
