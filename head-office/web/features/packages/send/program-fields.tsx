import { Button, NativeSelect, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField, TextField } from '../../../../../renderer/ui/form/fields.tsx';
import { AttemptsTable } from '../../../../../renderer/ui/program-form/attempts-table.tsx';
import { MOST_DAYS, type ProgramDraft, toDraft } from '../../../../../renderer/ui/program-form/program-draft.ts';
import { SchemesTable } from '../../../../../renderer/ui/program-form/schemes-table.tsx';
import { shortCode } from '../../../../../shared/sync-protocol/index.ts';
import { codeFrom, countedFrom, presetReplaced, STARTS, startOf } from './new-program.ts';
import s from './send.module.css';
import type { SentProgramDraft } from './send-programs.tsx';

interface Props {
  program: SentProgramDraft;
  /** Codes of the other programs: one of them may come before. */
  others: readonly string[];
  onChange(part: Partial<SentProgramDraft>): void;
  onRemove(): void;
}

/** A program with its attempts and its steps per engine prefix (DOMAIN 3). */
export function ProgramFields({ program, others, onChange, onRemove }: Props) {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const { code, name, subject = 'vehicle', afterProgram, active, attempts, schemes } = program;
  const codeFault = code !== '' && (others.includes(code) ? t('settings:twice') : !shortCode.safeParse(code).success && t('codeWrong'));
  const replaced = presetReplaced(startOf(program), code);
  /** Dates of a vehicle are counted backwards from a deadline, events forwards: what was entered for the one is no beginning for the other. */
  function changeStart(value: string) {
    const start = STARTS.find((one) => one === value);
    if (!start) return;
    const counted = countedFrom(start);
    const isSameKind = subject === 'vehicle' && counted.subject === undefined;
    if (isSameKind) onChange({ anchor: counted.anchor });
    else onChange({ ...counted, code: codeFrom(start, code), ...toDraft({ ...counted, active }) });
  }
  return (
    <Stack gap={16} align="start">
      <div className={s.fields}>
        <TextField
          label={t('settings:code')}
          value={code}
          maxLength={12}
          required
          error={codeFault || undefined}
          onChange={(next) => onChange({ code: next.toUpperCase() })}
        />
        <TextField label={t('settings:name')} value={name} maxLength={80} required onChange={(next) => onChange({ name: next })} />
        <NativeSelect
          size="xs"
          label={t('anchor')}
          value={startOf(program)}
          data={STARTS.map((value) => ({ value, label: t(`from_${value}`) }))}
          onChange={(event) => changeStart(event.currentTarget.value)}
        />
        {subject === 'vehicle' && (
          <NativeSelect
            size="xs"
            label={t('afterProgram')}
            value={afterProgram ?? ''}
            data={[{ value: '', label: t('noProgramBefore') }, ...others.filter(Boolean).map((other) => ({ value: other, label: other }))]}
            onChange={(event) => onChange({ afterProgram: event.currentTarget.value || null })}
          />
        )}
      </div>
      {replaced && <p className="k-2">{t('replacesPreset', { code: replaced })}</p>}
      <Switch
        label={t('settings:programActive')}
        checked={active}
        onChange={(event) => onChange({ active: event.currentTarget.checked })}
      />
      <AttemptsTable attempts={attempts} onChange={(next) => onChange({ attempts: next })} />
      {subject === 'vehicle' ? (
        <>
          <div>
            <h3>{t('settings:schemes')}</h3>
            <p className="k-2">{t('settings:schemesHint')}</p>
          </div>
          <SchemesTable programCode={code} schemes={schemes} onChange={(next) => onChange({ schemes: next })} />
        </>
      ) : (
        <OnlyStep schemes={schemes} onChange={(next) => onChange({ schemes: next })} />
      )}
      <Button variant="default" onClick={onRemove}>
        {t('removeProgram')}
      </Button>
    </Stack>
  );
}

/** What counts from an event has one step, whatever the engine. */
function OnlyStep({ schemes, onChange }: Pick<ProgramDraft, 'schemes'> & { onChange(schemes: ProgramDraft['schemes']): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const [scheme] = schemes;
  const [step] = scheme?.steps ?? [];
  if (!scheme || !step) return null;
  const change = (part: Partial<typeof step>) => onChange([{ ...scheme, steps: [{ ...step, ...part }] }]);
  return (
    <div className={s.fields}>
      <TextField
        label={t('settings:stepCode')}
        value={step.code}
        maxLength={12}
        required
        onChange={(next) => change({ code: next.toUpperCase() })}
      />
      <NumberField
        label={t('settings:deadlineDays')}
        value={step.deadlineDays}
        min={1}
        max={MOST_DAYS}
        onChange={(next) => change({ deadlineDays: next })}
      />
    </div>
  );
}
