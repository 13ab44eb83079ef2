import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  width?: number;
  value: string;
  onChange(value: string | undefined): void;
}

/** Tells what was typed when the typing rests. */
export function FilterText({ label, placeholder = label, width = 130, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 200);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      w={width}
      aria-label={label}
      placeholder={placeholder}
      maxLength={80}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
