import { Button, Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { TextField } from '../../../ui/form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';
import { RoleSelect } from './role-select.tsx';
import { SetPasswordDialog } from './set-password-dialog.tsx';
import { useMayManageHeads } from './use-may-manage-heads.ts';

const same = (user: User): User => user;

/** Each user is saved alone: one refusal does not hold up the others. */
export function UserRow({ user, refetch }: { user: User; refetch: UseQueryResult<User[]>['refetch'] }) {
  const { t } = useTranslation(['settings', 'common']);
  const update = useChange('users.update', { quiet: true });
  const form = useForm<User, User>({
    query: { data: user, refetch: refetch as never },
    toDraft: same,
    save: (draft) => (draft.name.trim() ? update.mutateAsync({ ...draft, name: draft.name.trim() }) : null),
  });
  const draft = form.draft ?? user;
  const me = useAppState().data?.user;
  const mayManageHeads = useMayManageHeads();
  const isOutOfReach = user.role === 'head' && !mayManageHeads;
  const [isSetting, setSetting] = useState(false);
  const passwordState = user.hasPassword ? (user.mustChangePassword ? ('passwordGiven' as const) : null) : ('passwordNone' as const);
  return (
    <>
      {isSetting && <SetPasswordDialog user={user} onClose={() => setSetting(false)} />}
      <tr>
        <td className={s.long}>
          <fieldset className={s.lock} disabled={isOutOfReach}>
            <TextField name={t('name')} value={draft.name} maxLength={80} required onChange={(name) => form.change({ ...draft, name })} />
          </fieldset>
        </td>
        <td className={s.medium}>
          <fieldset className={s.lock} disabled={isOutOfReach}>
            <RoleSelect name={`${t('role')}: ${user.name}`} value={draft.role} onChange={(role) => form.change({ ...draft, role })} />
          </fieldset>
        </td>
        <td className={s.short}>
          <Switch
            mt={5}
            aria-label={`${t('active')}: ${user.name}`}
            disabled={isOutOfReach}
            checked={draft.active}
            onChange={(event) => form.change({ ...draft, active: event.currentTarget.checked })}
          />
        </td>
        <td>
          <span className={s.saveLine}>
            {form.isEdited && (
              <Button disabled={!draft.name.trim()} loading={form.isSaving} onClick={() => form.submit()}>
                {t('common:save')}
              </Button>
            )}
            {form.isEdited && (
              <Button variant="default" onClick={form.discard}>
                {t('common:cancel')}
              </Button>
            )}
            {!form.isEdited && !isOutOfReach && user.id !== me?.id && (
              <Button variant="default" onClick={() => setSetting(true)}>
                {t('setPassword')}
              </Button>
            )}
            {passwordState && !form.isEdited && <span className="k-dim">{t(passwordState)}</span>}
            <span role="status">{form.isSaved ? t('userSaved', { name: user.name }) : ''}</span>
          </span>
        </td>
      </tr>
      {form.error ? (
        <tr>
          <td colSpan={4}>
            <ErrorNotice error={form.error} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
