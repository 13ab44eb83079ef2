import { IconDatabase, IconDatabaseOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/index.ts';
import s from '../../ui/frame.module.css';

/** Whether what is typed can be saved right now. */
export function ConnectionMark() {
  const { t } = useTranslation('shell');
  const connected = useConnection() === 'connected';
  const Icon = connected ? IconDatabase : IconDatabaseOff;
  return (
    <span className={s.state} role="status">
      <Icon size={16} className={connected ? s.ok : s.notOk} aria-hidden />
      <span className="k-cut">{t(connected ? 'connected' : 'reconnecting')}</span>
    </span>
  );
}
