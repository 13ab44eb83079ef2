import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InspectedFile } from '../../../../shared/contract/imports.ts';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import { useOwnFields } from '../../../ui/labels/use-own-words.ts';
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
  const own = useOwnFields();
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
          {FIELD_NAMES[kind].map((field) => (
            <MappingRow
              key={field}
              field={field}
              name={t(`field_${field}`)}
              required={isRequired(kind, field)}
              found={found}
              options={options}
              onMap={onMap}
            />
          ))}
          {own.length > 0 && (
            <tr>
              <th colSpan={3} scope="rowgroup">
                {t('ownFields')}
              </th>
            </tr>
          )}
          {own.map(({ key, name }) => (
            <MappingRow key={key} field={`${CUSTOM_PREFIX}${key}`} name={name} found={found} options={options} onMap={onMap} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'found' | 'onMap'> {
  field: string;
  name: string;
  required?: boolean;
  options: { value: string; label: string }[];
}

function MappingRow({ field, name, required = false, found, options, onMap }: RowProps) {
  const { t } = useTranslation('imports');
  const column = found.mapping[field] ?? null;
  return (
    <tr>
      <td>
        {name} {required && <span className="k-dim">{t('required')}</span>}
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('columnFor', { field: name })}
          value={column === null ? '' : String(column)}
          error={required && column === null}
          data={options}
          onChange={({ currentTarget: { value } }) => onMap(field, value === '' ? null : Number(value))}
        />
      </td>
      <td className={s.samples}>{column === null ? '–' : samplesOf(found, column, field === 'ktp')}</td>
    </tr>
  );
}

/** Each once: a column that says the same everywhere shows it once. Of an identity number only what will be kept. */
function samplesOf({ sample }: InspectedFile, column: number, onlyEnd: boolean): string {
  const cells = sample.map((row) => row[column] ?? '').filter(Boolean);
  const values = [...new Set(onlyEnd ? cells.map((cell) => `…${cell.slice(-4)}`) : cells)];
  return values.slice(0, SAMPLES).join('  ·  ') || '–';
}
