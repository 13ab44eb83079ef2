import { Checkbox, Group, NativeSelect, Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mailAddress, type Settings } from '../../../../shared/contract/settings.ts';
import { useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { isTime } from '../../../ui/form/checks.ts';
import { FIELD_ORDER, TimeField } from '../../../ui/form/fields.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';

interface Draft {
  prints: boolean;
  at: string;
  days: string[];
  language: Settings['language'];
  /** One address per line. */
  recipients: string;
}

const USUAL_TIME = '16:45';
/** Monday first. */
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
const LANGUAGES = ['id', 'en'] as const;
const MOST_RECIPIENTS = 20;

function toDraft({ dashboardPrintAt, dashboardPrintDays, language, reportRecipients }: Settings): Draft {
  return {
    prints: dashboardPrintAt !== null,
    at: dashboardPrintAt ?? USUAL_TIME,
    days: [...dashboardPrintDays],
    language,
    recipients: reportRecipients.join('\n'),
  };
}

function addressesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((address) => address !== '');
}

/** null while a field is wrong. */
function toInput({ prints, at, days, language, recipients }: Draft): Partial<Settings> | null {
  const reportRecipients = addressesOf(recipients);
  const isSound = reportRecipients.length <= MOST_RECIPIENTS && reportRecipients.every((address) => mailAddress.safeParse(address).success);
  if (!isSound || !isTime(at)) return null;
  return { dashboardPrintAt: prints ? at : null, dashboardPrintDays: [...days].sort().join(''), language, reportRecipients };
}

/** When the dashboard prints itself, and who gets it by mail. */
export function DashboardSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const format = useFormat();
  const query = useRead('settings.get', {});
  const change = useChange('settings.save', { quiet: true });
  const form = useForm({
    query,
    toDraft,
    save(draft) {
      const input = toInput(draft);
      return input && change.mutateAsync(input);
    },
  });
  const { draft } = form;
  const wrong = draft ? addressesOf(draft.recipients).find((address) => !mailAddress.safeParse(address).success) : undefined;
  return (
    <Section name="dashboard" intro={t('dashboardIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {draft && (
        <LockedForm form={form}>
          <div className={s.fields}>
            <Switch
              className={s.wide ?? ''}
              label={t('dashboardPrints')}
              checked={draft.prints}
              onChange={(event) => form.change({ ...draft, prints: event.currentTarget.checked })}
            />
            {draft.prints && (
              <>
                <TimeField
                  label={t('dashboardPrintAt')}
                  hint={t('dashboardPrintAtHint')}
                  value={draft.at}
                  onChange={(at) => form.change({ ...draft, at })}
                />
                <NativeSelect
                  label={t('dashboardPrintLanguage')}
                  description={t('dashboardPrintLanguageHint')}
                  inputWrapperOrder={FIELD_ORDER}
                  value={draft.language}
                  data={LANGUAGES.map((name) => ({ value: name, label: t(`shell:language_${name}`) }))}
                  onChange={(event) => form.change({ ...draft, language: event.currentTarget.value as Draft['language'] })}
                />
                <Checkbox.Group
                  className={s.wide ?? ''}
                  label={t('dashboardPrintDays')}
                  value={draft.days}
                  onChange={(days) => form.change({ ...draft, days })}
                >
                  <Group gap="md">
                    {WEEKDAYS.map((day) => (
                      // The 15th of November 2026 is a Sunday.
                      <Checkbox key={day} value={day} label={format.weekday(`2026-11-${15 + Number(day)}`)} />
                    ))}
                  </Group>
                </Checkbox.Group>
              </>
            )}
            <Textarea
              className={s.wide ?? ''}
              label={t('reportRecipients')}
              description={t('reportRecipientsHint')}
              autosize
              minRows={3}
              maxRows={8}
              value={draft.recipients}
              error={wrong === undefined ? undefined : t('addressWrong', { address: wrong })}
              onChange={(event) => form.change({ ...draft, recipients: event.currentTarget.value })}
            />
          </div>
          <SaveBar form={form} blocked={toInput(draft) === null} />
        </LockedForm>
      )}
    </Section>
  );
}
