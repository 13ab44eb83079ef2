import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type CallInput, useChange } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { isSoundPassword, NewPasswordFields, NO_PASSWORD } from '../../ui/password/new-password.tsx';
import s from './first-run.module.css';

type Input = CallInput<'branch.create'>;
const ZONES = ['Jakarta', 'Makassar', 'Jayapura'] as const;
/** The first user must be able to let others in, which an admin cannot. */
const ROLES = ['pic', 'head'] as const;
const EMPTY = {
  code: '',
  name: '',
  company: '',
  address: '',
  phone: '',
  area: '',
  areaCoordinator: '',
  timezone: 'Asia/Jakarta',
  userName: '',
  role: 'pic',
};
type Fields = typeof EMPTY;
/** Of the letterhead; none is needed to begin. */
const LETTERHEAD = { company: 200, address: 200, phone: 40, area: 80, areaCoordinator: 80 } as const;

/** `isFirst`: the way in that most take, so the keyboard begins here. */
export function CreateBranchForm({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation(['firstRun', 'common']);
  const create = useChange('branch.create', { quiet: true });
  const [fields, setFields] = useState(EMPTY);
  const [password, setPassword] = useState(NO_PASSWORD);
  const [tried, setTried] = useState(false);
  const set = (field: keyof Fields) => (value: string) => setFields((before) => ({ ...before, [field]: value }));
  const missing = (field: 'code' | 'name' | 'userName') => (tried && fields[field].trim() === '' ? t('required') : undefined);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    flushSync(() => setTried(true));
    event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    if (!fields.code.trim() || !fields.name.trim() || !fields.userName.trim() || !isSoundPassword(password, fields.userName)) return;
    create.mutate(toInput(fields, password.password));
  }

  return (
    <form className={s.card} onSubmit={submit} noValidate aria-labelledby="create-branch">
      <h2 id="create-branch">{t('createTitle')}</h2>
      <p className="k-2">{t('createBody')}</p>
      <div className={s.fields}>
        <TextInput
          label={t('branchCode')}
          value={fields.code}
          onChange={(event) => set('code')(event.currentTarget.value)}
          error={missing('code')}
          maxLength={20}
          data-autofocus={isFirst || undefined}
          autoFocus={isFirst}
          withAsterisk
        />
        <TextInput
          label={t('branchName')}
          value={fields.name}
          onChange={(event) => set('name')(event.currentTarget.value)}
          error={missing('name')}
          maxLength={80}
          withAsterisk
        />
        <TextInput
          label={t('userName')}
          value={fields.userName}
          onChange={(event) => set('userName')(event.currentTarget.value)}
          error={missing('userName')}
          maxLength={80}
          withAsterisk
        />
        <Select
          label={t('userRole')}
          value={fields.role}
          onChange={(value) => value && set('role')(value)}
          allowDeselect={false}
          data={ROLES.map((role) => ({ value: role, label: t(`common:role_${role}`) }))}
        />
        <div className={s.wide}>
          <NewPasswordFields
            label={t('password')}
            userName={fields.userName}
            value={password}
            onChange={setPassword}
            isTried={tried}
            isSideBySide
          />
        </div>
        <p className={s.letterhead}>{t('letterhead')}</p>
        {(Object.keys(LETTERHEAD) as (keyof typeof LETTERHEAD)[]).map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            value={fields[field]}
            onChange={(event) => set(field)(event.currentTarget.value)}
            maxLength={LETTERHEAD[field]}
          />
        ))}
        <Select
          label={t('timezone')}
          value={fields.timezone}
          onChange={(value) => value && set('timezone')(value)}
          allowDeselect={false}
          data={ZONES.map((zone) => ({ value: `Asia/${zone}`, label: t(`zone_${zone}`) }))}
        />
      </div>
      {create.error && <ErrorNotice error={create.error} />}
      <Button type="submit" loading={create.isPending} className={s.main}>
        {t('createAction')}
      </Button>
    </form>
  );
}

function toInput({ userName, role, timezone, ...texts }: Fields, password: string): Input {
  const trimmed = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()])) as typeof texts;
  return {
    profile: { ...trimmed, timezone: timezone as Input['profile']['timezone'] },
    firstUser: { name: userName.trim(), role: role as Input['firstUser']['role'], password },
  };
}
