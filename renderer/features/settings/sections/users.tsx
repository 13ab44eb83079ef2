import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import { Locked } from '../form/locked.tsx';
import { Section } from '../form/section.tsx';
import s from '../settings.module.css';
import { NewUser } from './new-user.tsx';
import { UserRow } from './user-row.tsx';

export function UsersSection() {
  const { t } = useTranslation('settings');
  const users = useRead('users.list', {});
  return (
    <Section name="users" intro={t('usersIntro')} failed={{ error: users.error, retry: () => void users.refetch() }}>
      {users.data && (
        <div className={s.stack}>
          <Locked>
            <table className={s.table}>
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('role')}</th>
                  <th scope="col">{t('active')}</th>
                  <th scope="col">
                    <span className="k-sr">{t('actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {users.data.map((user) => (
                  <UserRow key={user.id} user={user} refetch={users.refetch} />
                ))}
              </tbody>
            </table>
          </Locked>
          <NewUser />
        </div>
      )}
    </Section>
  );
}
