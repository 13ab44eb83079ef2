import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { MergeDone } from '../../../ui/merge/merge-dialog.tsx';
import { MergeNote } from '../../../ui/merge/merge-note.tsx';
import s from '../customer.module.css';

interface Props {
  customer: CustomerPage;
  /** What was merged last. */
  done: MergeDone | null;
  onCompare(otherId: number): void;
}

/** Who may be the same person, side by side at a key press. */
export function DuplicateList({ customer, done, onCompare }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const section = useRef<HTMLElement>(null);
  // The last of its column: on a small screen it stands below the edge.
  useEffect(() => {
    if (done) section.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  if (customer.possibleDuplicates.length === 0 && !done) return null;
  return (
    <section className={s.section} ref={section}>
      <h2>{t('possibleDuplicates')}</h2>
      {done && <MergeNote key={done.mergeId} done={done} />}
      {customer.possibleDuplicates.map(({ customerId, name, phone, why }) => (
        <p key={`${customerId} ${why}`} className="k-2">
          {[name, phone && format.phone(phone), t(`duplicateWhy_${why}`).toLowerCase()].filter(Boolean).join(', ')}.{' '}
          <Button variant="default" size="compact-xs" aria-label={`${t('compare')}: ${name}`} onClick={() => onCompare(customerId)}>
            {t('compare')}
          </Button>
        </p>
      ))}
    </section>
  );
}
