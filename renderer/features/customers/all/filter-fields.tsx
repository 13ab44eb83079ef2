import { Button, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels, useOwnFields } from '../../../ui/labels/use-own-words.ts';
import type { CustomersFilter } from '../view-state.ts';
import { FilterText } from './filter-text.tsx';
import { OwnFieldFilter } from './own-field-filter.tsx';

interface Props {
  filter: CustomersFilter;
  onChange(filter: CustomersFilter): void;
}

/**
 * Model, city, consent and schedule, then labels and own fields where the branch has any, side by side above the grid. Not drawn anew with
 * each letter of a search.
 */
export const FilterFields = memo(function FilterFields({ filter, onChange }: Props) {
  const { t } = useTranslation(['customers', 'common']);
  const set = (part: CustomersFilter) => onChange(withoutEmpty({ ...filter, ...part }));
  const labels = useLabels().offered;
  const fields = useOwnFields();
  const any = { value: '', label: t('filterAny') };
  return (
    <>
      <FilterText label={t('filterModel')} value={filter.model ?? ''} onChange={(model) => set({ model })} />
      <FilterText label={t('filterCity')} value={filter.city ?? ''} onChange={(city) => set({ city })} />
      <NativeSelect
        size="xs"
        aria-label={t('filterConsent')}
        value={filter.consent ?? ''}
        data={[
          { value: '', label: `${t('filterConsent')}: ${t('filterAny').toLowerCase()}` },
          ...(['granted', 'refused', 'unknown'] as const).map((value) => ({ value, label: t(`common:consent_${value}`) })),
        ]}
        onChange={(event) => set({ consent: (event.currentTarget.value || undefined) as CustomersFilter['consent'] })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('column_excluded')}
        value={filter.excluded === undefined ? '' : String(filter.excluded)}
        data={[
          { ...any, label: `${t('column_excluded')}: ${t('filterAny').toLowerCase()}` },
          { value: 'false', label: t('excludedNo') },
          { value: 'true', label: t('excludedYes') },
        ]}
        onChange={(event) => set({ excluded: event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'true' })}
      />
      {labels.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('column_labels')}
          value={filter.labelId === undefined ? '' : String(filter.labelId)}
          data={[
            { value: '', label: `${t('column_labels')}: ${t('filterAny').toLowerCase()}` },
            ...labels.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ labelId: value === '' ? undefined : Number(value) })}
        />
      )}
      {fields.length > 0 && <OwnFieldFilter fields={fields} filter={filter.field} onChange={(field) => set({ field })} />}
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('filterClear')}
        </Button>
      )}
    </>
  );
});

function withoutEmpty(filter: CustomersFilter): CustomersFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
