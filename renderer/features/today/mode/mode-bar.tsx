import { Button } from '@mantine/core';
import { IconBrandWhatsapp, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from './mode-bar.module.css';
import type { WorkMode } from './work-mode.ts';

interface Props {
  mode: WorkMode;
  left: number;
  onPause(): void;
  onStop(): void;
}

/** Takes the place of the tabs while one kind of work is done in a row: how far, and how to get out. */
export function ModeBar({ mode, left, onPause, onStop }: Props) {
  const { t } = useTranslation('today');
  const total = mode.keys.length;
  const Icon = mode.kind === 'whatsapp' ? IconBrandWhatsapp : IconPhone;
  return (
    <section className={s.bar} aria-label={t(`mode_${mode.kind}`)}>
      <Icon size={17} aria-hidden />
      <b>{t(`mode_${mode.kind}`)}</b>
      <span className={s.count} role="status">
        {t('modeProgress', { done: total - left, total })}
      </span>
      <span className={s.track} aria-hidden>
        <i style={{ width: `${((total - left) / total) * 100}%` }} />
      </span>
      {mode.paused && <span className={s.paused}>{t('modePaused')}</span>}
      <span className="k-grow" />
      <Button variant="default" size="compact-sm" aria-pressed={mode.paused} rightSection={<KeyCap>P</KeyCap>} onClick={onPause}>
        {mode.paused ? t('modeGoOn') : t('modePause')}
      </Button>
      <Button variant="default" size="compact-sm" rightSection={<KeyCap>Esc</KeyCap>} onClick={onStop}>
        {t('modeStop')}
      </Button>
    </section>
  );
}
