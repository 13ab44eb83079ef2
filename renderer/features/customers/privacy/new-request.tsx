import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { FindCustomer } from '../../../ui/find-customer.tsx';
import { NewRequestDialog } from '../../../ui/privacy/request-dialogs.tsx';
import type { RequestForm } from '../../../ui/privacy/request-form.ts';

type Who = Partial<Pick<RequestForm, 'known' | 'name' | 'phone'>>;

/** First who asks: one of the customers, or somebody whom the branch does not know; then what. */
export function NewRequest({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('privacy');
  const [who, setWho] = useState<Who | null>(null);
  if (who) return <NewRequestDialog who={who} onClose={onClose} />;
  return (
    <FindCustomer
      title={t('whoAsks')}
      people
      unknown={{ label: t('somebodyUnknown'), onChoose: (typed) => setWho(normalisePhone(typed) ? { phone: typed } : { name: typed }) }}
      onClose={onClose}
      onChoose={({ customerId, customer }) => setWho({ known: { customerId, name: customer } })}
    />
  );
}
