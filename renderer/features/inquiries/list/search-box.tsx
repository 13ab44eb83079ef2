import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';

interface Props {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange(text: string): void;
  /** Enter and the arrow go on to the list. */
  onLeave(): void;
}

export function SearchBox({ ref, value, onChange, onLeave }: Props) {
  const { t } = useTranslation('inquiries');
  return (
    <TextInput
      ref={ref}
      flex="0 1 230px"
      miw={0}
      maxLength={100}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        value === '' ? <KeyCap>/</KeyCap> : <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => onChange('')} />
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
        if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
      }}
    />
  );
}
