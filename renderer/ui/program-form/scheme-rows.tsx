import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NumberField, TextField } from '../form/fields.tsx';
import s from '../form/form.module.css';
import { changeRow } from '../form/row-key.ts';
import { emptyStep, MOST_DAYS, MOST_KM, type SchemeDraft, type StepDraft } from './program-draft.ts';

interface Props {
  programCode: string;
  scheme: SchemeDraft;
  onChange(scheme: SchemeDraft): void;
  onRemove(): void;
}

/** The contract's bound. */
const MOST_STEPS = 12;

/** One engine prefix and its steps, a line each. */
export function SchemeRows({ programCode, scheme, onChange, onRemove }: Props) {
  const { t } = useTranslation('settings');
  const { enginePrefix, steps } = scheme;
  const setSteps = (next: StepDraft[]) => onChange({ ...scheme, steps: next });
  const set = (row: StepDraft, part: Partial<StepDraft>) => setSteps(changeRow(steps, row.key, part));
  return (
    <tbody className={s.scheme}>
      {steps.map((step, index) => (
        <tr key={step.key}>
          {index === 0 && (
            <td rowSpan={steps.length + 1} className={s.medium}>
              <span className={s.line}>
                <TextField
                  name={t('enginePrefix')}
                  value={enginePrefix}
                  maxLength={12}
                  required
                  onChange={(value) => onChange({ ...scheme, enginePrefix: value.toUpperCase() })}
                />
                <ActionIcon aria-label={t('removeScheme', { prefix: enginePrefix })} onClick={onRemove}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </td>
          )}
          <td className={s.short}>
            <TextField name={t('stepCode')} value={step.code} maxLength={12} required onChange={(code) => set(step, { code })} />
          </td>
          <td className={s.medium}>
            <NumberField
              name={`${t('deadlineDays')}, ${enginePrefix} ${step.code}`}
              value={step.deadlineDays}
              min={1}
              max={MOST_DAYS}
              onChange={(deadlineDays) => set(step, { deadlineDays })}
            />
          </td>
          <td className={s.medium}>
            <NumberField
              optional
              name={`${t('limitKm')}, ${enginePrefix} ${step.code}`}
              value={step.limitKm}
              min={1}
              max={MOST_KM}
              onChange={(limitKm) => set(step, { limitKm })}
            />
          </td>
          <td>
            {steps.length > 1 && (
              <ActionIcon
                aria-label={t('removeStep', { code: `${enginePrefix} ${step.code}` })}
                onClick={() => setSteps(steps.filter((other) => other.key !== step.key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </td>
        </tr>
      ))}
      <tr>
        <td colSpan={4}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={steps.length >= MOST_STEPS}
            onClick={() => setSteps([...steps, emptyStep(programCode, steps.length + 1)])}
          >
            {t('addStep')}
          </Button>
        </td>
      </tr>
    </tbody>
  );
}
