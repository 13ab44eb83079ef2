import { type Ref, useEffect, useImperativeHandle, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useRead, useToday } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { heldState, useHeldKeys } from '../../../ui/panel/use-held-keys.ts';
import { type ContactForm, emptyForm } from '../form/contact-form.ts';
import { isIncluded } from '../form/contact-group.ts';
import { contactFormReducer } from '../form/form-reducer.ts';
import type { SavedContact } from '../list/saved-note.tsx';
import type { ModeKind, WorkMode } from '../mode/work-mode.ts';
import { ContactWork } from './contact-work.tsx';
import { Head, type Place } from './head.tsx';
import { PanelProvider } from './panel-context.ts';

export interface PanelHandle {
  focus(): void;
  contains(target: EventTarget | null): boolean;
}

interface Props {
  item: WorklistItem;
  group: readonly WorklistItem[];
  place: Place;
  /** The row of one kind of work that is being done; null: the whole list. */
  mode: WorkMode | null;
  onMode(kind: ModeKind): void;
  onPause(): void;
  onStop(): void;
  /** Half-answered forms of the session, by item: nothing typed is lost by looking at somebody else. */
  forms: Map<string, ContactForm>;
  onMove(step: -1 | 1): void;
  onSaved(finished: ReadonlySet<string>, saved: SavedContact): void;
  onLeave(): void;
  handle: Ref<PanelHandle>;
}

/** Everything about one phone number, and what comes of contacting it. One instance per work item. */
export function ContactPanel({ item, group, place, forms, onMove, onSaved, onLeave, handle, ...modes }: Props) {
  const { t } = useTranslation('contact');
  const today = useToday();
  const panel = useRead('contact.panel', { vehicleId: item.vehicleId, ...(item.followUp && { followUp: item.followUp }) });
  const [form, dispatch] = useReducer(contactFormReducer, forms.get(item.key) ?? emptyForm(today));
  const root = useRef<HTMLElement>(null);
  useHeldKeys(root, heldState(panel));
  useEffect(() => {
    forms.set(item.key, form);
  }, [forms, item.key, form]);
  useImperativeHandle(handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    contains: (target) => target instanceof Node && (root.current?.contains(target) ?? false),
  }));
  const data = panel.data;
  const phone = form.phone ?? item.phone;
  const included = group.filter((other) => isIncluded(other, item, form));
  return (
    <aside className={s.panel} aria-label={t('panel')} ref={root} tabIndex={-1}>
      <Head item={item} data={data} phone={phone} place={place} onMove={onMove} />
      {data ? (
        <PanelProvider value={{ item, included, data, form, dispatch, phone, message: form.message ?? data.message.text }}>
          <ContactWork
            item={item}
            group={group}
            root={root}
            fetchedAt={panel.dataUpdatedAt}
            isLast={place.total <= included.length}
            onSkip={() => onMove(1)}
            onSaved={onSaved}
            onLeave={onLeave}
            onStale={() => void panel.refetch()}
            {...modes}
          />
        </PanelProvider>
      ) : (
        <div>{panel.error && <ErrorNotice error={panel.error} onRetry={() => void panel.refetch()} />}</div>
      )}
    </aside>
  );
}
