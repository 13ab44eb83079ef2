import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';

const ROLES = ['admin', 'pic', 'head'] as const;

export function RoleSelect({ name, value, onChange }: { name: string; value: User['role']; onChange(role: User['role']): void }) {
  const { t } = useTranslation('common');
  return (
    <NativeSelect
      size="xs"
      aria-label={name}
      value={value}
      data={ROLES.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as User['role'])}
    />
  );
}
