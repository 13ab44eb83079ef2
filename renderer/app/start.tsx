import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, followStore, useAppState } from '../api/index.ts';
import { FirstRunScreen } from '../features/first-run/screen.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { KeyMapProvider } from '../ui/key-map.tsx';
import { ChooseUser } from './choose-user.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell/shell.tsx';
import s from './start.module.css';

/** What comes first depends on the store: no branch, nobody signed in, or work. */
export function Start() {
  const { t } = useTranslation('shell');
  const state = useAppState();
  useEffect(
    () =>
      followStore(() => notifications.show({ id: 'restarted', title: t('restartedTitle'), message: t('restartedBody'), color: 'gray' })),
    [t],
  );
  if (state.isPending) return <p className={s.starting}>{t('startingTitle')}</p>;
  if (!state.data && isBranchFault(state.error)) return <FirstRunScreen fault={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data) return <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data.branch)
    return (
      <ErrorBoundary>
        <FirstRunScreen />
      </ErrorBoundary>
    );
  if (!state.data.user) return <ChooseUser />;
  return (
    <KeyMapProvider>
      <Shell>
        <Screens />
      </Shell>
    </KeyMapProvider>
  );
}

/** The branch's file does not open; another one may. */
function isBranchFault(error: unknown): boolean {
  const code = describeError(error).code;
  return code.startsWith('database_') || code === 'file_not_found' || code === 'folder_on_network';
}
