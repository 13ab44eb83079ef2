import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './day-strip.module.css';

/** What a letter of the server's strip means. */
const MARKS = { r: 'reported', m: 'missing', o: 'off', '.': 'not_enrolled' } as const;
export type DayState = (typeof MARKS)[keyof typeof MARKS];

function stateOf(letter: string): DayState {
  return MARKS[letter as keyof typeof MARKS] ?? 'not_enrolled';
}

export function DayMark({ state }: { state: DayState }) {
  return <i className={`${s.mark} ${s[state]}`}>{state === 'missing' && <IconX size={9} stroke={3} aria-hidden />}</i>;
}

/** One mark per day, oldest first: whether the branch reported. */
export function DayStrip({ strip }: { strip: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const states = [...strip].map(stateOf);
  const count = (wanted: DayState) => states.filter((state) => state === wanted).length;
  return (
    <span
      className={s.strip}
      role="img"
      aria-label={t('stripWords', { days: states.length, reported: count('reported'), missing: count('missing') })}
    >
      {states.map((state, day) => (
        <DayMark key={day} state={state} />
      ))}
    </span>
  );
}

export function StripLegend() {
  const { t } = useTranslation('headOfficeFigures');
  return (
    <>
      {(['reported', 'missing', 'off'] as const).map((state) => (
        <span key={state} className={s.word}>
          <DayMark state={state} />
          {t(`day_${state}`)}
        </span>
      ))}
    </>
  );
}
