import { TextInput } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_ORDER } from '../../../../ui/form/fields.tsx';
import { caretAfterGrouping, groupCode } from './code-text.ts';

/** The one-time code, in groups while it is typed; the caret stays at its letter. */
export function CodeField({ value, error, onChange }: { value: string; error: string | undefined; onChange(code: string): void }) {
  const { t } = useTranslation('sync');
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return (
    <TextInput
      ref={field}
      label={t('code')}
      description={t('codeHint')}
      inputWrapperOrder={FIELD_ORDER}
      classNames={{ input: 'k-code' }}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error}
      onChange={({ currentTarget: { value: typed, selectionStart } }) => {
        caret.current = caretAfterGrouping(typed, selectionStart ?? typed.length);
        onChange(groupCode(typed));
      }}
    />
  );
}
