import { IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppState, useRead } from '../../api/index.ts';
import f from '../../ui/frame.module.css';
import { KeyCap } from '../../ui/key-cap.tsx';
import s from './branch-button.module.css';
import { useOpenSwitcher } from './switcher-context.ts';

/** Which branch this is; where this PC has several, the way to the others. */
export function BranchButton() {
  const { t } = useTranslation(['branches', 'shell']);
  const branch = useAppState().data?.branch;
  const open = useOpenSwitcher();
  const isOneOfMany = (useRead('branches.list', {}).data?.length ?? 0) > 1;
  const name = <span className={f.branch}>{branch?.name}</span>;
  const code = <span className="k-dim">{t('branchCode', { ns: 'shell', code: branch?.code ?? '' })}</span>;
  if (!isOneOfMany)
    return (
      <>
        {name}
        {code}
      </>
    );
  return (
    <button type="button" className={s.button} onClick={open} title={t('open', { name: branch?.name ?? '' })}>
      {name}
      {code}
      <IconSelector size={14} aria-hidden />
      <KeyCap>Ctrl B</KeyCap>
    </button>
  );
}
