import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../../../api/decisions.ts';
import { useRead } from '../../../api/index.ts';

const CHOICES = ['all', 'areas', 'branches'] as const;
type Choice = (typeof CHOICES)[number];

function audienceOf(choice: Choice, ids: readonly string[]): Audience | null {
  if (choice === 'all') return { all: true };
  const numbers = ids.map(Number);
  if (numbers.length === 0) return null;
  return choice === 'areas' ? { areas: numbers } : { branches: numbers };
}

/** Every branch, whole areas, or single branches; null is told as long as nothing is chosen. */
export function AudiencePicker({ onChange }: { onChange(audience: Audience | null): void }) {
  const { t } = useTranslation('headOfficeAdmin');
  const areas = useRead('areas.list', {}).data ?? [];
  const branches = useRead('branches.list', {}).data ?? [];
  const [choice, setChoice] = useState<Choice>('all');
  const [ids, setIds] = useState<string[]>([]);
  const data =
    choice === 'areas'
      ? areas.map(({ id, name }) => ({ value: String(id), label: name }))
      : branches.filter(({ active }) => active).map(({ id, name, code }) => ({ value: String(id), label: `${name} (${code})` }));
  function tell(nextChoice: Choice, nextIds: string[]) {
    setChoice(nextChoice);
    setIds(nextIds);
    onChange(audienceOf(nextChoice, nextIds));
  }
  return (
    <div>
      <p id="audience" style={{ marginBottom: 4, fontWeight: 500, fontSize: 12 }}>
        {t('audience')}
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby="audience"
        value={choice}
        data={CHOICES.map((value) => ({ value, label: t(`audience_${value}`) }))}
        onChange={(value) => tell(CHOICES.find((known) => known === value) ?? 'all', [])}
      />
      {choice !== 'all' && (
        <MultiSelect
          mt={8}
          size="xs"
          aria-label={t(`audience_${choice}`)}
          placeholder={ids.length === 0 ? t('choose') : ''}
          searchable
          limit={60}
          nothingFoundMessage={t('nothingFound')}
          data={data}
          value={ids}
          onChange={(next) => tell(choice, next)}
        />
      )}
    </div>
  );
}
