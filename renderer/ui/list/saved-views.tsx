import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallInput, type CallOutput, useChange, useRead } from '../../api/index.ts';
import { notifyWithUndo } from './notify-with-undo.tsx';
import { SaveViewForm } from './save-view-form.tsx';
import { SavedViewRow } from './saved-view-row.tsx';

export type ViewScreen = CallInput<'views.list'>['screen'];
type SavedView = CallOutput<'views.list'>[number];

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
  const rename = useChange('views.rename');
  const remove = useChange('views.remove');
  const [shared, setShared] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** The button that was pressed goes, or out of use, and Esc must still close the menu. */
  const stay = () => field.current?.focus();
  const undo = (view: Omit<SavedView, 'id'>, onlyNew: boolean) => ({
    label: t('undoView'),
    run: () => save.mutate({ screen, ...view, onlyNew }),
  });

  function keep(name: string, done: () => void) {
    const onSuccess = ({ replaced }: CallOutput<'views.save'>) => {
      done();
      setShared(false);
      stay();
      if (replaced) notifyWithUndo(t('viewReplaced', { name }), undo({ ...replaced, shared }, false));
    };
    save.mutate({ screen, name, shared, state }, { onSuccess });
  }
  function takeAway({ id, ...view }: SavedView) {
    const onSuccess = () => {
      stay();
      notifyWithUndo(t('viewRemoved', { name: view.name }), undo(view, true));
    };
    remove.mutate({ id }, { onSuccess });
  }
  return (
    <section>
      <h3>{t('views')}</h3>
      {views.data?.length === 0 && <p className="k-dim">{t('noViews')}</p>}
      {views.data?.map((view) => (
        <SavedViewRow
          key={view.id}
          name={view.name}
          isShared={view.shared}
          onChoose={() => onChoose(view.state)}
          onRename={(name, done) => rename.mutate({ id: view.id, name }, { onSuccess: done })}
          onRemove={() => takeAway(view)}
        />
      ))}
      <SaveViewForm isSaving={save.isPending} onSave={keep} field={field}>
        <Checkbox label={t('shareView')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      </SaveViewForm>
    </section>
  );
}
