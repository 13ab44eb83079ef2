import { Button, NativeSelect, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../../renderer/ui/form/fields.tsx';
import { AttemptsTable } from '../../../../../renderer/ui/program-form/attempts-table.tsx';
import { SchemesTable } from '../../../../../renderer/ui/program-form/schemes-table.tsx';
import { shortCode } from '../../../../../shared/sync-protocol/index.ts';
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
  const { code, name, anchor, afterProgram, active, attempts, schemes } = program;
  const codeFault = code !== '' && (others.includes(code) ? t('settings:twice') : !shortCode.safeParse(code).success && t('codeWrong'));
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
          value={anchor}
          data={(['purchase_date', 'last_visit'] as const).map((value) => ({ value, label: t(`settings:anchor_${value}`) }))}
          onChange={(event) => onChange({ anchor: event.currentTarget.value === 'last_visit' ? 'last_visit' : 'purchase_date' })}
        />
        <NativeSelect
          size="xs"
          label={t('afterProgram')}
          value={afterProgram ?? ''}
          data={[{ value: '', label: t('noProgramBefore') }, ...others.filter(Boolean).map((other) => ({ value: other, label: other }))]}
          onChange={(event) => onChange({ afterProgram: event.currentTarget.value || null })}
        />
      </div>
      <Switch
        label={t('settings:programActive')}
        checked={active}
        onChange={(event) => onChange({ active: event.currentTarget.checked })}
      />
      <AttemptsTable attempts={attempts} onChange={(next) => onChange({ attempts: next })} />
      <div>
        <h3>{t('settings:schemes')}</h3>
        <p className="k-2">{t('settings:schemesHint')}</p>
      </div>
      <SchemesTable programCode={code} schemes={schemes} onChange={(next) => onChange({ schemes: next })} />
      <Button variant="default" onClick={onRemove}>
        {t('removeProgram')}
      </Button>
    </Stack>
  );
}
