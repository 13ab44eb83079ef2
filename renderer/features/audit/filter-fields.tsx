import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { AUDIT_GROUPS } from '../../../shared/domain/audit-actions.ts';
import { useRead } from '../../api/index.ts';
import { DayInput } from '../../ui/form/day-input.tsx';

interface Props {
  filter: AuditFilter;
  onChange(filter: AuditFilter): void;
  /** What the trail is narrowed to, in words. */
  thing: string | null;
}

/** Days, user, kind, and the thing that was chosen in the panel. */
export function FilterFields({ filter, onChange, thing }: Props) {
  const { t } = useTranslation('audit');
  const users = useRead('users.list', {}).data ?? [];
  const set = (part: AuditFilter) => onChange(withoutEmpty({ ...filter, ...part }));
  const any = (label: string) => ({ value: '', label: `${label}: ${t('filterAny')}` });
  const day = (name: 'from' | 'to', label: string) => (
    <DayInput w={132} aria-label={label} value={filter[name] ?? ''} onChange={(date) => set({ [name]: date || undefined })} />
  );
  return (
    <>
      {day('from', t('filterFrom'))}
      <span className="k-dim" aria-hidden>
        –
      </span>
      {day('to', t('filterTo'))}
      <NativeSelect
        aria-label={t('filterUser')}
        value={filter.user === undefined ? '' : String(filter.user)}
        data={[
          any(t('filterUser')),
          ...users.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: 'system', label: t('system') },
        ]}
        onChange={({ currentTarget: { value } }) => set({ user: value === '' ? undefined : value === 'system' ? value : Number(value) })}
      />
      <NativeSelect
        aria-label={t('filterGroup')}
        value={filter.group ?? ''}
        data={[any(t('filterGroup')), ...AUDIT_GROUPS.map((group) => ({ value: group, label: t(`group_${group}`) }))]}
        onChange={({ currentTarget: { value } }) => set({ group: AUDIT_GROUPS.find((group) => group === value) })}
      />
      {thing && (
        <Button variant="light" onClick={() => set({ entity: undefined })} title={t('filterEntityClear')}>
          {t('filterEntity', { thing })} ×
        </Button>
      )}
      {Object.keys(filter).some((name) => name !== 'text') && (
        <Button variant="subtle" onClick={() => onChange(withoutEmpty({ text: filter.text }))}>
          {t('filterClear')}
        </Button>
      )}
    </>
  );
}

function withoutEmpty(filter: AuditFilter): AuditFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
