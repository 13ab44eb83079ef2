import { type RefObject, useEffect, useState } from 'react';
import { type CallOutput, useAppState, useChange, useToday } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { CallBack } from '../../../ui/panel/call-back.tsx';
import { ContactNote } from '../../../ui/panel/contact-note.tsx';
import p from '../../../ui/panel/panel.module.css';
import { BookingFields } from './booking-fields.tsx';
import { Facts } from './facts.tsx';
import { Footer } from './footer.tsx';
import { History } from './history.tsx';
import { emptyForm, type InquiryForm, missingOf, toLog } from './inquiry-form.ts';
import type { PanelProps } from './inquiry-panel.tsx';
import { LostReasons } from './lost-reasons.tsx';
import { Results } from './results.tsx';
import { Script } from './script.tsx';
import { useWorkKeys } from './use-work-keys.ts';

interface Props extends PanelProps {
  details: CallOutput<'inquiry.get'>;
  root: RefObject<HTMLElement | null>;
}

/** From the first look to the saved contact. */
export function Work({ inquiry, details, forms, place, root, onMove, onEdit, onSaved, onLeave }: Props) {
  const today = useToday();
  const now = useAppState().data?.now ?? '';
  const [form, setForm] = useState(() => forms.get(inquiry.id) ?? emptyForm(inquiry, today));
  useUnsaved(form.result !== null || form.chatOpened);
  const log = useChange('inquiry.log', { quiet: true });
  const openLink = useChange('desktop.openLink', { quiet: true });
  useEffect(() => {
    forms.set(inquiry.id, form);
  }, [forms, inquiry.id, form]);
  const set = (part: Partial<InquiryForm>) => setForm((before) => ({ ...before, ...part }));
  const channel = form.channel ?? inquiry.next?.channel ?? (details.whatsAppUrl === null ? 'call' : 'whatsapp');
  const chat = channel === 'whatsapp' && form.result === null ? details.whatsAppUrl : null;
  const step = chat === null ? (form.result === null ? 'choose' : 'save') : form.chatOpened ? 'confirm_sent' : 'open_chat';
  const missing = missingOf(form, now);
  const busy = log.isPending || openLink.isPending;

  async function openChat() {
    if (chat === null || busy) return;
    const opened = await openLink.mutateAsync({ url: chat }).catch(() => null); // shown from `error`
    if (opened) set({ chatOpened: true });
    root.current?.focus({ preventScroll: true });
  }
  async function save(answered: InquiryForm) {
    const input = toLog(answered, inquiry.id, channel);
    if (input === null || busy) return;
    const saved = await log.mutateAsync(input).catch(() => null); // shown from `error`; the form keeps everything
    if (saved) onSaved({ id: inquiry.id, name: inquiry.name, result: input.result });
  }
  function main() {
    if (step === 'open_chat') void openChat();
    else if (step === 'confirm_sent') void save({ ...form, result: 'sent' });
    else if (step === 'save' && missing === null) void save(form);
  }
  useWorkKeys({ root, form, set, main, onSkip: () => onMove(1), onEdit, onLeave });

  return (
    <div className={p.body}>
      <div className={p.scroll}>
        <Facts inquiry={inquiry} />
        {form.result === null && <Script text={details.script} channel={channel} onChannel={(next) => set({ channel: next })} />}
        <Results form={form} set={set} />
        {form.result === 'booked' && <BookingFields inquiry={inquiry} booking={form.booking} set={(booking) => set({ booking })} />}
        {form.result === 'lost' && <LostReasons form={form} set={set} />}
        {form.result === 'call_back' && (
          <CallBack
            date={form.callBackDate}
            time={form.callBackTime}
            onChange={(callBackDate, callBackTime) => set({ callBackDate, callBackTime })}
          />
        )}
        {form.result !== null && <ContactNote maxLength={2000} value={form.note} onChange={(note) => set({ note })} />}
        {form.result === null && <History contacts={details.contacts} />}
      </div>
      <Footer
        form={form}
        step={step}
        missing={missing}
        busy={busy}
        error={log.error ?? openLink.error}
        isLast={place.total <= 1}
        onMain={main}
        onReopenChat={() => void openChat()}
        onSkip={() => onMove(1)}
        set={set}
      />
    </div>
  );
}
