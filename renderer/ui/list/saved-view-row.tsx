import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCheck, IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import s from './toolbar.module.css';

interface Props {
  name: string;
  /** Everybody's. */
  isShared?: boolean;
  /** Whether the list opens with it; left out where lists open as they were left. */
  opens?: { isDefault: boolean; onChange(isDefault: boolean): void };
  onChoose(): void;
  /** `done` puts the name in place of its field: it is called when it has been changed. */
  onRename(name: string, done: () => void): void;
  onRemove(): void;
}

/** One saved view: chosen, opened with, renamed in its place, removed. */
export function SavedViewRow({ name, isShared = false, opens, onChoose, onRename, onRemove }: Props) {
  const { t } = useTranslation('lists');
  const [renamed, setRenamed] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasRenamed = useRef(false);
  useEffect(() => {
    if (renamed === null && wasRenamed.current) pencil.current?.focus();
    wasRenamed.current = renamed !== null;
  }, [renamed]);
  function submit(event: FormEvent) {
    event.preventDefault();
    const next = renamed?.trim() ?? '';
    if (next === '') return;
    onRename(next, () => setRenamed(null));
  }
  if (renamed !== null)
    return (
      <form className={s.viewRow} onSubmit={submit}>
        <TextInput
          flex={1}
          aria-label={t('newViewName', { name })}
          maxLength={60}
          value={renamed}
          ref={(input) => input?.focus()}
          onChange={(event) => setRenamed(event.currentTarget.value)}
        />
        <ActionIcon type="submit" aria-label={t('keepViewName')} title={t('keepViewName')} disabled={renamed.trim() === ''}>
          <IconCheck size={15} aria-hidden />
        </ActionIcon>
      </form>
    );
  return (
    <div className={s.viewRow}>
      <Button variant="subtle" justify="start" flex={1} miw={0} onClick={onChoose}>
        {name}
      </Button>
      {isShared && <span className={s.shared}>{t('sharedView')}</span>}
      {opens && (
        <ActionIcon
          aria-label={t('openWithView', { name })}
          title={t('openWithView', { name })}
          aria-pressed={opens.isDefault}
          onClick={() => opens.onChange(!opens.isDefault)}
        >
          {opens.isDefault ? <IconStarFilled size={15} aria-hidden /> : <IconStar size={15} aria-hidden />}
        </ActionIcon>
      )}
      <ActionIcon ref={pencil} aria-label={t('renameView', { name })} title={t('renameView', { name })} onClick={() => setRenamed(name)}>
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('removeView', { name })} title={t('removeView', { name })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
