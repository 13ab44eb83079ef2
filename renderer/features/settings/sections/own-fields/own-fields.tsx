import { NativeSelect, Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_CHOICES, MOST_FIELDS } from '../../../../../shared/domain/custom-fields.ts';
import { FIELD_KINDS, type FieldKind } from '../../../../../shared/domain/custom-value.ts';
import { type CallOutput, useChange, useRead } from '../../../../api/index.ts';
import { TextField } from '../../../../ui/form/fields.tsx';
import { changeRow } from '../../../../ui/form/row-key.ts';
import { RowTable } from '../../../../ui/form/row-table.tsx';
import { LockedForm } from '../../form/locked.tsx';
import { MoveButtons } from '../../form/move-buttons.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { Section } from '../../form/section.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { choicesFault, isFull, isSound, nameFault, newRow, type Row, toDraft, toField } from './field-rows.ts';

/** A field with values cannot go or change its kind: it can be switched off, and its values stay. */
export function OwnFieldsSection() {
  const { t } = useTranslation('settings');
  const query = useRead('fields.list', {});
  const change = useChange('fields.save', { quiet: true });
  const form = useForm<CallOutput<'fields.list'>, Row[]>({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ fields: rows.map(toField) }) : null),
  });
  const rows = form.draft ?? [];
  const set = (row: Row, part: Partial<Row>) => form.change(changeRow(rows, row.key, part));
  return (
    <Section
      name="fields"
      intro={t('fieldsIntro', { most: MOST_FIELDS })}
      failed={{ error: query.error, retry: () => void query.refetch() }}
    >
      {form.draft && (
        <LockedForm form={form}>
          <RowTable
            heads={[t('fieldName'), t('fieldKind'), t('fieldChoices'), t('active'), t('order')]}
            rows={rows}
            nameOf={({ name }) => name}
            addLabel={t('addField')}
            onAdd={() => !isFull(rows) && form.change([...rows, newRow()])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            fixedMark={({ inUse }) => inUse && <span className="k-dim">{t('fieldInUse')}</span>}
            cells={(row) => {
              const fault = choicesFault(row);
              return (
                <>
                  <td className={s.medium}>
                    <TextField
                      name={t('fieldName')}
                      value={row.name}
                      maxLength={40}
                      required
                      error={nameFault(row, rows) ? t('nameTaken') : undefined}
                      onChange={(name) => set(row, { name })}
                    />
                  </td>
                  <td className={s.medium}>
                    <NativeSelect
                      size="xs"
                      aria-label={`${t('fieldKind')}: ${row.name}`}
                      disabled={row.inUse}
                      value={row.kind}
                      data={FIELD_KINDS.map((value) => ({ value, label: t(`fieldKind_${value}`) }))}
                      onChange={(event) => set(row, { kind: event.currentTarget.value as FieldKind })}
                    />
                  </td>
                  <td className={s.long}>
                    {row.kind === 'choice' ? (
                      <Textarea
                        autosize
                        minRows={2}
                        maxRows={8}
                        aria-label={`${t('fieldChoices')}: ${row.name}`}
                        placeholder={t('choicesHint')}
                        maxLength={3000}
                        value={row.choices}
                        error={fault && t(fault, { most: MOST_CHOICES })}
                        onChange={(event) => set(row, { choices: event.currentTarget.value })}
                      />
                    ) : (
                      <span className={`${s.fixed} k-dim`}>{t(`fieldExample_${row.kind}`)}</span>
                    )}
                  </td>
                  <td className={s.short}>
                    <Switch
                      mt={5}
                      aria-label={`${t('active')}: ${row.name}`}
                      checked={!row.retired}
                      disabled={row.retired && isFull(rows)}
                      onChange={(event) => set(row, { retired: !event.currentTarget.checked })}
                    />
                  </td>
                  <td className={s.short}>
                    <MoveButtons rows={rows} row={row} name={row.name} onMove={form.change} />
                  </td>
                </>
              );
            }}
          />
          <SaveBar form={form} blocked={!isSound(rows)} />
        </LockedForm>
      )}
    </Section>
  );
}
