import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** To the one before and the one after in the list. */
export function StepButtons({ onMove }: { onMove(step: -1 | 1): void }) {
  const { t } = useTranslation('contact');
  return (
    <>
      <ActionIcon aria-label={t('previous')} size={24} onClick={() => onMove(-1)}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('next')} size={24} onClick={() => onMove(1)}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}
