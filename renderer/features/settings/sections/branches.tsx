import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KnownBranch } from '../../../../shared/contract/branches.ts';
import { leaveBranch, notifyError, useAppState, useChange, useRead } from '../../../api/index.ts';
import { useSwitchBranch } from '../../../ui/branches/use-switch-branch.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import { Section } from '../form/section.tsx';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import b from './branches.module.css';

/** The branches that this PC knows, and the way to another one. */
export function BranchesSection() {
  const { t } = useTranslation('branches');
  const mayEdit = useMayEdit();
  const name = useAppState().data?.branch?.name ?? '';
  const known = useRead('branches.list', {});

  async function add() {
    const question = { title: t('addTitle'), body: t('addBody', { name }), action: t('addAction') };
    if (await confirmAction(question)) await leaveBranch().catch(notifyError);
  }
  return (
    <Section name="branches" intro={t('sectionIntro')} failed={{ error: known.error, retry: () => void known.refetch() }}>
      <table className={b.table} aria-label={t('known')}>
        <thead>
          <tr>
            <th scope="col">{t('branch')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">
              <span className="k-sr">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(known.data ?? []).map((branch) => (
            <Row key={branch.id} branch={branch} mayEdit={mayEdit} />
          ))}
        </tbody>
      </table>
      <p className={s.intro}>{t('samePassword')}</p>
      {mayEdit && (
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => void add()}>
          {t('add')}
        </Button>
      )}
    </Section>
  );
}

function Row({ branch, mayEdit }: { branch: KnownBranch; mayEdit: boolean }) {
  const { t } = useTranslation('branches');
  const goTo = useSwitchBranch();
  const forget = useChange('branches.forget');
  const { id, name, code, isOpen, isThere, isProven } = branch;

  async function askAndForget() {
    const question = { title: t('forgetTitle', { name }), body: t('forgetBody'), action: t('forgetAction'), danger: true };
    if (await confirmAction(question)) forget.mutate({ id });
  }
  return (
    <tr>
      <th scope="row">
        {name} <span className="k-dim k-code">{code}</span>
      </th>
      <td>{isOpen ? t('here') : !isThere ? t('gone') : isProven ? '–' : t('askPassword')}</td>
      <td className={b.actions}>
        {!isOpen && isThere && (
          <Button variant="default" size="compact-sm" onClick={() => void goTo(branch)} aria-label={t('openBranch', { name })}>
            {t('openShort')}
          </Button>
        )}
        {!isOpen && mayEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('forget', { name })}
            title={t('forget', { name })}
            onClick={() => void askAndForget()}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
