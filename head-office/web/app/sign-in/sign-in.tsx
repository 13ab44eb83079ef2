import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../../../../renderer/text/language.ts';
import { Mark } from '../../../../renderer/ui/mark.tsx';
import { describeProblem, signIn } from '../../api/index.ts';
import s from './sign-in.module.css';

/** The first page of everybody: name, password, Enter. */
export function SignIn() {
  const { t } = useTranslation('headOffice');
  const language = useLanguage();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const passwordField = useRef<HTMLInputElement>(null);
  const first = useFocusTrap(true);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state.busy || name.trim() === '' || password === '') return;
    setState({ busy: true, error: null });
    try {
      await signIn(name.trim(), password);
    } catch (error) {
      setState({ busy: false, error });
      passwordField.current?.select();
    }
  }
  const refusal = state.error ? describeProblem(state.error) : null;
  return (
    <main className={s.place} lang={language}>
      <form className={s.box} onSubmit={(event) => void submit(event)} ref={first}>
        <div className={s.brand}>
          <Mark />
          <div>
            <h1>{t('signInTitle')}</h1>
            <p className="k-2">{t('signInBody')}</p>
          </div>
        </div>
        <TextInput
          label={t('name')}
          value={name}
          autoComplete="username"
          maxLength={80}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label={t('password')}
          size="xs"
          value={password}
          autoComplete="current-password"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {refusal && (
          <div className={s.refused} role="alert">
            <p className="k-strong">{refusal.title}</p>
            <p>{refusal.remedy}</p>
          </div>
        )}
        <Button type="submit" loading={state.busy} disabled={name.trim() === '' || password === ''}>
          {t('signIn')}
        </Button>
        <div className={s.foot}>
          {(['id', 'en'] as const).map((other) => (
            <Button
              key={other}
              variant="subtle"
              size="compact-xs"
              color="gray"
              aria-pressed={other === language}
              fw={other === language ? 600 : 400}
              onClick={() => setLanguage(other)}
            >
              {t(`language_${other}`)}
            </Button>
          ))}
        </div>
      </form>
    </main>
  );
}
