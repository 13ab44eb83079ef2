import { type RefObject, useState } from 'react';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useAppState } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import s from '../../../ui/panel/panel.module.css';
import { useCountdown } from '../../../ui/panel/use-countdown.ts';
import { mainStep } from '../form/main-step.ts';
import { type ContactSubject, problemsOf } from '../form/to-draft.ts';
import type { SavedContact } from '../list/saved-note.tsx';
import type { ModeKind, WorkMode } from '../mode/work-mode.ts';
import c from './call-columns.module.css';
import { CallTimer } from './call-timer.tsx';
import { Details } from './details.tsx';
import { Footer } from './footer.tsx';
import { History } from './history.tsx';
import { Message } from './message.tsx';
import { Note } from './note.tsx';
import { Numbers } from './numbers.tsx';
import { usePanel } from './panel-context.ts';
import { Results } from './results.tsx';
import { Schedules } from './schedules.tsx';
import { Script } from './script.tsx';
import { useContactActions } from './use-contact-actions.ts';
import { useContactKeys } from './use-contact-keys.ts';

interface Props {
  item: WorklistItem;
  group: readonly WorklistItem[];
  root: RefObject<HTMLElement | null>;
  fetchedAt: number;
  isLast: boolean;
  onSkip(): void;
  onSaved(finished: ReadonlySet<string>, saved: SavedContact): void;
  onLeave(): void;
  /** What the panel shows of the pace is no longer so: somebody else opened a chat. */
  onStale(): void;
  mode: WorkMode | null;
  onMode(kind: ModeKind): void;
  onPause(): void;
  onStop(): void;
}

/** From the first look to the saved contact. */
export function ContactWork({ item, group, root, fetchedAt, isLast, onSkip, onSaved, onLeave, onStale, ...modes }: Props) {
  const { mode } = modes;
  const { data, form, dispatch, included, phone, message } = usePanel();
  const now = useAppState().data?.now ?? '';
  const actions = useContactActions();
  useUnsaved(form.result !== null || form.chatOpened || form.message !== null);
  const pause = useCountdown(data.pace.waitSeconds, fetchedAt);
  const [scriptOpen, setScriptOpen] = useState<boolean | null>(null);
  const calling = mode?.kind === 'call' && item.channel === 'call';
  const step = mainStep(form, item, calling);
  const held = mode?.paused === true && (step === 'open_chat' || step === 'start_call');
  const subjects = included.map((work) => subjectOf(work));
  const problems = subjects[0] ? problemsOf(form, subjects[0], now, item.subject) : [];
  const showScript = calling || (scriptOpen ?? form.result === null);

  function subjectOf(work: WorklistItem): ContactSubject {
    const { vehicleId, followUp, attempt } = work;
    return { vehicleId, followUp, attempt, channel: item.channel, phone, message, customerAddress: data.address };
  }

  async function openChat() {
    if (pause > 0 || actions.busy) return;
    if (await actions.openChat(item.vehicleId, message, form.phone)) dispatch({ type: 'chat_opened' });
    else onStale();
    root.current?.focus({ preventScroll: true });
  }

  async function save(result: typeof form.result) {
    if (result === null || actions.busy) return;
    const saved = await actions.save({ ...form, result }, subjects);
    if (!saved) return;
    onSaved(new Set(included.map(({ key }) => key)), {
      kind: 'contact',
      ...{ contactIds: saved.contactIds, vehicleId: item.vehicleId, customer: item.customer, result },
      ...{ itemKey: item.key, form, savedAt: Date.now() },
    });
  }

  function main() {
    if (held) return;
    if (step === 'start_call') dispatch({ type: 'call_started', at: performance.now() });
    else if (step === 'open_chat') void openChat();
    else if (step === 'confirm_sent') void save('sent');
    else if (step === 'save' && problems.length === 0) void save(form.result);
  }

  function startMode(kind: ModeKind) {
    modes.onMode(kind);
    if (kind === 'call' && item.channel === 'call') dispatch({ type: 'call_started', at: performance.now() });
  }
  const onScript = () => setScriptOpen(!showScript);
  useContactKeys({ root, item, main, onSkip, onLeave, onScript, ...modes, onMode: startMode });

  const schedules = (
    <section className={s.block}>
      <Schedules
        group={group}
        vehicles={data.vehicles}
        included={included}
        current={item}
        onInclude={(key, include) => dispatch({ type: 'include', key, included: include })}
      />
    </section>
  );
  const timer = (calling || form.call !== null) && (
    <section className={s.block}>
      <CallTimer />
    </section>
  );

  return (
    <div className={s.body}>
      {calling ? (
        <div className={c.columns}>
          <div className={s.scroll}>
            <Script open />
            {schedules}
            <Numbers />
            <History />
          </div>
          <div className={s.scroll}>
            {timer}
            <Results />
            <Details />
            {form.result !== null && <Note />}
          </div>
        </div>
      ) : (
        <div className={s.scroll}>
          {schedules}
          {form.result === null && <Numbers />}
          {item.channel === 'call' && (form.result === null || showScript) && <Script open={showScript} onToggle={onScript} />}
          {item.channel === 'whatsapp' && item.kind === 'attempt' && form.result === null && <Message />}
          {timer}
          <Results />
          <Details />
          {form.result !== null && <Note />}
          {form.result === null && <History />}
        </div>
      )}
      <Footer
        item={item}
        step={step}
        problems={problems}
        pause={pause}
        held={held}
        busy={actions.busy}
        error={actions.error}
        isLast={isLast}
        onMain={main}
        onReopen={() => void openChat()}
        onSkip={onSkip}
        onBack={() => dispatch({ type: 'back' })}
      />
    </div>
  );
}
