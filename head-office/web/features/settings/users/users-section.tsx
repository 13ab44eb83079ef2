import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../../../renderer/ui/state-chip.tsx';
import type { DashboardUser } from '../../../../api/organisation.ts';
import { useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { PasswordForUser } from './password-for-user.tsx';
import { UserDialog } from './user-dialog.tsx';

/** Users are never removed: their names stand in the audit list. */
export function UsersSection() {
  const { t } = useTranslation(['headOfficeAdmin', 'headOffice', 'settings']);
  const format = useFormat();
  const users = useRead('users.list', {});
  const areas = useRead('areas.list', {}).data ?? [];
  const [edited, setEdited] = useState<DashboardUser | 'new' | null>(null);
  const [locked, setLocked] = useState<DashboardUser | null>(null);
  const areaNames = ({ role, areas: ids }: DashboardUser) =>
    role === 'coordinator'
      ? ids.map((id) => areas.find((area) => area.id === id)?.name ?? `#${id}`).join(', ') || '–'
      : t('headOffice:allAreas');
  return (
    <Card
      title={t('section_users')}
      remark={t('usersRemark')}
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEdited('new')}>
          {t('newUser')}
        </Button>
      }
    >
      {users.error && <ProblemNotice error={users.error} onRetry={() => void users.refetch()} />}
      <Scroll>
        <table className={page.table}>
          <thead>
            <tr>
              {[t('settings:name'), t('settings:role'), t('areas'), t('state'), t('settings:actions')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {users.data?.map((user) => (
              <tr key={user.id}>
                <td className="k-strong">{user.name}</td>
                <td>{t(`headOffice:role_${user.role}`)}</td>
                <td>{areaNames(user)}</td>
                <td>
                  {user.lockedUntil ? (
                    <StateChip state="late">{t('lockedUntil', { date: format.instant(user.lockedUntil) })}</StateChip>
                  ) : user.active ? (
                    t('active')
                  ) : (
                    <StateChip state="excluded">{t('inactive')}</StateChip>
                  )}
                </td>
                <td>
                  <Button
                    ml={-12}
                    variant="subtle"
                    size="compact-xs"
                    onClick={() => setEdited(user)}
                    aria-label={t('editUser', { name: user.name })}
                  >
                    {t('edit')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    onClick={() => setLocked(user)}
                    aria-label={t('passwordOf', { name: user.name })}
                  >
                    {t('setPassword')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {edited && <UserDialog user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {locked && <PasswordForUser user={locked} onClose={() => setLocked(null)} />}
    </Card>
  );
}
