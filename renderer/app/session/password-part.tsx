import { Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/branch.ts';
import { describeError, signIn } from '../../api/index.ts';
import s from './sign-in.module.css';
import { lockOutSeconds, useCountdown } from './use-countdown.ts';

interface Props {
  user: User;
  /** Whose screens lie beneath. */
  owner: User | null;
  demoPassword: string | null;
  field: RefObject<HTMLInputElement | null>;
  /** Each time, the keys come here; 0: they still choose. */
  timesChosen: number;
}

export function PasswordPart({ user, owner, demoPassword, field, timesChosen }: Props) {
  const { t } = useTranslation('session');
  const [password, setPassword] = useState('');
  const [isCapsLocked, setCapsLocked] = useState(false);
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (timesChosen > 0) (field.current ?? button.current)?.focus();
  }, [timesChosen, field]);
  const left = useCountdown(lockOutSeconds(state.error));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state.isBusy || left > 0 || (user.hasPassword && password === '')) return;
    setState({ isBusy: true, error: null });
    try {
      await signIn({ userId: user.id, password });
    } catch (error) {
      setState({ isBusy: false, error });
      setPassword('');
      field.current?.focus();
    }
  }

  return (
    <form
      className={s.part}
      aria-label={user.name}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'))}
    >
      <p className={s.name}>{user.name}</p>
      {user.hasPassword ? (
        <PasswordInput
          ref={field}
          size="xs"
          label={t('password')}
          value={password}
          autoComplete="off"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      ) : (
        <p className="k-2">{t('noPasswordYet')}</p>
      )}
      {isCapsLocked && <Hint of="due">{t('capsLock')}</Hint>}
      <Refusal error={state.error} left={left} />
      {owner && owner.id !== user.id && <Hint of="due">{t('losesWork', { name: owner.name })}</Hint>}
      {demoPassword !== null && <Hint of="off">{t('demoPassword', { password: demoPassword })}</Hint>}
      <Button ref={button} type="submit" loading={state.isBusy} disabled={left > 0} className={s.submit ?? ''}>
        {t(owner?.id === user.id ? 'unlock' : user.hasPassword ? 'signIn' : 'setPassword')}
      </Button>
    </form>
  );
}

function Refusal({ error, left }: { error: unknown; left: number }) {
  const { t } = useTranslation('session');
  if (!error || (lockOutSeconds(error) > 0 && left === 0)) return null;
  const { title, remedy } = describeError(error);
  const clock = `${Math.floor(left / 60)}.${String(left % 60).padStart(2, '0')}`;
  return (
    <div className={s.refused}>
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <div role="alert">
          <p className="k-strong">{title}</p>
          <p>{remedy}</p>
        </div>
        {left > 0 && (
          <p className={s.countdown} role="timer">
            {t('lockedFor', { time: clock })}
          </p>
        )}
      </div>
    </div>
  );
}

function Hint({ of, children }: { of: 'due' | 'off'; children: string }) {
  const Icon = of === 'due' ? IconAlertTriangle : IconInfoCircle;
  return (
    <p className={s[of]} role="status">
      <Icon size={14} aria-hidden /> {children}
    </p>
  );
}
