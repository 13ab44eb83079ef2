import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';
import { useMayManageHeads } from './use-may-manage-heads.ts';

const ROLES = ['admin', 'pic', 'head'] as const;

interface Props {
  /** Seen above the field; without it `name` is only heard. */
  label?: string;
  name?: string;
  value: User['role'];
  onChange(role: User['role']): void;
}

/** Offers the role of head only to who may give it; shows it to everybody. */
export function RoleSelect({ label, name, value, onChange }: Props) {
  const { t } = useTranslation('common');
  const mayManageHeads = useMayManageHeads();
  const roles = ROLES.filter((role) => role !== 'head' || role === value || mayManageHeads);
  return (
    <NativeSelect
      size="xs"
      label={label}
      aria-label={label ? undefined : name}
      value={value}
      data={roles.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as User['role'])}
    />
  );
}
