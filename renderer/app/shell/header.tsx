import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import s from '../../ui/frame.module.css';
import { KeyCap } from '../../ui/key-cap.tsx';
import { BranchButton } from '../branches/branch-button.tsx';
import { ScreenHelp } from './help/screen-help.tsx';
import { LineMark } from './line-mark.tsx';
import { Bell } from './notices/bell.tsx';
import { UserMenu } from './user-menu.tsx';

interface Props {
  isBackupToldAbove: boolean;
}

export function Header({ isBackupToldAbove }: Props) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const state = useAppState().data;
  return (
    <header className={s.header}>
      <div className={s.side}>
        <BranchButton />
        <span className={s.sep} />
        <span className="k-2 k-cut">{format.fullDate(state?.today)}</span>
      </div>
      <button type="button" className={s.search} onClick={() => spotlight.open()}>
        <IconSearch size={15} aria-hidden />
        <span className="k-cut">{t('searchBox')}</span>
        <KeyCap>Ctrl K</KeyCap>
      </button>
      <div className={`${s.side} ${s.end}`}>
        <LineMark />
        <ScreenHelp />
        <Bell isBackupToldAbove={isBackupToldAbove} />
        <UserMenu />
      </div>
    </header>
  );
}
