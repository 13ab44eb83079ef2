import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { customerPath } from '../../../paths.ts';
import { FindCustomer } from '../../../ui/find-customer.tsx';
import { MergeDialog, type MergeDone } from '../../../ui/merge/merge-dialog.tsx';

/** This customer and another, offered as a duplicate or looked for; merged, this page goes on with the one who is kept. */
export function useMerging(customer: CustomerPage) {
  const { t } = useTranslation('merge');
  const [, navigate] = useLocation();
  const [isFinding, setFinding] = useState(false);
  const [otherId, setOtherId] = useState<number | null>(null);
  const [done, setDone] = useState<MergeDone | null>(null);
  const close = () => setOtherId(null);
  return {
    done,
    compare: setOtherId,
    find: () => setFinding(true),
    dialog: isFinding ? (
      <FindCustomer
        title={t('findOther', { name: customer.fields.name })}
        otherThan={customer.id}
        onClose={() => setFinding(false)}
        onChoose={({ customerId }) => {
          setFinding(false);
          setOtherId(customerId);
        }}
      />
    ) : (
      otherId !== null && (
        <MergeDialog
          keepId={customer.id}
          mergeId={otherId}
          onClose={close}
          onMerged={(merged) => {
            close();
            if (merged.keptId === customer.id) setDone(merged);
            else navigate(customerPath(merged.keptId));
          }}
          onNotSame={close}
        />
      )
    ),
  };
}
