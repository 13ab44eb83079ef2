import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactEntry, ContactPanelData } from '../../../../shared/contract/contacts.ts';
import { useAppState, useChange, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { notify } from '../../../ui/notify.ts';
import s from '../../../ui/panel/panel.module.css';
import { answerKeys } from '../form/answer-keys.ts';
import { emptyForm } from '../form/contact-form.ts';
import { contactFormReducer } from '../form/form-reducer.ts';
import { problemsOf, toDraft } from '../form/to-draft.ts';
import { Details } from './details.tsx';
import { Note } from './note.tsx';
import { PanelProvider } from './panel-context.ts';
import { Results } from './results.tsx';

interface Props {
  data: ContactPanelData;
  entry: ContactEntry;
  onDone(): void;
}

/** Either it did not happen, or it ended otherwise; always with a reason. */
export function CorrectForm({ data, entry, onDone }: Props) {
  const { t } = useTranslation(['contact', 'common', 'problems']);
  const format = useFormat();
  const now = useAppState().data?.now ?? '';
  const [form, dispatch] = useReducer(contactFormReducer, emptyForm(useToday()));
  const [replace, setReplace] = useState<'void' | 'replace'>('void');
  const [reason, setReason] = useState('');
  const correct = useChange('contact.correct', { quiet: true });
  useUnsaved(reason.trim() !== '' || form.result !== null);
  const { vehicleId, followUp, attempt, channel, phone } = entry;
  const subject = { vehicleId, followUp, attempt, channel, phone, customerAddress: data.address };
  const programSubject = subjectOf(data, entry);
  const problems = replace === 'void' ? [] : problemsOf(form, subject, now, programSubject);
  const ready = reason.trim() !== '' && problems.length === 0;
  function save() {
    const draft = replace === 'void' ? null : toDraft(form, subject);
    correct.mutate(
      { contactId: entry.id, draft, reason: reason.trim() },
      {
        onSuccess: () => {
          notify({ about: 'corrected', message: t('correctedNotice'), autoClose: 3000 });
          onDone();
        },
      },
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits only choose among its answers
    <div
      className={s.fields}
      onKeyDown={replace === 'replace' ? answerKeys({ form, dispatch, channel, subject: programSubject }) : undefined}
    >
      <p>
        <b className="k-strong">{`${format.dateTime(entry.at)} · ${entry.step ?? ''} · ${t(`common:result_${entry.result}`)}`}</b>
      </p>
      <p className="k-2">{t('correctIntro')}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('correctTitle')}
        data={[
          { value: 'void', label: t('correctVoid') },
          { value: 'replace', label: t('correctReplace') },
        ]}
        value={replace}
        onChange={(value) => setReplace(value as typeof replace)}
      />
      {replace === 'replace' && (
        <PanelProvider
          value={{ item: { kind: 'waiting', channel, subject: programSubject }, included: [], data, form, dispatch, phone, message: '' }}
        >
          <Results />
          <Details />
          {form.result === 'answered' && <Note />}
        </PanelProvider>
      )}
      <Textarea
        autosize
        minRows={2}
        required
        autoFocus
        label={t('correctReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problems[0] && form.result !== null && <p className={s.missing}>{t('missing', { what: t(`problems:${problems[0]}`) })}</p>}
      {correct.error && <ErrorNotice error={correct.error} />}
      <Button disabled={!ready} loading={correct.isPending} onClick={save}>
        {t('correctSave')}
      </Button>
    </div>
  );
}

/** What the program of the entry's step follows up. */
function subjectOf(data: ContactPanelData, { followUp }: ContactEntry) {
  const steps = data.vehicles.flatMap((vehicle) => vehicle.steps);
  return steps.find((step) => step.followUp.programId === followUp?.programId)?.subject ?? null;
}
