import { PasswordInput } from '@mantine/core';
import { IconCheck, IconCircle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { brokenPasswordRules, PASSWORD_RULES } from '../../../shared/domain/password-rules.ts';
import s from './new-password.module.css';

export interface NewPassword {
  password: string;
  /** Typed a second time. */
  again: string;
}
export const NO_PASSWORD: NewPassword = { password: '', again: '' };

/** Whether it may be used by the user of that name. */
export function isSoundPassword({ password, again }: NewPassword, userName: string): boolean {
  return password === again && brokenPasswordRules(password, userName).length === 0;
}

interface Props {
  label: string;
  userName: string;
  value: NewPassword;
  onChange(value: NewPassword): void;
  /** Somebody tried to go on: what is missing is said. */
  isTried: boolean;
  /** Chosen for somebody else, who is told it and changes it: typed once, in plain sight. */
  isForOther?: boolean;
  isSideBySide?: boolean;
}

/** A password to be chosen: which rules it still breaks is shown while it is typed. */
export function NewPasswordFields({ label, userName, value, onChange, isTried, isForOther = false, isSideBySide = false }: Props) {
  const { t } = useTranslation('session');
  const broken = brokenPasswordRules(value.password, userName);
  const differs = value.again !== '' && value.again !== value.password;
  const missing = isTried && value.password === '';
  const shared = {
    size: 'xs',
    autoComplete: 'new-password',
    maxLength: 200,
    visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
  };
  return (
    <div className={`${s.fields} ${isSideBySide ? s.sideBySide : ''}`}>
      <PasswordInput
        {...shared}
        label={label}
        value={value.password}
        withAsterisk
        defaultVisible={isForOther}
        error={missing ? t('passwordMissing') : undefined}
        onChange={({ currentTarget: { value: password } }) => onChange({ password, again: isForOther ? password : value.again })}
      />
      {!isForOther && (
        <PasswordInput
          {...shared}
          label={t('repeatPassword')}
          value={value.again}
          withAsterisk
          error={differs || (isTried && value.password !== value.again) ? t('passwordDiffers') : undefined}
          onChange={({ currentTarget: { value: again } }) => onChange({ ...value, again })}
        />
      )}
      <ul className={s.rules} aria-label={t('passwordRules')}>
        {PASSWORD_RULES.map((rule) => {
          const state = value.password === '' ? 'open' : broken.includes(rule) ? 'broken' : 'kept';
          const Icon = { open: IconCircle, broken: IconX, kept: IconCheck }[state];
          return (
            <li key={rule} className={s[state]}>
              <Icon size={13} stroke={2.2} aria-hidden />
              {t(`rule_${rule}`)}
              <span className="k-sr">{state === 'open' ? '' : t(`ruleState_${state}`)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
