import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconUserCheck, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { TimeInput } from '../../../ui/form/time-input.tsx';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { ChannelChoice } from './channel-choice.tsx';
import s from './entry.module.css';
import { type EntryForm, entryProblems, MOST_CHARACTERS } from './entry-form.ts';
import { MatchList } from './match-list.tsx';
import { type Match, useMatches } from './use-matches.ts';

interface Props {
  first: EntryForm;
  saveLabel: string;
  /** Whether the hour at which it came is asked. */
  withTime: boolean;
  busy: boolean;
  error: Error | null;
  onSave(form: EntryForm): void;
}

type TextName = keyof typeof MOST_CHARACTERS;

export function EntryFields({ first, saveLabel, withTime, busy, error, onSave }: Props) {
  const { t } = useTranslation('inquiries');
  const now = useAppState().data?.now ?? '';
  const campaigns = useRead('campaigns.list', {}).data?.filter(({ active, id }) => active || id === first.campaignId) ?? [];
  const form = useRef<HTMLFormElement>(null);
  const channel = useRef<HTMLDivElement>(null);
  const need = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState(first);
  const [tried, setTried] = useState(false);
  const [field, setField] = useState('');
  const [entered, setEntered] = useState<string | null>(null);
  const { matches, settled } = useMatches(entry);
  const problems = entryProblems(entry, now);
  const sure = matches.filter(({ why }) => why === field);
  useUnsaved(JSON.stringify(entry) !== JSON.stringify(first));
  const set = (part: Partial<EntryForm>) => setEntry((before) => ({ ...before, ...part }));

  function take({ customerId, vehicleId, name, vehicle }: Match) {
    set({ known: { customerId, vehicleId, name, vehicle } });
    channel.current?.focus();
  }
  function save() {
    setTried(true);
    const wrong = Object.keys(problems);
    if (busy) return;
    const half = form.current?.querySelector<HTMLElement>('[data-half-typed]');
    if (half) return half.focus(); // it reads as none, which would mean now
    if (wrong.length === 0) return onSave(entry);
    if (wrong[0] === 'channel' || (wrong.length > 0 && !form.current?.querySelector(`[name="${wrong[0]}"]`))) channel.current?.focus();
    else form.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus();
  }
  function enter(from: string) {
    const found = matches.find(({ why }) => why === from);
    if (found && from !== 'name') take(found);
    else save();
  }
  // An Enter that came before the answer waits for it: nobody becomes a prospect because a key was quicker.
  useEffect(() => {
    if (entered === null || !settled) return;
    setEntered(null);
    enter(entered);
  });
  function follow(event: KeyboardEvent) {
    const { target } = event;
    const isFirst = target instanceof HTMLInputElement && ['name', 'phone', 'plate'].includes(target.name);
    if (event.key === 'ArrowDown' && isFirst && matches.length > 0) {
      event.preventDefault();
      form.current?.querySelector<HTMLElement>(`.${s.match}`)?.focus();
    }
    if (event.key !== 'Enter' || target instanceof HTMLButtonElement) return;
    if (target instanceof HTMLTextAreaElement && !event.ctrlKey) return;
    event.preventDefault();
    const from = target instanceof HTMLInputElement ? target.name : '';
    if (isFirst && !settled) setEntered(from);
    else enter(from);
  }
  const faultOf = (name: keyof typeof problems) => {
    const problem = problems[name];
    if (!problem) return undefined;
    if (problem === 'tooLong')
      return t('tooLong', { most: MOST_CHARACTERS[name as TextName], count: entry[name as TextName].trim().length });
    return tried ? t(problem) : undefined;
  };
  const text = (name: TextName) => ({
    name,
    label: t(`field_${name}`),
    value: entry[name],
    error: faultOf(name),
    autoComplete: 'off',
    onFocus: () => setField(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      ref={form}
      className={s.form}
      noValidate
      onKeyDown={follow}
      onFocusCapture={({ target }) => moveAutofocus(form.current, target)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {entry.known ? (
        <div className={s.known}>
          <IconUserCheck size={16} aria-hidden />
          <b className="k-strong">{entry.known.name}</b>
          <span className="k-cut k-2">{entry.known.vehicle}</span>
          <span className="k-grow" />
          <ActionIcon aria-label={t('letGo')} size={24} onClick={() => set({ known: null })}>
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ) : (
        <div className={s.pair}>
          <TextInput {...text('name')} autoFocus data-autofocus />
          <TextInput {...text('phone')} inputMode="tel" />
        </div>
      )}
      {!entry.known && <MatchList matches={matches} takesEnter={field !== 'name' && sure.length > 0} onTake={take} />}
      <ChannelChoice
        ref={channel}
        value={entry.channel}
        error={faultOf('channel')}
        autoFocus={first.known !== null}
        onChoose={(code, byKey) => {
          set({ channel: code });
          if (byKey) need.current?.focus();
        }}
      />
      <TextInput {...text('need')} ref={need} placeholder={t('needHint')} />
      <div className={s.three}>
        <TextInput {...text('make')} />
        <TextInput {...text('model')} />
        <TextInput {...text('plate')} />
      </div>
      <div className={withTime || campaigns.length > 0 ? s.pair : undefined} hidden={!withTime && campaigns.length === 0}>
        {campaigns.length > 0 && (
          <NativeSelect
            label={t('column_campaign')}
            value={entry.campaignId ?? ''}
            data={[{ value: '', label: t('noCampaign') }, ...campaigns.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={({ currentTarget: { value } }) => set({ campaignId: value === '' ? null : Number(value) })}
          />
        )}
        {withTime && (
          <TimeInput name="time" label={t('field_time')} value={entry.time} error={faultOf('time')} onChange={(time) => set({ time })} />
        )}
      </div>
      <Textarea {...text('note')} autosize minRows={1} maxRows={4} />
      {error && <ErrorNotice error={error} />}
      <div className={s.foot}>
        <Button type="submit" flex={1} loading={busy} rightSection={<KeyCap>Enter</KeyCap>}>
          {saveLabel}
        </Button>
        <span className="k-dim">{t('entryHint')}</span>
      </div>
    </form>
  );
}

/** The dialog's focus trap may set the first focus twice, the second time when a quick typist is fields ahead: it then finds the field that has it. */
function moveAutofocus(form: HTMLFormElement | null, target: Element) {
  for (const marked of form?.querySelectorAll('[data-autofocus]') ?? []) marked.removeAttribute('data-autofocus');
  target.setAttribute('data-autofocus', 'true');
}
