import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIVACY_WAYS } from '../../../shared/contract/privacy.ts';
import { PRIVACY_REQUEST_KINDS, requestDueAt } from '../../../shared/domain/privacy/request-clock.ts';
import { useFormat } from '../../text/use-format.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { DayInput } from '../form/day-input.tsx';
import { TimeInput } from '../form/time-input.tsx';
import { useUnsaved } from '../form/unsaved.ts';
import { KeyCap } from '../key-cap.tsx';
import s from './privacy.module.css';
import { useNow } from './request-clock.ts';
import { type RequestForm, requestProblems } from './request-form.ts';

interface Props {
  /** As it began. */
  first: RequestForm;
  /** As it stands. */
  draft: RequestForm;
  saveLabel: string;
  busy: boolean;
  error: Error | null;
  onSave(form: RequestForm): void;
  /** Another person is to be looked for. */
  onFind(entry: RequestForm): void;
}

/** Who asks for what, by which way, and when it came: the law's time runs from there. */
export function RequestFields({ first, draft, saveLabel, busy, error, onSave, onFind }: Props) {
  const { t } = useTranslation(['privacy', 'common']);
  const format = useFormat();
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState(draft);
  const [tried, setTried] = useState(false);
  const problems = requestProblems(entry, now);
  const set = (part: Partial<RequestForm>) => setEntry((before) => ({ ...before, ...part }));
  useUnsaved(JSON.stringify(entry) !== JSON.stringify(first));
  const faultOf = (name: keyof typeof problems) => {
    const problem = problems[name];
    return tried && problem ? t(problem) : undefined;
  };
  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const wrong = Object.keys(problems)[0];
    const place = wrong && form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`);
    if (place) place.focus();
    else if (!wrong && !busy) onSave(entry);
  }
  function follow(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault(); // a field or a button would take it, too
    form.current?.requestSubmit();
  }
  const due = problems.day || problems.time ? null : requestDueAt(`${entry.day}T${entry.time}`);
  const find = (
    <Button variant="subtle" size="compact-xs" onClick={() => onFind(entry)}>
      {t(entry.known ? 'anotherPerson' : 'findCustomer')}
    </Button>
  );
  return (
    <form ref={form} className={s.form} noValidate onSubmit={save} onKeyDown={follow}>
      {entry.known ? (
        <div className={s.known}>
          <IconUserCheck size={16} aria-hidden />
          <b className="k-strong">{entry.known.name}</b>
          <span className="k-grow" />
          {find}
        </div>
      ) : (
        <div className={s.pair}>
          <TextInput
            name="name"
            label={t('field_name')}
            maxLength={200}
            value={entry.name}
            error={faultOf('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            name="phone"
            label={t('field_phone')}
            type="tel"
            maxLength={40}
            value={entry.phone}
            error={faultOf('phone')}
            onChange={(event) => set({ phone: event.currentTarget.value })}
          />
          <div className={s.find}>{find}</div>
        </div>
      )}
      <div className={s.pair}>
        <NativeSelect
          data-autofocus
          label={t('field_kind')}
          value={entry.kind}
          data={PRIVACY_REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`common:privacyKind_${kind}`) }))}
          onChange={({ currentTarget: { value } }) => set({ kind: PRIVACY_REQUEST_KINDS.find((kind) => kind === value) ?? entry.kind })}
        />
        <NativeSelect
          label={t('field_how')}
          value={entry.how}
          data={PRIVACY_WAYS.map((how) => ({ value: how, label: t(`common:privacyHow_${how}`) }))}
          onChange={({ currentTarget: { value } }) => set({ how: PRIVACY_WAYS.find((how) => how === value) ?? entry.how })}
        />
      </div>
      <p className="k-2">{t(`kindHint_${entry.kind}`)}</p>
      <div className={s.pair}>
        <DayInput
          name="day"
          label={t('field_day')}
          max={now.slice(0, 10)}
          value={entry.day}
          error={faultOf('day')}
          onChange={(day) => set({ day })}
        />
        <TimeInput name="time" label={t('field_time')} value={entry.time} error={faultOf('time')} onChange={(time) => set({ time })} />
      </div>
      <Textarea
        name="note"
        autosize
        minRows={2}
        maxRows={6}
        label={t(entry.kind === 'correction' ? 'field_wrongData' : 'field_note')}
        maxLength={2000}
        value={entry.note}
        error={faultOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {error && <ErrorNotice error={error} />}
      <div className={s.foot}>
        <span className="k-2">{due && t('answerBy', { at: format.dateTime(due) })}</span>
        <span className="k-grow" />
        <Button type="submit" loading={busy} rightSection={<KeyCap>Ctrl Enter</KeyCap>}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
