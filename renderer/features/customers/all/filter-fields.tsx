import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomersFilter } from '../view-state.ts';

interface Props {
  filter: CustomersFilter;
  onChange(filter: CustomersFilter): void;
}

/** Model, city, consent and schedule, side by side above the grid. */
export function FilterFields({ filter, onChange }: Props) {
  const { t } = useTranslation(['customers', 'common']);
  const set = (part: CustomersFilter) => onChange(withoutEmpty({ ...filter, ...part }));
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
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('filterClear')}
        </Button>
      )}
    </>
  );
}

function FilterText({ label, value, onChange }: { label: string; value: string; onChange(value: string | undefined): void }) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 200);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      w={130}
      aria-label={label}
      placeholder={label}
      maxLength={80}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

function withoutEmpty(filter: CustomersFilter): CustomersFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
