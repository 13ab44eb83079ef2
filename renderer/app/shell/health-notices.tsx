import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, translate } from '../../../shared/text/index.ts';
import { type CallOutput, useRead } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import s from './health-notices.module.css';

type Warning = CallOutput<'branch.warnings'>[number];

const EVERY_MINUTE = 60_000;

interface Props {
  /** Names of those that somebody has hidden: the code and since when it stands. */
  hidden: readonly string[];
  onHide(name: string): void;
}

/** What is odd about the PC (its clock, its disk), in lines that stay until they are no longer true or somebody hides them. */
export function HealthNotices({ hidden, onHide }: Props) {
  const { t } = useTranslation('health');
  const language = useLanguage();
  const warnings = useRead('branch.warnings', { zone: useZone() }, { refetchEveryMs: EVERY_MINUTE, keepPrevious: true });
  const shown = (warnings.data ?? []).filter((warning) => !hidden.includes(nameOf(warning)));
  if (shown.length === 0) return null;
  return (
    <div className={s.notices} role="status">
      {shown.map((warning) => (
        <div key={nameOf(warning)} className={s.notice}>
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <span className="k-strong">{translate(language, 'health', `warning_${warning.code}`, valuesOf(warning, language))}</span>{' '}
            {translate(language, 'health', `warning_${warning.code}_do`, warning.data)}
          </p>
          <CloseButton size="sm" aria-label={t('hide')} onClick={() => onHide(nameOf(warning))} />
        </div>
      ))}
    </div>
  );
}

/** The same trouble on another occasion is told again. */
function nameOf({ code, since }: Warning): string {
  return `${code} ${since}`;
}

/** Minutes as people say them: 6 minutes, 3 hours, 2 days. */
function valuesOf({ data }: Warning, language: Language): Warning['data'] {
  const minutes = Number(data.minutes ?? 0);
  const [unit, size] =
    minutes < 120 ? (['minutes', 1] as const) : minutes < 48 * 60 ? (['hours', 60] as const) : (['days', 24 * 60] as const);
  return { ...data, duration: translate(language, 'health', `duration_${unit}`, { n: Math.round(minutes / size) }) };
}

/** The PC's time zone; the window hears of a change at once, the store's thread never does. */
function useZone(): string {
  const [zone, setZone] = useState(currentZone);
  useEffect(() => {
    const timer = setInterval(() => setZone(currentZone()), EVERY_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return zone;
}

function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
