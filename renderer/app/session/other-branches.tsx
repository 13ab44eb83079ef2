import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notifyError, switchBranch, useOwner, useRead } from '../../api/index.ts';
import s from './sign-in.module.css';

/** Who works in another branch of this PC goes to its sign-in screen. */
export function OtherBranches() {
  const { t } = useTranslation('branches');
  const owner = useOwner()?.user ?? null;
  const others = (useRead('branches.list', {}).data ?? []).filter(({ isOpen, isThere }) => !isOpen && isThere);
  if (others.length === 0) return null;
  return (
    <div className={s.branches}>
      <span className="k-dim">{t('otherBranch')}</span>
      {others.map(({ id, name }) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => void switchBranch(id).catch(notifyError)}>
          {name}
        </Button>
      ))}
      {owner && <span className={s.losing}>{t('losesWork', { name: owner.name })}</span>}
    </div>
  );
}
