import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import choice from '../../../ui/panel/choice.module.css';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import s from './entry.module.css';

interface Props {
  ref: Ref<HTMLDivElement>;
  value: string | null;
  error: string | undefined;
  autoFocus: boolean;
  /** `byKey`: a digit was pressed, so that the next question may follow. */
  onChoose(channel: string, byKey: boolean): void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** By which channel the inquiry came. One stop for the Tab key; digits choose, arrows go on to further ones. */
export function ChannelChoice({ ref, value, error, autoFocus, onChoose }: Props) {
  const { t } = useTranslation('inquiries');
  const label = useId();
  const { choices } = useChannelNames();
  const channels = choices(value ?? undefined);
  function follow(event: KeyboardEvent) {
    const digit = DIGITS.indexOf(event.key);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = channels.findIndex((channel) => channel.value === value);
    const next =
      digit >= 0 ? channels[digit] : step === undefined ? undefined : channels[Math.min(channels.length - 1, Math.max(0, at + step))];
    if (!next || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onChoose(next.value, digit >= 0);
  }
  return (
    <div>
      <span id={label} className={s.label}>
        {t('column_channel')}
      </span>
      <div
        ref={ref}
        data-autofocus={autoFocus || undefined}
        role="radiogroup"
        aria-labelledby={label}
        tabIndex={0}
        className={s.channels}
        onKeyDown={follow}
      >
        {channels.map(({ value: code, label: name }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: number keys, not arrows, choose
          <button
            key={code}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={value === code}
            className={`${choice.small} ${value === code ? choice.smallHere : ''}`}
            onClick={() => onChoose(code, false)}
          >
            {DIGITS[index] && <KeyCap>{DIGITS[index]}</KeyCap>}
            {name}
          </button>
        ))}
      </div>
      {error && (
        <p className={s.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
