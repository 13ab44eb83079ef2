import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../ui/key-cap.tsx';

interface Props {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange(text: string): void;
  /** On to the list, and there by Enter into the first row. */
  onEnter(key: 'ArrowDown' | 'Enter'): void;
}

/** Searches as one types. Esc empties it, the arrow goes on to the list. */
export function SearchBox({ ref, value, onChange, onEnter }: Props) {
  const { t } = useTranslation('customers');
  return (
    <TextInput
      ref={ref}
      type="text"
      w={400}
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
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault(); // or the first row, which has the keyboard by then, would take it, too
        onEnter(event.key);
      }}
    />
  );
}
