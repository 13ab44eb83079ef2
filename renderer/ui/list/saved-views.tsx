import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallInput, useChange, useRead } from '../../api/index.ts';
import { SaveViewForm } from './save-view-form.tsx';
import s from './toolbar.module.css';

export type ViewScreen = CallInput<'views.list'>['screen'];

interface Props {
  screen: ViewScreen;
  /** How the list is looked at now: what a view keeps. */
  state: Record<string, unknown>;
  onChoose(state: Readonly<Record<string, unknown>>): void;
}

/** Whole ways of looking at a list, under a name. */
export function SavedViews({ screen, state, onChoose }: Props) {
  const { t } = useTranslation('lists');
  const views = useRead('views.list', { screen });
  const save = useChange('views.save');
  const remove = useChange('views.remove');
  const [shared, setShared] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** The button that was pressed goes, or out of use, and Esc must still close the menu. */
  const stay = () => field.current?.focus();
  function keep(name: string, done: () => void) {
    const onSuccess = () => {
      done();
      setShared(false);
      stay();
    };
    save.mutate({ screen, name, shared, state }, { onSuccess });
  }
  return (
    <section>
      <h3>{t('views')}</h3>
      {views.data?.length === 0 && <p className="k-dim">{t('noViews')}</p>}
      {views.data?.map((saved) => (
        <div key={saved.id} className={s.viewRow}>
          <Button variant="subtle" justify="start" flex={1} onClick={() => onChoose(saved.state)}>
            {saved.name}
          </Button>
          {saved.shared && <span className={s.shared}>{t('sharedView')}</span>}
          <ActionIcon
            aria-label={t('removeView', { name: saved.name })}
            onClick={() => remove.mutate({ id: saved.id }, { onSuccess: stay })}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <SaveViewForm isSaving={save.isPending} onSave={keep} field={field}>
        <Checkbox label={t('shareView')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      </SaveViewForm>
    </section>
  );
}
