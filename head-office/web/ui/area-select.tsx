import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api/index.ts';

interface Props {
  area: number | null;
  onChange(area: number | null): void;
}

/** One area, or all that the user may see. */
export function AreaSelect({ area, onChange }: Props) {
  const { t } = useTranslation('headOffice');
  const areas = useRead('areas.list', {}).data ?? [];
  return (
    <Select
      aria-label={t('area')}
      w={164}
      allowDeselect={false}
      searchable={areas.length > 8}
      value={area === null ? '' : String(area)}
      data={[{ value: '', label: t('allAreas') }, ...areas.map(({ id, name }) => ({ value: String(id), label: name }))]}
      onChange={(value) => onChange(value ? Number(value) : null)}
    />
  );
}
