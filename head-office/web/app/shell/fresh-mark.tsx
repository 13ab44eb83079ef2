import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import s from '../../../../renderer/ui/frame.module.css';
import { problemCodeOf, queryClient } from '../../api/index.ts';
import { localTime } from '../../text/local-time.ts';
import { useFormat } from '../../text/use-format.ts';

/** When head office last answered this page, and whether it still does. */
export function FreshMark() {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const [state, setState] = useState<{ at: number; isReached: boolean }>({ at: Date.now(), isReached: true });
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        if (event.action.type === 'success') setState({ at: Date.now(), isReached: true });
        if (event.action.type === 'error' && problemCodeOf(event.action.error) === 'unreachable')
          setState((before) => ({ ...before, isReached: false }));
      }),
    [],
  );
  const Icon = state.isReached ? IconCloudCheck : IconCloudOff;
  const time = format.time(localTime(new Date(state.at).toISOString()));
  return (
    <span className={s.state}>
      <Icon size={17} className={state.isReached ? s.ok : s.notOk} aria-hidden />
      <span className="k-cut">{t(state.isReached ? 'updatedAt' : 'notReached', { time })}</span>
    </span>
  );
}
