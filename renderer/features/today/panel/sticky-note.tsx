import { Button, Textarea } from '@mantine/core';
import { IconNote, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import s from './sticky-note.module.css';

interface Props {
  customerId: number;
  note: string | null;
}

/** What everybody should know before they contact this customer. C writes, Ctrl+Enter saves, Esc leaves it as it was. */
export function StickyNote({ customerId, note }: Props) {
  const { t } = useTranslation(['contact', 'common']);
  const [text, setText] = useState<string | null>(null);
  const save = useChange('customer.setNote');
  useUnsaved(text !== null && text !== (note ?? ''));
  useKeys((event) => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return false;
    setText(note ?? '');
    return true;
  });
  function submit() {
    if (text === null || save.isPending) return;
    save.mutate({ customerId, note: text.trim() }, { onSuccess: () => setText(null) });
  }
  if (text === null)
    return (
      <button type="button" className={`${s.note} ${note ? s.written : ''}`} onClick={() => setText(note ?? '')}>
        <IconNote size={15} aria-hidden />
        <span className={s.text} title={note ?? undefined}>
          {note || t('stickyEmpty')}
        </span>
        {note && <IconPencil size={13} aria-hidden />}
        <KeyCap>C</KeyCap>
      </button>
    );
  return (
    <div className={s.edit}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={4000}
        aria-label={t('sticky')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(null);
          else if (event.key === 'Enter' && event.ctrlKey) submit();
          else return;
          event.preventDefault(); // the panel's own Esc and Enter are for the contact
        }}
      />
      <div className={s.buttons}>
        <Button size="compact-sm" variant="default" rightSection={<KeyCap>Esc</KeyCap>} onClick={() => setText(null)}>
          {t('common:cancel')}
        </Button>
        <Button size="compact-sm" loading={save.isPending} rightSection={<KeyCap>Ctrl Enter</KeyCap>} onClick={submit}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
