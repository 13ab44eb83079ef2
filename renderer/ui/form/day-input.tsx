import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { readSpreadsheetDate } from '../../../shared/domain/spreadsheet-date.ts';
import s from './day-input.module.css';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'rightSection' | 'maxLength'> {
  /** A civil date, or '' for none. */
  value: string;
  /** '' while what is typed is no date. */
  onChange(date: string): void;
  min?: string;
  max?: string;
}

/**
 * A day as Indonesia writes it, 31/12/2026, whatever the system's own order is: typed (31-12-2026 and 31 Des 2026 are understood, too), or chosen
 * from the system's calendar.
 */
export function DayInput({ value, onChange, min, max, error, onBlur, ...props }: Props) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState({ text: shown(value), date: value, left: true });
  const calendar = useRef<HTMLInputElement>(null);
  if (typed.date !== value) setTyped({ text: shown(value), date: value, left: true }); // changed from outside
  const isUnread = typed.left && typed.date === '' && typed.text.trim() !== '';
  return (
    <TextInput
      {...props}
      value={typed.text}
      placeholder={t('dayExample')}
      maxLength={24}
      error={isUnread ? t('dayUnread') : error}
      data-half-typed={typed.date === '' && typed.text.trim() !== '' ? true : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const date = dayOf(text);
        setTyped({ text, date, left: false });
        if (date !== value) onChange(date);
      }}
      onBlur={(event) => {
        setTyped((before) => ({ ...before, text: before.date === '' ? before.text : shown(before.date), left: true }));
        onBlur?.(event);
      }}
      rightSection={
        <span className={s.calendar}>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value}
            min={min}
            max={max}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <ActionIcon size={22} tabIndex={-1} aria-label={t('chooseDay')} onClick={() => calendar.current?.showPicker()}>
            <IconCalendar size={14} aria-hidden />
          </ActionIcon>
        </span>
      }
    />
  );
}

/** Whether a day in this form is typed in part: it reads as none, and must not take the old one away by being saved. */
export function hasHalfTypedDay(form: HTMLFormElement): boolean {
  return form.querySelector('[data-half-typed]') !== null;
}

function shown(date: string): string {
  return date === '' ? '' : formatDate(date, 'id', 'numeric');
}

/** Only what is divided: five digits in a row would be a spreadsheet's day number. */
function dayOf(text: string): string {
  const read = /\d\D+\d/.test(text) || /\d\s+\p{L}/u.test(text) ? readSpreadsheetDate(text) : null;
  return read?.ok ? read.date : '';
}
