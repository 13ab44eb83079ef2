import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyWithUndo } from '../../../../renderer/ui/list/notify-with-undo.tsx';
import { SaveViewForm } from '../../../../renderer/ui/list/save-view-form.tsx';
import { SavedViewRow } from '../../../../renderer/ui/list/saved-view-row.tsx';
import type { SavedView } from '../../../api/views.ts';
import { useChange, useRead } from '../../api/index.ts';
import type { ListHandle } from './use-list.ts';

/** Whole ways of looking at a list, under a name; each user's own. */
export function SavedViews({ list }: { list: ListHandle }) {
  const { t } = useTranslation('lists');
  const views = useRead('views.list', {});
  const save = useChange('views.save');
  const change = useChange('views.change');
  const remove = useChange('views.remove');
  const field = useRef<HTMLInputElement>(null);
  /** The button that was pressed goes, or out of use, and Esc must still close the menu. */
  const stay = () => field.current?.focus();
  const own = views.data?.filter((view) => view.list === list.name);

  function keep(name: string, done: () => void) {
    const onSuccess = () => {
      done();
      stay();
    };
    save.mutate({ body: { list: list.name, name, state: { ...list.state }, onlyNew: false } }, { onSuccess });
  }
  function takeAway({ id, ...view }: SavedView) {
    const undo = { label: t('undoView'), run: () => save.mutate({ body: { ...view, onlyNew: true } }) };
    const onSuccess = () => {
      stay();
      notifyWithUndo(t('viewRemoved', { name: view.name }), undo);
    };
    remove.mutate({ params: { id } }, { onSuccess });
  }
  const alter = ({ id, name, isDefault }: SavedView, part: Partial<SavedView>, onSuccess?: () => void) =>
    change.mutate({ params: { id }, body: { name, isDefault, ...part } }, { onSuccess });
  return (
    <section>
      <h3>{t('views')}</h3>
      {own?.length === 0 && <p className="k-dim">{t('noViews')}</p>}
      {own?.map((view) => (
        <SavedViewRow
          key={view.id}
          name={view.name}
          opens={{ isDefault: view.isDefault, onChange: (isDefault) => alter(view, { isDefault }) }}
          onChoose={() => list.take(view.state)}
          onRename={(name, done) => alter(view, { name }, done)}
          onRemove={() => takeAway(view)}
        />
      ))}
      <SaveViewForm isSaving={save.isPending} onSave={keep} field={field} />
    </section>
  );
}
