import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { MergeDialog, type MergeDone } from '../../../ui/merge/merge-dialog.tsx';
import { MergeNote } from '../../../ui/merge/merge-note.tsx';
import s from '../customer.module.css';

/** Who may be the same person, side by side at a key press; merged, this page goes on with the one who is kept. */
export function DuplicateList({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [otherId, setOtherId] = useState<number | null>(null);
  const [done, setDone] = useState<MergeDone | null>(null);
  if (customer.possibleDuplicates.length === 0 && !done) return null;
  return (
    <section className={s.section}>
      <h2>{t('possibleDuplicates')}</h2>
      {done && <MergeNote key={done.mergeId} done={done} />}
      {customer.possibleDuplicates.map(({ customerId, name, phone, why }) => (
        <p key={`${customerId} ${why}`} className="k-2">
          {[name, phone && format.phone(phone), t(`duplicateWhy_${why}`).toLowerCase()].filter(Boolean).join(', ')}.{' '}
          <Button variant="default" size="compact-xs" aria-label={`${t('compare')}: ${name}`} onClick={() => setOtherId(customerId)}>
            {t('compare')}
          </Button>
        </p>
      ))}
      {otherId !== null && (
        <MergeDialog
          keepId={customer.id}
          mergeId={otherId}
          onClose={() => setOtherId(null)}
          onMerged={(merged) => {
            setOtherId(null);
            if (merged.keptId === customer.id) setDone(merged);
            else navigate(customerPath(merged.keptId));
          }}
          onNotSame={() => setOtherId(null)}
        />
      )}
    </section>
  );
}
