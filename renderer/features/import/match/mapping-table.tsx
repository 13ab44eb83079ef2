import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InspectedFile } from '../../../../shared/contract/imports.ts';
import { FIELD_NAMES, type ImportKind, isRequired } from '../fields.ts';
import s from '../import.module.css';

interface Props {
  found: InspectedFile;
  kind: ImportKind;
  onMap(field: string, column: number | null): void;
}

const SAMPLES = 4;

/** Which column tells what, with the first rows beside it to judge by. */
export function MappingTable({ found, kind, onMap }: Props) {
  const { t } = useTranslation('imports');
  const options = [
    { value: '', label: t('noColumn') },
    ...found.header.map((header, index) => ({ value: String(index), label: header || t('namelessColumn', { number: index + 1 }) })),
  ];
  return (
    <div className={s.scroll}>
      <table className={`${s.table} ${s.words} ${s.mapping}`}>
        <thead>
          <tr>
            <th>{t('column_field')}</th>
            <th>{t('column_inFile')}</th>
            <th>{t('column_samples', { row: found.headerRow })}</th>
          </tr>
        </thead>
        <tbody>
          {FIELD_NAMES[kind].map((field) => {
            const column = found.mapping[field] ?? null;
            const required = isRequired(kind, field);
            return (
              <tr key={field}>
                <td>
                  {t(`field_${field}`)} {required && <span className="k-dim">{t('required')}</span>}
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('columnFor', { field: t(`field_${field}`) })}
                    value={column === null ? '' : String(column)}
                    error={required && column === null}
                    data={options}
                    onChange={({ currentTarget: { value } }) => onMap(field, value === '' ? null : Number(value))}
                  />
                </td>
                <td className={s.samples}>{column === null ? '–' : samplesOf(found, column, field === 'ktp')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Each once: a column that says the same everywhere shows it once. Of an identity number only what will be kept. */
function samplesOf({ sample }: InspectedFile, column: number, onlyEnd: boolean): string {
  const cells = sample.map((row) => row[column] ?? '').filter(Boolean);
  const values = [...new Set(onlyEnd ? cells.map((cell) => `…${cell.slice(-4)}`) : cells)];
  return values.slice(0, SAMPLES).join('  ·  ') || '–';
}
