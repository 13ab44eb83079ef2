import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../api/index.ts';
import s from '../reports.module.css';
import { DayButton } from './day-button.tsx';

interface Props {
  days: readonly CallOutput<'days.list'>[number][];
  current: string;
  onDay(date: string): void;
  onEarlier(): void;
  /** undefined: these are the newest. */
  onLater: (() => void) | undefined;
}

export function Archive({ days, current, onDay, onEarlier, onLater }: Props) {
  const { t } = useTranslation('reports');
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is what asks for it
  useEffect(() => {
    // Chromium's answer is a promise, which must not become the effect's clean-up
    void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className={s.days} aria-label={t('archive')} data-archive>
      {onLater && (
        <Button variant="subtle" fullWidth leftSection={<IconChevronUp size={15} aria-hidden />} onClick={onLater}>
          {t('laterDays')}
        </Button>
      )}
      {days.map((day) => (
        <DayButton key={day.date} day={day} here={day.date === current} onChoose={() => onDay(day.date)} />
      ))}
      <Button variant="subtle" fullWidth leftSection={<IconChevronDown size={15} aria-hidden />} onClick={onEarlier}>
        {t('earlierDays')}
      </Button>
    </nav>
  );
}
