import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwner, useRead, useStoreState } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark } from '../../ui/mark.tsx';
import { OtherBranches } from './other-branches.tsx';
import { PasswordPart } from './password-part.tsx';
import s from './sign-in.module.css';
import { UserTiles } from './user-tiles.tsx';

/** Who works here: a digit or a click for the name, then the password. Also over a locked screen, whose user is chosen already. */
export function SignInScreen() {
  const { t } = useTranslation('session');
  const state = useStoreState().data;
  const owner = useOwner()?.user ?? null;
  const list = useRead('users.list', {});
  const users = (list.data ?? []).filter((user) => user.active);
  const [choice, setChosen] = useState<{ id: number; times: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = state?.lockedUser?.id ?? owner?.id ?? state?.lastUserId;
  const chosen = users.find(({ id }) => id === (choice?.id ?? before)) ?? users[0];

  function choose(id: number) {
    setChosen((last) => ({ id, times: (last?.times ?? 0) + 1 }));
  }

  /** Digits choose a user, also with Alt from within the password; whatever else is typed beside the field begins the password. */
  function follow(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return;
    const isInField = event.target === field.current;
    const user = isInField && !event.altKey ? undefined : users[Number(event.key) - 1];
    if (user) {
      event.preventDefault();
      choose(user.id);
    } else if (!isInField && !event.altKey && event.key.length === 1 && event.key !== ' ') field.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything in it
    <div className={s.place} onKeyDown={follow}>
      <main className={s.box}>
        <header className={s.head}>
          <Mark />
          <div className="k-grow">
            <h1>{t(owner ? 'lockedTitle' : 'signInTitle')}</h1>
            <p className="k-2">{owner ? t('lockedBody', { name: owner.name }) : t('signInBody', { branch: state?.branch?.name ?? '' })}</p>
          </div>
        </header>
        {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {chosen && (
          <div className={s.parts}>
            <UserTiles users={users} chosenId={chosen.id} onChoose={choose} />
            <PasswordPart
              key={chosen.id}
              field={field}
              user={chosen}
              owner={owner}
              demoPassword={state?.demoPassword ?? null}
              timesChosen={choice?.times ?? (users.length === 1 ? 1 : 0)}
            />
          </div>
        )}
        <OtherBranches />
        <footer className={s.foot}>
          <span className="k-dim k-grow">{t('signInKeys')}</span>
          <LanguageSwitch />
        </footer>
      </main>
    </div>
  );
}
