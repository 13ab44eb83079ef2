import { useTranslation } from 'react-i18next';
import { KeyMapProvider } from '../../../renderer/ui/key-map.tsx';
import { SessionProvider, useSessionQuery } from '../api/index.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './sign-in/sign-in.tsx';

/** What comes first: nobody is signed in, or work. */
export function Start() {
  const { t } = useTranslation('headOffice');
  const session = useSessionQuery();
  if (session.isPending) return <p className="k-sr">{t('starting')}</p>;
  if (session.data === undefined) return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === null) return <SignIn />;
  return (
    <SessionProvider value={session.data}>
      <KeyMapProvider>
        <Shell>
          <Screens />
        </Shell>
      </KeyMapProvider>
    </SessionProvider>
  );
}
