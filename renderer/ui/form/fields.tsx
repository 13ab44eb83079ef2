import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDate, isPercent, isTime, wholeNumber } from './checks.ts';
import { DayInput } from './day-input.tsx';
import { TimeInput } from './time-input.tsx';
import { useEmptyQuiet } from './tried.ts';

/** The hint stands below, so that fields side by side stay level. */
export const FIELD_ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

interface Props {
  /** Seen above the field; without it `name` is only heard. */
  label?: string;
  name?: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  error?: string | undefined;
  maxLength?: number;
  required?: boolean;
}

export function TextField({ label, name, value, onChange, hint, error, maxLength = 200, required = false }: Props) {
  const { t } = useTranslation('settings');
  const { isQuiet, onBlur } = useEmptyQuiet(value);
  const missing = required && value.trim() === '' ? t('required') : undefined;
  return (
    <TextInput
      label={label}
      aria-label={label ? undefined : name}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      value={value}
      maxLength={maxLength}
      error={isQuiet ? undefined : (missing ?? error)}
      onBlur={onBlur}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface NumberProps extends Omit<Props, 'maxLength' | 'required'> {
  min: number;
  max: number;
  /** May be left empty. */
  optional?: boolean;
}

/** A whole number as text, so that a half-typed one is no zero. */
export function NumberField({ min, max, optional = false, ...props }: NumberProps) {
  const { t } = useTranslation('settings');
  const isFine = wholeNumber(props.value, min, max) !== null || (optional && props.value === '');
  const fault = isFine ? undefined : t('wholeNumber', { min, max });
  return <TextField {...props} maxLength={7} error={fault ?? props.error} />;
}

/** A part of a whole, as per cent: with either decimal sign, so that a share that was set elsewhere can be read here. */
export function PercentField(props: Omit<Props, 'maxLength' | 'required'>) {
  const { t } = useTranslation('settings');
  const fault = isPercent(props.value) ? undefined : t('percentWrong');
  return <TextField {...props} maxLength={7} error={fault ?? props.error} />;
}

/** A time of day. */
export function TimeField({ label, name, value, onChange, hint, error }: Omit<Props, 'maxLength' | 'required'>) {
  const { t } = useTranslation('settings');
  const { isQuiet, onBlur } = useEmptyQuiet(value);
  return (
    <TimeInput
      label={label}
      aria-label={label ? undefined : name}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      value={value}
      error={isQuiet ? undefined : isTime(value) ? error : t('timeWrong')}
      onBlur={onBlur}
      onChange={onChange}
    />
  );
}

/** A civil date; an `optional` one may be left empty. */
export function DateField({
  label,
  name,
  value,
  onChange,
  hint,
  error,
  optional = false,
}: Omit<Props, 'maxLength' | 'required'> & { optional?: boolean }) {
  const { t } = useTranslation('settings');
  const { isQuiet, onBlur } = useEmptyQuiet(value);
  const isFine = isDate(value) || (optional && value === '');
  return (
    <DayInput
      label={label}
      aria-label={label ? undefined : name}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      value={value}
      error={isQuiet ? undefined : isFine ? error : t('dateWrong')}
      onBlur={onBlur}
      onChange={onChange}
    />
  );
}
