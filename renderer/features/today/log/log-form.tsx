import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import { useAppState, useChange, useToday } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { notifyWithUndo } from '../../../ui/list/notify-with-undo.tsx';
import type { MadeContact } from '../../../ui/log-contact.ts';
import s from '../../../ui/panel/panel.module.css';
import { answerKeys } from '../form/answer-keys.ts';
import { emptyForm } from '../form/contact-form.ts';
import { contactFormReducer } from '../form/form-reducer.ts';
import { problemsOf, toDraft } from '../form/to-draft.ts';
import { Details } from '../panel/details.tsx';
import { Note } from '../panel/note.tsx';
import { PanelProvider } from '../panel/panel-context.ts';
import { Results } from '../panel/results.tsx';
import { occasionOf } from './occasion.ts';

interface Props {
  data: ContactPanelData;
  made: MadeContact;
  onDone(): void;
}

const HOWS = ['call', 'sent', 'answer'] as const;

/** The worklist's questions (DOMAIN 4) about a contact outside of it. Digits choose as they do there. */
export function LogForm({ data, made, onDone }: Props) {
  const { t } = useTranslation(['contact', 'common', 'problems']);
  const today = useToday();
  const now = useAppState().data?.now ?? '';
  const [how, setHow] = useState(made.how);
  const [vehicleId, setVehicleId] = useState(made.vehicleId);
  const [answers, dispatch] = useReducer(contactFormReducer, emptyForm(today));
  const log = useChange('contact.log', { quiet: true });
  const undo = useChange('contact.undo');
  const form = how === 'sent' ? { ...answers, result: 'sent' as const } : answers;
  useUnsaved(answers.result !== null || answers.note !== '');
  const vehicles = data.vehicles.filter(({ id }) => made.vehicleIds.includes(id)); // the panel tells of others who share the number, too
  const vehicle = vehicles.find(({ id }) => id === vehicleId);
  const channel = how === 'call' ? 'call' : 'whatsapp';
  const step = vehicle ? occasionOf(vehicle, { channel, isSent: how === 'sent' }, today) : null;
  const item = { kind: 'attempt', channel, subject: step?.subject ?? null } as const;
  const about = {
    ...({ vehicleId, followUp: step?.followUp ?? null, attempt: null, channel, phone: made.phone ?? data.phone } as const),
    ...{ customerAddress: data.address, ...(made.message && { message: made.message }) },
  };
  const problems = problemsOf(form, about, now, item.subject);
  function save() {
    const draft = toDraft(form, about);
    if (!draft || problems.length > 0) return;
    log.mutate(
      { drafts: [draft] },
      {
        onSuccess({ contactIds }) {
          notifyWithUndo(t('logged'), { label: t('logUndo'), run: () => undo.mutate({ contactIds }) });
          onDone();
        },
      },
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits only choose among its answers
    <div className={s.fields} onKeyDown={how === 'sent' ? undefined : answerKeys({ form, dispatch, channel, subject: item.subject })}>
      <SegmentedControl
        fullWidth
        aria-label={t('logHow')}
        data={HOWS.map((value) => ({ value, label: t(`logHow_${value}`) }))}
        value={how}
        onChange={(value) => setHow(HOWS.find((one) => one === value) ?? 'call')}
      />
      {vehicles.length > 1 && (
        <NativeSelect
          size="xs"
          label={t('logVehicle')}
          value={String(vehicleId)}
          data={vehicles.map(({ id, model, engineNumber }) => ({ value: String(id), label: `${model ?? ''} ${engineNumber}`.trim() }))}
          onChange={(event) => setVehicleId(Number(event.currentTarget.value))}
        />
      )}
      <p className="k-2">{step ? t('logCountsFor', { step: step.code }) : t('logOutside')}</p>
      <PanelProvider value={{ item, included: [], data, form, dispatch, phone: about.phone, message: made.message ?? '' }}>
        {how !== 'sent' && <Results />}
        {how !== 'sent' && <Details />}
        {form.result !== null && <Note />}
      </PanelProvider>
      {problems[0] && form.result !== null && <p className={s.missing}>{t('missing', { what: t(`problems:${problems[0]}`) })}</p>}
      {log.error && <ErrorNotice error={log.error} />}
      <Button disabled={problems.length > 0} loading={log.isPending} onClick={save}>
        {t('logSave')}
      </Button>
    </div>
  );
}
