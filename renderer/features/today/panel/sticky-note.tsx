import { Button, Textarea } from '@mantine/core';
import { IconNote, IconPencil } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from './sticky-note.module.css';

interface Props {
  customerId: number;
  note: string | null;
  /** What is being written; null: it is only read. */
  text: string | null;
  onText(text: string | null): void;
}

/** What everybody should know before they contact this customer. C writes, Ctrl+Enter saves, Esc leaves it as it was. */
export function StickyNote({ customerId, note, text, onText }: Props) {
  const { t } = useTranslation(['contact', 'common']);
  const save = useChange('customer.setNote');
  const edit = useRef<HTMLDivElement>(null);
  useUnsaved(text !== null && text !== (note ?? ''));
  /** The field goes; the keyboard stays in the panel. */
  function leave() {
    edit.current?.closest('aside')?.focus({ preventScroll: true });
    onText(null);
  }
  function submit() {
    if (text === null || save.isPending) return;
    save.mutate({ customerId, note: text.trim() }, { onSuccess: leave });
  }
  if (text === null)
    return (
      <button type="button" className={s.note} onClick={() => onText(note ?? '')}>
        <IconNote size={15} aria-hidden />
        <span className={s.text} title={note ?? undefined}>
          {note}
        </span>
        <IconPencil size={13} aria-hidden />
        <KeyCap>C</KeyCap>
      </button>
    );
  return (
    <div className={s.edit} ref={edit}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={4000}
        aria-label={t('sticky')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
          else if (event.key === 'Enter' && event.ctrlKey) submit();
          else return;
          event.preventDefault(); // the panel's own Esc and Enter are for the contact
        }}
      />
      <div className={s.buttons}>
        <Button size="compact-sm" variant="default" rightSection={<KeyCap>Esc</KeyCap>} onClick={leave}>
          {t('common:cancel')}
        </Button>
        <Button size="compact-sm" loading={save.isPending} rightSection={<KeyCap>Ctrl Enter</KeyCap>} onClick={submit}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
