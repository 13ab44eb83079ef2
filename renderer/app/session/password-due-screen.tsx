import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/branch.ts';
import { lock, notifyError } from '../../api/index.ts';
import { Mark } from '../../ui/mark.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import s from './sign-in.module.css';

/** Somebody else has set the password, or there is none yet: nothing goes on before the user has an own one. */
export function PasswordDueScreen({ user }: { user: User }) {
  const { t } = useTranslation('session');
  return (
    <div className={s.place}>
      <main className={`${s.box} ${s.narrow}`}>
        <header className={s.head}>
          <Mark />
          <div className="k-grow">
            <h1>{t('dueTitle')}</h1>
            <p className="k-2">{t(user.hasPassword ? 'dueBody' : 'firstBody', { name: user.name })}</p>
          </div>
        </header>
        <ChangePasswordForm
          user={user}
          cancelLabel={t('otherUser')}
          onCancel={() => void lock().catch(notifyError)}
          onChanged={() => notifications.show({ message: t('passwordChanged'), autoClose: 5000 })}
        />
      </main>
    </div>
  );
}
