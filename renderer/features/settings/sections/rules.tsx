import { Switch } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../shared/contract/settings.ts';
import { percentText, readShare } from '../../../../shared/domain/target-text.ts';
import type { Language } from '../../../../shared/text/index.ts';
import { useChange, useRead } from '../../../api/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { isPercent, isTime, wholeNumber } from '../../../ui/form/checks.ts';
import { NumberField, PercentField, TimeField } from '../../../ui/form/fields.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';

/** The contract's bounds. */
const LIMITS = {
  whatsappDailyCap: [1, 2000],
  whatsappPauseSeconds: [0, 600],
  settleDays: [0, 60],
  influenceDays: [0, 180],
  firstResponseMinutes: [1, 2880],
  syncMinutes: [1, 240],
  lockMinutes: [0, 240],
} as const;
type NumberName = keyof typeof LIMITS;
const NUMBERS = [
  'whatsappDailyCap',
  'whatsappPauseSeconds',
  'settleDays',
  'influenceDays',
  'firstResponseMinutes',
  'syncMinutes',
  'lockMinutes',
] as const;

/** The share as per cent. */
type Draft = Record<NumberName | 'crmShare', string> & Pick<Settings, 'undeliveredAtOnce' | 'closingTime'>;

function toDraft(stored: Settings, language: Language): Draft {
  const { undeliveredAtOnce, closingTime } = stored;
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, String(stored[name])])) as Record<NumberName, string>;
  return { ...numbers, crmShare: percentText(stored.crmShare, language), undeliveredAtOnce, closingTime };
}

/** null while a field is wrong. */
function toInput({ undeliveredAtOnce, closingTime, crmShare, ...texts }: Draft): Partial<Settings> | null {
  const numbers = NUMBERS.map((name) => [name, wholeNumber(texts[name], LIMITS[name][0], LIMITS[name][1])] as const);
  if (!isTime(closingTime) || !isPercent(crmShare) || numbers.some(([, value]) => value === null)) return null;
  return { ...Object.fromEntries(numbers), crmShare: readShare(`${crmShare}%`) ?? 0, undeliveredAtOnce, closingTime };
}

export function RulesSection() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const query = useRead('settings.get', {});
  const change = useChange('settings.save', { quiet: true });
  const form = useForm({
    query,
    toDraft: useCallback((stored: Settings) => toDraft(stored, language), [language]),
    save(draft) {
      const input = toInput(draft);
      return input && change.mutateAsync(input);
    },
  });
  const { draft } = form;
  const hints = {
    whatsappDailyCap: t('whatsappDailyCapHint'),
    settleDays: t('settleDaysHint'),
    influenceDays: t('influenceDaysHint'),
    firstResponseMinutes: t('firstResponseMinutesHint'),
    syncMinutes: t('syncMinutesHint'),
    lockMinutes: t('lockMinutesHint'),
  } as Partial<Record<NumberName, string>>;
  return (
    <Section name="rules" intro={t('rulesIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {draft && (
        <LockedForm form={form}>
          <div className={s.fields}>
            {NUMBERS.map((name) => (
              <NumberField
                key={name}
                label={t(name)}
                hint={hints[name] ?? ''}
                value={draft[name]}
                min={LIMITS[name][0]}
                max={LIMITS[name][1]}
                onChange={(value) => form.change({ ...draft, [name]: value })}
              />
            ))}
            <PercentField
              label={t('crmShare')}
              hint={t('crmShareHint')}
              value={draft.crmShare}
              onChange={(crmShare) => form.change({ ...draft, crmShare })}
            />
            <TimeField
              label={t('closingTime')}
              hint={t('closingTimeHint')}
              value={draft.closingTime}
              onChange={(closingTime) => form.change({ ...draft, closingTime })}
            />
            <Switch
              className={s.wide ?? ''}
              label={t('undeliveredAtOnce')}
              checked={draft.undeliveredAtOnce}
              onChange={(event) => form.change({ ...draft, undeliveredAtOnce: event.currentTarget.checked })}
            />
          </div>
          <SaveBar form={form} blocked={toInput(draft) === null} />
        </LockedForm>
      )}
    </Section>
  );
}
