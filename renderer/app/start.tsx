import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, followStore, session, useIsCovered, useOwner, useStoreState } from '../api/index.ts';
import { FirstRunScreen } from '../features/first-run/screen.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { notify } from '../ui/notify.ts';
import { Cover } from './session/cover.tsx';
import { PasswordDueScreen } from './session/password-due-screen.tsx';
import { SignInScreen } from './session/sign-in-screen.tsx';
import s from './start.module.css';
import { Workplace } from './workplace.tsx';

/** What comes first depends on the store: no branch, nobody signed in, or work. */
export function Start() {
  const { t } = useTranslation('shell');
  const state = useStoreState();
  const owner = useOwner();
  const isCovered = useIsCovered();
  useEffect(
    () => followStore(() => notify({ about: 'restarted', title: t('restartedTitle'), message: t('restartedBody'), color: 'gray' })),
    [t],
  );
  const { branch, user } = state.data ?? {};
  const atWork = user && !user.mustChangePassword ? user : null;
  const code = branch?.code;
  useEffect(() => {
    if (atWork && code !== undefined) session.open(atWork, code);
  }, [atWork, code]);
  const fault = useStandingError(state);
  if (state.isPending && !fault) return <p className={s.starting}>{t('startingTitle')}</p>;
  if (!state.data && isBranchFault(fault)) return <FirstRunScreen fault={fault} onRetry={() => void state.refetch()} />;
  if (!state.data) return <ErrorNotice error={fault} onRetry={() => void state.refetch()} />;
  if (!branch)
    return (
      <ErrorBoundary>
        <FirstRunScreen />
      </ErrorBoundary>
    );
  if (!owner) return user?.mustChangePassword ? <PasswordDueScreen user={user} /> : !user && <SignInScreen />;
  const isOwners = !isCovered && atWork?.id === owner.user.id && code === owner.branchCode;
  return (
    <>
      <Workplace key={`${owner.branchCode}/${owner.user.id}`} isCovered={!isOwners} />
      {!isOwners && <Cover>{user?.mustChangePassword ? <PasswordDueScreen user={user} /> : <SignInScreen />}</Cover>}
    </>
  );
}

/** A question that is asked again forgets why it failed: until it is answered, the reason stands, and what was begun on its page with it. */
function useStandingError({ data, error }: { data: unknown; error: unknown }): unknown {
  const [last, setLast] = useState<unknown>(null);
  useEffect(() => {
    if (error) setLast(error);
    else if (data) setLast(null);
  }, [data, error]);
  return data ? null : (error ?? last);
}

/** The branch's file does not open; another one may. */
function isBranchFault(error: unknown): boolean {
  const code = describeError(error).code;
  return code.startsWith('database_') || code === 'file_not_found' || code === 'folder_on_network';
}
