import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/text/format-number.ts';
import { useLanguage } from '../../text/language.ts';
import { timeOf } from './typed-time.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'maxLength'> {
  /** 'hh:mm', or '' for none. */
  value: string;
  /** '' while what is typed is no time. */
  onChange(time: string): void;
}

/** A time of day as the language writes it, 14.30 or 14:30, whatever the system's own clock is; either is understood, and 1430, too. */
export function TimeInput({ value, onChange, error, onBlur, ...props }: Props) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const shown = (time: string) => (time === '' ? '' : formatClock(time, language));
  const [typed, setTyped] = useState({ text: shown(value), time: value, left: true });
  if (typed.time !== value) setTyped({ text: shown(value), time: value, left: true }); // changed from outside
  const isUnread = typed.time === '' && typed.text.trim() !== '';
  return (
    <TextInput
      {...props}
      value={typed.text}
      placeholder={t('timeExample')}
      maxLength={8}
      error={isUnread && typed.left ? t('timeUnread', { example: shown('14:30') }) : error}
      data-half-typed={isUnread ? true : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const time = timeOf(text);
        setTyped({ text, time, left: false });
        if (time !== value) onChange(time);
      }}
      onBlur={(event) => {
        setTyped((before) => ({ ...before, text: before.time === '' ? before.text : shown(before.time), left: true }));
        onBlur?.(event);
      }}
    />
  );
}
