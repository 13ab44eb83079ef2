import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { AUDIT_GROUPS } from '../../../shared/domain/audit-actions.ts';
import { parseCivilDate } from '../../../shared/domain/civil-date.ts';
import type { GridLayoutHandle } from '../../ui/grid/use-grid-layout.ts';
import { ViewMenu } from '../../ui/list/view-menu.tsx';
import { COLUMN_NAMES } from './columns.tsx';

interface Props {
  filter: AuditFilter;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  onFilter(filter: AuditFilter): void;
}

/** A view keeps days, user and kind; not the one thing that somebody looked into. */
export function AuditViews({ filter, hidden, layout, onFilter }: Props) {
  const { t } = useTranslation('audit');
  const { from, to, user, group } = filter;
  return (
    <ViewMenu
      screen="audit"
      columns={COLUMN_NAMES.filter((name) => name !== 'action').map((name) => ({ name, label: t(`column_${name}`) }))}
      hidden={hidden}
      layout={layout}
      state={{ from, to, user, group }}
      onChoose={(state) => onFilter(filterFromSaved(state))}
    />
  );
}

/** A saved view comes from a database that an older version may have written: only what is known is taken. */
function filterFromSaved({ from, to, user, group }: Readonly<Record<string, unknown>>): AuditFilter {
  const known = AUDIT_GROUPS.find((name) => name === group);
  return {
    ...(typeof from === 'string' && parseCivilDate(from) ? { from } : {}),
    ...(typeof to === 'string' && parseCivilDate(to) ? { to } : {}),
    ...(user === 'system' || typeof user === 'number' ? { user } : {}),
    ...(known ? { group: known } : {}),
  };
}
