import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import s from './toolbar.module.css';

interface Props {
  isSaving: boolean;
  /** `done` empties the field: it is called when the view is kept. */
  onSave(name: string, done: () => void): void;
  /** What else is said of the view. */
  children?: ReactNode;
  field: Ref<HTMLInputElement>;
}

/** Keeps how a list is looked at now, under a name. */
export function SaveViewForm({ isSaving, onSave, children, field }: Props) {
  const { t } = useTranslation('lists');
  const [name, setName] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), () => setName(''));
  }
  return (
    <form className={s.save} onSubmit={submit}>
      <TextInput
        ref={field}
        aria-label={t('viewName')}
        placeholder={t('viewName')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" variant="default" disabled={name.trim() === ''} loading={isSaving}>
        {t('saveView')}
      </Button>
    </form>
  );
}
