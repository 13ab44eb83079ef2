import { ActionIcon } from '@mantine/core';
import { IconFlag, IconFlagOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { PhoneText } from '../../../ui/phone-text.tsx';
import s from '../customer.module.css';

interface Props {
  phone: CustomerPage['phones'][number];
  vehicles: CustomerPage['vehicles'];
}

export function PhoneLine({ phone, vehicles }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const setBad = useChange('phone.setBad');
  const bad = phone.flaggedBadOn !== null;
  const vehicle = vehicles.find(({ id }) => id === phone.vehicleId);
  const shown = phone.number === null ? phone.written : format.phone(phone.number);
  const bringer = phone.holder === 'bringer' ? [vehicle?.bringer?.name, vehicle?.bringer?.relation].filter(Boolean).join(', ') : '';
  const FlagIcon = bad ? IconFlagOff : IconFlag;
  return (
    <>
      <dt>{t(phone.holder === 'owner' ? 'phoneOwner' : 'phoneBringer')}</dt>
      <dd>
        <span className={s.phone}>
          {phone.number !== null && !bad ? (
            <b className="k-strong">
              <PhoneText number={phone.number} />
            </b>
          ) : (
            <span className={`k-code k-2 ${bad ? s.bad : ''}`}>{shown}</span>
          )}
          <span className="k-grow" />
          {phone.number !== null && (
            <ActionIcon
              size={24}
              aria-label={t(bad ? 'unflagPhone' : 'flagPhone', { number: shown })}
              title={t(bad ? 'unflagPhone' : 'flagPhone', { number: shown })}
              loading={setBad.isPending}
              onClick={() => setBad.mutate({ phoneId: phone.id, bad: !bad })}
            >
              <FlagIcon size={15} aria-hidden />
            </ActionIcon>
          )}
        </span>
        {(bad || phone.number === null || bringer) && (
          <span className="k-dim">
            {bad ? t('flaggedSince', { date: format.shortDate(phone.flaggedBadOn) }) : phone.number === null ? t('unreadable') : bringer}
          </span>
        )}
      </dd>
    </>
  );
}
