import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../../shared/contract/labels.ts';
import { readCustomValue, typedValue } from '../../../../shared/domain/custom-value.ts';
import { DayInput } from '../../../ui/form/day-input.tsx';
import type { CustomersFilter } from '../view-state.ts';
import { FilterText } from './filter-text.tsx';

type FieldFilter = NonNullable<CustomersFilter['field']>;

interface Props {
  fields: readonly CustomField[];
  filter: FieldFilter | undefined;
  onChange(filter: FieldFilter | undefined): void;
}

/** One of the branch's own fields, and what is wanted of it: customers with a value as long as nothing more is said. */
export function OwnFieldFilter({ fields, filter, onChange }: Props) {
  const { t } = useTranslation('customers');
  const field = fields.find(({ key }) => key === filter?.key);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('filterField')}
        value={field?.key ?? ''}
        data={[
          { value: '', label: `${t('filterField')}: ${t('filterAny').toLowerCase()}` },
          ...fields.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : { key: value })}
      />
      {field && filter && <Wish field={field} filter={filter} onChange={onChange} />}
    </>
  );
}

function Wish({ field, filter, onChange }: { field: CustomField; filter: FieldFilter; onChange(filter: FieldFilter): void }) {
  const { t } = useTranslation('customers');
  const { key, kind, name } = field;
  const wish = (part: Omit<FieldFilter, 'key'>) =>
    onChange({ key, ...Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined)) });
  if (kind === 'text')
    return <FilterText label={t('filterContains', { name })} value={filter.contains ?? ''} onChange={(contains) => wish({ contains })} />;
  if (kind === 'choice')
    return (
      <NativeSelect
        size="xs"
        aria-label={name}
        value={filter.is ?? ''}
        data={[{ value: '', label: t('filterFilled') }, ...field.choices]}
        onChange={({ currentTarget: { value } }) => wish({ is: value || undefined })}
      />
    );
  if (kind === 'date')
    return (['from', 'to'] as const).map((end) => (
      <DayInput
        key={end}
        size="xs"
        w={130}
        aria-label={`${name}: ${t(`filter_${end}`)}`}
        value={String(filter[end] ?? '')}
        onChange={(day) => wish({ [end]: day || undefined })}
      />
    ));
  return (['from', 'to'] as const).map((end) => (
    <FilterText
      key={end}
      width={90}
      label={`${name}: ${t(`filter_${end}`)}`}
      placeholder={t(`filter_${end}`)}
      value={typedValue(filter[end] ?? null)}
      onChange={(typed) => {
        const reading = readCustomValue(field, typed ?? '');
        if (reading.ok) wish({ [end]: reading.value ?? undefined });
      }}
    />
  ));
}
