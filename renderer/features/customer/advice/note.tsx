import { ActionIcon, Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from '../customer.module.css';

export interface NoteHandle {
  edit(): void;
}

interface Props {
  ref: Ref<NoteHandle>;
  customerId: number;
  note: string | null;
}

/** What everybody should know before they call. Ctrl+Enter saves, Esc leaves it as it was. */
export function Note({ ref, customerId, note }: Props) {
  const { t } = useTranslation(['customers', 'common']);
  const [text, setText] = useState<string | null>(null);
  const save = useChange('customer.setNote');
  useUnsaved(text !== null && text !== (note ?? ''));
  useImperativeHandle(ref, () => ({ edit: () => setText(note ?? '') }));
  function submit() {
    if (text === null || save.isPending) return;
    save.mutate(
      { customerId, note: text.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t('noteSaved'), autoClose: 3000 });
          setText(null);
        },
      },
    );
  }
  return (
    <section className={s.section}>
      <h2>
        <span>
          {t('note')} <KeyCap>C</KeyCap>
        </span>
        <ActionIcon aria-label={t('noteEdit')} size={24} onClick={() => setText(note ?? '')}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </h2>
      {text === null ? (
        <p className={note ? s.note : 'k-dim'}>{note || t('noteEmpty')}</p>
      ) : (
        <div className={s.form}>
          <Textarea
            autoFocus
            autosize
            minRows={3}
            maxRows={8}
            maxLength={4000}
            aria-label={t('note')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText(null);
              if (event.key === 'Enter' && event.ctrlKey) submit();
            }}
          />
          <div className={s.buttons}>
            <Button variant="default" onClick={() => setText(null)}>
              {t('common:cancel')}
            </Button>
            <Button loading={save.isPending} onClick={submit}>
              {t('common:save')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
