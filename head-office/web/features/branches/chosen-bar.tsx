import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBan, IconKey, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmAction } from '../../../../renderer/ui/confirm.tsx';
import type { Branch } from '../../../api/organisation.ts';
import { useChange } from '../../api/index.ts';
import s from './branches.module.css';
import { CodesDialog } from './codes-dialog.tsx';

/** What can be done to the branches that are ticked. */
export function ChosenBar({ branches, onEdit }: { branches: readonly Branch[]; onEdit(branch: Branch): void }) {
  const { t } = useTranslation('headOfficeAdmin');
  const issue = useChange('branches.issueCodes');
  const revoke = useChange('branches.revoke');
  const [shown, setShown] = useState(false);
  const [only] = branches.length === 1 ? branches : [];
  const connected = branches.filter(({ enrolment }) => enrolment === 'enrolled');
  const revocable = branches.filter(({ enrolment }) => enrolment === 'enrolled' || enrolment === 'code');

  async function makeCodes() {
    const question = {
      title: t('codesTitle', { count: branches.length }),
      body: t('codesConnected', { count: connected.length }),
      action: t('makeCodes'),
    };
    if (connected.length > 0 && !(await confirmAction(question))) return;
    issue.mutate({ body: { branches: branches.map(({ id }) => id), validDays: 7 } }, { onSuccess: () => setShown(true) });
  }

  async function revokeThem() {
    const name = only ? only.name : t('branchCount', { count: revocable.length });
    const question = { title: t('revokeTitle', { name }), body: t('revokeBody'), action: t('revoke'), danger: true };
    if (!(await confirmAction(question))) return;
    for (const { id } of revocable) await revoke.mutateAsync({ params: { id } });
    notifications.show({ message: t('revoked', { name }), autoClose: 5000 });
  }
  return (
    <div className={s.chosen}>
      <span className="k-strong">{t('chosen', { count: branches.length })}</span>
      <span className="k-grow" />
      {only && (
        <Button variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onEdit(only)}>
          {t('edit')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconKey size={15} aria-hidden />} loading={issue.isPending} onClick={() => void makeCodes()}>
        {t('makeCodes')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconBan size={15} aria-hidden />}
        disabled={revocable.length === 0}
        loading={revoke.isPending}
        onClick={() => void revokeThem().catch(() => undefined)}
      >
        {t('revoke')}
      </Button>
      {shown && issue.data && (
        <CodesDialog
          codes={issue.data}
          onClose={() => {
            setShown(false);
            issue.reset(); // they are shown this once
          }}
        />
      )}
    </div>
  );
}
