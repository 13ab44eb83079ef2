import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from '../../../../renderer/ui/frame.module.css';
import { KeyCap } from '../../../../renderer/ui/key-cap.tsx';
import { useRead, useSession } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { FreshMark } from './fresh-mark.tsx';
import { UserMenu } from './user-menu.tsx';

export function Header() {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const session = useSession();
  const branches = useRead('branches.list', {});
  return (
    <header className={s.header}>
      <div className={s.side}>
        <span className={s.branch}>{session.headOffice}</span>
        <span className="k-dim">{branches.data && t('branchCount', { n: format.number(branches.data.length) })}</span>
        <span className={s.sep} />
        <span className="k-2 k-cut">{format.weekdayDate(session.today)}</span>
      </div>
      <button type="button" className={s.search} onClick={() => spotlight.open()}>
        <IconSearch size={15} aria-hidden />
        <span className="k-cut">{t('searchBox')}</span>
        <KeyCap>Ctrl K</KeyCap>
      </button>
      <div className={`${s.side} ${s.end}`}>
        <FreshMark />
        <UserMenu />
      </div>
    </header>
  );
}
