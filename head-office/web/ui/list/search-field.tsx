import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { isTyping, useKeys } from '../../../../renderer/ui/use-keys.ts';

interface Props {
  label: string;
  width: number;
  value: string;
  onChange(value: string): void;
}

/** What a list is searched by; `/` leads into it. */
export function SearchField({ label, width, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useKeys((event) => {
    if (event.key !== '/' || isTyping(event.target)) return false;
    field.current?.focus();
    return true;
  });
  return (
    <TextInput
      ref={field}
      w={width}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
